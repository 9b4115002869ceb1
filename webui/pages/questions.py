"""Questions with a name: the list, and one question with a form for its parameters."""

from __future__ import annotations

from typing import Final

from flask import Blueprint, render_template, request
from werkzeug.wrappers import Response as BaseResponse

from graph.errors import BadParameter
from graph.query import Question, Table, answer, question
from graph.query import questions as all_questions
from webui import negotiation
from webui.answers import shown, table_as
from webui.negotiation import CSV, HTML, RESULTS_JSON, TSV, split_suffix, wanted
from webui.problems import of_error
from webui.rows import settings, store

blueprint = Blueprint("questions", __name__)

FORMS: Final = (HTML, RESULTS_JSON, CSV, TSV)


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
        shown=shown(found, asked.shows) if found else None,
        problem=problem,
    )
    response = negotiation.answer(page, HTML)
    response.status_code = problem.status if problem else response.status_code
    return response
