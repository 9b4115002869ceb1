"""Writes many rows into a table of an index in the table's own order.

A table that is kept by its key takes rows in any order, yet each then goes to a page of its own:
what 100,000 letters fill is larger than what is held of it in memory. SQLite sorts rows on the
disk, whatever their number, and the table is written from its beginning to its end.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence


def put(
    index: sqlite3.Connection, table: str, rows: Iterable[Sequence[object]], *, by: Sequence[str]
) -> None:
    """Put rows into a table whose key are all its columns; what it has already stays.

    ``by`` are the columns, as they stand in each row.
    """
    named, marks = ", ".join(by), ", ".join("?" for _ in by)
    index.execute("DROP TABLE IF EXISTS temp.unsorted")
    index.execute(f"CREATE TEMP TABLE unsorted ({named})")
    index.executemany(f"INSERT INTO temp.unsorted VALUES ({marks})", rows)
    told = f"SELECT {named} FROM temp.unsorted ORDER BY {_key(index, table)}"
    index.execute(f"INSERT OR IGNORE INTO {table} ({named}) {told}")
    index.execute("DROP TABLE temp.unsorted")


def _key(index: sqlite3.Connection, table: str) -> str:
    """The columns of a table's key, the first first."""
    told = index.execute("SELECT name FROM pragma_table_info(?) WHERE pk ORDER BY pk", [table])
    return ", ".join(name for (name,) in told)
