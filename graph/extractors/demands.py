"""What a letter asks for: lists that an appeal leads in, and single sentences that ask.

An item's number and the mark at its end are not part of what is asked. The lead-in of a list
is the context of each of its items and tells who is asked. A sentence that only says what
ought to be is a suggestion, unless it says so of those whom the letter is sent to.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from graph.extractors.appeals import Appeal, Strength, appeals
from graph.extractors.asked_again import parts_of
from graph.extractors.asked_of import Asked, asked, recipients
from graph.extractors.asked_otherwise import is_farewell
from graph.extractors.asking_words import OPERATIVE
from graph.extractors.demand_amendments import amendment
from graph.extractors.demand_announcements import is_said_by_another
from graph.extractors.demand_doubts import LED_BY, OWING, UNSURE, doubts, is_rule
from graph.extractors.demand_duties import owed
from graph.extractors.demand_inline import inline
from graph.extractors.demand_items import LARGEST_GAP, Item, block_item, trimmed
from graph.extractors.demand_lists import Lead, before_reason, is_condition, led_in
from graph.extractors.demand_sections import Section, orders, sections_of
from graph.extractors.labelled_demands import labelled
from graph.extractors.mentions import named
from graph.extractors.passages import Passage, Stretch, prose
from graph.extractors.third_person import Senders
from graph.gazetteer import Gazetteer, gazetteer
from graph.gazetteer.senses import TEXTS, is_part
from graph.model import BlockKind, Certainty, Demand, Derived, Document, Span
from graph.normalisers.concepts import CONCEPT
from graph.normalisers.numbers import ordinals
from graph.sections import Parts

_DATED = re.compile(r"\b(?:19|20)\d\d\b|\blast\s(?:year|month|week)\b")
"""*On 3 May 2031 forty groups sent a letter asking …*: a letter that greets tells of another."""
NAME = "demands/2"
FEWEST_WORDS = 2
MOST_ITEMS = 400
_FURTHEST = 400


@dataclass(frozen=True, slots=True)
class _Letter:
    """What is the same for every demand of a letter; ``things`` are what it names, by place."""

    document: Document
    names: Gazetteer
    sent_to: Asked
    things: tuple[tuple[Span, Derived], ...]
    senders: Senders
    sections: Mapping[Passage, Section]


def extract(document: Document, parts: Parts) -> Iterator[Demand]:
    """The demands of a document in reading order.

    What a letter only quotes (``> We demand that …``) is suggested: others may have asked it. A
    letter that is itself behind such marks, opening and all, is no quotation.
    """
    opening = parts.salutation or parts.head or parts.body
    whole = opening is not None and _is_marked(document, opening)
    for demand in _asking(document, parts):
        quoted = not whole and _is_marked(document, demand.evidence)
        if not quoted:
            yield demand
        elif not is_rule(demand.text.text) or _is_wanted(document, demand.evidence):
            yield _doubted(demand)


def _is_marked(document: Document, span: Span) -> bool:
    """Whether the line in which a span begins starts with the mark of quoted mail."""
    start = document.text.rfind("\n", 0, span.start) + 1
    return document.text[start : span.end].lstrip().startswith(">")


def _is_wanted(document: Document, span: Span) -> bool:
    """Whether the words above a quoted passage ask for it: *We ask you to adopt this text:*."""
    above = document.text[max(0, span.start - _FURTHEST) : span.start].rstrip("> \n")
    line = above[above.rfind("\n") + 1 :]
    asks = line.endswith(":") and not line.lstrip().startswith(">")
    return asks and next(appeals(line, 0, len(line)), None) is not None


def _doubted(demand: Demand) -> Demand:
    reasons = (*demand.reasons, "it stands in a passage that the letter quotes")
    return replace(demand, certainty=Certainty.SUGGESTED, reasons=reasons)


def _asking(document: Document, parts: Parts) -> Iterator[Demand]:
    names = gazetteer()
    read = list(prose(document, parts))
    things = tuple(sorted(_things(read, names), key=lambda one: one[0]))
    senders = Senders.of(document, parts, names)
    sent_to = recipients(document, parts, names)
    letter = _Letter(document, names, sent_to, things, senders, sections_of(read))
    ordered = orders(letter.sections)
    skip = 0
    top: Passage | None = None
    for index, passage in enumerate(read):
        top = passage if passage.block.kind is not BlockKind.ITEM else top
        if index < skip:
            continue
        following = read[index + 1 : index + 1 + MOST_ITEMS]
        if order := ordered.get(passage):
            lead = Lead(order.lead, order.lead.sentences[-1], None)
            yield _listed(letter, order.item, lead)
            continue
        if own := labelled(passage, following):
            skip = read.index(own.passage, index) + 1
            yield _listed(letter, own, Lead(passage, passage.sentences[0], None))
            continue
        if changed := amendment(passage, top):
            told = top or passage
            yield _listed(letter, changed, Lead(told, told.sentences[0], None, Strength.LIKELY))
            continue
        found = led_in(passage, following, senders)
        above = read[index - 1].text if index else ""
        if found and is_said_by_another(above) and not senders.told_of(above):
            found = replace(found[0], appeal=None, strength=Strength.REPORTED), found[1]
        led = found and not is_condition(found[0])
        yield from _single(letter, passage, found[0].sentence if found and led else None)
        if found:
            lead, items = found
            skip = read.index(items[-1].passage, index) + 1
            yield from _all_listed(letter, items, lead)
            yield from _beside(letter, items)


def _beside(letter: _Letter, items: list[Item]) -> Iterator[Demand]:
    """What the sentences of a list's paragraphs ask that are no part of an item."""
    for passage in dict.fromkeys(item.passage for item in items):
        taken = [item.words for item in items if item.passage is passage]
        last = max(words.end for words in taken)
        for sentence in passage.sentences:
            if sentence.start >= last:
                appeal = _appeal(letter, passage.text, sentence)
                yield from _sentence(letter, passage, sentence=sentence, appeal=appeal)


