"""Answers kept with a snapshot: the same as from the graph, for exactly the same query only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from graph.query import Table, answer, keep_answers, questions, take_over
from graph.query.questions import Need
from graph.query.running import rows_of
from graph.store import Snapshot, Store, View, open_store
from tests.graph.query.conftest import agents

OF_ALL = [
    one
    for one in questions()
    if one.verb == "SELECT" and all(p.need is not Need.REQUIRED for p in one.parameters)
]


@pytest.fixture(scope="module")
def made(letters: Store) -> Snapshot:
    snapshot = letters.publish()
    keep_answers(snapshot.open(), snapshot.folder, OF_ALL, slow=0, within=0)
    return snapshot


def test_every_kept_answer_is_the_answer_of_the_graph(letters: Store, made: Snapshot) -> None:
    view = made.open()
    for one in OF_ALL:
        found = answer(view, one)
        assert found.beforehand
        assert replace(found, beforehand=False) == answer(letters, one)


def test_a_shorter_answer_is_cut_and_a_longer_one_than_was_kept_is_asked(
    letters: Store, made: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    (asked,) = (one for one in OF_ALL if one.name == "letters")
    first = answer(made.open(), asked, limit=1)
    assert (len(first.rows), first.truncated, first.beforehand) == (1, True, True)
    monkeypatch.setattr("graph.query.kept.MOST_ROWS", 1)
    snapshot = letters.publish()
    keep_answers(snapshot.open(), snapshot.folder, [asked], slow=0, within=60)
    assert answer(snapshot.open(), asked, limit=1).beforehand
    longer = answer(snapshot.open(), asked)
    assert (len(longer.rows), longer.truncated, longer.beforehand) == (2, False, False)


def test_what_is_quick_or_comes_too_late_is_asked_of_the_graph(
    letters: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.query.kept.LEAST", 1)
    snapshot = letters.publish()
    keep_answers(snapshot.open(), snapshot.folder, questions(), slow=60, within=5)
    assert not list((snapshot.folder / "answers").iterdir())
    wanting = [one for one in questions() if one not in OF_ALL]
    keep_answers(snapshot.open(), snapshot.folder, wanting, slow=0, within=0)
    assert wanting
    assert not list((snapshot.folder / "answers").iterdir())


def test_what_most_letters_join_is_asked_about_beforehand(
    letters: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.query.kept.LEAST", 2)
    some = {one.name: one for one in questions() if one.name in {"signed-with", "letters-of"}}
    snapshot, given = letters.publish(), {"agent": "https://example.org/kg/org/north"}
    keep_answers(snapshot.open(), snapshot.folder, some.values(), slow=0, within=60)
    view = snapshot.open()
    for one in some.values():
        found = answer(view, one, given)
        assert found.beforehand
        assert found.rows
        assert replace(found, beforehand=False) == answer(letters, one, given)
        assert not answer(view, one, {"agent": "https://example.org/kg/org/south"}).beforehand


def test_what_finds_nothing_about_the_busiest_is_asked_about_no_other(
    letters: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    some = [one for one in questions() if one.name == "signed-with"]
    things = [f"https://w3id.org/policygraph/ref/org/{one}" for one in ("wco", "wto")]
    asked = list[str]()

    def found(store: View, sparql: str, *, limit: int) -> Table:
        asked.append(sparql)
        return rows_of(store, sparql, limit=limit)

    monkeypatch.setattr("graph.query.working_out.rows_of", found)
    monkeypatch.setattr("graph.query.kept.busiest", lambda *_, **__: iter([things]))
    snapshot = letters.publish()
    keep_answers(snapshot.open(), snapshot.folder, some, slow=0, within=60)
    assert ["/org/wco>" in one for one in asked] == [True]


def test_a_server_that_starts_again_has_what_was_kept_before(
    new_store: Callable[[], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    place = new_store()
    (asked,) = (one for one in OF_ALL if one.name == "letters")
    with open_store(place) as store:
        first = store.publish()
        keep_answers(first.open(), first.folder, [asked], slow=0, within=0)
        found = answer(first.open(), asked)
    monkeypatch.setattr(
        "graph.query.working_out.rows_of", lambda *_, **__: pytest.fail("asked again")
    )
    with open_store(place) as store:
        again = store.publish()
        take_over(again)
        keep_answers(again.open(), again.folder, [asked], slow=0, within=0)
        assert answer(again.open(), asked) == found
        store.put_curated("agents", agents())
        assert store.publish().twin is None
