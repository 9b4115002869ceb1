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
from dataclasses import dataclass, field, replace

import pyoxigraph as ox

from graph import rules, vocabulary
from graph.store.called import Remembered
from graph.store.difference import Difference
from graph.store.engine import Engine
from graph.store.folder import Built, Folder
from graph.store.following import Following
from graph.store.former import outdated
from graph.store.graphs import Graphs
from graph.store.logged import ASSERTED, OURSELVES, SUGGESTED
from graph.store.shipped import shipped
from graph.store.telling import Progress, silent
from graph.store.triplestore import TripleStore

_NOTHING = Difference(frozenset(), frozenset())


@dataclass(slots=True)
class Upkeep:
    """Changes stated graphs, and has the inferred graph follow."""

    folder: Folder
    graphs: Graphs
    lock: threading.RLock = field(default_factory=threading.RLock)
    _batches: int = 0
    _felt: set[ox.NamedNode] | None = field(default_factory=set)
    _remembered: Remembered = field(default_factory=Remembered)

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

    def renew(self, progress: Progress = silent) -> None:
        """Bring the reference and inferred graphs up to what this policygraph ships."""
        reference, built = vocabulary.ontology_digest(), self.folder.built()
        if built == Built(reference, rules.digest()):
            return
        if self._empty:
            self._begin()
            return
        changes = {self.reference: _NOTHING}
        if built.reference != reference:
            change = self.engine.difference(self.reference, vocabulary.reference_triples())
            changes = {**outdated(self.engine), self.reference: change}
        self.folder.note(Built())
        afresh = built.rules != rules.digest()
        following = replace(self._following, progress=progress)
        follows = (following.anew if afresh else following.after)(changes)
        self.graphs.write(ASSERTED, {**changes, self.inferred: follows}, by=OURSELVES)
        self.graphs.finish()
        self.folder.note(Built(reference, rules.digest()))

    @property
    def _empty(self) -> bool:
        """Whether this is the engine of a folder that holds nothing, and never held anything."""
        if self.graphs.log.lines or not isinstance(self.engine, Engine):
            return False
        return not self.engine.size

    def _begin(self) -> None:
        """Put in both graphs of a new store: nothing is there that they must be held against."""
        self.folder.note(Built())
        first = shipped()
        graphs = {self.reference: first.reference, self.inferred: first.inferred}
        self.graphs.load(ASSERTED, graphs, by=OURSELVES)
        self.folder.note(Built(vocabulary.ontology_digest(), rules.digest()))

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

    def load(self, stated: Mapping[str, bytes], waiting: Mapping[str, bytes], *, by: str) -> bool:
        """Put in letters that are not there, by their graphs, as N-Triples; on the disk then.

        What is stated and what follows from it are one commit, what waits for a decision the
        one before, and new names of whom letters named before the one after. False where it
        cannot be done so: within a batch, in an engine elsewhere, or where other graphs already
        tell of these letters. Nothing is done then.
        """
        with self.lock:
            if self._batches or not isinstance(self.engine, Engine):
                return False
            self.settle()
            self._remembered.begin(len(self.graphs.log.lines))
            follows = self._following.beside(stated, self._remembered)
            if follows is None:
                return False
            if waiting:
                self.graphs.load(SUGGESTED, waiting, by=by)
            built = self.folder.built()
            self._strike_out()
            self.graphs.load(ASSERTED, {**stated, self.inferred: follows}, by=by)
            named = self._following.named(stated, self._remembered)
            self.graphs.write(ASSERTED, {self.inferred: named}, by=OURSELVES)
            self._remembered.end(len(self.graphs.log.lines))
            self.folder.note(built)
            return True

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
        follows = self._following.after(changes)
        self.graphs.write(ASSERTED, {**changes, self.inferred: follows}, by=by)

    def _feel(self, changes: Mapping[str, Difference]) -> None:
        """Note where a change in a batch will be felt."""
        felt = self._following.felt(changes)
        self._felt = None if felt is None or self._felt is None else self._felt | felt

    def _catch_up(self) -> None:
        """At the end of a batch, work out anew what follows where its changes were felt."""
        built = self.folder.built()
        if built.rules is not None or self._felt is None:
            return
        follows = self._following.about(self._felt)
        self.graphs.write(ASSERTED, {self.inferred: follows}, by=OURSELVES)
        self.graphs.finish()
        self.folder.note(Built(built.reference, rules.digest()))

    @property
    def _following(self) -> Following:
        return Following(self.engine, self.inferred)

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
