"""Changes on their way from one process to another: a plain head, and two runs of N-Quads.

Whoever takes them in believes nothing: graphs, names and triples are read anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Triple, parse, serialize

from graph.store import DEFAULT_GRAPH, Difference

Head = dict[str, Any]


def written(changes: Mapping[str, Difference]) -> tuple[Head, bytes]:
    """The changes as a head that JSON can hold, and bytes."""
    gone = _serialised(_quads(graph, change.gone) for graph, change in changes.items())
    new = _serialised(_quads(graph, change.new) for graph, change in changes.items())
    made = [graph for graph, change in changes.items() if change.exists]
    dropped = [graph for graph, change in changes.items() if change.empties]
    return {"gone": len(gone), "made": made, "dropped": dropped}, gone + new


def read(head: Mapping[str, Any], body: bytes) -> dict[str, Difference]:
    """The changes that were written so.

    Raises:
        ValueError: if they are none.
    """
    cut = int(head["gone"])
    gone, new = _by_graph(body[:cut]), _by_graph(body[cut:])
    made, dropped = set(map(str, head["made"])), set(map(str, head["dropped"]))
    return {
        graph: Difference(
            frozenset(gone.get(graph, ())),
            frozenset(new.get(graph, ())),
            empties=graph in dropped,
            exists=True if graph in made else False if graph in dropped else None,
        )
        for graph in sorted({*gone, *new, *made, *dropped})
    }


def _quads(graph: str, triples: Iterable[Triple]) -> Iterator[Quad]:
    name = DefaultGraph() if graph == DEFAULT_GRAPH else NamedNode(graph)
    return (Quad(one.subject, one.predicate, one.object, name) for one in triples)


def _serialised(runs: Iterable[Iterator[Quad]]) -> bytes:
    return serialize((quad for run in runs for quad in run), format=RdfFormat.N_QUADS) or b""


def _by_graph(content: bytes) -> dict[str, list[Triple]]:
    found: dict[str, list[Triple]] = {}
    for quad in parse(content, format=RdfFormat.N_QUADS):
        name = quad.graph_name
        graph = name.value if isinstance(name, NamedNode) else DEFAULT_GRAPH
        found.setdefault(graph, []).append(quad.triple)
    return found
