"""Graphs put into the engine as text: no triple becomes an object of ours."""

from __future__ import annotations

from collections.abc import Sequence

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
    together = b"".join(graphs)

    def put() -> None:
        store = engine.oxigraph
        into = store.bulk_load if len(together) > LARGE else store.load
        into(together, RdfFormat.N_QUADS, lenient=True)

    engine.written(put)
