"""Tables that hold data, row by row, and tables that only place things on the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from graph.reading.html.measures import Measures
from graph.reading.html.words import gather

_LONG_CELL = 600
_LINES_A_CELL = 3
_FEWEST_ROWS = 2
_MOST_SPANNED = 500
_MOST_COLUMNS = 60


@dataclass(frozen=True, slots=True)
class Row:
    """A row's cells as printed, and the line of the source that it starts on."""

    cells: tuple[str, ...]
    line: int


def is_data(table: etree._Element, found: Measures) -> bool:
    """Whether a table's rows belong together, as those of a list of names and countries do."""
    if (table.get("role") or "") in ("presentation", "none"):
        return False
    measure = found.get(table)
    if measure is None or measure.tables or measure.lists or measure.headings:
        return False
    rows = [list(_cells(row)) for row in _rows(table)]
    widest = max(map(len, rows), default=0)
    if widest < _FEWEST_ROWS:
        return False
    if any(cell.tag == "th" for row in rows for cell in row):
        return True
    return len(rows) >= _FEWEST_ROWS and not _is_set_out(rows, found)


def _is_set_out(rows: Sequence[Sequence[etree._Element]], found: Measures) -> bool:
    """Whether cells are columns of a page: long, or of several lines each."""
    cells = [found[cell] for row in rows for cell in row if cell in found]
    filled = [cell for cell in cells if cell.letters]
    if any(cell.letters > _LONG_CELL for cell in filled):
        return True
    tall = sum(cell.breaks >= _LINES_A_CELL for cell in filled)
    return tall * 2 > len(filled)


def rows(table: etree._Element, left_out: frozenset[etree._Element]) -> Iterator[Row]:
    """The rows of a table of data, the caption left aside.

    Where a cell spans rows or columns, the further places that it takes are blank cells, so
    that the cells after it stay in their columns; a cell that is its whole row stays alone.
    """
    waiting: dict[int, int] = {}
    for row in _rows(table):
        cells: list[str] = []
        own = [cell for cell in _cells(row) if cell not in left_out]
        for cell in own:
            _pass(cells, waiting)
            words = gather(cell, left_out)[0]
            wide = 1 if len(own) == 1 and not cells else _spanned(cell, "colspan")
            tall = _spanned(cell, "rowspan") - 1
            wide = max(1, min(wide, _MOST_COLUMNS - len(cells)))
            waiting |= dict.fromkeys(range(len(cells), len(cells) + wide), tall)
            cells += (words, *("" for _ in range(wide - 1)))
        _pass(cells, waiting)
        yield Row(tuple(cells), int(row.sourceline or 0))


def _pass(cells: list[str], waiting: dict[int, int]) -> None:
    """Fill the places that a cell of a row above takes."""
    while waiting.get(len(cells), 0) > 0:
        waiting[len(cells)] -= 1
        cells.append("")


def _spanned(cell: etree._Element, way: str) -> int:
    """How many rows or columns a cell takes."""
    said = (cell.get(way) or "1").strip()
    return max(1, min(int(said), _MOST_SPANNED)) if said.isascii() and said.isdigit() else 1


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from (row for row in child if row.tag == "tr")


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    return (cell for cell in row if cell.tag in ("td", "th"))
