"""The graphs on both sides of a change that was not made yet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import pyoxigraph as ox

from graph.rules.region import Find
from graph.store.difference import Difference
from graph.store.engine import graph_name
from graph.store.triplestore import TripleStore

Part = ox.NamedNode | None
Value = ox.NamedNode | ox.Literal | None


class Sides:
    """The triples before a change and after it.

    Args:
        engine: The graphs as they are.
        changes: What is going to change, by the graphs' IRIs.
        without: The IRI of a graph that is left out of both sides.
    """

    def __init__(
        self,
        engine: TripleStore,
        changes: Mapping[str, Difference],
        *,
        without: str | None = None,
    ) -> None:
        self._engine, self._without = engine, without
        self._gone = {graph: change.gone for graph, change in changes.items() if change.gone}
        self._new = ox.Store()
        self._new.extend(
            ox.Quad(triple.subject, triple.predicate, triple.object)
            for change in changes.values()
            for triple in change.new
        )

    def before(self, subject: Part, predicate: Part, value: Value, /) -> Iterator[ox.Triple]:
        """What fits of that which is there now."""
        for quad in self._engine.quads(subject=subject, predicate=predicate, value=value):
            if graph_name(quad) != self._without:
                yield quad.triple

    def after(self, subject: Part, predicate: Part, value: Value, /) -> Iterator[ox.Triple]:
        """What fits of that which will be there."""
        for quad in self._engine.quads(subject=subject, predicate=predicate, value=value):
            name = graph_name(quad)
            if name != self._without and quad.triple not in self._gone.get(name, ()):
                yield quad.triple
        yield from self._added(subject, predicate, value)

    def either(self, subject: Part, predicate: Part, value: Value, /) -> Iterator[ox.Triple]:
        """What fits of both together."""
        yield from self.before(subject, predicate, value)
        yield from self._added(subject, predicate, value)

    def changed(self, wanted: Callable[[ox.Triple], bool] = lambda _: True) -> Iterator[ox.Triple]:
        """What some graph holds before and none after, or the other way round, if wanted."""
        gone = {triple for triples in self._gone.values() for triple in triples if wanted(triple)}
        yield from (triple for triple in gone if not self._fits(self.after, triple))
        new = {quad.triple for quad in self._new if wanted(quad.triple)} - gone
        yield from (triple for triple in new if not self._fits(self.before, triple))

    def _fits(self, find: Find, triple: ox.Triple) -> bool:
        subject, value = triple.subject, triple.object
        if not isinstance(subject, ox.NamedNode) or isinstance(value, ox.BlankNode | ox.Triple):
            return False
        return next(iter(find(subject, triple.predicate, value)), None) is not None

    def _added(self, subject: Part, predicate: Part, value: Value, /) -> Iterator[ox.Triple]:
        for quad in self._new.quads_for_pattern(subject, predicate, value, None):
            yield quad.triple
