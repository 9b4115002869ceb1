"""What runs in a worker: the pages over a snapshot, with nothing else within reach.

Whatever a page may need is loaded first; then the process gives up opening files and sockets
and most memory (see `graph.confinement`), and only then does it take requests.
"""

from __future__ import annotations

import functools
import gc
import importlib
import inspect
import io
import logging
import pkgutil
import signal
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Final

from flask import Flask
from werkzeug.test import run_wsgi_app

from graph.confinement import address_space, confine_to, load_encodings
from graph.errors import StoreDamaged
from graph.iri import Base
from graph.query import Services
from graph.search import index_of
from graph.search.index import beside
from graph.store import Snapshot, View
from webui import create_app, short
from webui.portraits.warming import warm_up
from webui.settings import Settings
from webui.workers import exchange
from webui.workers.piped import Piped, PipedOriginals, PipedServices

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

_log = logging.getLogger(__name__)
_LATE: Final = ("graph.query", "graph.export", "graph.network")
"""Packages of which pages import some modules only when they need them."""

_KEEPING: Final = type(functools.cache(len))
"""The type of functions that keep their values."""


def main(connection: Connection, snapshot: Snapshot, settings: Settings) -> None:
    """Answer requests until there are no more; first say that it is ready, or why not."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        view = _opened(snapshot, connection)
        index_of(view)
        app = create_app(view, settings)
        app.jinja_env.globals["served"] = True
        app.extensions["services"] = Services(settings.endpoints, PipedServices(connection).ask)
        warm(app)
        if beside(view) is not None:
            _warm_up(app)
    except Exception as error:  # noqa: BLE001 - told to the server, which says it
        exchange.send(connection, {"failed": str(error) or type(error).__name__})
        return
    gc.freeze()  # what is there by now stays: no collection has to go through it again
    confine_to(snapshot.folder, memory=address_space() + settings.limits.memory)

    def answer(environ: dict[str, str], body: bytes) -> tuple[exchange.Head, bytes]:
        try:
            return _answer(app, view, environ, body=body)
        except MemoryError:
            return {"lost": "memory"}, b""

    exchange.serve(connection, snapshot.number, answer)


def _warm_up(app: Flask) -> None:
    """Count beforehand what busy pages show; where that fails, they say why when they are asked."""
    try:
        with app.test_request_context():
            warm_up()
    except Exception:  # noqa: BLE001 - the pages work without, and are slower
        _log.exception("what busy pages show could not be counted beforehand")


def _opened(snapshot: Snapshot, connection: Connection) -> View:
    live = snapshot.live
    engine = None if live is None else Piped(connection, live.place)
    return snapshot.open(asking(connection), engine, PipedOriginals(connection))


def preload() -> None:
    """Load what pages load only when they need it: modules, queries, templates, encodings.

    Every page is made once over an empty store, so that a worker forked afterwards finds it all
    in memory.
    """
    for room in _LATE:
        for module in pkgutil.walk_packages(importlib.import_module(room).__path__, f"{room}."):
            importlib.import_module(module.name)
    importlib.import_module("jinja2.debug")
    load_encodings()
    nowhere = Path("nowhere")
    app = create_app(Snapshot(0, nowhere, nowhere, Base()).open())
    visitor = app.test_client()
    for rule in app.url_map.iter_rules():
        visitor.get(rule.rule.replace("<", "").replace(">", ""))
    for name, loaded in list(sys.modules.items()):
        if name.startswith(("graph.", "webui.")):
            _fill_caches(loaded)
    warm(app)
    gc.collect()
    gc.freeze()  # so that no collection in a worker copies all that it shares with the others


def _fill_caches(module: ModuleType) -> None:
    """Call every function of a module that keeps its one value, so that it has it."""
    for function in vars(module).values():
        if isinstance(function, _KEEPING) and not inspect.signature(function).parameters:
            function()


def warm(app: Flask) -> None:
    """Have the app read its templates."""
    for name in app.jinja_env.list_templates():
        app.jinja_env.get_template(name)


def _environ(texts: dict[str, str], body: bytes) -> WSGIEnvironment:
    return {
        **texts,
        "CONTENT_LENGTH": str(len(body)),
        "wsgi.version": (1, 0),
        "wsgi.input": io.BytesIO(body),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": False,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }


def _answer(
    app: Flask, view: View, texts: dict[str, str], *, body: bytes
) -> tuple[exchange.Head, bytes]:
    """The head and the body of an HTTP answer: by the short way, or by the pages."""
    reply = short.answered(view, app.extensions["settings"], texts, body=body)
    if reply is not None:
        head = {"status": reply.status, "headers": reply.headers, "lasting": reply.lasting}
        return head, reply.body
    pieces, status, headers = run_wsgi_app(app, _environ(texts, body=body), buffered=True)
    return {"status": status, "headers": list(headers)}, b"".join(pieces)


def asking(connection: Connection) -> Callable[[str], str]:
    """How a worker gets a source text: it asks the server, as it can open no file itself."""

    def text(digest: str) -> str:
        exchange.send(connection, {"text": digest})
        head, body = exchange.receive(connection)
        if "failed" in head:
            raise StoreDamaged(head["failed"])
        return body.decode("utf-8")

    return text
