"""The ledger of demands: what was asked, of whom, and what came of it, with its source."""

from __future__ import annotations

from typing import Final

from flask import Blueprint, Response, render_template

from webui.browsing import browse
from webui.list_files import file_of
from webui.listing import Listing, asked
from webui.rows import about, first_of, grouped, rows

blueprint = Blueprint("demands", __name__)

LIST: Final = Listing(
    "/demands",
    ("demand",),
    (
        ("relevance", "Best first", "relevance"),
        ("date", "Newest first", "date"),
        ("oldest", "Oldest first", "oldest"),
    ),
)


@blueprint.get("/demands")
def demands() -> str | Response:
    """Every demand, or those that are chosen."""
    wanted = asked(LIST)
    if file := file_of(wanted):
        return file
    found = browse(wanted)
    outcomes = rows("outcome-lines", demand=found.things) if found.hits else ()
    latest = rows("latest-outcome")
    return render_template(
        "demands.html",
        browsed=found,
        lines=about("demand-lines", demand=found.things),
        asked=about("asked-lines", demand=found.things),
        outcomes=grouped(first_of(outcomes, "outcome"), "demand"),
        latest=latest[0].day if latest else None,
    )
