"""Edges of pages and narrow columns in PDF files."""

from __future__ import annotations

import pytest

from graph.reading.pdf import render
from tests.graph.reading.pdf_writer import Put, flow, pdf

_LEFT = [
    "We write on behalf of the groups",
    "named below, which have followed",
    "the talks since they began, and",
    "which share the concern that the",
    "draft was never shown to those",
    "whom it binds, in any language.",
    "We ask the Council to publish it.",
]
_RIGHT = [
    "Neither was the time that it has",
    "given to them enough to read all",
    "of the papers, some of which are",
    "long, and none of which has come",
    "in time. So we ask you to give us",
    "another month before the vote is",
    "held, and to answer this letter.",
]


def text(*puts: Put) -> str:
    (one,) = render(pdf(list(puts)), "letter.pdf")
    return one.text


def spread(line: str, x: float, *, width: float = 200) -> list[Put]:
    """A line set to a width, as justified text is; letters of 10 points Courier are 6 wide."""
    parts = line.split()
    gap = (width - sum(6 * len(part) for part in parts)) / (len(parts) - 1)
    puts = []
    for part in parts:
        puts.append(Put(part, round(x, 2), 0))
        x += 6 * len(part) + gap
    return puts


def test_columns_that_stand_close_are_read_one_after_the_other() -> None:
    puts = [
        Put(put.words, put.x, 700 - 12 * place)
        for place, (left, right) in enumerate(zip(_LEFT, _RIGHT, strict=True))
        for put in (*spread(left, 72), *spread(right, 72 + 200 + 14))
    ]
    assert text(*puts).split("\n\n") == [" ".join(_LEFT), " ".join(_RIGHT)]


@pytest.mark.parametrize("top", [839, 836, 830])
def test_a_line_close_to_the_upper_edge_is_read(top: int) -> None:
    found = text(Put("Water Forum", 72, top), *flow(_LEFT, y=top - 40))
    assert found.startswith("Water Forum")


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("11/27/26, 9:12 AM", "https://water.example/letter 1/1"),
        ("27.11.2026, 09:12", "file:///home/a/letter.html 1/1"),
        ("27/11/2026, 09:12 Open letter", "https://water.example/a?b=1 1 of 1"),
    ],
)
def test_what_a_browser_prints_at_the_edges_is_left_out(head: str, foot: str) -> None:
    found = text(Put(head, 24, 820), *flow(_LEFT, y=760), Put(foot, 24, 20))
    assert found == " ".join(_LEFT)
