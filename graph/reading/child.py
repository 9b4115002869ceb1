"""The process that readers run in: it gives up files, sockets and most memory, then reads.

Started by `graph.reading.sandbox`, one for many files. Everything that a reader may import is
imported before the limits are set; from then on nothing can be opened. Run as a program it
takes the import path as its only argument.
"""

from __future__ import annotations

import contextlib
import importlib
import signal
import sys
from typing import IO

from graph import vocabulary
from graph.confinement import MOST_MEMORY, allow, confine, load_encodings
from graph.errors import UnreadableFile
from graph.reading import exchange, formats, known_words

MOST_SECONDS = 60
"""Of computing, for one file."""


def main() -> None:
    """Read files until there are no more."""
    source, target = sys.stdin.buffer, sys.stdout.buffer
    with contextlib.suppress(ValueError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    _load()
    confine(MOST_MEMORY)
    while (message := exchange.receive(source)) is not None:
        head, data = message
        allow(MOST_SECONDS)
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
    load_encodings()


if __name__ == "__main__":
    main()
