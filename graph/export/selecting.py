"""Which triples an export of one thing holds: those of a letter, or of any other entity."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import pyoxigraph as ox

from graph.query import Question, find, load_query
from graph.store import View


def triples(store: View, about: str) -> Iterator[ox.Triple]:
    """The triples to export, each once, in no particular order.

    A letter: its whole graph. Any other entity: what is said of it, the records that point at it,
    and their spans.

    Raises:
        UnknownEntity: if nothing, or more than one thing, answers to that name.
    """
    iri = find(store, about)
    if iri in store.letters():
        return store.triples(store.graph_of(iri))
    return _around(store, iri)


def quads(store: View, about: str) -> Iterator[ox.Quad]:
    """The same with the graphs that hold the triples; of one entity, without a graph."""
    iri = find(store, about)
    if iri in store.letters():
        yield from store.quads(store.graph_of(iri))
        return
    for triple in _around(store, iri):
        yield ox.Quad(triple.subject, triple.predicate, triple.object)


def _around(store: View, iri: str) -> Iterator[ox.Triple]:
    found = store.query(_query().sparql(store.base, {"thing": [f"<{iri}>"]}))
    if not isinstance(found, ox.QueryTriples):
        raise TypeError("queries/entity.rq is not a CONSTRUCT query")
    yield from found


@cache
def _query() -> Question:
    return load_query(files("graph.export") / "queries")["entity"]
