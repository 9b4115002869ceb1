"""Organisations and people: the lists of those whom letters name."""

from __future__ import annotations

from typing import Final

from flask import Blueprint, Response, render_template

from graph.search import Selection, count
from webui.browsing import browse
from webui.list_files import file_of
from webui.listing import Listing, asked
from webui.rows import about, store

blueprint = Blueprint("agents", __name__)

ORDERS: Final = (
    ("relevance", "Best first", "relevance"),
    ("name", "Name", "name"),
    ("letters", "Letters signed", "weight"),
)
LISTS: Final = {
    "organisations": Listing("/organisations", ("organisation",), ORDERS),
    "people": Listing(
        "/people", ("person",), (*ORDERS, ("addressed", "Letters addressed to them", "second"))
    ),
}


@blueprint.get("/organisations")
def organisations() -> str | Response:
    """Organisations that letters name."""
    return _listing("organisations")


@blueprint.get("/people")
def people() -> str | Response:
    """People whom letters name, as the letters print them."""
    return _listing("people")


def _listing(name: str) -> str | Response:
    wanted = asked(LISTS[name])
    if file := file_of(wanted):
        return file
    found = browse(wanted)
    kinds = LISTS[name].kinds
    return render_template(
        "agents.html",
        name=name,
        browsed=found,
        lines=about("agent-lines", agent=found.things) if name == "organisations" else {},
        total=count(store(), Selection(kinds)),
        signed=count(store(), Selection(kinds, filters=(("part", "signed a letter"),))),
        totals={other: count(store(), Selection(one.kinds)) for other, one in LISTS.items()},
    )
