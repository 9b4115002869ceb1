"""Where answers go and in which form."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from graph.errors import UnknownFormat, UnwritableFile
from graph.query import Table

T = TypeVar("T")


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
    width = shutil.get_terminal_size((100, 24)).columns if sys.stdout.isatty() else 0
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
    try:
        if target == "-":
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
