"""Changes of the graphs of one folder, each a commit in its log.

A change is announced (`graph.store.pending`), made in the engine and flushed, written into the
log, and only then reported as done.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from graph.store import bulk, pending
from graph.store.difference import Difference
from graph.store.engine import Engine
from graph.store.folder import Folder
from graph.store.logged import OURSELVES, Logged
from graph.store.pending import Pending
from graph.store.traces import Trace
from graph.store.triplestore import TripleStore


class Graphs(Logged):
    """What a store holds its graphs in, and its log; every change goes through here.

    What is held elsewhere than in the folder is logged, but not held against the log: others
    may write there.

    Raises:
        StoreLocked: if another process has the folder open.
        StoreDamaged: if its files cannot be read, or are not what the log says.
    """

    def __init__(self, folder: Folder, asserted: TripleStore) -> None:
        super().__init__(folder, asserted)
        self._gathered: dict[str, Trace] | None = None
        self._by = OURSELVES
        self._settled = True

    def write(self, name: str, changes: Mapping[str, Difference], *, by: str) -> None:
        """Change graphs in one transaction, flushed and logged (in a batch: when that ends).

        Raises:
            StoreError: if the disk does not take it.
        """
        real = {graph: change for graph, change in changes.items() if change}
        if not real:
            return
        if self._gathered is None:
            self._commit(name, real, by=by)
        else:
            self._gather(self._gathered, name, real, by=by)

    def load(self, name: str, graphs: Mapping[str, bytes], *, by: str) -> None:
        """Put in graphs, or more triples of one, that are not there: as N-Triples, each one once.

        In one transaction, flushed and logged; not within a batch.

        Raises:
            StoreError: if the disk does not take it.
        """
        engine, trace = self.engine(name), Trace()
        quads = {graph: bulk.quads(graph, text) for graph, text in graphs.items()}
        for graph, text in quads.items():
            trace.load(graph, text.split(bulk.END)[:-1])
        line = self._line(name, trace, by=by)
        with self._doubtful():
            pending.written(self._folder.place, Pending(len(self.log.lines) + 1, by, line))
            engine.load([text for graph in graphs for text in (quads[graph], graphs[graph])])
            engine.flush()
            self.log.append(line)

    def gather(self) -> None:
        """Begin a batch: what is written from now on becomes one commit when it ends."""
        self._gathered = {}

    def finish(self) -> None:
        """End a batch, if there is one: flush and log what was gathered.

        Raises:
            StoreError: if the disk does not take it.
        """
        gathered, self._gathered = self._gathered or {}, None
        with self._doubtful():
            for name, trace in gathered.items():
                self._engines[name].flush()
                trace.keep(self._engines[name])
                self.log.append(self._line(name, trace, by=self._by))
            if gathered:
                self._mark()

    def settle(self) -> bool:
        """After a write that failed, find out what became of it; whether there was one.

        Raises:
            StoreError: if the disk still takes no writes.
        """
        if self._settled:
            return False
        self._gathered = None
        for engine in self._engines.values():
            if isinstance(engine, Engine):
                engine.reopen()
        self._recover()
        self._settled = True
        return True

    def _commit(self, name: str, changes: Mapping[str, Difference], *, by: str) -> None:
        trace, engine = Trace(), self.engine(name)
        trace.add(changes)
        line = self._line(name, trace, by=by)
        with self._doubtful():
            pending.written(self._folder.place, Pending(len(self.log.lines) + 1, by, line))
            engine.apply(changes)
            engine.flush()
            self.log.append(line)

    def _gather(
        self, gathered: dict[str, Trace], name: str, changes: Mapping[str, Difference], *, by: str
    ) -> None:
        engine = self.engine(name)
        with self._doubtful():
            if not gathered:
                self._by = by
                pending.written(self._folder.place, Pending(len(self.log.lines) + 1, by))
            engine.apply(changes)
        gathered.setdefault(name, Trace()).add(changes)

    @contextmanager
    def _doubtful(self) -> Iterator[None]:
        """What breaks off in here leaves it open how far it came."""
        try:
            yield
        except BaseException:
            self._settled = False
            raise
