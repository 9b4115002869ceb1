"""Answers about demands that the index of a snapshot has counted, or found.

A question about the demands of all bodies looks at every demand, and one that gives a day cannot
be kept (see `graph.query.kept`). What such a question groups and counts is told by the index;
names and order are the graph's, asked by the query of the same name in ``counting/``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Final

import pyoxigraph as ox

from graph.iri import SPACES
from graph.query.questions import Question
from graph.query.running import rows_of
from graph.query.tables import Table
from graph.search.alike import spelled_alike
from graph.search.index import Index, beside
from graph.search.ledger import Ledger, Standing
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

_Row = Sequence[str | int]


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
    told = "\n".join(map(_told, rows(index, plain)))
    found = rows_of(store, _queries()[asked.name].replace(COUNTED, told), limit=limit)
    return replace(found, sparql=asked.sparql(store.base, given), beforehand=True)


@cache
def _queries() -> dict[str, str]:
    """The queries in ``counting/``, all read at once: a worker reads no file later on."""
    folder = files("graph.query") / "counting"
    return {name: (folder / f"{name}.rq").read_text("utf-8") for name in _ROWS}


def _of(index: Index, given: Mapping[str, str]) -> Ledger:
    return Ledger(index, given.get("body", ""))


def _ledger(index: Index, given: Mapping[str, str]) -> Iterable[_Row]:
    return _of(index, given).statuses()


def _answers(index: Index, given: Mapping[str, str]) -> Iterable[_Row]:
    return map(_standing, _of(index, given).standing(given.get("until", "")))


def _standing(one: Standing) -> _Row:
    stood = (one.stood.get(_STATUS + status, 0) for status in _STATUSES)
    still = one.stood.get(f"{_STATUS}open", 0) + one.open
    return one.body, one.received, one.answered, one.received - one.answered, *stood, still


def _days(index: Index, given: Mapping[str, str]) -> Iterable[_Row]:
    return _of(index, given).days(given.get("until", ""))


def _middle(index: Index, given: Mapping[str, str]) -> Iterator[_Row]:
    """Of each body how many days were counted, and the one or two in the middle."""
    days: dict[str, list[int]] = {}
    for body, _, _, number in _of(index, given).days(given.get("until", "")):
        days.setdefault(body, []).append(number)
    for body, some in days.items():
        some.sort()
        for one in {some[(len(some) - 1) // 2], some[len(some) // 2]}:
            yield body, len(some), one


def _same(index: Index, given: Mapping[str, str]) -> Iterator[_Row]:
    """A demand beside each that may ask for the same in the same words, itself among them."""
    demand = given["demand"]
    return ((demand, other) for other in {demand, *spelled_alike(index, demand)})


_ROWS: Final[Mapping[str, Callable[[Index, Mapping[str, str]], Iterable[_Row]]]] = {
    "ledger": _ledger,
    "answers": _answers,
    "days-to-answer": _days,
    "median-days": _middle,
    "asks-same": _same,
}
"""What the index has counted for a question with what is given for it."""


def _told(row: _Row) -> str:
    return f"({' '.join(map(_term, row))})"


def _term(value: str | int) -> str:
    if isinstance(value, int):
        return str(value)
    return str(ox.NamedNode(value) if ":" in value else ox.Literal(value))


def _plain(term: str) -> str:
    """A term as the index has it: an IRI without its brackets, a day without its type."""
    return term[1:-1] if term.startswith("<") else term.partition("^^")[0].strip('"')
