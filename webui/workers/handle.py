"""One worker as the server holds it: give it a task, get an answer, or learn why there is none."""

from __future__ import annotations

import math
import select
import signal
import sys
import time
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Self

from graph.errors import StoreError
from webui.workers import exchange
from webui.workers.giving import Giving, Sources

START_SECONDS = 60.0
"""How long a worker may take to open its snapshot."""
_TOO_MUCH = (
    "answering this needs more memory or deeper nesting than is allowed; ask for less at once"
)


class Lost(Exception):
    """The worker did not come back; the text says why, in words for the visitor."""


@dataclass(frozen=True, slots=True)
class Task:
    """A request with what it may cost: so many seconds, so many bytes of answer.

    ``environ`` holds the texts of its WSGI environment.
    """

    environ: dict[str, str]
    body: bytes
    seconds: float
    most: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What a worker gave back: an HTTP answer; ``source`` is the snapshot's number, or *live*."""

    status: str
    headers: list[tuple[str, str]]
    body: bytes
    source: str


@dataclass(slots=True)
class Handle:
    """One process with the pages over a snapshot; it answers one task at a time."""

    process: BaseProcess
    connection: Connection
    source: str
    sources: Sources

    def ready(self) -> Self:
        """The worker itself, once it has opened its snapshot.

        Raises:
            StoreError: if it has not; the process is ended.
        """
        head: exchange.Head = {}
        try:
            if self.connection.poll(START_SECONDS):
                head, _ = exchange.receive_head(self.connection)
        except (EOFError, OSError, ValueError) as error:
            self.close()
            raise StoreError("a query worker ended while it started; see the log") from error
        if "ready" not in head:
            self.close()
            raise StoreError(str(head.get("failed", "a query worker does not start; see the log")))
        return self

    def answer(self, task: Task) -> Answer:
        """Have a task done.

        Raises:
            Lost: if it was not, or cost too much; the worker is of no use any more.
        """
        until = time.monotonic() + task.seconds
        giving = Giving(self.sources, task.seconds, until)
        try:
            request = {"environ": task.environ, "seconds": task.seconds}
            exchange.send(self.connection, request, task.body)
            head, first = self._head(task, until)
            while giving.give(self.connection, head):
                head, first = self._head(task, until)
            if "lost" in head:
                raise Lost(_TOO_MUCH)
            body = first + self._rest(head["length"], len(first), task=task, until=until)
            headers = [(str(name), str(value)) for name, value in head["headers"]]
            return Answer(str(head["status"]), headers, body, self.source)
        except (EOFError, OSError, ValueError, KeyError) as error:
            raise Lost(self._why(task)) from error
        finally:
            giving.end()

    def close(self) -> None:
        """End the process; once is enough."""
        if not self.connection.closed:
            self.connection.close()
            self.process.kill()
            self.process.join()
            self.process.close()

    def _head(self, task: Task, until: float) -> tuple[exchange.Head, bytes]:
        self._wait(task, until)
        return exchange.receive_head(self.connection)

    def _rest(self, length: int, there: int, *, task: Task, until: float) -> bytes:
        """What is still to come of a body of that length."""
        if length > task.most:
            raise Lost(
                f"the answer has {length:,} bytes, the limit is {task.most:,}; ask for less at once"
            )
        pieces, left = [], length - there
        while left:
            self._wait(task, until)
            pieces.append(exchange.receive_piece(self.connection, left))
            left -= len(pieces[-1])
        return b"".join(pieces)

    def _wait(self, task: Task, until: float) -> None:
        if not self._arrived(max(until - time.monotonic(), 0.0)):
            raise Lost(_too_long(task))

    def _arrived(self, seconds: float) -> bool:
        """Whether a message comes in time; the system is asked directly, which is quicker."""
        if sys.platform == "win32":
            return self.connection.poll(seconds)
        waiting = select.poll()
        waiting.register(self.connection.fileno(), select.POLLIN)
        return bool(waiting.poll(math.ceil(seconds * 1000)))

    def _why(self, task: Task) -> str:
        """Why the process is gone: the system says how it ended."""
        self.process.join(1.0)
        stopped = None if sys.platform == "win32" else -signal.SIGXCPU
        return _too_long(task) if self.process.exitcode == stopped else _TOO_MUCH


def _too_long(task: Task) -> str:
    return (
        f"answering this takes more than {task.seconds:g} seconds; "
        "ask for less at once, or start from a more selective pattern"
    )
