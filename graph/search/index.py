"""The index of one state of a store, as its readers hold it."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar
from weakref import WeakKeyDictionary

from graph.search.files import NAME, in_memory, opened
from graph.search.words import Wanted
from graph.store import SnapshotView, View

_Worked = TypeVar("_Worked")
_HELD: Final[WeakKeyDictionary[View, tuple[int | None, Index]]] = WeakKeyDictionary()
MOST_KEPT: Final = 200
"""How much that was worked out once an index keeps."""
_TEMPORARY: Final = """
CREATE TEMP TABLE IF NOT EXISTS hit (id INTEGER PRIMARY KEY, score REAL, kind TEXT);
CREATE TEMP TABLE IF NOT EXISTS chosen (id INTEGER PRIMARY KEY, score REAL, kind TEXT);
"""


@dataclass(slots=True)
class Index:
    """An open index; one thread at a time reads it.

    ``looked_for`` is whose hits its table of hits holds, ``chosen_for`` by what its table of what
    is chosen was filled, and how many there are of each kind; ``_kept`` what was worked out once.
    """

    connection: sqlite3.Connection
    looked_for: Wanted | None = None
    chosen_for: tuple[Hashable, Mapping[str, int]] | None = None
    _lock: threading.RLock = field(default_factory=threading.RLock)
    _kept: dict[Hashable, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.connection.executescript(_TEMPORARY)

    def __del__(self) -> None:
        self.connection.close()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Within it, nobody else reads: for answers that take several steps."""
        with self._lock:
            yield

    def once(self, key: Hashable, work: Callable[[], _Worked]) -> _Worked:
        """What somebody works out of this state of the store: the first time, then as it was.

        Others read meanwhile; who asks for the same before it is there works it out again.
        """
        if key in self._kept:
            kept: _Worked = self._kept[key]
            return kept
        found = work()
        with self._lock:
            if len(self._kept) >= MOST_KEPT:
                self._kept.pop(next(iter(self._kept)))
            self._kept[key] = found
        return found

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


def beside(view: View) -> Index | None:
    """The index that a snapshot was published with; None where one would have to be made."""
    return index_of(view) if _has_file(view) else None


def _made(view: View) -> Index:
    if isinstance(view, SnapshotView) and _has_file(view):
        return Index(opened(view.folder / NAME))
    return Index(in_memory(view))


def _has_file(view: View) -> bool:
    return isinstance(view, SnapshotView) and (view.folder / NAME).exists()


def kinds(view: View, things: Iterable[str]) -> dict[str, str]:
    """Of which kind things are, as far as the index knows them."""
    sql = "SELECT iri, kind FROM thing WHERE iri = ?"
    return dict(row for one in things for row in index_of(view).rows(sql, [one]))


def labels(view: View, things: Iterable[str]) -> dict[str, str]:
    """What things are called, as far as the index knows them."""
    sql = "SELECT iri, label FROM thing WHERE iri = ?"
    return dict(row for one in things for row in index_of(view).rows(sql, [one]))
