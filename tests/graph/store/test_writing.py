"""Changes of several graphs at once, as a service writes them."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from graph.errors import GraphKept
from graph.store import DEFAULT_GRAPH, Difference, Store
from graph.terms import PG, RDF, RDFS

LETTER = "https://example.org/kg/letter/one"
ONE, TWO = "https://example.org/kg/graph/one", "https://example.org/kg/graph/two"
SIGNATURE = NamedNode(f"{LETTER}.sig-1")
AGENT = NamedNode("https://example.org/kg/org/a")
HALF = Triple(SIGNATURE, RDF.type, PG.Signature)
OTHER_HALF = [
    Triple(SIGNATURE, PG.inDocument, NamedNode(LETTER)),
    Triple(SIGNATURE, PG.signatory, AGENT),
]
SIGNED = Triple(AGENT, PG.signed, NamedNode(LETTER))


def becoming(store: Store, graphs: dict[str, list[Triple]]) -> dict[str, Difference]:
    return {graph: store.difference(graph, triples) for graph, triples in graphs.items()}


def inferred(store: Store) -> set[Triple]:
    return set(store.triples("https://example.org/kg/graph/inferred"))


@pytest.mark.parametrize("second", [TWO, DEFAULT_GRAPH])
def test_graphs_change_together_and_what_follows_with_them(store: Store, second: str) -> None:
    store.write(becoming(store, {ONE: [HALF], second: OTHER_HALF}), by="a token")
    assert SIGNED in inferred(store)
    store.write(becoming(store, {ONE: [], second: OTHER_HALF}), by="a token")
    assert SIGNED not in inferred(store)
    assert set(store.triples(second)) == set(OTHER_HALF)


def test_a_triple_that_leaves_one_graph_and_stays_in_another_still_counts(store: Store) -> None:
    whole = [HALF, *OTHER_HALF]
    store.write(becoming(store, {ONE: whole, TWO: whole}), by="a token")
    store.write(becoming(store, {ONE: []}), by="a token")
    assert SIGNED in inferred(store)


def test_what_the_store_writes_itself_is_refused_and_nothing_else_changes(store: Store) -> None:
    label = Triple(AGENT, RDFS.label, Literal("A"))
    for name in ("reference", "inferred", "letter.one", "suggested.one"):
        changes = becoming(store, {ONE: [label], store.base.name("graph", name): [label]})
        with pytest.raises(GraphKept, match="cannot be written here"):
            store.write(changes, by="a token")
    assert list(store.triples(ONE)) == []


def test_writing_what_is_there_changes_nothing(store: Store) -> None:
    store.write(becoming(store, {ONE: [HALF]}), by="a token")
    before = sorted(map(str, store.quads()))
    changes = becoming(store, {ONE: [HALF]})
    assert not any(changes.values())
    store.write(changes, by="a token")
    assert sorted(map(str, store.quads())) == before
