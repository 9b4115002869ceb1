"""Those addressed side by side: names in one line, post and body below each by place.

``Ms Anna Rossi        Mr Joe Roe`` is two persons, and what stands below a name is its own. A
date that stands on the right of a line is none of its words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.extractors.address_lines import Kind, kind_of
from graph.extractors.date_lines import date_of
from graph.extractors.head_lines import HeadLine
from graph.extractors.segments import Segment
from graph.model import Document
from graph.sections.side_by_side import column, has_gap, nearest, pieces

_FEWEST = 2
_HOLDERS = (Kind.PERSON, Kind.ROLE)


def in_order(document: Document, lines: Sequence[HeadLine]) -> list[HeadLine]:
    """The lines of a head with those of each column below each other; others as they are."""
    if not any(has_gap(document.quote(line.part.span)) for line in lines):
        return list(lines)
    found: list[HeadLine] = []
    at = 0
    while at < len(lines):
        end = at + 1
        while end < len(lines) and lines[end].gap == 0:
            end += 1
        found += _columns(document, lines[at:end]) or _dated(document, lines[at:end])
        at = end
    return found


def _columns(document: Document, lines: Sequence[HeadLine]) -> list[HeadLine]:
    """The lines of each column in turn; none where these lines have not several addressees.

    A name and a post in one line are a row of a table, and one addressee.
    """
    heads = _parts(document, lines[0])
    if len(lines) < _FEWEST or len(heads) < _FEWEST:
        return []
    kinds = {kind_of(head.words) for head in heads}
    if len(kinds) > 1 or not kinds <= set(_HOLDERS):
        return []
    places = [column(document, head.span) for head in heads]
    columns = [[head] for head in heads]
    for line in lines[1:]:
        parts = _parts(document, line)
        full = len(parts) == len(heads)
        for number, piece in enumerate(parts):
            at = number if full else nearest(places, column(document, piece.span))
            if at is None:
                return []
            columns[at].append(piece)
    return [line for each in columns for line in _stacked(lines[0], each)]


def _stacked(first: HeadLine, parts: Sequence[Segment]) -> Iterator[HeadLine]:
    """The lines of a column, apart from what stands above."""
    for at, part in enumerate(parts):
        yield replace(first, part=part, gap=0 if at else max(first.gap, 1))


def _dated(document: Document, lines: Sequence[HeadLine]) -> Iterator[HeadLine]:
    """The lines, a date on the right of one addressed before the words on its left."""
    for line in lines:
        parts = _parts(document, line)
        dated = len(parts) == _FEWEST and date_of(document, parts[1]) is not None
        if dated and kind_of(parts[0].words) in _HOLDERS:
            yield replace(line, part=parts[1])
            yield replace(line, part=parts[0], gap=1)
        else:
            yield line


def _parts(document: Document, line: HeadLine) -> list[Segment]:
    """What wide gaps part in a line."""
    return [Segment(one, document.words(one)) for one in pieces(document, line.part.span)]
