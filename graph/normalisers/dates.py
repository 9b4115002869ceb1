"""Dates as letters print them, in a dozen languages, as ISO 8601.

A date keeps the precision it has: ``28th October 2008``, ``octobre 2008``. Where day and
month can be told only by custom (``05/06/2008``) both readings are given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.normalisers import months
from graph.normalisers.normaliser import Recomputed

_NAMES = months.ALTERNATIVES
_YEAR = r"(?:1[89]|20|21)\d\d"
_ORDINAL = r"(?:\s?(?:st|nd|rd|th|er|re|ro|do|º|°|ª|\.))?"
_OF = (
    r"(?:day\sof\s|d[ií]as?\sd(?:el|o)\sm[eê]s\sde\s|giorno\sdel\smese\sdi\s|of\s|de\s|di\s"
    r"|del\s|d['’])?"
)
_OF_YEAR = r"(?:of\s|de\s|del\s(?:año\s)?|do\s(?:ano\s)?|di\s)?"
_DATE = re.compile(
    rf"""
    (?<![\w/.-])
    (?: (?P<iso> (?P<y1>{_YEAR}) - (?P<m1>\d\d?) - (?P<d1>\d\d?) ) (?!\d)
      | (?P<slashed> (?P<a>\d{{1,2}}) \s?(?P<by>[./-])\s? (?P<b>\d{{1,2}}) \s?(?P=by)\s?
          (?P<y2>{_YEAR}) ) (?!\d)
      | (?P<turned> (?P<y3>{_YEAR}) (?P<by3>[./]) \s? (?P<m3>\d{{1,2}}) (?P=by3) \s?
          (?P<d3>\d{{1,2}}) ) \.? (?![\d/])
      | (?P<eastern> (?P<y7>{_YEAR}) \s?[年년]\s? (?P<m7>\d{{1,2}}) \s?[月월]\s?
          (?P<d7>\d{{1,2}}) \s?[日일] )
      | (?P<roman> (?P<d8>\d{{1,2}}) (?P<by8>[\s./-]) (?P<m8>{months.ROMAN}) (?P=by8)
          (?P<y8>{_YEAR}) ) (?!\d)
      | (?P<day_first> (?P<d4>\d{{1,2}}) {_ORDINAL} [\s/-]?
          {_OF} (?P<m4>{_NAMES}) \b \.? ,? [\s/-]?
          {_OF_YEAR} (?P<y4>{_YEAR}) ) (?!\d)
      | (?P<month_first> (?P<m5>{_NAMES}) \b \.? \s (?:the\s)? (?P<d5>\d{{1,2}})
          (?:\s?(?:st|nd|rd|th|º|°))? (?: ,\s? | \s{_OF_YEAR} ) (?P<y5>{_YEAR}) ) (?!\d)
      | (?P<month_only> (?P<m6>{_NAMES}) \b \.?,? [\s/-]
          (?: [x_?]{{1,4}} ,?\s )? {_OF_YEAR} (?P<y6>{_YEAR}) ) (?!\d)
      | (?P<short> (?P<a9>\d{{1,2}}) (?P<by9>[./-]) (?P<b9>\d{{1,2}}) (?P=by9) (?P<y9>\d\d) )
          (?![\w/.-])
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FIGURES = re.compile(rf"{_YEAR}|\d[./-]\d\d?[./-]\d\d")
"""Figures without which no date is printed."""
_SINGLE = (
    ("y1", "m1", "d1"), ("y3", "m3", "d3"), ("y4", "m4", "d4"), ("y5", "m5", "d5"),
    ("y7", "m7", "d7"), ("y8", "m8", "d8"),
)  # fmt: skip
_LONGEST = 600
_MONTHS_A_YEAR = 12
_FIRST_OF_LAST_CENTURY = 70


@dataclass(frozen=True, slots=True)
class Found:
    """A date among words: where it stands, and its readings, the likeliest first.

    ``short`` tells that the year has two figures: only a line that is nothing but a date
    should be believed so.
    """

    start: int
    end: int
    readings: tuple[str, ...]
    short: bool = False


def find(words: str) -> Iterator[Found]:
    """Each date in words with white space collapsed: ``Brussels, 28 October 2008``.

    Only the first 600 characters are searched.
    """
    if not _FIGURES.search(words):
        return
    for match in _DATE.finditer(words, 0, _LONGEST):
        readings = tuple(_readings(match))
        if readings:
            yield Found(match.start(), match.end(), readings, match["short"] is not None)


def values(words: str) -> frozenset[str]:
    """Every reading of every date in the words."""
    return frozenset(reading for found in find(words) for reading in found.readings)


def _readings(match: re.Match[str]) -> Iterator[str]:
    """The ISO forms that a match allows; none for days that do not exist."""
    if match["slashed"]:
        yield from _slashed(match["y2"], match["a"], match["b"], by=match["by"])
    elif match["short"]:
        century = "19" if int(match["y9"]) >= _FIRST_OF_LAST_CENTURY else "20"
        yield from _slashed(century + match["y9"], match["a9"], match["b9"], by=match["by9"])
    elif match["month_only"]:
        yield f"{match['y6']}-{months.number(match['m6']):02}"
    else:
        for year, month, day in _SINGLE:
            if match[year]:
                yield from _iso(match[year], months.number(match[month]), match[day])


def _slashed(year: str, first: str, second: str, *, by: str) -> Iterator[str]:
    """Day before month first; month before day too, unless stops part the numbers."""
    yield from _iso(year, int(second), first)
    if int(first) != int(second) and (by != "." or int(second) > _MONTHS_A_YEAR):
        yield from _iso(year, int(first), second)


def _iso(year: str, month: int, day: str) -> Iterator[str]:
    """The day in ISO form, if there is such a day."""
    try:
        yield date(int(year), month, int(day)).isoformat()
    except ValueError:
        return


NORMALISERS = (Recomputed("date", values),)