def _things(read: list[Passage], names: Gazetteer) -> Iterator[tuple[Span, Derived]]:
    """The bodies, instruments and treaties that a letter's prose names for sure."""
    for one in named(read, names):
        if not one.reasons:
            span = one.passage.flow.span(one.start, one.end)
            yield span, Derived(one.iri, span, one.rule)
    for passage in read:
        for hit in passage.hits:
            sure = len(hit.iris) == 1 and not is_part(passage.text, hit)
            if sure and names.kind(hit.iris[0]) in TEXTS:
                span = passage.flow.span(hit.start, hit.end)
                yield span, Derived(hit.iris[0], span, CONCEPT)


def _single(letter: _Letter, passage: Passage, lead: Stretch | None) -> Iterator[Demand]:
    """The sentences of a passage that ask, the lead-in of a list left out."""
    for sentence in passage.sentences:
        if sentence == lead:
            continue
        appeal = _appeal(letter, passage.text, sentence)
        items = inline(passage, sentence, appeal) if appeal else []
        if appeal and items:
            yield from _all_listed(letter, items, Lead(passage, sentence, appeal))
        else:
            yield from _each(letter, passage, sentence=sentence, appeal=appeal)


def _each(
    letter: _Letter, passage: Passage, *, sentence: Stretch, appeal: Appeal | None
) -> Iterator[Demand]:
    """The demands of a sentence, which may ask twice."""
    first, *more = parts_of(passage.text, sentence)
    yield from _sentence(letter, passage, sentence=first, appeal=appeal)
    for part in more:
        own = _appeal(letter, passage.text, part)
        yield from _sentence(letter, passage, sentence=part, appeal=own)


def _appeal(letter: _Letter, text: str, sentence: Stretch) -> Appeal | None:
    """The appeal of a sentence, whether its senders say *we* or call themselves by name."""
    own = next(appeals(text, sentence.start, sentence.end), None)
    if own and own.strength is Strength.REPORTED and letter.senders.greets:
        return None if _DATED.search(text, sentence.start, sentence.end) else own
    return own or letter.senders.appeal(text, sentence.start, sentence.end)


