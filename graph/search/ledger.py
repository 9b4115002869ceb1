"""The ledger of demands, counted by the index: how many of each body stand how, and since when.

A query about all bodies looks at each demand, what it is asked of and what is known to have come;
the index of a snapshot has that in three tables (`graph.search.demands`).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final

from graph.iri import SPACES
from graph.search.index import Index

_STANDING: Final = """
SELECT body, status, COUNT(DISTINCT thing) FROM demanded
WHERE :body IN ('', body) GROUP BY body, status
"""
_RECEIVED: Final = """
SELECT body, 'received', COUNT(DISTINCT thing) FROM demanded
WHERE :body IN ('', body) AND written <= :until GROUP BY body
"""
_ANSWERED: Final = """
SELECT body, 'answered', COUNT(DISTINCT thing) FROM answered JOIN demanded USING (thing)
WHERE :body IN ('', body) AND written <= :until AND day <= :until GROUP BY body
"""
_STOOD: Final = """
WITH latest AS (SELECT thing, MAX(day) AS day FROM found WHERE day <= :until GROUP BY thing),
stood AS (
  SELECT thing, IIF(MIN(status) = MAX(status), MIN(status), :disputed) AS standing
  FROM latest JOIN found USING (thing, day) GROUP BY thing
)
SELECT body, standing, COUNT(DISTINCT thing) FROM stood JOIN demanded USING (thing)
WHERE :body IN ('', body) AND written <= :until GROUP BY body, standing
"""
_DAYS: Final = """
SELECT DISTINCT body, iri, answered.day, CAST(julianday(answered.day) - julianday(since) AS INTEGER)
FROM answered JOIN demanded USING (thing) JOIN thing ON thing.id = thing
WHERE :body IN ('', body) AND since <> '' AND since <= answered.day AND answered.day <= :until
"""
_CHOSEN: Final = """
FROM demanded WHERE :body IN ('', body) AND :status IN ('', status) AND written <= :until
"""
_LAST: Final = "9999-12-31"
_DISPUTED: Final = f"{SPACES['code']}demand-status.disputed"
"""How a demand stands about which findings of one day differ."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Of the demands that had reached a body by a day: how many, and how they stood then.

    ``stood`` has how many there are by status, those of which nothing had been found left out.
    """

    body: str
    received: int
    answered: int
    stood: dict[str, int]

    @property
    def open(self) -> int:
        """Of how many nothing had been found."""
        return self.received - sum(self.stood.values())


@dataclass(frozen=True, slots=True)
class Ledger:
    """The demands of one body (its IRI) or, with an empty one, of all."""

    index: Index
    body: str = ""

    def statuses(self) -> list[tuple[str, str, int]]:
        """Body, status, and how many of its demands stand so."""
        return self._rows(_STANDING)

    def standing(self, until: str) -> list[Standing]:
        """How the demands of each body stood by the end of a day."""
        counted: dict[str, Counter[str]] = {}
        for body, what, number in chain.from_iterable(
            self._rows(sql, until=until, disputed=_DISPUTED)
            for sql in (_RECEIVED, _ANSWERED, _STOOD)
        ):
            counted.setdefault(body, Counter())[what] = number
        return [
            Standing(body, found.pop("received"), found.pop("answered", 0), dict(found))
            for body, found in counted.items()
        ]

    def days(self, until: str) -> list[tuple[str, str, str, int]]:
        """Body, demand, the day of its answer, and how many days that was after its letter."""
        return self._rows(_DAYS, until=until)

    def demands(self, *, status: str = "", until: str = _LAST) -> int:
        """How many demands there are, of one status and in letters written by a day."""
        given = {"status": status, "until": until}
        return int(self._rows(f"SELECT COUNT(DISTINCT thing) {_CHOSEN}", **given)[0][0])

    def first(self, most: int, *, status: str = "", until: str = _LAST, newest: bool) -> list[str]:
        """The first of these demands by the day of their letter."""
        order = "DESC" if newest else "ASC"
        # the last day that is wanted is told first: the index needs to look up no other letters
        sql = (
            f"WITH chosen AS (SELECT DISTINCT thing, written {_CHOSEN}),"
            " last AS (SELECT COALESCE((SELECT written FROM chosen"
            f" ORDER BY written {order} LIMIT 1 OFFSET :most), :end) AS written)"
            " SELECT iri FROM chosen JOIN thing ON thing.id = chosen.thing, last"
            f" WHERE chosen.written {'>=' if newest else '<='} last.written"
            f" GROUP BY iri ORDER BY MAX(chosen.written) {order}, letter, length(iri), iri"
            " LIMIT :most"
        )
        end = "" if newest else _LAST
        given = {"status": status, "until": until, "most": most, "end": end}
        return [iri for (iri,) in self._rows(sql, **given)]

    def _rows(self, sql: str, **given: object) -> list[Any]:
        return self.index.rows(sql, {"body": self.body, **given})
