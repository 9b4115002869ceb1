"""Writes into an index what letters and papers name (see `graph.search.tied`)."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from graph.search.sorting import put

Row = tuple[str, str, str, str, str]
"""A letter, how it names something, what, the record that says so, and the name as printed.

What follows from records, as that somebody signed, has the letter itself in the record's place.
"""


def tie(index: sqlite3.Connection, found: Iterable[Row], *, where: str) -> None:
    """Write anew the ties of the letters and papers that fulfil a condition."""
    index.execute(f"DELETE FROM tie WHERE letter IN (SELECT id FROM node WHERE {where})")
    ids: dict[str, int] = {}

    def number(iri: str) -> int:
        if iri not in ids:
            index.execute("INSERT OR IGNORE INTO node (iri) VALUES (?)", [iri])
            ((ids[iri],),) = index.execute("SELECT id FROM node WHERE iri = ?", [iri])
        return ids[iri]

    rows = (
        (number(letter), how, number(named), _short(record, letter), number(printed))
        for letter, how, named, record, printed in found
    )
    put(index, "tie", rows, by=("letter", "how", "node", "record", "printed"))
    day = "COALESCE((SELECT day FROM thing WHERE thing.iri = node.iri), '')"
    index.execute(f"UPDATE node SET day = {day} WHERE {where}")


def _short(record: str, letter: str) -> str:
    """A record's name without its letter's, which mostly begins it; empty for the letter itself."""
    if record == letter:
        return ""
    return record[len(letter) :] if record.startswith(f"{letter}.") else record
