"""Clients that cost little: one thread with so many connections, each with one question at a time.

Requests are bytes made beforehand, and an answer is compared with the expected one as bytes, so
that it is the server that is measured. All servers are asked by these.
"""

from __future__ import annotations

import http.client
import io
import json
import selectors
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Final, NamedTuple, cast

HOST: Final = "127.0.0.1"
_LARGEST: Final = 256 * 1024
_HEAD_ENDS: Final = b"\r\n\r\n"
_GOOD: Final = b"HTTP/1.1 200 "


class Asked(NamedTuple):
    """A question: the request, and an earlier answer to it, behind its head and whole."""

    request: bytes
    expected: bytes
    earlier: bytes


@dataclass(slots=True)
class Answers:
    """What came of it: how long each answer took, and all of them together, in seconds.

    ``own`` is what the clients took of the processor.
    """

    taken: list[float] = field(default_factory=list)
    together: float = 0.0
    own: float = 0.0


@dataclass(slots=True)
class _Client:
    """A connection with what was asked over it last, since when, and what came of it by now."""

    connection: socket.socket
    asked: Asked
    began: float = 0.0
    received: bytes = b""

    def ask(self, asked: Asked) -> None:
        """Put a question."""
        self.asked, self.received = asked, b""
        self.began = time.perf_counter()
        self.connection.sendall(asked.request)

    def answered(self) -> bool:
        """Take in what has come; whether the answer is there.

        Raises:
            RuntimeError: if it is not the expected one.
        """
        piece = self.connection.recv(_LARGEST)
        self.received += piece
        head, _, rest = self.received.partition(_HEAD_ENDS)
        if rest == self.asked.expected and head.startswith(_GOOD):
            return True
        if piece and not _is_whole(head, rest):
            return False
        if said(self.received) != said(self.asked.earlier):
            raise RuntimeError(f"{self.asked.request!r} has another answer: {self.received!r}")
        return True


def ask(port: int, asked: Iterator[Asked], *, clients: int, seconds: float) -> Answers:
    """Put questions for so many seconds, and wait for the last answers.

    Raises:
        RuntimeError: if an answer is not the expected one.
    """
    answers = Answers()
    with ExitStack() as stack, selectors.DefaultSelector() as waiting:
        computed, began = time.process_time(), time.perf_counter()
        for _ in range(clients):
            client = _Client(stack.enter_context(_connected(port)), next(asked))
            waiting.register(client.connection, selectors.EVENT_READ, client)
            client.ask(client.asked)
        while waiting.get_map():
            for key, _ in waiting.select():
                client = key.data
                if client.answered():
                    now = time.perf_counter()
                    answers.taken.append(now - client.began)
                    if now < began + seconds:
                        client.ask(next(asked))
                    else:
                        waiting.unregister(client.connection)
        answers.together = time.perf_counter() - began
        answers.own = time.process_time() - computed
    return answers


def first(port: int, request: bytes) -> Asked:
    """A request that was put once, with its answer.

    Raises:
        OSError: if there is none.
    """
    received = b""
    with _connected(port) as connection:
        connection.sendall(request)
        while True:
            piece = connection.recv(_LARGEST)
            received += piece
            head, _, rest = received.partition(_HEAD_ENDS)
            if _is_whole(head, rest):
                return Asked(request, rest, received)
            if not piece:
                raise ConnectionError(f"{request!r} has no whole answer: {received!r}")


def said(answer: bytes) -> object:
    """The truth or the rows, in one order, of an answer in JSON.

    Raises:
        RuntimeError: if it is none.
    """
    response = http.client.HTTPResponse(cast("socket.socket", _Received(answer)))
    response.begin()
    body = response.read()
    if response.status != http.client.OK:
        raise RuntimeError(f"{response.status} {body!r}")
    told = json.loads(body)
    rows = told.get("results", {}).get("bindings", [])
    return told.get("boolean", sorted(json.dumps(row, sort_keys=True) for row in rows))


def _is_whole(head: bytes, rest: bytes) -> bool:
    """Whether all is there that is to follow a head."""
    told = dict(line.lower().split(b": ", 1) for line in head.split(b"\r\n")[1:])
    length = told.get(b"content-length")
    return rest.endswith(b"0\r\n\r\n") if length is None else len(rest) >= int(length)


class _Received:
    """What has come already, for `http.client` to read."""

    def __init__(self, received: bytes) -> None:
        self._received = received

    def makefile(self, _mode: str) -> io.BytesIO:
        """All of it."""
        return io.BytesIO(self._received)


def _connected(port: int) -> socket.socket:
    connection = socket.create_connection((HOST, port), timeout=60)
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return connection
