"""Numerals in capitals before those who sign: ``I. Port Watch`` · ``II. Quay Forum``.

``I. Silva`` and ``A. Roe`` may be initials: only a count from the first on tells a numeral, and
letters count only before bodies and before persons with a title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.model import Document, Span
from graph.reading.lines import Line
from graph.sections.words import names_body, title_length

_NUMERAL = re.compile(r"\(?(?P<numeral>[IVXL]{1,7}|[A-Z])[.)]\s{1,4}(?=[^\W\d_])")
_TENS = ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX")
_UNITS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_ROMANS = tuple(ten + unit for ten in _TENS for unit in _UNITS)[1:]
_FIELD_END = re.compile(r"[,;(|]|\s[–—-]\s")
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
    """Whether each line has its letter, from A on, and the letters are no initials."""
    found = [mark for mark in marks if mark]
    if len(printed) < _FEWEST_LETTERS or len(found) < len(printed):
        return False
    if any(mark["numeral"] != chr(ord("A") + at) for at, mark in enumerate(found)):
        return False
    behind = [document.words(line.span).partition(" ")[2] for line in printed]
    return _are_bracketed(found, behind) or _are_whole(behind)


def _are_bracketed(marks: Sequence[re.Match[str]], behind: Sequence[str]) -> bool:
    """``A) River Watch``: no initial has a bracket."""
    bracketed = all(mark.group().rstrip().endswith(")") for mark in marks)
    return bracketed and all(" " in words for words in behind)


def _are_whole(behind: Sequence[str]) -> bool:
    """Whether most names are whole without the letter, and none is one word, as surnames are."""
    names = [_FIELD_END.split(words, maxsplit=1)[0].strip() for words in behind]
    if not all(" " in name or name.isupper() for name in names):
        return False
    return sum(map(_is_whole, names)) * 2 > len(names)


def _is_whole(name: str) -> bool:
    """``River Watch`` · ``Dr. Ana Silva``, but not ``Silva Costa``."""
    bare = name[title_length(name) :]
    return " " in bare and (len(bare) < len(name) or names_body(bare))
