"""The network in words: rows of its list, the letters to choose from, addresses of passages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

from graph import network, search
from graph.store import View
from webui.links import Links

MOST_ROWS: Final = 500
MOST_CHOICES: Final = 200
"""How many letters can be chosen from a list, and how many papers of meetings."""
LETTERS: Final = search.Selection(("letter",), sort="date")
PAPERS: Final = search.Selection(("paper",), sort="date")


def paths(links: Links, graph: Any) -> dict[str, str]:
    """Where the pages of things are, by what their names begin with up to the last ``/``."""
    found = {}
    for space in sorted({iri.rpartition("/")[0] + "/" for iri in graph}):
        path = links.path(space + "x")
        if path is not None:
            found[space] = path[:-1]
    return found


def passage_href(links: Links, found: network.Evidence) -> str | None:
    """The address of a passage in its letter; None for evidence from elsewhere."""
    page = links.path(found.letter) if found.letter else None
    return f"{page}#span-{found.start}-{found.end}" if page and found.start is not None else None


def letter_choices(store: View, chosen: str = "") -> list[tuple[str, str]]:
    """The letters, then the papers to choose from, the newest first: local name and label.

    ``chosen`` is the IRI of one that is always there.
    """
    found = {
        hit.iri: hit.label
        for some in (LETTERS, PAPERS)
        for hit in search.hits(store, some, search.Part(0, MOST_CHOICES))
    }
    if chosen:
        found |= search.labels(store, [chosen])
    return [(iri.rpartition("/")[2], label) for iri, label in found.items()]


def how_many_letters(store: View) -> int:
    """How many letters there are."""
    return search.count(store, LETTERS)


def how_many_papers(store: View) -> int:
    """How many papers of meetings there are."""
    return search.count(store, PAPERS)


def node_rows(graph: Any) -> list[dict[str, Any]]:
    """The things of the list, in legend order; the first 500."""
    ordered = sorted(
        graph.nodes(data=True),
        key=lambda node: (network.KINDS[node[1]["kind"]].rank, node[1]["label"], node[0]),
    )
    degrees = dict(graph.degree())
    return [
        {"iri": iri, **attributes, "relations": degrees[iri]}
        for iri, attributes in ordered[:MOST_ROWS]
    ]


def edge_rows(graph: Any) -> list[dict[str, Any]]:
    """The relations of the list, the telling ones first; the first 500."""
    ordered = sorted(
        graph.edges(keys=True, data=True),
        key=lambda edge: (network.RELATIONS[edge[2]].rank, _reading_place(edge[3]["records"])),
    )
    return [
        {"source": _end(graph, source), "target": _end(graph, target), **attributes}
        for source, target, _, attributes in ordered[:MOST_ROWS]
    ]


def _reading_place(records: Iterable[str]) -> list[tuple[str, int]]:
    """Sorts ``….sig-9`` before ``….sig-10``."""
    return [
        (name.rstrip("0123456789"), int(number[0]))
        for name in records
        if (number := re.findall(r"\d+$", name) or ["0"])
    ]


def _end(graph: Any, iri: str) -> dict[str, Any]:
    return {"iri": iri, **graph.nodes[iri]}
