"""Bodies: public organisations and their organs as a tree, with what reached them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from flask import Blueprint, Response, render_template

from webui.browsing import browse
from webui.list_files import file_of
from webui.listing import Listing, asked
from webui.rows import Row, first_of, grouped, rows

blueprint = Blueprint("bodies", __name__)


@dataclass(frozen=True, slots=True)
class Branch:
    """A body at its depth in the tree."""

    body: Row
    depth: int


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


@blueprint.get("/bodies")
def bodies() -> str | Response:
    """Every body under the organisation it belongs to, or those that are chosen, in a row."""
    wanted = asked(LIST)
    if file := file_of(wanted):
        return file
    found = browse(wanted)
    every = rows("bodies")
    whole = wanted.sort == "tree" and not (wanted.words or wanted.filters)
    branches = list(tree(first_of(every, "body"))) if whole else []
    return render_template(
        "bodies.html",
        browsed=found,
        branches=branches,
        acronyms=grouped(every, "body"),
    )


def tree(found: list[Row]) -> Iterator[Branch]:
    """Bodies in tree order: each followed by what it consists of, by label."""
    known = {row.body for row in found}
    children: dict[str | None, list[Row]] = {}
    for row in sorted(found, key=_weight):
        children.setdefault(row.parent if row.parent in known else None, []).append(row)
    seen: set[str] = set()
    waiting = [Branch(row, 0) for row in reversed(children.get(None, []))]
    while waiting:
        branch = waiting.pop()
        if branch.body.body in seen:
            continue
        seen.add(branch.body.body)
        yield branch
        within = reversed(children.get(branch.body.body, []))
        waiting.extend(Branch(row, branch.depth + 1) for row in within)
    for row in found:  # a loop in the data hangs from nothing
        if row.body not in seen:
            seen.add(row.body)
            yield Branch(row, 0)


def _weight(row: Row) -> tuple[int, str]:
    return -int(row.letters or 0), str(row.label).casefold()
