"""Treaties and instruments: the list, with the letters that cite them or a part of them."""

from __future__ import annotations

from flask import Blueprint, render_template

from webui.rows import first_of, rows, sparql

blueprint = Blueprint("norms", __name__)


@blueprint.get("/treaties")
def treaties() -> str:
    """Treaties first, then other instruments."""
    found = first_of(rows("norms"), "norm")
    return render_template(
        "norms.html",
        treaties=[row for row in found if row.treaty == "treaty"],
        instruments=[row for row in found if row.treaty == "instrument"],
        cited=rows("norms-cited"),
        query=sparql("norms"),
    )
