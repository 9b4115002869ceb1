from __future__ import annotations

import hashlib
import importlib.util
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import UnreadableFile
from graph.model import Block, BlockKind, Document, Span
from graph.reading import read, sandbox
from graph.reading.pdf import boxes, render
from tests.growth import assert_linear

_SPEC = importlib.util.spec_from_file_location(
    "pdf_writer", Path(__file__).parent / "pdf_writer.py"
)
assert _SPEC
assert _SPEC.loader
writer = importlib.util.module_from_spec(_SPEC)
sys.modules["pdf_writer"] = writer
_SPEC.loader.exec_module(writer)
Put, flow, pdf = writer.Put, writer.flow, writer.pdf

_ENCRYPT = (
    b"<</Filter/Standard/V 1/R 2/P -4/Length 40/O<" + b"11" * 32 + b">/U<" + b"22" * 32 + b">>>"
    b"/ID[<00><00>]"
)
PROSE = [
    "We write on behalf of the organisations named below, which have",
    "followed the talks since they began and which share the concern",
    "that the draft was never shown to those whom it binds. We ask the",
    "Committee to publish it before the next meeting is held.",
]


HEAD = (("Name", 72), ("Organisation", 220), ("Signature", 430))


def document(data: bytes) -> Document:
    (one,) = render(data, "letter.pdf")
    digest = hashlib.sha256(one.text.encode()).hexdigest()
    return Document(
        "letter", one.text, digest, "application/pdf", one.blocks,
        front=one.front, origins=one.origins,
    )  # fmt: skip


def said(data: bytes) -> list[str]:
    found = document(data)
    return [found.quote(block.body) for block in found.blocks]


def of(data: bytes, kind: BlockKind) -> list[tuple[str | None, str]]:
    found = document(data)
    return [(b.number, found.quote(b.body)) for b in found.blocks if b.kind is kind]


def cells(found: Document, block: Block) -> list[str]:
    return [found.quote(cell) for cell in block.cells]


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


def test_two_columns_of_names_are_read_one_after_the_other() -> None:
    left = ["Alpha Watch", "Beta Forum", "Civic Lab", "Delta Rights"]
    right = ["Eco Net", "Free Seeds", "Growers Guild", "Harbour Union"]
    data = pdf([*flow([*PROSE]), *flow(left, y=690), *flow(right, x=330, y=690)])
    assert said(data)[1:] == left + right


def test_two_columns_of_prose_are_read_one_after_the_other() -> None:
    narrow = [
        "The draft was not shown to",
        "anyone outside the room and",
        "nobody was asked to speak.",
    ]
    other = [
        "Those whom it binds ought to",
        "read it before the vote and",
        "be heard on each article.",
    ]
    data = pdf([*flow(narrow, x=60), *flow(other, x=320)])
    assert " ".join(said(data)) == " ".join(narrow + other)


def test_a_table_of_names_and_countries_gives_rows() -> None:
    names = ["Zeta Watch", "Alpha Forum", "Mu Lab", "Beta Rights"]
    lands = ["Kenya", "Brazil", "India", "Kenya"]
    found = document(pdf([*flow(PROSE), *flow(names, y=690), *flow(lands, x=330, y=690)]))
    rows = [cells(found, b) for b in found.blocks if b.kind is BlockKind.ROW]
    assert rows == [list(row) for row in zip(names, lands, strict=True)]


def test_a_confined_reader_tells_a_table_of_names_and_countries_too(tmp_path: Path) -> None:
    names, lands = ["Zeta Watch", "Alpha Forum", "Mu Lab"], ["Kenya", "Brazil", "India"]
    place = tmp_path / "table.pdf"
    place.write_bytes(pdf([*flow(PROSE), *flow(names, y=690), *flow(lands, x=330, y=690)]))
    sandbox.stop()
    assert [b.kind for b in read(place).blocks].count(BlockKind.ROW) == len(names)


def test_a_wrapped_cell_belongs_to_its_row() -> None:
    puts = [*flow(PROSE), *flow(["Union of Growers", "of the North"], y=690, step=11)]
    puts += [Put("Mali", 330, 690), Put("Open Seeds", 72, 660), Put("Kenya", 330, 660)]
    puts += [Put("Free Net", 72, 640), Put("Peru", 330, 640)]
    found = document(pdf(puts))
    rows = [cells(found, b) for b in found.blocks if b.kind is BlockKind.ROW]
    assert rows == [
        ["Union of Growers of the North", "Mali"],
        ["Open Seeds", "Kenya"],
        ["Free Net", "Peru"],
    ]


def test_a_table_with_a_bold_head_gives_rows() -> None:
    head = [Put(f"{words}", x, 690, 10, "Courier-Bold") for words, x in HEAD]
    columns = [["Ana Sol", "Ben Luna", "Cai Mar"], ["Open Seeds", "Free Net", "Zeta"], ["x"] * 3]
    puts = [*flow(PROSE), *head]
    for (_, x), column in zip(HEAD, columns, strict=True):
        puts += flow(column, x=x, y=676)
    found = document(pdf(puts))
    rows = [cells(found, b) for b in found.blocks if b.kind is BlockKind.ROW]
    assert rows == [[words for words, _ in HEAD], *map(list, zip(*columns, strict=True))]


