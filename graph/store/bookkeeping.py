"""Keeps what the graphs say of the ledger in step with the ledger, and with what it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

from pyoxigraph import Literal, NamedNode, Triple

from graph.ledger import Alike, Entry, Ledger, Outcome, Retraction
from graph.ledger.standing import letter_of
from graph.store.entered import Entered
from graph.store.folder import Folder
from graph.store.ledger_log import LedgerLog
from graph.store.upkeep import Upkeep
from graph.terms import PG

T = TypeVar("T")
Choice = Callable[[Ledger], tuple[Sequence[Entry], T]]
"""What to enter in sight of the ledger, and what to tell of it."""


class Bookkeeping:
    """The ledger of one store."""

    def __init__(self, folder: Folder, upkeep: Upkeep) -> None:
        self._folder = folder
        self._upkeep = upkeep
        self._log = LedgerLog(folder.place)

    def read(self) -> Ledger:
        """The ledger as it is now.

        Raises:
            StoreDamaged: naming the first line that is not as it was written.
        """
        return self._log.read()

    def enter(self, choose: Choice[T], *, by: str) -> T:
        """Enter what is chosen, and have the graphs say it; what the choice told.

        Raises:
            StoreError: if the disk does not take it.
        """
        with self._upkeep.lock:
            known: list[Entry] = []

            def chosen(ledger: Ledger) -> tuple[Sequence[Entry], T]:
                entries, told = choose(ledger)
                known.extend(entries)
                return entries, told

            ledger, told = self._log.append(chosen)
            for graph, triples in self.foreseen(ledger, known).items():
                self._upkeep.replace(graph, triples, by=by)
            return told

    def foreseen(self, ledger: Ledger, entries: Sequence[Entry]) -> dict[str, list[Triple]]:
        """The graphs that say something else with these entries of a ledger, with all they hold."""
        letters = {letter for one in entries for letter in _owners(ledger, one)}
        return self.entered(ledger).graphs(sorted(letters))

    @contextmanager
    def along(self, letter: str, *, by: str) -> Iterator[None]:
        """Within it a letter changes, and what the ledger says about it follows in one commit."""
        short = self._folder.base.shortened(letter)
        ledger = self._log.read()
        owners = ledger.by_letter.get(short)
        if owners is None:
            yield
            return
        with self._upkeep.batch():
            yield
            for graph, triples in self.entered(ledger).graphs(sorted(owners)).items():
                self._upkeep.replace(graph, triples, by=by)

    def entered(self, ledger: Ledger) -> Entered:
        """What a ledger says of the things of this store."""
        return Entered(ledger, self._folder.base, self._upkeep.engine, self.words)

    def words(self, letter: str) -> str | None:
        """The text of a letter; None where the store holds none."""
        if not letter.startswith(self._folder.base.name("letter", "")):
            return None
        text = NamedNode(f"{letter}.text")
        for quad in self._upkeep.engine.quads(subject=text, predicate=PG.sha256):
            if isinstance(quad.object, Literal):
                return self._folder.text(quad.object.value)
        return None


def _owners(ledger: Ledger, entry: Entry) -> Iterator[str]:
    """The letters about whose demands an entry says something."""
    match entry:
        case Outcome():
            yield letter_of(entry.demand)
        case Alike():
            yield from map(letter_of, entry.pair)
        case Retraction():
            yield from _owners(ledger, ledger.named[entry.entry])
