"""How something that was found fits the words: by which name, in which passage of its text."""

from __future__ import annotations

import json
from collections.abc import Sequence

from graph.search.index import Index
from graph.search.passages import CLOSE, OPEN, Passage, passage_of
from graph.search.words import Wanted, folded


def passages(index: Index, numbers: Sequence[int], wanted: Wanted) -> dict[int, Passage | None]:
    """The passage of each text that fits best; the words are looked up once for all."""
    sql = (
        "SELECT rowid, highlight(texts, 1, ?, ?) FROM texts"
        " WHERE texts MATCH ? AND +rowid IN (SELECT value FROM json_each(?))"
    )
    marked = index.rows(sql, [OPEN, CLOSE, wanted.texts(), json.dumps(numbers)])
    return {number: passage_of(text) for number, text in marked}


def name(index: Index, number: int, wanted: Wanted) -> tuple[str, str]:
    """The name of a thing that fits best, and how it is the thing's; empty where none fits."""
    names = index.rows("SELECT folded, name, how FROM name WHERE thing = ?", [number])
    parts = folded(wanted.plain).split()
    fitting = [
        (-sum(f" {one}" in f" {key}" for one in parts), how != "label", len(key), called, how)
        for key, called, how in names
    ]
    many, _, _, called, how = min(fitting, default=(0, True, 0, "", ""))
    return (called, how) if many else ("", "")
