"""Who answered, who did not: all bodies in a table, and one body's report to print or take away."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Final

from flask import Blueprint, Response, render_template, request
from werkzeug.datastructures import MultiDict

from graph.export.report import FIGURES, QUESTIONS, report, to_markdown
from graph.query import Table, answer, missing, question
from webui.asked import Asked, address_of, asked
from webui.rows import rows, settings, store

blueprint = Blueprint("report", __name__)

MOST_BODIES: Final = 200
"""How many bodies the table shows."""
MOST_DEMANDS: Final = 200
"""How many demands of one body its page shows; the Markdown has all."""
SHORT: Final = {name: words.rpartition(": ")[2] for name, words in FIGURES.items()} | {
    "received": "Received",
    "answers": "Answered",
    "unanswered": "Not answered",
    "open": "nothing recorded",
}
"""What the figures are called at the heads of columns."""


@blueprint.get("/report")
def page() -> str:
    """One body's report, ``?body=orgn:wco&as-of=2009-12-31``; without a body, all of them."""
    given = _given()
    if "body" not in given.values:
        return _bodies(given)
    told = report(store(), given.typed["body"], given.typed["until"], most=MOST_DEMANDS)
    values = given.values
    return render_template(
        "report.html",
        report=told,
        questions=QUESTIONS,
        places={name: address_of(question(name), values) for name in QUESTIONS},
        query_string=request.query_string.decode("ascii", "replace"),
    )


@blueprint.get("/report.md")
def markdown() -> Response:
    """One body's report as Markdown."""
    given = _given()
    if "body" not in given.values:
        asks = question("demands-received")
        raise missing(asks, asks.parameter("body"))
    told = report(store(), given.typed["body"], given.typed["until"])
    response = Response(to_markdown(told), content_type="text/markdown; charset=utf-8")
    response.headers.set("Content-Disposition", "attachment", filename="report.md")
    return response


def _bodies(given: Asked) -> str:
    until = given.typed["until"]
    counted, timed = (_answer(name, until) for name in ("answers", "median-days"))
    return render_template(
        "reports.html",
        until=until,
        heads=SHORT,
        bodies=counted.values()[:MOST_BODIES],
        total=len(counted.rows),
        medians={
            row["body"]: (f"{float(row['median'] or 0):g}", row["timed"]) for row in timed.values()
        },
        counted=counted,
    )


def _answer(name: str, until: str) -> Table:
    values: Mapping[str, str] = {"until": until}
    return answer(store(), question(name), dict(values), limit=settings().row_limit)


def _given() -> Asked:
    """The body and the day that are asked for; the day of the latest outcome, if none is.

    Raises:
        BadParameter: if one of them is nothing.
    """
    latest = rows("latest-outcome")
    day = (latest[0].day if latest else None) or datetime.now(UTC).date().isoformat()
    wanted = MultiDict([("until", request.args.get("as-of", "") or day)])
    if request.args.get("body"):
        wanted.add("body", request.args["body"])
    given = asked(store(), question("answers"), wanted)
    given.check()
    return given
