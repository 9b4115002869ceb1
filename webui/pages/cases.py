"""Cases: all of them, and the story of one as a dated line with its evidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from flask import Blueprint, render_template

from graph.query import Table, answer, question
from graph.query.tables import Cell
from webui import representations
from webui.answers import labels_of
from webui.rows import first_of, rows, settings, store

blueprint = Blueprint("cases", __name__)

MOST_STEPS: Final = 500
"""How many steps of a course the page shows."""
MOST_NAMES: Final = 100
"""How many signatories of a letter it names."""
Cells = dict[str, Cell | None]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing of a course: what it is, and each document that tells it."""

    iri: str
    rows: tuple[Cells, ...]

    @property
    def first(self) -> Cells:
        """The row that tells its date, its name and what it is."""
        return self.rows[0]


@dataclass(frozen=True)
class Signed:
    """A letter of a case with those who signed it."""

    letter: str
    title: str
    rows: tuple[Cells, ...]

    @cached_property
    def capacities(self) -> Mapping[str, int]:
        """How many signed in which capacity, the most first."""
        return dict(Counter(_value(row, "capacity") for row in self.rows).most_common())

    @property
    def shown(self) -> tuple[Cells, ...]:
        """Those who are named."""
        return self.rows[:MOST_NAMES]


@blueprint.get("/cases")
def cases() -> str:
    """All cases, with how the demands of each stand."""
    found = _asked("cases")
    return render_template(
        "cases.html",
        table=found,
        rows=list(_cells(found)),
        standing=_by(_cells(_asked("cases-standing")), "case"),
        dates={row.case: row for row in rows("case-dates")},
    )


def case_page(iri: str, label: str, note: str | None) -> str:
    """The story of one case, under its name and with what it says of itself."""
    course, demands, signed = (
        _asked(name, case=iri) for name in ("case-course", "case-demands", "case-signatories")
    )
    return render_template(
        "case.html",
        iri=iri,
        label=label,
        note=note,
        about=first_of(rows("case-about", case=iri), "about"),
        dates=next(iter(rows("case-dates", case=iri)), None),
        course=course,
        steps=steps(course),
        most=MOST_STEPS,
        demands=demands,
        asked=list(_cells(demands)),
        latest=_latest(course),
        signed=signed,
        letters=_signed(signed),
        labels=labels_of(course, most=len(course.rows)),
        forms=representations.FORMS,
    )


def steps(course: Table) -> list[Step]:
    """The things of a course in its order, those without a date last."""
    told = (Step(iri, tuple(found)) for iri, found in _by(_cells(course), "thing").items())
    return sorted(told, key=lambda step: step.first["day"] is None)


def _latest(course: Table) -> dict[str, list[Step]]:
    """What was found of each demand, the newest first."""
    found: dict[str, list[Step]] = {}
    for step in steps(course):
        if step.first["demand"] is not None:
            found.setdefault(_value(step.first, "demand"), []).insert(0, step)
    return found


def _signed(table: Table) -> list[Signed]:
    by_letter = _by(_cells(table), "letter")
    return [Signed(iri, _value(of[0], "title"), tuple(of)) for iri, of in by_letter.items()]


def _asked(name: str, **values: str) -> Table:
    return answer(store(), question(name), values, limit=settings().row_limit)


def _cells(table: Table) -> Iterable[Cells]:
    return (dict(zip(table.columns, found, strict=True)) for found in table.rows)


def _by(found: Iterable[Cells], column: str) -> dict[str, list[Cells]]:
    groups: dict[str, list[Cells]] = {}
    for row in found:
        groups.setdefault(_value(row, column), []).append(row)
    return groups


def _value(row: Cells, column: str) -> str:
    cell = row[column]
    return cell.value if cell is not None else ""
