"""Letters: the list, and one letter with its text beside its records."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from flask import Blueprint, Response, render_template
from markupsafe import Markup

from graph.reading.front_lines import front_lines
from graph.terms import RDFS
from webui.annotate import annotate
from webui.browsing import Browsed, browse
from webui.charts.dated import Timeline, years
from webui.list_files import file_of
from webui.listing import Asked, Listing, asked
from webui.records import KINDS, Shown, marks, of_kind, shown
from webui.rows import Row, grouped, rows, store, suggested_rows

blueprint = Blueprint("letters", __name__)

LIST: Final = Listing(
    "/letters",
    ("letter",),
    (
        ("relevance", "Best first", "relevance"),
        ("date", "Newest first", "date"),
        ("oldest", "Oldest first", "oldest"),
        ("title", "Title", "name"),
        ("signatures", "Signatures", "weight"),
        ("demands", "Demands", "second"),
    ),
)


@dataclass(frozen=True, slots=True)
class Group:
    """The records of one kind: its name, its heading, and the records."""

    kind: str
    heading: str
    records: tuple[Shown, ...]


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


@blueprint.get("/letters")
def letters() -> str | Response:
    """Every letter, or those that are chosen, in the order that is asked for."""
    wanted = asked(LIST)
    if file := file_of(wanted):
        return file
    found = browse(wanted)
    shown = [f"<{hit.iri}>" for hit in found.hits]
    return render_template(
        "letters.html",
        browsed=found,
        years=years_of(found),
        feed=feed_of(wanted),
        recipients=grouped(rows("letters-to", letter=shown), "letter") if shown else {},
        lines=grouped(rows("letter-lines", letter=shown), "letter") if shown else {},
    )


def feed_of(wanted: Asked) -> str:
    """Where the feed of a list of letters is; it is always in the order of dates."""
    return replace(wanted, sort="date", page=1).address().replace("/letters", "/letters.atom", 1)


def years_of(found: Browsed) -> Timeline | None:
    """How many of the letters are of each year, each with the address of the list of these."""
    values = {one.value: one.count for one in found.values("year")}
    addresses = {year: found.asked.switched("year", year) for year in values}
    return years(values, addresses)


def letter_page(iri: str) -> str:
    """One letter: its facts, its text with the evidence highlighted, its records."""
    facts = grouped(rows("letter-facts", letter=iri), "property")
    records = shown(iri, rows("letter-records", letter=iri), rows("letter-spans", letter=iri))
    suggested = _suggested(iri)
    return render_template(
        "letter.html",
        letter=iri,
        facts=facts,
        label=_label(iri, facts),
        groups=_groups(records),
        records=records,
        capacities=_by_capacity(of_kind(records, "signature")),
        seats=grouped(rows("letter-seats", letter=iri), "agent"),
        outcomes=grouped(rows("letter-outcomes", letter=iri), "demand"),
        suggested=suggested,
        text=_text(iri, (*records, *suggested)),
        source=next(iter(rows("letter-text", letter=iri)), None),
    )


def _label(iri: str, facts: dict[str, list[Row]]) -> str:
    labels = facts.get(RDFS.label.value)
    return str(labels[0].value) if labels else store().base.shortened(iri)


def _groups(records: tuple[Shown, ...]) -> list[Group]:
    groups = (Group(kind, HEADINGS[kind], of_kind(records, kind)) for kind in HEADINGS)
    return [group for group in groups if group.records]


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
    return tuple(replace(record, kind="suggested") for record in found)


def _text(iri: str, records: tuple[Shown, ...]) -> Markup | None:
    """The source text with its highlights; None where only facts are held of the letter."""
    if iri not in store().letters():
        return None
    order = [*dict.fromkeys(KINDS.values()), "suggested"]
    weighty = sorted(records, key=lambda record: order.index(record.kind))
    text = store().text(iri)
    return annotate(text, marks(text, weighty), folded=front_lines(text))
