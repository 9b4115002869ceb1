"""A small picture of one letter: its signatories on one side, what it reaches on the other.

Drawn on the server as numbers for an SVG, so that it needs no script and no inline style.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from webui import kinds
from webui.rows import Row, first_of, rows, store

WIDTH: Final = 620
HEIGHT: Final = 400
_CENTRE: Final = (222.0, 200.0)
_RADIUS: Final = 172.0
_SIDES: Final = ("addressed", "cites", "demands")
_MOST_TARGETS: Final = 12
_LONGEST: Final = 31


@dataclass(frozen=True, slots=True)
class Point:
    """One thing in the picture: where, what kind, and its label."""

    x: float
    y: float
    kind: str
    label: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A letter with its signatories and with what it reaches."""

    letter: str
    signatories: tuple[Point, ...]
    targets: tuple[Point, ...]
    shown: int
    of: int


def of_letter(letter: str) -> Picture:
    """The picture of a letter."""
    found = rows("picture", letter=letter)
    signatories = first_of((row for row in found if row.side == "signed"), "thing")
    targets = [
        row for side in _SIDES for row in first_of((r for r in found if r.side == side), "thing")
    ]
    kept = targets[:_MOST_TARGETS]
    return Picture(
        letter,
        tuple(_fan(signatories)),
        tuple(_column(kept)),
        len(signatories) + len(kept),
        len(signatories) + len(targets),
    )


def _fan(signatories: list[Row]) -> list[Point]:
    """Points on an arc left of the letter, organisations above, individuals below."""
    ordered = sorted(signatories, key=lambda row: (row.capacity or "").endswith("individual"))
    points = []
    for index, row in enumerate(ordered):
        share = (index + 0.5) / len(ordered)
        angle = math.radians(112 + 136 * share)
        individual = (row.capacity or "").endswith("individual")
        points.append(
            Point(
                round(_CENTRE[0] + _RADIUS * math.cos(angle), 1),
                round(_CENTRE[1] - _RADIUS * math.sin(angle), 1),
                "person" if individual else "organisation",
                row.label or "",
            )
        )
    return points


def _column(targets: list[Row]) -> list[Point]:
    """Points on a shallow arc right of the letter, with room for their labels."""
    points = []
    for index, row in enumerate(targets):
        share = (index + 0.5) / len(targets)
        bend = math.sin(math.pi * share)
        x = round(322 + 40 * bend, 1)
        kind = kinds.of_iri(row.thing, store().base)
        label = _cut(row.text or row.label or row.thing)
        points.append(Point(x, round(18 + 364 * share, 1), kind, label))
    return points


def _cut(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
