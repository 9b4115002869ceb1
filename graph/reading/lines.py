"""The lines of a text as spans: what is printed on each, without the marks around it.

Nothing is cut out of the text. A line's span leaves out the white space, the quote marks of
a forwarded mail (``> ``) and the marks of Markdown that wrap it (``**Signed by:**``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.model import Span

_QUOTE_MARKS = re.compile(r"[ \t\xa0]*(?:>[ \t\xa0]?)+")
_RULE = re.compile(r"[-=_*~+|:.\s\\#]{2,}|[-_*=~|#\\]")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>")
_OPENING, _CLOSING = "<*_`", ">\\"
_WRAPPERS = ("**", "__", "*", "_", "`")
_MOST_TRIMS = 6


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line.

    ``span`` is its words, ``gap`` the number of blank lines (or rules such as ``----``)
    before it, ``indent`` the width of white space before the words, ``depth`` the number of
    quote marks before it.
    """

    span: Span
    gap: int
    indent: int
    depth: int


def lines(text: str, within: Span | None = None) -> Iterator[Line]:
    """Each line of the text that has words on it, or of the part ``within``."""
    offset = within.start if within else 0
    gap = 0
    for raw in text[offset : within.end if within else None].splitlines(keepends=True):
        blank = raw.isspace()
        line = None if blank else _line(text, offset, end=offset + len(raw), gap=gap)
        offset += len(raw)
        if line is None:
            gap += 1
        else:
            gap = 0
            yield line


def _line(text: str, start: int, *, end: int, gap: int) -> Line | None:
    """The line between two offsets, or None where nothing is printed on it."""
    margin, depth = start, 0
    first, last = _stripped(text, start, end)
    if quoted := _QUOTE_MARKS.match(text, start, end) if text.startswith(">", first) else None:
        margin, depth = quoted.end(), text.count(">", start, quoted.end())
        first, last = _stripped(text, margin, end)
    indent = first - margin
    if first == last or (not text[first].isalnum() and _RULE.fullmatch(text, first, last)):
        return None
    if text[first] in _OPENING or text[last - 1] in _CLOSING:
        first, last = _unwrapped(text, first, last)
    return Line(Span(first, last), gap, indent, depth) if first < last else None


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds without white space at either end."""
    words = text[start:end].lstrip()
    start = end - len(words)
    return start, start + len(words.rstrip())


def _unwrapped(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds without Markdown or HTML marks that wrap the whole line."""
    for _ in range(_MOST_TRIMS):
        before = start, end
        start, end = _without_tags(text, start, end)
        if end - start > 1 and text[end - 1] == "\\":
            end -= 1
        for mark in _WRAPPERS:
            width = len(mark)
            wrapped = text.startswith(mark, start, end) and text.endswith(mark, start, end)
            if wrapped and end - start > 2 * width:
                start, end = start + width, end - width
        start, end = _stripped(text, start, end)
        if (start, end) == before:
            break
    return start, end


def _without_tags(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds without an HTML tag at either end."""
    if opening := _TAG.match(text, start, end):
        start = opening.end()
    last = text.rfind("<", max(start, end - 2_000), end)
    if last >= 0 and _TAG.fullmatch(text, last, end):
        end = last
    return start, end
