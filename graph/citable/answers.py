"""A cited answer: made from a question or a query, written as JSON and read again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from graph.citable.coverage import coverage
from graph.errors import UnreadableFile
from graph.export.writing import in_order
from graph.query import MOST_ROWS, GraphResult, Question, Table, run, spelled
from graph.query.tables import Cell
from graph.store import View
from graph.store.own_facts import program_version

FORMAT = 1
LARGEST = 100_000_000
"""Bytes of a file that is read."""

Answer = Table | bool | GraphResult


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedAnswer:
    """What was asked, of what, with which result, and when.

    ``question`` is the name of a named question, empty for a free query; ``query`` is always the
    whole query. ``state`` stands for what the graph held, ``result`` is the SHA-256 of the
    sorted rows; ``rows`` are these, as N-Triples writes terms. ``complete`` tells that
    no limit cut the answer.
    """

    title: str
    query: str
    base: str
    state: str
    count: int
    result: str
    date: str
    searched: str
    question: str = ""
    parameters: Mapping[str, str] = field(default_factory=dict)
    columns: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    complete: bool = True
    address: str = ""
    software: str = f"policygraph {program_version()}"
    format: int = FORMAT

    def to_json(self) -> str:
        """The whole, to be kept as a file."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1) + "\n"


def cite(
    view: View, query: str, *, title: str, date: str, limit: int = MOST_ROWS
) -> tuple[CitedAnswer, Answer]:
    """The answer to a query as it can be cited, and the answer itself.

    Raises:
        QueryError: if the query cannot be answered.
    """
    found = run(view, query, limit=limit)
    columns, rows = result_of(found)
    made = CitedAnswer(
        title=title,
        query=query,
        base=view.base.iri,
        state=view.state,
        count=len(rows),
        result=_digest(columns, rows),
        date=date,
        searched=str(coverage(view)),
        columns=columns,
        rows=rows,
        complete=isinstance(found, bool) or not found.truncated,
    )
    return made, found


def of_question(view: View, question: Question, values: Mapping[str, str]) -> str:
    """A named question with its parameters as a query that runs by itself.

    Raises:
        BadParameter: if a value is of the wrong kind or missing.
    """
    return spelled(view, question, dict(values))


def read(path: Path) -> CitedAnswer:
    """A cited answer from its file.

    Raises:
        UnreadableFile: if it is none, or was altered.
    """
    try:
        with path.open("rb") as file:
            told = json.loads(file.read(LARGEST))
        told["columns"], told["rows"] = tuple(told["columns"]), tuple(told["rows"])
        found = CitedAnswer(**told)
        whole = _digest(found.columns, found.rows) == found.result and found.format == FORMAT
    except OSError as error:
        raise UnreadableFile(
            f"{path}: cannot be read ({error.strerror}); check the name"
        ) from error
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise UnreadableFile(
            f"{path}: no cited answer of policygraph; name another file"
        ) from error
    if not whole:
        raise UnreadableFile(f"{path}: its rows are not those of its hash; take another copy of it")
    return found


def result_of(found: Answer) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The columns of an answer and its rows, sorted, with terms as N-Triples writes them."""
    if isinstance(found, bool):
        return ("answer",), (str(found).lower(),)
    if isinstance(found, GraphResult):
        columns = ("subject", "predicate", "object")
        return columns, tuple(sorted(f"{one} ." for one in in_order(found.triples)))
    rows = ("\t".join(map(_written, row)) for row in found.rows)
    return found.columns, tuple(sorted(rows))


def _digest(columns: tuple[str, ...], rows: tuple[str, ...]) -> str:
    sha = hashlib.sha256("\t".join(columns).encode())
    for row in rows:
        sha.update(f"\n{row}".encode())
    return sha.hexdigest()


def _written(cell: Cell | None) -> str:
    return "" if cell is None else cell.to_ntriples()
