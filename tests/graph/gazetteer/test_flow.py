"""The words without gaps and marks, and the way back to the source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.gazetteer import Flow
from graph.model import Span, collapse
from tests.growth import assert_linear

MESSY = st.text(st.sampled_from(list('ab Z.\n\t\xa0>*_[]()<>\\"“”é')), max_size=80)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("one two", "one two"),
        ("the inter-\nnational pact", "the international pact"),
        ("the inter- national pact", "the inter- national pact"),
        ("the Anti-\nCounterfeiting pact", "the Anti- Counterfeiting pact"),
        ("1 -\nnext", "1 - next"),
        ("the SECURE\n\nWorking Group", "the SECURE Working Group"),
        ("1.\xa0 \xa0 ACT UP", "1. ACT UP"),
        ("World Customs\n> Organisation", "World Customs Organisation"),
        ("World Customs\n> > Organisation", "World Customs Organisation"),
        ("World Customs > Organisation", "World Customs Organisation"),
        ("a > b > c", "a b c"),
        ("_We ask your ministry_", "We ask your ministry"),
        ("**Signatories**: none", "Signatories: none"),
        ("snake_case stays", "snake_case stays"),
        ("the [TRIPS](trips.html) treaty", "the TRIPS treaty"),
        ('the [TRIPS](TRIPS "a title") treaty', "the TRIPS treaty"),
        ("“[p]rotection” stays", "“[p]rotection” stays"),
        ("with <b>bold</b> words", "with bold words"),
        ("2 < 3 stays", "2 < 3 stays"),
        ("WTO\\'s rules", "WTO's rules"),
        ("  led and trailed  ", "led and trailed"),
        ("", ""),
        (" \n ", ""),
    ],
)
def test_marks_and_gaps_are_left_out(source: str, words: str) -> None:
    assert Flow.of(source).text == words


def test_a_span_leads_back_to_the_untouched_words() -> None:
    source = "in the SECURE\n\n  Working\xa0Group of the WCO"
    flow = Flow.of(source)
    start = flow.text.index("SECURE")
    span = flow.span(start, start + len("SECURE Working Group"))
    assert source[span.start : span.end] == "SECURE\n\n  Working\xa0Group"


def test_a_flow_of_a_span_keeps_the_offsets_of_the_whole() -> None:
    source = "first part. second  part."
    flow = Flow.of(source, Span(12, 25))
    assert flow.text == "second part."
    assert flow.span(0, 6) == Span(12, 18)
    assert flow.span(7, 11) == Span(20, 24)


def test_no_words_have_no_span() -> None:
    with pytest.raises(ValueError, match="no words"):
        Flow.of("some words").span(3, 3)


@given(st.text(max_size=80))
def test_without_marks_a_flow_is_the_collapsed_text(source: str) -> None:
    plain = "".join(one for one in source if one not in "*_`<>[]()\\")
    assert Flow.of(plain).text == collapse(plain)


@given(MESSY)
def test_each_letter_leads_back_to_itself(source: str) -> None:
    flow = Flow.of(source)
    for place, letter in enumerate(flow.text):
        span = flow.span(place, place + 1)
        origin = source[span.start : span.end]
        assert letter == origin or (letter == " " and len(origin) == 1)


@given(MESSY)
def test_a_flow_holds_no_double_space_and_no_edge(source: str) -> None:
    text = Flow.of(source).text
    assert text == text.lstrip()
    assert "  " not in text


@pytest.mark.parametrize("unit", ["\n> ", "[", "[a](", "<a ", "_ ", "\\ ", "* ", "](x"])
def test_time_grows_with_length_and_no_faster(unit: str) -> None:
    assert_linear(Flow.of, lambda size: (unit * size)[:size], size=20_000)
