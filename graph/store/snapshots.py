"""Snapshots: a store as it was at one moment, for readers in other processes.

One process writes; everybody else reads a copy that nobody changes any more. A copy costs no
room and little time: it is made of hard links to the store's own files, which are never
rewritten.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from graph.iri import Base
from graph.store.commits import latest
from graph.store.engine import Engine
from graph.store.files import refusal, write_whole
from graph.store.folder import Folder
from graph.store.originals import Kept, Originals
from graph.store.remote import RemoteEngine, Transport
from graph.store.remote.dialects import named
from graph.store.triplestore import Live, TripleStore
from graph.store.view import View
from graph.store.withholding import Guard, Told, hide
from graph.store.withholding.looked import Looked
from graph.store.withholding.persons import Withdrawn, withdrawn

KEPT = 2
"""How many snapshots stay on the disk: the last one, and the one before for slow readers."""

WHOLE = "whole"
"""The folder in a snapshot's folder that has the graphs with the names that it withholds."""

LEFT = "000000"
"""What the last snapshot of an earlier process is called until there are two of this one."""

COMMIT = "commit"
"""The file in a snapshot's folder that says of which commit it is; written last."""

CHAIN = "chain"
"""The file in a snapshot's folder with the chain of that commit: its whole history in a word."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Where a snapshot is, and which one: they are numbered from 1 in the order of publishing.

    ``place`` is the store that it was made of, ``base`` what its own names start with. Graphs
    that an engine elsewhere holds are not in it but ``live``. ``commit`` is the number of the
    last commit that is in it, ``state`` stands for what its graphs of facts held before names
    were withheld. ``name`` is that of one which is kept.
    """

    number: int
    folder: Path
    place: Path
    base: Base
    live: Live | None = None
    commit: int = 0
    state: str = ""
    name: str = ""

    @property
    def source(self) -> str:
        """What its answers are from, in a word: its name or number, or *live*."""
        if self.name:
            return self.name
        return str(self.number) if self.live is None else "live"

    def open(
        self,
        texts: Callable[[str], str] | None = None,
        engine: Transport | None = None,
        originals: Kept | None = None,
    ) -> SnapshotView:
        """Read it; ``texts`` finds source texts by their SHA-256 where files cannot be opened.

        ``originals`` finds in the same way the files that they were read from.

        A snapshot whose folder is gone has nothing in it. ``engine`` carries queries to graphs
        that are ``live``.

        Raises:
            StoreDamaged: if its files cannot be read.
        """
        prefixes = self.base.prefixes()
        asserted: TripleStore = Engine.frozen(self.folder / "asserted", prefixes)
        if self.live is not None and engine is not None:
            asserted = RemoteEngine(engine, named(self.live.dialect), prefixes)
        own, told = Folder(self.place, self.base).text, Told.read(self.folder)
        files = Guard(originals or Originals(self.place), told)
        return SnapshotView(self, asserted, texts or own, originals=files)


class SnapshotView(View):
    """What can be read of a store, as it was when the snapshot was published."""

    folder: Path

    def __init__(
        self,
        snapshot: Snapshot,
        asserted: TripleStore,
        texts: Callable[[str], str],
        *,
        originals: Guard,
    ) -> None:
        prefixes = snapshot.base.prefixes()
        super().__init__(snapshot.place, snapshot.base, asserted)
        numbered = snapshot.live is None and not snapshot.name
        self.number = snapshot.number if numbered else None
        self.folder = snapshot.folder
        self._suggested = Engine.frozen(snapshot.folder / "suggested", prefixes)
        self._state = snapshot.state
        self._texts = texts
        self._originals = originals

    @property
    def suggested(self) -> Engine:
        """The graphs that wait for a person's decision: same reading methods, other facts."""
        return self._suggested

    @property
    def state(self) -> str:
        """What stands for all that the graphs of facts hold, with every name in them."""
        return self._state

    def source_text(self, digest: str) -> str:
        """The source text of that SHA-256; signs stand for the letters of a name withheld.

        Raises:
            StoreDamaged: if the text is missing or was altered.
        """
        return self.told.text(digest, self._texts(digest))

    @property
    def told(self) -> Told:
        """Who is withheld in it."""
        return self._originals.told

    @property
    def originals(self) -> Kept:
        """The files that texts were read from, by the SHA-256 of the texts."""
        return self._originals


