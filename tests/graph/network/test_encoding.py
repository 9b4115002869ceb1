"""Shapes and colours: told apart by everybody, and the same in every medium."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from graph.network import GROUNDS, KINDS, RELATIONS

ROOT = Path(__file__).parents[3]
TOKENS = (ROOT / "frontend" / "src" / "site" / "tokens.css").read_text("utf-8")
STYLE = "\n".join(
    one.read_text("utf-8") for one in sorted((ROOT / "frontend" / "src" / "explorer").glob("*.css"))
)
SHADER = (ROOT / "frontend" / "src" / "explorer" / "shapes.js").read_text("utf-8")
ALONE = (ROOT / "graph" / "templates" / "network.js").read_text("utf-8")


def luminance(colour: str) -> float:
    """Relative luminance after WCAG 2.2."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", KINDS)
def test_each_kind_stands_out_from_its_ground(name: str, theme: str) -> None:
    colour, ground = getattr(KINDS[name], theme), GROUNDS[theme]
    high, low = sorted((luminance(colour), luminance(ground)), reverse=True)
    assert (high + 0.05) / (low + 0.05) >= 3


def test_no_two_kinds_have_shape_filling_and_colour_in_common() -> None:
    looks = [
        (kind.shape, kind.hollow, kind.light) for kind in KINDS.values() if kind.name != "document"
    ]
    assert len(set(looks)) == len(looks)


def test_ranks_follow_the_order_of_the_tables() -> None:
    assert [kind.rank for kind in KINDS.values()] == list(range(len(KINDS)))
    assert [relation.rank for relation in RELATIONS.values()] == list(range(len(RELATIONS)))


@pytest.mark.parametrize("name", KINDS)
def test_the_pages_colour_each_kind_alike(name: str) -> None:
    light, dark = re.findall(rf"--{name}: (#\w+);", TOKENS)[:2]
    assert (light, dark) == (KINDS[name].light, KINDS[name].dark)


@pytest.mark.parametrize("name", RELATIONS)
def test_the_legend_has_a_stroke_for_each_relation(name: str) -> None:
    assert f".stroke-{name}" in STYLE


@pytest.mark.parametrize("shape", sorted({kind.shape for kind in KINDS.values()}))
def test_every_shape_is_drawn_on_pages_and_in_exports(shape: str) -> None:
    assert f'"{shape}"' in SHADER
    assert re.search(rf"^    {shape}: \(p, x, y, r\)", ALONE, re.MULTILINE)
