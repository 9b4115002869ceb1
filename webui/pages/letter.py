"""The page of one letter: its text with the evidence highlighted beside its records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from flask import g, render_template, request
from markupsafe import Markup

from graph.reading.front_lines import front_lines
from graph.terms import RDFS
from webui.annotate import Mark, annotate
from webui.citing import Citation
from webui.portraits import letter_portrait
from webui.records import KINDS, Shown, marks, of_kind, shown, span_named
from webui.rows import Row, first_of, grouped, rows, settings, store, suggested_rows

DATE: Final = "https://w3id.org/policygraph/ns/date"
HEADINGS: Final = {
    "addressing": "Addressed to",
    "demand": "Demands",
    "citation": "Citations",
    "signature": "Signatures",
    "stance": "Stances",
    "claim": "Claims",
    "quotation": "Quotations",
    "mention": "Mentions",
    "remark": "Remarks",
    "description": "Facts of the letter",
}
SUGGESTED: Final = "suggested"


@dataclass(frozen=True, slots=True)
class Group:
    """The records of one kind, or all in reading order: name, heading, and the records."""

    kind: str
    heading: str
    records: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class View:
    """How the page is looked at, as its address says: which highlights, in which order.

    ``kinds`` are the kinds that are highlighted, None for all of them.
    """

    kinds: frozenset[str] | None
    reading: bool

    def shows(self, kind: str) -> bool:
        """Whether the highlights of a kind are shown."""
        return self.kinds is None or kind in self.kinds


def letter_page(iri: str) -> str:
    """One letter: its facts, its text with the evidence highlighted, its records."""
    facts = grouped(rows("letter-facts", letter=iri), "property")
    records = shown(iri, rows("letter-records", letter=iri), rows("letter-spans", letter=iri))
    suggested = _suggested(iri)
    text = store().text(iri) if iri in store().letters() else None
    every = (*records, *suggested)
    label = _label(iri, facts)
    citation = _citation(text, every, label=label, facts=facts) if text is not None else None
    source = next(iter(rows("letter-text", letter=iri)), None)
    stored = "incoming" not in g
    view = _view()
    return render_template(
        "letter.html",
        letter=iri,
        facts=facts,
        label=label,
        view=view,
        groups=_groups(records),
        in_order=Group("record", "In reading order", _with_words(every)),
        records=records,
        capacities=_by_capacity(of_kind(records, "signature")),
        seats=grouped(rows("letter-seats", letter=iri), "agent"),
        outcomes=grouped(rows("letter-outcomes", letter=iri), "demand"),
        flags=_flags(every),
        suggested=suggested,
        citation=citation,
        text=_annotated(text, every, citation) if text is not None else None,
        original=store().originals.note(source.sha256) if source and stored else None,
        source=source,
        portrait=letter_portrait(iri) if stored else None,
    )


def _view() -> View:
    """What the address asks for: ``?show=demand&show=citation&order=reading``."""
    kinds = frozenset(request.args.getlist("show"))
    return View(kinds or None, request.args.get("order") == "reading")


def _label(iri: str, facts: dict[str, list[Row]]) -> str:
    labels = facts.get(RDFS.label.value)
    return str(labels[0].value) if labels else store().base.shortened(iri)


def _groups(records: tuple[Shown, ...]) -> list[Group]:
    groups = (Group(kind, HEADINGS[kind], of_kind(records, kind)) for kind in HEADINGS)
    return [group for group in groups if group.records]


def _with_words(records: Iterable[Shown]) -> tuple[Shown, ...]:
    """The records that rest on words, in the order of these."""
    placed = [(one.evidence, one) for one in records if one.evidence]
    return tuple(one for _, one in sorted(placed, key=lambda pair: pair[0]))


def _by_capacity(signatures: tuple[Shown, ...]) -> dict[str, list[Shown]]:
    """Signatures by the words of their capacity, in the letter's order."""
    groups: dict[str, list[Shown]] = {}
    for signature in signatures:
        groups.setdefault(signature.text("capacity") or "capacity not told", []).append(signature)
    return groups


def _suggested(iri: str) -> tuple[Shown, ...]:
    """Records that wait for a person's decision."""
    statements = suggested_rows("letter-records", letter=iri)
    found = shown(iri, statements, suggested_rows("letter-spans", letter=iri))
    return tuple(replace(record, kind=SUGGESTED) for record in found)


def _flags(records: Iterable[Shown]) -> Mapping[str, Row]:
    """What the flags of records mean, by their IRIs."""
    flags = sorted({value.value for record in records for value in record.many("flag")})
    found = rows("flags", flag=flags) if flags else ()
    return {row.flag: row for row in first_of(found, "flag")}


def _annotated(text: str, records: Iterable[Shown], citation: Citation | None) -> Markup:
    """The source text with the highlights of its records, and of words to cite."""
    order = [*dict.fromkeys(KINDS.values()), SUGGESTED]
    weighty = sorted(records, key=lambda record: order.index(record.kind))
    found = list(marks(text, weighty))
    if citation and citation.span not in {mark.span for mark in found}:
        found.append(Mark(citation.span, "cited", "cite"))
    return annotate(text, found, folded=front_lines(text))


def _citation(
    text: str, records: Iterable[Shown], *, label: str, facts: Mapping[str, list[Row]]
) -> Citation | None:
    """The words that the address asks to cite: a record's, or those of a span."""
    asked = request.args.get("cite", "")
    span = next((one.evidence for one in records if one.name == asked), span_named(asked))
    if span is None or span.end > len(text) or not text[span.start : span.end].strip():
        return None
    signatories = {one.text("signatory") or one.name for one in of_kind(records, "signature")}
    return Citation(
        text[span.start : span.end],
        span,
        label,
        _date(facts),
        len(signatories),
        request.host_url.rstrip("/") + request.path,
        settings().title,
    )


def _date(facts: Mapping[str, list[Row]]) -> str:
    return next((str(row.value) for row in facts.get(DATE, ())), "")
