"""Quotations whose source the letter does not tell."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import sections
from graph.extractors import quotations
from graph.model import Quotation
from graph.reading import read
from graph.verify import check
from tests.graph.extractors.texts import body

FIRST = Path(__file__).parents[3] / "examples" / "2008-10-28-wco-secure.txt"


def found(text: str) -> list[Quotation]:
    return list(quotations.extract(*body(text)))


def test_the_first_letter_has_none_without_a_source() -> None:
    document = read(FIRST)
    assert list(quotations.extract(document, sections.split(document))) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He said “this is not acceptable to us” then.", "this is not acceptable to us"),
        ('He said "this is not acceptable to us" then.', "this is not acceptable to us"),
        ("Il a dit « ceci est tout à fait vrai ».", "ceci est tout à fait vrai"),
        ("“It is over. We must go on now,” he said.", "It is over. We must go on now,"),
    ],
)
def test_words_between_marks_are_a_quotation(text: str, words: str) -> None:
    assert [one.text.text for one in found(text)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        'the standards are purported to be "voluntary" here',
        "the “Working Draft on Provisional Standards Employed by Customs” is bad",
        "the “expert group” met again",
        "no marks at all in this sentence",
        "an unclosed “mark in this sentence",
        "Article 7 of the TRIPS Agreement states: “it should contribute to the promotion”.",
    ],
)
def test_terms_titles_and_sourced_words_are_none(text: str) -> None:
    assert found(text) == []


def test_a_source_that_is_not_held_leaves_a_quotation() -> None:
    text = "Article 5 of the Patents Act of India states: “no rights shall ever be given”."
    assert [one.text.text for one in found(text)] == ["no rights shall ever be given"]


def test_the_evidence_is_every_sentence_it_touches() -> None:
    document, parts = body("Before it. “It is over. We must go on now,” he said. After it.")
    one = next(iter(quotations.extract(document, parts)))
    assert document.quote(one.evidence) == "“It is over. We must go on now,” he said."


def test_a_wrapped_quotation_is_given_in_one_line() -> None:
    document, parts = body("He said “this is not\nacceptable to us” then.")
    one = next(iter(quotations.extract(document, parts)))
    assert one.text.text == "this is not acceptable to us"
    assert check(document, one) == []


@settings(max_examples=60)
@given(st.text(st.sampled_from(list('ab cA.“”"‘’«»\n')), max_size=120))
def test_quotations_of_any_text_pass_the_gate(text: str) -> None:
    document, parts = body("X" + text)
    for record in quotations.extract(document, parts):
        assert check(document, record) == []
