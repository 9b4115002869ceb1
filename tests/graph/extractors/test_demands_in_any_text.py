"""Demands in whatever text: each passes the gate, and time grows with length and no faster."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.extractors import demands
from graph.verify import check
from tests.graph.extractors.texts import assert_linear_in, body

FIRST = Path(__file__).parents[3] / "examples" / "2008-10-28-wco-secure.txt"
REF = "https://w3id.org/policygraph/ref/org/"
HEAD = "Dr Francis Gurry\nWorld Intellectual Property Organization\n\n"


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
    assert_linear_in(demands.extract, unit)
