"""Whether the engine's indexes give the same quads: each can be damaged alone."""

from __future__ import annotations

from typing import Final, NamedTuple

import pyoxigraph as ox

from graph.store.difference import DEFAULT_GRAPH
from graph.store.engine import Engine
from graph.store.traces import Sum


class Order(NamedTuple):
    """What of a quad is given to find it again."""

    term: str
    graph: bool

    @property
    def of(self) -> str:
        """What the engine calls the term in a quad."""
        return "object" if self.term == "value" else self.term


ORDERS: Final = (
    Order("subject", graph=False),
    Order("predicate", graph=False),
    Order("value", graph=False),
    Order("predicate", graph=True),
    Order("value", graph=True),
)
"""By what the engine keeps an index, beside that of each graph from its first quad on."""


class _Index:
    """What one index gives: each of its terms asked for once, when a quad first shows it.

    No more than hashes are held, of terms and as the sum of quads: there are many of them.
    """

    def __init__(self, order: Order) -> None:
        self.order = order
        self.total = 0
        self._asked: set[int] = set()

    def begin(self) -> None:
        """Another graph begins."""
        if self.order.graph:
            self._asked.clear()

    def follow(self, engine: Engine, graph: str, quad: ox.Quad) -> None:
        """Ask for all that shares the quad's term, unless that was done."""
        term = getattr(quad, self.order.of)
        if (number := hash(term)) not in self._asked:
            self._asked.add(number)
            place = graph if self.order.graph else None
            self.total += sum(map(hash, engine.quads(place, **{self.order.term: term})))


def read(engine: Engine) -> Sum:
    """The state of every quad, each read by its graph alone."""
    every = Sum()
    every.add(engine.quads())
    return every


def read_by_all(engine: Engine) -> tuple[Sum, bool]:
    """The state of every quad, read by its graph, and whether all other indexes give the same."""
    every, total = Sum(), 0
    indexes = [_Index(order) for order in ORDERS]
    for graph in [*engine.graphs(), DEFAULT_GRAPH]:
        for index in indexes:
            index.begin()
        for quad in engine.quads(graph):
            every.add([quad])
            total += hash(quad)
            for index in indexes:
                index.follow(engine, graph, quad)
    return every, all(index.total == total for index in indexes)
