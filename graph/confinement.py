"""Limits that a process sets upon itself before it touches what strangers sent.

The system enforces them: no file or socket can be opened any more, memory and computing have an
end. Windows has no such limits; there, only the clock of whoever started the process counts.
"""

from __future__ import annotations

import contextlib
import encodings
import importlib
import os
import pkgutil
import select
import sys
import threading
from importlib.machinery import BuiltinImporter, FrozenImporter
from pathlib import Path

from graph import linux

MOST_MEMORY = 1536 * 1024 * 1024
"""Bytes of address space that a reader of files may use."""
PAGE = 4096
SPARE_FILES = 8
"""Files that an engine may open beyond its tables."""
UNKNOWN_FILES = 64
"""How many files are taken to be open where the system does not tell."""


def confine(memory: int) -> None:
    """Take at most ``memory`` bytes of address space, and open nothing any more.

    What was not imported by now is not there, and says so as a missing module does.
    """
    _limit(memory, files=0)


def confine_connected(memory: int) -> None:
    """Take at most ``memory`` bytes, open nothing any more, and talk only to whom one talks now."""
    _limit(memory, files=1)  # poll(2) counts the files that it waits for against the limit
    linux.refuse_network()


WRITTEN_FILES = 512
"""Files that an engine may open beyond those that it starts with where it writes."""


def confine_to(folder: Path, *, memory: int, writing: Path | None = None) -> None:
    """Take at most ``memory`` bytes of address space, and open only files below a folder.

    Files are read there; below ``writing`` they are made, changed and removed too.

    For readers of a store, whose engine opens its tables one by one when it needs them. Where
    the system cannot refuse sockets or files by themselves (see `graph.linux`), there are at
    least not many. Its threads share one pool of memory from now on.
    """
    linux.share_memory()
    tables = sum(1 for _ in folder.rglob("*.sst"))
    linux.read_only(folder, writing=writing)
    if writing is not None:
        tables += sum(1 for _ in writing.rglob("*.sst")) + WRITTEN_FILES
    _limit(memory, files=_open_files() + tables + SPARE_FILES)
    linux.refuse_network()


def _limit(memory: int, *, files: int) -> None:
    """Set the limits, and import nothing from files any more."""
    sys.meta_path[:] = [BuiltinImporter, FrozenImporter]
    limits = limits_of_system()
    if limits is None:
        return
    for what, most in (
        (limits.RLIMIT_AS, memory),
        (limits.RLIMIT_CORE, 0),
        (limits.RLIMIT_NOFILE, files),
    ):
        with contextlib.suppress(ValueError, OSError):  # a system without this limit
            limits.setrlimit(what, (most, most))


def _open_files() -> int:
    """The number after that of the last open file, as far as the system tells."""
    try:
        return max(int(one.name) for one in Path("/proc/self/fd").iterdir()) + 1
    except OSError:
        return UNKNOWN_FILES


def spare_the_machine() -> None:
    """Take at most half of the machine's memory: what grows beyond it ends, and nobody else."""
    limits = limits_of_system()
    if limits is not None:
        with contextlib.suppress(ValueError, OSError):  # a system without this limit
            half = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // 2
            limits.setrlimit(limits.RLIMIT_AS, (address_space() + half, limits.RLIM_INFINITY))


def end_unheard(pipe: int) -> None:
    """End this process as soon as nobody reads from its pipe any more: who started it was killed.

    ``pipe`` is the descriptor of the end that is written to. Windows has no such way to be told.
    """
    if hasattr(select, "poll"):
        threading.Thread(target=_wait_unheard, args=(pipe,), daemon=True).start()


def _wait_unheard(pipe: int) -> None:
    poller = select.poll()
    poller.register(pipe, 0)
    poller.poll()
    os._exit(1)


def allow(seconds: float) -> None:
    """Compute for so many seconds from now; at the limit the system ends the process."""
    limits = limits_of_system()
    if limits is not None:
        used = limits.getrusage(limits.RUSAGE_SELF)
        most = int(used.ru_utime + used.ru_stime + seconds) + 1
        limits.setrlimit(limits.RLIMIT_CPU, (most, limits.RLIM_INFINITY))


def load_encodings() -> None:
    """Import every encoding that a text or an address may need, while files can be opened."""
    for module in pkgutil.iter_modules(encodings.__path__):
        with contextlib.suppress(ImportError):  # those of other systems
            importlib.import_module(f"encodings.{module.name}")


def address_space() -> int:
    """Bytes of address space that this process has now; 0 where the system does not tell."""
    try:
        return int(Path("/proc/self/statm").read_text("ascii").split()[0]) * PAGE
    except (OSError, ValueError):
        return 0


if sys.platform == "win32":

    def limits_of_system() -> None:
        """Windows has no such limits."""
        return

else:
    import resource
    from types import ModuleType

    def limits_of_system() -> ModuleType | None:
        """The limits of this system."""
        return resource
