"""Answers that were worked out for a snapshot beforehand, and are kept in its folder.

Questions about all letters at once take longer the more letters there are, and a snapshot does
not change: whoever publishes it has them answered once beside. What is kept is the answer to
exactly one query; any other query is answered from the graph.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable
from dataclasses import astuple
from hashlib import sha256
from pathlib import Path
from time import process_time
from typing import Any, Final

from graph.query.parameters import terms
from graph.query.questions import Need, Question
from graph.query.running import MOST_ROWS, rows_of
from graph.query.tables import Cell, CellKind, Row, Table
from graph.store import View
from graph.store.files import write_whole

FOLDER: Final = "answers"
"""The folder in a snapshot's folder: a file an answer, named by the SHA-256 of its query."""
SLOW: Final = 0.05
"""What took less of a processor's time, in seconds, is not worth keeping."""
_QUICK: Final = 1
"""How hard to compress what is read again on the same machine."""


def keep_answers(
    store: View, folder: Path, asked: Iterable[Question], *, slow: float = SLOW
) -> None:
    """Answer these questions, with nothing given, and keep what was slow in a snapshot's folder.

    Questions that want something given, or that make triples, are passed over.

    Raises:
        StoreError: if the disk does not take it.
    """
    (folder / FOLDER).mkdir(exist_ok=True)
    for one in asked:
        wanting = any(parameter.need is Need.REQUIRED for parameter in one.parameters)
        if wanting or one.verb != "SELECT":
            continue
        began = process_time()
        sparql = one.sparql(store.base, terms(store, one, {}))
        found = rows_of(store, sparql, limit=MOST_ROWS)
        if process_time() - began >= slow:
            write_whole(_file(folder, found.sparql), _written(found))


def kept_answer(store: View, sparql: str, *, limit: int) -> Table | None:
    """The answer to a query as it was kept, with at most so many rows; None where it was not."""
    file = _file(store.folder, sparql) if store.folder else None
    if file is None or not file.exists():
        return None
    told = json.loads(gzip.decompress(file.read_bytes()))
    if told["truncated"] and limit > len(told["rows"]):
        return None
    rows = tuple(tuple(map(_cell, row)) for row in told["rows"][:limit])
    cut = told["truncated"] or len(told["rows"]) > limit
    columns = tuple(told["columns"])
    return Table("", columns, rows, sparql, truncated=cut, base=store.base, beforehand=True)


def _file(folder: Path, sparql: str) -> Path:
    return folder / FOLDER / f"{sha256(sparql.encode()).hexdigest()}.json.gz"


def _written(found: Table) -> bytes:
    told = {
        "columns": found.columns,
        "rows": [_plain(row) for row in found.rows],
        "truncated": found.truncated,
    }
    return gzip.compress(json.dumps(told, ensure_ascii=False).encode(), _QUICK, mtime=0)


def _plain(row: Row) -> list[Any]:
    return [cell and astuple(cell) for cell in row]


def _cell(told: list[Any] | None) -> Cell | None:
    return Cell(CellKind(told[0]), *told[1:]) if told else None
