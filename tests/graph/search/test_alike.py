"""Which texts are told as similar, and how many are compared for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.search import alike
from graph.search.alike import similar
from graph.store import Store, open_store
from tests.graph.writing.letters import add, write_letters

ASKED = "publish without delay the whole draft of the customs plan, with its maps"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    place: Path = tmp_path_factory.mktemp("alike")
    write_letters(place)
    store = open_store(place / "kb")
    add(store, place)
    return store


def test_demands_that_share_rare_words_are_told_with_how_many(store: Store) -> None:
    own = store.base.expanded("letter:asking-too.demand-2")
    found = similar(store, ASKED, kind="demand", but={own})
    assert [store.base.shortened(one.iri) for one in found] == [
        "letter:asking-too.demand-1",
        "letter:asking.demand-1",
    ]
    assert {(one.shared, one.of) for one in found} == {(6, 12)}
    assert similar(store, ASKED, kind="demand", but={own, *(one.iri for one in found)}) == []


def test_what_shares_no_rare_words_is_not(store: Store) -> None:
    assert similar(store, "hear the villages", kind="demand", but=()) == []
    assert similar(store, "", kind="demand", but=()) == []
    assert similar(store, '" OR ) words : * -', kind="demand", but=()) == []


def test_however_many_have_the_words_only_some_are_compared(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(alike, "MOST_COMPARED", 1)
    assert len(similar(store, ASKED, kind="demand", but=())) == 1
