"""Whether a cited answer is still the answer."""

from __future__ import annotations

from dataclasses import dataclass

from graph.citable.answers import CitedAnswer, cite
from graph.errors import StoreError
from graph.query import MOST_ROWS
from graph.store import View


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a query answers now, against what was cited: rows that came, and that are gone.

    ``same_graph`` tells that the graph holds exactly what it held.
    """

    now: CitedAnswer
    gained: tuple[str, ...]
    lost: tuple[str, ...]
    same_graph: bool

    @property
    def same(self) -> bool:
        """Whether the answer is what was cited."""
        return not (self.gained or self.lost)


def verify(view: View, cited: CitedAnswer) -> Verdict:
    """Ask again what was cited.

    Raises:
        StoreError: if the names in the store start otherwise, so that no row can be the same.
        QueryError: if the query cannot be answered.
    """
    if view.base.iri != cited.base:
        raise StoreError(
            f"{view.place}: the names in this store start with {view.base.iri}, those in the "
            f"citation with {cited.base}; verify it in a store of that base"
        )
    limit = MOST_ROWS if cited.complete else max(cited.count, 1)
    now, _ = cite(view, cited.query, title=cited.title, date=cited.date, limit=limit)
    before, after = list(cited.rows), list(now.rows)
    return Verdict(
        now,
        _without(after, before),
        _without(before, after),
        bool(now.state) and now.state == cited.state,
    )


def _without(rows: list[str], others: list[str]) -> tuple[str, ...]:
    """Rows that others do not have as often."""
    left = list[str]()
    rest = iter(others)
    other = next(rest, None)
    for row in rows:
        while other is not None and other < row:
            other = next(rest, None)
        if other == row:
            other = next(rest, None)
        else:
            left.append(row)
    return tuple(left)
