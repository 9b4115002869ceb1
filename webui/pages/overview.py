"""The first page: what the graph holds, the newest letters, what was asked and cited."""

from __future__ import annotations

from typing import Final

from flask import Blueprint, Response, make_response, render_template

from webui import picture
from webui.rows import first_of, grouped, rows, sparql

blueprint = Blueprint("overview", __name__)

LISTS: Final = (
    ("letters", "letter", "/letters"),
    ("signatures", "person", "/letters?sort=signatures"),
    ("organisations", "organisation", "/organisations"),
    ("people", "person", "/people"),
    ("bodies", "body", "/bodies"),
    ("treaties", "treaty", "/treaties"),
    ("instruments", "instrument", "/treaties#instruments"),
    ("demands", "demand", "/demands"),
)
"""What is counted, its glyph, and the list that shows it."""
NEWEST: Final = 5
MOST_CITED: Final = 8


@blueprint.get("/")
def overview() -> str:
    """The overview."""
    counts = {row.what: int(row.n) for row in rows("counts")}
    letters = first_of(rows("letters"), "letter")
    return render_template(
        "overview.html",
        counts=[(name, glyph, address, counts[name]) for name, glyph, address in LISTS],
        counts_query=sparql("counts"),
        letters=letters[:NEWEST],
        total_letters=len(letters),
        recipients=grouped(rows("letters-to"), "letter"),
        statuses=rows("demand-statuses"),
        norms=rows("norms-cited")[:MOST_CITED],
        countries=rows("agents-by-seat")[:MOST_CITED],
        picture=picture.of_letter(letters[0].letter) if letters else None,
    )


@blueprint.get("/icon.svg")
def icon() -> Response:
    """The sign of the site for a browser's tab."""
    response = make_response(render_template("icon.svg"))
    response.content_type = "image/svg+xml"
    return response