def test_a_wrapped_name_in_a_column_is_one_name() -> None:
    columns = [
        ["Access for All", "Bread and Seeds Union of", "Farmers", "Citizens Forum"],
        ["Delta Net", "Eco Watch", "Friends of the River and", "its Banks"],
        ["Growers Guild", "Harbour Union", "Island Lab"],
    ]
    puts = [p for at, one in enumerate(columns) for p in flow(one, x=72 + 175 * at, y=690)]
    assert said(pdf([*flow(PROSE), *puts]))[1:] == [
        "Access for All", "Bread and Seeds Union of Farmers", "Citizens Forum",
        "Delta Net", "Eco Watch", "Friends of the River and its Banks",
        "Growers Guild", "Harbour Union", "Island Lab",
    ]  # fmt: skip


def test_a_narrow_column_beside_the_letter_comes_last() -> None:
    letter = ["To the Chair of the Committee", "", "Dear Chair,", "", *PROSE, "", *PROSE]
    aside = [Put(p.words, 40, p.y, 7) for p in flow(["Open Seeds", "12 Rue Haute", "Board"])]
    main = [Put(p.words, 180, p.y, 9) for p in flow(letter)]
    found = said(pdf([*aside, *main]))
    assert found[:2] == ["To the Chair of the Committee", "Dear Chair,"]
    assert found[-3:] == ["Open Seeds", "12 Rue Haute", "Board"]


def test_a_date_at_the_right_stands_before_the_address_below() -> None:
    sender = flow(["Open Seeds", "12 Rue Haute", "1000 Brussels"], y=800)
    date = flow(["Brussels, 3 May 2019", "Ref: 12/19"], x=400, y=800)
    address = flow(["To: The Chair", "Committee on Seeds"], y=740)
    found = said(pdf([*sender, *date, *address, *flow(PROSE, y=690)]))
    assert found[3:7] == [
        "Brussels, 3 May 2019",
        "Ref: 12/19",
        "To: The Chair",
        "Committee on Seeds",
    ]


def test_an_address_set_to_the_right_keeps_its_lines() -> None:
    right = ["Madame Anne Roux", "Directrice", "Institut des Ports", "29200 Brest"]
    puts = [Put(words, 540 - 5.5 * len(words), 760 - 12 * at) for at, words in enumerate(right)]
    assert said(pdf([*puts, *flow(PROSE, y=690)]))[: len(right)] == right


def test_lines_stretched_to_both_margins_are_no_columns() -> None:
    puts = []
    for at, line in enumerate(PROSE * 3):
        parts = line.split()
        gap = (450 - sum(6 * len(part) for part in parts)) / (len(parts) - 1)
        x = 72.0
        for part in parts:
            puts.append(Put(part, round(x, 2), 760 - 12 * at))
            x += 6 * len(part) + gap
    assert said(pdf(puts)) == [" ".join(PROSE * 3)]


def test_field_names_stay_with_their_values() -> None:
    puts = [*flow(["Date:", "To:"]), *flow(["3 May 2019", "The Chair"], x=150), *flow(PROSE, y=700)]
    assert said(pdf(puts))[:2] == ["Date: 3 May 2019", "To: The Chair"]


def test_labels_in_a_hanging_indent_make_items() -> None:
    puts = [
        *flow(PROSE),
        *flow(["1.", "", "2."], x=72, y=690),
        *flow([*PROSE[:2], "Publish the draft."], x=96, y=690),
    ]
    assert of(pdf(puts), BlockKind.ITEM) == [
        ("1.", " ".join(PROSE[:2])),
        ("2.", "Publish the draft."),
    ]


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


def test_every_word_of_the_text_leads_back_to_its_place() -> None:
    data = pdf(flow(PROSE), [Put("Annex", 100, 700), *flow(PROSE, y=600)])
    found = document(data)
    at = found.text.rindex("Annex")
    (box,) = boxes(data, found, Span(at, at + 5))
    assert (box.page, box.left, box.right) == (
        2,
        pytest.approx(100, abs=0.1),
        pytest.approx(130, abs=0.1),
    )
    assert box.bottom < 700 < box.top
    at = found.text.index("which have followed")
    first, second = boxes(data, found, Span(at, at + len("which have followed")))
    assert first.left == pytest.approx(72 + 6 * PROSE[0].index("which have"), abs=0.1)
    assert (second.left, second.right) == (
        pytest.approx(72, abs=0.1),
        pytest.approx(72 + 48, abs=0.1),
    )


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


def _words(count: int) -> list[str]:
    letters = "bcdfghklmnprstvz"
    return [
        f"W{letters[n % 16]}a{letters[n // 16 % 16]}o{letters[n // 256 % 16]}" for n in range(count)
    ]


@settings(max_examples=30)
@given(
    columns=st.integers(1, 3),
    heights=st.lists(st.integers(2, 30), min_size=3, max_size=3),
    step=st.integers(11, 22),
    per_line=st.integers(1, 2),
)
def test_words_in_any_columns_come_out_each_once(
    columns: int, heights: Sequence[int], step: int, per_line: int
) -> None:
    pool = iter(_words(1000))
    puts = [
        Put(" ".join(next(pool) for _ in range(per_line)), 60 + 170 * column, 780 - step * line)
        for column in range(columns)
        for line in range(heights[column])
    ]
    put = sorted(word for one in puts for word in one.words.split())
    if sum(map(len, put)) < 50:
        return
    found = document(pdf(puts))
    assert sorted(found.text.replace("|", " ").split()) == put
