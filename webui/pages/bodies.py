"""Bodies: public organisations and their organs as a tree, with what reached them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from flask import Blueprint, Response, render_template

from graph.search import Part, Selection, hits
from webui.browsing import browse
from webui.list_files import file_of
from webui.listing import Listing, asked
from webui.rows import Row, first_of, grouped, rows, store

blueprint = Blueprint("bodies", __name__)


@dataclass(frozen=True, slots=True)
class Branch:
    """A body at its depth in the tree, with how many letters and demands reached it."""

    body: Row
    depth: int
    letters: int = 0
    demands: int = 0


LIST: Final = Listing(
    "/bodies",
    ("body",),
    (
        ("relevance", "Best first", "relevance"),
        ("tree", "By what contains them", "weight"),
        ("letters", "Letters addressed", "weight"),
        ("demands", "Demands", "second"),
        ("name", "Name", "name"),
    ),
)


Numbers = Mapping[str, tuple[int, int]]
"""Of each body, by IRI: letters and demands."""
MOST: Final = 1_000
"""How many bodies stand in the tree, those that most letters reach first."""


@blueprint.get("/bodies")
def bodies() -> str | Response:
    """Every body under the organisation it belongs to, or those that are chosen, in a row."""
    wanted = asked(LIST)
    if file := file_of(wanted):
        return file
    found = browse(wanted)
    numbers = _numbers()
    every = rows("bodies", body=[f"<{iri}>" for iri in numbers]) if numbers else []
    whole = wanted.sort == "tree" and not (wanted.words or wanted.filters)
    branches = list(tree(first_of(every, "body"), numbers)) if whole else []
    return render_template(
        "bodies.html",
        browsed=found,
        branches=branches,
        acronyms=grouped(every, "body"),
    )


def _numbers() -> Numbers:
    """How many letters and demands reached each body."""
    every = hits(store(), Selection(LIST.kinds, sort="weight"), Part(0, MOST))
    return {hit.iri: (hit.weight, hit.second) for hit in every}


def tree(found: list[Row], numbers: Numbers) -> Iterator[Branch]:
    """Bodies in tree order: each followed by what it consists of, by letters and label."""
    known = {row.body for row in found}
    children: dict[str | None, list[Row]] = {}

    def place(row: Row) -> tuple[int, str]:
        return -numbers.get(row.body, (0, 0))[0], str(row.label).casefold()

    for row in sorted(found, key=place):
        children.setdefault(row.parent if row.parent in known else None, []).append(row)
    seen: set[str] = set()
    waiting = [(row, 0) for row in reversed(children.get(None, []))]
    while waiting:
        body, depth = waiting.pop()
        if body.body in seen:
            continue
        seen.add(body.body)
        yield Branch(body, depth, *numbers.get(body.body, (0, 0)))
        waiting.extend((row, depth + 1) for row in reversed(children.get(body.body, [])))
    for row in found:  # a loop in the data hangs from nothing
        if row.body not in seen:
            seen.add(row.body)
            yield Branch(row, 0, *numbers.get(row.body, (0, 0)))
