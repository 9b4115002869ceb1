"""Writes into an index of which bodies demands are made, and how they stood when.

What is read of it is in `graph.search.ledger`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Final

from graph.search.sorting import put

TABLES: Final = {
    "demanded": ("body", "status", "written"),
    "answered": ("day", "since"),
    "found": ("day", "status"),
}
"""The tables of the ledger with their columns, as the query of each answers after the demand."""


Row = tuple[str, ...]


def enter(index: sqlite3.Connection, table: str, rows: Iterable[tuple[int, Row]]) -> None:
    """Write rows of demands, by their numbers, into a table that has none of theirs."""
    told = ((number, *row) for number, row in rows)
    put(index, table, told, by=("thing", *TABLES[table]))


def strike(index: sqlite3.Connection, which: str) -> None:
    """Strike out what the tables say of the things with numbers that fulfil a condition."""
    for table in TABLES:
        index.execute(f"DELETE FROM {table} WHERE thing {which}")
