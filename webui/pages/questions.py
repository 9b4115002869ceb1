"""Questions with a name: the list, and one question with a form for its parameters."""

from __future__ import annotations

from typing import Final

from flask import Blueprint, render_template, request
from werkzeug.wrappers import Response as BaseResponse

from graph.errors import BadParameter
from graph.query import CellKind, Question, Table, answer, question, table_to_xml
from graph.query import questions as all_questions
from webui import negotiation
from webui.negotiation import CSV, HTML, RESULTS_JSON, RESULTS_XML, TSV, split_suffix, wanted
from webui.problems import of_error
from webui.rows import rows, settings, store

blueprint = Blueprint("questions", __name__)

FORMS: Final = (HTML, RESULTS_JSON, CSV, TSV)
MOST_SHOWN: Final = 1_000
"""How many rows of an answer a page shows."""
MOST_NAMED: Final = 500
"""How many things are looked up at once."""


@blueprint.get("/questions")
def questions() -> str:
    """Every question with a name."""
    return render_template("questions.html", questions=all_questions())


@blueprint.get("/questions/<name>")
def one(name: str) -> BaseResponse:
    """One question: its form, and its answer for the parameters given."""
    stem, suffix = split_suffix(name, FORMS)
    asked = question(stem)
    form = suffix or wanted(FORMS)
    if form is not HTML:
        found = _answer(asked, _given(asked))
        return negotiation.answer(table_as(found, form), form)
    return _page(asked)


def table_as(found: Table, form: negotiation.Form) -> str:
    """A table in one of the result forms."""
    write = {
        RESULTS_JSON: Table.to_json,
        RESULTS_XML: table_to_xml,
        CSV: Table.to_csv,
        TSV: Table.to_tsv,
    }
    return write[form](found)


def _answer(asked: Question, given: dict[str, str]) -> Table:
    return answer(store(), asked, given, limit=settings().row_limit)


def _given(asked: Question) -> dict[str, str]:
    """The parameters given; a field left empty is not given, one not shown yet its example."""
    if not any(one.name in request.args for one in asked.parameters):
        return asked.examples()
    given = {name: value.strip() for name, value in request.args.items()}
    return {name: value for name, value in given.items() if value}


def _page(asked: Question) -> BaseResponse:
    given = _given(asked)
    problem, found = None, None
    try:
        found = _answer(asked, given)
    except BadParameter as error:
        problem = of_error(error)
    page = render_template(
        "question.html",
        question=asked,
        given=given,
        table=found,
        problem=problem,
        most=MOST_SHOWN,
        labels=_labels(found) if found else {},
    )
    response = negotiation.answer(page, HTML)
    response.status_code = problem.status if problem else response.status_code
    return response


def _labels(found: Table) -> dict[str, str]:
    """Labels of the things that the shown part of an answer names."""
    cells = (cell for row in found.rows[:MOST_SHOWN] for cell in row if cell)
    things = sorted({cell.value for cell in cells if cell.kind is CellKind.IRI})
    chunks = (things[start : start + MOST_NAMED] for start in range(0, len(things), MOST_NAMED))
    return {row.thing: row.label for chunk in chunks for row in rows("labels", thing=chunk)}
