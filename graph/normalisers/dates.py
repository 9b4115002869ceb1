"""Dates as letters print them, in seven languages, as ISO 8601.

A date keeps the precision it has: ``28th October 2008``, ``octobre 2008``. Where day and
month can be told only by custom (``05/06/2008``) both readings are given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.normalisers.normaliser import Recomputed

_MONTHS = (
    "january jan janvier janv enero ene gennaio gen januar jänner jaenner janeiro januari",
    "february feb février fevrier févr fév febrero febbraio febr februar fevereiro fev februari",
    "march mar mars marzo märz maerz mär março maart mrt",
    "april apr avril avr abril abr aprile",
    "may mai mayo maggio mag maio mei",
    "june jun juin junio giugno giu juni junho",
    "july jul juillet juil julio luglio lug juli julho",
    "august aug août aout agosto ago agos augustus",
    "september sep sept septembre septiembre setiembre settembre setembro",
    "october oct octobre octubre ottobre ott oktober okt outubro",
    "november nov novembre noviembre novembro",
    "december dec décembre decembre déc diciembre dic dicembre dezember dez dezembro",
)
_MONTH = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_NAMES = "|".join(sorted(_MONTH, key=lambda name: (-len(name), name)))
_YEAR = r"(?:1[89]|20|21)\d\d"
_DATE = re.compile(
    rf"""
    (?<![\w/.-])
    (?: (?P<iso> (?P<y1>{_YEAR}) - (?P<m1>\d\d) - (?P<d1>\d\d) ) (?!\d)
      | (?P<slashed> (?P<a>\d{{1,2}}) \s?(?P<by>[./-])\s? (?P<b>\d{{1,2}}) \s?(?P=by)\s?
          (?P<y2>{_YEAR}) ) (?!\d)
      | (?P<turned> (?P<y3>{_YEAR}) / (?P<m3>\d{{1,2}}) / (?P<d3>\d{{1,2}}) ) (?!\d)
      | (?P<day_first> (?P<d4>\d{{1,2}}) \s?(?:st|nd|rd|th|er|º|°|ª|\.)? [\s-]
          (?:day\sof\s|of\s|de\s|di\s|d['’])? (?P<m4>{_NAMES}) \.?,? [\s-]
          (?:of\s|de\s|del\s|di\s)? (?P<y4>{_YEAR}) ) (?!\d)
      | (?P<month_first> (?P<m5>{_NAMES}) \.? \s (?P<d5>\d{{1,2}}) (?:st|nd|rd|th)? ,? \s
          (?P<y5>{_YEAR}) ) (?!\d)
      | (?P<month_only> (?P<m6>{_NAMES}) \.?,? \s (?:of\s|de\s|del\s)? (?P<y6>{_YEAR}) ) (?!\d)
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST = 600
_MONTHS_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class Found:
    """A date among words: where it stands, and its readings, the likeliest first."""

    start: int
    end: int
    readings: tuple[str, ...]


def find(words: str) -> Iterator[Found]:
    """Each date in words with white space collapsed: ``Brussels, 28 October 2008``.

    Only the first 600 characters are searched.
    """
    for match in _DATE.finditer(words, 0, _LONGEST):
        readings = tuple(_readings(match))
        if readings:
            yield Found(match.start(), match.end(), readings)


def values(words: str) -> frozenset[str]:
    """Every reading of every date in the words."""
    return frozenset(reading for found in find(words) for reading in found.readings)


def _readings(match: re.Match[str]) -> Iterator[str]:
    """The ISO forms that a match allows; none for days that do not exist."""
    if match["slashed"]:
        yield from _slashed(match)
    elif match["month_only"]:
        yield f"{match['y6']}-{_month(match['m6']):02}"
    else:
        for year, month, day in (("y1", "m1", "d1"), ("y3", "m3", "d3"), ("y4", "m4", "d4")):
            if match[year]:
                yield from _iso(match[year], _month(match[month]), match[day])
        if match["month_first"]:
            yield from _iso(match["y5"], _month(match["m5"]), match["d5"])


def _slashed(match: re.Match[str]) -> Iterator[str]:
    """Day before month first; month before day too, unless stops part the numbers."""
    first, second = int(match["a"]), int(match["b"])
    yield from _iso(match["y2"], second, str(first))
    if first != second and (match["by"] != "." or second > _MONTHS_A_YEAR):
        yield from _iso(match["y2"], first, str(second))


def _month(words: str) -> int:
    return int(words) if words.isdigit() else _MONTH[words.casefold()]


def _iso(year: str, month: int, day: str) -> Iterator[str]:
    """The day in ISO form, if there is such a day."""
    try:
        yield date(int(year), month, int(day)).isoformat()
    except ValueError:
        return


NORMALISERS = (Recomputed("date", values),)
