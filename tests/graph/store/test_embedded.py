from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from graph.errors import NameTaken, StoreDamaged, StoreError, UnknownEntity
from graph.store import Store, open_store
from graph.terms import ORG, PG, RDF, RDFS

LETTER = "https://example.org/kg/letter/one"
GRAPH = "https://example.org/kg/graph/letter.one"
INFERRED = "https://example.org/kg/graph/inferred"
NORTH = NamedNode("https://example.org/kg/org/north")


def a_signature(letter: str = LETTER, number: int = 1, agent: NamedNode = NORTH) -> list[Triple]:
    signature = NamedNode(f"{letter}.sig-{number}")
    return [
        Triple(NamedNode(letter), RDF.type, PG.Letter),
        Triple(agent, RDF.type, ORG.Organization),
        Triple(agent, RDFS.label, Literal("North Group")),
        Triple(signature, RDF.type, PG.Signature),
        Triple(signature, PG.inDocument, NamedNode(letter)),
        Triple(signature, PG.signatory, agent),
    ]


def signed(store: Store) -> set[tuple[str, str]]:
    rows = store.query("SELECT ?a ?l { ?a pg:signed ?l }")
    return {(row["a"].value, row["l"].value) for row in rows}


def test_what_was_put_is_read_back(store: Store) -> None:
    assert store.put_graph(LETTER, "Dear all", a_signature())

    assert set(a_signature()) <= set(store.triples(GRAPH))
    assert store.letters() == [LETTER]
    assert store.text(LETTER) == "Dear all"


def test_putting_twice_changes_nothing(store: Store) -> None:
    store.put_graph(LETTER, "Dear all", a_signature())
    before = sorted(map(str, store.quads()))

    assert not store.put_graph(LETTER, "Dear all", a_signature())
    assert sorted(map(str, store.quads())) == before


def test_a_second_put_replaces_only_that_letter(store: Store) -> None:
    other = "https://example.org/kg/letter/two"
    store.put_graph(LETTER, "Dear all", a_signature())
    store.put_graph(other, "Dear you", a_signature(other))
    kept = set(store.triples("https://example.org/kg/graph/letter.two"))

    store.put_graph(LETTER, "Dear all", a_signature(number=2))

    subjects = {triple.subject.value for triple in store.triples(GRAPH)}
    assert f"{LETTER}.sig-2" in subjects
    assert f"{LETTER}.sig-1" not in subjects
    assert set(store.triples("https://example.org/kg/graph/letter.two")) == kept


def test_what_follows_is_there_when_put_returns_and_goes_with_the_letter(store: Store) -> None:
    store.put_graph(LETTER, "Dear all", a_signature())
    assert signed(store) == {(NORTH.value, LETTER)}

    store.put_graph(LETTER, "Dear all", [])
    assert signed(store) == set()


def test_a_letter_with_another_text_keeps_its_name_unless_told_to_give_it_up(store: Store) -> None:
    store.put_graph(LETTER, "Dear all", a_signature())

    with pytest.raises(NameTaken, match=r"letter:one: the store has another text of that name"):
        store.put_graph(LETTER, "Dear others", [])
    assert store.text(LETTER) == "Dear all"
    assert set(a_signature()) <= set(store.triples(GRAPH))

    assert store.put_graph(LETTER, "Dear others", [], replace=True)
    assert store.text(LETTER) == "Dear others"


def test_a_refused_letter_leaves_no_text_behind(store: Store, place: Path) -> None:
    store.put_graph(LETTER, "Dear all", [])
    with pytest.raises(NameTaken):
        store.put_graph(LETTER, "Dear others", [])
    assert len(list((place / "texts").iterdir())) == 1


