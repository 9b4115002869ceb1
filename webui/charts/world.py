"""The world as a grid of squares, one for each country, coloured by a number.

Small countries are as large as others, so that none is overlooked and each can be chosen.
Where a square stands is written in ``world.txt``: roughly where the country lies.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Final

from graph.iri import SPACES
from graph.query import Show, Table
from webui.charts.bars import amount

SIDE: Final = 24
"""The length of a square's side."""
CODE_WIDTH: Final = 3
SHADES: Final = 4


@dataclass(frozen=True, slots=True)
class Tile:
    """One country's square; ``shade`` goes from 0 (no number) to 4, ``name`` is what to call it."""

    code: str
    x: int
    y: int
    iri: str
    name: str
    value: str
    shade: int


@dataclass(frozen=True, slots=True)
class World:
    """The squares, and which numbers have which shade: ``(1, "1"), (2, "2 to 5")``."""

    number: str
    tiles: tuple[Tile, ...]
    width: int
    height: int
    legend: tuple[tuple[int, str], ...]
    form: str = "map"


@cache
def places() -> Mapping[str, tuple[int, int]]:
    """Where each country's square stands: column and row by its code."""
    lines = (files("webui.charts") / "world.txt").read_text("ascii").splitlines()
    return {
        line[at : at + 2]: (at // CODE_WIDTH, row)
        for row, line in enumerate(lines)
        for at in range(0, len(line), CODE_WIDTH)
        if line[at].strip()
    }


def world(table: Table, show: Show, labels: Mapping[str, str]) -> World | None:
    """A map of the countries in one column by the numbers in another."""
    country, number = (table.columns.index(one) for one in show.columns)
    values: dict[str, Decimal] = {}
    for row in table.rows:
        cell = row[country]
        code = cell.value.removeprefix(SPACES["place"]) if cell else ""
        if code in places():
            values[code] = values.get(code, Decimal(0)) + amount(row[number])
    counted = {code: value for code, value in values.items() if value}
    if not counted:
        return None
    groups = grouped(sorted(set(counted.values())))
    shades = {value: shade for shade, group in enumerate(groups, 1) for value in group}
    return World(
        show.columns[1],
        tuple(_tiles(counted, shades, labels)),
        SIDE * (1 + max(x for x, _ in places().values())),
        SIDE * (1 + max(y for _, y in places().values())),
        tuple((shade, range_of(group)) for shade, group in enumerate(groups, 1)),
    )


def _tiles(
    counted: Mapping[str, Decimal], shades: Mapping[Decimal, int], labels: Mapping[str, str]
) -> Iterator[Tile]:
    for code, (column, row) in places().items():
        iri, value = SPACES["place"] + code, counted.get(code)
        shade = shades[value] if value else 0
        told = f"{value:,}" if value else ""
        yield Tile(code, SIDE * column, SIDE * row, iri, labels.get(iri, code), told, shade)


def grouped(values: list[Decimal]) -> list[list[Decimal]]:
    """The different numbers in order, in at most four groups of about the same size."""
    many = min(SHADES, len(values))
    ends = [round(len(values) * part / many) for part in range(many + 1)]
    return [values[start:end] for start, end in pairwise(ends)]


def range_of(group: list[Decimal]) -> str:
    """The numbers of a group in words: ``4``, ``2 to 5``."""
    return f"{group[0]:,}" if len(group) == 1 else f"{group[0]:,} to {group[-1]:,}"
