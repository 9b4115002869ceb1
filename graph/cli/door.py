"""The door of a store that is being served: verbs of the command line are carried out behind it.

A store is one process's. Where that process serves it, the command line sends it the verb with its
options, over a connection that never leaves the machine, and tells what came of it. Who
may do so is who can read the file `NAME` in the store's folder: it has a secret that is made
anew each time.
"""

from __future__ import annotations

import argparse
import json
import logging
import secrets
import socketserver
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import Any, Final

from graph.cli import output, stores
from graph.errors import PolicygraphError
from graph.store import Store
from graph.store.files import write_whole

Run = Callable[[argparse.Namespace], int]
CarryOut = Callable[[Callable[[], int]], int]
"""Carries out an act when its turn has come, and has readers see what it changed."""

NAME: Final = "door.json"
"""The file in the store's folder that says where the door is, and the secret."""
HOST: Final = "127.0.0.1"
LONGEST: Final = 4 * 1024 * 1024
"""Bytes of a verb with its options."""
PATIENCE: Final = 10.0
"""Seconds in which it must have come."""
MOST: Final = 16
"""How many may wait behind the door; who comes then is turned away."""
CHANGING: Final = frozenset({"add", "decide", "withdraw", "correct", "outcome", "alike"})
LISTING: Final = frozenset({"decisions", "outcomes"})
BROKE = "something went wrong in the process that serves the store, which has logged it"

_log = logging.getLogger(__name__)


@contextmanager
def opened(store: Store, run: Run, carry_out: CarryOut) -> Iterator[None]:
    """Within it, verbs that come from this machine with the secret are run on the store."""
    secret = secrets.token_urlsafe(32)
    file = store.place / NAME
    with _Server((HOST, 0), partial(_Visit, secret=secret, run=_Runner(store, run, carry_out))) as (
        server
    ):
        threading.Thread(target=server.serve_forever, daemon=True).start()
        told = {"port": server.server_address[1], "secret": secret}
        write_whole(file, json.dumps(told) + "\n", mode=0o600)
        try:
            yield
        finally:
            file.unlink(missing_ok=True)
            server.shutdown()


class _Server(socketserver.ThreadingTCPServer):
    """Closing it waits until what is being carried out is done."""

    daemon_threads = False
    request_queue_size = MOST

    def __init__(self, *given: Any) -> None:
        self.places = threading.BoundedSemaphore(MOST)
        super().__init__(*given)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A visitor who went away, or who says nothing, is nobody's loss."""
        _log.debug("a visitor of the door went away", exc_info=True)


class _Visit(socketserver.StreamRequestHandler):
    timeout = PATIENCE
    server: _Server

    def __init__(self, *given: Any, secret: str, run: _Runner) -> None:
        self._secret, self._run = secret, run
        super().__init__(*given)

    def handle(self) -> None:
        """Answer one visitor; who does not know the secret gets no answer."""
        if not self.server.places.acquire(blocking=False):
            return
        try:
            asked = _asked(self.rfile.readline(LONGEST), self._secret)
            if asked is not None:
                answer = self._run.answer(asked)
                self.wfile.write(json.dumps(answer).encode() + b"\n")
        finally:
            self.server.places.release()


class _Runner:
    """Runs verbs on a store that is open."""

    def __init__(self, store: Store, run: Run, carry_out: CarryOut) -> None:
        self._store, self._run, self._carry_out = store, run, carry_out

    def answer(self, options: argparse.Namespace) -> dict[str, object]:
        """What a verb printed and said, with its exit status or the error that ended it."""
        with output.heard() as heard, stores.held(self._store):
            told: dict[str, object] = {}
            try:
                told["status"] = self._done(options)
            except PolicygraphError as error:
                told["error"] = str(error)
            except Exception:  # noqa: BLE001 - logged; the pages go on being served
                _log.exception("a verb that came through the door broke off")
                told["error"] = BROKE
        return told | {"printed": heard.printed.decode(), "said": heard.said}

    def _done(self, options: argparse.Namespace) -> int:
        if options.verb in LISTING and getattr(options, "action", "list") != "import":
            return self._run(options)
        return self._carry_out(lambda: self._run(options))


def _asked(line: bytes, secret: str) -> argparse.Namespace | None:
    """The options that a visitor sent; None where the secret is wrong, or the verb is none."""
    try:
        told = json.loads(line)
    except ValueError:
        return None
    if not isinstance(told, Mapping) or not isinstance(told.get("options"), dict):
        return None
    if not secrets.compare_digest(str(told.get("secret")).encode(), secret.encode()):
        return None
    options = argparse.Namespace(**told["options"])
    return options if getattr(options, "verb", None) in CHANGING | LISTING else None
