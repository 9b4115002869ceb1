"""Which graph a request is about: SPARQL 1.1 Graph Store HTTP Protocol, section 4."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urljoin

from flask import request
from werkzeug.exceptions import BadRequest

from graph.store import DEFAULT_GRAPH

_ABSOLUTE: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|^`\\\x00-\x20]*")


def is_absolute(iri: str) -> bool:
    """Whether that is an absolute IRI, with nothing in it that none may have."""
    return _ABSOLUTE.fullmatch(iri) is not None


def graph_of(path: str) -> str | None:
    """The graph that a request is about: its own address below the service, or as it says.

    None where it is about the service itself.

    Raises:
        BadRequest: if it names more than one graph, or none by an absolute IRI.
    """
    named, unnamed = request.args.getlist("graph"), "default" in request.args
    if len(named) + unnamed + bool(path) > 1:
        raise BadRequest("graph, default: name one graph, in one way.")
    if path:
        return request.base_url
    if unnamed:
        return DEFAULT_GRAPH
    if not named:
        return None
    graph = urljoin(request.base_url, named[0]) if named[0].startswith("/") else named[0]
    if not is_absolute(graph):
        raise BadRequest(f"graph: {graph!r} is no absolute IRI; name a graph by its IRI.")
    return graph
