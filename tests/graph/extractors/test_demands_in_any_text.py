"""Demands in whatever text: each passes the gate, and time grows with length and no faster."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.extractors import demands
from graph.model import Block, BlockKind, Document, Span
from graph.reading import read_text
from graph.sections import Parts
from graph.verify import check

FIRST = Path(__file__).parents[3] / "examples" / "2008-10-28-wco-secure.txt"
REF = "https://w3id.org/policygraph/ref/org/"
HEAD = "Dr Francis Gurry\nWorld Intellectual Property Organization\n\n"


def body(text: str, head: str = "") -> tuple[Document, Parts]:
    """A document of a head and a body, split where the head ends."""
    document = read_text(head + text, name="letter")
    end = len(head)
    return document, Parts(head=Span(0, end) if end else None, body=Span(end, len(document.text)))


PIECES = [
    "We call on ",
    "the WCO",
    " to ",
    ": ",
    "\n\n1. ",
    "; ",
    "(a) ",
    "should ",
    "we urge you ",
]


@settings(max_examples=60)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), max_size=16))
def test_demands_of_any_text_pass_the_gate(pieces: list[str]) -> None:
    document, parts = body("X" + "".join(pieces).replace("\0", " "), "The WCO\n\n")
    for record in demands.extract(document, parts):
        assert check(document, record) == []


@pytest.mark.parametrize(
    "unit",
    [
        "we call on ",
        "We ask the WCO to ",
        "we urge you to: a; b; ",
        "we, ",
        "should ",
        "undersigned ",
        "we believe that ",
        "(a) ",
        "it is important that ",
    ],
)
def test_time_grows_with_length_and_no_faster(unit: str) -> None:
    times = []
    for size in (44_000, 88_000):
        span = Span(0, size)
        block = Block(BlockKind.PARAGRAPH, span, span)
        document = Document("x", (unit * size)[:size], "0", "text/plain", (block,))
        begun = process_time()
        list(demands.extract(document, Parts(body=span)))
        times.append(process_time() - begun)
    assert times[1] < 4 * times[0] + 0.3
