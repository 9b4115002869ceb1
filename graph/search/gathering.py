"""Gathering what fits words and values of facets, in tables of the index that are its reader's own.

They stay filled until something else is asked for: a page asks for the same several times.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Final

from graph.search.index import Index
from graph.search.reading import KINDS
from graph.search.words import Wanted, folded

Filters = tuple[tuple[str, str], ...]
"""Values of facets, each with its field."""
_NAMES: Final = """
INSERT INTO temp.hit
SELECT id, CASE WHEN folded = ? THEN -40.0 WHEN substr(folded, 1, ?) = ? THEN -25.0 ELSE -15.0 END
  - 10.0 * weight / (weight + 20.0), kind
FROM names JOIN thing ON id = names.rowid WHERE names MATCH ?
"""
_TEXTS: Final = """
INSERT INTO temp.hit SELECT id, bm25(texts, 4.0, 1.0), kind
FROM texts JOIN thing ON id = texts.rowid WHERE texts MATCH ?
ON CONFLICT (id) DO UPDATE SET score = score + excluded.score
"""
_WITHOUT: Final = """
DELETE FROM temp.hit WHERE id IN (SELECT rowid FROM names WHERE names MATCH ?)
  OR id IN (SELECT rowid FROM texts WHERE texts MATCH ?)
"""


def gathered(
    index: Index, wanted: Wanted, *, filters: Filters, kinds: Sequence[str]
) -> Mapping[str, int]:
    """Fill the table of what is chosen; gives how many there are of each kind, all kinds asked.

    Where words are looked for, it has all kinds, so that it serves whoever asks for some of them.
    """
    among = KINDS if wanted else tuple(kinds or KINDS)
    asked = wanted, filters, among
    if index.chosen_for is None or index.chosen_for[0] != asked:
        index.chosen_for = None
        index.chosen_for = asked, _filled(index, wanted, filters=filters, among=among)
    return index.chosen_for[1]


def _filled(
    index: Index, wanted: Wanted, *, filters: Filters, among: Sequence[str]
) -> dict[str, int]:
    index.rows("DELETE FROM temp.chosen")
    source, given = "SELECT id, 0.0 AS score, kind FROM thing", list[object]()
    if wanted:
        _look(index, wanted)
        source = "SELECT id, score, kind FROM temp.hit"
    parts = ["1"]
    for name, value in filters:
        if name == "kind":
            parts.append("kind = ?")
            given.append(value)
        else:
            parts.append("id IN (SELECT thing FROM facet WHERE field = ? AND value = ?)")
            given += [name, value]
    condition = " AND ".join(parts)
    counted = index.rows(
        f"SELECT kind, COUNT(*) FROM ({source}) WHERE {condition} GROUP BY kind", given
    )
    index.rows(
        f"INSERT INTO temp.chosen SELECT id, score, kind FROM ({source})"
        f" WHERE {condition} AND kind IN (SELECT value FROM json_each(?))",
        [*given, json.dumps(among)],
    )
    return dict(counted)


def _look(index: Index, wanted: Wanted) -> None:
    """Fill the table of hits, unless it holds these already."""
    if index.looked_for == wanted:
        return
    index.looked_for = None
    index.rows("DELETE FROM temp.hit")
    plain = folded(wanted.plain)
    index.rows(_NAMES, [plain, len(plain), plain, wanted.names()])
    index.rows(_TEXTS, [wanted.texts()])
    if wanted.without:
        index.rows(_WITHOUT, [wanted.left_out()] * 2)
    index.looked_for = wanted
