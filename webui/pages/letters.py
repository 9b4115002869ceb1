"""Letters: the list, and one letter with its text beside its records."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain
from typing import Final

from flask import Blueprint, Response, render_template

from graph.search import Hit, named_in
from webui.browsing import Browsed, browse
from webui.charts.dated import Timeline, years
from webui.list_files import file_of
from webui.listing import Asked, Listing, asked
from webui.rows import about, labels_named, store

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


@blueprint.get("/letters")
def letters() -> str | Response:
    """Every letter, or those that are chosen, in the order that is asked for."""
    wanted = asked(LIST)
    if file := file_of(wanted):
        return file
    found = browse(wanted)
    return render_template(
        "letters.html",
        browsed=found,
        years=years_of(found),
        feed=feed_of(wanted),
        recipients=recipients_of(found.hits),
        lines=about("letter-lines", letter=found.things),
    )


def recipients_of(letters: Iterable[Hit]) -> dict[str, list[tuple[str, str]]]:
    """To whom each of some letters is addressed, and what they are called."""
    found = named_in(store(), (one.iri for one in letters), "recipient")
    labels = labels_named([f"<{iri}>" for iri in sorted({*chain.from_iterable(found.values())})])
    called = {letter: [(iri, labels.get(iri, iri)) for iri in its] for letter, its in found.items()}
    return {letter: sorted(its, key=lambda one: one[1]) for letter, its in called.items()}


def feed_of(wanted: Asked) -> str:
    """Where the feed of a list of letters is; it is always in the order of dates."""
    return replace(wanted, sort="date", page=1).address().replace("/letters", "/letters.atom", 1)


def years_of(found: Browsed) -> Timeline | None:
    """How many of the letters are of each year, each with the address of the list of these."""
    values = {one.value: one.count for one in found.values("year")}
    addresses = {year: found.asked.switched("year", year) for year in values}
    return years(values, addresses)
