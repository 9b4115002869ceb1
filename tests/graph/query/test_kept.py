"""Answers kept with a snapshot: the same as from the graph, for exactly the same query only."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from graph.query import Table, answer, forget_earlier, keep_answers, questions, take_over
from graph.query.questions import Need, Question
from graph.query.running import rows_of
from graph.store import Snapshot, Store, View, history, open_store
from graph.store.kin import twin_of
from tests.graph.query.conftest import TEXT, agents, letter_facts

OF_ALL = [
    one
    for one in questions()
    if one.verb == "SELECT" and all(p.need is not Need.REQUIRED for p in one.parameters)
]


@pytest.fixture(scope="module")
def made(letters: Store) -> Snapshot:
    snapshot = letters.publish()
    keep_answers(snapshot, OF_ALL, slow=0, within=0)
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
    monkeypatch.setattr("graph.query.beforehand.MOST_ROWS", 1)
    snapshot = letters.publish()
    keep_answers(snapshot, [asked], slow=0, within=60)
    assert answer(snapshot.open(), asked, limit=1).beforehand
    longer = answer(snapshot.open(), asked)
    assert (len(longer.rows), longer.truncated, longer.beforehand) == (2, False, False)


def test_what_is_quick_or_comes_too_late_is_asked_of_the_graph(
    letters: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.query.beforehand.LEAST", 1)
    snapshot = letters.publish()
    keep_answers(snapshot, questions(), slow=60, within=5)
    assert not (snapshot.folder / "answers").exists()
    wanting = [one for one in questions() if one not in OF_ALL]
    keep_answers(snapshot, wanting, slow=0, within=0)
    assert wanting
    assert not (snapshot.folder / "answers").exists()


def test_what_most_letters_join_is_asked_about_beforehand(
    letters: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.query.beforehand.LEAST", 2)
    some = {one.name: one for one in questions() if one.name in {"signed-with", "letters-of"}}
    snapshot, given = letters.publish(), {"agent": "https://example.org/kg/org/north"}
    keep_answers(snapshot, some.values(), slow=0, within=60)
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
    monkeypatch.setattr("graph.query.beforehand.busiest", lambda *_, **__: iter([things]))
    snapshot = letters.publish()
    keep_answers(snapshot, some, slow=0, within=60)
    assert ["/org/wco>" in one for one in asked] == [True]


def test_a_server_that_starts_again_has_what_was_kept_before(
    new_store: Callable[[], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    place = new_store()
    (asked,) = (one for one in OF_ALL if one.name == "letters")
    with open_store(place) as store:
        first = store.publish()
        keep_answers(first, [asked], slow=0, within=0)
        found = answer(first.open(), asked)
    monkeypatch.setattr(
        "graph.query.working_out.rows_of", lambda *_, **__: pytest.fail("asked again")
    )
    with open_store(place) as store:
        again = store.publish()
        take_over(again)
        keep_answers(again, [asked], slow=0, within=0)
        assert answer(again.open(), asked) == found
        store.put_curated("agents", agents())
        assert twin_of(store.publish()) is None


@pytest.fixture
def growing(new_store: Callable[[], Path]) -> Iterator[Store]:
    with open_store(new_store()) as store:
        put(store, "one")
        yield store


def earlier(view: View, asked: Question) -> Table | None:
    """The answer of before the last letters, if that is what a page gets."""
    found = answer(view, asked, stale=True)
    return found if found.as_of else None


def put(store: Store, name: str) -> None:
    store.put_graph(f"https://example.org/kg/letter/{name}", TEXT, letter_facts(name))


def taken_over(store: Store) -> Snapshot:
    snapshot = store.publish()
    take_over(snapshot)
    return snapshot


def test_what_was_answered_before_the_last_letter_is_there_until_it_is_answered_anew(
    growing: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.query.kept.SOON", 0)
    (asked,) = (one for one in OF_ALL if one.name == "letters")
    first = taken_over(growing)
    keep_answers(first, [asked], slow=0, within=0)
    before = answer(first.open(), asked)
    assert earlier(first.open(), asked) is None
    put(growing, "two")
    second = taken_over(growing)
    put(growing, "three")
    view = (third := taken_over(growing)).open()
    for newer, letters in ((second, 1), (third, 2)):
        found = earlier(newer.open(), asked)
        assert found
        assert found.as_of
        assert (found.as_of.commit, found.as_of.more) == (first.commit, letters)
        assert found.as_of.when == history(growing.place)[0][first.commit - 1].when
        assert replace(found, as_of=None) == before
    assert answer(view, asked) == answer(growing, asked)
    keep_answers(third, [asked], slow=0, within=0)
    assert earlier(view, asked) is None
    forget_earlier(third)
    assert not (third.folder / "earlier").exists()
    assert len(answer(view, asked).rows) > len(before.rows)


def test_after_many_letters_no_earlier_answer_is_given(
    growing: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.query.kept.SOON", 0)
    monkeypatch.setattr("graph.query.kept.MOST_SINCE", 1)
    (asked,) = (one for one in OF_ALL if one.name == "letters")
    first = taken_over(growing)
    keep_answers(first, [asked], slow=0, within=0)
    for name, there in (("two", True), ("three", False)):
        put(growing, name)
        assert (earlier(taken_over(growing).open(), asked) is not None) == there


def test_what_another_version_kept_is_not_taken(
    growing: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    (asked,) = (one for one in OF_ALL if one.name == "letters")
    first = taken_over(growing)
    keep_answers(first, [asked], slow=0, within=0)
    assert answer(first.open(), asked).beforehand
    monkeypatch.setattr("graph.query.kept.program_version", lambda: "99")
    assert not answer(first.open(), asked).beforehand


def test_an_answer_that_does_not_take_long_is_not_given_as_it_was(growing: Store) -> None:
    (asked,) = (one for one in OF_ALL if one.name == "letters")
    first = taken_over(growing)
    keep_answers(first, [asked], slow=0, within=0)
    put(growing, "two")
    assert earlier(taken_over(growing).open(), asked) is None


def test_what_waits_longest_is_answered_anew_first(
    growing: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    some = [one for one in OF_ALL if one.name in {"letters", "bodies-addressed", "ledger"}]
    first = taken_over(growing)
    for one in reversed(some):
        keep_answers(first, [one], slow=0, within=0)
        for file in (first.folder / "answers").iterdir():
            os.utime(file, (age := file.stat().st_mtime - 60, age))
    put(growing, "two")
    second, order = taken_over(growing), list[str]()
    monkeypatch.setattr(
        "graph.query.beforehand.worked_out",
        lambda _, one, *__, **___: order.append(one.name) or Table("", (), ()),
    )
    keep_answers(second, some, slow=60, within=0)
    assert order == [one.name for one in reversed(some)]
