"""Numerals in capitals before those who sign: ``I. Port Watch`` · ``II. Quay Forum``.

``I. Silva`` and ``A. Roe`` may be initials: only a count from the first on tells a numeral.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.model import Document, Span
from graph.reading.lines import Line

_NUMERAL = re.compile(r"\(?(?P<numeral>[IVXL]{1,7}|[A-Z])[.)]\s{1,4}(?=[^\W\d_])")
_TENS = ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX")
_UNITS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_ROMANS = tuple(ten + unit for ten in _TENS for unit in _UNITS)[1:]
_LONGEST = 16
_FEWEST_ROMAN, _FEWEST_LETTERS = 2, 3


def unnumbered(document: Document, printed: Sequence[Line]) -> list[Line]:
    """The lines without the numerals that count some of them."""
    marks = [_mark(document, line) for line in printed]
    counted = [mark["numeral"] for mark in marks if mark]
    if not (_count_in_romans(counted) or _count_in_letters(document, printed, marks)):
        return list(printed)
    return [
        replace(line, span=Span(line.span.start + mark.end(), line.span.end)) if mark else line
        for line, mark in zip(printed, marks, strict=True)
    ]


def _mark(document: Document, line: Line) -> re.Match[str] | None:
    """The numeral, or the initial, that a line begins with."""
    end = min(line.span.end, line.span.start + _LONGEST)
    return _NUMERAL.match(document.text[line.span.start : end])


def _count_in_romans(counted: Sequence[str]) -> bool:
    """Whether numerals are I, II and so on."""
    return len(counted) >= _FEWEST_ROMAN and tuple(counted) == _ROMANS[: len(counted)]


def _count_in_letters(
    document: Document, printed: Sequence[Line], marks: Sequence[re.Match[str] | None]
) -> bool:
    """Whether each line has its letter, from A on, and at least two words behind it."""
    if len(printed) < _FEWEST_LETTERS or not all(marks):
        return False
    behind = (document.words(line.span).split()[1:] for line in printed)
    letters = [mark["numeral"] for mark in marks if mark]
    counts = all(one == chr(ord("A") + at) for at, one in enumerate(letters))
    return counts and all(len(words) > 1 for words in behind)
