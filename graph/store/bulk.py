"""Graphs put into the engine as text: no triple becomes an object of ours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO, cast

from pyoxigraph import NamedNode, RdfFormat

from graph.errors import StoreError
from graph.store.engine import Engine
from graph.store.triplestore import TripleStore

LARGE = 10_000_000
"""From so many bytes on the engine writes files of its own instead of going through its log."""


END = b" .\n"
"""Where a line of N-Triples or N-Quads ends, and nothing else: in a value the line is escaped."""


def quads(graph: str, triples: bytes) -> bytes:
    """N-Triples, each in its line, as N-Quads of a graph."""
    return triples.replace(END, f" {NamedNode(graph)} .\n".encode())


def load(engine: TripleStore, graphs: Sequence[bytes]) -> None:
    """Put graphs in, each as N-Quads, all in one transaction: wholly, or not at all.

    Raises:
        StoreError: if the graphs are in an engine elsewhere, or the disk does not take it.
    """
    if not isinstance(engine, Engine):
        raise StoreError("an engine elsewhere takes no files; put its letters in one by one")
    large = sum(map(len, graphs)) > LARGE

    def put() -> None:
        store = engine.oxigraph
        into = store.bulk_load if large else store.load
        into(cast(BinaryIO, _Together(iter(graphs))), RdfFormat.N_QUADS, lenient=True)

    engine.written(put)


@dataclass(slots=True)
class _Together:
    """Texts that are read one after the other, without a copy of them all."""

    texts: Iterator[bytes]
    _rest: memoryview = field(default_factory=lambda: memoryview(b""))

    def read(self, size: int) -> bytes:
        """The next bytes, at most so many; none at the end."""
        if not self._rest:
            self._rest = memoryview(next(self.texts, b""))
        taken, self._rest = self._rest[:size], self._rest[size:]
        return bytes(taken)
