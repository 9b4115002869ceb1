"""Journals: what changed in the answer to one question, comparison by comparison.

A journal is a file that only grows, each line chained to the one before. The rows that an answer
had are what its lines add up to; so they cannot fall apart when a process is killed: either a
line is there and counts, or the next comparison finds the same difference again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence, Set
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Final

from graph.store.chained import Chained
from graph.store.files import refusal
from graph.watches.watch import FOLDER

JOURNALS: Final = "asked"


class Kind(StrEnum):
    """What a line says.

    *first*: all rows at the first comparison, *restarted*: all rows of a question that was itself
    changed, *changed*: rows that came and went, *quiet*: rows in which nothing changed but
    which names are withheld, or none where only the text of the question did.
    """

    FIRST = "first"
    RESTARTED = "restarted"
    CHANGED = "changed"
    QUIET = "quiet"


WHOLE: Final = {Kind.FIRST, Kind.RESTARTED}
SHOWN: Final = {Kind.CHANGED, Kind.RESTARTED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One comparison that found something: of which commit, and since which one.

    ``query`` stands for what was asked; ``labels`` are what things in the rows were called.
    """

    kind: Kind
    commit: int
    since: int
    when: str
    query: str
    columns: Sequence[str]
    gone: Sequence[str] = ()
    new: Sequence[str] = ()
    labels: dict[str, str] = field(default_factory=dict)

    @property
    def identifier(self) -> str:
        """Of the commit and of the rows: the same change never has another one."""
        rows = json.dumps([self.kind, list(self.gone), list(self.new)], ensure_ascii=False)
        digest = hashlib.sha256(f"{self.commit}\n{rows}".encode()).hexdigest()
        return f"{self.commit}-{digest[:16]}"


class Journal:
    """The journal of one question with its values, by its key."""

    def __init__(self, place: Path, key: str) -> None:
        self.path = place / FOLDER / JOURNALS / f"{key}.jsonl"
        self._log = Chained.at(self.path, b"policygraph watch " + key.encode())

    @property
    def size(self) -> int:
        """Bytes of it."""
        return self.path.stat().st_size if self.path.exists() else 0

    def lines(self) -> list[Line]:
        """What it says; a last line that was cut off in writing does not count.

        Raises:
            StoreDamaged: naming the first line that is not as it was written.
        """
        return [_line(one) for one in self._log.lines()] if self.path.exists() else []

    def append(self, lines: Sequence[Line]) -> None:
        """Write lines, onto the disk; only whoever compares does.

        Raises:
            StoreError: if the disk does not take them.
        """
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            told = [json.dumps(asdict(one), ensure_ascii=False) for one in lines]
            self._log.write(self._log.lines(), told)
        except OSError as error:
            raise refusal(self.path.parent, error) from error


def sweep(place: Path, keys: Set[str]) -> None:
    """Delete the journals of what nobody watches any more; only whoever compares may."""
    for path in (place / FOLDER / JOURNALS).glob("*.jsonl"):
        if path.stem not in keys:
            path.unlink()


def rows(lines: Sequence[Line]) -> set[str]:
    """The rows that the lines add up to."""
    found: set[str] = set()
    for one in lines:
        found = set() if one.kind in WHOLE else found.difference(one.gone)
        found.update(one.new)
    return found


def _line(written: bytes) -> Line:
    told = json.loads(written)
    del told["chain"]
    return Line(**{**told, "kind": Kind(told["kind"])})
