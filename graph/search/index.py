"""The index of one state of a store, as its readers hold it."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final
from weakref import WeakKeyDictionary

from graph.search.files import NAME, in_memory, opened
from graph.search.words import Wanted
from graph.store import SnapshotView, View

_HELD: Final[WeakKeyDictionary[View, tuple[int | None, Index]]] = WeakKeyDictionary()
_TEMPORARY: Final = """
CREATE TEMP TABLE IF NOT EXISTS hit (id INTEGER PRIMARY KEY, score REAL);
CREATE TEMP TABLE IF NOT EXISTS chosen (id INTEGER PRIMARY KEY, score REAL);
"""


@dataclass(slots=True)
class Index:
    """An open index; one thread at a time reads it.

    ``looked_for`` is whose hits its table of hits holds.
    """

    connection: sqlite3.Connection
    looked_for: Wanted | None = None
    _lock: threading.RLock = field(default_factory=threading.RLock)

    def __post_init__(self) -> None:
        self.connection.executescript(_TEMPORARY)

    def __del__(self) -> None:
        self.connection.close()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Within it, nobody else reads: for answers that take several steps."""
        with self._lock:
            yield

    def rows(self, sql: str, given: Sequence[object] | Mapping[str, object] = ()) -> list[Any]:
        """The rows of a statement."""
        with self._lock:
            return self.connection.execute(sql, given).fetchall()

    def number(self, sql: str, given: Sequence[object] = ()) -> int:
        """The one number that a statement answers."""
        return int(self.rows(sql, given)[0][0])


def index_of(view: View) -> Index:
    """The index of what a view shows.

    A snapshot that was published with its index has it in a file; for any other view it is made
    in memory, and again when the store has changed.

    Raises:
        StoreError: if SQLite cannot search.
    """
    commit = getattr(view, "commit", None)
    held = _HELD.get(view)
    if held is None or held[0] != commit:
        held = _HELD[view] = (commit, _made(view))
    return held[1]


def _made(view: View) -> Index:
    if isinstance(view, SnapshotView) and (view.folder / NAME).exists():
        return Index(opened(view.folder / NAME))
    return Index(in_memory(view))


def kinds(view: View, things: Iterable[str]) -> dict[str, str]:
    """Of which kind things are, as far as the index knows them."""
    sql = "SELECT iri, kind FROM thing WHERE iri = ?"
    return dict(row for one in things for row in index_of(view).rows(sql, [one]))


def labels(view: View, things: Iterable[str]) -> dict[str, str]:
    """What things are called, as far as the index knows them."""
    sql = "SELECT iri, label FROM thing WHERE iri = ?"
    return dict(row for one in things for row in index_of(view).rows(sql, [one]))
