"""From an error to its status and the one shape in which every error is told.

A page where the request takes HTML, else ``application/problem+json`` (RFC 9457). Nothing
of the program's inside is shown.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass
from http import HTTPStatus
from typing import Final

from flask import Flask, Response, make_response, render_template, request
from werkzeug.exceptions import HTTPException

from graph.errors import (
    BadParameter,
    BatchTooLong,
    DecisionRefused,
    EndpointFailed,
    GraphAbsent,
    GraphKept,
    InputError,
    InvalidCuration,
    NotDoneHere,
    PolicygraphError,
    QueryError,
    QuerySyntaxError,
    StoreError,
    StoreFull,
    UnknownAccount,
    UnknownEntity,
    UnknownFormat,
    UnknownQuestion,
    UnknownWatch,
    Withheld,
    WriteError,
    WriterBusy,
)

STATUSES: Final[tuple[tuple[type[PolicygraphError], int], ...]] = (
    (UnknownEntity, 404),
    (UnknownAccount, 404),
    (UnknownQuestion, 404),
    (UnknownWatch, 404),
    (UnknownFormat, 404),
    (Withheld, 403),
    (BadParameter, 400),
    (BatchTooLong, 413),
    (NotDoneHere, 403),
    (GraphAbsent, 409),
    (EndpointFailed, 502),
    (QueryError, 400),
    (InvalidCuration, 422),
    (InputError, 400),
    (StoreFull, 507),
    (GraphKept, 403),
    (DecisionRefused, 409),
    (WriteError, 503),
    (StoreError, 503),
)
TITLES: Final = {
    400: "The request cannot be answered as put",
    401: "This needs a token, or a sign-in",
    403: "This is not allowed",
    404: "Nothing is known at this address",
    405: "This address does not take that method",
    409: "This does not fit what is there",
    406: "Not served in that form",
    413: "The request is too long",
    415: "The request is in a form that is not read",
    422: "This would break a promise of the graph",
    429: "Too many requests",
    500: "Something went wrong here",
    501: "This is not offered here",
    502: "Another service that this needs did not answer",
    503: "This cannot be answered now",
    507: "There is no room for this",
}
_PLACE: Final = re.compile(r"line (\d+), column (\d+): ")
"""How an error begins that has a place in a query."""
SOON: Final = 5
"""Seconds after which to try again what had to wait for other writers for too long."""
QUERIES: Final = "/sparql"
"""The address that takes queries."""
_DETAILS: Final = {
    404: "The graph holds no page, letter or other thing of this name.",
    413: "Shorten the request and send it again.",
    500: "The error has been logged; the request changed nothing.",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One error as it is told: a title for its status and one sentence.

    ``line`` and ``column`` count from 1 and say where a query breaks.
    """

    status: int
    title: str
    detail: str
    line: int | None = None
    column: int | None = None


def of_error(error: PolicygraphError) -> Problem:
    """The problem that a library error is."""
    status = next((code for kind, code in STATUSES if isinstance(error, kind)), 500)
    return Problem(status, _title(status), str(error), *_place(error))


def _place(error: PolicygraphError) -> tuple[int | None, int | None]:
    """Line and column that an error has, or that its sentence begins with."""
    if isinstance(error, QuerySyntaxError) and error.line is not None:
        return error.line, error.column
    found = _PLACE.match(str(error))
    return (int(found[1]), int(found[2])) if found else (None, None)


def sentence(error: Exception) -> str:
    """What an error says, as a sentence of its own; a name that it begins with stays as it is."""
    words = str(error)
    named = ":" in words.partition(" ")[0]
    return f"{words}." if named else f"{words[:1].upper()}{words[1:]}."


def of_http(error: HTTPException) -> Problem:
    """The problem that an HTTP error is; its own words where they were written for it."""
    status = error.code or 500
    own = error.description if error.description != type(error).description else None
    return Problem(status, _title(status), own or _DETAILS.get(status, str(error.name) + "."))


def _title(status: int) -> str:
    return TITLES.get(status, HTTPStatus(status).phrase)


def respond(problem: Problem) -> Response:
    """The problem as a page or as problem+json, as the request takes it."""
    if takes_html():
        response = make_response(render_template("problem.html", problem=problem, query=_query()))
    else:
        shape = {key: value for key, value in asdict(problem).items() if value is not None}
        response = make_response(json.dumps({"type": "about:blank"} | shape, ensure_ascii=False))
        response.content_type = "application/problem+json"
    response.status_code = problem.status
    response.vary.add("Accept")
    return response


def _query() -> str | None:
    """The query that was asked, so that a page can give it back; None where there was none."""
    if request.path != QUERIES:
        return None
    try:
        return request.values.get("query")
    except HTTPException:
        return None  # The form cannot be read, which is what the problem says.


def takes_html() -> bool:
    """Whether the request would rather have a page than data."""
    offered = ["application/problem+json", "application/json", "text/html"]
    return request.accept_mimetypes.best_match(offered) == "text/html"


def _told(error: HTTPException) -> Response:
    response = respond(of_http(error))
    wait = getattr(error, "retry_after", None)
    if wait is not None:
        response.headers["Retry-After"] = str(wait)
    challenge = getattr(error, "www_authenticate", None)
    if challenge:
        response.headers["WWW-Authenticate"] = ", ".join(map(str, challenge))
    allowed = getattr(error, "valid_methods", None)
    if allowed:
        response.headers["Allow"] = ", ".join(sorted(allowed))
    return response


def register(app: Flask) -> None:
    """Tell every error of the app in the one shape."""

    def library_error(error: PolicygraphError) -> Response:
        response = respond(of_error(error))
        if isinstance(error, WriterBusy):
            response.headers["Retry-After"] = str(SOON)
        return response

    def http_error(error: HTTPException) -> Response:
        return error.response if isinstance(error.response, Response) else _told(error)

    def unforeseen(error: Exception) -> Response:
        if isinstance(error, MemoryError):
            raise error
        app.logger.error("unforeseen error at %s", request.path, exc_info=error)
        return respond(Problem(500, _title(500), _DETAILS[500]))

    app.register_error_handler(PolicygraphError, library_error)
    app.register_error_handler(HTTPException, http_error)
    app.register_error_handler(Exception, unforeseen)
