"""Which letters and papers name things, how many, and who signed them, without asking the graph."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Final

from graph.search.index import Index
from graph.search.tied import whole_name

_STATED: Final = ("recipient", "cites", "comparedWith", "toward", "about", "mentions", "askedOf")
"""The ties of records, signatures aside, to what they name and pictures of letters draw."""
_DRAWN: Final = ("recipientPost", "asks", *_STATED)
"""Those, and the ties of records that are drawn themselves."""
_NEWEST: Final = """
SELECT iri FROM thing WHERE kind IN ('letter', 'paper') AND iri IN (
  SELECT value FROM json_each(:others)
  UNION SELECT iri FROM node WHERE id IN (
    SELECT letter FROM tie WHERE how IN (SELECT value FROM json_each(:how))
    AND node IN (SELECT id FROM node WHERE iri IN (SELECT value FROM json_each(:things)))
  )
) ORDER BY day DESC, iri
"""
_SIGNERS: Final = """
SELECT DISTINCT document.iri, signer.iri, thing.kind FROM node AS document
JOIN tie ON tie.letter = document.id AND how = 'signatory'
JOIN node AS signer ON signer.id = tie.node
JOIN thing ON thing.iri = signer.iri
WHERE document.iri IN (SELECT value FROM json_each(?))
"""
_RECORDS: Final = """
SELECT DISTINCT iri, record FROM node
JOIN tie ON letter = id AND how IN (SELECT value FROM json_each(?))
WHERE iri IN (SELECT value FROM json_each(?)) ORDER BY 1, 2
"""
_NAMED: Final = """
SELECT document.iri, json_group_array(DISTINCT tie.node) FROM node AS document
JOIN tie ON tie.letter = document.id AND how IN (SELECT value FROM json_each(?))
WHERE document.iri IN (SELECT value FROM json_each(?)) GROUP BY 1
"""
_CITED: Final = """
SELECT thing.iri, label, COUNT(*) AS letters FROM thing
JOIN node ON node.iri = thing.iri JOIN tie ON tie.node = node.id AND how = 'citesNorm'
WHERE kind IN ('treaty', 'provision', 'instrument', 'document') AND +tie.letter IN (
  SELECT node.id FROM thing JOIN node ON node.iri = thing.iri WHERE kind = 'letter'
) GROUP BY thing.iri ORDER BY letters DESC, thing.iri LIMIT ?
"""


def most_cited(index: Index, most: int) -> list[tuple[str, str, int]]:
    """Treaties, instruments, their parts and versions, with labels, and how many letters cite each.

    Those that cite a part of it count; the most cited come first, equal ones by label.
    """
    return sorted(index.rows(_CITED, [most]), key=lambda one: (-one[2], one[1]))


def newest_naming(index: Index, things: Iterable[str], others: Iterable[str]) -> list[str]:
    """The letters and papers of which a record names one of some things, and others, by day."""
    given = {"things": list(things), "others": list(others), "how": ("signatory", *_STATED)}
    return [iri for (iri,) in index.rows(_NEWEST, {k: json.dumps(v) for k, v in given.items()})]


def signers(index: Index, letters: Iterable[str]) -> list[tuple[str, str, str]]:
    """Who signed some letters: each letter with each signatory, and of which kind that is."""
    return index.rows(_SIGNERS, [json.dumps(list(letters))])


def records_of(index: Index, letters: Iterable[str]) -> list[str]:
    """The records of some letters that pictures draw, signatures aside, by their names."""
    found = index.rows(_RECORDS, [json.dumps(_DRAWN), json.dumps(list(letters))])
    return [whole_name(*row) for row in found]


def things_of(index: Index, letters: Iterable[str]) -> dict[str, set[int]]:
    """What pictures draw of each of some letters, by numbers that the index has for things."""
    how = json.dumps(("signatory", *_DRAWN))
    found = index.rows(_NAMED, [how, json.dumps(list(letters))])
    return {letter: set(json.loads(named)) for letter, named in found}
