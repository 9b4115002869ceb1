"""Columns, tables and addresses in PDF files, each word read once and in order."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model import BlockKind
from graph.reading import read, sandbox
from tests.graph.reading.pdf_blocks import HEAD, PROSE, cells, document, of, said
from tests.graph.reading.pdf_writer import Put, flow, pdf


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
