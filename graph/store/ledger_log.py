"""The ledger of one store, ``ledger.jsonl`` in its folder: a chained log."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from graph.errors import InputError
from graph.ledger import Entry, Ledger, read_line, written
from graph.store.chained import Chained

NAME = "ledger.jsonl"
T = TypeVar("T")


class LedgerLog:
    """The log of one store; what is read is held against its chain, and kept until it grows."""

    def __init__(self, place: Path) -> None:
        self.path = place / NAME
        self._log = Chained.at(self.path, b"policygraph ledger")
        self._last: tuple[int, Ledger] = (0, Ledger())

    @property
    def size(self) -> int:
        """Bytes of the log."""
        return self.path.stat().st_size if self.path.exists() else 0

    def read(self) -> Ledger:
        """The ledger; a last line that was cut off in writing does not count.

        Raises:
            StoreDamaged: naming the first line that is not as it was written.
            InputError: naming the first line that is no entry.
        """
        size = self.size
        if self._last[0] != size:
            self._last = size, self._ledger(self._log.lines())
        return self._last[1]

    def append(self, choose: Callable[[Ledger], tuple[Sequence[Entry], T]]) -> tuple[Ledger, T]:
        """Write down what is chosen in sight of the ledger, while nobody else writes to it.

        Gives back the ledger as it is then, and what else the choice told.

        Raises:
            StoreError: if the disk does not take it.
        """
        with self._log.held():
            lines = self._log.lines()
            known = self._ledger(lines)
            entries, told = choose(known)
            if entries:
                self._log.write(lines, map(written, entries))
            return Ledger((*known.entries, *entries)), told

    def _ledger(self, lines: Sequence[bytes]) -> Ledger:
        return Ledger(tuple(self._entry(n, line) for n, line in enumerate(lines, 1)))

    def _entry(self, number: int, line: bytes) -> Entry:
        try:
            return read_line(line.decode("utf-8", "replace"))
        except InputError as error:
            raise InputError(f"{self.path}: line {number}: {error}") from error
