"""The first page: what the graph holds, the newest letters, what was asked and cited."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple
from urllib.parse import urlencode

from flask import Blueprint, Response, make_response, render_template

from graph.iri import SPACES
from graph.search import GROUPS, Facet, Hit, Part, Selection, count, find, hits, total
from webui import picture
from webui.browsing import browse
from webui.charts.outlines import outlines
from webui.listing import Asked
from webui.pages.letters import LIST, recipients_of, years_of
from webui.rows import about, sparql, store

blueprint = Blueprint("overview", __name__)

_SIGNATURE: Final = "signature"


class Counted(NamedTuple):
    """What is counted: what several and one are called, the list of them, and which of a kind.

    Of bodies and norms, of which the reference data has many, only what letters name counts.
    """

    name: str
    one: str
    address: str
    which: str = ""
    part: str = ""

    @property
    def number(self) -> int:
        """How many there are."""
        if self.one == _SIGNATURE:
            return total(store(), ("letter",))
        chosen = (("part", self.part),) if self.part else ()
        return count(store(), Selection((self.one,), filters=chosen))

    @property
    def leads_to(self) -> str:
        """The address of the list of just these."""
        return f"{self.address}&{urlencode({'part': self.part})}" if self.part else self.address

    def words(self, number: int) -> str:
        """What so many are called."""
        return f"{self.one if number == 1 else self.name} {self.which}".rstrip()


_CITED: Final = ("cited", "cited in a letter")
COUNTED: Final = (
    Counted("letters", "letter", "/letters"),
    Counted("papers", "paper", "/papers"),
    Counted("signatures", _SIGNATURE, "/letters?sort=signatures"),
    Counted("organisations", "organisation", "/organisations"),
    Counted("people", "person", "/people"),
    Counted("bodies", "body", "/bodies?sort=letters", "addressed", "a letter is addressed to it"),
    Counted("treaties", "treaty", "/treaties?kind=treaty", *_CITED),
    Counted("instruments", "instrument", "/treaties?kind=instrument", *_CITED),
    Counted("demands", "demand", "/demands"),
)
"""What the first page counts; papers only where there are any."""
NEWEST: Final = Part(0, 5)
MOST: Final = Part(0, 8)
COUNTRIES: Final = Part(0, 300)
OPEN: Final = (("status", SPACES["code"] + "demand-status.open"),)


@blueprint.get("/")
def overview() -> str:
    """The overview."""
    letters = browse(Asked(replace(LIST, size=NEWEST.many), sort="date"))
    demands = find(store(), Selection(("demand",)), Part(0, 0))
    countries = _most(("country",), COUNTRIES)
    return render_template(
        "overview.html",
        counts=list(_counts()),
        counts_query=sparql("counts"),
        letters=letters.hits,
        total_letters=letters.total,
        years=years_of(letters),
        recipients=recipients_of(letters.hits),
        lines=about("letter-lines", letter=letters.things),
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


def _counts() -> Iterator[tuple[Counted, int]]:
    """How many things of each kind there are; how often letters were signed."""
    for one in COUNTED:
        if (number := one.number) or one.name != "papers":
            yield one, number


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
