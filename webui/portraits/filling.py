"""Panels with what their questions answered: rows, groups, pictures, and ways to take them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import urlencode

from graph.query import Cell, CellKind, Question, Table, answer, question
from graph.query.shows import ShowForm
from webui.asked import address_of
from webui.charts import Picture, drawn
from webui.charts.bars import tallied
from webui.portraits.crowded import Counted, counted, with_parts
from webui.portraits.panel import Panel
from webui.rows import settings, store

MOST_IN_GROUP: Final = 20
"""How many rows of one group a page shows."""

Row = Mapping[str, Cell | None]


@dataclass(frozen=True, slots=True)
class Group:
    """Rows with the same value; ``letters`` is how many different letters they name."""

    head: Cell | None
    rows: tuple[Row, ...]
    total: int
    letters: int


@dataclass(frozen=True, slots=True)
class Filled:
    """A panel with its answer.

    ``rows`` are those that the page shows, ``groups`` the same in groups. ``values`` are what
    the question was asked with, as an address has them. ``letters`` is how many letters the
    answer names, ``whole`` the number that a group's letters are a part of, 0 for none.
    ``several`` tells that it was asked about others with the thing, for which an address of a
    question has no place. Of a thing that very many letters name ``counts`` tells what there is;
    ``table`` has the first rows of the answer only.
    """

    panel: Panel
    question: Question
    values: Mapping[str, str]
    table: Table
    rows: tuple[Row, ...]
    groups: tuple[Group, ...]
    pictures: tuple[Picture, ...]
    letters: int
    whole: int = 0
    several: bool = False
    counts: Counted | None = None

    @property
    def heading(self) -> str:
        """Its heading, which tells whether parts are counted."""
        narrowed = self.panel.only in self.values
        return self.panel.itself if narrowed else self.panel.heading

    @property
    def total(self) -> int:
        """How many rows or groups there are."""
        column = self.panel.group
        return self.how_many(column) if column else self.answered

    @property
    def answered(self) -> int:
        """How many rows there are in all."""
        return self.counts.total if self.counts else len(self.table.rows)

    @property
    def counted(self) -> int:
        """The number beside its heading."""
        return self.how_many(self.panel.counts) if self.panel.counts else self.total

    @property
    def shown(self) -> int:
        """How many of them the page shows."""
        return len(self.groups) if self.panel.group else len(self.rows)

    def how_many(self, column: str) -> int:
        """How many different values a column has."""
        known = self.counts.numbers if self.counts else {}
        return known[column] if column in known else len(self.different(column))

    def different(self, column: str) -> set[str]:
        """The different values of a column."""
        at = self.table.columns.index(column)
        return {cell.value for row in self.table.rows if (cell := row[at])}

    def address(self, suffix: str = "") -> str:
        """Where the whole answer is, as a page or as a file."""
        if self.several:
            form = {"format": suffix.removeprefix(".")} if suffix else {}
            return f"/sparql?{urlencode({'query': self.table.sparql, **form})}"
        return address_of(self.question, self.values, suffix)

    def letters_of(self, row: Row) -> str:
        """Where the letters are listed of which a row has the number, if its panel says where."""
        column = self.panel.columns[0]
        cell = row[column]
        named = {column: store().base.shortened(cell.value)} if cell else {}
        values = {**self.values, **named}
        return address_of(question(self.panel.letters), values)


def filled(panel: Panel, iri: str, *, narrowed: bool, others: Sequence[str] = ()) -> Filled:
    """A panel asked about a thing, and about others with it.

    ``narrowed`` leaves out the thing's parts.
    """
    asked = question(panel.question)
    name = store().base.shortened(iri)
    blanks = (panel.blank, panel.only) if narrowed and panel.only else (panel.blank,)
    values = dict.fromkeys(blanks, (iri, *others))
    things = [iri] if narrowed else with_parts(panel, iri)
    counts = counted(panel, (asked, values), [*things, *others])
    table = counts.table if counts else answer(store(), asked, values, limit=settings().row_limit)
    rows = tuple(dict(zip(table.columns, row, strict=True)) for row in table.rows)
    groups = _groups(rows, panel.group, panel.most) if panel.group else ()
    return Filled(
        panel,
        asked,
        dict.fromkeys(blanks, name),
        table,
        rows[: panel.most],
        _in_all(groups, counts) if counts else groups,
        counts.pictures if counts else (*_timeline(asked, table), *_tally(rows, panel.tally)),
        counts.numbers.get("letter", 0) if counts else _letters(rows),
        several=bool(others),
        counts=counts,
    )


def _groups(rows: Iterable[Row], column: str, most: int) -> tuple[Group, ...]:
    """The first groups, those with the most letters before the others."""
    found: dict[Cell | None, list[Row]] = {}
    for row in rows:
        found.setdefault(row[column], []).append(row)
    groups = (
        Group(head, tuple(same[:MOST_IN_GROUP]), len(same), _letters(same))
        for head, same in found.items()
    )
    return tuple(sorted(groups, key=lambda group: -group.letters)[:most])


def _in_all(groups: Iterable[Group], counts: Counted) -> tuple[Group, ...]:
    """Groups with the numbers of all their rows, of which these are the first."""
    known = ((group, counts.groups.get(group.head.value if group.head else "")) for group in groups)
    whole = (
        replace(group, total=many.records, letters=many.letters) if many else group
        for group, many in known
    )
    return tuple(sorted(whole, key=lambda group: -group.letters))


def _letters(rows: Iterable[Row]) -> int:
    return len({cell.value for row in rows if (cell := row.get("letter"))})


def _timeline(asked: Question, table: Table) -> tuple[Picture, ...]:
    shows = [show for show in asked.shows if show.form is ShowForm.TIMELINE]
    return drawn(table, shows, {})


def _tally(rows: Iterable[Row], column: str) -> tuple[Picture, ...]:
    """How many records have each value of a column: a bar for each, with *n of m*."""
    if not column:
        return ()
    records: dict[str, set[str]] = {}
    for row in rows:
        value, record = row[column], row["record"]
        if value and record:
            records.setdefault(value.value, set()).add(record.value)
    whole = len({record for some in records.values() for record in some})
    return tallied({value: len(some) for value, some in records.items()}, whole)


def things(panels: Iterable[Filled]) -> list[str]:
    """The IRIs that panels show, to be called by their labels."""
    return sorted({iri for panel in panels for iri in _named(panel)})


def _named(panel: Filled) -> Iterator[str]:
    rows = [row for group in panel.groups for row in group.rows] or panel.rows
    for row in rows:
        for column in (panel.panel.group, *panel.panel.columns):
            cell = row.get(column)
            if cell is not None and cell.kind is CellKind.IRI:
                yield cell.value
