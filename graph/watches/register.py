"""The watches of one store: an append-only log of what was added and removed."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from graph.errors import InputError, UnknownWatch
from graph.store.chained import Chained
from graph.store.files import refusal
from graph.watches.watch import FOLDER, Watch, check_name

MOST: Final = 5_000
"""How many watches a store has at most."""


class Register:
    """The watches of the store in a folder; several processes may use it at once."""

    def __init__(self, place: Path) -> None:
        self.folder = place / FOLDER
        self.path = self.folder / "watches.jsonl"
        self._log = Chained.at(self.path, b"policygraph watches")

    def all(self) -> list[Watch]:
        """The watches that there are, by name.

        Raises:
            StoreDamaged: if a line of the log is not as it was written.
        """
        return _standing(self._log.lines()) if self.path.exists() else []

    def get(self, name: str) -> Watch:
        """The watch of that name.

        Raises:
            UnknownWatch: if there is none.
        """
        for one in self.all():
            if one.name == name:
                return one
        raise UnknownWatch(f"{name[:80]}: no such watch; see the list of watches")

    def add(self, watch: Watch) -> None:
        """Watch something; it is on the disk when this returns.

        Raises:
            InputError: if the name is none or is taken, or there are too many.
            StoreError: if the disk does not take it.
        """
        check_name(watch.name)
        self._make_folder()
        with self._log.held():
            lines = self._log.lines()
            known = _standing(lines)
            if any(one.name == watch.name for one in known):
                raise InputError(f"{watch.name}: is watched already; choose another name")
            if len(known) >= MOST:
                raise InputError(f"{len(known):,} watches are the most; remove one first")
            self._log.write(lines, [json.dumps({"added": asdict(watch)}, ensure_ascii=False)])

    def remove(self, name: str, *, by: str, at: str) -> Watch:
        """Watch it no more; gives back what it was.

        Raises:
            UnknownWatch: if there is none of that name.
        """
        found = self.get(name)
        with self._log.held():
            told = {"removed": name, "by": by, "at": at}
            self._log.write(self._log.lines(), [json.dumps(told, ensure_ascii=False)])
        return found

    def _make_folder(self) -> None:
        """Make the folder, which only its owner can read: secrets of webhooks are in it."""
        try:
            self.folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise refusal(self.folder.parent, error) from error


def _standing(lines: list[bytes]) -> list[Watch]:
    found: dict[str, Watch] = {}
    for line in lines:
        told: dict[str, Any] = json.loads(line)
        if "added" in told:
            one = Watch(**told["added"])
            found[one.name] = one
        else:
            found.pop(told["removed"], None)
    return sorted(found.values(), key=lambda one: one.name)
