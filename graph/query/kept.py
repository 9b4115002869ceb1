"""Answers that were worked out for a snapshot beforehand, and are kept in its folder.

Questions about all letters at once, and those about what most letters name, take longer the more
letters there are, and a snapshot does not change: whoever publishes it has them answered once
beside. What is kept is the answer to exactly one query; any other query is answered from the graph.
"""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import astuple, dataclass
from hashlib import sha256
from itertools import islice
from pathlib import Path
from time import process_time
from typing import Any, Final

from graph.query.completing import busiest
from graph.query.parameters import Value, terms
from graph.query.questions import Need, Parameter, Question
from graph.query.running import MOST_ROWS
from graph.query.tables import Cell, CellKind, Table
from graph.query.working_out import worked_out
from graph.store import Snapshot, View
from graph.store.files import write_whole

FOLDER: Final = "answers"
"""The folder in a snapshot's folder: a file an answer, named by the SHA-256 of its query."""
SLOW: Final = 0.05
"""What took less of a processor's time, in seconds, is not worth keeping."""
LEAST: Final = 200
"""How many letters join what is worth asking about: what fewer join is quick."""
ENOUGH: Final = 5
"""After how many quick answers in a row a question is asked about no further thing."""
_SUFFIX: Final = ".cells.gz"
"""What the name of a file ends with; another one, where what is written changes its form."""
_QUICK: Final = 1
"""How hard to compress what is read again on the same machine."""


@dataclass(frozen=True, slots=True)
class _Keeping:
    """Keeps slow answers about a store in a snapshot's folder."""

    store: View
    folder: Path
    slow: float

    def keep(self, one: Question, given: dict[str, Value | Sequence[Value]]) -> tuple[float, Table]:
        """Answer a question, keep that if it was slow; how many seconds it took, and the answer."""
        began = process_time()
        bound = terms(self.store, one, given)
        sparql = one.sparql(self.store.base, bound)
        if there := kept_answer(self.store, sparql, limit=MOST_ROWS):
            return self.slow, there
        found = worked_out(self.store, one, bound, sparql=sparql, limit=MOST_ROWS)
        took = process_time() - began
        if took >= self.slow:
            write_whole(_file(self.folder, sparql), _written(found))
        return took, found


@dataclass(slots=True)
class _Turns:
    """A question, and what it is still to be asked about.

    ``spent`` tells how many seconds it took so far, ``quick`` how many answers in a row were quick.
    What has no row about the one that most letters join is not asked about others: a treaty is
    no session.
    """

    asked: Question
    parameter: str
    things: Iterator[str]
    spent: float = 0
    quick: int = 0

    def take(self, keeping: _Keeping) -> bool:
        """Ask about the next thing, and tell whether more are worth asking about."""
        for thing in islice(self.things, 1):
            took, found = keeping.keep(self.asked, {self.parameter: thing})
            self.spent += took
            self.quick = 0 if took >= keeping.slow else self.quick + 1
            return bool(found.rows) and self.quick < ENOUGH
        return False


def take_over(snapshot: Snapshot) -> None:
    """Have the answers that were kept with another snapshot of the same graphs.

    So those of a server that was stopped are there when it starts again. They are links: where
    the file system takes none, all are worked out anew.
    """
    twin = snapshot.twin
    if twin is not None:
        (snapshot.folder / FOLDER).mkdir(exist_ok=True)
        for one in (twin / FOLDER).glob(f"*{_SUFFIX}"):
            with suppress(OSError):
                os.link(one, snapshot.folder / FOLDER / one.name)


def keep_answers(
    store: View,
    folder: Path,
    asked: Iterable[Question],
    *,
    within: float,
    slow: float = SLOW,
) -> None:
    """Answer these questions beforehand, and keep what was slow in a snapshot's folder.

    First those that can be asked with nothing given; then, ``within`` so many seconds of a
    processor, those about one thing, asked about what most letters join; next is always the one
    that took least so far. Questions that make triples, or that want more, are passed over.

    Raises:
        StoreError: if the disk does not take it.
    """
    (folder / FOLDER).mkdir(exist_ok=True)
    keeping = _Keeping(store, folder, slow)
    reading = [one for one in asked if one.verb == "SELECT"]
    for one in reading:
        if not _wanted(one):
            keeping.keep(one, {})
    until = process_time() + within
    turns = [turn for one in reading for turn in _turns(store, one)]
    while turns and process_time() < until:
        turn = min(turns, key=lambda one: one.spent)
        if not turn.take(keeping):
            turns.remove(turn)


def _wanted(one: Question) -> list[Parameter]:
    """What has to be given for a question."""
    return [each for each in one.parameters if each.need is Need.REQUIRED]


def _turns(store: View, one: Question) -> Iterator[_Turns]:
    """A question with one value, in turn about each of the things that most letters join."""
    wanted = _wanted(one)
    if len(wanted) <= 1:
        for each in wanted or one.parameters:
            for things in busiest(store, each.kind, least=LEAST):
                yield _Turns(one, each.name, iter(things))


def kept_answer(store: View, sparql: str, *, limit: int) -> Table | None:
    """The answer to a query as it was kept, with at most so many rows; None where it was not."""
    file = _file(store.folder, sparql) if store.folder else None
    if file is None or not file.exists():
        return None
    told = json.loads(gzip.decompress(file.read_bytes()))
    if told["truncated"] and limit > len(told["rows"]):
        return None
    cells = list(map(_cell, told["cells"]))
    rows = tuple(tuple(map(cells.__getitem__, row)) for row in told["rows"][:limit])
    cut = told["truncated"] or len(told["rows"]) > limit
    columns = tuple(told["columns"])
    return Table("", columns, rows, sparql, truncated=cut, base=store.base, beforehand=True)


def _file(folder: Path, sparql: str) -> Path:
    return folder / FOLDER / f"{sha256(sparql.encode()).hexdigest()}{_SUFFIX}"


def _written(found: Table) -> bytes:
    """The table as JSON: each cell once, and rows of their places."""
    cells: dict[Cell | None, int] = {}
    rows = [[cells.setdefault(cell, len(cells)) for cell in row] for row in found.rows]
    told = {
        "columns": found.columns,
        "cells": [cell and astuple(cell) for cell in cells],
        "rows": rows,
        "truncated": found.truncated,
    }
    return gzip.compress(json.dumps(told, ensure_ascii=False).encode(), _QUICK, mtime=0)


def _cell(told: list[Any] | None) -> Cell | None:
    return Cell(CellKind(told[0]), *told[1:]) if told else None
