"""The one door to a triple store: letters in, answers out.

Today a store is a folder; the same door is meant for engines on other machines.
"""

from __future__ import annotations

from pathlib import Path

from graph.errors import StoreError
from graph.store.backups import Backup, backup
from graph.store.commits import Commit, history
from graph.store.embedded import Store
from graph.store.engine import DEFAULT_GRAPH, Difference, Engine
from graph.store.restoring import restore
from graph.store.snapshots import Snapshot
from graph.store.triplestore import TripleStore
from graph.store.verifying import Verified, accept
from graph.store.view import View

__all__ = [
    "DEFAULT_GRAPH",
    "Backup",
    "Commit",
    "Difference",
    "Engine",
    "Snapshot",
    "Store",
    "TripleStore",
    "Verified",
    "View",
    "accept",
    "backup",
    "history",
    "open_store",
    "restore",
]


def open_store(place: str | Path = "kb", *, base: str | None = None) -> Store:
    """The store in that folder, started there if there is none yet.

    ``base`` is what the names of the user's own things start with; it is chosen when the
    store is started and kept with it.

    Raises:
        StoreError: if the place cannot hold a store, or holds one with another base.
        StoreLocked: if another process has it open.
        StoreDamaged: if its files cannot be read.
    """
    if "://" in str(place):
        raise StoreError(f"{place}: stores on other machines are not supported yet; name a folder")
    return Store(Path(place), base=base)
