"""Treaties and instruments: the list, with the letters that cite them or a part of them."""

from __future__ import annotations

from typing import Final

from flask import Blueprint, Response, render_template

from graph.search import index_of
from graph.search.naming import most_cited
from webui.browsing import browse
from webui.list_files import file_of
from webui.listing import Listing, asked
from webui.rows import about, store

blueprint = Blueprint("norms", __name__)

MOST_CITED: Final = 12
"""How many of those that letters cite most are shown first."""

LIST: Final = Listing(
    "/treaties",
    ("treaty", "instrument"),
    (
        ("relevance", "Best first", "relevance"),
        ("letters", "Letters citing", "weight"),
        ("name", "Name", "name"),
    ),
)


@blueprint.get("/treaties")
def treaties() -> str | Response:
    """Treaties and other instruments, those that letters cite first."""
    wanted = asked(LIST)
    if file := file_of(wanted):
        return file
    found = browse(wanted)
    return render_template(
        "norms.html",
        browsed=found,
        lines=about("norm-lines", norm=found.things),
        cited=most_cited(index_of(store()), MOST_CITED),
    )
