"""Pages of PDF files as pictures, and that the boxes of words lie on their ink."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass

import pytest

from graph.errors import UnreadableFile
from graph.model import Box, Span
from graph.model.facsimile import WHOLE
from graph.reading.pdf import page_picture, png
from graph.reading.pdf.picturing import MOST_PIXELS, WIDTH
from tests.graph.reading.pdf_blocks import PROSE, document
from tests.graph.reading.pdf_writer import Put, flow, pdf


@dataclass(frozen=True)
class Picture:
    """A PNG file read again: ``grey`` tells that a pixel is one byte, not three."""

    width: int
    height: int
    grey: bool
    rows: bytes

    def ink(self, box: Box) -> bool:
        """Whether something dark is in a box of the page."""
        left, right = box.left * self.width // WHOLE, box.right * self.width // WHOLE
        top, bottom = box.top * self.height // WHOLE, box.bottom * self.height // WHOLE
        row = self.width + 1
        return any(
            min(self.rows[at * row + 1 + left : at * row + 1 + right], default=255) < 100
            for at in range(top, bottom)
        )


def picture(data: bytes, number: int = 1) -> Picture:
    found = page_picture(data, number, name="letter.pdf")
    width, height, _, kind = struct.unpack(">IIBB", found[16:26])
    start = found.index(b"IDAT")
    (length,) = struct.unpack(">I", found[start - 4 : start])
    rows = zlib.decompress(found[start + 4 : start + 4 + length])
    return Picture(width, height, kind == 0, rows)


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_the_box_of_every_word_lies_on_its_ink_however_the_page_is_turned(rotate: int) -> None:
    data = pdf(flow(PROSE), [Put("Annex", 100, 700), *flow(PROSE, y=600)], rotate=rotate)
    found = document(data)
    assert found.facsimile
    pictures = [picture(data, number) for number in (1, 2)]
    words = 0
    for place, _ in found.facsimile.words:
        (box,) = found.facsimile.boxes(place)
        assert pictures[box.page - 1].ink(box), found.quote(place)
        words += 1
    assert words == 2 * len(" ".join(PROSE).split()) + 1
    (annex,) = found.facsimile.boxes(Span(found.text.index("Annex"), found.text.index("Annex") + 5))
    beside = Box(2, annex.right + 20, annex.top, WHOLE, annex.bottom)
    assert rotate or not pictures[1].ink(beside)


def test_a_span_that_wraps_has_a_box_on_each_of_its_lines() -> None:
    found = document(pdf(flow(PROSE)))
    start = found.text.index("which have followed")
    assert found.facsimile
    first, second = found.facsimile.boxes(Span(start, start + len("which have followed")))
    assert first.bottom <= second.top + 20
    assert first.left > second.left


def test_a_word_that_the_line_s_end_broke_has_a_box_for_each_part() -> None:
    lines = [
        "We ask you to publish all the treaty docu-",
        "ments that the parties hold.",
        "",
        *PROSE,
    ]
    found = document(pdf(flow(lines)))
    start = found.text.index("documents")
    assert found.facsimile
    assert len(found.facsimile.boxes(Span(start, start + len("documents")))) == 2


def test_colours_are_kept_and_pages_without_any_are_smaller() -> None:
    plain = picture(pdf(flow(PROSE)))
    assert (plain.width, plain.grey) == (WIDTH, True)
    red = picture(pdf(flow(PROSE), drawn="1 0 0 rg 10 10 100 100 re f"))
    assert not red.grey
    assert b"\xff\x00\x00" in red.rows


@pytest.mark.parametrize(
    "box", ["0 0 200000 200000", "0 0 1 200000", "0 0 200000 1", "0 0 1e30 1e30", "5 5 5 5"]
)
def test_a_page_of_any_size_becomes_a_picture_of_bounded_size(box: str) -> None:
    data = pdf(flow(PROSE)).replace(b"/MediaBox[0 0 595 842]", f"/MediaBox[{box}]".encode())
    found = picture(data)
    assert found.width * found.height <= MOST_PIXELS + found.width + found.height


def test_a_file_whose_table_is_broken_is_drawn_or_told_in_one_sentence() -> None:
    data = pdf(flow(PROSE))
    assert picture(data.replace(b"startxref", b"startxxxx")).width == WIDTH
    with pytest.raises(UnreadableFile, match=r"^letter.pdf: a damaged PDF; get the file again$"):
        page_picture(data[:200], 1, name="letter.pdf")


@pytest.mark.parametrize("number", [0, 3, 10**9])
def test_a_page_that_is_not_there_is_told(number: int) -> None:
    with pytest.raises(UnreadableFile, match=rf"has no page {number}; it has 2"):
        page_picture(pdf(flow(PROSE), flow(PROSE)), number, name="letter.pdf")


def test_rows_that_are_padded_are_written_without_their_padding() -> None:
    written = png.written(b"abcdef__ghijkl__", 2, 2, row=8)
    assert zlib.decompress(written[41:-16]) == b"\0abcdef\0ghijkl"


def test_more_pages_than_any_letter_has_are_told_before_any_is_read() -> None:
    data = pdf(flow(PROSE)).replace(b"/Count 1/", b"/Count 2001/")
    for read in (lambda: document(data), lambda: page_picture(data, 1, name="letter.pdf")):
        with pytest.raises(UnreadableFile, match=r"2,001 pages, more than 2,000; give the pages"):
            read()
