"""What has dates: how many a year, and what happened in order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from graph.query import Cell, Show, Table
from webui.charts.bars import amount, thing_of
from webui.words import day

MOST_EVENTS: Final = 100
MOST_PERIODS: Final = 60
MOST_MARKS: Final = 10
MOST_WITH_NUMBERS: Final = 24
LONGEST_IN_MONTHS: Final = 24
_YEAR: Final = 12
_STEPS: Final = ((_YEAR, "year"), (10 * _YEAR, "decade"), (100 * _YEAR, "century"))
_MONTH = re.compile(r"(\d{4})(?:-(\d{2}))?")


@dataclass(frozen=True, slots=True)
class Period:
    """One month, year, decade or century with its number; ``share`` is of the greatest.

    ``mark`` is what stands below it, empty where there is no room; ``address`` is where what it
    counts is listed, if that can be told.
    """

    label: str
    value: str
    share: float
    mark: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Periods from the first to the last, those with nothing among them.

    ``unit`` says how long one is, ``of`` what is counted, ``undated`` how many rows have no date.
    """

    unit: str
    of: str
    periods: tuple[Period, ...]
    undated: int
    form: str = "timeline"

    @property
    def numbered(self) -> bool:
        """Whether there is room for the number above each column."""
        return len(self.periods) <= MOST_WITH_NUMBERS


@dataclass(frozen=True, slots=True)
class Event:
    """What happened on a date; ``iri`` is the thing, where the row names one.

    ``when`` is the date in words, no more exact than it is known.
    """

    date: str
    when: str
    label: str
    iri: str | None


@dataclass(frozen=True, slots=True)
class Events:
    """Events in the order of their dates; ``more`` are left out."""

    events: tuple[Event, ...]
    more: int
    form: str = "events"


def timeline(table: Table, show: Show, _labels: Mapping[str, str]) -> Timeline | None:
    """How many rows, or how much of a number, falls into each period, if there are several."""
    at, *number = (table.columns.index(one) for one in show.columns)
    totals: Counter[int] = Counter()
    sums: dict[int, Decimal] = {}
    for row in table.rows:
        month = _month(row[at])
        if month is not None:
            totals[month] += 1
            worth = amount(row[number[0]]) if number else Decimal(1)
            sums[month] = sums.get(month, Decimal(0)) + worth
    if not any(sums.values()):
        return None
    whole_years = any(_is_year(row[at]) for row in table.rows)
    step, unit = _step(min(sums), max(sums), whole_years=whole_years)
    if min(sums) // step == max(sums) // step:
        return None
    of = show.columns[1] if number else ""
    return Timeline(unit, of, _periods(sums, step), len(table.rows) - totals.total())


def years(counts: Mapping[str, int], addresses: Mapping[str, str]) -> Timeline | None:
    """How many a year, or a decade where there are too many years; None for a single year."""
    sums = {_YEAR * int(year): Decimal(number) for year, number in counts.items()}
    if len(sums) <= 1:
        return None
    step, unit = _step(min(sums), max(sums), whole_years=True)
    periods = (replace(one, address=addresses.get(one.label, "")) for one in _periods(sums, step))
    return Timeline(unit, "", tuple(periods), 0)


def events(table: Table, show: Show, labels: Mapping[str, str]) -> Events | None:
    """What happened, in the order of dates."""
    at, text, *until = (table.columns.index(one) for one in show.columns)
    found = [
        Event(
            when.value,
            _in_words(when.value, end.value if end else when.value),
            labels.get(what.value, what.value),
            thing_of(row, what),
        )
        for row in table.rows
        for when, what, end in [(row[at], row[text], row[until[0]] if until else None)]
        if when is not None and what is not None
    ]
    found.sort(key=lambda event: event.date)
    return Events(tuple(found[:MOST_EVENTS]), max(len(found) - MOST_EVENTS, 0)) if found else None


def _in_words(first: str, last: str) -> str:
    """A day, or the days from one to another; a whole month or year by its name."""
    year, month = first[:4], first[:7]
    if (first, last) == (f"{year}-01-01", f"{year}-12-31"):
        return year
    if first == f"{month}-01" and last[:7] == month and _is_last_day(last):
        return day(month)
    return day(first) if first == last else f"{day(first)} to {day(last)}"


def _is_last_day(text: str) -> bool:
    try:
        return (date.fromisoformat(text) + timedelta(days=1)).day == 1
    except (ValueError, OverflowError):
        return False


def _month(cell: Cell | None) -> int | None:
    """The month of a date, counted from that of the year 0; of a bare year its first."""
    found = _MONTH.match(cell.value) if cell else None
    return _YEAR * int(found[1]) + int(found[2] or 1) - 1 if found else None


def _is_year(cell: Cell | None) -> bool:
    found = _MONTH.match(cell.value) if cell else None
    return found is not None and found[2] is None


def _step(first: int, last: int, *, whole_years: bool) -> tuple[int, str]:
    """How long a period is, in months, so that there are not too many."""
    if not whole_years and last - first < LONGEST_IN_MONTHS and last // _YEAR != first // _YEAR:
        return 1, "month"
    fitting = (one for one in _STEPS if last // one[0] - first // one[0] < MOST_PERIODS)
    return next(fitting, _STEPS[-1])


def _periods(sums: Mapping[int, Decimal], step: int) -> tuple[Period, ...]:
    values: dict[int, Decimal] = {}
    for month, value in sums.items():
        values[month // step] = values.get(month // step, Decimal(0)) + value
    greatest, first, last = max(values.values()), min(values), max(values)
    apart = -(-(last - first + 1) // MOST_MARKS)
    return tuple(
        Period(
            _label(at * step, step),
            f"{values.get(at, 0):,}",
            float(values.get(at, Decimal(0)) / greatest),
            _label(at * step, step) if (at - first) % apart == 0 else "",
        )
        for at in range(first, last + 1)
    )


def _label(month: int, step: int) -> str:
    year = f"{month // _YEAR:04}"
    if step == 1:
        return day(f"{year}-{month % _YEAR + 1:02}")
    return year if step == _YEAR else f"{year}s"
