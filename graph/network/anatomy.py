"""One letter opened up: who signs on the left, what it speaks of on the right.

Signatories stand on an arc by country, people below organisations; in long lists on several
arcs. Bodies, texts and demands that the letter names stand on the arc opposite, what these
belong to or came to further out. The letter is at (0, 0) and the arcs reach from -1 to 1.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from math import ceil

from graph.network.skeleton import Point, Positions, Skeleton

ROWS = 64
WIDEST_PITCH = 0.13
GAP = 1.6
LEFT, RIGHT, FAR = -0.40, 0.48, 1.06
BULGE_LEFT, BULGE_RIGHT = 0.24, 0.20
BETWEEN_ARCS = 0.78

_ORDER = ("body", "person", "organisation", "provision", "treaty", "instrument", "document")
_LAST = ("topic",)


def anatomy(graph: Skeleton, letter: str) -> Positions:
    """Where each node of one letter's graph stands; the same for equal graphs."""
    signers = [iri for iri, letters in graph.signers.items() if letter in letters]
    near, far = _opposite(graph, letter, set(signers))
    rows = dict(_arc(near, x=RIGHT, bulge=BULGE_RIGHT, side=1))
    return (
        {letter: (0.0, 0.0)}
        | dict(_signers(graph, signers))
        | rows
        | dict(_between(graph, far, rows))
    )


def _signers(graph: Skeleton, signers: Sequence[str]) -> Iterable[tuple[str, Point]]:
    columns = max(1, ceil(len(signers) / ROWS))
    ordered = sorted(signers, key=lambda iri: (graph.kinds[iri] == "person", graph.keys[iri], iri))
    length = ceil(len(ordered) / columns)
    for column in range(columns):
        part = ordered[column * length : (column + 1) * length]
        yield from _arc(
            part,
            x=LEFT - column * BETWEEN_ARCS,
            bulge=BULGE_LEFT,
            side=-1,
            gap_before=next((iri for iri in part if graph.kinds[iri] == "person"), None),
        )


def _arc(
    nodes: Sequence[str], *, x: float, bulge: float, side: int, gap_before: str | None = None
) -> Iterable[tuple[str, Point]]:
    """Nodes evenly from top to bottom on an arc that bulges away from the letter."""
    gap = GAP if gap_before is not None and gap_before != nodes[0] else 0.0
    total = len(nodes) - 1 + gap
    pitch = min(WIDEST_PITCH, 2 / total) if total else 0.0
    row = 0.0
    for iri in nodes:
        row += gap if iri == gap_before else 0.0
        y = (total / 2 - row) * pitch
        yield iri, (x + side * bulge * (1 - y * y), y)
        row += 1


def _opposite(graph: Skeleton, letter: str, signers: set[str]) -> tuple[list[str], list[str]]:
    """What stands on the near arc, and what stands beyond it; each from top to bottom."""
    rest = graph.kinds.keys() - signers - {letter}
    holders = {target for _, target, relation in graph.edges if relation == "part-of"}
    beyond = {
        iri
        for iri in rest
        if letter not in graph.neighbours[iri]
        or graph.kinds[iri] in _LAST
        or (graph.kinds[iri] == "treaty" and iri in holders)
    }
    return (
        sorted(rest - beyond, key=lambda iri: (*_place(graph, letter, iri), graph.keys[iri], iri)),
        sorted(beyond),
    )


def _place(graph: Skeleton, letter: str, iri: str) -> tuple[int, int]:
    addressed = (letter, iri, "addressed-to") in graph.edges
    kind = graph.kinds[iri]
    return (0 if addressed else 1, _ORDER.index(kind) if kind in _ORDER else len(_ORDER))


def _between(
    graph: Skeleton, nodes: Iterable[str], rows: Mapping[str, Point]
) -> Iterable[tuple[str, Point]]:
    """Nodes on the outer arc, at heights between those of the rows, near what they belong to."""
    nodes = list(nodes)
    if not nodes:
        return
    slots = _slots([y for _, y in rows.values()], len(nodes))
    wanted = {iri: _height(graph, iri, rows) for iri in nodes}
    for iri, y in zip(_assigned(nodes, wanted, graph), _chosen(slots, wanted, graph), strict=True):
        yield iri, (FAR + BULGE_RIGHT * (1 - y * y), y)


def _slots(heights: Sequence[float], wanted: int) -> list[float]:
    """Heights halfway between the rows, as many as are wanted, from top to bottom."""
    between = [(a + b) / 2 for a, b in pairwise(heights)]
    if len(between) >= wanted:
        return between
    top = max((abs(y) for y in heights), default=0.0) or 0.5
    return [top - 2 * top * row / max(1, wanted - 1) for row in range(wanted)]


def _height(graph: Skeleton, iri: str, rows: Mapping[str, Point]) -> float:
    heights = [rows[other][1] for other in graph.neighbours[iri] if other in rows]
    return sum(sorted(heights)) / len(heights) if heights else -1.0


def _assigned(nodes: Iterable[str], wanted: Mapping[str, float], graph: Skeleton) -> list[str]:
    return sorted(nodes, key=lambda iri: (graph.kinds[iri] in _LAST, -wanted[iri], iri))


def _chosen(slots: Sequence[float], wanted: Mapping[str, float], graph: Skeleton) -> list[float]:
    """For each node in its order the free slot nearest to its height, never out of order."""
    ordered = _assigned(wanted, wanted, graph)
    chosen: list[float] = []
    first = 0
    for number, iri in enumerate(ordered):
        last = len(slots) - (len(ordered) - number)
        best = min(range(first, last + 1), key=lambda slot: abs(slots[slot] - wanted[iri]))
        chosen.append(slots[best])
        first = best + 1
    return chosen
