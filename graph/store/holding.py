"""A store as it was after one commit, held by hard links while others go on writing.

Whoever serves a store publishes a snapshot after each change; where nobody has it open, it is
opened for that moment.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Iterator, Set
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from graph.errors import StoreDamaged, StoreError, StoreLocked
from graph.store.commits import NAME as LOG
from graph.store.commits import Commit, CommitLog, commit_of
from graph.store.embedded import Store
from graph.store.engine import Engine
from graph.store.folder import CURE, Folder
from graph.store.logged import ASSERTED, SUGGESTED
from graph.store.originals import FOLDER as ORIGINALS
from graph.store.originals import Originals
from graph.store.snapshots import newest
from graph.store.verifying import text_digests

PATIENCE = 20
"""Times that a snapshot is looked for, where those that are found vanish while they are read."""
PAUSE = 0.25
DAY = 86_400


@dataclass(frozen=True, slots=True)
class Held:
    """A store as it was after one commit, where nobody changes it any more."""

    folder: Folder
    lines: list[bytes]

    @property
    def commit(self) -> Commit:
        """The last commit that is in it."""
        return commit_of(self.lines[-1])

    def engine(self, name: str) -> Engine:
        """The graphs of that name, with every name in them."""
        return Engine.frozen(self.folder.place / name, self.folder.base.prefixes())


@contextmanager
def held(folder: Folder, prefix: str = ".backup-") -> Iterator[Held]:
    """The graphs of the last snapshot, their texts and files, in a folder of their own.

    Raises:
        StoreLocked: if another process has the store open and publishes nothing.
        StoreDamaged: if a text is missing.
    """
    with suppress(StoreLocked), Store(folder.place) as store:
        store.publish()
    for old in folder.place.glob(f"{prefix}*"):
        if time.time() - old.stat().st_mtime > DAY:
            shutil.rmtree(old, ignore_errors=True)
    for _ in range(PATIENCE):
        with tempfile.TemporaryDirectory(prefix=prefix, dir=folder.place) as room:
            lines = _linked(folder, Path(room))
            if lines is not None:
                yield Held(Folder(Path(room), folder.base), lines)
                return
        time.sleep(PAUSE)
    raise _unheld(folder)


def link_all(files: Iterator[Path], into: Path) -> None:
    """Give files a second name in a folder of the same disk."""
    into.mkdir(exist_ok=True)
    for file in files:
        os.link(file, into / file.name)


def _linked(folder: Folder, room: Path) -> list[bytes] | None:
    """Link what is to be held; None where it vanished meanwhile, as a newer one is there.

    Texts come first, as those of a snapshot go with the next commit.
    """
    try:
        link_all((folder.place / "texts").glob("*.txt"), room / "texts")
        snapshot = newest(folder.place)
        if snapshot is None:
            return None
        lines = CommitLog(folder.place, folder.base).lines[: snapshot.commit]
        for name in (ASSERTED, SUGGESTED):
            if (snapshot.unmasked / name).exists():
                link_all((snapshot.unmasked / name).iterdir(), room / name)
        if not snapshot.whole:
            return None
        digests = text_digests(Engine.frozen(room / ASSERTED, {}))
        _keep(room / "texts", {f"{one}.txt" for one in digests})
        link_all(iter(Originals(folder.place).files(digests)), room / ORIGINALS)
    except FileNotFoundError:
        return None
    if len(lines) < snapshot.commit:
        raise StoreDamaged(f"{folder.place / LOG}: ends at commit {len(lines)}; {CURE}")
    return lines


def _keep(room: Path, names: Set[str]) -> None:
    """Leave these files alone in a folder.

    Raises:
        FileNotFoundError: if one of them is not there.
    """
    found = {file.name for file in room.iterdir()}
    for other in found - names:
        (room / other).unlink()
    if not names <= found:
        raise FileNotFoundError(min(names - found))


def _unheld(folder: Folder) -> StoreError:
    if newest(folder.place) is None:
        return StoreLocked(
            f"{folder.place}: another process is using this store and has published nothing "
            "that could be read; try again, or stop it first"
        )
    return StoreDamaged(f"{folder.place / 'texts'}: a source text is missing; {CURE}")
