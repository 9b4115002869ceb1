"""Answers in the order of letters, worked out some letters at a time.

An engine that sorts works out every row before it gives the first one. Where a question can be
asked of some letters and sorts its rows by the letter before all else, those of the first letters
are the first rows: letters beyond what is wanted are not looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from graph.query.named import look_up
from graph.query.questions import Need, Question
from graph.query.running import rows_of
from graph.query.tables import Row, Table
from graph.store import View

FEWEST: Final = 400
"""Of fewer documents a question is asked as a whole."""
AT_ONCE: Final = 50
"""Of how many documents it is asked at once."""
LOOKED_AT: Final = 2
"""After how many times it is told how many rows all of them may have."""
WORTH: Final = 2
"""How many times as many rows as are wanted these have to be."""
_PARAMETER: Final = "letter"
_BY_LETTER: Final = re.compile(r"\} (?:GROUP BY \?letter )?ORDER BY \?letter\b[^\n{}]*+\n?")
# Sample: } ORDER BY ?letter ?n


def answer_by_letter(
    store: View, asked: Question, given: Mapping[str, Sequence[str]], *, limit: int
) -> Table | None:
    """The first ``limit`` rows of a question of our own with these terms.

    None where it is as well asked as a whole: where anything is given, of few letters, or where
    all of them seem not to have many more rows than that.
    """
    if store.elsewhere or given or not _is_by_letter(asked):
        return None
    documents = _documents(store)
    if len(documents) < FEWEST:
        return None
    rows: list[Row] = []
    for count, some in enumerate(_pieces(documents)):
        if count == LOOKED_AT and _expected(len(rows), documents) < limit * WORTH:
            return None
        sparql = asked.sparql(store.base, {_PARAMETER: some})
        found = rows_of(store, sparql, limit=limit - len(rows))
        rows += found.rows
        if found.truncated:
            break
    return replace(found, rows=tuple(rows), sparql=asked.sparql(store.base, {}))


@cache
def _is_by_letter(asked: Question) -> bool:
    """Whether it can be asked of some letters, and sorts by the letter first."""
    optional = {one.name for one in asked.parameters if one.need is Need.OPTIONAL}
    _, brace, ending = asked.template.rpartition("}")
    return _PARAMETER in optional and _BY_LETTER.fullmatch(brace + ending) is not None


def _documents(store: View) -> list[str]:
    """All documents with records in their order, as SPARQL writes them: letters, and others.

    The graph of a letter has records of this letter alone, and of no other document.
    """
    others = [f"<{graph}>" for graph in store.graphs() if store.base.letter_of(graph) is None]
    found = (
        row["document"] or "" for row in look_up(store, "documents", {"graph": others}).values()
    )
    return [f"<{iri}>" for iri in sorted({*store.letters(), *found})]


def _expected(rows: int, documents: Sequence[str]) -> float:
    """How many rows all documents may have, by those of the first of them."""
    return rows * len(documents) / (LOOKED_AT * AT_ONCE)


def _pieces(documents: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(documents), AT_ONCE):
        yield documents[start : start + AT_ONCE]
