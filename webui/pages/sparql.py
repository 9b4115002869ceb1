"""The SPARQL page and service: SPARQL 1.1 Protocol, queries only.

Without a query it is a page with an editor. With one it answers as a page or, by Accept or
``format=``, as SPARQL results (JSON, CSV, TSV) or as triples (Turtle, JSON-LD, N-Triples).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Final

from flask import Blueprint, Response, make_response, render_template, request
from werkzeug.exceptions import UnsupportedMediaType
from werkzeug.wrappers import Response as BaseResponse

from graph.errors import QueryError, QueryRefused, UnknownFormat
from graph.iri import prologue
from graph.query import GraphResult, Table, questions, run
from webui import representations
from webui.negotiation import (
    CSV,
    HTML,
    JSON_LD,
    N_TRIPLES,
    RESULTS_JSON,
    TSV,
    TURTLE,
    Form,
    answer,
    wanted,
)
from webui.pages.questions import table_as
from webui.problems import Problem, of_error
from webui.rows import page_queries, settings, store

blueprint = Blueprint("sparql", __name__)

QUERY_TYPE: Final = "application/sparql-query"
ROW_FORMS: Final = (HTML, RESULTS_JSON, CSV, TSV)
TRUTH_FORMS: Final = (HTML, RESULTS_JSON)
GRAPH_FORMS: Final = (HTML, TURTLE, JSON_LD, N_TRIPLES)
FORM_NAMES: Final = {form.name: form for form in (*ROW_FORMS, *GRAPH_FORMS)}

Answer = Table | bool | GraphResult


@dataclass(frozen=True, slots=True)
class Asked:
    """A query with the form that ``format=`` names, if it names one."""

    text: str
    form: Form | None


@blueprint.route("/sparql", methods=["GET", "POST"])
def sparql() -> BaseResponse:
    """The page, or the answer to a query."""
    asked = _asked()
    if asked is None:
        return answer(_page(first_query()), HTML)
    try:
        found = run(store(), asked.text, limit=settings().row_limit)
    except QueryError as error:
        if (asked.form or _first_choice()) is not HTML:
            raise
        return _failed(asked.text, of_error(error))
    return _answered(asked, found)


def first_query() -> str:
    """What stands in the editor before anything is asked."""
    query = page_queries()["first-query"]
    return f"# {query.question}\n{query.template}"


def _asked() -> Asked | None:
    """The query of the request; None where there is none.

    Raises:
        QueryRefused: if it would write, names graphs beside the query, or is not UTF-8.
        UnknownFormat: if ``format=`` names no form.
    """
    values = request.args if request.method == "GET" else request.values
    for name in ("update", "default-graph-uri", "named-graph-uri"):
        if name in values:
            raise QueryRefused(f"{name}: not taken here; this service reads the whole graph")
    text = _body() if request.method == "POST" else request.args.get("query")
    if text is None or not text.strip():
        return None
    wished = values.get("format")
    if wished and wished not in FORM_NAMES:
        raise UnknownFormat(f"{wished}: no such format; use {', '.join(FORM_NAMES)}")
    return Asked(text.replace("\r\n", "\n"), FORM_NAMES[wished] if wished else None)


def _body() -> str | None:
    if request.mimetype == "application/x-www-form-urlencoded":
        return request.form.get("query")
    if request.mimetype != QUERY_TYPE:
        raise UnsupportedMediaType(f"Send the query as {QUERY_TYPE} or as a form field.")
    try:
        return request.get_data().decode("utf-8")
    except UnicodeDecodeError as error:
        raise QueryRefused(f"the query is not UTF-8 at byte {error.start}; encode it so") from error


def _first_choice() -> Form:
    return wanted((HTML, RESULTS_JSON, CSV, TSV, TURTLE, JSON_LD, N_TRIPLES))


def _forms(found: Answer) -> tuple[Form, ...]:
    if isinstance(found, bool):
        return TRUTH_FORMS
    return ROW_FORMS if isinstance(found, Table) else GRAPH_FORMS


def _answered(asked: Asked, found: Answer) -> BaseResponse:
    forms = _forms(found)
    if asked.form is not None and asked.form not in forms:
        names = ", ".join(form.name for form in forms)
        raise UnknownFormat(f"{asked.form.name}: not for an answer of this kind; use {names}")
    form = asked.form or wanted(forms)
    if form is HTML:
        return answer(_page(asked.text, found=found), HTML)
    response = answer(_written(found, form), form)
    response.headers["Access-Control-Allow-Origin"] = "*"
    if not isinstance(found, bool) and found.truncated:
        response.headers["Policygraph-Truncated"] = f"first {settings().row_limit}"
    return response


def _written(found: Answer, form: Form) -> str | bytes:
    if isinstance(found, bool):
        return json.dumps({"head": {}, "boolean": found}) + "\n"
    if isinstance(found, Table):
        return table_as(found, form)
    return representations.of_answer(store(), found, form)


def _failed(text: str, problem: Problem) -> Response:
    response = make_response(_page(text, problem=problem))
    response.status_code = problem.status
    response.vary.add("Accept")
    return response


def _page(text: str, *, found: Answer | None = None, problem: Problem | None = None) -> str:
    triples = isinstance(found, GraphResult)
    turtle = _written(found, TURTLE) if triples and found is not None else b""
    return render_template(
        "sparql.html",
        text=text,
        table=found if isinstance(found, Table) else None,
        truth=found if isinstance(found, bool) else None,
        triples=found if triples else None,
        turtle=turtle.decode("utf-8") if isinstance(turtle, bytes) else turtle,
        problem=problem,
        broken=_broken_lines(text, problem),
        forms=[form for form in _forms(found) if form is not HTML] if found is not None else [],
        examples=questions(),
        prefixes=prologue(store().base.prefixes()),
    )


def _broken_lines(text: str, problem: Problem | None) -> tuple[str, str, str] | None:
    """The line that breaks as what stands before, at and after the place."""
    if problem is None or problem.line is None:
        return None
    lines = text.split("\n")
    line = lines[problem.line - 1] if problem.line <= len(lines) else ""
    place = max((problem.column or 1) - 1, 0)
    return line[:place], line[place : place + 1] or " ", line[place + 1 :]