def test_a_text_that_no_letter_needs_is_dropped(store: Store, place: Path) -> None:
    other = "https://example.org/kg/letter/two"
    store.put_graph(LETTER, "Dear all", [])
    store.put_graph(other, "Dear all", [])
    store.put_graph(LETTER, "Dear others", [], replace=True)
    assert len(list((place / "texts").iterdir())) == 2

    store.put_graph(other, "Dear others", [], replace=True)
    assert [path.read_text() for path in (place / "texts").iterdir()] == ["Dear others"]


@pytest.mark.parametrize("text", ["a\r\nb\rc\n", "\ufeffDear", "é\u00a0\u2028😀", " \n"])
def test_a_text_is_kept_to_the_last_sign(store: Store, place: Path, text: str) -> None:
    store.put_graph(LETTER, text, [])
    assert store.text(LETTER) == text
    digest = hashlib.sha256(text.encode()).hexdigest()
    assert (place / "texts" / f"{digest}.txt").read_bytes() == text.encode()


def test_removing_a_letter_leaves_nothing_of_it(store: Store, place: Path) -> None:
    before = sorted(map(str, store.quads()))
    store.put_graph(LETTER, "Dear all", a_signature(), suggested=a_signature(number=9))
    store.remove(LETTER)

    assert sorted(map(str, store.quads())) == before
    assert store.letters() == []
    assert not list(store.suggested.quads())
    assert not list((place / "texts").iterdir())


def test_an_unknown_letter_has_no_text_and_cannot_be_removed(store: Store) -> None:
    with pytest.raises(UnknownEntity, match=r"letter:one: no such letter in .*kb"):
        store.text(LETTER)
    with pytest.raises(UnknownEntity, match="no such letter"):
        store.remove(LETTER)


def test_an_altered_text_is_told_and_never_served(store: Store, place: Path) -> None:
    store.put_graph(LETTER, "Dear all", [])
    path = next((place / "texts").iterdir())
    path.write_text("Dear nobody")
    with pytest.raises(StoreDamaged, match=r"this source text was altered"):
        store.text(LETTER)
    path.unlink()
    with pytest.raises(StoreDamaged, match=r"this source text is missing"):
        store.text(LETTER)

    assert not store.put_graph(LETTER, "Dear all", [])
    assert store.text(LETTER) == "Dear all"


def test_suggested_facts_wait_outside_of_every_answer(store: Store) -> None:
    store.put_graph(LETTER, "Dear all", [], suggested=a_signature())

    assert signed(store) == set()
    assert set(store.suggested.triples(GRAPH)) == set(a_signature())
    assert bool(store.suggested.query("ASK { ?s a pg:Signature }"))

    assert store.put_graph(LETTER, "Dear all", [])
    assert not list(store.suggested.triples())


def test_curated_facts_are_a_graph_of_their_own(store: Store) -> None:
    seat = [Triple(NORTH, PG.seat, NamedNode("https://w3id.org/policygraph/ref/place/KE"))]
    assert store.put_curated("Notes on North", seat)
    assert not store.put_curated("Notes on North", seat)
    assert "https://example.org/kg/graph/curated.notes-on-north" in store.graphs()

    assert store.put_curated("Notes on North", [])
    assert "https://example.org/kg/graph/curated.notes-on-north" not in store.graphs()


def test_the_reference_data_are_there_from_the_start(tmp_path: Path) -> None:
    with open_store(tmp_path / "kb") as store:
        assert store.graphs() == [INFERRED, "https://example.org/kg/graph/reference"]
        assert bool(store.query("ASK { treaty:trips.art_7 a pg:NormativeText ; dcterms:title ?t }"))


def test_another_base_names_graphs_and_letters(tmp_path: Path) -> None:
    with open_store(tmp_path / "kb", base="https://ngo.example/kg/") as store:
        store.put_graph("https://ngo.example/kg/letter/one", "Dear all", [])
        assert store.letters() == ["https://ngo.example/kg/letter/one"]
        assert all(name.startswith("https://ngo.example/kg/graph/") for name in store.graphs())
        with pytest.raises(StoreError, match="no letter of this store; their names start with"):
            store.put_graph(LETTER, "Dear all", [])


