"""Answers that the index of a snapshot has counted, or found.

A question about the demands of all bodies looks at every demand, and one that gives a day cannot
be kept (see `graph.query.kept`). What such a question groups and counts is told by the index;
names and order are the graph's, asked by the query of the same name in ``counting/``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from itertools import chain
from typing import Final

import pyoxigraph as ox

from graph.iri import SPACES
from graph.query.ordering import MOST_SORTED, taken_off
from graph.query.questions import Question
from graph.query.running import rows_of
from graph.query.tables import Row, Table
from graph.search.alike import spelled_alike
from graph.search.index import Index, beside
from graph.search.ledger import Ledger, Standing
from graph.search.said import saying
from graph.store import View

COUNTED: Final = "#counted"
"""Where a query has the rows that were counted."""
_STATUS: Final = f"{SPACES['code']}demand-status."
_STATUSES: Final = (
    "met",
    "partly-met",
    "refused",
    "overtaken",
    "withdrawn",
    "disputed",
    "no-response",
)
"""Those that *answers* counts, in the order of its columns; what is open follows."""

_Row = Sequence[str | int | ox.Literal]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is given for a question, as the index has it, and how many rows it wants at most."""

    index: Index
    given: Mapping[str, str]
    most: int

    @property
    def ledger(self) -> Ledger:
        """The ledger of a body, or of all of them."""
        return Ledger(self.index, self.given.get("body", ""))

    @property
    def until(self) -> str:
        """The last day that counts."""
        return self.given.get("until", "")


def counted_answer(
    store: View, asked: Question, given: Mapping[str, Sequence[str]], *, limit: int
) -> Table | None:
    """The answer to a question of our own with these terms; None where nobody has counted it."""
    rows = _ROWS.get(asked.name)
    if rows is None or any(len(terms) > 1 for terms in given.values()):
        return None
    index = beside(store)
    if index is None:
        return None
    plain = {name: _plain(*terms) for name, terms in given.items()}
    told = list(map(_told, rows(_Asked(index, plain, limit))))
    query = _queries()[asked.name]
    if asked.name in _ROW_BY_ROW:
        found = _in_pieces(store, query, told, limit=limit)
    else:
        found = rows_of(store, query.replace(COUNTED, "\n".join(told)), limit=limit)
    return found and replace(found, sparql=asked.sparql(store.base, given), beforehand=True)


def _in_pieces(store: View, query: str, told: Sequence[str], *, limit: int) -> Table | None:
    """The answer of a query that tells of each row by itself.

    None where ``told`` were more rows than are wanted and the graph tells of fewer: there may be
    others that it tells of.
    """
    found = [
        rows_of(
            store,
            query.replace(COUNTED, "\n".join(told[start : start + _AT_ONCE])),
            limit=max(limit, MOST_SORTED),
        )
        for start in range(0, len(told) or 1, _AT_ONCE)
    ]
    rows: list[Row] | None = list(chain.from_iterable(one.rows for one in found))
    if (unordered := taken_off(query)) and len(found) > 1:
        rows = unordered[1].sorted(rows or (), found[0].columns)
    if rows is None or (len(told) > limit >= len(rows)):
        return None
    return replace(found[0], rows=tuple(rows[:limit]), truncated=len(rows) > limit)


@cache
def _queries() -> dict[str, str]:
    """The queries in ``counting/``, all read at once: a worker reads no file later on."""
    folder = files("graph.query") / "counting"
    return {name: (folder / f"{name}.rq").read_text("utf-8") for name in _ROWS}


def _ledger(asked: _Asked) -> Iterable[_Row]:
    return asked.ledger.statuses()


def _answers(asked: _Asked) -> Iterable[_Row]:
    return map(_standing, asked.ledger.standing(asked.until))


def _standing(one: Standing) -> _Row:
    stood = (one.stood.get(_STATUS + status, 0) for status in _STATUSES)
    still = one.stood.get(f"{_STATUS}open", 0) + one.open
    return one.body, one.received, one.answered, one.received - one.answered, *stood, still


def _days(asked: _Asked) -> Iterable[_Row]:
    return asked.ledger.days(asked.until)


def _middle(asked: _Asked) -> Iterator[_Row]:
    """Of each body how many days were counted, and the one or two in the middle."""
    days: dict[str, list[int]] = {}
    for body, _, _, number in asked.ledger.days(asked.until):
        days.setdefault(body, []).append(number)
    for body, some in days.items():
        some.sort()
        for one in {some[(len(some) - 1) // 2], some[len(some) // 2]}:
            yield body, len(some), one


def _same(asked: _Asked) -> Iterator[_Row]:
    """A demand beside each that may ask for the same in the same words, itself among them."""
    demand = asked.given["demand"]
    return ((demand, other) for other in {demand, *spelled_alike(asked.index, demand)})


def _words(asked: _Asked) -> Iterator[_Row]:
    """A letter, a record in it whose words have the part in them, and this."""
    part, letter = asked.given["part"], asked.given.get("letter", "")
    for found, record in saying(asked.index, part, letter=letter, most=asked.most):
        yield found, record, ox.Literal(part)


_ROWS: Final[Mapping[str, Callable[[_Asked], Iterable[_Row]]]] = {
    "ledger": _ledger,
    "answers": _answers,
    "days-to-answer": _days,
    "median-days": _middle,
    "asks-same": _same,
    "words": _words,
}
"""What the index has counted for a question with what is given for it."""
_ROW_BY_ROW: Final = {"words"}
"""Those whose query tells of each row by itself; they have no more rows than are wanted."""
_AT_ONCE: Final = 1_000
"""Of how many rows at once: beside more, the engine reads all triples of a predicate."""


def _told(row: _Row) -> str:
    return f"({' '.join(map(_term, row))})"


def _term(value: str | int | ox.Literal) -> str:
    if isinstance(value, str):
        return str(ox.NamedNode(value) if ":" in value else ox.Literal(value))
    return str(value)


def _plain(term: str) -> str:
    """A term as the index has it: an IRI without its brackets, a text or a day without its type."""
    if term.startswith("<"):
        return term[1:-1]
    (told,) = ox.parse(f"<urn:a> <urn:b> {term} .", ox.RdfFormat.N_TRIPLES)
    return str(told.object.value)
