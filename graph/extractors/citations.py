"""Where a letter cites treaties, provisions and instruments, and what for.

The evidence of a citation is its whole sentence. A citation whose instrument is not named
beside it (*Article 31 of the Agreement*) is asserted only where one instrument alone can be
meant; otherwise it is suggested, with the reasons.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from graph.extractors import bare_acronyms, citation_quotes, exceeding, labour_conventions
from graph.extractors.antecedents import Antecedent, Antecedents, is_sure
from graph.extractors.carrying import Carried, Carrying, points_back
from graph.extractors.citation_functions import Cue, Function, cue
from graph.extractors.cited_references import Cited, settled
from graph.extractors.comparisons import compared
from graph.extractors.discussed import discussed
from graph.extractors.full_names import Full
from graph.extractors.owned_provisions import doubted, is_of_draft_beside, is_owned
from graph.extractors.passages import Passage, passages
from graph.extractors.provision_kinds import is_loose
from graph.extractors.quoted_words import Quoted
from graph.extractors.rival_drafts import is_of_draft, measured, names_draft
from graph.extractors.shared_names import likeliest_first
from graph.extractors.short_forms import ShortForms
from graph.extractors.titles import title_of
from graph.gazetteer import gazetteer
from graph.model import Certainty, Citation, Derived, Document, Flag, Span, Stated
from graph.normalisers import norms
from graph.normalisers.binding import Binding, Reference
from graph.normalisers.concepts import ANAPHORA
from graph.sections import Parts

NAME = "citations/1"

_COMPARING = frozenset({Function.EXCEEDS, Function.CONFLICTS})


def extract(document: Document, parts: Parts) -> Iterator[Citation]:
    """The citations of a document in reading order, one a norm."""
    for one in cited(document, parts):
        if one.meant is not None:
            yield from _records(document, one, one.meant)
        elif one.carried is not None:
            yield from _carried(document, one, one.carried)
        elif one.reference.place is not None and one.reference.binding is Binding.UNKNOWN:
            yield from _candidates(document, one, one.reference.place)


@lru_cache(maxsize=1)
def cited(document: Document, parts: Parts) -> tuple[Cited, ...]:
    """Every reference of a document, unknown instruments included, in reading order.

    The last document's are kept: quotations ask for them again.
    """
    read = list(passages(document, parts.head, parts.body, parts.notes))
    found = bare_acronyms.doubted(list(_cited(document, parts, read)), read)
    return settled(found, drafts=any(names_draft(passage.text) for passage in read))


def _cited(document: Document, parts: Parts, read: Sequence[Passage]) -> Iterator[Cited]:
    names = gazetteer()
    before = Antecedents(names)
    short = ShortForms()
    title = title_of(document, parts)
    topic = discussed(document, parts, title=title.span if title else None, read=read)
    carrying = Carrying(topic, short)
    for index, passage in enumerate(read):
        after = next(iter(read[index + 1 : index + 2]), None)
        short.read(passage, passage.references)
        found = [
            *labour_conventions.cited(passage, names),
            *short.counted(passage),
            *labour_conventions.conventions(passage, names),
        ]
        beyond = {one.start: one for one in exceeding.of(passage, names)}
        quotes = citation_quotes.by_place(
            passage, [one for one in found if not is_loose(one)], after
        )
        earlier: list[Reference] = []
        for heard in sorted([*found, *beyond.values()], key=lambda one: one.start):
            reference = likeliest_first(heard, passage.text, names)
            before.heard(reference, index)
            sentence = passage.around(reference.start, reference.end)
            place = (reference.start, reference.end)
            told = (
                Cue(Function.EXCEEDS, *place)
                if reference.start in beyond
                else cue(passage.text, place, (sentence.start, sentence.end))
            )
            owned = is_owned(passage, reference)
            meant = None if owned else short.meant(reference) or before.of(reference, index)
            meant = doubted(meant, passage, reference)
            texts, near = earlier, read[max(0, index - 1) : index + 1]
            drafted = is_of_draft_beside(passage, reference) or bool(
                meant and before.is_bare(meant, reference) and is_of_draft(reference, near, earlier)
            )
            if drafted:
                texts, meant = [one for one in earlier if not one.iris], None
            sure = owned or is_sure(meant) or (meant is not None and reference.iris)
            law = None if sure else measured(reference, passage, earlier)
            carried = law or (None if sure else carrying.of(passage, reference, texts))
            if carried and (points_back(passage, reference) or _is_topic(carried, topic, earlier)):
                meant = None
            if reference.binding in (Binding.NAMED, Binding.UNKNOWN):
                earlier.append(reference)
            yield Cited(
                passage,
                sentence,
                reference,
                meant,
                told,
                quote=quotes.get(place),
                full=short.full(reference.instrument),
                carried=carried if meant is None else None,
                drafted=drafted or owned,
            )


def _is_topic(carried: Carried, topic: Full | None, earlier: Sequence[Reference]) -> bool:
    """Whether the text that the letter is about is meant, as nothing else is named."""
    return carried.full == topic and not earlier


def _candidates(document: Document, one: Cited, name: tuple[int, int]) -> Iterator[Citation]:
    """The cited provisions of an instrument that is known by its name alone."""
    anchor = one.passage.stated(document, one.reference.start, one.reference.end)
    quote = one.quote if len(one.reference.provisions) == 1 else None
    instrument = one.passage.stated(document, *name)
    context: tuple[Span, ...] = ()
    reasons: tuple[str, ...] = ("no known instrument has this name",)
    if one.full is not None:
        reasons = (*reasons, f"“{instrument.text}” is taken for {one.full.text}")
        instrument = one.full.passage.stated(document, one.full.start, one.full.end)
        context = (instrument.span,)
    for provision in one.reference.provisions:
        record = Citation(
            evidence=one.passage.span(one.sentence),
            extractor=NAME,
            context=context,
            certainty=Certainty.SUGGESTED,
            reasons=reasons,
            anchor=anchor,
            instrument=instrument,
            provision=Derived(provision.notation(), anchor.span, norms.PROVISION),
            functions=_functions(one, quote),
        )
        yield _quoting(document, record, quote)


def _carried(document: Document, one: Cited, carried: Carried) -> Iterator[Citation]:
    """The provisions of a text that is named elsewhere in the letter."""
    full = carried.full
    if full.iris:
        meant = Antecedent(
            full.iris[0], Certainty.SUGGESTED, (carried.reason,), (Flag.INFERRED_INSTRUMENT,)
        )
        yield from _records(document, one, meant)
        return
    name = full.passage.stated(document, full.start, full.end)
    evidence = one.passage.span(one.sentence)
    anchor = one.passage.stated(document, one.reference.start, one.reference.end)
    quote = one.quote if len(one.reference.provisions) == 1 else None
    for provision in one.reference.provisions:
        record = Citation(
            evidence=evidence,
            extractor=NAME,
            context=() if evidence.covers(name.span) else (name.span,),
            certainty=Certainty.SUGGESTED,
            reasons=(carried.reason,),
            flags=(Flag.INFERRED_INSTRUMENT,),
            anchor=anchor,
            instrument=name,
            provision=Derived(provision.notation(), anchor.span, norms.PROVISION),
            functions=_functions(one, quote),
        )
        yield _quoting(document, record, quote)


def _records(document: Document, one: Cited, meant: Antecedent) -> Iterator[Citation]:
    evidence = one.passage.span(one.sentence)
    anchor = one.passage.stated(document, one.reference.start, one.reference.end)
    found = norms.of(one.reference, meant.iri)
    quote = one.quote if len(found) == 1 else None
    for norm in found:
        rule = norms.NORM if one.reference.binding is Binding.NAMED else ANAPHORA
        record = Citation(
            evidence=evidence,
            extractor=NAME,
            certainty=meant.certainty,
            reasons=meant.reasons,
            flags=meant.flags,
            anchor=anchor,
            norm=Derived(norm.iri, anchor.span, rule),
            provision=_provision(norm, anchor.span),
            functions=_functions(one, quote),
            compared_with=_compared(one, meant),
        )
        yield _quoting(document, _doubting(record, norm), quote)


def _provision(norm: norms.Norm, source: Span) -> Derived | None:
    if norm.provision is None:
        return None
    return Derived(norm.provision.notation(), source, norms.PROVISION)


def _functions(one: Cited, quote: tuple[Passage, Quoted] | None) -> tuple[Derived, ...]:
    """The functions, each with the words that tell it; a quotation may also be relied on."""
    told: list[Derived] = []
    if quote:
        passage, words = quote
        told.append(_function(Function.QUOTATION, passage.flow.span(words.start, words.end)))
    if one.cue.function is not Function.MENTION or not told:
        told.append(_function(one.cue.function, one.passage.flow.span(one.cue.start, one.cue.end)))
    return tuple(told)


def _function(function: Function, source: Span) -> Derived:
    return Derived(function.value, source, norms.CITATION_FUNCTION)


def _compared(one: Cited, meant: Antecedent) -> Derived | None:
    if one.cue.function not in _COMPARING:
        return None
    place = (one.reference.start, one.reference.end, meant.iri)
    return compared(one.passage, one.sentence, cited=place, names=gazetteer())


def _doubting(record: Citation, norm: norms.Norm) -> Citation:
    """A citation of a provision that is not there is only suggested, with a flag."""
    if not norm.missing:
        return record
    return replace(
        record,
        certainty=Certainty.SUGGESTED,
        reasons=(*record.reasons, "the instrument has no such provision"),
        flags=(*record.flags, Flag.NO_SUCH_PROVISION),
    )


def _quoting(
    document: Document, record: Citation, quote: tuple[Passage, Quoted] | None
) -> Citation:
    """The citation with the words it quotes, checked against the provision's text."""
    if quote is None:
        return record
    passage, words = quote
    stated = passage.stated(document, words.start, words.end)
    context = () if record.evidence.covers(stated.span) else (stated.span,)
    return replace(
        record,
        quoted=stated,
        context=(*record.context, *context),
        flags=(*record.flags, *_quote_flags(record, stated)),
    )


def _quote_flags(record: Citation, quoted: Stated) -> tuple[Flag, ...]:
    return citation_quotes.flags(record.norm.value, quoted.text) if record.norm else ()
