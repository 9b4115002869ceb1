"""Finds out what is at an address, and opens it for a store."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Self

from graph.errors import StoreError
from graph.store.folder import Built, Folder
from graph.store.lock import Lock
from graph.store.remote.client import Client
from graph.store.remote.dialects import Dialect, detected, named
from graph.store.remote.endpoint import Access, Endpoint
from graph.store.remote.engine import RemoteEngine
from graph.store.remote.queries import query
from graph.store.remote.transport import RESULTS_JSON, Asked


@dataclass(frozen=True, slots=True)
class Remote:
    """An engine that answers; called with a store's folder, it is what holds its graphs."""

    client: Client
    dialect: Dialect

    @classmethod
    def at(cls, endpoint: Endpoint, access: Access) -> Self:
        """The engine at these addresses; its first answer tells what kind it is.

        Raises:
            StoreUnreachable: if it does not answer as it should.
            StoreError: if there is no dialect of the name that is given.
        """
        chosen = named(endpoint.dialect) if endpoint.dialect else None
        client = Client(endpoint, access)
        reply = client.ask(Asked(query("true"), RESULTS_JSON))
        reply.body.read()
        return cls(client, chosen or detected(reply.headers))

    def __call__(self, folder: Folder) -> RemoteEngine:
        """The engine as the graphs of a store, remembered in its folder.

        What the folder says of the graphs is forgotten where the engine does not have them.
        """
        prefixes, lock = folder.base.prefixes(), Lock(folder.place)
        engine = RemoteEngine(self.client, self.dialect, prefixes, writer=self.client, lock=lock)
        self.client.endpoint.remember(folder.place)
        if folder.base.name("graph", "reference") not in engine.graphs():
            folder.note(Built())
        return engine


def known_with(endpoint: Endpoint, folder: Path) -> Endpoint:
    """The endpoint with what the folder beside it knows of the same engine.

    Raises:
        StoreError: if the folder belongs to another engine, or keeps its graphs itself.
    """
    known = Endpoint.of(folder)
    if known is None and (folder / "asserted").exists():
        raise StoreError(
            f"{folder}: this store keeps its graphs itself; "
            "name another folder for what belongs beside the engine, with --beside"
        )
    if known is not None and known.query != endpoint.query:
        raise StoreError(
            f"{folder}: belongs to the engine at {known.query}; "
            "name another folder for this one, with --beside"
        )
    return endpoint if known is None else endpoint.completed(known)
