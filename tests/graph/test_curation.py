"""The gate that curated files and changes from outside pass alike."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph import curation
from graph.store import DEFAULT_GRAPH, Difference, Store, open_store

NOTHING = frozenset[ox.Triple]()
PREFIXES = """
@prefix pg: <https://w3id.org/policygraph/ns/> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix letter: <https://example.org/kg/letter/> .
"""
SPAN = """
<a:span> a pg:Span ; oa:hasSource <{text}> ; oa:hasSelector <a:selector> .
<a:selector> a oa:TextPositionSelector , oa:TextQuoteSelector .
<a:selector> oa:start {start} ; oa:end {end} ; oa:exact "{words}" .
"""


@pytest.fixture(scope="module")
def store(demo_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    place = tmp_path_factory.mktemp("curation") / "kb"
    shutil.copytree(demo_folder, place)
    with open_store(place) as opened:
        yield opened


def _triples(turtle: str) -> frozenset[ox.Triple]:
    parsed = ox.parse((PREFIXES + turtle).encode(), format=ox.RdfFormat.TURTLE)
    return frozenset(quad.triple for quad in parsed)


def _added(turtle: str) -> dict[str, Difference]:
    return {"http://e/g": Difference(NOTHING, _triples(turtle))}


def _span(store: Store, start: int, end: int, words: str, letter: str | None = None) -> str:
    text = f"{letter or store.letters()[0]}.text"
    return SPAN.format(text=text, start=start, end=end, words=words)


@pytest.mark.parametrize(
    ("turtle", "ours"),
    [
        ("<a:a> rdfs:label 'A note' .", False),
        ("letter:x rdfs:comment 'Of a letter' .", False),
        ("<a:a> a pg:Letter .", True),
        ("<a:a> pg:date '2020' .", True),
        ("<a:a> oa:exact 'x' .", True),
        ("<a:a> rdfs:seeAlso <https://w3id.org/policygraph/code/flag/x> .", True),
    ],
)
def test_promises_are_about_our_own_words(turtle: str, *, ours: bool) -> None:
    triples = _triples(turtle)
    for difference in (Difference(NOTHING, triples), Difference(triples, NOTHING)):
        assert curation.speaks({DEFAULT_GRAPH: difference}) == ours


def test_a_quotation_equals_the_letters_words(store: Store) -> None:
    text = store.text(store.letters()[0])
    words = text[100:110].replace("\n", "\\n")
    assert curation.first_broken(store, _added(_span(store, 100, 110, words))) is None
    wrong = curation.first_broken(store, _added(_span(store, 100, 110, "not so it s")))
    assert wrong is not None
    assert "Characters 100 to 110" in wrong


def test_words_of_a_letter_that_is_not_there_are_refused(store: Store) -> None:
    told = curation.first_broken(
        store, _added(_span(store, 0, 1, "x", "https://example.org/kg/letter/none"))
    )
    assert told is not None
    assert "letter/none, which the store does not hold" in told


def test_a_second_selector_for_a_letters_own_span_is_refused(store: Store) -> None:
    spans = [
        one.subject.value
        for one in store.triples()
        if one.predicate.value == "http://www.w3.org/ns/oa#hasSelector"
    ]
    told = curation.first_broken(store, _added(f"<{spans[0]}> oa:hasSelector <a:other> ."))
    assert told is not None
    assert spans[0] in told


def test_taking_away_what_a_promise_needs_is_refused(store: Store) -> None:
    curated = next(graph for graph in store.graphs() if "curated" in graph)
    labels = frozenset(
        one for one in store.triples(curated) if one.predicate.value.endswith("#label")
    )
    told = curation.first_broken(store, {curated: Difference(labels, NOTHING)})
    assert told is not None
    assert "has a label" in told


def test_what_was_broken_before_is_not_held_against_a_change(store: Store) -> None:
    store.write({"http://e/old": Difference(NOTHING, _triples("<a:old> a pg:Letter ."))}, by="t")
    try:
        told = curation.first_broken(store, _added("<a:new> a pg:Letter ."))
        assert told is not None
        assert told.startswith("a:new:")
        assert curation.first_broken(store, _added("<a:note> rdfs:seeAlso pg:Letter .")) is None
    finally:
        store.write({"http://e/old": store.difference("http://e/old", ())}, by="t")
