"""The store that lives in a folder, and what changes it: letters, curated facts, other graphs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import pyoxigraph as ox

from graph.errors import NameTaken
from graph.iri import slug
from graph.model import Document
from graph.resolution import Decisions, Resolved
from graph.store import identity, kept
from graph.store.correcting import corrections_at
from graph.store.deciding import DecisionLog
from graph.store.difference import Difference
from graph.store.extracted import Extracted
from graph.store.folder import digest_of
from graph.store.opened import OpenedFolder
from graph.store.own_facts import text_facts
from graph.store.saying import said
from graph.store.together import GivenLetter, Outcome, Together
from graph.terms import PG


class Store(OpenedFolder):
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
