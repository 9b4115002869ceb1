"""Tables in plain lines: columns that tabs part, or that start at the same place in each line.

A ruler of dashes or equals signs (``=====  =====``), as Pandoc and reStructuredText have it,
tells where the columns start; else the lines do.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from graph.model import Document, Span
from graph.reading.lines import Line

Grid = list[list[tuple[int, Span]]]

_RULER = re.compile(
    r"^[ \t>]{0,20}(?P<rule>[-=]{2,200}(?:[ ]{1,60}[-=]{2,200}){1,20})[ \t]*$", re.M
)
_RULE = re.compile(r"[-=]+")
_TABS = re.compile(r"[ \xa0]*\t[ \xa0]*")
_WIDE = re.compile(r"[ \xa0]{2,}")
_FEWEST, _FEWEST_PAIRS = 3, 2
_WIDE_ENOUGH = 4
_MOSTLY = 0.7
_HALF = 0.5
_LONGEST = 400


def rows(document: Document, printed: Sequence[Line]) -> Grid | None:
    """The cells of each line with the numbers of their columns; None if there is no table."""
    if len(printed) < _FEWEST_PAIRS or any(_length(line) > _LONGEST for line in printed):
        return None
    if ruler := _ruler(document, printed):
        return _wrapped(printed, [_cut(document, line, ruler) for line in printed])
    return _by_tabs(document, printed) or _by_place(document, printed)


def _length(line: Line) -> int:
    return line.span.end - line.span.start


def _margin(document: Document, line: Line) -> int:
    """The offset at which the printed line that holds some words starts."""
    return document.text.rfind("\n", 0, line.span.start) + 1


def _ruler(document: Document, printed: Sequence[Line]) -> list[int]:
    """Where the columns start, as a ruler above or among the lines tells it."""
    start = _margin(document, printed[0])
    above = document.text.rfind("\n", 0, max(0, start - 1)) + 1
    found = _RULER.search(document.text, above, printed[-1].span.end)
    if found is None:
        return []
    place = document.text.rfind("\n", 0, found.start("rule")) + 1
    rules = _RULE.finditer(document.text, found.start("rule"), found.end("rule"))
    return [rule.start() - place for rule in rules]


def _cut(document: Document, line: Line, starts: Sequence[int]) -> list[tuple[int, Span]]:
    """The words of a line between the places where columns start."""
    margin = _margin(document, line)
    edges = [margin + start for start in starts[1:]]
    cells: list[tuple[int, Span]] = []
    bounds = zip([line.span.start, *edges], [*edges, line.span.end], strict=True)
    for column, (opened, closed) in enumerate(bounds):
        start, end = max(opened, line.span.start), min(closed, line.span.end)
        words = document.text[start:end] if start < end else ""
        if words.strip():
            first = end - len(words.lstrip())
            cells.append((column, Span(first, first + len(words.strip()))))
    return cells


def _wrapped(printed: Sequence[Line], cells: Grid) -> Grid:
    """The rows of a table whose cells may take several lines, with blank lines between rows.

    Only words of the last column can be joined: in the others other cells stand between.
    """
    spaced = sum(line.gap > 0 for line in printed[2:])
    if spaced < len(printed) * 0.2:
        return cells
    found: Grid = []
    for line, row in zip(printed, cells, strict=True):
        if line.gap or not found:
            found.append(row)
            continue
        last, more = found[-1][-1:], row[-1:]
        if last and more and last[0][0] == more[0][0] and len(row) == 1:
            found[-1][-1] = (last[0][0], Span(last[0][1].start, more[0][1].end))
    return found


def _by_tabs(document: Document, printed: Sequence[Line]) -> Grid | None:
    """The cells between tabs; several tabs in a row part no more than one if all lines agree."""
    if "\t" not in document.text[_margin(document, printed[0]) : printed[-1].span.end]:
        return None
    blank = [
        document.text.count("\t", _margin(document, line), line.span.start) for line in printed
    ]
    least = min(blank)
    found = [
        [(at + lead - least, span) for at, span in _pieces(document, line, _TABS)]
        for line, lead in zip(printed, blank, strict=True)
    ]
    if sum(row[-1][0] > 0 for row in found) < _MOSTLY * len(found):
        return None
    closed = [[(at, span) for at, (_, span) in enumerate(row)] for row in found]
    return closed if len({len(row) for row in closed}) == 1 else found


def _pieces(document: Document, line: Line, cut: re.Pattern[str]) -> Iterator[tuple[int, Span]]:
    """The pieces of a line between gaps that have words, numbered with the blank ones."""
    start = line.span.start
    gaps = [gap.span() for gap in cut.finditer(document.text, start, line.span.end)]
    for column, (gap_start, gap_end) in enumerate([*gaps, (line.span.end, line.span.end)]):
        if start < gap_start:
            yield column, Span(start, gap_start)
        start = gap_end


def _by_place(document: Document, printed: Sequence[Line]) -> Grid | None:
    """The cells of lines whose words start at the same places after gaps."""
    found = [[span for _, span in _pieces(document, line, _WIDE)] for line in printed]
    if not _are_apart(found, len(printed)):
        return None
    margins = [_margin(document, line) for line in printed]
    places = Counter(
        span.start - margin for row, margin in zip(found, margins, strict=True) for span in row[1:]
    )
    fewest = max(_FEWEST_PAIRS, _HALF * len(printed))
    starts = sorted(place for place, count in places.items() if count >= fewest)
    if not starts:
        return None
    return [
        list(enumerate(row))
        if len(row) == len(starts) + 1
        else [(bisect_right(starts, span.start - margin), span) for span in row]
        for row, margin in zip(found, margins, strict=True)
    ]


def _are_apart(found: Sequence[Sequence[Span]], size: int) -> bool:
    """Whether enough lines have a gap; few lines need a wide one."""
    parted = [row for row in found if len(row) > 1]
    if len(parted) < _MOSTLY * size:
        return False
    narrowest = min(after.start - before.end for row in parted for before, after in pairwise(row))
    return size >= _FEWEST or narrowest >= _WIDE_ENOUGH
