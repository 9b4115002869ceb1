"""A small picture of what a page's panels name: the thing in the middle, what it is tied to
around it.

Drawn on the server as numbers for an SVG, so that it needs no script and no inline style.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from webui import kinds
from webui.portraits.filling import Filled
from webui.rows import store

WIDTH: Final = 620
HEIGHT: Final = 320
MOST_OF_A_TIE: Final = 5
MOST: Final = 20
_LONGEST: Final = 25
"""Characters of a label: as many as there is room for beside the outermost sign on a phone."""
_INNER: Final = 30.0
_ACROSS: Final = 60.0
_DOWN: Final = 150.0


@dataclass(frozen=True, slots=True)
class Neighbour:
    """One thing around: where it is drawn, and by what it is tied."""

    iri: str
    label: str
    short: str
    kind: str
    tie: str
    x: float
    y: float

    @property
    def side(self) -> str:
        """On which side of its sign its label stands."""
        return "end" if self.x < WIDTH / 2 else "start"


@dataclass(frozen=True, slots=True)
class Ego:
    """The picture; ``of`` is how many things the panels name, of which these are the first."""

    kind: str
    neighbours: tuple[Neighbour, ...]
    of: int


def ego(kind: str, panels: Iterable[Filled], labels: Mapping[str, str]) -> Ego | None:
    """The picture of a thing with these panels; None where they name nothing."""
    tied = list(_tied(panels))
    chosen = [one for _, some in tied for one in some[:MOST_OF_A_TIE]][:MOST]
    ties = {iri: tie for tie, some in reversed(tied) for iri in some}
    around = list(dict.fromkeys(chosen))
    if not around:
        return None
    places = _places(len(around))
    neighbours = (
        _neighbour(iri, labels.get(iri, store().base.shortened(iri)), tie=ties[iri], place=place)
        for iri, place in zip(around, places, strict=True)
    )
    return Ego(kind, tuple(neighbours), len(ties))


def _tied(panels: Iterable[Filled]) -> Iterator[tuple[str, list[str]]]:
    """What each panel ties to the thing, in the panel's order."""
    for one in panels:
        column = one.panel.group or one.panel.columns[0]
        cells = [group.head for group in one.groups] or [row[column] for row in one.rows]
        if one.panel.tie:
            yield one.panel.tie, list(dict.fromkeys(cell.value for cell in cells if cell))


def _neighbour(iri: str, label: str, *, tie: str, place: tuple[float, float]) -> Neighbour:
    short = label if len(label) <= _LONGEST else label[: _LONGEST - 1].rstrip() + "…"
    return Neighbour(iri, label, short, kinds.of_iri(iri, store().base), tie, *place)


def _places(many: int) -> Iterator[tuple[float, float]]:
    """Two arcs, right and left of the middle, read from top to bottom."""
    right = many - many // 2
    for number, size, sign in ((right, right, 1), (many - right, many - right, -1)):
        for index in range(number):
            height = (index + 0.5) / size * 2 - 1
            bend = math.sqrt(1 - (0.9 * height) ** 2)
            yield (
                round(WIDTH / 2 + sign * (_INNER + _ACROSS * bend), 1),
                round(HEIGHT / 2 + _DOWN * height, 1),
            )
