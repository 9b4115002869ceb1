"""Bars: a number for each name, drawn beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from graph.query import Cell, CellKind, Show, Table

MOST_BARS: Final = 30


@dataclass(frozen=True, slots=True)
class Bar:
    """One name with its number; ``share`` is its part of the greatest, from 0 to 1.

    ``iri`` is the thing that has the name, None where the row names none.
    """

    label: str
    iri: str | None
    value: str
    share: float


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars, the longest first; ``more`` names have none. ``number`` is the numbers' column."""

    number: str
    bars: tuple[Bar, ...]
    more: int
    form: str = "bars"


def bars(table: Table, show: Show, labels: Mapping[str, str]) -> Bars | None:
    """Bars of the numbers in one column for the names in another; those of one name are added."""
    name, number = (table.columns.index(one) for one in show.columns)
    totals: dict[tuple[str, str | None], Decimal] = {}
    for row in table.rows:
        if cell := row[name]:
            key = labels.get(cell.value, cell.value), thing_of(row, cell)
            totals[key] = totals.get(key, Decimal(0)) + amount(row[number])
    found = sorted(totals.items(), key=lambda one: -one[1])
    greatest = max(totals.values(), default=Decimal(0))
    if not greatest:
        return None
    made = (
        Bar(label, iri, f"{value:,}", float(value / greatest))
        for (label, iri), value in found[:MOST_BARS]
    )
    return Bars(show.columns[1], tuple(made), max(len(found) - MOST_BARS, 0))


def tallied(counts: Mapping[str, int], of: int) -> tuple[Bars, ...]:
    """How many of so many records each value is told of: a bar for each; none without any."""
    ordered = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    made = tuple(Bar(value, None, f"{n} of {of}", n / of) for value, n in ordered[:MOST_BARS])
    return (Bars("records", made, max(len(ordered) - MOST_BARS, 0)),) if made else ()


def amount(cell: Cell | None) -> Decimal:
    """The number in a cell; 0 where it holds none, or one below 0."""
    try:
        number = Decimal(cell.value if cell else 0)
    except ArithmeticError:
        return Decimal(0)
    return max(number, Decimal(0)) if number.is_finite() else Decimal(0)


def thing_of(row: tuple[Cell | None, ...], cell: Cell | None) -> str | None:
    """The thing that a cell names: itself, or else the first one in its row."""
    if cell is not None and cell.kind is CellKind.IRI:
        return cell.value
    found = (one.value for one in row if one is not None and one.kind is CellKind.IRI)
    return next(found, None)
