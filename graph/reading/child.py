"""The process that readers run in: it gives up files, sockets and most memory, then reads.

Started by `graph.reading.sandbox`, one for many files. Everything that a reader may import is
imported before the limits are set; from then on nothing can be opened. Run as a program it
takes the import path as its only argument.
"""

from __future__ import annotations

import contextlib
import encodings
import importlib
import pkgutil
import signal
import sys
from typing import IO

from graph import vocabulary
from graph.errors import UnreadableFile
from graph.reading import exchange, formats, known_words

MOST_MEMORY = 1536 * 1024 * 1024
MOST_SECONDS = 60
"""Of computing, for one file."""


def main() -> None:
    """Read files until there are no more."""
    source, target = sys.stdin.buffer, sys.stdout.buffer
    with contextlib.suppress(ValueError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    _load()
    _confine()
    while (message := exchange.receive(source)) is not None:
        head, data = message
        _allow(MOST_SECONDS)
        _answer(target, str(head["name"]), data)


def _answer(target: IO[bytes], name: str, data: bytes) -> None:
    try:
        found, results = formats.render(data, name)
        body = exchange.to_json(results)
    except UnreadableFile as problem:
        exchange.send(target, {"error": str(problem)}, b"")
    except MemoryError:
        exchange.send(target, {"fault": "memory"}, b"")
    except RecursionError:
        exchange.send(target, {"fault": "depth"}, b"")
    except Exception as problem:  # noqa: BLE001 - told to the parent, which says which file
        exchange.send(target, {"fault": "reader", "what": type(problem).__name__}, b"")
    else:
        exchange.send(target, {"media_type": found.media_type}, body)


def _load() -> None:
    """Import every reader, every encoding that a file may declare, and what columns are told by."""
    vocabulary.country_names()
    known_words.kinds()
    known_words.columns()
    for one in formats.FORMATS:
        importlib.import_module(f"graph.reading.{one.module}")
    for module in pkgutil.iter_modules(encodings.__path__):
        with contextlib.suppress(ImportError):
            importlib.import_module(f"encodings.{module.name}")


def _confine() -> None:
    """Set the limits that this system has: memory, new files and sockets, core dumps."""
    limits = _resource()
    if limits is None:
        return
    for what, most in (
        (limits.RLIMIT_AS, MOST_MEMORY),
        (limits.RLIMIT_CORE, 0),
        (limits.RLIMIT_FSIZE, 0),
        (limits.RLIMIT_NOFILE, 0),
    ):
        with contextlib.suppress(ValueError, OSError):  # a system without this limit
            limits.setrlimit(what, (most, most))


def _allow(seconds: int) -> None:
    """Let the next file use so much computing; the system ends the process at the limit."""
    limits = _resource()
    if limits is not None:
        used = limits.getrusage(limits.RUSAGE_SELF)
        most = int(used.ru_utime + used.ru_stime) + seconds
        limits.setrlimit(limits.RLIMIT_CPU, (most, limits.RLIM_INFINITY))


if sys.platform == "win32":

    def _resource() -> None:
        """Windows has no such limits; the parent's clock still ends what takes too long."""
        return

else:
    import resource
    from types import ModuleType

    def _resource() -> ModuleType | None:
        """The limits of this system."""
        return resource


if __name__ == "__main__":
    main()
