"""What letters and papers name: counted, and the newest of it, without asking the graph.

A tie is of a letter: how it names something, and the record that says so. The index of a snapshot
has them all, so that a thing which thousands of letters name costs milliseconds; a query that
looks at each record costs seconds.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Final

from graph.search.index import Index, index_of
from graph.store import View

_THEIRS: Final = """
 FROM tie WHERE node IN (SELECT id FROM node WHERE iri IN (SELECT value FROM json_each(:things)))
 AND how IN (SELECT value FROM json_each(:how))
"""
_CODED: Final = """
 AND (how NOT IN (SELECT value FROM json_each(:coded)) OR EXISTS (
  SELECT 1 FROM tie AS code WHERE code.letter = tie.letter AND code.how = 'citationFunction'
  AND code.record = tie.record
  AND code.node IN (SELECT id FROM node WHERE iri IN (SELECT value FROM json_each(:codes)))))
"""
_OTHERS: Final = f"""
 FROM tie WHERE letter IN (SELECT letter{_THEIRS}) AND how IN (SELECT value FROM json_each(:then))
 AND node NOT IN (SELECT id FROM node WHERE iri IN (SELECT value FROM json_each(:things)))
"""
_NEWEST: Final = "document.day DESC, document.iri, length(record), record"


class By(StrEnum):
    """By what ties are put together: what is named, how, or in which words."""

    NAMED = "named"
    HOW = "how"
    PRINTED = "printed"


_COLUMN: Final = {By.NAMED: "node", By.HOW: "how", By.PRINTED: "printed"}


@dataclass(frozen=True, slots=True)
class Way:
    """Which ties are meant: those of things by ``how``.

    With ``then`` those by which the same letters are tied to other things. With ``codes`` the
    records of ``coded`` ties count only if they have one of these as their function.
    """

    how: tuple[str, ...]
    then: tuple[str, ...] = ()
    coded: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """What is named, how, or in which words, and how many records in how many letters do so."""

    head: str
    records: int
    letters: int


@dataclass(frozen=True, slots=True)
class Functions:
    """In which functions records name things: ``named`` has what, the function, and how many.

    The function is empty for those that have none. ``records`` has how many records have each,
    the most first, and ``whole`` how many have any.
    """

    named: Mapping[tuple[str, str], int]
    records: Mapping[str, int]
    whole: int


@dataclass(frozen=True, slots=True)
class Tied:
    """The ties of some things by one way."""

    index: Index
    things: tuple[str, ...]
    way: Way

    @classmethod
    def of(cls, view: View, things: Sequence[str], way: Way) -> Tied:
        """Those in what a view shows."""
        return cls(index_of(view), tuple(things), way)

    def upto(self, most: int) -> int:
        """How many ties the things themselves have by the first step, counted no farther."""
        coded = _CODED if self.way.coded else ""
        return len(self._rows(f"SELECT 1{_THEIRS}{coded} LIMIT :most", most=most))

    def ties(self) -> int:
        """How many ties there are."""
        return self._number(f"SELECT COUNT(*){self._ties}")

    def letters(self) -> int:
        """How many letters there are."""
        return self._number(f"SELECT COUNT(DISTINCT letter){self._ties}")

    def records(self) -> int:
        """How many records there are."""
        return self._number(f"SELECT COUNT(*) FROM (SELECT DISTINCT letter, record{self._ties})")

    def years(self) -> Mapping[str, int]:
        """How many records there are in the letters of each year; those without one left out."""
        sql = (
            f"SELECT substr(day, 1, 4), COUNT(*) FROM (SELECT DISTINCT letter, record{self._ties})"
            " JOIN node ON id = letter WHERE day <> '' GROUP BY 1 ORDER BY 1"
        )
        return dict(self._rows(sql))

    def newest(self, most: int) -> list[str]:
        """The records of the newest letters."""
        sql = (
            f"SELECT DISTINCT document.iri, record FROM (SELECT letter, record{self._ties})"
            f" JOIN node AS document ON id = letter ORDER BY {_NEWEST} LIMIT :most"
        )
        return [whole_name(*row) for row in self._rows(sql, most=most)]

    def groups(self, by: By, most: int) -> tuple[list[Group], int]:
        """The groups that are in the most letters, and how many groups there are."""
        column = _COLUMN[by]
        head = "head" if by is By.HOW else "(SELECT iri FROM node WHERE id = head)"
        sql = (
            f"SELECT {head}, records, letters, total FROM ("
            f"SELECT {column} AS head, COUNT(*) AS records, COUNT(DISTINCT letter) AS letters,"
            f" COUNT(*) OVER () AS total{self._ties}"
            f" AND {column} NOT IN (SELECT id FROM node WHERE iri = '') GROUP BY {column})"
            " ORDER BY letters DESC, 1 LIMIT :most"
        )
        found = self._rows(sql, most=most)
        return [Group(*row[:3]) for row in found], found[0][3] if found else 0

    def newest_of(self, by: By, heads: Sequence[str], most: int) -> set[tuple[str, str]]:
        """The newest records of each of some groups, with the group's head."""
        head = "how" if by is By.HOW else "(SELECT iri FROM node WHERE id = head)"
        sql = (
            f"SELECT head, document, record FROM (SELECT {head} AS head, document.iri AS document,"
            f" record, ROW_NUMBER() OVER (PARTITION BY head ORDER BY {_NEWEST}) AS place"
            f" FROM (SELECT letter, record, how, {_COLUMN[by]} AS head{self._ties})"
            " JOIN node AS document ON id = letter) WHERE place <= :most"
            " AND head IN (SELECT value FROM json_each(:heads))"
        )
        found = self._rows(sql, heads=json.dumps(heads), most=most)
        return {(head, whole_name(letter, record)) for head, letter, record in found}

    def ranked(self, most: int) -> tuple[list[tuple[str, int]], int]:
        """What is in the most letters, with how many, and how much there is to choose from.

        By a way by which a letter names each thing once. SQLite would take three times as long.
        """
        ((named,),) = self._rows(f"SELECT json_group_array(node){self._ties}")
        letters = Counter[int](json.loads(named))
        least = min((number for _, number in letters.most_common(most)), default=0)
        told = {node: number for node, number in letters.items() if number >= least}
        found = [(iri, told[node]) for node, iri in self._called(told)]
        return sorted(found, key=lambda one: (-one[1], one[0]))[:most], len(letters)

    def functions(self) -> Functions:
        """The functions of the records."""
        found = self._rows(
            "SELECT one.node, COALESCE(code.node, 0), one.letter, one.record"
            f" FROM (SELECT letter, record, node{self._ties}) AS one LEFT JOIN tie AS code"
            " ON code.letter = one.letter AND code.record = one.record"
            " AND code.how = 'citationFunction'"
        )
        named = Counter((node, code) for node, code, *_ in found)
        records = Counter(code for code, *_ in {row[1:] for row in found} if code)
        iris = dict(self._called({one for pair in named for one in pair})) | {0: ""}
        ordered = sorted(records.items(), key=lambda one: (-one[1], iris[one[0]]))
        return Functions(
            {(iris[node], iris[code]): number for (node, code), number in named.items()},
            {iris[code]: number for code, number in ordered},
            len({row[2:] for row in found if row[1]}),
        )

    def _called(self, nodes: Iterable[int]) -> list[tuple[int, str]]:
        return self._rows(
            "SELECT id, iri FROM node WHERE id IN (SELECT value FROM json_each(:nodes))",
            nodes=json.dumps(list(nodes)),
        )

    @property
    def _ties(self) -> str:
        return _OTHERS if self.way.then else _THEIRS

    def _number(self, sql: str) -> int:
        return int(self._rows(sql)[0][0])

    def _rows(self, sql: str, **given: object) -> list[Any]:
        told = asdict(self.way) | {"things": self.things}
        return self.index.rows(sql, {name: json.dumps(one) for name, one in told.items()} | given)


def named_in(view: View, letters: Iterable[str], how: str) -> dict[str, list[str]]:
    """What each of some letters names in one way."""
    found: dict[str, list[str]] = {}
    rows = index_of(view).rows(
        "SELECT DISTINCT document.iri, named.iri FROM node AS document"
        " JOIN tie ON letter = document.id JOIN node AS named ON named.id = tie.node"
        " WHERE document.iri IN (SELECT value FROM json_each(?)) AND how = ?",
        [json.dumps(list(letters)), how],
    )
    for letter, named in sorted(rows):
        found.setdefault(letter, []).append(named)
    return found


def whole_name(letter: str, record: str) -> str:
    """A record's name in full (see `graph.search.ties`)."""
    return letter + record if record.startswith(".") else record or letter
