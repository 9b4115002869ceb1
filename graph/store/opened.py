"""A store's folder held open: from its opening to its closing, and what readers get of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

import pyoxigraph as ox

from graph.errors import StoreFull
from graph.iri import Registry
from graph.store import compaction
from graph.store.bookkeeping import Bookkeeping
from graph.store.difference import Difference
from graph.store.engine import Engine
from graph.store.folder import Folder, prepare
from graph.store.graphs import Graphs
from graph.store.layouts import bring_up_to_date
from graph.store.logged import Opening, on_disk
from graph.store.remote import RemoteEngine, Transport
from graph.store.snapshots import Snapshot, Snapshots
from graph.store.telling import Progress, silent
from graph.store.upkeep import Upkeep
from graph.store.verifying import Verified, verify
from graph.store.view import View
from graph.triples import Names

BY = "command line"
"""Who writes, where nobody else is named."""


class OpenedFolder(View):
    """A folder that one process at a time holds open; `Store` tells what it raises."""

    def __init__(
        self,
        place: Path,
        *,
        base: str | None = None,
        opening: Opening = on_disk,
        progress: Progress = silent,
    ) -> None:
        self._folder: Folder = prepare(place, base)
        bring_up_to_date(self._folder)
        self._graphs = Graphs(self._folder, opening(self._folder))
        super().__init__(place, self._folder.base, self._graphs.asserted)
        self._upkeep = Upkeep(self._folder, self._graphs)
        self.books = Bookkeeping(self._folder, self._upkeep)
        self._by = BY
        try:
            self._snapshots = Snapshots(self._folder)
            self.registry: Registry = self._folder.registry()
            if self._engine.writable:
                self._upkeep.renew(progress)
                self.books.renew()
        except BaseException:
            self._graphs.close()
            raise

    @property
    def names(self) -> Names:
        """Mints names in this store's base, and keeps those that it gave."""
        return Names(self.base, self.registry)

    @property
    def suggested(self) -> Engine:
        """The graphs that wait for a person's decision: same reading methods, other facts."""
        with self._upkeep.lock:
            waiting = self._graphs.suggested
            return waiting or Engine.frozen(self._folder.suggested, self.base.prefixes())

    @property
    def transport(self) -> Transport | None:
        """What carries queries to an engine elsewhere; None where the graphs are in the folder."""
        return self._engine.transport if isinstance(self._engine, RemoteEngine) else None

    def publish(self) -> Snapshot:
        """What the store holds now, for readers in other processes; the last two are kept.

        Raises:
            StoreError: if the disk does not take it.
        """
        with self._upkeep.lock:
            return self._snapshots.publish(
                self._engine, self.suggested, commit=len(self._graphs.log.lines)
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the folder, so that another process can open it."""
        with self._upkeep.lock:
            self._graphs.close()

    def difference(self, graph: str, triples: Iterable[ox.Triple]) -> Difference:
        """What must change for the graph to hold exactly these triples.

        Raises:
            StoreError: if a triple has a blank node or a triple inside.
        """
        return self._engine.difference(graph, triples)

    def copy(self, folder: Path) -> None:
        """Put the graphs as they are now into another folder on the same disk, by hard links.

        Raises:
            StoreError: if the disk does not take it.
        """
        with self._upkeep.lock:
            self._engine.copy(folder)

    def is_scattered(self, new: int) -> bool:
        """Whether merging the engine's files is worth it after so many new letters, and can be."""
        due = new >= compaction.MANY and compaction.is_due(new, len(self.letters()))
        return due and compaction.has_room(self._folder.asserted)

    def merge(self) -> None:
        """Have the engine merge its files, which makes reading about twice as quick.

        They are left as they are where the disk has no room for them once more, or gets full.
        """
        with self._upkeep.lock, suppress(StoreFull):
            if compaction.has_room(self._folder.asserted):
                self._engine.merge()

    @property
    def commit(self) -> int:
        """The number of the last commit; 0 before the first."""
        last = self._upkeep.graphs.log.last
        return last.number if last else 0

    def alone(self) -> AbstractContextManager[object]:
        """Within it no other thread writes: what was compared still holds when it is written."""
        return self._upkeep.lock

    @contextmanager
    def signed(self, by: str) -> Iterator[None]:
        """Within it, what is put or removed is noted as somebody's; others wait that write."""
        with self._upkeep.lock:
            former, self._by = self._by, by
            try:
                yield
            finally:
                self._by = former

    def batch(self) -> AbstractContextManager[None]:
        """Within it, what follows by the rules is worked out only once: at the end."""
        return self._upkeep.batch()

    def source_text(self, digest: str) -> str:
        """The source text of that SHA-256.

        Raises:
            StoreDamaged: if the text is missing or was altered.
        """
        return self._folder.text(digest)

    def verify(self, *, thorough: bool = True) -> Verified:
        """Read everything that the store holds and hold it against its log of commits.

        With ``thorough`` every index of the engine is read; without, which is for graphs that were
        just written, one is.
        """
        with self._upkeep.lock:
            return verify(self._folder, self._graphs, thorough=thorough)
