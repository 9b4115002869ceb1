"""How a question of our own is answered: by the index, letter by letter, or as a whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from graph.query.by_letter import answer_by_letter
from graph.query.counted import counted_answer
from graph.query.questions import Question
from graph.query.running import rows_of
from graph.query.tables import Table
from graph.store import View


def worked_out(
    store: View,
    asked: Question,
    given: Mapping[str, Sequence[str]],
    *,
    sparql: str,
    limit: int,
) -> Table:
    """The answer to a question with these terms, by the quickest way that knows it.

    ``sparql`` is its query with them.
    """
    return (
        counted_answer(store, asked, given, limit=limit)
        or answer_by_letter(store, asked, given, limit=limit)
        or rows_of(store, sparql, limit=limit)
    )
