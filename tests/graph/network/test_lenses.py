"""Lenses: who signs together, what bodies are told of, bodies counted under the whole."""

from __future__ import annotations

import networkx as nx
import pytest

from graph.errors import BadParameter
from graph.network import Lens, behind, lens_named, placed, rolled_up, through


def said() -> nx.MultiDiGraph:
    """Two letters to a body and to its unit, both citing an article; a and b sign both."""
    graph = nx.MultiDiGraph()
    kinds = {"l1": "letter", "l2": "letter", "wco": "body", "unit": "body", "art": "provision"}
    for iri, kind in (kinds | dict.fromkeys("abc", "organisation")).items():
        graph.add_node(iri, kind=kind, label=iri.upper(), short=iri, note="")
    for signer, letter in ("a", "l1"), ("b", "l1"), ("c", "l1"), ("a", "l2"), ("b", "l2"):
        _join(graph, signer, letter, "signed")
    for letter, body in ("l1", "wco"), ("l2", "unit"), ("l2", "wco"):
        _join(graph, letter, body, "addressed-to")
        _join(graph, letter, "art", "cites")
    graph.add_edge("unit", "wco", "part-of", label="part of", functions=(), records=())
    return graph


def _join(graph: nx.MultiDiGraph, source: str, target: str, relation: str) -> None:
    record = f"{source}.{target}"
    graph.add_edge(source, target, relation, label=relation, functions=(), records=(record,))


def counts(graph: nx.MultiDiGraph) -> dict[tuple[str, str], tuple[int, float]]:
    edges = graph.edges(data=True)
    return {(one, other): (edge["count"], edge["jaccard"]) for one, other, edge in edges}


def test_signatories_are_joined_by_the_letters_that_both_signed() -> None:
    seen = counts(through(placed(said()), Lens.CO_SIGNING))
    assert seen == {("a", "b"): (2, 1.0), ("a", "c"): (1, 0.5), ("b", "c"): (1, 0.5)}


def test_a_least_number_of_letters_leaves_out_the_weaker() -> None:
    seen = through(placed(said()), Lens.CO_SIGNING, least=2)
    assert set(counts(seen)) == {("a", "b")}
    assert set(seen) == {"a", "b"}


def test_bodies_face_the_articles_that_letters_to_them_cite() -> None:
    seen = through(placed(said()), Lens.BODIES_AND_ARTICLES)
    assert counts(seen) == {("unit", "art"): (1, 0.5), ("wco", "art"): (2, 1.0)}
    assert seen.nodes["wco"]["x"] == seen.nodes["unit"]["x"] < seen.nodes["art"]["x"]


@pytest.mark.parametrize(("one", "other"), [("a", "b"), ("b", "a")])
def test_the_letters_behind_an_edge_are_named(one: str, other: str) -> None:
    assert behind(said(), Lens.CO_SIGNING, (one, other)) == ["l1", "l2"]
    assert behind(said(), Lens.BODIES_AND_ARTICLES, ("unit", "art")) == ["l2"]


def test_what_is_said_of_a_part_is_said_of_the_whole_with_the_same_records() -> None:
    rolled = rolled_up(said())
    assert "unit" not in rolled
    assert rolled.edges["l2", "wco", "addressed-to"]["records"] == ("l2.unit", "l2.wco")
    assert rolled.nodes["wco"]["note"] == "with unit"
    assert not rolled.has_edge("wco", "wco")


def test_an_unknown_lens_is_refused_by_name() -> None:
    with pytest.raises(BadParameter, match="no such lens; there are co-signing and bodies"):
        lens_named("x")
