"""Papers of meetings: agendas, lists of participants, reports, resolutions and decisions."""

from __future__ import annotations

from typing import Final

from flask import Blueprint, Response, render_template

from webui.browsing import browse
from webui.list_files import file_of
from webui.listing import Listing, asked
from webui.rows import about

blueprint = Blueprint("papers", __name__)

LIST: Final = Listing(
    "/papers",
    ("paper",),
    (
        ("relevance", "Best first", "relevance"),
        ("date", "Newest first", "date"),
        ("oldest", "Oldest first", "oldest"),
        ("title", "Title", "name"),
    ),
)


@blueprint.get("/papers")
def papers() -> str | Response:
    """Papers of meetings, or those that are chosen, in the order that is asked for."""
    wanted = asked(LIST)
    if file := file_of(wanted):
        return file
    found = browse(wanted)
    lines = about("paper-lines", paper=found.things)
    return render_template("papers.html", browsed=found, lines=lines)
