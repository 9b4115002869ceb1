"""Keeps what follows in step with what is stated: the reference and the inferred graph.

A stated graph and what follows from it change in one transaction. Only in a batch does the
inferred graph lag behind: a note in the folder, which says what both graphs were made from,
is struck out first and written again at the end. Whoever opens a store with a note struck
out works it out anew, so that an interruption at any moment leaves no letter half there and
no answer out of date.

What follows is worked out anew only where a change is felt (see `graph.rules.region`); all of
it where the classes or the reference data change, or where the graphs are not on this disk.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Mapping, Set
from contextlib import contextmanager
from dataclasses import dataclass, field

import pyoxigraph as ox

from graph import rules, vocabulary
from graph.rules import region
from graph.store.engine import Difference, as_stored, graph_name
from graph.store.folder import Built, Folder
from graph.store.graphs import ASSERTED, OURSELVES, SUGGESTED, Graphs
from graph.store.stated import Part, Stated, Value
from graph.store.triplestore import TripleStore

_NOTHING = Difference(frozenset(), frozenset())
AT_ONCE = 20_000
"""Of how many nodes inferences are worked out together: what bounds the memory for it."""


@dataclass(slots=True)
class Upkeep:
    """Changes stated graphs, and has the inferred graph follow."""

    folder: Folder
    graphs: Graphs
    lock: threading.RLock = field(default_factory=threading.RLock)
    _batches: int = 0
    _felt: set[ox.NamedNode] | None = field(default_factory=set)

    @property
    def engine(self) -> TripleStore:
        """The engine of what is stated."""
        return self.graphs.asserted

    @property
    def reference(self) -> str:
        """The IRI of the graph that holds the ontology's files."""
        return self.folder.base.name("graph", "reference")

    @property
    def inferred(self) -> str:
        """The IRI of the graph that holds what follows by the rules."""
        return self.folder.base.name("graph", "inferred")

    def renew(self) -> None:
        """Bring the reference and inferred graphs up to what this policygraph ships."""
        reference, built = vocabulary.ontology_digest(), self.folder.built()
        if built == Built(reference, rules.digest()):
            return
        change = _NOTHING
        if built.reference != reference:
            change = self.engine.difference(self.reference, vocabulary.reference_triples())
        self.folder.note(Built())
        self._apply({self.reference: change}, by=OURSELVES)
        self.graphs.finish()
        self.folder.note(Built(reference, rules.digest()))

    def replace(self, graph: str, triples: Iterable[ox.Triple], *, by: str) -> bool:
        """Make these the triples of a stated graph; whether that changed anything.

        On the disk, inferences included, when this returns (in a batch: when that ends).
        """
        with self.lock:
            change = self.engine.difference(graph, triples)
            if change:
                self.commit({graph: change}, by=by)
            return bool(change)

    def commit(self, changes: Mapping[str, Difference], *, by: str) -> None:
        """Change stated graphs in one transaction with what follows from them.

        On the disk when this returns (in a batch: when that ends).
        """
        with self.lock:
            if self._batches:
                self._strike_out()
                self._feel(changes)
                self.graphs.write(ASSERTED, changes, by=by)
            else:
                self.settle()
                with self._lagging():
                    self._apply(changes, by=by)

    def suggest(self, graph: str, triples: Iterable[ox.Triple], *, by: str) -> bool:
        """Make these what waits for a decision in a graph; whether that changed anything."""
        with self.lock:
            if not self._batches:
                self.settle()
            change = self.graphs.engine(SUGGESTED).difference(graph, triples)
            self.graphs.write(SUGGESTED, {graph: change}, by=by)
            return bool(change)

    def settle(self) -> None:
        """Make good what a write that failed has left, if one has.

        Raises:
            StoreError: if the disk still takes no writes.
        """
        if self.graphs.settle():
            self.renew()

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Within it, what follows is left for the end."""
        with self.lock:
            if not self._batches:
                self.settle()
                self.graphs.gather()
                self._felt = set()
            self._batches += 1
            try:
                yield
            finally:
                self._batches -= 1
                if not self._batches:
                    self.settle()
                    self._catch_up()
                    self.renew()
                    self.graphs.finish()

    def _apply(self, changes: Mapping[str, Difference], *, by: str) -> None:
        """Change graphs and what follows from them in one transaction, onto the disk."""
        stated = self._around(changes)
        felt = None if self.reference in changes else self._felt_by(stated)
        follows = self._all_anew(changes) if felt is None else self._anew(felt, stated)
        self.graphs.write(ASSERTED, {**changes, self.inferred: follows}, by=by)

    def _feel(self, changes: Mapping[str, Difference]) -> None:
        """Note where a change in a batch will be felt."""
        felt = self._felt_by(self._around(changes))
        self._felt = None if felt is None or self._felt is None else self._felt | felt

    def _catch_up(self) -> None:
        """At the end of a batch, work out anew what follows where its changes were felt."""
        built = self.folder.built()
        if built.rules is not None or self._felt is None:
            return
        follows = self._anew(self._felt, self._around({}))
        self.graphs.write(ASSERTED, {self.inferred: follows}, by=OURSELVES)
        self.graphs.finish()
        self.folder.note(Built(built.reference, rules.digest()))

    def _around(self, changes: Mapping[str, Difference]) -> Stated:
        return Stated(self.engine, self.inferred, changes)

    def _felt_by(self, stated: Stated) -> set[ox.NamedNode] | None:
        """The nodes about which something else may follow; None where these may be any."""
        if self.engine.live is not None:
            return None
        return region.touched(stated.changed(), stated.either)

    def _anew(self, felt: Set[ox.NamedNode], stated: Stated) -> Difference:
        """How the inferred graph must change about some nodes."""
        old, new = set[ox.Triple](), set[ox.Triple]()
        nodes = sorted(felt, key=lambda node: node.value)
        for first in range(0, len(nodes), AT_ONCE):
            some = frozenset(nodes[first : first + AT_ONCE])
            follows = rules.inferred(region.context(some, stated.after))
            new.update(as_stored(region.of_owners(some, follows)))
            old |= region.owned(some, self._inferred_now)
        return Difference(frozenset(old - new), frozenset(new - old))

    def _all_anew(self, changes: Mapping[str, Difference]) -> Difference:
        """How the inferred graph must change when everything is worked out anew."""
        return self.engine.difference(self.inferred, rules.inferred(self._stated(changes)))

    def _inferred_now(self, subject: Part, predicate: Part, value: Value, /) -> Iterator[ox.Triple]:
        quads = self.engine.quads(self.inferred, subject=subject, predicate=predicate, value=value)
        return (quad.triple for quad in quads)

    def _stated(self, changes: Mapping[str, Difference]) -> Iterator[ox.Triple]:
        """Everything that will be stated once the graphs have changed."""
        gone = {graph: change.gone for graph, change in changes.items()}
        for quad in self.engine.quads():
            name = graph_name(quad)
            if name != self.inferred and quad.triple not in gone.get(name, ()):
                yield quad.triple
        for change in changes.values():
            yield from change.new

    @contextmanager
    def _lagging(self) -> Iterator[None]:
        """Where an engine may stop midway, what follows is worked out anew after it did."""
        built = self.folder.built()
        if not self.engine.atomic:
            self._strike_out()
        yield
        if not self.engine.atomic:
            self.folder.note(built)

    def _strike_out(self) -> None:
        built = self.folder.built()
        if built.rules is not None:
            self.folder.note(Built(built.reference))
