"""The page of one letter: its text with the evidence highlighted beside its records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import urlencode

from flask import g, render_template, request

from graph.errors import PolicygraphError
from graph.reading.front_lines import front_lines
from graph.store import Note
from graph.terms import RDFS
from webui.annotate import Mark, annotate
from webui.citing import Citation
from webui.correcting.showing import Corrections
from webui.facsimile import MEDIA_TYPE, Printed, printed
from webui.portraits import letter_portrait
from webui.records import KINDS, Shown, marks, of_kind, shown, span_named
from webui.rows import (
    Ask,
    Row,
    first_of,
    grouped,
    labelled,
    rows,
    settings,
    store,
    suggested_rows,
)

DATE: Final = "https://w3id.org/policygraph/ns/date"
HEADINGS: Final = {
    "addressing": "Addressed to",
    "sitting": "Session",
    "item": "Agenda",
    "clause": "What it says and decides",
    "participant": "Participants",
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

    ``kinds`` are the kinds that are highlighted, None for all of them; ``pages`` shows the letter
    as it is printed in its file.
    """

    kinds: frozenset[str] | None
    reading: bool
    pages: bool = False

    def shows(self, kind: str) -> bool:
        """Whether the highlights of a kind are shown."""
        return self.kinds is None or kind in self.kinds

    def changed(self, **changes: bool) -> str:
        """The query of an address that shows the letter so, but for what is changed."""
        view = replace(self, **changes)  # type: ignore[arg-type]
        asked = [("show", kind) for kind in sorted(view.kinds or ())]
        asked += [("order", "reading")] if view.reading else []
        asked += [("view", "pages")] if view.pages else []
        return f"?{urlencode(asked)}" if asked else ""


def letter_page(iri: str, kind: str) -> str:
    """One letter or paper: its facts, its text with the evidence highlighted, its records."""
    facts = grouped(rows("letter-facts", letter=iri), "property")
    records = _records(rows, iri)
    suggested = _suggested(iri)
    text = store().text(iri) if iri in store().letters() else None
    every = (*records, *suggested)
    label = _label(iri, facts)
    citation = _citation(text, every, label=label, facts=facts) if text is not None else None
    source = next(iter(rows("letter-text", letter=iri)), None)
    stored = "incoming" not in g
    view = _view()
    marked = _marked(text, every, citation) if text is not None else []
    original = store().originals.note(source.sha256) if source and stored else None
    pages = _printed(iri, original, text=text, marked=marked) if view.pages and text else None
    return render_template(
        "letter.html",
        letter=iri,
        kind=kind,
        facts=facts,
        label=label,
        view=view,
        groups=_groups(records),
        in_order=Group("record", "In reading order", _with_words(every)),
        records=records,
        capacities=_by_capacity(of_kind(records, "signature")),
        seats=grouped(rows("letter-seats", letter=iri), "agent"),
        outcomes=grouped(rows("letter-outcomes", letter=iri), "demand"),
        held=grouped(rows("papers-held", letter=iri), "named") if kind == "paper" else {},
        flags=_flags(every),
        suggested=suggested,
        citation=citation,
        text=annotate(text, marked, folded=front_lines(text)) if text is not None else None,
        facsimile=None if isinstance(pages, str) else pages,
        unprinted=pages if isinstance(pages, str) else "",
        original=original,
        has_pages=original is not None and original.media_type == MEDIA_TYPE,
        source=source,
        portrait=letter_portrait(iri) if stored else None,
        corrected=Corrections(store().originals.corrected(iri, store().base) if stored else ()),
    )


def _view() -> View:
    """What the address asks for: ``?show=demand&show=citation&order=reading&view=pages``."""
    asked = request.args
    kinds = frozenset(asked.getlist("show"))
    return View(kinds or None, asked.get("order") == "reading", asked.get("view") == "pages")


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
    return tuple(replace(record, kind=SUGGESTED) for record in _records(suggested_rows, iri))


def _records(ask: Ask, iri: str) -> tuple[Shown, ...]:
    stated = sorted(
        ask("letter-records", letter=iri),
        key=lambda row: (row.record, row.property, row.named != "true", row.value),
    )
    return shown(iri, labelled(ask, stated), ask("letter-spans", letter=iri))


def _flags(records: Iterable[Shown]) -> Mapping[str, Row]:
    """What the flags of records mean, by their IRIs."""
    flags = sorted({value.value for record in records for value in record.many("flag")})
    found = rows("flags", flag=flags) if flags else ()
    return {row.flag: row for row in first_of(found, "flag")}


def _printed(letter: str, original: Note | None, *, text: str, marked: list[Mark]) -> Printed | str:
    """The pages of the letter, or in a sentence why they cannot be shown."""
    if original is None:
        return "The file that this letter was read from is not kept, or not for the public to see."
    if original.media_type != MEDIA_TYPE:
        return f"This letter was read from {original.media_type}, which has no pages."
    try:
        return printed(letter, original, text=text, marks=marked)
    except PolicygraphError as problem:
        return f"The pages of this letter cannot be shown: {problem}"


def _marked(text: str, records: Iterable[Shown], citation: Citation | None) -> list[Mark]:
    """What is highlighted: the words of its records, and words to cite."""
    order = [*dict.fromkeys(KINDS.values()), SUGGESTED]
    weighty = sorted(records, key=lambda record: order.index(record.kind))
    found = list(marks(text, weighty))
    if citation and citation.span not in {mark.span for mark in found}:
        found.append(Mark(citation.span, "cited", "cite"))
    return found


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
