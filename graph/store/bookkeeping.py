"""Keeps what the graphs say of the ledger in step with the ledger, and with what it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

from pyoxigraph import Literal, NamedNode, Triple

from graph.ledger import Alike, Entry, Ledger, Outcome, Retraction
from graph.ledger.standing import letter_of
from graph.store.entered import Entered
from graph.store.folder import Folder
from graph.store.ledger_log import NAME, LedgerLog
from graph.store.logged import OURSELVES
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

    def renew(self) -> None:
        """Have the graphs say what was entered without their following: a crash came between."""
        last = self._upkeep.graphs.log.last
        noted = int(last.files.get(NAME, [0])[0]) if last else 0
        if self._log.size > noted:
            ledger = self._log.read()
            owners = {owner for some in ledger.by_letter.values() for owner in some}
            self._restate(ledger, owners, by=OURSELVES)

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
            self._restate(ledger, _letters(ledger, known), by=by)
            return told

    def foreseen(self, ledger: Ledger, entries: Sequence[Entry]) -> dict[str, list[Triple]]:
        """The graphs that say something else with these entries of a ledger, with all they hold."""
        return self.entered(ledger).graphs(sorted(_letters(ledger, entries)))

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
            self._restate(ledger, owners, by=by)

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

    def _restate(self, ledger: Ledger, letters: Iterable[str], *, by: str) -> None:
        """Have the graphs for the demands of these letters say what the ledger says."""
        for graph, triples in self.entered(ledger).graphs(sorted(letters)).items():
            self._upkeep.replace(graph, triples, by=by)


def _letters(ledger: Ledger, entries: Iterable[Entry]) -> set[str]:
    return {letter for one in entries for letter in _owners(ledger, one)}


def _owners(ledger: Ledger, entry: Entry) -> Iterator[str]:
    """The letters about whose demands an entry says something."""
    match entry:
        case Outcome():
            yield letter_of(entry.demand)
        case Alike():
            yield from map(letter_of, entry.pair)
        case Retraction():
            yield from _owners(ledger, ledger.named[entry.entry])
