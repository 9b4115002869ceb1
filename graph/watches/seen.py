"""What is compared where nobody serves the store, and what a served store shows now."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from graph.errors import StoreError, StoreLocked
from graph.store import Snapshot, View, is_address, open_store, public
from graph.store.commits import commit_of, lines_until
from graph.store.folder import Folder, stored
from graph.store.logged import ASSERTED
from graph.store.snapshots import newest
from graph.watches.comparing import State


@dataclass(frozen=True, slots=True)
class Seen:
    """What others may see of a store, and of which commit it is."""

    view: View
    commit: int

    @property
    def state(self) -> State:
        """What is compared."""
        return State(self.commit, self.view.state, self.view.told.digest)


def folder_of(place: str) -> Folder:
    """The folder of a store whose questions can be watched.

    Raises:
        StoreError: if there is no store, or its graphs are elsewhere.
    """
    elsewhere = is_address(place)
    folder = None if elsewhere else stored(Path(place))
    if folder is None or folder.elsewhere:
        raise StoreError(
            f"{place}: the graphs are in an engine on another machine, where others may write; "
            "watches compare commits of a store in a folder"
        )
    return folder


@contextmanager
def unserved(folder: Folder) -> Iterator[Seen]:
    """The store itself.

    Raises:
        StoreLocked: if another process has it open, which compares by itself then.
    """
    try:
        store = open_store(folder.place)
    except StoreLocked as error:
        raise StoreLocked(
            f"{folder.place}: another process is using this store; one that serves it compares "
            "by itself after each change"
        ) from error
    with store:
        yield Seen(public(store), store.commit)


@contextmanager
def seen(folder: Folder) -> Iterator[Seen]:
    """The store itself, or what whoever serves it has published last.

    Raises:
        StoreLocked: if another process has it open and publishes nothing.
    """
    try:
        with unserved(folder) as found:
            yield found
            return
    except StoreLocked:
        shown = newest(folder.place)
        if shown is None:
            raise
    last = commit_of(lines_until(folder.place, shown.commit)[-1])
    snapshot = Snapshot(
        number=0,
        folder=shown.folder,
        place=folder.place,
        base=folder.base,
        commit=shown.commit,
        state=last.states[ASSERTED],
    )
    yield Seen(snapshot.open(), shown.commit)
