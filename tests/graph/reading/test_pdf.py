"""PDF files as they are read: lines, notes, headings, particulars, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import UnreadableFile
from graph.model import BlockKind
from graph.reading import read
from graph.reading.pdf import render
from tests.graph.reading.pdf_blocks import PROSE, document, of, said
from tests.graph.reading.pdf_writer import Put, flow, pdf
from tests.growth import assert_linear

_ENCRYPT = (
    b"<</Filter/Standard/V 1/R 2/P -4/Length 40/O<" + b"11" * 32 + b">/U<" + b"22" * 32 + b">>>"
    b"/ID[<00><00>]"
)


def test_the_lines_of_a_paragraph_are_joined_and_paragraphs_parted() -> None:
    data = pdf(flow([*PROSE, "", *PROSE]))
    assert said(data) == [" ".join(PROSE)] * 2


def test_the_order_on_the_page_counts_not_that_in_the_file() -> None:
    assert said(pdf(flow([*PROSE, "", *PROSE])[::-1])) == [" ".join(PROSE)] * 2


def test_short_lines_stay_lines() -> None:
    names = ["Brigade for Open Seeds", "Sahel Farmers", "Union of Growers, Mali"]
    data = pdf(flow([*PROSE, "", *names]))
    assert said(data)[1:] == names
    assert "Seeds\nSahel Farmers\nUnion" in document(data).text


def test_a_paragraph_runs_over_the_page_and_past_its_note() -> None:
    note = [Put("1", 72, 90, 5), Put("See the report of the Secretariat.", 76, 86, 7)]
    data = pdf([*flow(PROSE[:2], y=140), *note], flow(PROSE[2:]))
    assert said(data) == [" ".join(PROSE), "See the report of the Secretariat."]
    assert of(data, BlockKind.NOTE) == [("1", "See the report of the Secretariat.")]


def test_names_at_the_foot_of_a_page_are_no_notes() -> None:
    first = [*flow(PROSE), *flow(["Alpha Watch", "Beta Forum, Kenya"], y=100)]
    small = [Put(f"{n}. Union {n} of Growers", 72, 200 - 12 * n, 8) for n in range(1, 9)]
    data = pdf(first, [*flow(PROSE, y=740), *small], flow(["Civic Lab", "Delta Union"]))
    assert not of(data, BlockKind.NOTE)
    assert len(of(data, BlockKind.ITEM)) == 8


def test_notes_below_a_short_rule_may_be_as_large_as_the_text() -> None:
    notes = ["1 See the report of the Secretariat.", "2 Ibid."]
    data = pdf([*flow(PROSE, y=300), *flow(notes, y=88)], drawn="72 100 m 216 100 l S")
    assert [label for label, _ in of(data, BlockKind.NOTE)] == ["1", "2"]


def test_an_underlined_heading_parts_no_notes() -> None:
    names = flow(["Signatories:", "7amla Watch", "Beta Forum"], y=300)
    data = pdf([*flow(PROSE), *names], drawn="72 298 m 144 298 l S")
    assert not of(data, BlockKind.NOTE)


def test_a_footnote_mark_is_not_glued_to_its_word() -> None:
    text = [
        Put("The talks were held in private.", 72, 760),
        Put("1", 258, 764, 6),
        Put("We object.", 268, 760),
    ]
    note = [Put("1", 72, 90, 5), Put("See the report of the Secretariat.", 76, 86, 7)]
    data = pdf([*text, *flow(PROSE, y=720), *note])
    assert said(data)[0] == "The talks were held in private. We object."


def test_what_repeats_on_every_page_is_left_out_but_for_the_first_letterhead() -> None:
    pages = [
        [Put("Open Seeds Foundation", 72, 810), *flow(PROSE, y=700), Put(f"Page {n} of 3", 260, 30)]
        for n in (1, 2, 3)
    ]
    assert said(pdf(*pages)) == ["Open Seeds Foundation", *[" ".join(PROSE)] * 3]


def test_contents_lines_are_left_out() -> None:
    contents = ["Introduction ............. 2", "Demands .................. 4"]
    assert said(pdf(flow([*contents, "", *PROSE]))) == [" ".join(PROSE)]


def test_large_and_bold_lines_are_headings() -> None:
    puts = [
        Put("Open letter on seeds", 72, 790, 16, "Helvetica-Bold"), *flow(PROSE),
        Put("Our demands", 72, 690, 10, "Courier-Bold"), *flow(PROSE, y=670),
    ]  # fmt: skip
    assert of(pdf(puts), BlockKind.HEADING) == [
        (None, "Open letter on seeds"),
        (None, "Our demands"),
    ]


@pytest.mark.parametrize(
    ("last", "first", "whole"),
    [
        ("We ask you to publish all the treaty docu-", "ments that the parties hold.", "documents"),
        (
            "See also https://seeds.example/open-letter-",
            "archive for the whole text.",
            "letter-archive",
        ),
    ],
)
def test_a_hyphen_at_the_end_of_a_line_is_judged(last: str, first: str, whole: str) -> None:
    assert whole in " ".join(said(pdf(flow([last, first, "", *PROSE]))))


def test_particulars_of_the_file_stand_in_front() -> None:
    info = "/Title(Letter on seeds)/Author(Ana Sol)/CreationDate(D:20190503120000Z)"
    found = document(pdf(flow(PROSE), info=info))
    assert found.front
    assert found.quote(found.front).splitlines() == [
        "Document-Title: Letter on seeds", "Author: Ana Sol", "Created: 2019-05-03",
    ]  # fmt: skip


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_a_turned_page_reads_as_one_that_is_not(rotate: int) -> None:
    assert said(pdf(flow(PROSE), rotate=rotate)) == [" ".join(PROSE)]


@pytest.mark.parametrize("matrix", ["0 1 -1 0 800 0", "-1 0 0 -1 595 842", "0 -1 1 0 -300 600"])
def test_text_that_is_set_on_end_is_read(matrix: str) -> None:
    assert said(pdf(flow(PROSE), drawn=f"{matrix} cm")) == [" ".join(PROSE)]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (pdf([]), "scanned pages without text; run OCR first, e.g. ocrmypdf"),
        (pdf([Put("Stamp 12", 72, 700)]), "scanned pages without text"),
        (b"%PDF-1.4\nnothing more", "damaged"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_sentence(data: bytes, why: str) -> None:
    with pytest.raises(UnreadableFile, match=why) as refused:
        list(render(data, "letter.pdf"))
    assert "\n" not in str(refused.value)


def test_an_encrypted_file_asks_for_a_copy_without_password() -> None:
    data = pdf(flow(PROSE)).replace(b"trailer<<", b"trailer<</Encrypt " + _ENCRYPT + b" ")
    with pytest.raises(
        UnreadableFile, match=r"letter\.pdf is encrypted; save a copy without a pass"
    ):
        list(render(data, "letter.pdf"))


def test_twice_the_pages_take_about_twice_the_time() -> None:
    def printed(pages: int) -> bytes:
        return pdf(*[flow(PROSE * 12, y=800)] * pages)

    assert_linear(lambda data: list(render(data, "letter.pdf")), printed, size=8)


def test_a_pdf_is_told_by_its_first_bytes(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(b"\n\n" + pdf(flow(PROSE)))
    assert read(path).media_type == "application/pdf"
    other = tmp_path / "letter.pdf"
    other.write_text("Dear Chair,")
    with pytest.raises(UnreadableFile, match="not a PDF"):
        read(other)
