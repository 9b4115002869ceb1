"""SPARQL 1.1 Protocol, section 2.2: the update operation, as a request and what it asks for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from flask import request
from werkzeug.exceptions import BadRequest, MethodNotAllowed, UnsupportedMediaType

from graph.query import Graphs
from webui.graph_names import is_absolute
from webui.writing import sending
from webui.writing.drafting import Job

METHODS: Final = ["POST"]


def check_method() -> None:
    """Let a POST pass.

    Raises:
        MethodNotAllowed: if it is not one.
    """
    if request.method not in METHODS:
        raise MethodNotAllowed(METHODS, "Updates are sent by POST.")


def job() -> Job:
    """The update that a request asks for.

    Raises:
        UnsupportedMediaType: if it sends neither an update nor a form, or not UTF-8.
        BadRequest: if it has no update, or more than one, or names no graphs where it should.
    """
    sending.check_charset(dict(request.mimetype_params))
    if request.mimetype == sending.UPDATE_TYPE:
        fields, update = list(request.args.items(multi=True)), sending.text()
        if any(name == "update" for name, _ in fields):
            raise BadRequest("update: given in the address and as the body; send it once.")
    elif request.mimetype == sending.FORM_TYPE:
        fields = sending.form()
        update = _only(fields).encode("utf-8")
    else:
        raise UnsupportedMediaType(
            f"Send the update as {sending.UPDATE_TYPE}, or as the field update of a form."
        )
    if any(name == "query" for name, _ in fields):
        raise BadRequest("query: this address takes updates; ask /sparql.")
    using = Graphs(_graphs(fields, "using-graph-uri"), _graphs(fields, "using-named-graph-uri"))
    return Job("update", body=update, using=using)


def _only(fields: Sequence[tuple[str, str]]) -> str:
    updates = [value for name, value in fields if name == "update"]
    if len(updates) != 1:
        given = "more than once" if updates else "missing"
        raise BadRequest(f"update: {given}; send one update, as that field or as the body.")
    return updates[0]


def _graphs(fields: Sequence[tuple[str, str]], name: str) -> tuple[str, ...]:
    graphs = tuple(value for field, value in fields if field == name)
    for graph in graphs:
        if not is_absolute(graph):
            raise BadRequest(f"{name}: {graph!r} is no absolute IRI; name a graph by its IRI.")
    return graphs
