"""Tables of PDF files that no rules mark, told from text that is set in columns."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from graph.model import BlockKind
from graph.reading.pdf import render
from tests.graph.reading.pdf_writer import Put, flow, pdf

_PROSE = [
    "We write on behalf of the organisations named below, which have",
    "followed the talks since they began and which share the concern",
    "that the draft was never shown to those whom it binds. We ask the",
    "Committee to publish it before the next meeting is held.",
]


def letter(*rows: str, step: float = 12, wide: float = 110, font: str = "Courier") -> bytes:
    """A letter above a table; the cells of a row are parted by ``/``, an empty one by nothing."""
    puts = [
        Put(cell, 72 + wide * column, 600 - step * place, font=font)
        for place, row in enumerate(rows)
        for column, cell in enumerate(row.split("/"))
        if cell
    ]
    return pdf([*flow(_PROSE, y=760), *puts])


def printed(data: bytes, kind: BlockKind) -> list[str]:
    (one,) = render(data, "letter.pdf")
    return [one.text[b.body.start : b.body.end] for b in one.blocks if b.kind is kind]


TABLES: list[Sequence[str]] = [
    ("Organisation/Country", "Water Forum/Kenya", "Rivers Network/Nepal"),
    ("País/Organización", "Perú/Foro del Agua", "Chile/Red de Ríos"),
    ("Italy/Water Forum", "Kenya/Rivers Network", "Nepal/Peace Council"),
    ("Anna Rossi/Director", "Joe Roe/Chair", "Eva Poe/Treasurer"),
    ("Anna Rossi/Water Forum", "Joe Roe/Rivers Network", "Eva Poe/Peace Council"),
    ("Oxfam/a@oxfam.example", "Avaaz/b@avaaz.example", "WEMOS/c@wemos.example"),
]


@pytest.mark.parametrize("rows", TABLES, ids=[rows[0] for rows in TABLES])
def test_columns_of_different_kinds_are_a_table(rows: Sequence[str]) -> None:
    cells = [
        [cell.strip() for cell in row.split("|")] for row in printed(letter(*rows), BlockKind.ROW)
    ]
    assert [[cell for cell in row if cell] for row in cells] == [
        [cell for cell in row.split("/") if cell] for row in rows
    ]


@pytest.mark.parametrize(
    "rows",
    [
        ("Water Forum/Rivers Network", "Health Trust/Peace Council", "Media Watch/Labour Union"),
        ("Avaaz/Oxfam", "WEMOS/EFF", "Attac/SumOfUs"),
        ("Anna Rossi/Joe Roe", "Eva Poe/Max Moe", "Ana Ruiz/Luis Soto"),
    ],
)
def test_names_side_by_side_are_each_in_a_block_of_their_own(rows: Sequence[str]) -> None:
    found = printed(letter(*rows), BlockKind.PARAGRAPH)
    assert {cell for row in rows for cell in row.split("/")} <= set(found)


def test_two_who_sign_side_by_side_stand_apart() -> None:
    data = letter("Anna Rossi/Joe Roe", "Director/Chair", "Water Forum/Rivers Network")
    (one,) = render(data, "letter.pdf")
    assert one.text.endswith("Anna Rossi\nDirector\nWater Forum\n\nJoe Roe\nChair\nRivers Network")


def test_a_cell_left_blank_does_not_glue_rows() -> None:
    rows = ("Country/Organisation", "Kenya/Water Forum", "/Rivers Network", "Nepal/Peace Council")
    found = printed(letter(*rows), BlockKind.ROW)
    assert found[2:] == [" | Rivers Network", "Nepal | Peace Council"]


def test_a_wrapped_cell_is_one_cell() -> None:
    rows = (
        "Country/Organisation",
        "Kenya/Network of Rivers",
        "/and Lakes",
        "Nepal/Peace Council",
        "Italy/Water Forum",
    )
    found = printed(letter(*rows), BlockKind.ROW)
    assert found[1] == "Kenya | Network of Rivers and Lakes"


def test_text_in_columns_is_no_table() -> None:
    left = [
        "the draft that was",
        "never shown to the",
        "people whom it will",
        "bind for many years",
    ]
    right = [
        "and that is why we",
        "ask the director of",
        "the office to put it",
        "on the table again",
    ]
    data = letter(*(f"{one}/{other}" for one, other in zip(left, right, strict=True)), wide=150)
    assert printed(data, BlockKind.ROW) == []
