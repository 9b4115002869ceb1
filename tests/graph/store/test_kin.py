"""Which snapshots another one can use, and to which only letters were added."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from graph import pipeline
from graph.store import Store, accept, open_store
from graph.store.deciding import DecisionLog
from graph.store.kin import former_of, twin_of
from graph.terms import PG, RDF, RDFS
from graph.writing.withdrawing import withdrawal

TEXT = "North Group\n"
CASE = NamedNode("https://example.org/kg/case/north")


def put(store: Store, name: str, *, label: str = "A letter", more: str = "") -> None:
    iri = NamedNode(f"https://example.org/kg/letter/{name}")
    labels = [Triple(iri, RDFS.label, Literal(one)) for one in (label, more) if one]
    store.put_graph(iri.value, TEXT, [Triple(iri, RDF.type, PG.Letter), *labels])


@pytest.fixture
def store(new_store: Callable[[], Path]) -> Iterator[Store]:
    with open_store(new_store()) as opened:
        put(opened, "one")
        opened.publish()
        yield opened


def test_letters_that_were_added_are_counted(store: Store) -> None:
    assert former_of(store.publish()) is None
    first = store.commit
    put(store, "two")
    with store.batch():
        put(store, "three")
        put(store, "four")
    snapshot = store.publish()
    former = former_of(snapshot)
    assert former
    assert (former.commit, former.documents) == (first, 3)
    assert former.folder.name == f"{snapshot.number - 1:06}"
    assert twin_of(snapshot) is None


@pytest.mark.parametrize(
    "change",
    [
        lambda store: store.remove("https://example.org/kg/letter/one"),
        lambda store: put(store, "one", label="Another name"),
        lambda store: put(store, "one", more="Another name"),
        lambda store: store.put_curated("cases", [Triple(CASE, RDF.type, PG.Case)]),
    ],
    ids=["taken back", "changed", "said more of", "stated"],
)
def test_where_anything_else_was_changed_nothing_is_former(
    store: Store, change: Callable[[Store], None]
) -> None:
    change(store)
    put(store, "two")
    assert former_of(store.publish()) is None


def test_a_snapshot_of_another_history_is_no_kin(
    new_store: Callable[[], Path],
) -> None:
    place = new_store()
    with open_store(place) as opened:
        put(opened, "one")
        opened.publish()
        number = opened.commit
    accept(place)
    with open_store(place) as opened:
        while opened.commit < number:
            put(opened, f"new-{opened.commit}")
        assert opened.commit == number
        assert twin_of(opened.publish()) is None
        put(opened, "last")
        former = former_of(opened.publish())
        assert former
        assert former.folder.name == "000001"


def test_where_others_are_withheld_nothing_is_former_or_a_twin(
    store: Store, tmp_path: Path
) -> None:
    add(store, tmp_path / "two.txt", signed="Quirina Vantongerloo, Health Forum, Sweden")
    store.publish()
    wish = withdrawal(store, "Quirina Vantongerloo", by="Ann", why="her wish")
    DecisionLog(store.place).append([wish])
    assert twin_of(store.publish()) is None
    add(store, tmp_path / "three.txt", signed="Third World Network, Malaysia")
    former = former_of(store.publish())
    assert former
    assert former.folder.name == "000003"


def add(store: Store, path: Path, *, signed: str) -> None:
    path.write_text(
        f"15 March 2012\n\nLetter {path.stem}\n\nDear Director-General,\n\nWe urge you to act.\n\n"
        f"Sincerely,\n\n1. {signed}\n",
        "utf-8",
    )
    assert not pipeline.add(store, [path]).failed
