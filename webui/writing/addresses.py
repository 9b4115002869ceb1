"""The addresses at which the gate takes changes, and what it answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from flask import Flask, Response, jsonify, request
from werkzeug.exceptions import NotImplemented as NotOffered

from graph.accounts import Tokens
from graph.store import Store
from webui.settings import Settings
from webui.writing import graph_store, sending, update
from webui.writing.drafting import Job
from webui.writing.permission import Permission
from webui.writing.writer import Writer, Written

READING: Final = ("GET", "HEAD")
_ALL: Final = ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"]


class Writing:
    """The writing addresses of a gate; ``show`` has readers see what the store holds now."""

    def __init__(self, store: Store, settings: Settings, show: Callable[[], object]) -> None:
        self._size = settings.write_bytes
        self._elsewhere = store.elsewhere
        self._snapshot: Callable[[], int] = lambda: 0
        self.writer = Writer(store, settings, show)
        self._permission = Permission(Tokens(store.place))

    def register(
        self, app: Flask, *, read: Callable[[], Response], snapshot: Callable[[], int]
    ) -> None:
        """Add the addresses to an app.

        ``read`` answers what only reads; ``snapshot`` gives the number of what
        readers see.
        """
        self._snapshot = snapshot

        def store_root() -> Response:
            return self._graph_store("", read)

        def store_graph(path: str) -> Response:
            return self._graph_store(path, read)

        for rule, name, view in (
            ("/update", "update", self._update),
            ("/graph-store", "graph_store", store_root),
            ("/graph-store/<path:path>", "one_graph", store_graph),
        ):
            app.add_url_rule(rule, name, view, methods=_ALL, provide_automatic_options=False)

    def _update(self) -> Response:
        if request.method == "OPTIONS":
            return _allowed(update.METHODS)
        update.check_method()
        by = self._admitted()
        written = self.writer.write(update.job(), by=by)
        return self._numbered(_answer("", 204), written)

    def _graph_store(self, path: str, read: Callable[[], Response]) -> Response:
        if request.method == "OPTIONS":
            return _allowed(graph_store.METHODS)
        if request.method in READING:
            return read()
        by = self._admitted()
        job = graph_store.job(path)
        written = self.writer.write(job, by=by)
        return self._numbered(_told(job, written), written)

    def _numbered(self, response: Response, written: Written) -> Response:
        """The answer with the number of the commit, and of the first snapshot that shows it."""
        response.headers["Policygraph-Commit"] = str(written.commit)
        response.headers["Policygraph-Snapshot"] = str(self._snapshot())
        return response

    def _admitted(self) -> str:
        if self._elsewhere:
            raise NotOffered("The graphs are in an engine on another machine; write to the engine.")
        sending.allow(self._size)
        return self._permission.holder()


def _told(job: Job, written: Written) -> Response:
    made = job.verb in {"put", "post"} and not written.existed
    if made:
        response = _answer("", 201)
        if job.graph:
            response.headers["Location"] = job.graph
        return response
    if job.verb in {"post", "delete"}:
        return _answer(jsonify(graph=job.graph or "default", changed=written.changed), 200)
    return _answer("", 204)


def _answer(body: Response | str, status: int) -> Response:
    response = body if isinstance(body, Response) else Response(body)
    response.status_code = status
    response.headers["Cache-Control"] = "no-store"
    if not response.content_length:
        del response.headers["Content-Type"]
    return response


def _allowed(methods: list[str]) -> Response:
    response = _answer("", 204)
    response.headers["Allow"] = ", ".join((*methods, "OPTIONS"))
    return response
