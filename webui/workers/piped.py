"""An engine elsewhere as a worker reaches it: through the server, as it has no connections."""

from __future__ import annotations

import io
from multiprocessing.connection import Connection

from graph.errors import QueryRefused, StoreUnreachable
from graph.store import Asked, Budget, Pieces, Reply, Transport
from webui.workers import exchange


class Piped(Transport):
    """Carries queries to the server, which puts them to the engine at ``place``."""

    def __init__(self, connection: Connection, place: str) -> None:
        self.place = place
        self._connection = connection

    def ask(self, asked: Asked, budget: Budget | None = None) -> Reply:
        """Put a query; what it may cost is the server's to say."""
        head = {"ask": asked.sparql, "accept": asked.accept, "parameters": asked.parameters}
        told, _ = _exchanged(self._connection, head)
        body = io.BufferedReader(_Stream(self._connection, int(told["stream"])), exchange.CHUNK)
        return Reply(str(told["media_type"]), dict(told["headers"]), body)

    def close(self) -> None:
        """Nothing is held here."""


class _Stream(Pieces):
    """The bytes of an answer that the server is taking in."""

    def __init__(self, connection: Connection, number: int) -> None:
        super().__init__()
        self._connection = connection
        self._number = number

    def next_piece(self) -> bytes:
        return _exchanged(self._connection, {"more": self._number})[1]


def _exchanged(connection: Connection, head: exchange.Head) -> tuple[exchange.Head, bytes]:
    exchange.send(connection, head)
    told, body = exchange.receive(connection)
    if "failed" in told:
        raise (QueryRefused if told["refused"] else StoreUnreachable)(told["failed"])
    return told, body
