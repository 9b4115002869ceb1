"""Tables of a page: told from columns of text by what their cells hold, and set in rows.

What stands side by side is a table if one column names countries or fields, repeats values,
has a heading of its own or is drawn with rules, or if the columns hold different things.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graph.reading.pdf import cells
from graph.reading.pdf.lines import Line, is_labelled

_FEWEST = 2
_MANY = 4
_LONG = 45
_MOSTLY = 0.6

Cell = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; a cell may hold several lines, or none."""

    cells: tuple[Cell, ...]

    @property
    def lines(self) -> list[Line]:
        """Every line of the row, cell by cell."""
        return [line for cell in self.cells for line in cell]


def wrapping(columns: Sequence[Sequence[Line]]) -> list[bool]:
    """For each column whether its lines may go on in the next: hardly if all of them seem full.

    Two lines alone do not tell; then all columns are asked.
    """
    full = [_full(column) for column in columns]
    usual = [one for column in full for one in column]
    asked = [own if len(own) >= _FEWEST else usual for own in full]
    return [len(own) < _FEWEST or sum(own) <= _MOSTLY * len(own) for own in asked]


def _full(column: Sequence[Line]) -> list[bool]:
    """For each line but the last whether the column had no room for the next one's first word."""
    widest = max(line.right for line in column)
    return [
        widest - line.right < following.words[0].right - following.words[0].left + 0.25 * line.size
        for line, following in pairwise(column)
    ]


def is_table(grid: Sequence[Sequence[Line | None]]) -> bool:
    """Whether lines side by side belong together."""
    columns = [[line for line in column if line] for column in zip(*grid, strict=True)]
    said = [[line.text for line in column] for column in columns]
    if all(sum(map(is_labelled, one)) >= 0.6 * len(one) for one in said) or _run_on(said):
        return False
    if any(map(_is_prose, columns)):
        return False
    if cells.are_keys(said[0]) or any(cells.are_places(one) or _repeats(one) for one in said[1:]):
        return True
    if cells.are_headed(line.text for line in grid[0] if line) or cells.differ(said):
        return True
    full = [row for row in grid if all(row)]
    if len(full) < _FEWEST or len(full) < 0.5 * len(grid):
        return False
    ruled = sum(any(line and line.ruled for line in row) for row in grid)
    return ruled >= 0.5 * len(grid) or _is_headed(grid) or _only_first_sorted(said)


def _is_prose(column: Sequence[Line]) -> bool:
    """Whether a column is running text: many long lines that go on in lower case."""
    long = [line for line in column if len(line.text) >= _LONG]
    return len(long) > _MANY and sum(line.text[0].islower() for line in long) >= 0.25 * len(long)


def _run_on(said: Sequence[Sequence[str]]) -> bool:
    """Whether each column is prose, or an alphabet that the next column goes on with."""
    if all(sum(one[:1].islower() for one in column) >= 0.25 * len(column) for column in said):
        return True
    whole = [one.casefold() for column in said for one in column]
    return len(whole) > _MANY and _sorted_share(whole) >= 0.85  # noqa: PLR2004


def _sorted_share(words: Sequence[str]) -> float:
    pairs = list(pairwise(words))
    return sum(one <= other for one, other in pairs) / len(pairs) if pairs else 0.0


def _only_first_sorted(said: Sequence[Sequence[str]]) -> bool:
    """Whether the first column is an alphabet and no other is."""
    shares = [_sorted_share([one.casefold() for one in column]) for column in said]
    return len(said[0]) > _MANY and shares[0] >= 0.9 and max(shares[1:]) < 0.75  # noqa: PLR2004


def _repeats(column: Sequence[str]) -> bool:
    return len(column) > _MANY and len(set(column)) <= 0.7 * len(column)


def _is_headed(grid: Sequence[Sequence[Line | None]]) -> bool:
    """Whether the first row alone is bold."""
    bold = [all(line is None or line.bold for line in row) for row in grid]
    return bold[0] and not any(bold[1:])


def table_rows(grid: Sequence[Sequence[Line | None]]) -> Iterator[Row]:
    """The rows of a table, the lines of a wrapped cell put together."""
    rows: list[list[Sequence[Line | None]]] = []
    tops = [max(line.base for line in row if line) for row in grid]
    steps = [above - below for above, below in pairwise(tops)]
    least, most = min(steps, default=0.0), max(steps, default=0.0)
    may = wrapping([[line for line in column if line] for column in zip(*grid, strict=True)])
    for place, row in enumerate(grid):
        gap = steps[place - 1] if place else 0.0
        apart = most > 1.2 * least and gap > 1.15 * least
        if not rows or apart or not _wraps(grid, place, may=may):
            rows.append([])
        rows[-1].append(row)
    for lines in rows:
        columns = zip(*lines, strict=True)
        yield Row(tuple(tuple(line for line in column if line) for column in columns))


def _wraps(grid: Sequence[Sequence[Line | None]], place: int, *, may: Sequence[bool]) -> bool:
    """Whether a line of a table goes on with cells of the row above."""
    row = grid[place]
    own = [column for column, line in enumerate(row) if line]
    if all(row) or any(line and line.ruled for line in row):
        return False
    if row[0] is None:
        return any(may[column] or _is_small(row[column]) for column in own)
    above = grid[place - 1][0]
    if len(own) == 1 and (cells.are_places([row[0].text]) or (above and above.bold != row[0].bold)):
        return False
    widest = max(line.right for one in grid if (line := one[0]))
    full = above is not None and above.right > 0.85 * widest and may[0]
    return _is_small(row[0]) or full


def _is_small(line: Line | None) -> bool:
    return line is not None and line.text[:1].islower()
