"""Graphs put into the engine as text: no triple becomes an object of ours."""

from __future__ import annotations

from collections.abc import Mapping

from pyoxigraph import NamedNode, RdfFormat

from graph.errors import StoreError
from graph.store.engine import Engine
from graph.store.triplestore import TripleStore

LARGE = 10_000_000
"""From so many bytes on the engine writes files of its own instead of going through its log."""


def load(engine: TripleStore, graphs: Mapping[str, bytes]) -> None:
    """Put graphs in, each as N-Triples, all in one transaction: wholly, or not at all.

    Raises:
        StoreError: if the graphs are in an engine elsewhere, or the disk does not take it.
    """
    if not isinstance(engine, Engine):
        raise StoreError("an engine elsewhere takes no files; put its letters in one by one")
    quads = b"".join(
        text.replace(b" .\n", f" {NamedNode(graph)} .\n".encode()) for graph, text in graphs.items()
    )

    def put() -> None:
        store = engine.oxigraph
        into = store.bulk_load if len(quads) > LARGE else store.load
        into(quads, RdfFormat.N_QUADS, lenient=True)

    engine.written(put)
