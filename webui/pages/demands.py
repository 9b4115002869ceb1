"""The ledger of demands: what was asked, of whom, and what came of it, with its source."""

from __future__ import annotations

from flask import Blueprint, render_template, request

from webui.rows import first_of, grouped, rows, settings, sparql
from webui.words import local

blueprint = Blueprint("demands", __name__)


@blueprint.get("/demands")
def demands() -> str:
    """Every demand, or those of one status."""
    found = first_of(rows("demands"), "demand")
    status = request.args.get("status", "")
    chosen = [row for row in found if not status or local(row.status) == status]
    outcomes = grouped(first_of(rows("outcomes"), "outcome"), "demand")
    dates = (row.asOf for several in outcomes.values() for row in several)
    return render_template(
        "demands.html",
        demands=chosen[: settings().page_size],
        shown_of=len(chosen),
        total=len(found),
        status=status,
        statuses=rows("demand-statuses"),
        asked=grouped(rows("demands-asked"), "demand"),
        outcomes=outcomes,
        latest=max(filter(None, dates), default=None),
        query=sparql("demands"),
    )
