"""Where answers go and in which form."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO, TypeVar, cast

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


def counted(number: int, one: str, several: str | None = None) -> str:
    """A number with its noun: ``1 row``, ``1,204 rows``."""
    return f"{number:,} {one if number == 1 else several or one + 's'}"


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
    with _writable(target):
        kept = _HEARD.get()
        if target == "-" and kept is not None:
            kept.printed += data
        elif target == "-":
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
        else:
            Path(target).write_bytes(data)


@contextmanager
def pieces(target: str) -> Iterator[tuple[BinaryIO, Path]]:
    """A file to write to piece by piece, and a folder for what is in hand.

    A file of that name is replaced when all is written; ``-`` is stdout.

    Raises:
        UnwritableFile: if the file cannot be written.
    """
    path = Path(target)
    aside = target != "-" and (path.is_file() or not path.exists())
    with (
        _writable(target),
        TemporaryDirectory(prefix=".policygraph-", dir=path.parent if aside else None) as folder,
    ):
        room = Path(folder)
        written = room / "whole" if aside else path
        with nullcontext(sys.stdout.buffer) if target == "-" else written.open("wb") as file:
            ended = _Ended(file)
            yield cast(BinaryIO, ended), room
            ended.end()
        if aside:
            written.replace(path)


@dataclass(slots=True)
class _Ended:
    """Passes on what is written, and has it end in a line break."""

    file: BinaryIO
    _last: bytes = b""

    def write(self, content: bytes) -> int:
        self._last = bytes(content[-1:]) or self._last
        return self.file.write(content)

    def writelines(self, lines: Iterable[bytes]) -> None:
        for line in lines:
            self.write(line)

    def flush(self) -> None:
        self.file.flush()

    def end(self) -> None:
        if self._last != b"\n":
            self.file.write(b"\n")
        self.file.flush()


@contextmanager
def _writable(target: str) -> Iterator[None]:
    """Within it, troubles with the file are told in one sentence."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        place = "stdout" if target == "-" else target
        raise UnwritableFile(
            f"{place}: cannot be written ({error.strerror}); name another file with --out"
        ) from error
