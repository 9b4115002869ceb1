"""Stores of an earlier layout, brought up to date when somebody opens them to write.

In the first layout the default graph of an engine held what users wrote to the graph without a
name. That is set apart first, everywhere, and noted; then the default graphs are made. What is
cut off in between is done again at the next opening.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from itertools import chain
from pathlib import Path

import pyoxigraph as ox

from graph.store import uniting
from graph.store.folder import Folder
from graph.store.logged import ASSERTED, SUGGESTED
from graph.store.settings import APART, Settings
from graph.store.troubles import reading

ENGINES = (ASSERTED, SUGGESTED)


def bring_up_to_date(folder: Folder) -> None:
    """Give the store today's layout; nothing is done where it has it.

    Raises:
        StoreLocked: if another process has it open.
        StoreDamaged: if its files cannot be read.
        StoreFull: if the disk takes no more.
    """
    settings = Settings.read(folder.place)
    if not settings.outdated:
        return
    own = [_opened(one) for one in (folder.asserted, folder.suggested) if one.exists()]
    for old in folder.place.glob("named/*/shown"):
        shutil.rmtree(old)
    if settings.version == APART:
        _each(folder, own, uniting.set_apart)
        Settings(folder.base, uniting=True).write(folder.place)
    _each(folder, own, uniting.united)
    Settings(folder.base).write(folder.place)


def _each(folder: Folder, own: list[ox.Store], change: Callable[[ox.Store], None]) -> None:
    """Change every engine, those of kept snapshots too, onto the disk."""
    kept = (one for one in sorted(folder.place.glob("named/*/*")) if one.name in ENGINES)
    with reading(folder.asserted):
        for store in chain(own, map(_opened, kept)):
            change(store)
            store.flush()


def _opened(place: Path) -> ox.Store:
    with reading(place):
        return ox.Store(place)
