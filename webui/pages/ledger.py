"""The ledger as a board: how many demands of each body stand how, and which they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from flask import Blueprint, render_template, request

from graph.ledger import Status, as_asked
from graph.query import Cell, Question, Table, answer, narrowed_answer, question
from graph.search import index_of
from graph.search.ledger import Ledger
from webui.answers import labels_of
from webui.asked import Asked, asked
from webui.rows import settings, store

blueprint = Blueprint("ledger", __name__)

MOST_BODIES: Final = 50
"""How many bodies the board shows."""
MOST_DEMANDS: Final = 50
"""How many demands the list below it shows."""
ORDER: Final = ("open", *Status)
"""The statuses in the order of the board's columns."""


@dataclass(frozen=True, slots=True)
class Line:
    """One body of the board: its name, all its demands, and how many of each status."""

    body: str
    name: str
    counts: Mapping[str, int]

    @property
    def total(self) -> int:
        """All its demands."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class Board:
    """Bodies with counts; ``statuses`` are the columns: IRI and words of each."""

    lines: tuple[Line, ...]
    statuses: tuple[tuple[str, str], ...]
    table: Table

    @property
    def shown(self) -> tuple[Line, ...]:
        """The bodies with the most demands."""
        return self.lines[:MOST_BODIES]


@blueprint.get("/ledger")
def ledger() -> str:
    """The board, and the demands that are chosen on it: ``?body=…&status=…``."""
    given = asked(store(), question("ledger-demands"), request.args)
    given.check()
    drawn = board(_values(question("ledger"), given))
    chosen, total = _chosen(given)
    return render_template(
        "ledger-board.html",
        board=drawn,
        asked=given,
        chosen=chosen,
        total=total,
        rows=_rows(chosen)[:MOST_DEMANDS],
        labels=labels_of(chosen, most=MOST_DEMANDS),
        body=_called(given, "body", ((one.body, one.name) for one in drawn.lines)),
        status=_called(given, "status", drawn.statuses),
        address=address,
    )


def board(values: Mapping[str, str]) -> Board:
    """The board of all bodies, or of those named."""
    table = _answer(question("ledger"), values)
    counts: dict[str, dict[str, int]] = {}
    names: dict[str, str] = {}
    words: dict[str, str] = {}
    for row in table.values():
        body, status = str(row["body"]), str(row["status"])
        counts.setdefault(body, {})[status] = int(row["demands"] or 0)
        names.setdefault(body, str(row["name"]))
        words[status] = str(row["standing"])
    lines = (Line(body, names[body], found) for body, found in counts.items())
    ordered = sorted(lines, key=lambda one: (-one.total, one.name.casefold(), one.body))
    return Board(tuple(ordered), tuple(sorted(words.items(), key=_place)), table)


def address(body: str = "", status: str = "") -> str:
    """The address of the board with what is chosen on it, by short names."""
    short = store().base.shortened
    pairs = [(name, short(iri)) for name, iri in (("body", body), ("status", status)) if iri]
    return f"/ledger?{urlencode(pairs, safe=':/')}" if pairs else "/ledger"


def _place(status: tuple[str, str]) -> int:
    name = status[0].rpartition(".")[2]
    return ORDER.index(name) if name in ORDER else len(ORDER)


def _values(wanted: Question, given: Asked) -> dict[str, str]:
    """Those of the values given that another question takes too."""
    return {one.name: given.typed[one.name] for one in wanted.parameters if one.name in given.typed}


def _answer(wanted: Question, values: Mapping[str, str]) -> Table:
    return answer(store(), wanted, dict(values), limit=settings().row_limit)


def _chosen(given: Asked) -> tuple[Table, int]:
    """The demands that are chosen, of very many the newest, and how many there are."""
    body, status = (store().base.expanded(given.values.get(one, "")) for one in ("body", "status"))
    told = Ledger(index_of(store()), body)
    total = told.demands(status=status)
    if total <= MOST_DEMANDS:
        found = _answer(given.question, given.typed)
        return found, len(found.rows)
    newest = told.first(MOST_DEMANDS, status=status, newest=True)
    return narrowed_answer(
        store(), given.question, given.typed, among=["body", "status"], demand=newest
    ), total


def _rows(chosen: Table) -> list[dict[str, Cell | None]]:
    rows = [dict(zip(chosen.columns, row, strict=True)) for row in chosen.rows]
    return as_asked(rows, lambda one: (_iri(one["letter"]), _iri(one["demand"])))


def _iri(cell: Cell | None) -> str:
    return cell.value if cell else ""


def _called(given: Asked, name: str, known: Iterable[tuple[str, str]]) -> tuple[str, str] | None:
    """What is chosen: its IRI and what it is called; None where nothing is."""
    if name not in given.values:
        return None
    iri = store().base.expanded(given.values[name])
    return iri, dict(known).get(iri, given.values[name])
