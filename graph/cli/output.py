"""Where answers go and in which form."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from graph.errors import UnknownFormat, UnwritableFile
from graph.query import Table

T = TypeVar("T")


@dataclass(slots=True)
class Heard:
    """What was printed and said, kept for somebody else's terminal."""

    printed: bytearray = field(default_factory=bytearray)
    said: list[str] = field(default_factory=list)


_HEARD: ContextVar[Heard | None] = ContextVar("heard", default=None)


@contextmanager
def heard() -> Iterator[Heard]:
    """Within it, what this thread prints and says is kept and not shown here."""
    kept = Heard()
    token = _HEARD.set(kept)
    try:
        yield kept
    finally:
        _HEARD.reset(token)


def say(words: str) -> None:
    """Say something beside the answer: on stderr."""
    kept = _HEARD.get()
    if kept is None:
        print(words, file=sys.stderr, flush=True)
    else:
        kept.said.append(words)


def choose(formats: Mapping[str, T], wanted: str) -> T:
    """The format of that name.

    Raises:
        UnknownFormat: naming those that there are.
    """
    if wanted not in formats:
        raise UnknownFormat(f"{wanted}: no such format; use {', '.join(sorted(formats))}")
    return formats[wanted]


def as_table(wanted: str) -> Callable[[Table], str]:
    """How to write a table in the format of that name."""
    shown = _HEARD.get() is None and sys.stdout.isatty()
    width = shutil.get_terminal_size((100, 24)).columns if shown else 0
    formats: dict[str, Callable[[Table], str]] = {
        "table": lambda table: table.to_text(width=width or None),
        "text": lambda table: table.to_text(width=width or None),
        "csv": Table.to_csv,
        "tsv": Table.to_tsv,
        "json": Table.to_json,
    }
    return choose(formats, wanted)


def write(target: str, content: str | bytes) -> None:
    """Write to a file, or to stdout for ``-``; a text always ends in a line break.

    Raises:
        UnwritableFile: if the file cannot be written.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    data = data if data.endswith(b"\n") else data + b"\n"
    kept = _HEARD.get()
    try:
        if target == "-" and kept is not None:
            kept.printed += data
        elif target == "-":
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
        else:
            Path(target).write_bytes(data)
    except BrokenPipeError:
        raise
    except OSError as error:
        place = "stdout" if target == "-" else target
        raise UnwritableFile(
            f"{place}: cannot be written ({error.strerror}); name another file with --out"
        ) from error
