"""Entries of the ledger in files: a CSV of outcomes, or any entries as JSON lines.

A CSV has a head of column names; a spreadsheet saves one. JSON lines are what the ledger itself
is written in, so that one store's ledger can be entered into another.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from io import StringIO
from pathlib import Path
from typing import Any, Final

from graph.errors import InputError, UnreadableFile
from graph.ledger import Entry, Outcome, read_line, written
from graph.ledger.standing import Ledger
from graph.writing.entering import status

COLUMNS: Final = ("demand", "status", "as_of", "source", "title", "quote", "note", "by")
_NEEDED: Final = ("demand", "status", "as_of")
LARGEST: Final = 64 * 1024 * 1024
"""Bytes that a file may have."""
Read = Iterator[tuple[str, Entry | InputError]]
"""Entries with their places, or what is wrong there."""


def read(path: Path, *, by: str) -> Read:
    """The entries of a file; ``by`` says who enters those that do not tell it.

    Raises:
        UnreadableFile: if it cannot be read, or its head is no head.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise UnreadableFile(f"{path}: larger than {LARGEST:,} bytes; give it in parts")
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise UnreadableFile(
            f"{path}: cannot be read ({error.strerror}); check the name"
        ) from error
    except UnicodeDecodeError as error:
        raise UnreadableFile(
            f"{path}: not UTF-8 at byte {error.start}; save it as UTF-8"
        ) from error
    return _table(path, text, by) if path.suffix == ".csv" else _lines(path, text, by)


def to_lines(ledger: Ledger) -> str:
    """A ledger as JSON lines, as `read` takes them."""
    return "".join(f"{written(entry)}\n" for entry in ledger.entries)


def _lines(path: Path, text: str, by: str) -> Read:
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            yield f"{path}:{number}", _told(line, by)


def _told(line: str, by: str) -> Entry | InputError:
    try:
        told = json.loads(line)
        if not isinstance(told, dict):
            return InputError("no JSON object; write one entry a line")
        outcome = told.setdefault("kind", "outcome") == "outcome"
        if outcome and isinstance(told.get("status"), str):
            told["status"] = status(told["status"])
        return read_line(json.dumps({"by": by, "at": "", **told}))
    except json.JSONDecodeError as error:
        return InputError(f"no JSON ({error}); mend the line")
    except InputError as error:
        return error


def _table(path: Path, text: str, by: str) -> Read:
    rows = csv.reader(StringIO(text, newline=""), strict=True)
    head = _head(path, next(rows, []))
    at = rows.line_num + 1
    try:
        for row in rows:
            if any(cell.strip() for cell in row):
                yield f"{path}:{at}", _row(head, row, by)
            at = rows.line_num + 1
    except csv.Error as error:
        yield f"{path}:{at}", InputError(f"no CSV ({error}); mend its quotation marks")


def _head(path: Path, given: Iterable[str]) -> list[str]:
    head = ["_".join(cell.strip().casefold().replace("-", " ").split()) for cell in given]
    odd = [name for name in head if name not in COLUMNS]
    lacking = [name for name in _NEEDED if name not in head]
    if odd or lacking or len(set(head)) != len(head):
        wrong = f"no column {lacking[0]}" if lacking else f"column {odd[0] if odd else 'twice'}"
        raise UnreadableFile(f"{path}:1: {wrong}; its head may have {', '.join(COLUMNS)}")
    return head


def _row(head: list[str], row: list[str], by: str) -> Entry | InputError:
    if len(row) != len(head):
        return InputError(f"{len(row)} cells where the head has {len(head)}; mend the row")
    told: dict[str, Any] = dict(zip(head, row, strict=True))
    try:
        told["status"] = status(told["status"])
    except InputError as error:
        return error
    return Outcome(**{**told, "by": told.get("by", "").strip() or by, "at": ""})
