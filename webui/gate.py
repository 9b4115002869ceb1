"""The gate: what stands in the process that owns the store, in front of the workers.

It looks at a request only as far as it must to pass it on: how long it is, from whom, what it
may cost. Everything that the request causes happens in a worker (see `webui.workers`). The
gate itself answers static files, its health and its figures, and takes changes (see
`webui.writing`).
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from flask import Flask, Response, jsonify, request
from werkzeug.exceptions import (
    HTTPException,
    ServiceUnavailable,
    TooManyRequests,
    UnsupportedMediaType,
)

from graph import search
from graph.errors import PolicygraphError
from graph.query import take_over
from graph.store import Snapshot, Store
from webui import furnished
from webui.changes.addresses import Changes
from webui.correcting.addresses import Correcting
from webui.entering.addresses import Entering
from webui.explorer.drawing import Drawing
from webui.fairness import Fairness, TooMuch
from webui.federating.calling import Calling
from webui.incoming.addresses import Adding
from webui.incoming.telling import TOLD
from webui.passing import ENDPOINT, PROBLEM, Passing, headers_of
from webui.pictures import AT_ONCE, PLACE, Pictures
from webui.problems import sentence
from webui.quick.begun import BEGUN, Begun
from webui.reviewing.addresses import Reviewing
from webui.settings import Settings
from webui.signing_in.addresses import SigningIn
from webui.signing_in.visitor import PLACE as VISITOR
from webui.then.addresses import THEN, word_in
from webui.then.earlier import Earlier
from webui.then.schedule import Schedule
from webui.watching.addresses import Watching
from webui.workers import Answer, Busy, Lost, Pool, Sources, Task
from webui.writing.addresses import Writing

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

_log = logging.getLogger(__name__)
METHODS: Final = ("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS")
EXPORTS: Final = ("/downloads", "/network.")
"""Where addresses begin that give out the whole graph, which may take longer."""
_PASSED: Final = (
    "REQUEST_METHOD",
    "SCRIPT_NAME",
    "PATH_INFO",
    "QUERY_STRING",
    "CONTENT_TYPE",
    "SERVER_NAME",
    "SERVER_PORT",
    "SERVER_PROTOCOL",
    "wsgi.url_scheme",
    VISITOR,
    TOLD,
    THEN,
)
_KEPT_BACK: Final = ("HTTP_AUTHORIZATION", "HTTP_COOKIE")
"""What a worker has no business with."""


class Gate:
    """The gate to one store's pages; `app` is what a WSGI server serves.

    ``quick`` counts the answers of the quick lane, ``kept`` those of them that it had in memory.

    Raises:
        StoreError: if no worker can be started.
        InputError: if only those may read who sign in, and there is nobody.
    """

    def __init__(self, store: Store, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self._store = store
        self._signing_in = SigningIn(store, self.settings)
        limits = self.settings.limits
        sources = Sources(
            store.source_text,
            store.transport,
            limits.export_bytes,
            store.originals,
            Calling(self.settings.endpoints),
        )
        self.pool = Pool(self._published(), self.settings, sources)
        self._earlier = Earlier(store, self.settings)
        self._drawing = Drawing(self.pool.snapshot, within=limits.beforehand_seconds)
        self.fairness = Fairness(self.settings.limits)
        self._drawn = Fairness(replace(self.settings.limits, at_once=AT_ONCE))
        self._answers: Counter[int] = Counter()
        self.quick, self.kept = 0, 0
        self._writing = Writing(store, self.settings, self.renew)
        self._adding = Adding(
            store, self.settings, writer=self._writing.writer, render=self._rendered
        )
        self._reviewing = Reviewing(
            store,
            self.settings,
            writer=self._writing.writer,
            snapshot=lambda: self.pool.snapshot,
        )
        self._correcting = Correcting(store, self._writing.writer)
        self._entering = Entering(store, writer=self._writing.writer)
        self._changes = Changes(
            store,
            self.settings,
            snapshot=lambda: self.pool.snapshot,
            fairness=self.fairness,
        )
        self.carry_out = self._writing.writer.carry_out
        self._watching = Watching(store, self.settings, snapshot=lambda: self.pool.snapshot)
        self._schedule = Schedule(store, self.settings.snapshot_hours)
        self.app = self._made()
        self._watching.ring()
        self._schedule.start()

    def renew(self) -> None:
        """Show what the store holds now."""
        self.pool.renew(self._published())
        self._drawing.draw(self.pool.snapshot)
        self._watching.ring()

    def close(self) -> None:
        """End the workers; the store stays open."""
        self._schedule.close()
        self._watching.close()
        self._adding.close()
        self._reviewing.close()
        self._drawing.close()
        self._earlier.close()
        self.pool.close()

    def _published(self) -> Snapshot:
        """What the store holds now, with what was answered before."""
        snapshot = search.publish(self._store)
        try:
            take_over(snapshot)
        except (OSError, PolicygraphError) as error:
            _log.warning("earlier answers are left out: %s", error)
        return snapshot

    def _made(self) -> Flask:
        app = furnished(self._store.base, self.settings)
        app.jinja_env.globals["served"] = True
        app.add_url_rule("/health", view_func=self._health)
        app.add_url_rule("/metrics", view_func=self._metrics)
        self._signing_in.register(app)
        self._adding.register(app)
        self._reviewing.register(app)
        self._correcting.register(app)
        self._entering.register(app)
        self._changes.register(app)
        self._watching.register(app)
        Pictures(
            self._passed, lambda: self.pool.snapshot.source, self.settings.limits.picture_bytes
        ).register(app)
        self._writing.register(app, read=self._passed, snapshot=lambda: self.pool.snapshot.number)
        for rule in ("/", "/<path:path>"):
            app.add_url_rule(
                rule, ENDPOINT, self._passed, methods=METHODS, provide_automatic_options=False
            )
        app.after_request(self._counted)
        self._passing = Passing(app, self._read)
        app.wsgi_app = self._passing  # type: ignore[method-assign]
        self._signing_in.around(app)
        return app

    def _health(self) -> Response:
        """Whether requests are being answered, for programs that watch."""
        return jsonify(status="ok", snapshot=self.pool.snapshot.number, workers=self.pool.size)

    def _metrics(self) -> Response:
        """Figures in the text format that Prometheus reads."""
        return Response("\n".join(self._figures()) + "\n", content_type="text/plain; version=0.0.4")

    def _figures(self) -> Iterator[str]:
        for name, kind, value in (
            ("workers", "gauge", self.pool.size),
            ("workers_idle", "gauge", self.pool.idle),
            ("workers_lost_total", "counter", self.pool.lost),
            ("visitors_refused_total", "counter", self.fairness.refused + self._drawn.refused),
            ("answers_quick_total", "counter", self.quick),
            ("answers_kept_total", "counter", self.kept),
            ("snapshot", "gauge", self.pool.snapshot.number),
            *self._watching.figures(),
        ):
            yield f"# TYPE policygraph_{name} {kind}"
            yield f"policygraph_{name} {value}"
        yield "# TYPE policygraph_answers_total counter"
        for status, count in sorted(self._answers.items()):
            yield f'policygraph_answers_total{{status="{status}"}} {count}'

    def plainly(self, environ: dict[str, Any]) -> list[tuple[str, str]] | None:
        """Get a request ready for a worker; headers that its answer has beside the worker's.

        None where the app must see the request first.
        """
        if not self._passing.is_plain(environ):
            return None
        return self._signing_in.recognising.anonymous(environ)

    def count(self, status: int) -> None:
        """Count an answer by its status."""
        self._answers[status] += 1

    def _counted(self, response: Response) -> Response:
        self.count(response.status_code)
        return response

    def _passed(self, **_: str) -> Response:
        """Have a worker answer.

        Raises:
            HTTPException: if none can.
        """
        if PROBLEM in request.environ:
            raise request.environ[PROBLEM]
        if request.headers.get("Content-Encoding", "identity") != "identity":
            raise UnsupportedMediaType("Send the body as it is, not compressed.")
        return self._rendered(request.environ, request.get_data())

    def _rendered(self, environ: WSGIEnvironment, body: bytes) -> Response:
        """A worker's answer to a request.

        Raises:
            HTTPException: if there is none.
        """
        answer = self._work(environ, body)
        response = Response(answer.body, status=answer.status)
        response.headers.clear()
        response.headers.extend(headers_of(answer))
        return response

    def _work(self, environ: WSGIEnvironment, body: bytes) -> Answer:
        """A worker's answer.

        Raises:
            HTTPException: if there is none, or the visitor had too many.
        """
        begun: Begun | None = environ.pop(BEGUN, None)
        try:
            if begun is not None:
                return begun.outcome()
            drawn = environ.get("PATH_INFO", "").startswith(PLACE)
            fairness = self._drawn if drawn else self.fairness
            with fairness.work(environ.get("REMOTE_ADDR", "")):
                word = word_in(environ)
                if word is not None:
                    return self._earlier.answer(word, environ, lambda told: self.task(told, body))
                return self.pool.answer(self.task(environ, body))
        except TooMuch as error:
            raise TooManyRequests(sentence(error), retry_after=error.wait) from error
        except (Busy, Lost) as error:
            raise _unavailable(error) from error

    def _read(self, environ: WSGIEnvironment) -> Answer:
        """A worker's answer to a request without a body, counted."""
        answer = self._work(environ, b"")
        self.count(int(answer.status[:3]))
        return answer

    def task(self, environ: Mapping[str, Any], body: bytes) -> Task:
        """A request as a worker is given it."""
        limits = self.settings.limits
        seconds, most = limits.query_seconds, limits.answer_bytes
        if environ.get("PATH_INFO", "").startswith(EXPORTS):
            seconds, most = limits.export_seconds, limits.export_bytes
        return Task(_texts(environ), body, seconds, most)


def _texts(environ: Mapping[str, Any]) -> dict[str, str]:
    """What a worker is told of the request."""
    return {
        name: value
        for name, value in environ.items()
        if isinstance(value, str)
        and (name in _PASSED or name.startswith("HTTP_"))
        and name not in _KEPT_BACK
    }


def _unavailable(error: Busy | Lost) -> HTTPException:
    if isinstance(error, Lost):
        return ServiceUnavailable(sentence(error))
    return ServiceUnavailable("All query workers are busy; try again soon.", retry_after=2)
