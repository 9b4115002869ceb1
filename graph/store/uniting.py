"""The engine's own default graph: all that its named graphs hold, each triple once.

A query that names no graph is put to it. What users write to the graph without a name cannot
stand there too, or nobody could tell it from the rest: it has a named graph of its own, which
readers do not see.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from itertools import chain
from typing import Final

import pyoxigraph as ox

from graph.store import bulk
from graph.store.difference import Difference

UNNAMED: Final = ox.NamedNode("urn:x-policygraph:unnamed")
"""The graph of what users write to the graph without a name."""
UNITED: Final = ox.DefaultGraph()
_WRONG: Final = ("in-no-graph", "not-in-union")
"""Queries that ask whether the union has too much, or lacks something."""

Node = ox.NamedNode | ox.BlankNode | ox.Triple
Pattern = tuple[Node | None, ox.NamedNode | None, Node | ox.Literal | None]
"""A subject, a predicate and an object to look for; None for any."""


def united(store: ox.Store) -> None:
    """Make the default graph anew from the named ones; done twice, it is the same."""
    store.clear_graph(UNITED)
    texts = (_text(store, graph) for graph in store.named_graphs())
    taken, size = list[bytes](), 0
    for text in texts:
        taken.append(text)
        size += len(text)
        if size > bulk.LARGE:
            break
    bulk.load(store, chain(taken, texts), size)


def set_apart(store: ox.Store) -> None:
    """Give what stands in the default graph, before it is the union, the graph of its own."""
    if next(store.quads_for_pattern(None, None, None, UNITED), None) is not None:
        store.update(f"MOVE DEFAULT TO GRAPH {UNNAMED}")


def put_back(store: ox.Store) -> None:
    """Have the default graph hold what users wrote to it, and nothing else."""
    store.clear_graph(UNITED)
    if store.contains_named_graph(UNNAMED):
        store.update(f"MOVE GRAPH {UNNAMED} TO DEFAULT")


def felt(store: ox.Store, changes: Mapping[str, Difference]) -> Difference:
    """What changes of named graphs, by their IRIs, make of the union."""
    losing: dict[ox.Triple, set[str]] = {}
    for graph, change in changes.items():
        for triple in change.gone:
            losing.setdefault(triple, set()).add(graph)
    new = frozenset(triple for change in changes.values() for triple in change.new)
    gone = (t for t, graphs in losing.items() if t not in new and not _elsewhere(store, t, graphs))
    return Difference(frozenset(gone), new)


def emptied(store: ox.Store, change: Difference) -> bool:
    """Whether a change leaves nothing of what users wrote to the graph without a name."""
    here = store.quads_for_pattern(None, None, None, UNNAMED)
    return not change.new and all(quad.triple in change.gone for quad in here)


def everywhere(store: ox.Store, pattern: Pattern) -> Iterable[ox.Quad]:
    """What fits in each graph; what users wrote to the one without a name has no name."""
    hidden = store.contains_named_graph(UNNAMED)
    if any(pattern):
        found: Iterable[ox.Quad] = _named(store, pattern)
    else:
        graphs = sorted(store.named_graphs(), key=lambda one: one != UNNAMED)
        found = chain.from_iterable(store.quads_for_pattern(*pattern, one) for one in graphs)
    return map(nameless, found) if hidden else found


def nameless(quad: ox.Quad) -> ox.Quad:
    """A quad as readers see it."""
    if quad.graph_name != UNNAMED:
        return quad
    return ox.Quad(quad.subject, quad.predicate, quad.object)


def is_union(store: ox.Store) -> bool:
    """Whether the default graph holds what the named ones do, and nothing else."""
    asked = (files("graph.store") / "queries" / f"{name}.rq" for name in _WRONG)
    return not any(store.query(one.read_text("utf-8")) for one in asked)


def _elsewhere(store: ox.Store, triple: ox.Triple, but: set[str]) -> bool:
    """Whether another named graph than these has the triple."""
    value = triple.object
    found = _named(store, (triple.subject, triple.predicate, value))
    return any(quad.object == value and _iri(quad) not in but for quad in found)


def _named(store: ox.Store, pattern: Pattern) -> Iterator[ox.Quad]:
    """What fits in the named graphs."""
    found = store.quads_for_pattern(*pattern, None)
    return (quad for quad in found if quad.graph_name != UNITED)


def _iri(quad: ox.Quad) -> str:
    return quad.graph_name.value if isinstance(quad.graph_name, ox.NamedNode) else ""


def _text(store: ox.Store, graph: ox.NamedNode | ox.BlankNode) -> bytes:
    return store.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=graph) or b""
