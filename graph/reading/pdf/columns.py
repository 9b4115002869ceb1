"""Reading order: where a page has columns, which are read down, and where a table's rows.

Lines belong to columns as long as one strip of white runs between them from top to bottom.
What stands side by side is a table if one column names countries or fields, repeats values,
has a heading of its own or is drawn with rules; else each column is read down by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from graph.reading.pdf import cells
from graph.reading.pdf.lines import Line, step
from graph.reading.pdf.tables import Row, is_table, table_rows, wrapping

_GUTTER = 0.6
_FAR = 10_000.0
_SLACK = 1.0
_FEWEST = 2
_MANY = 4
_WIDE = 3.0

Interval = tuple[float, float]


def ordered(rows: Sequence[list[Line]]) -> Iterator[Line | Row]:
    """The lines of a page in reading order, the rows of tables as such."""
    at = 0
    while at < len(rows):
        zone = _zone(rows[at:])
        if zone is None:
            yield from _single(rows[at])
            at += 1
            continue
        size, gutters = zone
        grid = [_cells(row, gutters) for row in rows[at : at + size]]
        yield from table_rows(grid) if is_table(grid) else _columns(grid, at)
        at += size


def _single(row: list[Line]) -> Iterator[Line]:
    """A row by itself: one line, unless its pieces stand far apart."""
    last = row[0]
    for piece in row[1:]:
        if piece.left - last.right > _WIDE * max(last.size, piece.size):
            yield last
            last = piece
        else:
            last = replace(last, words=last.words + piece.words)
    yield last


def _zone(rows: Sequence[list[Line]]) -> tuple[int, list[Interval]] | None:
    """How many of the rows stand in columns, and the strips of white between these."""
    if not _opens(rows):
        return None
    free = [(-_FAR, _FAR)]
    found: tuple[int, list[Interval]] | None = None
    for size, row in enumerate(rows, start=1):
        free = _free(free, row)
        good = [strip for strip in free if _parts(rows[:size], strip)]
        if not good and (found or size > _MANY):
            break
        if good and size > 1 and _is_subheading(rows[:size], good):
            break
        if good:
            found = size, good
    return _trimmed(rows, found) if found else None


def _opens(rows: Sequence[list[Line]]) -> bool:
    """Whether columns can start with a row: it has pieces, or the next stands beside it."""
    if len(rows) < _FEWEST:
        return False
    first, second = rows[0], rows[1]
    if len(first) > 1:
        return True
    if len(second) > 1 and first[0].left >= second[-1].left - _SLACK:
        return True
    apart = first[0].right < second[0].left or second[0].right < first[0].left
    return len(second) == 1 and apart and second[0].top > first[0].bottom + 0.3 * first[0].size


def _free(strips: Sequence[Interval], row: Sequence[Line]) -> list[Interval]:
    """The strips of white that run through a row as well."""
    least = _GUTTER * max(line.size for line in row)
    for line in row:
        strips = [
            part
            for start, end in strips
            for part in ((start, min(end, line.left)), (max(start, line.right), end))
            if part[1] - part[0] >= least
        ]
    return list(dict.fromkeys(strips))


def _parts(rows: Sequence[Sequence[Line]], strip: Interval) -> bool:
    """Whether lines stand on both sides of a strip, some of them side by side."""
    left = sum(any(line.right <= strip[0] + 0.1 for line in row) for row in rows)
    right = sum(any(line.left >= strip[1] - 0.1 for line in row) for row in rows)
    return left >= _FEWEST and right >= _FEWEST


def _is_subheading(rows: Sequence[Sequence[Line]], strips: Sequence[Interval]) -> bool:
    """Whether the last row is a bold line that stands alone above the next group."""
    last = rows[-1]
    if len(last) > 1 or not last[0].bold or last[0].left > strips[0][0]:
        return False
    return not any(line.bold for row in rows[:-1] for line in row)


def _trimmed(
    rows: Sequence[list[Line]], found: tuple[int, list[Interval]]
) -> tuple[int, list[Interval]] | None:
    """Without rows at the end that stand apart below the first column."""
    whole, strips = found
    usual = step([row[0] for row in rows[:whole]])
    beyond = [at for at, row in enumerate(rows[:whole]) if row[-1].right > strips[0][0]]
    size = beyond[-1] + 1
    while size < whole:
        above, row = rows[size - 1][0], rows[size][0]
        if above.base - row.base > 1.3 * usual or row.bold != above.bold:
            break
        size += 1
    kept = [strip for strip in strips if _parts(rows[:size], strip)]
    return (size, kept) if kept else None


def _cells(row: Sequence[Line], gutters: Sequence[Interval]) -> list[Line | None]:
    """The line in each column of a row."""
    found: list[Line | None] = [None] * (len(gutters) + 1)
    for line in row:
        place = sum((line.left + line.right) / 2 > sum(strip) / 2 for strip in gutters)
        before = found[place]
        found[place] = line if before is None else replace(before, words=before.words + line.words)
    return found


def _columns(grid: Sequence[Sequence[Line | None]], at: int) -> Iterator[Line]:
    """Each column from top to bottom; a narrow one beside the letter's text comes last."""
    columns = [[line for line in column if line] for column in zip(*grid, strict=True)]
    widths = [max(line.right for line in one) - min(line.left for line in one) for one in columns]
    order = sorted(range(len(columns)), key=lambda place: 2 * widths[place] < 0.8 * max(widths))
    may = wrapping(columns)
    apart = all(_is_signature(column) for column in columns)
    for place in order:
        edge = _edge(columns, place) if may[place] or _runs_on(columns[place]) else _FAR
        margin = min(line.left for line in columns[place])
        for line in columns[place]:
            first = apart and line is columns[place][0]
            yield replace(line, edge=edge, margin=margin, column=1 + place + 10 * at, apart=first)


def _runs_on(column: Sequence[Line]) -> bool:
    """Whether lines go on from those above them, in small letters."""
    return sum(line.text[:1].islower() for line in column) >= 0.25 * len(column)


def _is_signature(column: Sequence[Line]) -> bool:
    """Whether a column is what one person signs: a name, and a post below it."""
    return len(column) >= _FEWEST and cells.are_name_and_post(*(line.text for line in column[:2]))


def _edge(columns: Sequence[Sequence[Line]], place: int) -> float:
    """How far to the right a column's lines may go: in a list, almost to the next column."""
    own = columns[place]
    widest = max(line.right for line in own)
    if _runs_on(own):
        return widest
    lefts = [min(line.left for line in one) for one in columns]
    pitch = min(after - before for before, after in pairwise(lefts))
    return max(widest, lefts[place] + pitch - 1.5 * own[0].size)
