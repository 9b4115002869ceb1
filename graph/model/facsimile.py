"""Where the words of a text stand on the printed pages that it was read from.

A page is measured from its upper left corner, as it is looked at, in ten-thousandths of its
width and of its height.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from graph.model.span import Span

WHOLE = 10_000
"""The width of every page, and its height, in the units of a `Box`."""
_SAME_LINE = 0.5


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page; pages count from 1."""

    page: int
    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> int:
        """From top to bottom."""
        return self.bottom - self.top

    def part(self, start: float, end: float) -> Box:
        """What lies between two shares of its width."""
        left, right = (round(self.left + self.width * share) for share in (start, end))
        return replace(self, left=left, right=right)

    def goes_on(self, other: Box) -> bool:
        """Whether the other one stands on the same line."""
        shared = min(self.bottom, other.bottom) - max(self.top, other.top)
        return self.page == other.page and shared > _SAME_LINE * min(self.height, other.height)

    def around(self, other: Box) -> Box:
        """The smallest one that holds both."""
        return Box(
            self.page,
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )


@dataclass(frozen=True, slots=True)
class Facsimile:
    """The pages of a file, by width and height in points, and where each word of the text is.

    ``words`` go in the order of the text; a word that was broken at the end of a line is there in
    parts. What the layout alone puts between words is nowhere.
    """

    pages: tuple[tuple[int, int], ...]
    words: tuple[tuple[Span, Box], ...] = field(repr=False)

    def boxes(self, span: Span) -> tuple[Box, ...]:
        """Where a span of the text is printed, one box a line; none if it is on no page."""
        found: list[Box] = []
        for box in self._within(span):
            if found and found[-1].goes_on(box):
                found[-1] = found[-1].around(box)
            else:
                found.append(box)
        return tuple(found)

    def _within(self, span: Span) -> Iterator[Box]:
        """The words of a span; of one that it cuts, the share of its letters."""
        first = max(bisect_right(self.words, span.start, key=_start) - 1, 0)
        for own, box in self.words[first:]:
            if own.start >= span.end:
                return
            start, end = max(own.start, span.start), min(own.end, span.end)
            if start < end:
                length = own.end - own.start
                yield box.part((start - own.start) / length, (end - own.start) / length)


def _start(word: tuple[Span, Box]) -> int:
    return word[0].start
