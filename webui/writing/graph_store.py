"""SPARQL 1.1 Graph Store HTTP Protocol: the operations that write, as requests and jobs.

Reading a graph is a page like others (`webui.pages.graph_store`).
"""

from __future__ import annotations

import uuid
from typing import Final

from flask import request
from werkzeug.datastructures import FileStorage
from werkzeug.exceptions import BadRequest, MethodNotAllowed, UnsupportedMediaType

from graph.writing.bodies import FORMATS
from webui.graph_names import graph_of
from webui.writing import sending
from webui.writing.drafting import Job

METHODS: Final = ["GET", "HEAD", "PUT", "POST", "DELETE", "PATCH"]
_FORM: Final = "multipart/form-data"


def job(path: str) -> Job:
    """The change that a request asks for; a graph without a name in a POST is given one.

    Raises:
        MethodNotAllowed: if it is another method.
        UnsupportedMediaType: if it sends what is not read.
        BadRequest: if it does not say which graph it is about.
    """
    graph, method = graph_of(path), request.method
    if method not in METHODS:
        raise MethodNotAllowed(METHODS)
    if graph is None:
        if method != "POST":
            raise BadRequest("Name the graph: ?graph=IRI, ?default, or an address below this one.")
        graph = f"{request.base_url.rstrip('/')}/{uuid.uuid4()}"
    if method == "DELETE":
        return Job("delete", graph)
    if method == "PATCH":
        return _patch(graph)
    sent = _sent()
    parts = tuple((media_type, len(body)) for media_type, body in sent)
    return Job(method.lower(), graph, b"".join(body for _, body in sent), parts)


def _patch(graph: str) -> Job:
    if request.mimetype != sending.UPDATE_TYPE:
        raise UnsupportedMediaType(f"A patch is sent as {sending.UPDATE_TYPE}.")
    sending.check_charset(dict(request.mimetype_params))
    return Job("patch", graph, sending.text())


def _sent() -> list[tuple[str, bytes]]:
    """The graphs that the request sends, each with its media type."""
    if request.method == "POST" and request.mimetype == _FORM:
        files = list(request.files.values())
        if not files or request.form:
            raise BadRequest("Each part of the form is a file with RDF; give each a file name.")
        return [_part(file) for file in files]
    _check_type(request.mimetype, dict(request.mimetype_params))
    return [(request.mimetype, sending.content())]


def _part(file: FileStorage) -> tuple[str, bytes]:
    _check_type(file.mimetype, dict(file.mimetype_params))
    return file.mimetype, file.read()


def _check_type(media_type: str, parameters: dict[str, str]) -> None:
    if media_type not in FORMATS:
        told = media_type or "something without a Content-Type"
        raise UnsupportedMediaType(f"{told} is not read; send {', '.join(FORMATS)}.")
    sending.check_charset(parameters)
