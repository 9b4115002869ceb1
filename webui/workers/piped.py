"""Engines and services elsewhere as a worker reaches them: through the server."""

from __future__ import annotations

import io
from collections.abc import Sequence
from multiprocessing.connection import Connection

from graph.errors import EndpointFailed, QueryRefused, StoreDamaged, StoreUnreachable
from graph.iri import Base
from graph.store import (
    Asked,
    Budget,
    Change,
    Corrected,
    Decided,
    Note,
    Original,
    Pieces,
    Reply,
    Transport,
)
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


class PipedOriginals:
    """The files that texts were read from, as a worker gets them: it asks the server."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, text: str) -> Original | None:
        """The file that the text of that SHA-256 was read from; None where none is kept."""
        told, data = self._asked({"original": text})
        return None if "none" in told else Original(data, told["media_type"], told["name"])

    def note(self, text: str) -> Note | None:
        """What is known of it; None where none is kept."""
        told, _ = self._asked({"note": text})
        if "none" in told:
            return None
        return Note(told["name"], told["media_type"], int(told["size"]), told["sha256"])

    def boxes(self, text: str) -> bytes | None:
        """Where its words are printed; None where that is not kept."""
        told, data = self._asked({"boxes": text})
        return None if "none" in told else data

    def changes(self, graphs: Sequence[str]) -> list[Change]:
        """The last changes of these graphs, newest first."""
        told, _ = self._asked({"changes": list(graphs)})
        return [Change(**change) for change in told["changes"]]

    def decided(self, iri: str, base: Base) -> list[Decided]:
        """What was decided about who a thing is, oldest first."""
        told, _ = self._asked({"decided": iri, "base": base.iri})
        return [Decided(**one) for one in told["decided"]]

    def corrected(self, letter: str, base: Base) -> list[Corrected]:
        """What was decided about the records of a letter, oldest first."""
        told, _ = self._asked({"corrected": letter, "base": base.iri})
        return [
            Corrected(**{**one, "changes": tuple(map(tuple, one["changes"]))})
            for one in told["corrected"]
        ]

    def _asked(self, head: exchange.Head) -> tuple[exchange.Head, bytes]:
        exchange.send(self._connection, head)
        told, data = exchange.receive(self._connection)
        if "failed" in told:
            raise StoreDamaged(told["failed"])
        return told, data


class PipedServices:
    """The services that SERVICE may name, as a worker asks them: through the server."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def ask(self, address: str, sparql: str) -> bytes:
        """The answer of a service to a query, as JSON.

        Raises:
            EndpointFailed: if there is none.
        """
        exchange.send(self._connection, {"service": address, "query": sparql})
        told, body = exchange.receive(self._connection)
        if "failed" in told:
            raise EndpointFailed(told["failed"])
        return body


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