def test_the_base_stays_with_the_store(tmp_path: Path) -> None:
    open_store(tmp_path / "kb", base="https://ngo.example/kg/").close()
    with open_store(tmp_path / "kb") as store:
        assert store.base.iri == "https://ngo.example/kg/"
    with pytest.raises(StoreError, match=r"start with https://ngo\.example/kg/, not https://x/"):
        open_store(tmp_path / "kb", base="https://x/")


def test_a_node_without_a_name_is_refused_and_nothing_changes(store: Store) -> None:
    before = sorted(map(str, store.quads()))
    nameless = Triple(BlankNode("b"), RDF.type, PG.Letter)
    with pytest.raises(StoreError, match="give the blank node an IRI"):
        store.put_graph(LETTER, "Dear all", [*a_signature(), nameless])
    assert sorted(map(str, store.quads())) == before


def test_in_a_batch_the_rules_run_at_its_end(store: Store) -> None:
    with store.batch():
        store.put_graph(LETTER, "Dear all", a_signature())
        assert signed(store) == set()
        assert store.letters() == [LETTER]
    assert signed(store) == {(NORTH.value, LETTER)}


def test_a_batch_that_fails_keeps_what_was_put_and_what_follows(store: Store) -> None:
    def put_and_stop() -> None:
        with store.batch():
            store.put_graph(LETTER, "Dear all", a_signature())
            raise ValueError("stop")

    with pytest.raises(ValueError, match="stop"):
        put_and_stop()
    assert signed(store) == {(NORTH.value, LETTER)}


def test_everything_is_there_after_closing_and_opening_again(place: Path) -> None:
    with open_store(place) as store:
        store.put_graph(LETTER, "Dear all", a_signature(), suggested=a_signature(number=3))
        store.registry.claim(("org", "north"), "north")
        store.put_graph(LETTER, "Dear all", a_signature(number=2))
        before = sorted(map(str, store.quads()))
    with open_store(place) as store:
        assert sorted(map(str, store.quads())) == before
        assert store.text(LETTER) == "Dear all"
        assert store.registry.claim(("org", "north"), "other") == "north"


def test_a_closed_store_says_so(store: Store) -> None:
    store.close()
    with pytest.raises(StoreError, match="this store was closed; open it again"):
        store.letters()


def test_every_triple_is_given_once_though_two_graphs_hold_it(store: Store) -> None:
    shared = Triple(NORTH, RDFS.label, Literal("North Group"))
    store.put_graph(LETTER, "Dear all", [shared])
    store.put_curated("notes", [shared])
    assert list(store.triples()).count(shared) == 1
    assert [quad.triple for quad in store.quads()].count(shared) == 2


def test_about_gives_what_points_to_a_thing_and_from_it(store: Store) -> None:
    store.put_graph(LETTER, "Dear all", a_signature())
    found = set(store.about(NORTH.value))
    assert Triple(NORTH, RDFS.label, Literal("North Group")) in found
    assert Triple(NamedNode(f"{LETTER}.sig-1"), PG.signatory, NORTH) in found
    assert all(NORTH in (triple.subject, triple.object) for triple in found)


@pytest.mark.filterwarnings("ignore:Dataset.default_context is deprecated")  # within rdflib
def test_the_rdflib_copy_has_the_same_facts_and_its_changes_stay_in_it(store: Store) -> None:
    store.put_graph(LETTER, "Dear all", a_signature())
    copy = store.dataset()
    found = copy.query("SELECT ?a { ?a <https://w3id.org/policygraph/ns/signed> ?l }")
    assert [str(row[0]) for row in found] == [NORTH.value]
    assert len(copy) == len(list(store.triples()))

    copy.update("DELETE WHERE { ?a <https://w3id.org/policygraph/ns/signed> ?l }")
    assert signed(store) == {(NORTH.value, LETTER)}
