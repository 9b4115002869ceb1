"""From words to known things."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.normalisers import concepts
from graph.normalisers.registry import normalisers

REF = "https://w3id.org/policygraph/ref/"


@pytest.mark.parametrize(
    ("words", "iris"),
    [
        ("World Customs Organization", {REF + "org/wco"}),
        ("World Customs Organisation", {REF + "org/wco"}),
        ("the WCO and the WTO", {REF + "org/wco", REF + "org/wto"}),
        ("SECURE Working Group", {REF + "org/wco-secure-working-group"}),
        ("SECURE", {REF + "org/wco-secure-working-group", REF + "instrument/wco-secure"}),
        ("nothing that is known", set()),
        ("", set()),
    ],
)
def test_words_give_everything_they_name(words: str, iris: set[str]) -> None:
    assert set(concepts.named(words)) == iris


def test_the_gate_accepts_only_what_is_named() -> None:
    assert normalisers()["concept"].accepts(REF + "org/wco", "the WCO")
    assert not normalisers()["concept"].accepts(REF + "org/wto", "the WCO")


def test_an_anaphor_may_mean_any_known_thing_and_no_other() -> None:
    assert normalisers()["anaphora"].accepts(REF + "org/wco", "the Organization")
    assert not normalisers()["anaphora"].accepts(REF + "org/no-such", "the Organization")


@given(st.text(max_size=80))
def test_any_words_name_known_things_only(words: str) -> None:
    assert set(concepts.named(words)) <= set(concepts.known())