class Snapshots:
    """The snapshots of one store, in its folder.

    Of those of an earlier process the last stays until it is older than the one before: by it
    can be told what has changed.
    """

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self._published: list[Snapshot] = []
        last, left = newest(folder.place), self._place / LEFT
        keep = last.folder if last else left
        for old in self._place.glob("*"):
            if old != keep:
                _discard(old)
        if last:
            last.folder.rename(left)

    def publish(self, asserted: TripleStore, suggested: Engine, *, commit: int) -> Snapshot:
        """Copy both sets of graphs, and drop what is older than the one before.

        ``commit`` is the number of the last commit that is in them.

        Raises:
            StoreError: if the disk does not take it.
        """
        number = self._published[-1].number + 1 if self._published else 1
        target = self._place / f"{number:06}"
        try:
            target.mkdir(parents=True)
        except OSError as error:
            raise refusal(self._folder.place, error) from error
        self._copy(asserted, suggested, target)
        persons = withdrawn(self._folder, (asserted, suggested))
        if persons:
            self._copy(asserted, suggested, target / WHOLE)
            self._withhold(persons, target, commit=commit).write(target)
        place, base, live = self._folder.place, self._folder.base, asserted.live
        last = latest(place, 1) if live is None else []
        state = last[0].states["asserted"] if last else ""
        if last:
            write_whole(target / CHAIN, f"{last[0].chain}\n")
        write_whole(target / COMMIT, f"{commit}\n")
        self._published.append(Snapshot(number, target, place, base, live, commit, state))
        for old in self._published[:-KEPT]:
            _discard(old.folder)
        self._published = self._published[-KEPT:]
        if len(self._published) == KEPT:
            _discard(self._place / LEFT)
        return self._published[-1]

    def _withhold(self, persons: list[Withdrawn], target: Path, *, commit: int) -> Told:
        """Take the names of persons out of a copy of the graphs that nobody reads yet."""
        self._folder.check_own()
        place, base, told = self._folder.place, self._folder.base, Told(tuple(persons))
        names = [name for name in ("asserted", "suggested") if (target / name).exists()]
        engines = [Engine.at(target / name, base.prefixes()) for name in names]
        looked = Looked.read(place, told.digest, commit=commit)
        told, looked = hide(engines, told.mask, base=base, texts=self._folder.text, looked=looked)
        for engine in engines:
            engine.close()
        looked.write(place, commit=commit)
        return told

    def _copy(self, asserted: TripleStore, suggested: Engine, target: Path) -> None:
        target.mkdir(exist_ok=True)
        if asserted.live is None:
            asserted.copy(target / "asserted")
        if suggested.folder.exists():
            suggested.copy(target / "suggested")

    @property
    def _place(self) -> Path:
        return self._folder.place / "snapshots"


@dataclass(frozen=True, slots=True)
class Found:
    """A published snapshot as another process finds it, and the commit that it is of."""

    folder: Path
    commit: int

    @property
    def unmasked(self) -> Path:
        """The folder of the graphs with every name, for backups."""
        return self.folder / WHOLE if (self.folder / WHOLE).exists() else self.folder

    @property
    def whole(self) -> bool:
        """Whether it is still there; what was read of it until now was whole then."""
        return (self.folder / COMMIT).exists()


def newest(place: Path) -> Found | None:
    """The last snapshot that was published of the store in that folder, by who has it open."""
    for folder in sorted((place / "snapshots").glob("*"), reverse=True):
        commit = commit_in(folder)
        if commit is not None and folder.name != LEFT:
            return Found(folder, commit)
    return None


def of_commit(place: Path, number: int) -> Found | None:
    """A snapshot that has all commits up to a number and none after it, if there is one."""
    folders = sorted((place / "snapshots").glob("*"), reverse=True)
    return next((Found(one, number) for one in folders if commit_in(one) == number), None)


def commit_in(folder: Path) -> int | None:
    """The number of the last commit that is in the snapshot in a folder; None in a part of one."""
    try:
        return int((folder / COMMIT).read_text("utf-8"))
    except (OSError, ValueError):
        return None


def _discard(folder: Path) -> None:
    """Delete a snapshot, its mark first, so that nobody takes a part of it for the whole."""
    (folder / COMMIT).unlink(missing_ok=True)
    shutil.rmtree(folder, ignore_errors=True)
