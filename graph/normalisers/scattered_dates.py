"""Days whose year stands apart, and days that the address of a file holds.

*on August 28th* is a day of a year that the text names elsewhere: the slice of such a value
starts with one of the two and ends with the other. ``/2019/05/04/``, ``letter-20190504.pdf`` and
``050915`` are days in an address; six figures can be read in two ways.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.normalisers import months
from graph.normalisers.normaliser import Recomputed

DAY_AND_YEAR = "day-and-year"
IN_ADDRESS = "date-in-address"

_YEAR_AFTER = r"(?!\w|,?\s?(?:of\s|de\s|del\s)?(?:1[89]|20|21)\d\d)"
_DAY = re.compile(
    rf"""(?<![\w/.-])(?:
        (?P<d1>\d{{1,2}})(?:\s?(?:st|nd|rd|th|er|º|°|ª|\.))?\s(?:of\s|de\s|di\s|d['’])?
        (?P<m1>{months.ALTERNATIVES})\b{_YEAR_AFTER}
      | (?P<m2>{months.ALTERNATIVES})\b\.?\s(?P<d2>\d{{1,2}})(?:\s?(?:st|nd|rd|th))?{_YEAR_AFTER}
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?!\d)")
_LEAP = 2000
_FIGURES = re.compile(
    r"(?<!\d)(?:(?P<y>(?:19|20)\d\d)(?P<by>[-_/.]?)(?P<m>\d\d)(?P=by)(?P<d>\d\d)"
    r"|(?P<six>\d{6}))(?!\d)"
)
_LONGEST = 600


@dataclass(frozen=True, slots=True)
class Day:
    """A day without a year, ``words[start:end]``."""

    start: int
    end: int
    month: int
    day: int

    def of(self, year: int) -> str | None:
        """The day in ISO form; None where that year has none."""
        return _iso(year, self.month, self.day)


def days(words: str) -> Iterator[Day]:
    """Each day without a year among words: ``on August 28th`` · ``le 4 mai``."""
    for found in _DAY.finditer(words, 0, _LONGEST):
        month = months.number(found["m1"] or found["m2"])
        day = int(found["d1"] or found["d2"])
        if _iso(_LEAP, month, day):
            yield Day(*found.span(), month, day)


def years(words: str) -> Iterator[tuple[int, int, int]]:
    """Each year among words, with its place: ``MC2025-07`` names 2025."""
    for found in _YEAR.finditer(words):
        yield (*found.span("year"), int(found["year"]))


def in_address(words: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """The days that an address holds, each with its readings."""
    for found in _FIGURES.finditer(words, 0, _LONGEST):
        if found["six"]:
            one, two, three = (int(found["six"][at : at + 2]) for at in (0, 2, 4))
            read = (_iso(2000 + one, two, three), _iso(2000 + three, two, one))
        else:
            read = (_iso(int(found["y"]), int(found["m"]), int(found["d"])), None)
        if readings := tuple(dict.fromkeys(filter(None, read))):
            yield (*found.span(), readings)


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _joined(words: str) -> frozenset[str]:
    """The day that opens or ends the words, with the year that stands at the other end."""
    named = list(years(words))
    found: set[str | None] = set()
    for day in _ends(words):
        if day.start == 0 and named and named[-1][1] == len(words):
            found.add(day.of(named[-1][2]))
        if day.end == len(words) and named and named[0][0] == 0:
            found.add(day.of(named[0][2]))
    return frozenset(filter(None, found))


def _ends(words: str) -> Iterator[Day]:
    yield from days(words[:_LONGEST])
    skipped = max(0, len(words) - _LONGEST)
    for day in days(words[skipped:]):
        yield Day(day.start + skipped, day.end + skipped, day.month, day.day)


def _addressed(words: str) -> frozenset[str]:
    return frozenset(reading for _, _, readings in in_address(words) for reading in readings)


NORMALISERS = (Recomputed(DAY_AND_YEAR, _joined), Recomputed(IN_ADDRESS, _addressed))
