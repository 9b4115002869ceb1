"""The one place where this package asks the store: its own questions, as rows of values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from graph.query import Question, answer, load_query, spelled
from graph.store import View

MOST_ROWS = 1_000_000


@cache
def _questions() -> Mapping[str, Question]:
    return load_query(files("graph.network") / "queries")


def rows(store: View, name: str, /, **parameters: str | Sequence[str]) -> Iterator[dict[str, str]]:
    """The answer of one of the package's questions: a row maps columns to their values.

    What is unbound in a row is not in it. Parameters that are empty are left out.
    """
    given = {key: value for key, value in parameters.items() if value}
    table = answer(store, _questions()[name], given, limit=MOST_ROWS)
    for row in table.rows:
        yield {
            column: cell.value
            for column, cell in zip(table.columns, row, strict=True)
            if cell is not None
        }


def spelled_out(store: View, name: str, /, **parameters: str) -> str:
    """The SPARQL of one of the package's questions, as a person can run it."""
    given = {key: value for key, value in parameters.items() if value}
    return spelled(store, _questions()[name], given)
