"""What an answer can be shown as beside its table, and from which of its columns.

A question declares it in the head of its file, one line a way::

    # show: bars name signatories
    # show: timeline date

For any other answer `suited` looks at what its columns hold.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from graph.errors import BadQuestion
from graph.iri import SPACES
from graph.query.tables import Cell, CellKind, Table
from graph.terms import XSD


class ShowForm(StrEnum):
    """A way to show an answer.

    *Bars* draw a number for each name, a *timeline* counts rows (or sums a number) by year,
    *events* set what happened in the order of dates, a *map* colours countries by a number, a
    *network* leads to the picture of the things that the answer names.
    """

    BARS = "bars"
    TIMELINE = "timeline"
    EVENTS = "events"
    MAP = "map"
    NETWORK = "network"


COLUMNS: Final = {
    ShowForm.BARS: (("name", "number"), ()),
    ShowForm.TIMELINE: (("date",), ("number",)),
    ShowForm.EVENTS: (("date", "text"), ("until",)),
    ShowForm.MAP: (("country", "number"), ()),
    ShowForm.NETWORK: ((), ()),
}
"""The columns that each way takes: those that it needs, and those that it can do without."""

_NUMBERS = {XSD.integer.value, XSD.decimal.value, XSD.double.value}
_DATES = {XSD.date.value, XSD.gYear.value, XSD.gYearMonth.value, SPACES["xsd"] + "dateTime"}
_COUNTRY = re.compile(re.escape(SPACES["place"]) + r"[A-Z]{2}")
_DAY = re.compile(r"\d{4}(-\d{2})?(-\d{2})?\b")


@dataclass(frozen=True, slots=True)
class Show:
    """One way to show an answer, with the names of the columns that it takes, in its order."""

    form: ShowForm
    columns: tuple[str, ...] = ()


def read_show(line: str) -> Show:
    """A way to show from its line: ``bars name signatories``.

    Raises:
        BadQuestion: if there is no such way, or it takes other columns.
    """
    form, *columns = line.split() or [""]
    if form not in {one.value for one in ShowForm}:
        raise BadQuestion(f"show: {form}: no such way; use {', '.join(ShowForm)}")
    needed, more = COLUMNS[ShowForm(form)]
    if not len(needed) <= len(columns) <= len(needed) + len(more):
        words = " ".join([*(f"?{one}" for one in needed), *(f"[?{one}]" for one in more)])
        raise BadQuestion(f"show: {line}: write the names of columns: {form} {words}".rstrip())
    return Show(ShowForm(form), tuple(columns))


def suited(table: Table) -> tuple[Show, ...]:
    """The ways that suit an answer, by what its columns hold."""
    return tuple(_suited(table)) if table.rows else ()


def _suited(table: Table) -> Iterator[Show]:
    numbers = _columns(table, is_number)
    countries = _columns(table, is_country)
    names = [one for one in _columns(table, _is_name) if _all_different(table, one)]
    if numbers and names and len(table.rows) > 1:
        yield Show(ShowForm.BARS, (names[-1], numbers[-1]))
    if numbers and countries and _all_different(table, countries[0]):
        yield Show(ShowForm.MAP, (countries[0], numbers[-1]))
    yield from (Show(ShowForm.TIMELINE, (one,)) for one in _columns(table, is_date)[:1])
    if len({cell for row in table.rows for cell in row if is_thing(cell)}) > 1:
        yield Show(ShowForm.NETWORK)


def _columns(table: Table, holds: Callable[[Cell | None], bool]) -> list[str]:
    """The columns in which every cell is such."""
    cells = zip(*table.rows, strict=True)
    columns = zip(table.columns, cells, strict=True)
    return [name for name, column in columns if all(map(holds, column))]


def _all_different(table: Table, name: str) -> bool:
    at = table.columns.index(name)
    return len({row[at] for row in table.rows}) == len(table.rows)


def is_number(cell: Cell | None) -> bool:
    """Whether it is a number that a bar can stand for: none below 0."""
    return cell is not None and cell.datatype in _NUMBERS and not cell.value.startswith("-")


def is_date(cell: Cell | None) -> bool:
    """Whether it is a day, month or year."""
    return cell is not None and cell.datatype in _DATES and _DAY.match(cell.value) is not None


def is_country(cell: Cell | None) -> bool:
    """Whether it is a country of the reference data."""
    return is_thing(cell) and _COUNTRY.fullmatch(cell.value if cell else "") is not None


def is_thing(cell: Cell | None) -> bool:
    """Whether it is the IRI of something."""
    return cell is not None and cell.kind is CellKind.IRI


def _is_name(cell: Cell | None) -> bool:
    """Whether it is words or a thing."""
    return cell is not None and not is_number(cell) and not is_date(cell)
