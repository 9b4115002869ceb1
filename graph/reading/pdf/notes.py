"""Notes set apart at the foot of a page, and the marks in the text that lead to them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.reading.pdf.lines import Line, is_mark
from graph.reading.pdf.words import Word

_LABEL = re.compile(r"(?P<label>\d{1,3}|[*†‡§]{1,3})(?:[.)]?\s|(?=[*†‡§“\"'(]))")
_SMALLER = 0.93
_FOOT = 0.12
_LOWEST = 0.065
_APART = 1.9
_MOST_FEET = 5
_NEAR = 0.15


def parted(lines: Sequence[Line], size: float, *, height: float, rules: Sequence[float]) -> int:
    """How many of a page's lines, from the top, stand above its notes and foot.

    ``size`` is the usual size of the text, ``rules`` the heights of short rules at the left.
    """
    end = _above_foot(lines, size, height)
    small = end
    while small > 0 and lines[small - 1].size < _SMALLER * size:
        small -= 1
    marks = frozenset(
        word.text
        for line in lines[:end]
        for place, word in enumerate(line.words)
        if place and is_mark(line, place)
    )
    for at in range(end):
        line = lines[at]
        label = note_label(line)
        above = lines[at - 1].bottom + 4 if at else height
        ruled = any(line.top - 2 <= rule <= above for rule in rules)
        if ruled and (label or at >= small) and line.base < height / 2:
            return at
        if at >= small and label and (label in marks or is_mark(line, 0)):
            return at
    return end


def _above_foot(lines: Sequence[Line], size: float, height: float) -> int:
    """How many lines stand above those at the lower edge that are apart from the text."""
    for at in range(len(lines) - 1, max(0, len(lines) - _MOST_FEET - 1), -1):
        line = lines[at]
        if line.base > _FOOT * height or (
            line.size > _SMALLER * size and line.base > _LOWEST * height
        ):
            break
        if lines[at - 1].base - line.base > _APART * lines[at - 1].size:
            return at
    return len(lines)


def note_label(line: Line) -> str | None:
    """The label with which a footnote starts: ``3`` in ``3 See Article 7``."""
    found = _LABEL.match(line.text)
    first = line.words[0]
    raised = len(line.words) > 1 and is_mark(line, 0) and first.text
    return raised or (found["label"] if found else None)


def unmarked(line: Line, labels: frozenset[str]) -> Line:
    """A line without the footnote marks whose notes are printed; others stand by themselves."""
    if not any(is_mark(line, place) for place in range(1, len(line.words))):
        return line
    kept: list[Word] = []
    mark: Word | None = None
    for place, word in enumerate(line.words):
        if place and is_mark(line, place):
            mark = word
            if word.text not in labels:
                kept.append(replace(word, glued=False))
            continue
        near = mark is not None and word.left - mark.right < _NEAR * word.size
        kept.append(replace(word, glued=True) if near and not word.text[0].isalnum() else word)
        mark = None
    return replace(line, words=tuple(kept))


def spaced(line: Line) -> Line:
    """A note's line with a space behind its label."""
    if len(line.words) > 1 and is_mark(line, 0):
        first, second, *rest = line.words
        return replace(line, words=(first, replace(second, glued=False), *rest))
    return line
