"""Snapshots that are kept stay as they were, few, and are made while others write."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.errors import StoreError, UnknownSnapshot
from graph.store import named as snapshots
from graph.store import open_store
from graph.store.logged import ASSERTED
from graph.store.moments import moment
from graph.store.named import all_named, drop, keep, named

A, P = ox.NamedNode("https://example.org/a"), ox.NamedNode("https://example.org/p")


def _fact(words: str) -> list[ox.Triple]:
    return [ox.Triple(A, P, ox.Literal(words))]


def _put(place: Path, words: str) -> None:
    with open_store(place) as store:
        store.put_curated("one", _fact(words))


def _words(place: Path, word: str) -> list[str]:
    with moment(place, word) as then:
        return [str(one.object) for one in then.engine(ASSERTED).quads(subject=A)]


def test_a_kept_snapshot_stays_as_it_was(place: Path) -> None:
    _put(place, "before")
    made = keep(place, "first")
    _put(place, "after")
    assert _words(place, "first") == _words(place, str(made.commit)) == ['"before"']
    assert _words(place, "now") == ['"after"']
    assert all_named(place) == [made]


def test_one_is_kept_while_another_process_has_the_store(place: Path) -> None:
    with open_store(place) as store:
        store.put_curated("one", _fact("served"))
        store.publish()
        keep(place, "served")
        store.put_curated("one", _fact("later"))
        store.publish()
        assert _words(place, "served") == ['"served"']
        assert _words(place, "now") == ['"later"']


def test_a_text_stays_with_the_snapshot_after_its_letter_was_removed(place: Path) -> None:
    letter = "https://example.org/kg/letter/one"
    with open_store(place) as store:
        store.put_graph(letter, "The words.", _fact("sure"))
    made = keep(place, "first")
    with open_store(place) as store:
        store.remove(letter)
    texts = list((made.folder(place) / "texts").iterdir())
    assert [text.read_text("utf-8") for text in texts] == ["The words."]


def test_two_stores_with_the_same_facts_have_the_same_state(
    place: Path, new_bare: Callable[[], Path]
) -> None:
    other = new_bare()
    for words in ("one", "two"):
        _put(place, words)
    _put(other, "two")
    same, more = keep(place, "two"), keep(other, "as-well")
    assert same.state == more.state
    assert same.chain != more.chain
    _put(place, "three")
    assert keep(place, "three").state != same.state


@pytest.mark.parametrize("name", ["now", "12", "commit-3", "../x", "Ann", ""])
def test_a_name_that_means_something_else_is_refused(place: Path, name: str) -> None:
    with pytest.raises(StoreError, match="no name for a snapshot"):
        keep(place, name)


def test_a_name_is_had_once_until_it_is_dropped(place: Path) -> None:
    keep(place, "first")
    with pytest.raises(StoreError, match="drop it, or take another name"):
        keep(place, "first")
    drop(place, "first")
    assert not list((place / "named").iterdir())
    with pytest.raises(UnknownSnapshot, match="no snapshot of that name is kept"):
        named(place, "first")


def test_of_those_without_a_name_the_last_ones_stay(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snapshots, "UNNAMED", 2)
    monkeypatch.setattr(snapshots, "MOST", 3)
    keep(place, "named")
    for words in "abc":
        _put(place, words)
        keep(place)
        keep(place)
    last = all_named(place)[-1].commit
    assert [one.name for one in all_named(place)] == [
        "named",
        f"commit-{last - 1}",
        f"commit-{last}",
    ]
    with pytest.raises(StoreError, match="3 snapshots are kept, and no more are"):
        keep(place, "one-more")


def test_a_commit_of_which_nothing_is_kept_is_told(place: Path) -> None:
    _put(place, "words")
    with pytest.raises(UnknownSnapshot, match="commit 1: no snapshot of it is kept"):
        _words(place, "1")
