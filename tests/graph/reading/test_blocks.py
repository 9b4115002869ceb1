from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import Block, BlockKind, collapse
from graph.reading import read
from graph.reading.blocks import blocks

FIRST = Path(__file__).parents[3] / "examples" / "2008-10-28-wco-secure.txt"


def words(text: str) -> list[str]:
    return [collapse(text[block.body.start : block.body.end]) for block in blocks(text)]


def labels(text: str) -> list[str | None]:
    return [block.number for block in blocks(text)]


def test_the_first_letter_is_parted_as_a_reader_sees_it() -> None:
    document = read(FIRST)
    found = [(block.number, document.words(block.body)) for block in document.blocks]
    paragraph = next(said for _, said in found if said.startswith("IP is a complex topic"))
    assert paragraph.endswith("right to development of developing countries.")
    assert [number for number, _ in found if number and number.startswith("(")] == [
        "(1)", "(2)", "(3)", "(4)",
    ]  # fmt: skip
    signed = [(number, said) for number, said in found if number and number.endswith(".")]
    assert [number for number, _ in signed] == [f"{number}." for number in range(1, 50)]
    assert signed[42][1].endswith("Integration of Peoples (REBRIP), Brazil")
    assert signed[48][1].endswith("Population Health, University of Ottawa")


def test_the_paragraph_that_breaks_off_is_not_joined_to_the_next() -> None:
    document = read(FIRST)
    said = [document.words(block.body) for block in document.blocks]
    broken = next(place for place, one in enumerate(said) if one.endswith("trade of generic"))
    assert said[broken + 1].startswith("Thus we firmly believe")


def test_single_spaced_lines_run_on_until_a_blank_line() -> None:
    text = (
        "We write to raise our concerns about recent developments in the\n"
        "working group and its standards.\n\nA second paragraph follows here, which is long\n"
        "enough to be wrapped.\n"
    )
    assert words(text) == [
        "We write to raise our concerns about recent developments in the"
        " working group and its standards.",
        "A second paragraph follows here, which is long enough to be wrapped.",
    ]


def test_lines_of_hundreds_of_characters_are_paragraphs_of_their_own() -> None:
    long = ["We ask the Council to publish its papers. " * 8 + "Thank you." for _ in range(5)]
    assert words("\n".join(long)) == [collapse(line) for line in long]


def test_short_lines_under_each_other_stay_apart() -> None:
    assert words("Jane Doe\nDirector\nExample Network\n") == [
        "Jane Doe", "Director", "Example Network",
    ]  # fmt: skip


def test_every_sort_of_list_label_is_known() -> None:
    text = "(1) publish it\n\n2. open it\n\n3) keep it\n\na) share it\n\n• read it\n\n- cite it\n"
    assert labels(text) == ["(1)", "2.", "3)", "a)", "•", "-"]
    assert words(text)[0] == "publish it"


def test_a_year_at_the_start_of_a_wrapped_line_is_no_label() -> None:
    text = (
        "The working group met for the first time in the long spring of the year\n2008. The end.\n"
    )
    assert labels(text) == [None]


def test_an_item_goes_on_over_wrapped_and_hanging_lines() -> None:
    text = (
        "1.  Working Group on Intellectual Property of the Brazilian\n"
        "      Network for the Integration of Peoples, Brazil\n"
        "2.  Oxfam\n"
    )
    assert words(text) == [
        "Working Group on Intellectual Property of the Brazilian"
        " Network for the Integration of Peoples, Brazil",
        "Oxfam",
    ]


def test_quoted_mail_lines_lose_their_marks_at_the_edges_only() -> None:
    text = "> 1. Oxfam, Kenya\n> 2. Action, Russia\n"
    assert words(text) == ["Oxfam, Kenya", "Action, Russia"]


def test_marks_around_a_line_are_left_out_of_its_span() -> None:
    assert words("**Signed by:**\n\n_Jane Doe_\n\n<b>Joe Roe</b>\n") == [
        "Signed by:", "Jane Doe", "Joe Roe",
    ]  # fmt: skip


def test_headings_and_table_rows_are_told_apart() -> None:
    kinds = [
        block.kind for block in blocks("# Title\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\nDEMANDS\n")
    ]
    assert kinds == [BlockKind.HEADING, BlockKind.ROW, BlockKind.ROW, BlockKind.HEADING]


def test_each_field_of_a_mail_is_a_block_however_full_the_lines() -> None:
    fields = [
        "To: The Minister for Rivers and Lakes of the Province, and all the staff",
        "Cc: The Members of the Committee on Rivers and Lakes, and their advisers",
        "Re: The second reading of the bill on the protection of rivers and lakes",
    ]
    assert words("\n".join(fields)) == fields


