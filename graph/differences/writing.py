"""Differences as text for people, as RDF Patch and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from pyoxigraph import Triple

from graph.differences.between import Difference
from graph.store.comparing import Differing
from graph.store.moments import Moment


def to_text(one: Difference) -> str:
    """A heading a letter or graph, a line a change, and the counts of statements."""
    lines = [f"From {_named(one.former)} to {_named(one.later)}"]
    for group in one.groups:
        lines += ["", f"{group.title} (+{group.gained:,} −{group.lost:,})"]
        lines += [f"  {line.words}" for line in group.lines]
    if not one.groups:
        lines += ["", "Nothing differs."]
    counts = f"{one.gained:,} statements added, {one.lost:,} removed"
    return "\n".join([*lines, "", f"{counts}.", ""])


def to_patch(one: Difference) -> str:
    """The facts as RDF Patch: what to delete and to add to get from one to the other.

    What waits for a decision is not in it.
    """
    rows = [row for graph in one.asserted for row in _rows(graph)]
    return "\n".join(["TX .", *rows, "TC .", ""])


def to_json(one: Difference) -> str:
    """Both moments, the words, and every statement as N-Triples by graph."""
    told = {
        **summary(one),
        "asserted": _statements(one.asserted),
        "suggested": _statements(one.suggested),
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def summary(one: Difference) -> dict[str, Any]:
    """Both moments, the counts and the words, as plain values."""
    return {
        "from": _moment(one.former),
        "to": _moment(one.later),
        "added": one.gained,
        "removed": one.lost,
        "groups": [asdict(group) for group in one.groups],
    }


def _named(moment: Moment) -> str:
    return f"{moment.word} (commit {moment.commit}, {moment.when})"


def _moment(moment: Moment) -> dict[str, str | int]:
    return {
        "name": moment.word,
        "commit": moment.commit,
        "when": moment.when,
        "state": moment.state,
    }


def _rows(graph: Differing) -> Iterator[str]:
    name = f" <{graph.graph}>" if graph.graph else ""
    for sign, triples in (("D", graph.gone), ("A", graph.new)):
        yield from (f"{sign} {triple}{name} ." for triple in triples)


def _statements(graphs: Sequence[Differing]) -> list[dict[str, object]]:
    return [
        {"graph": one.graph, "removed": _written(one.gone), "added": _written(one.new)}
        for one in graphs
    ]


def _written(triples: Sequence[Triple]) -> list[str]:
    return [f"{triple} ." for triple in triples]
