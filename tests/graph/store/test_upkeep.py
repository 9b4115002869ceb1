from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from graph import rules, vocabulary
from graph.store import Store, following, open_store
from graph.store.folder import Built, Folder
from graph.terms import PG, RDF, RDFS

LETTER = "https://example.org/kg/letter/one"
SIGNATURE = NamedNode(f"{LETTER}.sig-1")
FACTS = [
    Triple(SIGNATURE, RDF.type, PG.Signature),
    Triple(SIGNATURE, PG.inDocument, NamedNode(LETTER)),
    Triple(SIGNATURE, PG.signatory, NamedNode("https://example.org/kg/org/a")),
]


def note(place: Path) -> Built:
    with open_store(place) as store:
        return Folder(place, store.base).built()


def holds_what_follows(store: Store) -> bool:
    """Whether its inferred graph is what follows from everything that is stated."""
    inferred = store.base.name("graph", "inferred")
    stated = {q.triple for q in store.quads() if q.graph_name != NamedNode(inferred)}
    return set(store.triples(inferred)) == rules.inferred(stated)


def test_a_store_knows_what_its_graphs_were_made_from(place: Path) -> None:
    assert note(place) == Built(vocabulary.ontology_digest(), rules.digest())


def test_new_reference_data_replace_the_old_at_the_next_opening(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(place) as store:
        store.put_graph(LETTER, "Dear all", FACTS)
    added = Triple(NamedNode("urn:new"), RDFS.label, Literal("new"))
    kept = [t for t in vocabulary.reference_triples() if t.subject.value.find("/treaty/") < 0]
    monkeypatch.setattr(vocabulary, "reference_triples", lambda: iter([*kept, added]))
    monkeypatch.setattr(vocabulary, "ontology_digest", lambda: "another")

    with open_store(place) as store:
        reference = set(store.triples("https://example.org/kg/graph/reference"))
        assert reference == {*kept, added}
        assert not bool(store.query("ASK { treaty:trips a ?type }"))
        assert bool(store.query("ASK { ?a pg:signed letter:one }"))
        assert holds_what_follows(store)
    assert note(place).reference == "another"


@pytest.mark.parametrize("together", [0, following.ALTOGETHER])
def test_new_rules_are_applied_at_the_next_opening(
    place: Path, monkeypatch: pytest.MonkeyPatch, together: int
) -> None:
    with open_store(place) as store:
        store.put_graph(LETTER, "Dear all", FACTS)
        before = set(store.triples("https://example.org/kg/graph/inferred"))
    signed = tuple(rule for rule in rules.rules() if rule.name != "signed")
    monkeypatch.setattr(rules, "rules", lambda: signed)
    monkeypatch.setattr(rules, "digest", lambda: "others")
    monkeypatch.setattr(following, "AT_ONCE", 500)
    monkeypatch.setattr(following, "TELLING", 100)
    monkeypatch.setattr(following, "ALTOGETHER", together)
    told = list[tuple[str, int]]()

    with open_store(place, progress=lambda what, count: told.append((what, count))) as store:
        after = set(store.triples("https://example.org/kg/graph/inferred"))
        assert holds_what_follows(store)
    assert {triple.predicate for triple in before - after} >= {PG.signed}
    assert after < before
    again = [(what, count) for what, count in told if what != "statements read"]
    assert told != again
    assert bool(again) != bool(together)
    assert all(what == f"of {again[-1][1]:,} things looked at again" for what, _ in again)


def test_an_opening_with_nothing_new_changes_no_file_of_ours(place: Path) -> None:
    open_store(place).close()
    before = {path: path.stat().st_mtime_ns for path in place.iterdir() if path.is_file()}
    open_store(place).close()
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_the_note_is_struck_out_while_a_batch_runs(place: Path) -> None:
    with open_store(place) as store:
        folder = Folder(place, store.base)
        with store.batch():
            assert folder.built().rules is not None
            store.put_graph(LETTER, "Dear all", FACTS)
            assert folder.built().rules is None
            with store.batch():
                store.put_graph(LETTER, "Dear all", FACTS[:1])
            assert folder.built().rules is None
        assert folder.built() == Built(vocabulary.ontology_digest(), rules.digest())
        assert not bool(store.query("ASK { ?a pg:signed ?l }"))


def test_a_batch_without_changes_works_nothing_out(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(place) as store:
        store.put_graph(LETTER, "Dear all", FACTS)
        monkeypatch.setattr(rules, "inferred", lambda stated: pytest.fail("worked out again"))
        with store.batch():
            assert not store.put_graph(LETTER, "Dear all", FACTS)


def test_a_change_and_what_follows_come_in_one_step(place: Path) -> None:
    """A query that began before sees neither, one that begins after sees both."""
    with open_store(place) as store:
        before = store.query("SELECT ?p { { ?s a pg:Signature } UNION { ?a pg:signed ?l } }")
        store.put_graph(LETTER, "Dear all", FACTS)
        after = store.query("SELECT ?s ?l { ?s a pg:Signature . ?a pg:signed ?l }")
        assert len(list(before)) == 0
        assert len(list(after)) == 1


def test_what_follows_after_each_change_is_what_follows_from_everything(kb: Path) -> None:
    with open_store(kb) as store:
        letter = NamedNode(store.letters()[0])
        signature = NamedNode(f"{letter.value}.sig-99")
        more = [
            Triple(signature, RDF.type, PG.Signature),
            Triple(signature, PG.inDocument, letter),
            Triple(signature, PG.signatory, NamedNode("https://example.org/kg/org/a")),
        ]

        store.put_curated("more", more)
        assert bool(store.query("ASK { <https://example.org/kg/org/a> pg:backs ?demand }"))
        assert holds_what_follows(store)
        with store.batch():
            store.put_curated("more", more[1:])
            store.remove(letter.value)
        assert not bool(store.query("ASK { ?agent pg:backs ?demand }"))
        assert holds_what_follows(store)
