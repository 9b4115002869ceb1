"""Rows in the order that a query asks for, sorted by ourselves.

The engine looks up what a term is written like anew for each comparison. Of rows that are to
be told anyway we know it already, so that such a query is asked without its order, and its rows
are sorted here as the engine would; rows that are equal in it stay as they come.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from graph.query.tables import Cell, CellKind, Row
from graph.terms import RDF, XSD

MOST_SORTED: Final = 50_000
"""Of how many rows the order is ours; more are left to the engine."""
_ORDER: Final = "ORDER BY "
_ENDING: Final = re.compile(r"(?:\s*+(?:\?\w++|DESC\(\?\w++\)))++\s*+")
_PART: Final = re.compile(r"(DESC\()?\?(\w+)")
_NUMBERS: Final = {
    XSD.integer.value: re.compile(r"[+-]?[0-9]{1,18}"),
    XSD.decimal.value: re.compile(r"[+-]?[0-9]{1,18}(\.[0-9]{1,18})?"),
}
"""How numbers are written whose order we know: the engine takes others for no numbers."""
_DAYS: Final = {XSD.date.value, XSD.gYear.value, XSD.gYearMonth.value}
_DAY: Final = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")

_Key = Callable[[Cell | None], Any]


@dataclass(frozen=True, slots=True)
class Order:
    """By which columns rows are sorted, the first one first, and whether downwards."""

    columns: tuple[tuple[str, bool], ...]

    def is_of(self, columns: Iterable[str]) -> bool:
        """Whether rows with these columns tell all that they are sorted by."""
        return {name for name, _ in self.columns} <= set(columns)

    def sorted(self, rows: Iterable[Row], columns: Sequence[str]) -> list[Row] | None:
        """The rows in this order; None where only the engine knows it.

        That is where a column has values that are neither numbers alone nor texts and days alone.
        """
        found = list(rows)
        for name, downwards in reversed(self.columns):
            at = columns.index(name)
            key = _key(row[at] for row in found)
            if key is None:
                return None
            found.sort(key=lambda row, at=at, key=key: key(row[at]), reverse=downwards)  # type: ignore[misc]
        return found


def taken_off(sparql: str) -> tuple[str, Order] | None:
    """A query without the order of variables that it ends with, and this; None for any other."""
    before, order, ending = sparql.rpartition(_ORDER)
    if not order or not _ENDING.fullmatch(ending) or "#" in before.rpartition("\n")[2]:
        return None
    parts = _PART.findall(ending)
    return before, Order(tuple((name, bool(down)) for down, name in parts))


def _key(cells: Iterable[Cell | None]) -> _Key | None:
    """By what the cells of a column are sorted."""
    literals = [cell for cell in cells if cell and cell.kind is CellKind.LITERAL]
    if all(map(_is_plain, literals)):
        return _plainly
    return _by_number if all(map(_is_number, literals)) else None


def _is_plain(literal: Cell) -> bool:
    """Whether it is a text or a day: the order of these is that of their letters."""
    if literal.datatype in _DAYS:
        return _DAY.fullmatch(literal.value) is not None
    return literal.datatype is None


def _is_number(literal: Cell) -> bool:
    written = _NUMBERS.get(literal.datatype or "")
    return written is not None and written.fullmatch(literal.value) is not None


def _plainly(cell: Cell | None) -> Any:
    if cell is None:
        return (0,)
    if cell.kind is not CellKind.LITERAL:
        return (1 if cell.kind is CellKind.BLANK else 2, cell.value)
    datatype = cell.datatype or (RDF.langString if cell.language else XSD.string).value
    return 3, cell.value, datatype, cell.language or ""


def _by_number(cell: Cell | None) -> Any:
    if cell is None or cell.kind is not CellKind.LITERAL:
        return _plainly(cell)
    return 3, Decimal(cell.value)
