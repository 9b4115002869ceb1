"""Paragraphs that break off."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import sections
from graph.extractors import remarks
from graph.model import Flag, Span
from graph.reading import read, read_text
from graph.sections import Parts
from graph.verify import check

FIRST = Path(__file__).parents[3] / "examples" / "2008-10-28-wco-secure.txt"
LONG = "This sentence is long enough to be taken for running text. "
NEXT = "\n\nThe next paragraph begins a sentence of its own, as it should.\n"


def broken(text: str) -> list[str]:
    document = read_text(text, name="letter")
    parts = Parts(body=Span(0, len(document.text)))
    return [document.words(one.evidence) for one in remarks.extract(document, parts)]


def test_the_first_letter_breaks_off_once() -> None:
    document = read(FIRST)
    found = list(remarks.extract(document, sections.split(document)))
    assert len(found) == 1
    assert found[0].flags == (Flag.BREAKS_OFF,)
    assert document.words(found[0].evidence) == (
        "In addition the standards introduced could potentially work as a barrier to "
        "international trade of generic"
    )


def test_a_paragraph_without_a_last_mark_breaks_off() -> None:
    assert broken(LONG + "It stops in the middle of" + NEXT) == ["It stops in the middle of"]


@pytest.mark.parametrize("mark", [".", "!", "?", ":", ";", ",", "…", ".”", ")", "—"])
def test_a_paragraph_with_a_last_mark_does_not(mark: str) -> None:
    assert broken(LONG + "It ends as it should" + mark + NEXT) == []


@pytest.mark.parametrize(
    "text",
    [
        "A heading without a mark" + NEXT,
        "A heading. With two sentences" + NEXT,
        LONG + "It stops here but goes" + "\n\non in the next one, which is short.\n",
        LONG + "It stops at the very end of the text",
        LONG + "It leads a list in\n\n1. with one item,\n\n2. and another.\n",
    ],
)
def test_what_may_well_be_whole_is_left_alone(text: str) -> None:
    assert broken(text) == []


@settings(max_examples=60)
@given(st.lists(st.text(max_size=90), max_size=4))
def test_remarks_on_any_text_pass_the_gate(paragraphs: list[str]) -> None:
    text = "X" + "\n\n".join(paragraphs).replace("\0", " ")
    document = read_text(text, name="letter")
    parts = Parts(body=Span(0, len(document.text)))
    for record in remarks.extract(document, parts):
        assert check(document, record) == []
