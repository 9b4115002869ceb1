"""The ontology: its terms and code lists, each with its definition."""

from __future__ import annotations

from flask import Blueprint, render_template

from webui.rows import first_of, grouped, rows

blueprint = Blueprint("ontology", __name__)


@blueprint.get("/ns/")
def terms() -> str:
    """Every term and every code."""
    return render_template(
        "ontology.html",
        terms=grouped(first_of(rows("terms"), "term"), "type"),
        schemes=grouped(first_of(rows("codes"), "code"), "schemeLabel"),
    )
