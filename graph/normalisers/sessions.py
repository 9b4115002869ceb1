"""Sessions of bodies as papers print them: which one it is, and from which day to which.

``Twenty-Sixth Session`` is session 26, ``Third special session`` S-3. ``16 to 20 December
2013`` and ``December 16 to 20, 2013`` have a first and a last day, a single date has one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.normalisers import dates, months, ordinal_words
from graph.normalisers.normaliser import Normaliser, Recomputed

NUMBER, FIRST, LAST = "session-number", "first-day", "last-day"

_SORT = (
    r"(?P<special>special|extraordinary|emergency|extraordinaire|extraordinari[oa]|spéciale"
    r"|especial)|regular|ordinary|ordinaire|ordinari[oa]|annual|annuelle|anual|resumed|plenary"
    r"|formal|plénière"
)
_NOUN = (
    r"sessions?|meeting|series\sof\smeetings|sitting|séance|réunion|série\sde\sréunions"
    r"|per[ií]odo\s(?:(?:extra)?ordinario\s)?de\ssesiones|reunión|sesión|serie\sde\sreuniones"
    r"|reunião|sessão|sessione|riunione|sitzung|tagung"
)
_SESSION = re.compile(
    rf"""(?<![\w-])(?P<number>{ordinal_words.PATTERN})(?:\s?/\s?\d{{1,3}}\w{{0,2}})?\s
    (?:(?:{_SORT})\s){{0,2}}
    (?P<noun>{_NOUN})(?:\s(?P<after>extraordinaire|extraordinari[oa]|ordinaire|especial))?(?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)
_ASSEMBLY = re.compile(
    rf"""(?<![\w-])(?P<number>{ordinal_words.PATTERN})\s
    (?P<name>(?:world\s|general\s|review\s|ministerial\s|international\s){{0,2}}
      (?:health\s)?(?:assembly|conference|congress)\b.{{0,80}}
      |(?:assemblée|conférence|asamblea|conferencia)\s.{{0,80}})""",
    re.VERBOSE | re.IGNORECASE,
)
_D = r"\d{1,2}(?:\s?(?:st|nd|rd|th|er|º|°|\.))?"
_M = rf"(?:{months.ALTERNATIVES})\b\.?"
_Y = r"(?:19|20)\d\d"
_TO = r"(?:\s?(?:-|‑|–|—)\s?|,?\s(?:to|and|au|et|al?|y|bis|und|e|through|until)\s(?:le\s|el\s)?)"
_OF = r"\s?(?:of\s|de\s|di\s|d['’])?"
_DAYS = re.compile(
    rf"""(?<![\w/.-])(?:
      (?P<d1>{_D})(?:{_OF}(?P<m1>{_M}))?(?:{_OF}(?P<y1>{_Y}))?{_TO}
        (?P<d2>{_D}){_OF}(?P<m2>{_M}),?{_OF}(?P<y2>{_Y})
    | (?P<m3>{_M})\s(?P<d3>{_D})(?:,?\s(?P<y3>{_Y}))?{_TO}
        (?:(?P<m4>{_M})\s)?(?P<d4>{_D}),?\s(?P<y4>{_Y})
    )(?!\d)""",
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Numbered:
    """A session told by its number: ``start`` to ``end`` in the words, ``S-3`` as its number.

    ``name`` is where the body's name stands if it is part of it (*Sixty-first World Health
    Assembly*).
    """

    start: int
    end: int
    number: str
    name: tuple[int, int] | None = None
    noun: str = ""


@dataclass(frozen=True, slots=True)
class Days:
    """From which day to which, in ISO 8601; both are the same for a single date."""

    start: int
    end: int
    first: str
    last: str


def numbered(words: str) -> Iterator[Numbered]:
    """Each session that words with white space collapsed tell by its number."""
    for found in _SESSION.finditer(words, 0, _LONGEST):
        if value := ordinal_words.value(found["number"]):
            special = found["special"] or (found["after"] or "").casefold().startswith("extra")
            special = special or "extraordinari" in found["noun"].casefold()
            number = f"S-{value}" if special else str(value)
            yield Numbered(*found.span(), number, noun=found["noun"].casefold())
    for found in _ASSEMBLY.finditer(words, 0, _LONGEST):
        if value := ordinal_words.value(found["number"]):
            yield Numbered(*found.span(), str(value), found.span("name"))


def days(words: str) -> Iterator[Days]:
    """Each stretch of days, and each single date that is in none."""
    reached = -1
    for found in _DAYS.finditer(words, 0, _LONGEST):
        if told := _stretch(found):
            reached = found.end()
            yield told
    for one in dates.find(words[:_LONGEST]):
        if one.start > reached and len(one.readings) == 1 and not one.short:
            yield Days(one.start, one.end, one.readings[0], one.readings[0])


def _stretch(found: re.Match[str]) -> Days | None:
    day_first = found["d1"] is not None
    pairs = ("1", "2") if day_first else ("3", "4")
    (d1, m1, y1), (d2, m2, y2) = (
        (found[f"d{which}"], found[f"m{which}"], found[f"y{which}"]) for which in pairs
    )
    first = _iso(y1 or y2, m1 or m2, d1)
    last = _iso(y2, m2 or m1, d2)
    if first and last and y1 is None and first > last:
        first = _iso(str(int(y2) - 1), m1 or m2, d1)
    return Days(*found.span(), first, last) if first and last and first < last else None


def _iso(year: str, month: str, day: str) -> str:
    """The date in ISO 8601; empty where there is no such day."""
    number = months.number(month.rstrip("."))
    figures = re.sub(r"\D", "", day)
    read = next(dates.find(f"{year}-{number:02}-{int(figures):02}"), None)
    return read.readings[0] if read else ""


def _numbers(words: str) -> frozenset[str]:
    return frozenset(one.number for one in numbered(words))


def _firsts(words: str) -> frozenset[str]:
    return frozenset(one.first for one in days(words))


def _lasts(words: str) -> frozenset[str]:
    return frozenset(one.last for one in days(words))


NORMALISERS: tuple[Normaliser, ...] = (
    Recomputed(NUMBER, _numbers),
    Recomputed(FIRST, _firsts),
    Recomputed(LAST, _lasts),
)
