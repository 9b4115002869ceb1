"""Which of two readings of a date is meant: ``05/06/2008`` is in June or in May.

Day before month is the custom nearly everywhere, month before day that of the United States.
What settles it is told by the text: another date in it that can be read in one way only, the
same day named in words, its language, or an address in the United States.
"""

from __future__ import annotations

import re

from graph.extractors.date_lines import Dated
from graph.model import Document
from graph.normalisers import dates

_FIGURES = re.compile(r"(?<![\w/.-])\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d\d)(?![\w/]|[.-]\d)")
_DAY_FIRST = frozenset({"fr", "es", "it", "de", "pt", "nl"})
_AMERICAN = re.compile(
    r"\b[A-Z]{2}\s\d{5}(?:-\d{4})?\b|\bWashington,?\sD\.?C\b|\bU\.?S\.?\s(?:Senate"
    r"|House|Congress|Department)\b"
)
_SAMPLE = 40_000
_MOST_BLOCKS = 400
_MONTHS = 12


def likeliest(document: Document, dated: Dated) -> tuple[str, bool]:
    """The reading that is meant, and whether the text settles it."""
    readings = dated.readings
    if len(readings) == 1:
        return readings[0], True
    day_first, month_first = readings[0], readings[1]
    for reading in readings:
        if reading in _in_words(document):
            return reading, True
    orders = _orders(document)
    if len(orders) == 1:
        return (day_first if "day" in orders else month_first), True
    if document.language in _DAY_FIRST:
        return day_first, True
    if _AMERICAN.search(document.text[:_SAMPLE]):
        return month_first, True
    return day_first, False


def _in_words(document: Document) -> frozenset[str]:
    """The days that the text names without doubt."""
    found: set[str] = set()
    for block in document.blocks[:_MOST_BLOCKS]:
        for one in dates.find(document.words(block.body)):
            if len(one.readings) == 1 and not one.short:
                found.add(one.readings[0])
    return frozenset(found)


def _orders(document: Document) -> frozenset[str]:
    """``day`` or ``month``: what comes first in the dates that allow one reading only."""
    orders: set[str] = set()
    for match in _FIGURES.finditer(document.text[:_SAMPLE]):
        first, second = (int(one) for one in re.split(r"[./-]", match.group())[:2])
        if first > _MONTHS >= second:
            orders.add("day")
        elif second > _MONTHS >= first:
            orders.add("month")
    return frozenset(orders)
