"""Where the words of a text are printed: as a file, and as boxes of a span."""

from __future__ import annotations

import json
import zlib

import pytest

from graph.errors import StoreDamaged
from graph.model import Box, Facsimile, Span
from graph.reading import facsimiles

TEXT = "Water Forum asks"
PAGES = ((595, 842), (842, 595))
FOUND = Facsimile(
    PAGES,
    (
        (Span(0, 5), Box(1, 1_000, 500, 2_000, 600)),
        (Span(6, 11), Box(1, 2_100, 510, 3_100, 610)),
        (Span(12, 16), Box(2, 1_000, 500, 1_800, 600)),
    ),
)


def test_a_span_has_one_box_on_each_line_and_page_that_it_is_on() -> None:
    assert FOUND.boxes(Span(0, 16)) == (Box(1, 1_000, 500, 3_100, 610), FOUND.words[2][1])
    assert FOUND.boxes(Span(5, 6)) == ()
    assert Facsimile(PAGES, ()).boxes(Span(0, 16)) == ()


def test_of_a_word_that_a_span_cuts_its_share_is_boxed() -> None:
    assert FOUND.boxes(Span(7, 8)) == (Box(1, 2_300, 510, 2_500, 610),)


def test_what_was_written_is_read_again() -> None:
    assert facsimiles.from_bytes(facsimiles.to_bytes(FOUND), TEXT, place="x") == FOUND


@pytest.mark.parametrize(
    "words",
    [
        [0, 99, 1, 0, 0, 1, 1],
        [0, 5, 3, 0, 0, 1, 1],
        [0, 5, 1, 0, 0, 1, 10_001],
        [0, 5, 1, 7, 0, 7, 1],
        [0, 5, 1, 0, 0, 1, 1, 4, 6, 1, 0, 0, 1, 1],
        [0, 5, 1, 0],
        ["x"],
    ],
)
def test_boxes_that_lie_on_no_page_or_no_word_are_not_believed(words: list[object]) -> None:
    told = json.dumps({"pages": PAGES, "words": words}).encode()
    with pytest.raises(StoreDamaged, match=r"^x: cannot be read; add its letter again$"):
        facsimiles.from_bytes(zlib.compress(told), TEXT, place="x")


@pytest.mark.parametrize("data", [b"", b"{}", zlib.compress(b"[]"), zlib.compress(b"{}")])
def test_what_is_no_facsimile_is_told(data: bytes) -> None:
    with pytest.raises(StoreDamaged):
        facsimiles.from_bytes(data, TEXT, place="x")
