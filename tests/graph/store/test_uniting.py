"""A query that names no graph sees what all graphs hold together, each triple once."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import NamedNode, Quad, Triple

from graph.errors import GraphKept, StoreError
from graph.store import Store, accept, backup, named, open_store, restore, uniting
from graph.store.difference import DEFAULT_GRAPH, Difference
from graph.store.engine import Engine
from graph.store.folder import stored
from graph.store.settings import Settings
from graph.store.uniting import UNNAMED
from graph.terms import ORG, PG, RDF, RDFS

BASE = "https://example.org/kg/"
ONE, TWO = f"{BASE}letter/one", f"{BASE}letter/two"
COUNT = "SELECT (COUNT(?o) AS ?n) { ?o a org:Organization . FILTER(STRSTARTS(STR(?o), '%s')) }"
TRIPLES = [Triple(NamedNode("urn:a"), RDF.type, NamedNode(f"urn:{name}")) for name in "abc"]
GRAPHS = ["urn:1", "urn:2", DEFAULT_GRAPH]


def letter(iri: str, names: str) -> list[Triple]:
    """A letter signed by organisations of one letter each."""
    found: list[Triple] = []
    for name in names:
        sig, agent = NamedNode(f"{iri}.sig-{name}"), NamedNode(f"{BASE}org/{name}")
        found += [
            Triple(sig, RDF.type, PG.Signature),
            Triple(sig, PG.inDocument, NamedNode(iri)),
            Triple(sig, PG.signatory, agent),
            Triple(agent, RDF.type, ORG.Organization),
        ]
    return found


def count(store: Any) -> int:
    """The organisations that letters tell of, as somebody counts them who trusts in sets."""
    return int(next(iter(store.query(COUNT % f"{BASE}org/")))["n"].value)


def united(store: Store) -> bool:
    return isinstance(store.asserted, Engine) and store.asserted.is_union()


@pytest.fixture
def two(place: Path) -> Path:
    """A store of two letters that share two organisations of four."""
    with open_store(place) as store:
        store.put_graph(ONE, "one", letter(ONE, "abc"))
        store.put_graph(TWO, "two", letter(TWO, "bcd"))
    return place


def test_what_letters_share_is_counted_once_whatever_becomes_of_them(two: Path) -> None:
    with open_store(two) as store:
        assert count(store) == count(store.publish().open()) == 4
        store.put_graph(TWO, "two, again", letter(TWO, "be"), replace=True)
        assert count(store) == 4
        store.remove(ONE)
        assert count(store) == count(store.publish().open()) == 2
        with store.batch():
            store.put_graph(ONE, "one", letter(ONE, "ab"))
        assert count(store) == 3
    with open_store(two) as store:
        assert count(store) == 3
        assert united(store)


CHANGES = st.lists(
    st.tuples(st.sampled_from(GRAPHS), st.sets(st.sampled_from(TRIPLES)), st.booleans()),
    max_size=6,
)


@settings(max_examples=40)
@given(st.lists(CHANGES, max_size=5))
def test_the_union_follows_every_change(
    steps: list[list[tuple[str, set[Triple], bool]]],
) -> None:
    engine = Engine(Path("nowhere"), {}, ox.Store())
    held: dict[str, set[Triple]] = {graph: set() for graph in GRAPHS}
    for step in steps:
        changes = {}
        for graph, triples, dropped in step:
            wanted = frozenset() if dropped else frozenset(triples)
            changes[graph] = engine.difference(graph, wanted)
            held[graph] = set(wanted)
        engine.apply(changes)
        union = set().union(*held.values())
        assert len(found := list(engine.query("SELECT * { ?s ?p ?o }"))) == len(union)
        assert {row["o"] for row in found} == {triple.object for triple in union}
        assert set(engine.triples()) == union
        assert {g: set(engine.triples(g)) for g in GRAPHS} == held
        assert len(list(engine.quads())) == sum(map(len, held.values()))
        every = product(TRIPLES, GRAPHS[:2])
        told = {
            (t, g)
            for t, g in every
            if engine.holds(Quad(t.subject, t.predicate, t.object, NamedNode(g)))
        }
        assert told == {(t, g) for g in GRAPHS[:2] for t in held[g]}
        listed = [row["g"].value for row in engine.query("SELECT ?g { GRAPH ?g {} }")]
        assert sorted(listed) == engine.graphs() == [g for g in GRAPHS[:2] if held[g]]
        assert engine.is_union()


def test_what_users_write_to_no_graph_stays_apart_and_out_of_sight(two: Path) -> None:
    note, copied = TRIPLES[0], letter(ONE, "a")[-1]
    with open_store(two) as store:
        store.write({DEFAULT_GRAPH: Difference(frozenset(), frozenset({note, copied}))}, by="t")
        assert set(store.triples(DEFAULT_GRAPH)) == {note, copied}
        store.remove(ONE)
        assert count(store) == 4, "it was written by somebody too"
        assert UNNAMED.value not in store.graphs()
        every = {row["g"].value for row in store.query("SELECT ?g { GRAPH ?g {} }")}
        assert every == set(store.graphs())
        assert not store.query(f"ASK {{ GRAPH {UNNAMED} {{ ?s ?p ?o }} }}")
        with pytest.raises(GraphKept, match="default graph"):
            store.write({UNNAMED.value: Difference(frozenset(), frozenset({note}))}, by="t")
        lines = {str(quad) for quad in store.quads(DEFAULT_GRAPH)}
        assert lines == {str(note), str(copied)}
    made = backup(two, two.parent / "kb.tar.gz")
    restore(made.path, two.parent / "again")
    with open_store(two.parent / "again") as store:
        assert set(store.triples(DEFAULT_GRAPH)) == {note, copied}
        assert count(store) == 4
        assert united(store)


def test_more_and_less_than_the_union_are_noticed() -> None:
    engine = Engine(Path("nowhere"), {}, ox.Store())
    engine.apply({GRAPHS[0]: Difference(frozenset(), frozenset(TRIPLES[:2]))})
    assert engine.is_union()
    for alter in (engine.oxigraph.add, engine.oxigraph.remove):
        alter(Quad(*TRIPLES[2]))
        assert engine.is_union() is (alter == engine.oxigraph.remove)
    engine.oxigraph.remove(Quad(*TRIPLES[0]))
    assert not engine.is_union()
    engine.unite()
    assert engine.is_union()


def test_verifying_tells_of_it_and_accepting_mends_it(two: Path) -> None:
    engine = ox.Store(two / "asserted")
    engine.remove(Quad(NamedNode(f"{BASE}org/a"), RDF.type, ORG.Organization))
    engine.flush()
    del engine
    with open_store(two) as store:
        assert "default graph" in store.verify().problems[0]
    accept(two)
    with open_store(two) as store:
        assert count(store) == 4
        assert united(store)


def as_the_first_layout(place: Path, note: Triple) -> None:
    """A store whose default graph holds only what a user wrote there."""
    for name in ("asserted", "named/kept/asserted"):
        engine = ox.Store(place / name)
        engine.clear_graph(ox.DefaultGraph())
        if name == "asserted":
            engine.add(Quad(note.subject, note.predicate, note.object))
        engine.flush()
        del engine
    Settings(stored(place).base, version=1).write(place)


def test_a_store_of_the_first_layout_is_brought_up_to_date_even_if_that_is_cut_off(
    two: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = Triple(NamedNode("urn:a"), RDFS.label, ox.Literal("a note"))
    with open_store(two) as store:
        store.write({DEFAULT_GRAPH: Difference(frozenset(), frozenset({note}))}, by="t")
    named.keep(two, "kept")
    as_the_first_layout(two, note)
    engine = ox.Store(two / "asserted")
    engine.remove_graph(UNNAMED)
    engine.flush()
    del engine
    with pytest.raises(StoreError, match="earlier policygraph wrote this store; open it once"):
        backup(two, tmp_path / "kb.tar.gz")
    with monkeypatch.context() as patched:
        patched.setattr(uniting, "united", _dying)
        with pytest.raises(KeyboardInterrupt):
            open_store(two)
    with pytest.raises(StoreError, match="open it once"):
        stored(two)
    with open_store(two) as store:
        assert count(store) == 4
        assert set(store.triples(DEFAULT_GRAPH)) == {note}
        assert united(store)
        kept = named.named(two, "kept").engine(two, "asserted", store.base)
        assert count(kept) == 4
    assert stored(two).place == two


def _dying(store: ox.Store) -> None:
    store.add(Quad(NamedNode("urn:half"), RDFS.label, ox.Literal("done")))
    store.flush()
    raise KeyboardInterrupt
