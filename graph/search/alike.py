"""Texts that share rare words with a text: candidates for asking the same, never more.

The rarest words of a text are looked up in the index, so that what is compared stays few however
many texts there are; those are compared word by word.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from graph.search.index import Index, index_of
from graph.search.words import folded
from graph.store import View

RAREST: Final = 8
"""How many of a text's words are looked up."""
MOST_COMPARED: Final = 100
LEAST_SHARED: Final = 0.4
"""Which share of the words of both together must stand in both."""
FEWEST_SHARED: Final = 3
LONGEST: Final = 400
"""How many different words of a text count."""
_WORD: Final = re.compile(r"\w+")
_VOCABULARY: Final = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, texts, row)"
)
_CANDIDATES: Final = """
SELECT iri, letter, day, worded.words FROM texts JOIN thing ON thing.id = texts.rowid
JOIN worded ON worded.id = thing.id
WHERE texts MATCH ? AND kind = ? ORDER BY bm25(texts), iri LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class Similar:
    """A text like another: ``shared`` of the ``of`` different words of both stand in both."""

    iri: str
    words: str
    letter: str
    day: str
    shared: int
    of: int


def similar(
    view: View, words: str, *, kind: str, but: Collection[str], most: int = 10
) -> list[Similar]:
    """Things of a kind whose text is like these words, the likest first; some are left out."""
    index, own = index_of(view), _words(words)
    with index.alone():
        rare = _rarest(index, sorted(own))
        if not rare:
            return []
        expression = "words : (" + " OR ".join(f'"{one}"' for one in rare) + ")"
        rows = index.rows(_CANDIDATES, [expression, kind, MOST_COMPARED + len(but)])
    found = [
        Similar(iri, text, letter, day, len(own & theirs), len(own | theirs))
        for iri, letter, day, text in rows
        if iri not in but and (theirs := _words(text))
    ]
    alike = [
        one for one in found if one.shared >= FEWEST_SHARED and one.shared >= LEAST_SHARED * one.of
    ]
    return sorted(alike, key=lambda one: (-one.shared / one.of, one.iri))[:most]


def spelled_alike(index: Index, demand: str) -> list[str]:
    """The demands whose texts have the same letters in the same order, case and signs aside."""
    spelled = index.once("spelled", partial(_spelled, index))
    found = index.rows("SELECT words FROM worded JOIN thing USING (id) WHERE iri = ?", [demand])
    return [iri for (words,) in found for iri in spelled.get(_letters(words), ())]


def _spelled(index: Index) -> dict[int, list[str]]:
    """All demands by their letters, of which a number is kept."""
    spelled: dict[int, list[str]] = {}
    sql = "SELECT iri, words FROM worded JOIN thing USING (id) WHERE kind = 'demand' ORDER BY iri"
    for iri, words in index.rows(sql):
        spelled.setdefault(_letters(words), []).append(iri)
    return spelled


def _letters(words: str) -> int:
    return hash("".join(filter(str.isalpha, words)).casefold())


def _words(text: str) -> set[str]:
    return set(list(dict.fromkeys(_WORD.findall(folded(text))))[:LONGEST])


def _rarest(index: Index, words: Sequence[str]) -> list[str]:
    """The words that stand in the fewest texts, of those that stand in another one too."""
    index.rows(_VOCABULARY)
    marks = ", ".join("?" for _ in words)
    sql = f"SELECT term, doc FROM temp.vocabulary WHERE term IN ({marks}) AND doc > 1"
    counted = sorted(index.rows(sql, words), key=lambda row: (row[1], row[0]))
    return [term for term, _ in counted[:RAREST]]
