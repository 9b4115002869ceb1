"""Many letters on one plane: those with common signatories lie together.

Each letter is a disc: in its middle the letter, round it in a sunflower those who signed no
other. Discs are packed by what they share, coalition by coalition; whoever belongs to
several letters stands between them. After H. Vogel's sunflower (1979) and Louvain
communities; distances between coalitions mean little. Pure Python, the same every time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import combinations
from math import atan2, cos, hypot, pi, sin, sqrt

import networkx as nx

from graph.network.skeleton import Point, Positions, Skeleton

SPACING = 1.0
GOLDEN = pi * (3 - sqrt(5))
CORE = 2.2
MARGIN = 1.2
ROUNDS = 24
_SATELLITES = ("organisation", "person", "demand")
_MOST_SHARED = 60


def coalitions(graph: Skeleton) -> Positions:
    """Where each node stands, in units of the least distance between two nodes."""
    hubs = graph.letters or _busiest(graph)
    own = satellites(graph, hubs)
    radii = {hub: CORE + SPACING * sqrt(len(own[hub])) + MARGIN for hub in hubs}
    centres = lying(_packed_by_community(radii, _shared(graph, hubs)), radii)
    placed: dict[str, Point] = dict(centres)
    for hub in hubs:
        ordered = sorted(own[hub], key=lambda iri: (graph.kinds[iri], graph.keys[iri], iri))
        placed |= dict(sunflower(ordered, centres[hub]))
    return {**placed, **settled(graph, placed)}


def settled(graph: Skeleton, placed: Positions) -> Positions:
    """Where all others stand, once some are placed: between what they belong to, apart."""
    return _loosened(_between(graph, placed), placed)


def lying(centres: Mapping[str, Point], radii: Mapping[str, float]) -> dict[str, Point]:
    """The discs about where the axes meet, turned so that they are widest from left to right.

    Screens are wider than high. The axis is the principal one of the discs' areas (K. Pearson,
    1901).
    """
    centred = _centred(centres, radii)
    along = across = slanting = 0.0
    for key, (x, y) in centred.items():
        along += radii[key] ** 2 * x * x
        across += radii[key] ** 2 * y * y
        slanting += radii[key] ** 2 * x * y
    angle = -atan2(2 * slanting, along - across) / 2
    right, up = cos(angle), sin(angle)
    return {key: (x * right - y * up, x * up + y * right) for key, (x, y) in centred.items()}


def _centred(centres: Mapping[str, Point], radii: Mapping[str, float]) -> dict[str, Point]:
    """The discs moved so that the middle of their areas is where the axes meet."""
    left, low = _centre({point: radii[key] ** 2 for key, point in centres.items()})
    return {key: (x - left, y - low) for key, (x, y) in centres.items()}


def groups(graph: Skeleton) -> list[list[str]]:
    """The letters by coalition: those that share more with one another than with the rest."""
    return _groups(graph.letters, _shared(graph, graph.letters))


def pack(radii: Mapping[str, float], pulls: Mapping[tuple[str, str], float]) -> dict[str, Point]:
    """Discs side by side, none on another, each near those that pull it.

    ``pulls`` are weights between two keys, each pair in order. The largest disc is in the
    middle; next comes whichever is pulled hardest, to the free place on a spiral nearest to
    where it is pulled.
    """
    near: dict[str, dict[str, float]] = defaultdict(dict)
    for (one, other), weight in pulls.items():
        near[one][other] = near[other][one] = weight
    waiting = [(0.0, -radius, key) for key, radius in radii.items()]
    heapify(waiting)
    placed: dict[str, Point] = {}
    while waiting:
        _, _, key = heappop(waiting)
        if key in placed:
            continue
        wanted = _centre({placed[other]: w for other, w in near[key].items() if other in placed})
        placed[key] = free(wanted, radii[key], [(placed[name], radii[name]) for name in placed])
        for other in near[key].keys() - placed.keys():
            pull = sum(w for name, w in sorted(near[other].items()) if name in placed)
            heappush(waiting, (-pull, -radii[other], other))
    return placed


def _busiest(graph: Skeleton) -> tuple[str, ...]:
    """Without letters, the node with most neighbours stands in the middle."""
    return tuple(sorted(graph.kinds, key=lambda iri: (-len(graph.neighbours[iri]), iri))[:1])


def satellites(graph: Skeleton, hubs: Sequence[str]) -> dict[str, list[str]]:
    """The nodes that belong to one hub only."""
    own: dict[str, list[str]] = {hub: [] for hub in hubs}
    for iri, kind in graph.kinds.items():
        mine = graph.neighbours[iri] & own.keys()
        alone = len(hubs) == 1 or kind in _SATELLITES
        if iri not in own and len(mine) == 1 and alone:
            own[min(mine)].append(iri)
    return own


def _shared(graph: Skeleton, hubs: Sequence[str]) -> dict[tuple[str, str], float]:
    """How much each two hubs have in common; what everybody has in common counts little."""
    among = set(hubs)
    weights: defaultdict[tuple[str, str], float] = defaultdict(float)
    for iri in graph.kinds:
        mine = sorted(graph.neighbours[iri] & among)
        if iri not in among and 1 < len(mine) <= _MOST_SHARED:
            for pair in combinations(mine, 2):
                weights[pair] += 1 / (len(mine) - 1)
    return dict(weights)


def _packed_by_community(
    radii: Mapping[str, float], pulls: Mapping[tuple[str, str], float]
) -> dict[str, Point]:
    found = _groups(list(radii), pulls)
    home = {hub: group[0] for group in found for hub in group}
    inside = {
        group[0]: _centred(pack({hub: radii[hub] for hub in group}, _within(pulls, group)), radii)
        for group in found
    }
    extents = {
        name: max(hypot(x, y) + radii[hub] for hub, (x, y) in discs.items()) + 2 * MARGIN
        for name, discs in inside.items()
    }
    outside: defaultdict[tuple[str, str], float] = defaultdict(float)
    for (one, other), weight in pulls.items():
        if home[one] != home[other]:
            outside[min(home[one], home[other]), max(home[one], home[other])] += weight
    middles = pack(extents, outside)
    return {
        hub: (middles[name][0] + x, middles[name][1] + y)
        for name, discs in inside.items()
        for hub, (x, y) in discs.items()
    }


def _groups(hubs: Sequence[str], pulls: Mapping[tuple[str, str], float]) -> list[list[str]]:
    network = nx.Graph()
    network.add_nodes_from(hubs)
    network.add_weighted_edges_from((*pair, weight) for pair, weight in sorted(pulls.items()))
    return sorted(map(sorted, nx.community.louvain_communities(network, seed=1)))


def _within(
    pulls: Mapping[tuple[str, str], float], group: Iterable[str]
) -> dict[tuple[str, str], float]:
    members = set(group)
    return {pair: weight for pair, weight in pulls.items() if members.issuperset(pair)}


def _centre(points: Mapping[Point, float]) -> Point:
    total = sum(points.values())
    if not total:
        return (0.0, 0.0)
    return (
        sum(x * weight for (x, _), weight in points.items()) / total,
        sum(y * weight for (_, y), weight in points.items()) / total,
    )


def free(wanted: Point, radius: float, taken: Sequence[tuple[Point, float]]) -> Point:
    """The place nearest to the wanted one where a disc lies on no other."""
    step = max(0.5, radius / 4)
    number = 0
    while True:
        reach, angle = step * sqrt(number), number * GOLDEN
        x, y = wanted[0] + reach * cos(angle), wanted[1] + reach * sin(angle)
        if all(hypot(x - a, y - b) >= radius + other for (a, b), other in taken):
            return (x, y)
        number += 1


def sunflower(nodes: Sequence[str], centre: Point) -> Iterable[tuple[str, Point]]:
    """Nodes round a centre, evenly and without rows, from the inside outwards."""
    for number, iri in enumerate(nodes):
        reach, angle = CORE + SPACING * sqrt(number + 0.5), number * GOLDEN
        yield iri, (centre[0] + reach * cos(angle), centre[1] + reach * sin(angle))


def _between(graph: Skeleton, placed: Positions) -> dict[str, Point]:
    """What belongs to several letters: in the middle of what it is joined with."""
    found: dict[str, Point] = {}
    waiting = [iri for iri in graph.kinds if iri not in placed]
    while waiting:
        known = placed | found  # type: ignore[operator]
        ready = {
            iri: _centre({known[other]: 1.0 for other in graph.neighbours[iri] if other in known})
            for iri in waiting
            if any(other in known for other in graph.neighbours[iri])
        } or dict.fromkeys(waiting, (0.0, 0.0))
        found |= ready
        waiting = [iri for iri in waiting if iri not in ready]
    return found


def _loosened(moving: Mapping[str, Point], fixed: Positions) -> dict[str, Point]:
    """Nodes pushed off one another and off those that stay, each as little as it takes."""
    points = {
        iri: (x + 0.01 * cos(number * GOLDEN), y + 0.01 * sin(number * GOLDEN))
        for number, (iri, (x, y)) in enumerate(sorted(moving.items()))
    }
    for _ in range(ROUNDS):
        grid = _grid(points | dict(fixed))
        points = {iri: _pushed(iri, point, grid) for iri, point in points.items()}
    return points


Grid = Mapping[tuple[int, int], Sequence[tuple[str, Point]]]


def _grid(points: Positions) -> Grid:
    cells: dict[tuple[int, int], list[tuple[str, Point]]] = defaultdict(list)
    for iri, (x, y) in points.items():
        cells[int(x // (2 * SPACING)), int(y // (2 * SPACING))].append((iri, (x, y)))
    return cells


def _pushed(iri: str, point: Point, grid: Grid) -> Point:
    x, y = point
    column, row = int(x // (2 * SPACING)), int(y // (2 * SPACING))
    for i in (column - 1, column, column + 1):
        for j in (row - 1, row, row + 1):
            for other, (a, b) in grid.get((i, j), ()):
                apart = hypot(x - a, y - b)
                if other != iri and 0 < apart < 1.6 * SPACING:
                    x += (x - a) / apart * (1.6 * SPACING - apart) / 2
                    y += (y - b) / apart * (1.6 * SPACING - apart) / 2
    return (x, y)
