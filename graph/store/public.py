"""What others may see of a store: all of it, without the names of persons who were withdrawn."""

from __future__ import annotations

from graph.resolution import Verdict
from graph.store.deciding import DecisionLog
from graph.store.embedded import Store
from graph.store.view import View
from graph.store.withholding import Told


def public(store: Store) -> View:
    """The store itself where nobody was withdrawn, else a snapshot of it.

    Raises:
        StoreError: if the disk does not take it.
    """
    if not DecisionLog(store.place).mentions(Verdict.WITHDRAWN):
        return store
    return store.publish().open(store.source_text, store.transport)


def withheld(store: Store) -> Told:
    """Who was withdrawn, to keep the names out of what is told of them.

    Raises:
        StoreError: if the disk does not take it.
    """
    if not DecisionLog(store.place).mentions(Verdict.WITHDRAWN):
        return Told()
    return store.publish().open(store.source_text, store.transport).told
