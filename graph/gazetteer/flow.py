"""A stretch of text as a reader's eye takes it in, with the way back to the source.

Letters arrive double-spaced, wrapped, quoted with ``>`` or sprinkled with Markdown marks.
A `Flow` leaves these out so that patterns can be simple, and turns every offset in its own
text into a span of the untouched source.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.model import Span

_MARKS = r">\]\[<\\*_`"
_STRETCH = re.compile(
    rf"""[^\s{_MARKS}]+(?:[ ][^\s{_MARKS}]+)*                # words with single spaces between
  | (?P<gap>(?:
        \s                                                 # white space, no-break too
      | (?<=\n)>[> ]*                                      # a mail quote at a line's start
      | (?<=\s)>+(?=\s)                                    # the same where lines are joined
      | \]\([^()\s]{{1,400}}(?:\s"[^"]{{0,200}}")?\)       # a link's target: ](address)
      | \[(?=[^\[\]]{{1,200}}\]\()                         # a link's opening bracket
      | </?[A-Za-z][^<>]{{0,300}}>                         # a tag
      | \\(?=[^\w\s]|\s)                                   # a backslash before a mark
      | (?<![^\W_])(?!(?:(?<=`)`|``)[^`]{{1,1500}}'')[*_`]{{1,3}}(?=\S)  # emphasis opens
      | (?<=\S)[*_`]{{1,3}}(?![^\W_])                      # emphasis closes
    )+)""",
    re.VERBOSE,
)


_HYPHENED = re.compile(
    r"(?<=[a-zà-ÿ])-(?:[ ](?!(?:and|or|et|ou|y|o|und|oder|e|bis)\b))?(?=[a-zà-ÿ])"
)


@dataclass(frozen=True, slots=True)
class Flow:
    """Words with each run of white space and marks as one space or none.

    ``text[a:b]`` came from ``span(a, b)`` of the source.
    """

    text: str
    _starts: tuple[int, ...] = field(repr=False)
    _origins: tuple[int, ...] = field(repr=False)

    @classmethod
    def of(cls, source: str, span: Span | None = None) -> Flow:
        """The flow of a stretch of a source text; of the whole where no span is given."""
        pieces: list[str] = []
        starts: list[int] = [0]
        origins: list[int] = [0]
        length = 0
        for start, piece in _pieces(source, span):
            starts.append(length)
            origins.append(start)
            pieces.append(piece)
            length += len(piece)
        return cls("".join(pieces), tuple(starts), tuple(origins))

    def span(self, start: int, end: int) -> Span:
        """Where ``text[start:end]`` stands in the source.

        Raises:
            ValueError: if the stretch is empty.
        """
        if start >= end:
            raise ValueError(f"no words from {start} to {end}")
        return Span(self._origin(start), self._origin(end - 1) + 1)

    def breaks(self, place: int) -> bool:
        """Whether the white space at a place is more than one plain space, such as a line's end."""
        piece = bisect_right(self._starts, place) - 1
        return piece > 0 and self._starts[piece] == place

    def _origin(self, place: int) -> int:
        piece = bisect_right(self._starts, place) - 1
        return self._origins[piece] + place - self._starts[piece]


def _pieces(source: str, span: Span | None) -> Iterator[tuple[int, str]]:
    """Stretches copied as they are, each with its offset; a space stands for a gap."""
    start, end = (span.start, span.end) if span else (0, len(source))
    kept = start
    begun = False
    for gap in _STRETCH.finditer(source, start, end):
        words = gap.group()
        if gap["gap"] is None or (words == " " and begun and gap.end() < end):
            continue
        if _is_hyphened(source, gap.start(), gap.end()) and gap.start() - 1 > kept:
            yield kept, source[kept : gap.start() - 1]
            begun, kept = True, gap.end()
            continue
        if gap.start() > kept:
            yield kept, source[kept : gap.start()]
            begun = True
        blank = any(letter.isspace() for letter in words)
        if blank and begun and gap.end() < end:
            yield gap.start(), " "
        kept = gap.end()
    if kept < end:
        yield kept, source[kept:end]


def _is_hyphened(source: str, start: int, end: int) -> bool:
    """Whether a line's end breaks a word: ``inter-`` above ``national``."""
    return (
        source[start - 1 : start] == "-"
        and source[start - 2 : start - 1].islower()
        and source[end : end + 1].islower()
        and source.count("\n", start, end) == 1
    )


def unbroken(words: str) -> str:
    """Collapsed words without the hyphens that may have ended lines, real ones included."""
    return _HYPHENED.sub("", words)
