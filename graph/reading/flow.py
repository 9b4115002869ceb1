"""What word processors write, paragraphs and tables, set down as a reader sees it.

Word and OpenDocument differ in how they say it, not in what they say; their readers give
these values and this module sets them on a `Sheet`. A table that only places words on the
page (a letterhead, two signatures side by side) becomes paragraphs, any other becomes rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graph.reading.rendition import Sheet

APART = 2
_SHORT_LINE = 100
_PROSE = 300
_FEWEST_PARAGRAPHS = 3
_FEW_ROWS = 2
_TALL = 3


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a file's part: its words, and ``place``, its number in that part.

    ``label`` is the list label that a reader sees before it (``12.``, ``(a)``, ``•``), empty
    outside lists. ``gap`` is how many blank lines a reader sees above it.
    """

    words: str
    place: int
    label: str = ""
    gap: int = 1
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table: rows of cells, each cell a flow of its own; empty cells keep their place."""

    rows: tuple[tuple[tuple[Paragraph | Table, ...], ...], ...]


Flow = Iterable[Paragraph | Table]


def set_down(sheet: Sheet, flow: Flow, part: str) -> None:
    """Paragraphs and tables in their order; ``part`` names the file's part they are from."""
    for group in _groups(flow):
        first = group[0]
        if isinstance(first, Table):
            _set_table(sheet, first, part)
        elif len(group) > 1:
            sheet.space(first.gap)
            sheet.paragraph("\n".join(_printed(group)), (part, first.place))
        else:
            _set_paragraph(sheet, first, part)


def _groups(flow: Flow) -> Iterator[list[Paragraph | Table]]:
    """Short plain paragraphs without space between them, such as an address, in one group."""
    group: list[Paragraph | Table] = []
    for one in flow:
        if group and not (_is_line(one) and _is_line(group[-1]) and _gap(one) == 0):
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _is_line(one: Paragraph | Table) -> bool:
    plain = isinstance(one, Paragraph) and not one.label and not one.heading
    return plain and len(one.words) <= _SHORT_LINE  # type: ignore[union-attr]


def _gap(one: Paragraph | Table) -> int:
    return one.gap if isinstance(one, Paragraph) else 1


def _set_paragraph(sheet: Sheet, one: Paragraph, part: str) -> None:
    origin = part, one.place
    sheet.space(one.gap)
    if one.heading:
        sheet.heading(f"{one.label} {one.words}", origin)
    elif one.label:
        sheet.item(one.label, one.words, origin)
    else:
        sheet.paragraph(one.words, origin)


def _set_table(sheet: Sheet, table: Table, part: str) -> None:
    sheet.part()
    if _places_words(table):
        for cell in (cell for row in table.rows for cell in row):
            sheet.space(APART)
            set_down(sheet, cell, part)
    else:
        for row in table.rows:
            _set_row(sheet, row, part)
    sheet.part()


def _set_row(sheet: Sheet, row: Sequence[Sequence[Paragraph | Table]], part: str) -> None:
    """A row; where the first cell alone has words, it is the row: a title across the table."""
    cells = ["\n".join(_printed(cell)) for cell in row]
    place = next((one.place for cell in row for one in cell if isinstance(one, Paragraph)), 0)
    titled = bool(cells[:1]) and not any(cell.strip() for cell in cells[1:])
    sheet.row(cells[:1] if titled else cells, (part, place))


def _printed(cell: Iterable[Paragraph | Table]) -> Iterator[str]:
    for one in cell:
        if isinstance(one, Paragraph):
            yield f"{one.label} {one.words}".strip()


def _places_words(table: Table) -> bool:
    """Whether a table is there for the page's looks: its cells are pieces of a letter."""
    cells = [cell for row in table.rows for cell in row if any(map(_has_words, cell))]
    if any(map(_is_piece, cells)):
        return True
    tall = sum(map(_is_tall, cells))
    few = len(table.rows) <= _FEW_ROWS
    return tall > 0 and (few or tall >= 0.5 * len(cells))


def _is_tall(cell: Sequence[Paragraph | Table]) -> bool:
    """Whether a cell holds several paragraphs, or one of several lines."""
    lines = sum(one.words.count("\n") + 1 for one in cell if isinstance(one, Paragraph))
    return len(cell) > 1 or lines >= _TALL


def _is_piece(cell: Sequence[Paragraph | Table]) -> bool:
    """Whether a cell holds a table, or running text in paragraphs."""
    if any(isinstance(one, Table) for one in cell):
        return True
    size = sum(len(one.words) for one in cell if isinstance(one, Paragraph))
    return len(cell) >= _FEWEST_PARAGRAPHS and size >= _PROSE


def _has_words(one: Paragraph | Table) -> bool:
    return isinstance(one, Table) or bool(one.words.strip())
