"""Where letters that were handed in are kept: on the disk before anybody is told that they are."""

from __future__ import annotations

import re
import secrets
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Final

from graph.errors import InputError
from graph.incoming.item import Item, State, read
from graph.store.commits import now
from graph.store.files import refusal, write_whole

FOLDER: Final = "incoming"
MOST_ITEMS: Final = 100
"""How many letters of one owner may wait at once."""
_LONGEST_NAME: Final = 200
_KEY = re.compile(r"[0-9a-f]{16}")


class Incoming:
    """The letters that were handed in to the store in a folder."""

    def __init__(self, place: Path, *, clock: Callable[[], str] = now) -> None:
        self._folder = place / FOLDER
        self._clock = clock

    def hand_in(self, owner: str, file: str, data: bytes) -> Item:
        """Keep a file; it is on the disk when this returns.

        Raises:
            InputError: if too many of the same owner wait already.
            StoreError: if the disk does not take it.
        """
        item = self._new(owner, file)
        self.keep(item, "source", data)
        self.note(item)
        return item

    def add(self, item: Item) -> None:
        """Keep one more that was found in a file, already as far as it is.

        Raises:
            StoreError: if the disk does not take it.
        """
        self._make(item.key)
        self.note(item)

    def beside(self, item: Item, file: str) -> Item:
        """Another item of the same owner, for what else was found in a file; not kept yet."""
        return Item(key=_new_key(), owner=item.owner, file=_shortened(file), came=item.came)

    def of(self, owner: str) -> list[Item]:
        """The letters that somebody handed in, the last first.

        Raises:
            StoreDamaged: if one cannot be read.
        """
        found = [one for one in self._all() if one.owner == owner]
        return sorted(sorted(found, key=lambda one: one.file), key=_came, reverse=True)

    def get(self, key: str, *, owner: str) -> Item | None:
        """One that this owner handed in; None where there is none.

        Raises:
            StoreDamaged: if it cannot be read.
        """
        item = self._read(self._folder / key) if _KEY.fullmatch(key) else None
        return item if item is not None and item.owner == owner else None

    def pending(self) -> list[Item]:
        """Those that are still to be read, the first first."""
        return sorted((one for one in self._all() if one.pending), key=_came)

    def note(self, item: Item) -> None:
        """Write down how far an item is; one that was thrown away stays away.

        Raises:
            StoreError: if the disk does not take it.
        """
        if (self._folder / item.key).is_dir():
            write_whole(self._folder / item.key / "item.json", item.written())

    def keep(self, item: Item, name: str, content: bytes) -> None:
        """Keep what belongs to an item.

        Raises:
            StoreError: if the disk does not take it.
        """
        if (self._folder / item.key).is_dir():
            write_whole(self._folder / item.key / name, content)

    def kept(self, item: Item, name: str) -> bytes | None:
        """What belongs to an item; None where there is none of that name.

        Raises:
            StoreError: if it cannot be read.
        """
        try:
            return (self._folder / item.key / name).read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise refusal(self._folder / item.key, error) from error

    def throw_away(self, item: Item) -> None:
        """Forget an item and all that belongs to it."""
        shutil.rmtree(self._folder / item.key, ignore_errors=True)

    def _new(self, owner: str, file: str) -> Item:
        if len(self.of(owner)) >= MOST_ITEMS:
            raise InputError(
                f"{MOST_ITEMS} letters of yours wait already; accept some or throw some away"
            )
        item = Item(key=_new_key(), owner=owner, file=_shortened(file), came=self._clock())
        self._make(item.key)
        return item

    def _make(self, key: str) -> None:
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
            (self._folder / key).mkdir()
        except OSError as error:
            raise refusal(self._folder.parent, error) from error

    def _all(self) -> list[Item]:
        if not self._folder.is_dir():
            return []
        return [one for one in map(self._read, self._folder.iterdir()) if one is not None]

    @staticmethod
    def _read(folder: Path) -> Item | None:
        """The item in a folder; None while it is being made, or when it was thrown away."""
        path = folder / "item.json"
        try:
            return read(path.read_text("utf-8"), place=str(path))
        except (FileNotFoundError, NotADirectoryError):
            return None


def failed(item: Item, reason: str) -> Item:
    """The item, which comes to nothing."""
    return replace(item, state=State.FAILED, reason=reason)


def _came(item: Item) -> str:
    return item.came


def _new_key() -> str:
    return secrets.token_hex(8)


def _shortened(file: str) -> str:
    """What a file is called, without folders of the sender's and signs that cannot be printed."""
    plain = "".join(sign for sign in file.replace("\\", "/") if sign.isprintable())
    return plain[-_LONGEST_NAME:].lstrip("/") or "letter.txt"


def stem(file: str) -> str:
    """What a letter in that file is called."""
    return PurePosixPath(file).stem
