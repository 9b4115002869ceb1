"""Graphs that nobody writes to from outside: they say what the letters say, or follow from it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from graph.errors import GraphKept
from graph.iri import Base
from graph.store.uniting import UNNAMED

_STARTS: Final = {
    "letter.": "it says what the letter says; change it with policygraph add",
    "ledger.": "it says what was entered; use policygraph outcome",
    "suggested": "it waits for a person's decision",
}
_NAMES: Final = {
    "reference": "it comes with policygraph; state your own facts in another graph",
    "decisions": "it says what was decided; use policygraph decide",
    "inferred": "it is worked out from what is stated; change that",
}


def reason(graph: str, base: Base) -> str | None:
    """Why a graph is kept as it is, with the way to change it; None where anyone may write."""
    if graph == UNNAMED.value:
        return "it has no name; write to the default graph"
    space = base.name("graph", "")
    if not graph.startswith(space):
        return None
    local = graph.removeprefix(space)
    started = (why for start, why in _STARTS.items() if local.startswith(start))
    return _NAMES.get(local) or next(started, None)


def check(graphs: Iterable[str], base: Base) -> None:
    """Let a change of these graphs pass.

    Raises:
        GraphKept: if one of them is kept.
    """
    for graph in sorted(graphs):
        why = reason(graph, base)
        if why is not None:
            raise GraphKept(f"{graph}: cannot be written here: {why}")
