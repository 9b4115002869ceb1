"""All things of some kinds: counted when the index is made, so that nobody has to count again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from graph.search.index import Index


def kinds(index: Index) -> dict[str, int]:
    """How many things of each kind there are."""
    rows = index.rows("SELECT kind, many FROM counted WHERE field = 'kind'")
    return dict(sorted(rows, key=lambda row: (-row[1], row[0])))


def values(index: Index, some: Sequence[str]) -> list[Any]:
    """Field, value, its label, and how many things of some kinds have it, the most first."""
    marks = ", ".join("?" for _ in some)
    return index.rows(
        "SELECT field, value, COALESCE(label, value), many FROM ("
        f" SELECT field, value, SUM(many) AS many FROM counted WHERE kind IN ({marks})"
        " AND field <> 'kind' GROUP BY field, value"
        ") LEFT JOIN thing ON iri = value ORDER BY many DESC, value",
        some,
    )