def test_bare_carriage_returns_end_lines_too() -> None:
    assert words("Jane Doe\r\rJoe Roe\r") == ["Jane Doe", "Joe Roe"]


def _holds(text: str, found: list[Block]) -> None:
    for block in found:
        assert block.span.covers(block.body)
        assert text[block.span.start : block.span.end].strip()
    for before, after in pairwise(found):
        assert before.span.end <= after.span.start


@given(st.text(alphabet="aB1.,:;()[]|#*_>-•\n\r\t \xa0é\u2028", max_size=200))
def test_blocks_never_overlap_and_hold_their_words(text: str) -> None:
    _holds(text, list(blocks(text)))


@given(
    st.lists(st.sampled_from(["1. Oxfam", "(2) ask", "> a", "| x | y |", "---", "", "Dear Sir,"]))
)
def test_every_letter_and_digit_is_in_a_block(rows: list[str]) -> None:
    text = "\n".join(rows)
    found = list(blocks(text))
    _holds(text, found)
    kept = "".join(text[block.span.start : block.span.end] for block in found)
    assert [sign for sign in text if sign.isalnum()] == [sign for sign in kept if sign.isalnum()]


def test_titled_persons_one_a_line_are_parted_and_a_sentence_is_not() -> None:
    listed = (
        "The Honorable Ann Poe, Chairwoman, House Committee on Harbours and Ways\n"
        "The Honorable Joe Roe, Ranking Member, House Committee on Harbours\n"
        "Dr. Ada Example, Secretary of Harbours and of the Human Services of the Sea\n"
    )
    assert [one.split(",")[0] for one in words(listed)] == [
        "The Honorable Ann Poe", "The Honorable Joe Roe", "Dr. Ada Example",
    ]  # fmt: skip
    prose = (
        "Mr. Roe said last week that he would meet the head of the port and\n"
        "Mr. Poe, who did not answer the letter that we had sent him then.\n"
    )
    assert len(words(prose)) == 1


def test_requests_that_count_themselves_are_parted() -> None:
    text = (
        "PRIMERO. Mantener el decreto de los puertos hasta el año que viene.\n"
        "SEGUNDO. Publicar las cartas.\n"
    )
    assert len(words(text)) == 2


def test_greetings_that_stand_close_are_lines_of_their_own() -> None:
    lines = [
        "Open letter on the papers of the Council, which nobody outside has ever been shown so far",
        "Dear President van Roe,",
        "Dear Vice-President Doe of the Council of all the river towns and the lakes above them,",
        "We write to you about the papers of the Council and we hope that you will read this soon",
        "and that you will answer us, as nobody has answered any of the letters that we sent since",
        "the papers were first withheld.",
    ]
    text = "\n".join(lines)
    found = [text[one.span.start : one.span.end] for one in blocks(text)]
    assert found == [*lines[:3], "\n".join(lines[3:])]


@pytest.mark.parametrize(
    "items",
    [
        ["A. Publish the papers of the port.", "B. Hold a hearing.", "C. Withdraw the fees."],
        ["A. Publish the papers of the port", "B. Ratify ILO Convention 190", "C. Repeal Law 7"],
        ["A. Publish the papers of the port;", "B. Hold a hearing;", "D. Withdraw the fees."],
        [f"{letter}. Open the gate of the river" for letter in "ABCDEFGHIJKL"],
    ],
)
def test_capitals_that_count_behind_a_colon_part_lines(items: list[str]) -> None:
    assert words("\n".join(["We call on the Council to:", *items])) == [
        "We call on the Council to:",
        *items,
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A. Silva and all of those who work for the river with her in the towns,\nB. de la Roe\n",
        "A. Müller und B. Meyer aus den Dörfern an dem langen Fluss\nB. Meyer aus Portside\n",
        "A. Roe, of the old Quay\nB. Poe, of the Quay\n",
    ],
)
def test_initials_part_no_lines(text: str) -> None:
    assert len(words(text)) == 1


def test_what_follows_a_list_in_letters_is_none_of_it() -> None:
    text = (
        "We ask you to:\nA. Open the gate.\nB. Close the lock.\n\nWe were told by two pilots,"
        " both of whom have sailed with us,\nC. Poe and D. Roe.\n"
    )
    assert words(text)[-1].endswith("C. Poe and D. Roe.")
    assert words(text)[-1].startswith("We were")
