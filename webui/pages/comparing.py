"""Two letters or versions compared: who signs, which sentences, and word by word."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from flask import Blueprint, Response, render_template, request

from graph.errors import BadParameter
from graph.query import find
from graph.wording import Row, compare, comparison_to_json
from webui.negotiation import HTML, JSON, answer
from webui.rows import store

blueprint = Blueprint("comparing", __name__)

LONGEST: Final = 500
"""How many characters the name of a letter may have."""
MOST_ROWS: Final = 2_000
"""How many paragraphs the page shows."""


@blueprint.get("/compare")
def page() -> Response:
    """The comparison, side by side or as one text: ``?a=…&b=…&view=one``; a form without them."""
    given = {name: request.args.get(name, "").strip() for name in ("a", "b")}
    found = compare(store(), *_letters()) if all(given.values()) else None
    shown = render_template(
        "compare.html",
        given=given,
        found=found,
        groups=_groups(found.rows[:MOST_ROWS]) if found else [],
        most=MOST_ROWS,
        as_one=request.args.get("view") == "one",
    )
    return answer(shown, HTML)


@blueprint.get("/compare.json")
def as_data() -> Response:
    """The comparison for programs."""
    return answer(comparison_to_json(compare(store(), *_letters()), store().base), JSON)


def _groups(rows: Sequence[Row]) -> list[tuple[bool, list[Row]]]:
    """Rows that follow one another and are the same in both, or not, together."""
    return [(same, list(found)) for same, found in groupby(rows, lambda row: row.same)]


def _letters() -> tuple[str, str]:
    one, other = (_letter(name) for name in ("a", "b"))
    return one, other


def _letter(name: str) -> str:
    """The letter that a parameter names.

    Raises:
        BadParameter: if it names none.
    """
    words = request.args.get(name, "").strip()
    if not words or len(words) > LONGEST:
        raise BadParameter(f"{name}: name a letter, like letter:2008-10-28-wco-secure", name=name)
    return find(store(), words)
