"""The world's countries by their outlines, coloured by a number, in an equal-area projection.

The outlines are made when the package is built. What is too small to be seen has a dot.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from graph.iri import SPACES
from graph.search import Hit
from webui import assets
from webui.charts.world import grouped, range_of


@dataclass(frozen=True, slots=True)
class Land:
    """A country: its outline, or a dot where that is too small; ``shade`` is 0 without a number."""

    code: str
    iri: str
    name: str
    value: int
    shade: int
    path: str
    dot: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Outlines:
    """The map: all land, and which numbers have which shade; ``missing`` are not on it."""

    width: int
    height: int
    lands: tuple[Land, ...]
    legend: tuple[tuple[int, str], ...]
    missing: tuple[str, ...]


def outlines(countries: Iterable[Hit]) -> Outlines | None:
    """The map of countries by their weights; None where none has any."""
    counted = {hit.iri.removeprefix(SPACES["place"]): hit for hit in countries if hit.weight}
    if not counted:
        return None
    groups = grouped(sorted({Decimal(hit.weight) for hit in counted.values()}))
    shades = {int(value): shade for shade, group in enumerate(groups, 1) for value in group}
    world = assets.world()
    lands = tuple(_lands(world["paths"], world["dots"], counted, shades=shades))
    drawn = {land.code for land in lands}
    return Outlines(
        world["width"],
        world["height"],
        lands,
        tuple((shade, range_of(group)) for shade, group in enumerate(groups, 1)),
        tuple(hit.label for code, hit in counted.items() if code not in drawn),
    )


def _lands(
    paths: Mapping[str, str],
    dots: Mapping[str, tuple[int, int]],
    counted: Mapping[str, Hit],
    *,
    shades: Mapping[int, int],
) -> Iterator[Land]:
    """Countries without a number first, dots last, so that nothing covers what counts."""
    order = [*paths, *(code for code in dots if code not in paths and code in counted)]
    for code in sorted(order, key=lambda one: (one in counted, one in dots)):
        hit, dot = counted.get(code), dots.get(code)
        yield Land(
            code,
            SPACES["place"] + code,
            hit.label if hit else "",
            hit.weight if hit else 0,
            shades[hit.weight] if hit else 0,
            paths.get(code, ""),
            (dot[0], dot[1]) if dot and hit else None,
        )
