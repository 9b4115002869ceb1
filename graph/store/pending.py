"""The commit in hand, ``pending.json`` in the store's folder: what is about to be done.

Written before the engine changes, and left there until the next commit. After a crash it tells
whether the engine, ahead of the log by one commit, is whole.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from graph.store.commits import Commit, commit_of, overwritten
from graph.store.files import refusal
from graph.store.folder import digest_of

NAME = "pending.json"


@dataclass(frozen=True, slots=True)
class Pending:
    """A commit that was begun: its line, or, in a batch, only its number and who writes."""

    number: int
    by: str
    line: bytes | None = None

    @property
    def commit(self) -> Commit:
        """The commit that the line tells of; a batch has none before its end."""
        return commit_of(self.line or b"{}")


def written(place: Path, pending: Pending) -> None:
    """Write down what is about to be done.

    Raises:
        StoreError: if the disk does not take it.
    """
    line = pending.line
    note = {
        "number": pending.number,
        "by": pending.by,
        "line": None if line is None else line.decode(),
    }
    body = json.dumps(note, ensure_ascii=False)
    try:
        overwritten(place / NAME, f"{body}\n{digest_of(body)}\n".encode())
    except OSError as error:
        raise refusal(place, error) from error


def read(place: Path) -> Pending | None:
    """What was about to be done; None where nothing was, or the note cannot be read.

    A note that cannot be read was cut off in writing: the engine had not changed yet.
    """
    try:
        body, digest, _ = (place / NAME).read_text("utf-8").split("\n")
        note = json.loads(body if digest_of(body) == digest else "")
        line = note["line"]
        return Pending(note["number"], note["by"], None if line is None else line.encode())
    except (FileNotFoundError, ValueError, KeyError, TypeError, AttributeError):
        return None
