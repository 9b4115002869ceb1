"""What two states of a store differ in, graph by graph, exactly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import Triple

from graph.store.difference import DEFAULT_GRAPH
from graph.store.engine import Engine
from graph.store.moments import Moment


@dataclass(frozen=True, slots=True)
class Differing:
    """What one graph lost and gained, sorted; ``graph`` is its IRI, empty without a name.

    ``before`` and ``after`` tell whether it was there, and is there, at all.
    """

    graph: str
    gone: tuple[Triple, ...]
    new: tuple[Triple, ...]
    before: bool
    after: bool


def compared(former: Moment, later: Moment, name: str) -> list[Differing]:
    """The graphs of that name, *asserted* or *suggested*, that are not the same, by IRI."""
    before, after = former.engine(name), later.engine(name)
    there = set(before.graphs()), set(after.graphs())
    graphs = {DEFAULT_GRAPH, *there[0], *there[1]}
    touched = later.touched_since(former, name)
    found = (
        Differing(
            graph,
            tuple(_lacking(before, after, graph)),
            tuple(_lacking(after, before, graph)),
            graph in there[0],
            graph in there[1],
        )
        for graph in sorted(graphs if touched is None else graphs & touched)
    )
    return [one for one in found if one.gone or one.new]


def _lacking(here: Engine, there: Engine, graph: str) -> Iterable[Triple]:
    """What a graph has here and not there."""
    return sorted(_without(here, there, graph), key=str)


def _without(here: Engine, there: Engine, graph: str) -> Iterator[Triple]:
    with here.reading(), there.reading():
        for quad in here.quads(graph):
            if not there.holds(quad):
                yield quad.triple
