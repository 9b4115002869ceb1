"""The first page: what the graph holds, the newest letters, what was asked and cited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from flask import Blueprint, Response, make_response, render_template

from graph.iri import SPACES
from graph.search import GROUPS, Facet, Hit, Part, Selection, count, find, hits, total
from webui import picture
from webui.browsing import browse
from webui.charts.outlines import outlines
from webui.listing import Asked
from webui.pages.letters import LIST, years_of
from webui.rows import grouped, rows, sparql, store

blueprint = Blueprint("overview", __name__)

LISTS: Final = (
    ("letters", "letter", "letter", "/letters"),
    ("papers", "paper", "paper", "/papers"),
    ("signatures", "signature", "person", "/letters?sort=signatures"),
    ("organisations", "organisation", "organisation", "/organisations"),
    ("people", "person", "person", "/people"),
    ("bodies", "body", "body", "/bodies"),
    ("treaties", "treaty", "treaty", "/treaties?kind=treaty"),
    ("instruments", "instrument", "instrument", "/treaties?kind=instrument"),
    ("demands", "demand", "demand", "/demands"),
)
"""What is counted, what one is called, its glyph, and its list; papers only where there are any."""
NEWEST: Final = Part(0, 5)
MOST: Final = Part(0, 8)
COUNTRIES: Final = Part(0, 300)
OPEN: Final = (("status", SPACES["code"] + "demand-status.open"),)


@blueprint.get("/")
def overview() -> str:
    """The overview."""
    letters = browse(Asked(replace(LIST, size=NEWEST.many), sort="date"))
    demands = find(store(), Selection(("demand",)), Part(0, 0))
    shown = [f"<{hit.iri}>" for hit in letters.hits]
    countries = _most(("country",), COUNTRIES)
    return render_template(
        "overview.html",
        counts=_counts(),
        counts_query=sparql("counts"),
        letters=letters.hits,
        total_letters=letters.total,
        years=years_of(letters),
        recipients=grouped(rows("letters-to", letter=shown), "letter") if shown else {},
        lines=grouped(rows("letter-lines", letter=shown), "letter") if shown else {},
        statuses=_facet(demands.facets, "status"),
        demands=demands.total,
        open=hits(store(), Selection(("demand",), filters=OPEN, sort="date"), NEWEST),
        norms=_most(GROUPS["norms"], MOST),
        bodies=_most(GROUPS["bodies"], MOST),
        countries=countries,
        map=outlines(countries),
        picture=picture.of_letter(_fullest(letters.hits).iri) if letters.hits else None,
    )


def _fullest(letters: Sequence[Hit]) -> Hit:
    """Of the newest letters the one that most have signed: it has most to show."""
    return max(letters, key=lambda letter: letter.weight)


def _counts() -> list[tuple[str, str, str, str, int]]:
    """How many things of each kind there are; how often letters were signed."""
    numbers = {name: count(store(), Selection((kind,))) for name, _, kind, _ in LISTS}
    numbers["signatures"] = total(store(), ("letter",))
    return [
        (name, one if numbers[name] == 1 else name, glyph, address, numbers[name])
        for name, one, glyph, address in LISTS
        if numbers[name] or name != "papers"
    ]


def _most(kinds: tuple[str, ...], part: Part) -> list[Hit]:
    """The things of some kinds that most letters join, those with any."""
    found = hits(store(), Selection(kinds, sort="weight"), part)
    return [hit for hit in found if hit.weight]


def _facet(facets: tuple[Facet, ...], name: str) -> Facet | None:
    return next((one for one in facets if one.field == name), None)


@blueprint.get("/icon.svg")
def icon() -> Response:
    """The sign of the site for a browser's tab."""
    response = make_response(render_template("icon.svg"))
    response.content_type = "image/svg+xml"
    return response
