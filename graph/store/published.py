"""What whoever serves a store has published last, read from a process beside."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.errors import StoreLocked
from graph.store.commits import commit_of, lines_until
from graph.store.folder import stored
from graph.store.holding import DAY, PATIENCE, PAUSE
from graph.store.logged import ASSERTED
from graph.store.snapshots import WHOLE, Found, Snapshot, newest
from graph.store.view import View

_PREFIX = ".reading-"


@contextmanager
def published(place: Path, locked: StoreLocked) -> Iterator[View]:
    """The last snapshot of the store in a folder; it stays whole, whatever is published next.

    Raises:
        StoreLocked: as given, if nothing is published, or the graphs are on another machine.
    """
    folder = stored(place)
    if folder.elsewhere or newest(place) is None:
        raise locked
    for old in place.glob(f"{_PREFIX}*"):
        if time.time() - old.stat().st_mtime > DAY:
            shutil.rmtree(old, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=_PREFIX, dir=place) as room:
        found = _linked(place, Path(room) / "snapshot", locked)
        last = commit_of(lines_until(place, found.commit)[-1])
        state = last.states[ASSERTED]
        yield Snapshot(0, found.folder, place, folder.base, None, found.commit, state).open()


def _linked(place: Path, room: Path, locked: StoreLocked) -> Found:
    """The last snapshot by second names of its files; another one where it vanishes meanwhile."""
    for _ in range(PATIENCE):
        found = newest(place)
        try:
            if found is not None:
                leave = shutil.ignore_patterns(WHOLE)
                shutil.copytree(found.folder, room, copy_function=os.link, ignore=leave)
                return Found(room, found.commit)
        except (shutil.Error, OSError):
            shutil.rmtree(room, ignore_errors=True)
        time.sleep(PAUSE)
    raise locked
