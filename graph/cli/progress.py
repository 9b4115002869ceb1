"""How far what takes long has come: how many of how many files, how many things written."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from graph.cli.output import say
from graph.reading import files

FEW: Final = 16
"""Of so few files each one is named."""
_ON_A_SCREEN, _IN_A_FILE = 0.5, 60.0
"""Seconds between two lines."""
_MINUTE, _HOUR = 60, 3600


class Progress:
    """Tells of files that are taken, one call a file; on a screen in one line that changes."""

    def __init__(
        self,
        paths: Iterable[str],
        *,
        clock: Callable[[], float] = time.monotonic,
        screen: bool | None = None,
    ) -> None:
        self._files = {str(file) for path in paths for file in files(Path(path))}
        self._clock = clock
        self._screen = sys.stderr.isatty() if screen is None else screen
        self._began = self._told = clock()
        self._done = 0

    def __call__(self, path: Path) -> None:
        """A file is taken next, or a letter in one."""
        if len(self._files) <= FEW:
            if self._screen:
                print(f"reading {path}", file=sys.stderr, flush=True)
            return
        now, pause = self._clock(), _ON_A_SCREEN if self._screen else _IN_A_FILE
        if str(path) in self._files:
            self._done += 1
        if now - self._told >= pause:
            self._told = now
            _say(self._line(now), screen=self._screen)

    def end(self) -> None:
        """All files were taken: leave the line."""
        if self._screen and len(self._files) > FEW:
            print(file=sys.stderr, flush=True)

    def _line(self, now: float) -> str:
        rate = self._done / max(now - self._began, 1e-9)
        left = (len(self._files) - self._done) / rate if rate else 0.0
        return (
            f"{self._done:,} of {len(self._files):,} files, {rate:,.1f} a second, "
            f"{_duration(left)} left"
        )


class Counting:
    """Tells how many there were up to now; on a screen in one line that changes."""

    def __init__(
        self, *, clock: Callable[[], float] = time.monotonic, screen: bool | None = None
    ) -> None:
        self._clock = clock
        self._screen = sys.stderr.isatty() if screen is None else screen
        self._told = clock()
        self._left = False

    def __call__(self, what: str, count: int) -> None:
        """So many there are now."""
        now = self._clock()
        if now - self._told >= (_ON_A_SCREEN if self._screen else _IN_A_FILE):
            self._told, self._left = now, self._screen
            _say(f"{count:,} {what}", screen=self._screen)

    def end(self) -> None:
        """All is done: leave the line."""
        if self._left:
            print(file=sys.stderr, flush=True)


@contextmanager
def counting() -> Iterator[Counting]:
    """Within it, somebody counts; the line is left at the end."""
    count = Counting()
    try:
        yield count
    finally:
        count.end()


def _say(line: str, *, screen: bool) -> None:
    if screen:
        print(f"\r\033[K{line}", end="", file=sys.stderr, flush=True)
    else:
        say(line)


def _duration(seconds: float) -> str:
    if seconds < _MINUTE:
        return f"{seconds:.0f} s"
    if seconds < _HOUR:
        return f"{seconds / _MINUTE:.0f} min"
    return f"{seconds / _HOUR:.1f} h"
