"""What a process and those that it started take, as Linux tells it; nothing elsewhere."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

OFTEN: Final = 0.05
"""Seconds between two looks at memory."""
LOOKED_AT: Final = 3.0
"""Seconds for which a family is looked at."""
IDLE: Final = 0.05
"""The share of a processor that it may take then, and counts as done."""
_AFTER_NAME: Final = 2
"""The field of `stat` with which what stands behind a program's name begins: its state."""
_SPENT: Final = slice(13 - _AFTER_NAME, 17 - _AFTER_NAME)
"""The fields with the ticks of a process and of those of its children that have ended."""


def family(process: int) -> Iterator[int]:
    """A process and those that it started, as far as the system tells."""
    yield process
    for one in Path(f"/proc/{process}/task").glob("*/children"):
        for child in _read(one).split():
            yield from family(int(child))


def memory(process: int) -> float:
    """Megabytes of memory that a family has; what several share counts in parts."""
    rollups = (_read(Path(f"/proc/{one}/smaps_rollup")).splitlines() for one in family(process))
    lines = (line for lines in rollups for line in lines if line.startswith("Pss:"))
    return sum(float(line.split()[1]) for line in lines) / 1024


@dataclass
class Peak:
    """The most memory that one process of a family had at once, in megabytes; 0 if nobody tells."""

    most: float = 0.0

    def look(self, process: int) -> None:
        """See what each of them has had so far."""
        for one in family(process):
            told = _read(Path(f"/proc/{one}/status")).splitlines()
            highest = (float(line.split()[1]) for line in told if line.startswith("VmHWM:"))
            self.most = max([self.most, *(kilobytes / 1024 for kilobytes in highest)])


@contextmanager
def watched(process: int) -> Iterator[Peak]:
    """Look at a family's memory until the end.

    What the system tells in the end of a process that has ended counts the memory of the program
    that started it, too.
    """
    peak, ended = Peak(), threading.Event()

    def look() -> None:
        while not ended.wait(OFTEN):
            peak.look(process)

    looking = threading.Thread(target=look, daemon=True)
    looking.start()
    try:
        yield peak
    finally:
        ended.set()
        looking.join()


def spent(process: int) -> float:
    """Seconds of processor that a family has taken so far."""
    told = (_read(Path(f"/proc/{one}/stat")) for one in family(process))
    ticks = (sum(map(int, line.rpartition(") ")[2].split()[_SPENT])) for line in told if line)
    return sum(ticks) / os.sysconf("SC_CLK_TCK")


def settle(process: int, *, within: float) -> bool:
    """Wait until a family has nothing more to do; whether that was so within so many seconds."""
    until, before = time.monotonic() + within, spent(process)
    while time.monotonic() < until:
        time.sleep(LOOKED_AT)
        now = spent(process)
        if now - before < IDLE * LOOKED_AT:
            return True
        before = now
    return False


def _read(file: Path) -> str:
    """What stands there; nothing where the process has ended, or the system has no such file."""
    try:
        return file.read_text("utf-8", "replace")
    except OSError:
        return ""
