"""From citing words to the IRIs of norms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.normalisers import norms
from graph.normalisers.anchors import Kind
from graph.normalisers.provisions import Provision
from graph.normalisers.registry import normalisers

TRIPS = "https://w3id.org/policygraph/ref/treaty/trips"


def article(number: str, *path: str) -> Provision:
    return Provision(Kind.ARTICLE, number, path)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Article 7 of the TRIPS Agreement", {".art_7"}),
        ("TRIPS Art. 27.3(b)", {".art_27__para_3__point_b"}),
        ("TRIPS Art. 31(f)", {".art_31__point_f"}),
        ("Article 31 bis of the TRIPS Agreement", {".art_31bis"}),
        ("Articles 7 and 8 of TRIPS", {".art_7", ".art_8"}),
        ("Articles 41-43 of TRIPS", {".art_41", ".art_42", ".art_43"}),
        ("Article 7, paragraph 4 of the TRIPS Agreement", {".art_7"}),
        ("Part III of the TRIPS Agreement", {".part_III"}),
        ("the TRIPS Agreement", {""}),
        ("Article 99 of the TRIPS Agreement", {""}),
    ],
)
def test_words_cite_the_most_specific_norm_that_is_held(words: str, names: set[str]) -> None:
    assert set(norms.norms(words)) == {TRIPS + name for name in names}


@pytest.mark.parametrize("words", ["", "Article 7", "Article 7 of the Patents Act", "TRIPS plus"])
def test_words_that_name_no_known_instrument_cite_nothing(words: str) -> None:
    assert set(norms.norms(words)) == set()


def test_an_article_that_is_not_there_is_said_to_be_missing() -> None:
    assert norms.located(TRIPS, article("99")) == norms.Norm(TRIPS, missing=True)


@pytest.mark.parametrize("provision", [article("7"), article("31bis"), article("7", "9")])
def test_an_article_that_is_there_is_not_missing(provision: Provision) -> None:
    assert not norms.located(TRIPS, provision).missing


def test_a_treaty_held_without_articles_is_cited_whole() -> None:
    udhr = "https://w3id.org/policygraph/ref/instrument/udhr"
    assert norms.located(udhr, article("27")).iri.startswith(udhr)


def test_functions_come_from_the_code_list() -> None:
    assert {"quotation", "mention", "exceeds", "flexibility"} <= set(norms.functions())


@pytest.mark.parametrize(
    ("value", "accepted"), [(f"{TRIPS}.art_7", True), (f"{TRIPS}.art_8", False), (TRIPS, False)]
)
def test_the_gate_accepts_only_what_the_words_cite(value: str, accepted: bool) -> None:
    words = "Article 7 of the TRIPS Agreement"
    assert normalisers()["norm"].accepts(value, words) is accepted


@pytest.mark.parametrize(("value", "accepted"), [("criticism", True), ("praise", False)])
def test_the_gate_accepts_only_functions_that_there_are(value: str, accepted: bool) -> None:
    assert normalisers()["citation-function"].accepts(value, "some words") is accepted


@given(st.text(max_size=80))
def test_any_words_give_iris(words: str) -> None:
    assert all(iri.startswith("https://") for iri in norms.norms(words))
