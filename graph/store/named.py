"""Snapshots that are kept under a name, in ``named/`` in the store's folder.

::

    named/NAME/
      snapshot.json    name, commit, state of the graphs, when it was kept
      asserted/ suggested/ texts/ originals/     as in the store's folder

They are made of hard links: a new one takes no room. What later changes rewrite then stays on
the disk for its sake, at most the size of the store. So they are few: see `MOST` and `UNNAMED`.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from graph.errors import StoreError, UnknownSnapshot
from graph.iri import Base
from graph.store.commits import now
from graph.store.engine import Engine
from graph.store.files import refusal, write_whole
from graph.store.folder import stored
from graph.store.holding import Held, held
from graph.store.logged import ASSERTED

FOLDER = "named"
MOST = 50
"""How many are kept; one more is refused until another one is dropped."""
UNNAMED = 10
"""How many of those that nobody named are kept: the last ones."""
_NOTE = "snapshot.json"
_NAME = re.compile(r"(?!now$)(?!commit-)(?!\d+$)[a-z0-9][a-z0-9.-]{0,60}")


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedSnapshot:
    """What is known of one: its name, the commit that it is of, when it was kept.

    ``state`` stands for what its graphs hold: two stores with the same facts under the same
    names have the same one. ``chain`` is the commit's in the log.
    """

    name: str
    commit: int
    chain: str
    state: str
    kept: str

    def folder(self, place: Path) -> Path:
        """Where it is in the folder of its store."""
        return place / FOLDER / self.name

    def engine(self, place: Path, name: str, base: Base) -> Engine:
        """Its graphs, with every name in them: *asserted* or *suggested*."""
        return Engine.frozen(self.folder(place) / name, base.prefixes())

    def size(self, place: Path) -> int:
        """Bytes on the disk that nothing else in the store needs."""
        files = (path.stat() for path in self.folder(place).rglob("*") if path.is_file())
        return sum(file.st_size for file in files if file.st_nlink == 1)


def keep(place: Path, name: str | None = None) -> NamedSnapshot:
    """Keep the graph of a store as it is now, while it is served too.

    Without a name it is called by its commit (``commit-12``), and only the last few such stay.

    Raises:
        StoreError: if there is no store, the name cannot be had, or too many are kept.
        StoreLocked: if another process has it open and publishes nothing.
    """
    folder = stored(place)
    folder.check_own()
    if name is not None:
        _check(place, name)
    with held(folder, ".snapshot-") as found:
        made = _noted(found, name or f"commit-{found.commit.number}")
        target = made.folder(place)
        if target.exists():
            return named(place, made.name)
        try:
            target.parent.mkdir(exist_ok=True)
            found.folder.place.rename(target)
        except OSError as error:
            raise refusal(place, error) from error
    unnamed = [one for one in all_named(place) if one.name.startswith("commit-")]
    for old in unnamed[:-UNNAMED]:
        drop(place, old.name)
    return made


def all_named(place: Path) -> list[NamedSnapshot]:
    """Those that are kept of the store in a folder, in the order of their commits."""
    return sorted(_read(place), key=lambda one: (one.commit, one.kept, one.name))


def named(place: Path, name: str) -> NamedSnapshot:
    """The one of that name.

    Raises:
        UnknownSnapshot: if there is none.
    """
    for one in all_named(place):
        if one.name == name:
            return one
    raise UnknownSnapshot(
        f"{name[:80]}: no snapshot of that name is kept; see policygraph snapshot --list"
    )


def drop(place: Path, name: str) -> None:
    """Delete one, its note first, so that nobody takes a part of it for the whole.

    Raises:
        UnknownSnapshot: if there is none.
    """
    folder = named(place, name).folder(place)
    (folder / _NOTE).unlink(missing_ok=True)
    shutil.rmtree(folder, ignore_errors=True)


def _noted(found: Held, name: str) -> NamedSnapshot:
    commit = found.commit
    made = NamedSnapshot(
        name=name,
        commit=commit.number,
        chain=commit.chain,
        state=commit.states[ASSERTED],
        kept=now(),
    )
    write_whole(found.folder.place / _NOTE, json.dumps(asdict(made), indent=1) + "\n")
    return made


def _read(place: Path) -> Iterator[NamedSnapshot]:
    for note in (place / FOLDER).glob(f"*/{_NOTE}"):
        with suppress(OSError, ValueError, TypeError):
            yield NamedSnapshot(**json.loads(note.read_text("utf-8")))


def _check(place: Path, name: str) -> None:
    """Let a new name pass."""
    if not _NAME.fullmatch(name):
        raise StoreError(
            f"{name[:80]}: no name for a snapshot; use small letters, digits, hyphens and dots, "
            "not only digits, and neither now nor commit-…"
        )
    kept = all_named(place)
    if any(one.name == name for one in kept):
        raise StoreError(f"{name}: a snapshot of that name is kept; drop it, or take another name")
    if len(kept) >= MOST:
        raise StoreError(
            f"{place}: {len(kept)} snapshots are kept, and no more are; drop one that nobody "
            "needs (policygraph snapshot --drop NAME)"
        )
