"""Where indexes are: one beside the store, which grows with it, and one in each snapshot."""

from __future__ import annotations

import os
import shutil
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Final

from graph.errors import StoreDamaged, StoreError
from graph.search.building import Builder
from graph.search.reading import Reader, queries
from graph.search.touched import Turn
from graph.store import (
    Snapshot,
    SnapshotView,
    Store,
    View,
    commit_of,
    graphs_since,
    lines_until,
    of_commit,
)

NAME: Final = "words.sqlite"
_BUILDING: Final = threading.Lock()
_CACHE: Final = 128 * 1024
"""Kilobytes of an index that are held while it is written: rows come in no order of its trees."""


def publish(store: Store) -> Snapshot:
    """What the store holds now, with the index of its words beside it.

    Raises:
        StoreError: if the disk does not take it, or SQLite cannot search.
    """
    with _BUILDING:
        snapshot = store.publish()
        master = store.place / NAME
        try:
            _renew(master, snapshot, snapshot.open(store.source_text, store.transport))
            _put(master, snapshot.folder / NAME)
        except (OSError, sqlite3.OperationalError) as error:
            raise StoreError(
                f"{master}: cannot be written ({error}); free some space, "
                "or delete this file: it is made anew"
            ) from error
        return snapshot


def index_beside(snapshot: Snapshot) -> None:
    """Put an index of its words into the folder of a kept snapshot, once.

    Raises:
        StoreError: if the disk does not take it, or SQLite cannot search.
    """
    check()
    target = snapshot.folder / NAME
    with _BUILDING:
        if _about(target).get("version") == version():
            return
        fresh = target.with_name(f"{NAME}.new")
        fresh.unlink(missing_ok=True)
        try:
            with _written(fresh) as index:
                _make(index, snapshot.open())
            fresh.replace(target)
        except (OSError, sqlite3.OperationalError) as error:
            raise StoreError(f"{target}: cannot be written ({error}); free some space") from error


def in_memory(view: View) -> sqlite3.Connection:
    """An index of what a view holds, made at once and kept nowhere."""
    check()
    index = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
    _make(index, view)
    return index


def opened(path: Path) -> sqlite3.Connection:
    """The index in a file that nobody changes any more."""
    address = f"{path.resolve().as_uri()}?immutable=1&mode=ro"
    index = sqlite3.connect(address, uri=True, check_same_thread=False, isolation_level=None)
    index.execute("PRAGMA temp_store = MEMORY")
    index.execute("PRAGMA mmap_size = 268435456")
    return index


@cache
def check() -> None:
    """Whether this Python's SQLite can search texts.

    Raises:
        StoreError: if it cannot.
    """
    with closing(sqlite3.connect(":memory:")) as probe:
        try:
            probe.execute("CREATE VIRTUAL TABLE probe USING fts5 (words)")
        except sqlite3.OperationalError as error:
            raise StoreError(
                f"SQLite {sqlite3.sqlite_version} of this Python has no full-text search (FTS5); "
                "use a Python whose sqlite3 module has it"
            ) from error


@cache
def version() -> str:
    """By what an index is known to be of this program's making."""
    schema = (files("graph.search") / "schema.sql").read_text("utf-8")
    return sha256("\0".join((schema, *sorted(queries().values()))).encode()).hexdigest()


def _touched(held: bytes, snapshot: Snapshot, view: SnapshotView) -> set[str] | None:
    """What an index that is of a line of the log has to look at again; None for everything.

    It is told from the snapshot that the index was made for, as long as that is there.
    """
    graphs = graphs_since(snapshot.place, held, until=snapshot.commit)
    if graphs is None or snapshot.live is not None or view.told.persons:
        return None
    former = of_commit(snapshot.place, commit_of(held).number)
    if former is None:
        return None
    try:
        things = Turn(replace(snapshot, folder=former.folder).open(), view).things(graphs)
    except StoreDamaged:
        if former.whole:
            raise
        return None
    return things if former.whole else None


def _renew(master: Path, snapshot: Snapshot, view: SnapshotView) -> None:
    """Bring the index beside the store to the state of the snapshot."""
    check()
    withheld = view.told.digest
    held, last = (
        _last_line(master, withheld),
        b"".join(lines_until(snapshot.place, snapshot.commit)[-1:]),
    )
    if held == last and snapshot.live is None:
        return
    fresh = master.with_name(f"{NAME}.new")
    fresh.unlink(missing_ok=True)
    touched = None
    if held is not None:
        shutil.copyfile(master, fresh)
        touched = _touched(held, snapshot, view)
    with _written(fresh) as index:
        if held is None:
            _make(index, view)
        else:
            Builder(index, Reader(view), touched).update()
        index.executemany(
            "INSERT OR REPLACE INTO about VALUES (?, ?)",
            [("commit", last.decode()), ("withheld", withheld)],
        )
    fresh.replace(master)


def _last_line(master: Path, withheld: str) -> bytes | None:
    """The line of the log of commits that an index is of.

    None for an index that is not there, damaged, of another making, or that withholds others.
    """
    about = _about(master)
    same = (about.get("version"), about.get("withheld")) == (version(), withheld)
    return about["commit"].encode() if same and "commit" in about else None


def _about(file: Path) -> dict[str, str]:
    """What an index says of itself; nothing where there is none, or a damaged one."""
    if file.exists():
        with suppress(sqlite3.DatabaseError), closing(opened(file)) as index:
            return dict(index.execute("SELECT name, value FROM about"))
    return {}


@contextmanager
def _written(file: Path) -> Iterator[sqlite3.Connection]:
    """An index that is written in one transaction; what breaks off leaves nothing of worth."""
    with closing(sqlite3.connect(file, isolation_level=None)) as index:
        index.executescript(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
            f" PRAGMA cache_size = -{_CACHE}; BEGIN"
        )
        yield index
        index.execute("COMMIT")


def _make(index: sqlite3.Connection, view: View) -> None:
    """Fill a new index; what only readers look things up by is made when all is there."""
    schema = (files("graph.search") / "schema.sql").read_text("utf-8")
    statements = [one for one in schema.split(";\n") if one.strip()]
    later = [one for one in statements if one.startswith("CREATE INDEX")]
    for statement in statements:
        if statement not in later:
            index.execute(statement)
    Builder(index, Reader(view)).update()
    for statement in later:
        index.execute(statement)
    index.execute("INSERT INTO about VALUES ('version', ?)", (version(),))


def _put(master: Path, target: Path) -> None:
    """Have the same file in the snapshot; a copy where the file system takes no links."""
    try:
        os.link(master, target)
    except OSError:
        shutil.copyfile(master, target)
