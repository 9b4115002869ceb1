"""Kept snapshots as others may see them: without the names of persons who were withdrawn since.

A snapshot is kept whole. Where somebody was withdrawn, a copy without the names is made when it is
first shown, and made anew when others are withdrawn.
"""

from __future__ import annotations

import shutil
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path

from graph.iri import Base
from graph.store.engine import Engine
from graph.store.files import refusal
from graph.store.folder import Folder, stored
from graph.store.logged import ASSERTED, SUGGESTED
from graph.store.named import NamedSnapshot
from graph.store.snapshots import Snapshot
from graph.store.triplestore import TripleStore
from graph.store.withholding import Told, hide
from graph.store.withholding.looked import Looked
from graph.store.withholding.persons import withdrawn

SHOWN = "shown"
"""The folder in a kept snapshot's folder that has the graphs without the names."""
_MAKING = threading.Lock()


def shown(place: Path, one: NamedSnapshot, current: Sequence[TripleStore]) -> Snapshot:
    """A kept snapshot of the store in a folder, for readers; nobody withdrawn is named in it.

    ``current`` are the graphs of the store now, which may call a person by other names too.

    Raises:
        StoreError: if the disk does not take it.
    """
    folder = stored(place)
    room = one.folder(place)
    engines = [one.engine(place, name, folder.base) for name in (ASSERTED, SUGGESTED)]
    told = Told(tuple(withdrawn(folder, [*engines, *current])))
    target = room
    if told.persons:
        target = room / SHOWN
        with _MAKING:
            if Told.read(target).digest != told.digest:
                _make(room, target, told, base=folder.base)
    base, commit = folder.base, one.commit
    return Snapshot(commit, target, room, base, None, commit, one.state, one.name)


def _make(room: Path, target: Path, told: Told, *, base: Base) -> None:
    """Copy the graphs of a kept snapshot, and take names out of the copy."""
    try:
        with tempfile.TemporaryDirectory(prefix=".shown-", dir=room) as beside:
            fresh = Path(beside) / SHOWN
            engines = [
                _copied(room / name, fresh / name, base)
                for name in (ASSERTED, SUGGESTED)
                if (room / name).exists()
            ]
            texts = Folder(room, base).text
            found, _ = hide(engines, told.mask, base=base, texts=texts, looked=Looked(told.digest))
            for engine in engines:
                engine.close()
            found.write(fresh)
            shutil.rmtree(target, ignore_errors=True)
            fresh.rename(target)
    except OSError as error:
        raise refusal(room, error) from error


def _copied(source: Path, target: Path, base: Base) -> Engine:
    """A copy that may be changed: tables, which are never rewritten, by hard links."""
    target.mkdir(parents=True)
    for file in source.iterdir():
        if file.suffix == ".sst":
            (target / file.name).hardlink_to(file)
        else:
            shutil.copyfile(file, target / file.name)
    return Engine.at(target, base.prefixes())
