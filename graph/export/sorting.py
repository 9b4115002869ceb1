"""Lines sorted, each once, however many there are: what memory does not hold lies on disk."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import chain, groupby
from pathlib import Path

AT_ONCE = 64 * 1024 * 1024
"""Bytes of lines that are sorted in memory."""
MOST_OPEN = 64
"""So many files are read at once: a process may not open any number of them."""


@dataclass(slots=True)
class Sorter:
    """Takes lines in any order; ``room`` is a folder for what does not fit into memory.

    Without one memory holds all, for those who may write no file; else ``held`` are at most
    ``at_once`` bytes of lines, and ``runs`` the files with the rest, each in order.
    """

    room: Path | None
    at_once: int = field(default_factory=lambda: AT_ONCE)
    held: list[bytes] = field(default_factory=list)
    _size: int = 0
    runs: list[Path] = field(default_factory=list)

    def add(self, lines: Iterable[bytes]) -> None:
        """Take lines in, each with its line feed."""
        for line in lines:
            self.held.append(line)
            self._size += len(line)
            if self._size >= self.at_once and self.room:
                self._spill(self.room)

    def _spill(self, room: Path) -> None:
        run = room / f"run-{id(self)}-{len(self.runs)}"
        with run.open("wb") as file:
            file.writelines(sorted(set(self.held)))
        self.runs.append(run)
        self.held.clear()
        self._size = 0


def merged(sorters: Sequence[Sorter]) -> Iterator[bytes]:
    """All that they took, sorted by their bytes, each once."""
    runs = [run for one in sorters for run in one.runs]
    try:
        while len(runs) > MOST_OPEN:
            runs = [*runs[MOST_OPEN:], _as_one(runs[:MOST_OPEN])]
        yield from _in_order(runs, *(sorted(set(one.held)) for one in sorters))
    finally:
        for run in runs:
            run.unlink(missing_ok=True)


def _as_one(runs: Sequence[Path]) -> Path:
    """Several files as one, in their place."""
    whole = runs[0].with_name(f"{runs[0].name}-")
    with whole.open("wb") as file:
        file.writelines(_in_order(runs))
    for run in runs:
        run.unlink()
    return whole


def _in_order(runs: Sequence[Path], *held: Iterable[bytes]) -> Iterator[bytes]:
    with ExitStack() as opened:
        files: list[Iterable[bytes]] = [opened.enter_context(run.open("rb")) for run in runs]
        some = [*files, *held]
        ordered = heapq.merge(*some) if len(some) > 1 else chain(*some)
        yield from (line for line, _ in groupby(ordered))