def _sentence(
    letter: _Letter, passage: Passage, *, sentence: Stretch, appeal: Appeal | None
) -> Iterator[Demand]:
    """The demand that a sentence makes, unless somebody else is quoted or nothing is asked."""
    if appeal is None and passage.block.kind is not BlockKind.HEADING:
        appeal = owed(passage, sentence, wanted=passage in letter.sections)
    if appeal is None or _is_described(passage, appeal):
        return
    if is_farewell(passage.text, appeal.verb_end):
        return
    last = max(before_reason(passage.text, sentence.start, sentence.end), appeal.verb_end)
    words = trimmed(passage, Stretch(appeal.start, last))
    quoted = passage.is_quoted(appeal.start, appeal.verb_end)
    fewest = 1 if appeal.strength in OWING else FEWEST_WORDS
    if quoted or len(passage.text[appeal.verb_end : words.end].split()) < fewest:
        return
    who = asked(passage, appeal.named, sent_to=letter.sent_to, names=letter.names)
    reasons = doubts(
        passage.text[words.start : words.end], appeal=appeal, who=who, sent_to=letter.sent_to
    )
    if reasons is None:
        return
    item = Item(passage, words, passage.span(sentence))
    record = _demand(letter, item, who)
    if sentence.start == passage.sentences[0].start and (own := block_item(passage).label):
        record = _numbered(letter, replace(record, evidence=passage.block.span), own)
    elif section := letter.sections.get(passage):
        record = replace(record, context=(section.heading.block.span, *record.context))
        record = _numbered(letter, record, section.label)
    yield replace(
        record,
        certainty=Certainty.SUGGESTED if reasons else Certainty.ASSERTED,
        reasons=reasons,
    )


def _is_described(passage: Passage, appeal: Appeal) -> bool:
    """*• Calls on States to …* in a list that tells what a draft says, not the senders."""
    number = passage.block.number or ""
    bullet = passage.block.kind is BlockKind.ITEM and not any(map(str.isalnum, number))
    return bullet and OPERATIVE.match(passage.text, appeal.start) is not None


def _all_listed(letter: _Letter, items: Iterable[Item], lead: Lead) -> Iterator[Demand]:
    """The items of one list, each with the number that goes on from the one before."""
    last = 0
    for item in items:
        record = _listed(letter, item, lead, last=last)
        last = int(record.ordinal.value) if record.ordinal else 0
        yield record


def _listed(letter: _Letter, item: Item, lead: Lead, *, last: int = 0) -> Demand:
    who = letter.sent_to
    if lead.appeal:
        who = asked(lead.passage, lead.appeal.named, sent_to=letter.sent_to, names=letter.names)
    record = _demand(letter, item, who)
    if item.label:
        record = _numbered(letter, record, item.label, last=last)
    reasons = LED_BY.get(lead.appeal.strength if lead.appeal else lead.strength, ())
    reasons = reasons or (() if item.sure else UNSURE)
    return replace(
        record,
        context=(lead.passage.span(lead.sentence), *record.context),
        certainty=Certainty.SUGGESTED if reasons else Certainty.ASSERTED,
        reasons=reasons,
    )


def _numbered(letter: _Letter, record: Demand, label: Span, *, last: int = 0) -> Demand:
    """A demand with the number that is printed before it: ``i)`` behind ``h)`` is the ninth."""
    able = sorted(ordinals(letter.document.words(label)), key=int)
    going_on = (one for one in able if last < int(one) <= last + LARGEST_GAP)
    value = next(going_on, next(iter(able), None))
    return replace(record, ordinal=Derived(value, label, "ordinal")) if value else record


def _demand(letter: _Letter, item: Item, who: Asked) -> Demand:
    span = item.passage.span(item.words)
    those = {one.value for one in who.iris}
    about: dict[str, Derived] = {}
    first = bisect_left(letter.things, span.start, key=lambda one: one[0].start)
    for at in range(first, len(letter.things)):
        place, thing = letter.things[at]
        if place.start >= span.end:
            break
        if span.covers(place) and thing.value not in those:
            about.setdefault(thing.value, thing)
    return Demand(
        evidence=item.evidence,
        extractor=NAME,
        context=who.context,
        flags=who.flags,
        text=item.passage.stated(letter.document, item.words.start, item.words.end),
        asked_of=who.iris,
        about=tuple(sorted(about.values(), key=lambda one: one.source)),
    )
