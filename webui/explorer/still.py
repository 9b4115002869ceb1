"""The picture as numbers for an SVG, drawn on the server: for browsers that cannot draw it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from graph import network

WIDTH: Final = 1000
HEIGHT: Final = 720
MOST: Final = 400
"""How many things it shows at the most, the best joined ones."""
_MARGIN: Final = 24
_ASIDE: Final = 260
"""Room at the sides for names."""
_MOST_NAMES: Final = 70
_SIGNING: Final = ("organisation", "person")


@dataclass(frozen=True, slots=True)
class Point:
    """A thing: where it stands, of which kind it is, its name, empty where it has no room."""

    x: float
    y: float
    kind: str
    label: str
    name: str
    before: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A relation between two places."""

    x1: float
    y1: float
    x2: float
    y2: float
    relation: str


@dataclass(frozen=True, slots=True)
class Still:
    """The picture, in the order of drawing."""

    lines: tuple[Line, ...]
    points: tuple[Point, ...]


def still(graph: Any) -> Still:
    """The picture of a graph with places, an anatomy where these are an anatomy's."""
    drawn = network.pruned(graph, most=MOST)
    places = _fitted(dict(_places(drawn)))
    lines = (
        Line(*places[source], *places[target], relation)
        for source, target, relation in sorted(
            drawn.edges(keys=True), key=lambda edge: -network.RELATIONS[edge[2]].rank
        )
    )
    return Still(tuple(lines), tuple(_points(drawn, places)))


def _places(graph: Any) -> Iterator[tuple[str, tuple[float, float]]]:
    anatomy = _is_anatomy(graph)
    for iri, node in graph.nodes(data=True):
        yield iri, (node["ax"], -node["ay"]) if anatomy else (node["x"], -node["y"])


def _is_anatomy(graph: Any) -> bool:
    return all("ax" in node for _, node in graph.nodes(data=True))


def _fitted(places: dict[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
    """The places in pixels."""
    xs = [x for x, _ in places.values()] or [0.0]
    ys = [y for _, y in places.values()] or [0.0]
    across = (WIDTH - 2 * _ASIDE) / ((max(xs) - min(xs)) or 1)
    down = (HEIGHT - 2 * _MARGIN) / ((max(ys) - min(ys)) or 1)
    return {
        iri: (
            round(_ASIDE + (x - min(xs)) * across, 1),
            round(_MARGIN + (y - min(ys)) * down, 1),
        )
        for iri, (x, y) in places.items()
    }


def _points(graph: Any, places: dict[str, tuple[float, float]]) -> Iterator[Point]:
    anatomy = _is_anatomy(graph)
    ranked = sorted(graph, key=lambda iri: network.KINDS[graph.nodes[iri]["kind"]].rank)
    named = set(ranked if anatomy else ranked[:_MOST_NAMES])
    for iri, node in graph.nodes(data=True):
        name = node["short"] if iri in named else ""
        before = anatomy and node["kind"] in _SIGNING and node["ax"] < 0
        yield Point(*places[iri], node["kind"], node["label"], name, before)
