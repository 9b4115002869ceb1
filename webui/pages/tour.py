"""The two-minute tour: one letter of the store, from its text to what can be taken away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from flask import Blueprint, render_template

from graph.query import answer, question
from graph.query.tables import Cell
from graph.search import Part, Selection, hits
from webui import kinds
from webui.rows import labels_named, rows, store

blueprint = Blueprint("tour", __name__)

MOST: Final = 200
"""Among how many rows of an answer the tour looks for one to show."""
ORGANISATION: Final = "as an organisation"
Cells = dict[str, Cell | None]


@blueprint.get("/tour")
def tour() -> str:
    """The tour, through the letter with most to show."""
    letter = _letter()
    if letter is None:
        return render_template("tour.html", letter=None)
    return render_template(
        "tour.html",
        letter=letter,
        label=labels_named([f"<{letter}>"]).get(letter),
        signature=_first("signatories", letter, _by_organisation),
        citation=_first("citations", letter, _of_article),
        demand=_first("demands", letter, lambda _row: True),
        found=_first("outcomes", letter, lambda row: row["found"] is not None),
    )


def _letter() -> str | None:
    """The letter of whose demands most was found, else the one that most have signed."""
    for row in rows("tour-letter"):
        return str(row.letter)
    found = hits(store(), Selection(("letter",), sort="weight"), Part(0, 1))
    return found[0].iri if found else None


def _first(name: str, letter: str, suits: Callable[[Cells], bool]) -> Cells | None:
    """The first row of an answer that suits, or the first of all; None where there is none."""
    table = answer(store(), question(name), {"letter": letter}, limit=MOST)
    found: Sequence[Cells] = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    return next((row for row in found if suits(row)), found[0] if found else None)


def _by_organisation(row: Cells) -> bool:
    capacity = row["capacity"]
    return capacity is not None and capacity.value == ORGANISATION


def _of_article(row: Cells) -> bool:
    norm = row["norm"]
    return norm is not None and kinds.of_iri(norm.value, store().base) == "provision"
