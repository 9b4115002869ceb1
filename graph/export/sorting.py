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

    def lines(self) -> Iterator[bytes]:
        """All that were taken, sorted by their bytes, each once."""
        return merged([self])

    def _spill(self, room: Path) -> None:
        run = room / f"run-{id(self)}-{len(self.runs)}"
        with run.open("wb") as file:
            file.writelines(sorted(set(self.held)))
        self.runs.append(run)
        self.held.clear()
        self._size = 0


def merged(sorters: Sequence[Sorter]) -> Iterator[bytes]:
    """All that they took, sorted by their bytes, each once."""
    with ExitStack() as opened:
        runs = [run for one in sorters for run in one.runs]
        files: list[Iterable[bytes]] = [opened.enter_context(run.open("rb")) for run in runs]
        held = [sorted(set(one.held)) for one in sorters]
        several = len(files) + len(held) > 1
        ordered: Iterable[bytes] = heapq.merge(*files, *held) if several else chain(*held)
        yield from (line for line, _ in groupby(ordered))
    for run in runs:
        run.unlink()
