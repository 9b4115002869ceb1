"""Treaties and instruments: the list, with the letters that cite them or a part of them."""

from __future__ import annotations

from typing import Final

from flask import Blueprint, Response, render_template

from webui.browsing import browse
from webui.list_files import file_of
from webui.listing import Listing, asked
from webui.rows import first_of, grouped, rows

blueprint = Blueprint("norms", __name__)

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
    shown = [f"<{hit.iri}>" for hit in found.hits]
    return render_template(
        "norms.html",
        browsed=found,
        lines=grouped(first_of(rows("norm-lines", norm=shown), "norm"), "norm") if shown else {},
        cited=rows("norms-cited"),
    )
