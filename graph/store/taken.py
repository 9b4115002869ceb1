"""Which files have been read into a store, ``taken.jsonl`` in its folder: so as not to do it twice.

One line a file. The file is a memory and nothing rests on it: a line counts only while the store
has the letter with that text, and while the program is the one that read it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Final

from graph import vocabulary
from graph.store.files import refusal
from graph.store.own_facts import program_version

NAME: Final = "taken.jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A file that holds one letter: the SHA-256 of its bytes, its name, and what came of it.

    ``letter`` is what the letter is called, ``text`` the SHA-256 of its text; ``by`` tells which
    program read it.
    """

    file: str
    name: str
    letter: str
    text: str
    counts: tuple[tuple[str, int], ...]
    suggested: int
    refused: tuple[str, ...]
    by: str


class TakenFiles:
    """The files that were read into the store in a folder by this very program."""

    def __init__(self, place: Path) -> None:
        self._path = place / NAME
        self._known: dict[tuple[str, str], Taken] = {}
        with suppress(FileNotFoundError):
            for line in self._path.read_bytes().splitlines():
                self._learn(line)

    def find(self, digest: str, name: str) -> Taken | None:
        """What came of a file of that SHA-256 and name; None where nobody knows."""
        return self._known.get((digest, name))

    def add(self, files: Iterable[Taken]) -> None:
        """Remember files.

        Raises:
            StoreError: if the disk does not take it.
        """
        lines = [json.dumps(asdict(one), ensure_ascii=False) + "\n" for one in files]
        try:
            with self._path.open("a", encoding="utf-8") as file:
                file.writelines(lines)
        except OSError as error:
            raise refusal(self._path.parent, error) from error

    def _learn(self, line: bytes) -> None:
        """Take in a line; one that was cut off, or that another program wrote, tells nothing."""
        with suppress(ValueError, KeyError, TypeError):
            told = json.loads(line)
            counts = tuple((str(kind), int(many)) for kind, many in told.pop("counts"))
            one = Taken(**{**told, "counts": counts, "refused": tuple(told["refused"])})
            if one.by == program():
                self._known[one.file, one.name] = one


@cache
def program() -> str:
    """By what this program is told from every other: its version, its source, its vocabularies."""
    sha = hashlib.sha256(f"{program_version()} {vocabulary.ontology_digest()}".encode())
    home = Path(__file__).parents[1]
    for path in sorted(home.rglob("*.py")):
        sha.update(path.read_bytes())
    return sha.hexdigest()
