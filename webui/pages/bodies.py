"""Bodies: public organisations and their organs as a tree, with what reached them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from flask import Blueprint, render_template

from webui.rows import Row, first_of, grouped, rows, sparql

blueprint = Blueprint("bodies", __name__)


@dataclass(frozen=True, slots=True)
class Branch:
    """A body at its depth in the tree."""

    body: Row
    depth: int


@blueprint.get("/bodies")
def bodies() -> str:
    """Every body under the organisation it belongs to."""
    every = rows("bodies")
    found = first_of(every, "body")
    return render_template(
        "bodies.html",
        branches=list(tree(found)),
        acronyms=grouped(every, "body"),
        total=len(found),
        query=sparql("bodies"),
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
