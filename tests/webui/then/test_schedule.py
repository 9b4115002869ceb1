"""A schedule keeps what changed, no oftener than it should, and nothing where nobody asked."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from graph.store import Store, open_store
from graph.store.named import NamedSnapshot, all_named, keep
from webui.then.schedule import HOUR, Schedule

LETTER = "https://example.org/kg/letter/small"


@contextmanager
def running(store: Store, hours: int | None) -> Iterator[None]:
    made = Schedule(store, hours)
    made.start()
    try:
        yield
    finally:
        made.close()


def kept_once(place: Path, number: int = 1) -> list[NamedSnapshot]:
    until = time.monotonic() + 20
    while len(all_named(place)) < number and time.monotonic() < until:
        time.sleep(0.01)
    return all_named(place)


@pytest.fixture
def store(new_store: Callable[[], Path]) -> Iterator[Store]:
    with open_store(new_store()) as opened:
        opened.publish()
        yield opened


def test_the_first_is_kept_at_once_while_the_store_is_open(store: Store) -> None:
    with running(store, 24):
        (made,) = kept_once(store.place)
    assert made.name == f"commit-{made.commit}"


def test_the_next_one_comes_when_the_last_is_old_enough(
    store: Store, small: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(store.place)
    store.put_graph(LETTER, small.text(LETTER), ())
    store.publish()
    assert 23 * HOUR < Schedule(store, 24)._keep() <= 24 * HOUR
    assert len(all_named(store.place)) == 1
    later = time.time() + 25 * HOUR
    monkeypatch.setattr(time, "time", lambda: later)
    assert Schedule(store, 24)._keep() == 24 * HOUR
    assert len(all_named(store.place)) == 2


def test_without_a_choice_nothing_is_kept(store: Store) -> None:
    with running(store, None):
        pass
    assert not all_named(store.place)
