from __future__ import annotations

import pytest

from graph.model import Span
from graph.reading.labels import label
from graph.reading.lines import lines


def said(text: str) -> list[str]:
    return [text[line.span.start : line.span.end] for line in lines(text)]


def test_blank_lines_and_rules_are_counted_not_given() -> None:
    text = "one\n\n----\n  two\nthree"
    assert [(line.gap, line.indent) for line in lines(text)] == [(0, 0), (2, 2), (0, 0)]


def test_no_break_spaces_are_margins() -> None:
    assert said("\xa0\xa0Oxfam\xa0\n") == ["Oxfam"]


def test_quote_marks_are_counted() -> None:
    assert [line.depth for line in lines("> > deep\n> less\nnone")] == [2, 1, 0]


def test_a_part_of_a_text_keeps_the_offsets_of_the_whole() -> None:
    text = "head\nbody\ntail"
    (line,) = lines(text, Span(5, 9))
    assert line.span == Span(5, 9)


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        ("**Signed by:**", "Signed by:"),
        ("`Dear Sir,`\\", "Dear Sir,"),
        ('<span style="x">Jane Doe</span>', "Jane Doe"),
        ("a * b", "a * b"),
        ("Council*", "Council*"),
        ("3 < 4", "3 < 4"),
    ],
)
def test_only_marks_that_wrap_a_line_are_left_out(printed: str, kept: str) -> None:
    assert said(printed) == [kept]


@pytest.mark.parametrize(
    ("printed", "mark", "number"),
    [
        ("(1) enable", "(1)", 1),
        ("12.  Oxfam", "12.", 12),
        ("7.Oxfam", "7.", 7),
        ("3) open", "3)", 3),
        ("5 . Riverside Trust", "5 .", 5),
        ("6  ) Riverside Trust", "6  )", 6),
        ("07 - Riverside Trust", "07 -", 7),
        ("8 – Riverside Trust", "8 –", 8),
        ("a) open", "a)", None),
        ("(iv) open", "(iv)", None),
        ("• Oxfam", "•", None),
        ("•Oxfam", "•", None),
        ("– Oxfam", "–", None),
    ],
)
def test_labels_are_read_as_printed(printed: str, mark: str, number: int | None) -> None:
    found = label(printed, 0, len(printed))
    assert found is not None
    assert (found.mark, found.number) == (mark, number)
    assert printed[found.body :][0].isalpha()


@pytest.mark.parametrize(
    "printed",
    [
        "1.5 million",
        "28.10.2008",
        "12",
        "1.",
        "e.g. this",
        "-5 degrees",
        "4 -",
        "9 .",
        "3-day talks",
        "10 - 12 June 2019",
        "2008 - the year",
        "12 .5 million",
    ],
)
def test_numbers_that_are_no_labels_are_left_alone(printed: str) -> None:
    assert label(printed, 0, len(printed)) is None
