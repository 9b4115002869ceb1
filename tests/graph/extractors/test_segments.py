from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.extractors.segments import LONGEST_ITEM, Segment, joined, segment, segments
from graph.model import Document, Span
from graph.reading import read_text


def document(text: str) -> Document:
    return read_text(text, name="item")


def said(text: str) -> list[str]:
    return [part.words for part in segments(document(text), Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Oxfam, Nairobi, Kenya", ["Oxfam", "Nairobi", "Kenya"]),
        ("Ecology,New Delhi", ["Ecology", "New Delhi"]),
        ("Oxfam | Kenya", ["Oxfam", "Kenya"]),
        ("Oxfam; Kenya", ["Oxfam", "Kenya"]),
        ("[Oxfam](https://example.org), Kenya", ["Oxfam", "Kenya"]),
        ("[Lakes, Rivers][1], Kenya", ["Lakes, Rivers", "Kenya"]),
        ("Oxfam\tKenya", ["Oxfam", "Kenya"]),
        ("Oxfam       Kenya", ["Oxfam", "Kenya"]),
        ("Oxfam - Kenya", ["Oxfam", "Kenya"]),
        ("Anna Rossi – Director", ["Anna Rossi", "Director"]),
        ("Alliance – Open Gate", ["Alliance – Open Gate"]),
        ("Medico-International", ["Medico-International"]),
        ("Group (one, two), Kenya", ["Group (one, two)", "Kenya"]),
        ("Econ[omicos Group, Kenya", ["Econ[omicos Group", "Kenya"]),
        ("Group) one, Kenya", ["Group) one", "Kenya"]),
        ("45,000 Friends, Kenya", ["45,000 Friends", "Kenya"]),
        ("Oxfam,\n   Kenya", ["Oxfam", "Kenya"]),
        ("Open\n     Institute", ["Open Institute"]),
        (" , ; | ", []),
    ],
)
def test_items_are_parted_at_commas_bars_and_wide_gaps(text: str, parts: list[str]) -> None:
    assert said("x " + text)[0].startswith("x") if not parts else said(text) == parts


def test_a_bar_is_remembered() -> None:
    text = "Oxfam, Relief | Kenya"
    found = segments(document(text), Span(0, len(text)))
    assert [part.opens_cell for part in found] == [False, False, True]


def test_lines_that_are_fields_are_parted_each() -> None:
    text = "Jane Doe\nRockville, MD"
    found = segments(document(text), Span(0, len(text)), (Span(0, 8), Span(9, 22)))
    assert [part.words for part in found] == ["Jane Doe", "Rockville", "MD"]


def test_only_so_much_of_an_item_is_read() -> None:
    text = "a, " * LONGEST_ITEM
    assert segments(document(text), Span(0, len(text)))[-1].span.end <= LONGEST_ITEM


def test_a_part_of_a_segment_counts_in_its_words() -> None:
    text = "Open \n\t Institute  of \xa0 Rights"
    source = document(text)
    whole = Segment(Span(0, len(text)), source.words(Span(0, len(text))))
    part = whole.part(source, 5, 14)
    assert part is not None
    assert (part.words, source.quote(part.span)) == ("Institute", "Institute")
    assert whole.part(source, 3, 3) is None


def test_joined_segments_run_from_first_to_last() -> None:
    source = document("Director, Open Institute, Kenya")
    first, second, _ = segments(source, Span(0, 31))
    assert joined(source, first, second).words == "Director, Open Institute"


def test_white_space_and_marks_alone_are_no_segment() -> None:
    assert segment(document("a ,;* b"), 1, 5) is None


@given(st.text(alphabet="aB ,;|()[]-\t\n\xa0", min_size=1, max_size=80).filter(str.strip))
def test_segments_stand_in_order_and_quote_their_words(text: str) -> None:
    source = document(text)
    at = 0
    for part in segments(source, Span(0, len(text))):
        assert part.span.start >= at
        assert source.words(part.span) == part.words != ""
        at = part.span.end


@given(st.text(alphabet="ab \t\n\xa0", min_size=1, max_size=60).filter(str.strip), st.data())
def test_any_part_of_a_segment_has_the_words_asked_for(text: str, data: st.DataObject) -> None:
    source = document(text)
    whole = segment(source, 0, len(text))
    assert whole is not None
    start = data.draw(st.integers(0, len(whole.words) - 1))
    end = data.draw(st.integers(start + 1, len(whole.words)))
    part = whole.part(source, start, end)
    wanted = whole.words[start:end].strip()
    assert (part.words if part else "") == wanted
