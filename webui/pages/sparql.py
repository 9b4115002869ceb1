"""The SPARQL page and service: SPARQL 1.1 Protocol, queries only.

Without a query it is a page with an editor, or the service's description for programs. With
one it answers as a page or, by Accept or ``format=``, as SPARQL results (JSON, XML, CSV, TSV) or
as triples (Turtle, N-Triples, RDF/XML, JSON-LD).
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Any, Final

from flask import Blueprint, render_template, request, url_for
from werkzeug.exceptions import UnsupportedMediaType
from werkzeug.wrappers import Response as BaseResponse

from graph.errors import QueryError, QueryRefused, UnknownFormat
from graph.iri import prologue
from graph.query import Graphs, question, questions
from webui import representations, security
from webui.answers import MOST_SHOWN
from webui.negotiation import (
    HTML,
    JSON_LD,
    N_TRIPLES,
    RDF_XML,
    TURTLE,
    Form,
    answer,
    wanted,
)
from webui.other_hosts import may_post
from webui.problems import Problem, of_error
from webui.replies import (
    ALL_FORMS,
    FORM_NAMES,
    Timed,
    answered,
    as_data,
    cut_header,
    shown_of,
    written,
)
from webui.rows import page_queries, services, settings, store
from webui.subjects import subjects

blueprint = Blueprint("sparql", __name__)
blueprint.after_request(may_post)

QUERY_TYPE: Final = "application/sparql-query"
FORM_TYPE: Final = "application/x-www-form-urlencoded"
DESCRIPTION_FORMS: Final = (TURTLE, N_TRIPLES, RDF_XML, JSON_LD)


@dataclass(frozen=True, slots=True)
class Asked:
    """A query with the graphs that it is put to, and the form that ``format=`` names, if any."""

    text: str
    graphs: Graphs
    form: Form | None


@blueprint.route("/sparql", methods=["GET", "POST"])
def sparql() -> BaseResponse:
    """The page, the service's description, or the answer to a query."""
    asked = _asked()
    if asked is None:
        form = wanted((*DESCRIPTION_FORMS, HTML))
        if form is HTML:
            return _page(_text_to_start_from())
        return answer(
            representations.of_service(store(), form, request.base_url, services=services()), form
        )
    try:
        timed = answered(asked.text, asked.graphs)
    except QueryError as error:
        if (asked.form or wanted(ALL_FORMS)) is not HTML:
            raise
        return _page(asked.text, problem=of_error(error))
    return _answered(asked, timed)


@blueprint.get("/.well-known/void")
def void() -> BaseResponse:
    """What the data is, for programs that look for it at this address."""
    form = wanted(DESCRIPTION_FORMS)
    dumps = [
        url_for("downloads.whole", suffix=one.name, _external=True)
        for one in representations.WHOLE_RDF
    ]
    endpoint = url_for("sparql.sparql", _external=True)
    body = representations.of_dataset(store(), form, endpoint=endpoint, downloads=dumps)
    return answer(body, form)


def first_query() -> str:
    """What stands in the editor before anything is asked."""
    query = page_queries()["first-query"]
    return f"# {query.question}\n{query.template}"


def _text_to_start_from() -> str:
    """The question that ``example=`` names, as a query that runs as it stands; else the first."""
    name = request.args.get("example")
    if not name:
        return first_query()
    one = question(name)
    return f"# {one.question}\n{one.template}"


def _asked() -> Asked | None:
    """The query of the request; None where a page is visited without one.

    Raises:
        QueryRefused: if there is none in a request that must have one, or more than one.
        UnknownFormat: if ``format=`` names no form.
        UnsupportedMediaType: if the body is neither a form nor a query.
    """
    direct = request.method == "POST" and request.mimetype != FORM_TYPE
    values = request.args if direct or request.method == "GET" else request.values
    if "update" in values:
        raise QueryRefused("update: this address only answers queries; send a query instead")
    texts = [_body()] if direct else values.getlist("query")
    if len(texts) > 1:
        raise QueryRefused("query: given more than once; send one query at a time")
    if not texts or not (texts[0].strip() or direct):
        if request.method == "POST":
            raise QueryRefused("query: missing; send one as a form field or as the body")
        return None
    graphs = Graphs(
        tuple(values.getlist("default-graph-uri")), tuple(values.getlist("named-graph-uri"))
    )
    return Asked(texts[0].replace("\r\n", "\n"), graphs, _named(values.get("format")))


def _named(wished: str | None) -> Form | None:
    if wished and wished not in FORM_NAMES:
        raise UnknownFormat(f"{wished}: no such format; use {', '.join(FORM_NAMES)}")
    return FORM_NAMES[wished] if wished else None


def _body() -> str:
    if request.mimetype != QUERY_TYPE:
        raise UnsupportedMediaType(f"Send the query as {QUERY_TYPE} or as a form field.")
    charset = request.mimetype_params.get("charset", "utf-8").lower()
    if charset != "utf-8":
        raise UnsupportedMediaType(f"Send the query in UTF-8, not in {charset}.")
    try:
        return request.get_data().decode("utf-8")
    except UnicodeDecodeError as error:
        raise QueryRefused(f"the query is not UTF-8 at byte {error.start}; encode it so") from error


def _answered(asked: Asked, timed: Timed) -> BaseResponse:
    found, forms = timed.found, timed.forms
    if asked.form is not None and asked.form not in forms:
        names = ", ".join(form.name for form in forms)
        raise UnknownFormat(f"{asked.form.name}: not for an answer of this kind; use {names}")
    form = asked.form or wanted(forms)
    if form is HTML:
        return _page(asked.text, timed=timed)
    response = answer(written(store(), found, form), form)
    if not isinstance(found, bool) and found.truncated:
        response.headers.add(*cut_header(settings().row_limit))
    return response


def _page(text: str, *, timed: Timed | None = None, problem: Problem | None = None) -> BaseResponse:
    """The page, whose editor may bring styles of its own: each answer has a nonce for them."""
    nonce = secrets.token_urlsafe(18)
    page = render_template(
        "sparql.html",
        text=text,
        usual=first_query(),
        came=timed or problem or "example" in request.args,
        nonce=nonce,
        problem=problem,
        broken=_broken_lines(text, problem),
        subjects=subjects(questions()),
        prefixes=prologue(store().base.prefixes()),
        **(_shown(timed) if timed else {}),
    )
    response = answer(page, HTML)
    security.with_styles_of(response, nonce)
    response.status_code = problem.status if problem else response.status_code
    return response


def _shown(timed: Timed) -> dict[str, Any]:
    """What the page says of an answer."""
    turtle = written(store(), timed.found, TURTLE) if timed.form == "triples" else ""
    shown = shown_of(timed, most=MOST_SHOWN)
    return {
        "timed": timed,
        "shown": shown,
        "turtle": turtle.decode("utf-8") if isinstance(turtle, bytes) else turtle,
        "data": as_data(timed, shown),
    }


def _broken_lines(text: str, problem: Problem | None) -> tuple[str, str, str] | None:
    """The line that breaks as what stands before, at and after the place."""
    if problem is None or problem.line is None:
        return None
    lines = text.split("\n")
    line = lines[problem.line - 1] if problem.line <= len(lines) else ""
    place = max((problem.column or 1) - 1, 0)
    return line[:place], line[place : place + 1] or " ", line[place + 1 :]
