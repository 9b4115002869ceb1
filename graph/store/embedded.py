"""The store that lives in a folder: letters, curated facts, reference data, inferences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

import pyoxigraph as ox

from graph.errors import NameTaken
from graph.iri import Registry, slug
from graph.model import Document
from graph.resolution import Decisions, Resolved
from graph.store import identity, kept
from graph.store.bookkeeping import Bookkeeping
from graph.store.correcting import corrections_at
from graph.store.deciding import DecisionLog
from graph.store.difference import Difference
from graph.store.engine import Engine
from graph.store.extracted import Extracted
from graph.store.folder import Folder, digest_of, prepare
from graph.store.graphs import Graphs, Opening, on_disk
from graph.store.layouts import bring_up_to_date
from graph.store.own_facts import text_facts
from graph.store.remote import RemoteEngine, Transport
from graph.store.saying import said
from graph.store.snapshots import Snapshot, Snapshots
from graph.store.together import GivenLetter, Outcome, Together
from graph.store.upkeep import Upkeep
from graph.store.verifying import THOROUGH, Orders, Verified, verify
from graph.store.view import View
from graph.terms import PG
from graph.triples import Names

BY = "command line"
"""Who writes, where nobody else is named."""


class Store(View):
    """One knowledge base in a folder, held by one process at a time.

    A letter's facts are one named graph and change in one step; curated facts, reference
    data and what the rules infer are graphs of their own; a query sees them all as one.
    Whatever a method reports as done is on the disk. Use it in a ``with`` statement, or
    `close` it.

    Raises:
        StoreError: if the place cannot hold a store, or holds one with another base.
        StoreLocked: if another process has it open.
        StoreDamaged: if its files cannot be read.
    """

    def __init__(self, place: Path, *, base: str | None = None, opening: Opening = on_disk) -> None:
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
                self._upkeep.renew()
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

    def decisions(self) -> Decisions:
        """What people decided about who is who, from ``decisions.jsonl`` in the folder."""
        return DecisionLog(self.place).read()

    def follow(self, decisions: Decisions) -> int:
        """Have every letter's facts say what is decided; how many graphs that changed."""
        with self.alone(), self.batch():
            told = identity.Told(decisions, self.registry, self.base)
            stated, waiting = told.stated(self._engine), told.letters(self.suggested)
            keep, by = self._upkeep, self._by
            changed = [keep.replace(name, new, by=by) for name, new in stated.items()]
            return sum([*changed, *(keep.suggest(g, new, by=by) for g, new in waiting.items())])

    def put(self, document: Document, known: Resolved, *, replace: bool = False) -> bool:
        """Make these records the letter's facts; whether that changed anything.

        The letter is called after ``document.name``; suggested records wait in `suggested`.

        Raises:
            NameTaken: if the letter is there with another text and ``replace`` is not set.
        """
        with self._upkeep.lock:
            letter = self.names.letter(document.name).value
            told = identity.Told(self.decisions(), self.registry, self.base)
            self.check_name(letter, digest_of(document.text), replace=replace)
            self._folder.keep_text(document.text)
            Extracted(self.place).keep(document, known.records)
            new = said(document, known, told=told, corrections=corrections_at(self.place))
            return self.put_graph(
                letter, document.text, new.sure, suggested=new.unsure, replace=replace
            )

    def put_all(self, letters: Sequence[GivenLetter], *, replace: bool = False) -> list[Outcome]:
        """Put letters in, those that are new in one step; what came of each."""
        with self._upkeep.lock:
            together = Together(self, self._folder, self._upkeep, self._by)
            return together.put(letters, replace=replace)

    def put_graph(
        self,
        letter: str,
        source_text: str,
        triples: Iterable[ox.Triple],
        *,
        suggested: Iterable[ox.Triple] = (),
        replace: bool = False,
    ) -> bool:
        """Make these triples the facts of a letter; whether that changed anything.

        ``letter`` is the letter's IRI. Its former graph is replaced in one step, and what
        follows by the rules is worked out again before this returns.

        Raises:
            NameTaken: if the letter is there with another text and ``replace`` is not set.
            StoreError: if the letter's IRI is not of this store's base, or a node has no name.
        """
        graph = self.graph_of(letter)
        digest = digest_of(source_text)
        with self._upkeep.lock, self.books.along(letter, by=self._by):
            former = self.check_name(letter, digest, replace=replace)
            self._folder.keep_text(source_text)
            self._folder.save(self.registry)
            changed = self._wait(graph, suggested)
            facts = [*triples, *text_facts(letter, digest)]
            changed |= self._upkeep.replace(graph, facts, by=self._by)
            self._drop_unused(former)
        return changed

    def put_curated(self, name: str, triples: Iterable[ox.Triple]) -> bool:
        """Make these the curated facts of that name; whether that changed anything."""
        graph = self.base.name("graph", f"curated.{slug(name)}")
        with self._upkeep.lock:
            return self._upkeep.replace(graph, triples, by=self._by)

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

    @property
    def commit(self) -> int:
        """The number of the last commit; 0 before the first."""
        last = self._upkeep.graphs.log.last
        return last.number if last else 0

    def alone(self) -> AbstractContextManager[object]:
        """Within it no other thread writes: what was compared still holds when it is written."""
        return self._upkeep.lock

    def write(self, changes: Mapping[str, Difference], *, by: str) -> None:
        """Change graphs, all in one step, with what follows from them; all or nothing.

        ``changes`` are named by the graphs' IRIs, the graph without a name by `DEFAULT_GRAPH`;
        ``by`` says who writes: a token's name, or *command line*.

        Raises:
            GraphKept: if a graph is one that the store writes itself.
            StoreError: if the disk refuses.
        """
        kept.check(changes, self.base)
        with self._upkeep.lock:
            effects = {name: self._engine.effect(name, one) for name, one in changes.items()}
            if any(effects.values()):
                self._upkeep.commit(effects, by=by)

    def remove(self, letter: str) -> None:
        """Forget a letter: its facts, what waits for a decision, and its text.

        Raises:
            UnknownEntity: if the store has no such letter.
        """
        graph = self.graph_of(letter)
        with self._upkeep.lock, self.books.along(letter, by=self._by):
            former = self._digest_of(letter)
            if former is None:
                raise self._unknown(letter)
            self._wait(graph, ())
            self._upkeep.replace(graph, (), by=self._by)
            Extracted(self.place).drop(letter)
            self._drop_unused(former)

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

    def verify(self, orders: Orders = THOROUGH) -> Verified:
        """Read everything that the store holds and hold it against its log of commits."""
        with self._upkeep.lock:
            return verify(self._folder, self._graphs, orders)

    def check_name(self, letter: str, digest: str, *, replace: bool) -> str | None:
        """The digest of the text that the letter has, if it may have the new one."""
        former = self._digest_of(letter)
        if former not in {None, digest} and not replace:
            raise NameTaken(
                f"{self.base.shortened(letter)}: the store has another text of that name; "
                "give this letter another name (--name), or let it replace the old one (--replace)"
            )
        return former

    def _wait(self, graph: str, triples: Iterable[ox.Triple]) -> bool:
        """Replace what waits for a decision; whether that changed anything."""
        waiting = list(triples)
        if not waiting and not self._folder.suggested.exists():
            return False
        return self._upkeep.suggest(graph, waiting, by=self._by)

    def _drop_unused(self, digest: str | None) -> None:
        if digest is not None:
            needing = self._engine.quads(predicate=PG.sha256, value=ox.Literal(digest))
            if next(needing, None) is None:
                self._folder.drop_text(digest)
