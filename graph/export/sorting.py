"""Lines sorted, each once, however many there are: what memory does not hold lies on disk."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

AT_ONCE = 64 * 1024 * 1024
"""Bytes of lines that are sorted in memory."""


@dataclass(slots=True)
class Sorter:
    """Takes lines in any order; ``room`` is a folder for what does not fit into memory.

    Without one memory holds all, for those who may write no file.
    """

    room: Path | None
    _held: list[bytes] = field(default_factory=list)
    _size: int = 0
    _runs: list[Path] = field(default_factory=list)

    def add(self, lines: Iterable[bytes]) -> None:
        """Take lines in, each with its line feed."""
        for line in lines:
            self._held.append(line)
            self._size += len(line)
            if self._size >= AT_ONCE and self.room:
                self._spill(self.room)

    def lines(self) -> Iterator[bytes]:
        """All that were taken, sorted by their bytes, each once."""
        with ExitStack() as opened:
            files: list[Iterable[bytes]] = [
                opened.enter_context(run.open("rb")) for run in self._runs
            ]
            held = sorted(set(self._held))
            merged = heapq.merge(*files, held) if files else held
            yield from (line for line, _ in groupby(merged))
        for run in self._runs:
            run.unlink()

    def _spill(self, room: Path) -> None:
        run = room / f"run-{id(self)}-{len(self._runs)}"
        with run.open("wb") as file:
            file.writelines(sorted(set(self._held)))
        self._runs.append(run)
        self._held.clear()
        self._size = 0
