"""When the engine puts its files in order, which it does in threads of its own.

New letters come to the engine as files beside those that are there; its threads merge them, again
and again the more often the smaller they come. Where they get less of the processor than those who
bring the letters, many are merged at once, and much less is written.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
from pathlib import Path
from typing import Final

MANY: Final = 100
"""Of fewer new letters the engine merges its files by and by."""
_SHARE: Final = 4
"""All files are written anew where at least one letter in so many is new."""
NICENESS = 5
"""They get a third of what others get: enough to come on while a machine is kept busy."""
_THREADS = Path("/proc/self/task")
_COMPACTING = "rocksdb:low"


def give_way() -> None:
    """Have these threads give way to all others, as long as this process lives.

    For a process that fills a store and ends. Does nothing where the system has no such way.
    """
    if sys.platform != "linux" or not _THREADS.is_dir():
        return
    for thread in _THREADS.iterdir():
        with contextlib.suppress(OSError):  # a thread that has ended, or a system that refuses
            if (thread / "comm").read_text().strip() == _COMPACTING:
                os.setpriority(os.PRIO_PROCESS, int(thread.name), NICENESS)


def is_due(new: int, letters: int) -> bool:
    """Whether so many new ones of all letters are worth writing all files anew."""
    return new * _SHARE >= letters


def has_room(folder: Path) -> bool:
    """Whether the disk has room for the files of a folder once more; not where there are none."""
    sizes = list[int]()
    for one in folder.glob("*.sst"):
        with contextlib.suppress(FileNotFoundError):  # the engine has merged it meanwhile
            sizes.append(one.stat().st_size)
    return bool(sizes) and shutil.disk_usage(folder).free > sum(sizes)
