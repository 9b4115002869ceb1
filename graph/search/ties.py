"""Writes into an index what letters and papers name (`graph.search.tied`) and say (`said`)."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable

from graph.search.sorting import put

Row = tuple[str, str, str, str, str]
"""A letter, how it names something, what, the record that says so, and the name as printed.

What follows from records, as that somebody signed, has the letter itself in the record's place.
"""
Said = tuple[str, str, str]
"""What a record is in (a letter, a paper), the record, and words that this rests on."""


def tie(index: sqlite3.Connection, found: Iterable[Row], *, where: str) -> None:
    """Write anew the ties of the letters and papers that fulfil a condition."""
    index.execute(f"DELETE FROM tie WHERE letter IN (SELECT id FROM node WHERE {where})")
    number = _numbering(index)
    rows = (
        (number(letter), how, number(named), _short(record, letter), number(printed))
        for letter, how, named, record, printed in found
    )
    put(index, "tie", rows, by=("letter", "how", "node", "record", "printed"))
    day = "COALESCE((SELECT day FROM thing WHERE thing.iri = node.iri), '')"
    index.execute(f"UPDATE node SET day = {day} WHERE {where}")


def say(index: sqlite3.Connection, found: Iterable[Said], *, where: str) -> None:
    """Write anew the words of the records in what fulfils a condition."""
    index.execute(f"DELETE FROM said WHERE letter IN (SELECT id FROM node WHERE {where})")
    number = _numbering(index)
    rows = (
        (number(letter), _short(record, letter), words.lower()) for letter, record, words in found
    )
    put(index, "said", rows, by=("letter", "record", "words"))


def _numbering(index: sqlite3.Connection) -> Callable[[str], int]:
    """What gives the number of a node, which it gets when it is first named."""
    ids: dict[str, int] = {}

    def number(iri: str) -> int:
        if iri not in ids:
            index.execute("INSERT OR IGNORE INTO node (iri) VALUES (?)", [iri])
            ((ids[iri],),) = index.execute("SELECT id FROM node WHERE iri = ?", [iri])
        return ids[iri]

    return number


def _short(record: str, letter: str) -> str:
    """A record's name without its letter's, which mostly begins it; empty for the letter itself."""
    if record == letter:
        return ""
    return record[len(letter) :] if record.startswith(f"{letter}.") else record
