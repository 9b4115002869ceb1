"""What a worker is given that it cannot get itself: source texts, and answers of others.

It can open no file and no connection, so it asks the server. Of an engine elsewhere it gets
answers to reading queries, from the one address that the store has, and nothing else; and of
services only those that are listed are asked.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from multiprocessing.connection import Connection
from typing import BinaryIO, Final, Protocol

from graph.errors import PolicygraphError, QueryError
from graph.iri import Base
from graph.query.guard import check_only_reads
from graph.store import Asked, Budget, Kept, Transport
from webui.workers import exchange

_KEPT: Final = {"original", "note", "boxes", "changes", "decided", "corrected"}
MOST_OPEN: Final = 64
"""Answers of an engine that one request may have begun to read."""


class Services(Protocol):
    """Asks services elsewhere."""

    def ask(self, address: str, sparql: str, *, seconds: float) -> bytes:
        """The answer of a service to a reading query, as JSON.

        Raises:
            QueryError: if there is none.
        """


@dataclass(frozen=True, slots=True)
class Sources:
    """Where it comes from.

    ``texts`` finds a source text by its SHA-256, ``originals`` the file that it was read from.
    ``engine`` carries queries to an engine elsewhere, if there is one; ``most`` is how many
    bytes one of its answers may have. ``services`` asks those that SERVICE may name.
    """

    texts: Callable[[str], str]
    engine: Transport | None = None
    most: int = 1024 * 1024 * 1024
    originals: Kept | None = None
    services: Services | None = None


@dataclass(slots=True)
class Giving:
    """What one request is given; it ends at ``until``, after ``seconds``."""

    sources: Sources
    seconds: float
    until: float
    _open: list[BinaryIO] = field(default_factory=list)

    def give(self, connection: Connection, head: exchange.Head) -> bool:
        """Answer a worker that asks for something; whether it does."""
        if not head.keys() & ({"text", "ask", "more", "service"} | _KEPT):
            return False
        try:
            told, body = self._found(head)
        except PolicygraphError as error:
            told, body = {"failed": str(error), "refused": isinstance(error, QueryError)}, b""
        exchange.send(connection, told, body)
        return True

    def end(self) -> None:
        """Do without what was not read."""
        for body in self._open:
            with contextlib.suppress(PolicygraphError, OSError):
                body.close()

    def _found(self, head: exchange.Head) -> tuple[exchange.Head, bytes]:
        if "text" in head:
            return {}, self.sources.texts(str(head["text"])).encode("utf-8")
        if head.keys() & _KEPT:
            return self._kept(head)
        if "service" in head:
            return {}, self._served(head)
        if "more" in head:
            return {}, self._open[int(head["more"])].read(exchange.CHUNK)
        return self._asked(head), b""

    def _kept(self, head: exchange.Head) -> tuple[exchange.Head, bytes]:
        """The file that a text was read from, what is known of it, or changes of graphs."""
        kept = self.sources.originals
        if kept is None:
            return {"none": True, "changes": [], "decided": [], "corrected": []}, b""
        if "decided" in head:
            lines = kept.decided(str(head["decided"]), Base(str(head["base"])))
            return {"decided": [asdict(line) for line in lines]}, b""
        if "corrected" in head:
            told = kept.corrected(str(head["corrected"]), Base(str(head["base"])))
            return {"corrected": [asdict(line) for line in told]}, b""
        if "changes" in head:
            graphs = [str(graph) for graph in head["changes"]]
            return {"changes": [asdict(change) for change in kept.changes(graphs)]}, b""
        return _file(kept, head) or ({"none": True}, b"")

    def _served(self, head: exchange.Head) -> bytes:
        """What a service answers."""
        if self.sources.services is None:
            raise ValueError("a worker asks for what there is not")
        left = max(self.until - time.monotonic(), 0.0)
        return self.sources.services.ask(str(head["service"]), str(head["query"]), seconds=left)

    def _asked(self, head: exchange.Head) -> exchange.Head:
        engine = self.sources.engine
        if engine is None or len(self._open) >= MOST_OPEN:
            raise ValueError("a worker asks for what there is not")
        sparql = str(head["ask"])
        check_only_reads(sparql)
        parameters = tuple((str(name), str(value)) for name, value in head["parameters"])
        reply = engine.ask(
            Asked(sparql, str(head["accept"]), parameters),
            Budget(self.seconds, self.sources.most, self.until),
        )
        self._open.append(reply.body)
        return {
            "media_type": reply.media_type,
            "headers": dict(reply.headers),
            "stream": len(self._open) - 1,
        }


def _file(kept: Kept, head: exchange.Head) -> tuple[exchange.Head, bytes] | None:
    """The file that a text was read from, or what is known of it; None where it is not kept."""
    if "note" in head:
        note = kept.note(str(head["note"]))
        return (asdict(note), b"") if note else None
    if "boxes" in head:
        boxes = kept.boxes(str(head["boxes"]))
        return None if boxes is None else ({}, boxes)
    found = kept.of(str(head["original"]))
    return ({"media_type": found.media_type, "name": found.name}, found.data) if found else None
