"""The ledger of demands: what was asked, of whom, and what came of it, with its source."""

from __future__ import annotations

from typing import Final

from flask import Blueprint, Response, render_template

from webui.browsing import browse
from webui.list_files import file_of
from webui.listing import Listing, asked
from webui.rows import first_of, grouped, rows

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
    shown = [f"<{hit.iri}>" for hit in found.hits]
    latest = rows("latest-outcome")
    outcomes = first_of(rows("outcome-lines", demand=shown), "outcome") if shown else []
    return render_template(
        "demands.html",
        browsed=found,
        lines=grouped(rows("demand-lines", demand=shown), "demand") if shown else {},
        asked=grouped(rows("asked-lines", demand=shown), "demand") if shown else {},
        outcomes=grouped(outcomes, "demand"),
        latest=latest[0].day if latest else None,
    )
