"""Keeps what follows in step with what is stated: the reference and the inferred graph.

A stated graph and what follows from it change in one transaction. Only in a batch does the
inferred graph lag behind: a note in the folder, which says what both graphs were made from,
is struck out first and written again at the end. Whoever opens a store with a note struck
out works it out anew, so that an interruption at any moment leaves no letter half there and
no answer out of date.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

import pyoxigraph as ox

from graph import rules, vocabulary
from graph.store.engine import Difference, graph_name
from graph.store.folder import Built, Folder
from graph.store.graphs import ASSERTED, OURSELVES, SUGGESTED, Graphs
from graph.store.triplestore import TripleStore


@dataclass(slots=True)
class Upkeep:
    """Changes stated graphs, and has the inferred graph follow."""

    folder: Folder
    graphs: Graphs
    lock: threading.RLock = field(default_factory=threading.RLock)
    _batches: int = 0

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
        change = Difference(frozenset(), frozenset())
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
            self._batches += 1
            try:
                yield
            finally:
                self._batches -= 1
                if not self._batches:
                    self.settle()
                    self.renew()
                    self.graphs.finish()

    def _apply(self, changes: Mapping[str, Difference], *, by: str) -> None:
        """Change graphs and what follows from them in one transaction, onto the disk."""
        follows = rules.inferred(self._stated(changes))
        inferred = self.engine.difference(self.inferred, follows)
        self.graphs.write(ASSERTED, {**changes, self.inferred: inferred}, by=by)

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
