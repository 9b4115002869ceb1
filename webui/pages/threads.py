"""The thread of a letter: its drafts, versions, replies, meetings and findings by date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from flask import Blueprint, Response, render_template

from graph.query import Table, answer, find, question
from graph.query.tables import Cell
from webui import negotiation
from webui.answers import labels_of
from webui.rows import links, settings, store

blueprint = Blueprint("threads", __name__)

MOST: Final = 500
"""How many things of a thread the page shows."""
Row = dict[str, Cell | None]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing of a thread: its rows tell what it is to which others."""

    iri: str
    rows: tuple[Row, ...]
    held: bool

    @property
    def first(self) -> Row:
        """The row that tells its date, what it is, and its name."""
        return self.rows[0]


@blueprint.get("/letter/<path:local>/thread")
def thread(local: str) -> Response:
    """The thread as a page."""
    letter = find(store(), links().iri(f"letter/{local}"))
    found = answer(store(), question("thread"), {"letter": letter}, limit=settings().row_limit)
    page = render_template(
        "thread.html",
        letter=letter,
        table=found,
        steps=steps(found)[:MOST],
        labels=labels_of(found, most=len(found.rows)),
    )
    return negotiation.answer(page, negotiation.HTML)


def steps(found: Table) -> list[Step]:
    """The things of a thread in its order, those without a date last."""
    held = set(store().letters())
    by_thing: dict[str, list[Row]] = {}
    for cells in found.rows:
        row = dict(zip(found.columns, cells, strict=True))
        thing = row["thing"]
        if thing is not None:
            by_thing.setdefault(thing.value, []).append(row)
    told = (Step(iri, tuple(rows), iri in held) for iri, rows in by_thing.items())
    return sorted(told, key=lambda step: step.first["date"] is None)
