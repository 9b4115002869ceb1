"""Narrow strips of white between columns, which many lines leave free at the same place.

Columns may be set so close that the gap between them is hardly wider than one between words.
What tells them apart is that it stands at the same place in line after line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from graph.reading.pdf.words import Word

_NARROWEST = 0.6
_WIDER = 1.2
_FEWEST = 6
_MOST = 12


@dataclass(frozen=True, slots=True)
class River:
    """A strip of white from ``left`` to ``right`` through the rows ``start`` to ``end``."""

    left: float
    right: float
    start: int
    end: int
    rows: int = 1
    """How many of these rows have words on both sides."""


def rivers(rows: Sequence[Sequence[Word]]) -> list[River]:
    """The strips that run through at least six rows; each row's words go from left to right."""
    running: list[River] = []
    found: list[River] = []
    for place, row in enumerate(rows):
        between = [(before.right, after.left) for before, after in pairwise(row)]
        usual = sorted(end - start for start, end in between)[len(between) // 2] if between else 0.0
        least = max(_NARROWEST * max(word.size for word in row), _WIDER * usual)
        gaps = [(start, end) for start, end in between if end - start >= least]
        kept: list[River] = []
        for river in running:
            more = _on(river, row, gaps, least=least)
            (kept if more else found).append(more or river)
        opened = [River(left, right, place, place) for left, right in gaps]
        running = [*kept, *(one for one in opened if not _is_within(one, kept))][:_MOST]
    return [one for one in (*found, *running) if one.rows >= _FEWEST]


def _on(
    river: River, row: Sequence[Word], gaps: Sequence[tuple[float, float]], *, least: float
) -> River | None:
    """The strip as it runs on through one more row; None if words stand in its way."""
    place = river.end + 1
    for start, end in gaps:
        left, right = max(start, river.left), min(end, river.right)
        if right - left >= least:
            return River(left, right, river.start, place, river.rows + 1)
    if row[-1].right <= river.left + 1 or row[0].left >= river.right - 1:
        return River(river.left, river.right, river.start, place, river.rows)
    return None


def _is_within(one: River, others: Sequence[River]) -> bool:
    """Whether a new gap is part of a strip that runs already."""
    return any(other.left < one.right and one.left < other.right for other in others)
