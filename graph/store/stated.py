"""What is stated, before a change and after it, without what was inferred."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pyoxigraph as ox

from graph.rules.region import Find
from graph.store.engine import Difference, graph_name
from graph.store.triplestore import TripleStore

Part = ox.NamedNode | None
Value = ox.NamedNode | ox.Literal | None


class Stated:
    """The stated triples around a change that was not made yet.

    Args:
        engine: The graphs as they are.
        inferred: The IRI of the graph that holds what was inferred.
        changes: What is going to change, by the graphs' IRIs.
    """

    def __init__(
        self, engine: TripleStore, inferred: str, changes: Mapping[str, Difference]
    ) -> None:
        self._engine, self._inferred = engine, inferred
        self._gone = {graph: change.gone for graph, change in changes.items() if change.gone}
        self._new = ox.Store()
        self._new.extend(
            ox.Quad(triple.subject, triple.predicate, triple.object)
            for change in changes.values()
            for triple in change.new
        )

    def before(self, subject: Part, predicate: Part, value: Value, /) -> Iterator[ox.Triple]:
        """What fits of that which is stated now."""
        for quad in self._engine.quads(subject=subject, predicate=predicate, value=value):
            if graph_name(quad) != self._inferred:
                yield quad.triple

    def after(self, subject: Part, predicate: Part, value: Value, /) -> Iterator[ox.Triple]:
        """What fits of that which will be stated."""
        for quad in self._engine.quads(subject=subject, predicate=predicate, value=value):
            name = graph_name(quad)
            if name != self._inferred and quad.triple not in self._gone.get(name, ()):
                yield quad.triple
        yield from self._added(subject, predicate, value)

    def either(self, subject: Part, predicate: Part, value: Value, /) -> Iterator[ox.Triple]:
        """What fits of both together."""
        yield from self.before(subject, predicate, value)
        yield from self._added(subject, predicate, value)

    def changed(self) -> Iterator[ox.Triple]:
        """What is stated by some graph before and by none after, or the other way round."""
        gone = {triple for triples in self._gone.values() for triple in triples}
        yield from (triple for triple in gone if not self._fits(self.after, triple))
        new = {quad.triple for quad in self._new} - gone
        yield from (triple for triple in new if not self._fits(self.before, triple))

    def _fits(self, find: Find, triple: ox.Triple) -> bool:
        subject, value = triple.subject, triple.object
        if not isinstance(subject, ox.NamedNode) or isinstance(value, ox.BlankNode | ox.Triple):
            return False
        return next(iter(find(subject, triple.predicate, value)), None) is not None

    def _added(self, subject: Part, predicate: Part, value: Value, /) -> Iterator[ox.Triple]:
        for quad in self._new.quads_for_pattern(subject, predicate, value, None):
            yield quad.triple
