"""Search: the text of letters, demands and quotations, and everything by any of its names."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Final
from urllib.parse import quote

from flask import Blueprint, Response, current_app, jsonify, render_template, request

from graph import search as index
from graph.model import collapse
from graph.search import Hit, Part, Piece, Scope
from webui import places
from webui.browsing import Browsed, browse
from webui.list_files import file_of
from webui.listing import Listing, asked
from webui.places import Place
from webui.rows import links, settings, store

blueprint = Blueprint("search", __name__)

HEADINGS: Final = {
    "letters": ("Letters", "letter", "letters"),
    "papers": ("Papers of meetings", "paper", "papers"),
    "organisations": ("Organisations", "organisation", "organisations"),
    "people": ("People", "person", "people"),
    "bodies": ("Bodies", "body", "bodies"),
    "norms": ("Treaties, articles and instruments", "norm", "norms"),
    "demands": ("Demands", "demand", "demands"),
    "quotations": ("Quotations", "quotation", "quotations"),
    "others": ("Countries, events and other things", "thing", "things"),
}
"""Each group of what can be found: its heading, and the noun for one and several."""
SORTS: Final = (
    ("relevance", "Best first", "relevance"),
    ("date", "Newest first", "date"),
    ("name", "By name", "name"),
)
PAGE: Final = 20
EVERYTHING: Final = Listing("/search", (), SORTS, PAGE)
IN_GROUP: Final = 5
"""How many of each group are shown where all groups are."""
MOST_SUGGESTED: Final = 8
MOST_PAGES: Final = 6


@dataclass(frozen=True, slots=True)
class Group:
    """One group of hits: its heading, how many there are, the first of them, where all are."""

    name: str
    heading: str
    total: int
    hits: tuple[Hit, ...]
    address: str


@blueprint.get("/search")
def search() -> str | Response:
    """What has the words, in all groups or in one of them, white space, case and accents aside."""
    name = request.args.get("in", "")
    kinds = index.GROUPS.get(name, ())
    wanted = asked(_listing(name) if kinds else EVERYTHING)
    if wanted.words and (file := file_of(wanted)):
        return file
    looked = bool(wanted.selection.wanted)
    browsed = browse(wanted) if looked else None
    return render_template(
        "search.html",
        words=wanted.words,
        left_out=index.understood(wanted.words).without,
        browsed=browsed,
        chosen=name if kinds else "",
        all=EVERYTHING,
        headings=HEADINGS,
        groups=_groups(browsed) if browsed else [],
        site_pages=_pages(wanted.words)[:MOST_PAGES] if not kinds else [],
        place=place_of,
        name_of=_name_of,
    )


@blueprint.get("/suggest")
def suggest() -> Response:
    """A few things of which a name has the words in ``q``, for the box in the head of a page."""
    words = collapse(request.args.get("q", ""))
    found = index.suggest(store(), words, Scope(), most=MOST_SUGGESTED) if words else []
    return jsonify(
        matches=[
            {
                **asdict(one),
                "matched": "" if one.name == one.label else one.name,
                "address": links().href(one.iri),
            }
            for one in found
        ]
    )


def place_of(hit: Hit) -> str | None:
    """Where a hit opens: at the passage that has the words, if a browser can find it."""
    address = links().href(hit.iri)
    if address is None or hit.passage is None or not hit.passage.quote:
        return address
    words = quote(hit.passage.quote, safe="").replace("-", "%2D")
    return f"{address}#:~:text={words}"


def _groups(browsed: Browsed) -> list[Group]:
    """The groups in which something was found, each with its first hits where all are shown."""
    groups = list[Group]()
    for name, (heading, _, _) in HEADINGS.items():
        total = sum(browsed.found.kinds.get(kind, 0) for kind in index.GROUPS[name])
        if total:
            within = browsed.asked.within(_listing(name))
            whole = not browsed.asked.listing.kinds
            hits = index.hits(store(), within.selection, Part(0, IN_GROUP)) if whole else []
            groups.append(Group(name, heading, total, tuple(hits), within.address()))
    return groups


def _pages(words: str) -> list[Place]:
    served = bool(current_app.jinja_env.globals["served"])
    return places.found(words, settings().library, served=served)


def _listing(name: str) -> Listing:
    """The hits of one group."""
    return Listing("/search", index.GROUPS[name], SORTS, PAGE, (("in", name),))


def _name_of(hit: Hit, words: str) -> tuple[Piece, ...]:
    return index.marked_name(hit.label, index.understood(words))
