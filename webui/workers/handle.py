"""One worker as the server holds it: give it a task, get an answer, or learn why there is none."""

from __future__ import annotations

import math
import os
import select
import signal
import socket
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
LONGEST_SEEN = 64 * 1024
"""Bytes of an answer that are looked for without waiting."""
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
    """What a worker gave back: an HTTP answer; ``source`` is the snapshot's number, or *live*.

    ``lasting`` tells that the same request has the same answer as long as that snapshot is read.
    """

    status: str
    headers: list[tuple[str, str]]
    body: bytes
    source: str
    lasting: bool = False


@dataclass(slots=True)
class Handle:
    """One process with the pages over a snapshot; it answers one task at a time."""

    process: BaseProcess
    connection: Connection
    source: str
    sources: Sources
    opened: socket.socket | None = None

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
        try:
            exchange.send(self.connection, _request(task), task.body)
        except OSError as error:
            raise Lost(self._why(task)) from error
        return self.outcome(task, until)

    def outcome(self, task: Task, until: float) -> Answer:
        """What becomes of a task that the worker has in hand.

        Raises:
            Lost: as `answer`.
        """
        giving = Giving(self.sources, task.seconds, until)
        try:
            head, first = self._head(task, until)
            while giving.give(self.connection, head):
                head, first = self._head(task, until)
            if "lost" in head:
                raise Lost(_TOO_MUCH)
            body = first + self._rest(head["length"], len(first), task=task, until=until)
            return self._answer(head, body)
        except (EOFError, OSError, ValueError, KeyError) as error:
            raise Lost(self._why(task)) from error
        finally:
            giving.end()

    def begin(self, task: Task) -> bool:
        """Give the worker a short task without waiting; whether it took it."""
        message = exchange.framed(_request(task), task.body)
        try:
            return self._socket().send(message, socket.MSG_DONTWAIT) == len(message)
        except OSError:
            return False

    def at_once(self) -> Answer | None:
        """The answer to what was begun, if all of it is here and it is a short one.

        Nothing is taken from the connection otherwise, so that `outcome` finds it there.
        """
        try:
            seen = self._socket().recv(LONGEST_SEEN, socket.MSG_PEEK | socket.MSG_DONTWAIT)
            found = exchange.unframed(seen)
            if found is None or "status" not in found[0]:
                return None
            answer = self._answer(*found[:2])
            self._socket().recv(found[2])
        except (OSError, ValueError, KeyError):
            return None
        return answer

    def _answer(self, head: exchange.Head, body: bytes) -> Answer:
        """The answer, if HTTP can say it.

        Raises:
            ValueError: if a header would end another one, or has signs that none may have.
        """
        headers = [(str(name), str(value)) for name, value in head["headers"]]
        status, lasting = str(head["status"]), head.get("lasting") is True
        said = status.join(name + value for name, value in headers).encode("latin-1")
        if b"\n" in said or b"\r" in said:
            raise ValueError("a header has a line break")
        return Answer(status, headers, body, self.source, lasting)

    def _socket(self) -> socket.socket:
        """The connection as a socket, which can be looked into."""
        if self.opened is None:
            self.opened = socket.socket(fileno=os.dup(self.connection.fileno()))
        return self.opened

    def close(self) -> None:
        """End the process; once is enough."""
        if not self.connection.closed:
            self.connection.close()
            if self.opened is not None:
                self.opened.close()
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


def _request(task: Task) -> exchange.Head:
    return {"environ": task.environ, "seconds": task.seconds}


def _too_long(task: Task) -> str:
    return (
        f"answering this takes more than {task.seconds:g} seconds; "
        "ask for less at once, or start from a more selective pattern"
    )
