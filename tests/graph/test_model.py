"""What the values that everything else passes along promise."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import (
    Block,
    BlockKind,
    Citation,
    Derived,
    Document,
    Signature,
    Span,
    Stated,
    collapse,
    collapsed_places,
)
from graph.model.document import to_end_of_link


def _document(text: str) -> Document:
    whole = Span(0, len(text))
    block = Block(BlockKind.PARAGRAPH, whole, whole)
    return Document("note", text, "0" * 64, "text/plain", (block,))


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2)])
def test_a_span_is_never_empty_or_before_the_text(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_a_span_covers_itself_and_what_lies_in_it() -> None:
    span = Span(2, 9)
    assert span.covers(span)
    assert span.covers(Span(3, 4))
    assert not span.covers(Span(1, 4))
    assert not span.covers(Span(8, 10))


def test_collapsing_treats_no_break_spaces_and_line_breaks_alike() -> None:
    assert collapse("1.\u00a0 \u00a0ACT UP\r\n   /East\tBay ") == "1. ACT UP /East Bay"


@given(st.text(min_size=1), st.data())
def test_a_quote_is_the_slice_and_nothing_else(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    document = _document(text)
    assert document.quote(Span(start, end)) == text[start:end]
    assert document.words(Span(start, end)) == " ".join(text[start:end].split())


def test_a_quote_past_the_end_is_refused() -> None:
    with pytest.raises(ValueError, match="runs past the text's 4 characters"):
        _document("four").quote(Span(2, 9))


def test_records_cannot_be_changed() -> None:
    record = _signature()
    with pytest.raises(FrozenInstanceError):
        record.evidence = Span(0, 1)  # type: ignore[misc]


def test_a_record_lists_every_value_it_holds_with_its_field() -> None:
    assert [name for name, _ in _signature().values()] == [
        "name",
        "capacity",
        "affiliations",
        "affiliations",
    ]


def test_values_of_a_record_without_optional_fields_are_the_required_ones() -> None:
    record = Citation(
        evidence=Span(0, 5),
        extractor="test/1",
        anchor=Stated(Span(0, 5), "TRIPS"),
        norm=Derived("treaty:trips", Span(0, 5), "norm"),
        functions=(),
    )
    assert [name for name, _ in record.values()] == ["anchor", "norm"]


def _signature() -> Signature:
    return Signature(
        evidence=Span(0, 20),
        extractor="test/1",
        name=Stated(Span(0, 4), "Name"),
        capacity=Derived("individual", Span(0, 20), "capacity"),
        affiliations=(Stated(Span(6, 9), "One"), Stated(Span(11, 14), "Two")),
    )


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("World Customs\n> Organisation", "World Customs Organisation"),
        ("World Customs\r\n> > Organisation", "World Customs Organisation"),
        ("(HEPS-\nUganda)", "(HEPS-Uganda)"),
        ("(HEPS-\n> Uganda)", "(HEPS-Uganda)"),
        ("Foo -\n Bar", "Foo - Bar"),
        ("1990-\n95", "1990- 95"),
        ("more > less", "more > less"),
        ("of [Port Watch](https://port.example/a_(b)), of", "of Port Watch, of"),
        ('see ![Port](/a.png "A port") and <b>', "see Port and"),
        ('of <a href="https://port.example">Port</a> <b>Watch</b>, 3 < 4', "of Port Watch, 3 < 4"),
        ("[Port](#port) and [Watch](mailto:a@b.example)", "Port and Watch"),
        ("the words [sic](as printed) and [1](one)", "the words [sic](as printed) and [1](one)"),
        (r"the Council\'s \"Port\" rules \[1\]", 'the Council\'s "Port" rules [1]'),
        (r"C:\ports and `\'`, \(a\) 3\% of a\_b", r"C:\ports and `\'`, (a) 3% of a_b"),
        ("A paper of 16.12.2019 [link](https://port.example)",
         "A paper of 16.12.2019 [link](https://port.example)"),
    ],
)  # fmt: skip
def test_marks_of_quoting_and_ends_of_lines_are_no_words(printed: str, words: str) -> None:
    assert collapse(printed) == words


@given(st.text(alphabet="ab- <>\t\n\u00a0[]()/{}%:\\", max_size=40))
def test_each_sign_of_the_collapsed_words_is_found_where_it_was_printed(printed: str) -> None:
    words, places = collapse(printed), collapsed_places(printed)
    found = "".join(" " if printed[place].isspace() else printed[place] for place in places)
    assert found == words
    assert places == sorted(set(places))


@pytest.mark.parametrize(
    ("within", "whole"),
    [
        ("of [Port", "of [Port Watch](https://port.example)"),
        ("of [Port Watch](https", "of [Port Watch](https://port.example)"),
        ("We of", "We of"),
        ("of [Port Watch](https://port.example)", "of [Port Watch](https://port.example)"),
        ("[1] and", "[1] and"),
    ],
)
def test_a_stretch_that_ends_within_a_link_goes_to_its_end(within: str, whole: str) -> None:
    text = "We of [Port Watch](https://port.example), and [1] and more"
    start = text.index(within)
    found = to_end_of_link(text, Span(start, start + len(within)))
    assert text[found.start : found.end] == whole
