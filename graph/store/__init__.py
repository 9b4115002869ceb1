"""The one door to a triple store: letters in, answers out.

A store is a folder. Its graphs are in the folder too, or an engine on another machine holds
them and the folder only says where.
"""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict, Unpack

from graph.store.backups import Backup, backup
from graph.store.changes import Change
from graph.store.commits import Commit, commit_of, graphs_since, history, lines_until
from graph.store.corrected import Corrected
from graph.store.decided import Decided
from graph.store.difference import DEFAULT_GRAPH, Difference
from graph.store.embedded import Store
from graph.store.engine import Engine
from graph.store.originals import Kept, Note, Original, Originals
from graph.store.public import public, withheld
from graph.store.remote import (
    Access,
    Asked,
    Budget,
    Endpoint,
    Pieces,
    Remote,
    Reply,
    Transport,
    is_address,
    known_with,
)
from graph.store.restoring import restore
from graph.store.revising import Opened, catch_up
from graph.store.snapshots import Snapshot, SnapshotView, of_commit
from graph.store.taken import Taken, TakenFiles
from graph.store.telling import Progress, silent
from graph.store.together import GivenLetter
from graph.store.triplestore import TripleStore
from graph.store.verifying import Verified, accept
from graph.store.view import View

__all__ = [
    "DEFAULT_GRAPH",
    "Asked",
    "Backup",
    "Budget",
    "Change",
    "Commit",
    "Corrected",
    "Decided",
    "Difference",
    "Engine",
    "GivenLetter",
    "Kept",
    "Note",
    "Opened",
    "Original",
    "Originals",
    "Pieces",
    "Progress",
    "Reply",
    "Snapshot",
    "SnapshotView",
    "Store",
    "Taken",
    "TakenFiles",
    "Transport",
    "TripleStore",
    "Verified",
    "View",
    "accept",
    "backup",
    "commit_of",
    "graphs_since",
    "history",
    "is_address",
    "lines_until",
    "of_commit",
    "open_store",
    "public",
    "restore",
    "silent",
    "withheld",
]


class Elsewhere(TypedDict, total=False):
    """What may be said of an engine on another machine, whose address for queries is the place.

    ``update`` and ``graph_store`` are its addresses for updates and for whole graphs, ``token``
    opens it, ``dialect`` names how it departs from the standard; ``beside`` is the folder for
    what a triple store cannot hold.
    """

    update: str | None
    graph_store: str | None
    token: str | None
    dialect: str | None
    beside: str | Path


def open_store(
    place: str | Path = "kb",
    *,
    base: str | None = None,
    progress: Progress = silent,
    **elsewhere: Unpack[Elsewhere],
) -> Store:
    """The store in that folder, or whose graphs are at that address; started where there is none.

    ``base`` is what the names of the user's own things start with; it is chosen when the
    store is started and kept with it. For an address see `Elsewhere`; the folder beside it
    remembers the addresses, never the token, which is otherwise taken from the environment.
    ``progress`` is told how far new rules have come.

    Raises:
        StoreError: if the place cannot hold a store, or holds one with another base.
        StoreLocked: if another process has it open.
        StoreDamaged: if its files cannot be read.
        StoreUnreachable: if the engine does not answer as it should.
    """
    folder, endpoint = Path(place), Endpoint.of(Path(place))
    if is_address(str(place)):
        folder = Path(elsewhere.get("beside", "kb"))
        given = Endpoint(
            query=str(place),
            update=elsewhere.get("update"),
            graph_store=elsewhere.get("graph_store"),
            dialect=elsewhere.get("dialect"),
        )
        endpoint = known_with(given, folder)
    if endpoint is None:
        store = Store(folder, base=base, progress=progress)
        catch_up(store)
        return store
    access = Access.with_token(elsewhere.get("token"))
    return Store(folder, base=base, opening=Remote.at(endpoint, access), progress=progress)
