from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from graph.errors import StoreError, WriteFailed, WriterBusy
from graph.store import DEFAULT_GRAPH, Store, open_store
from webui.settings import Limits, Settings
from webui.writing import Writer
from webui.writing.drafting import Drafted, Drafting, Job

NOTHING: Callable[[], None] = lambda: None  # noqa: E731
INSERT = Job("update", body=b"INSERT DATA { <a:a> <a:b> 1 }")


@pytest.fixture
def writer(own: Store) -> Writer:
    return Writer(own, Settings(limits=Limits(write_seconds=20.0)), NOTHING)


def test_what_changes_nothing_is_not_shown(own: Store) -> None:
    shown: list[int] = []
    writer = Writer(own, Settings(), lambda: shown.append(1))
    assert writer.write(Job("update", body=b"INSERT DATA { <a:once> <a:b> 1 }"), by="ann").changed
    assert not writer.write(
        Job("update", body=b"INSERT DATA { <a:once> <a:b> 1 }"), by="ann"
    ).changed
    assert shown == [1]


def test_one_showing_does_for_all_that_was_written_before_it(
    own: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown, go = [], threading.Event()
    writer = Writer(own, Settings(), lambda: (shown.append(1), go.wait(20)))
    drafted = Drafted({DEFAULT_GRAPH: own.difference(DEFAULT_GRAPH, ())}, existed=True)
    monkeypatch.setattr(Drafting, "drafted", lambda *_: drafted)
    monkeypatch.setattr(Store, "write", lambda *_, **__: None)
    write = partial(writer.write, INSERT, by="ann")
    threads = [threading.Thread(target=write) for _ in range(5)]
    for thread in threads:
        thread.start()
    while writer._made < 5:
        threading.Event().wait(0.01)
    go.set()
    for thread in threads:
        thread.join()
    assert len(shown) == 2


def test_a_change_that_cannot_be_shown_is_told_as_stored(own: Store) -> None:
    def fails() -> None:
        raise StoreError("no worker")

    with pytest.raises(StoreError, match="is stored, but cannot be shown yet: no worker"):
        Writer(own, Settings(), fails).write(
            Job("update", body=b"INSERT DATA { <a:unshown> <a:b> 1 }"), by="ann"
        )


def test_who_comes_while_too_many_wait_is_told_to_come_again(writer: Writer) -> None:
    writer._patience = 0.1
    writer._turn.acquire()
    with pytest.raises(WriterBusy, match="another change takes long"):
        writer.write(INSERT, by="ann")
    while writer._places.acquire(blocking=False):
        pass
    with pytest.raises(WriterBusy, match="too many"):
        writer.write(INSERT, by="ann")


def test_a_draft_that_dies_or_talks_nonsense_changes_nothing(
    own: Store, writer: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = set(own.quads())
    monkeypatch.setattr("webui.writing.child.draft", _dies)
    with pytest.raises((WriteFailed, StoreError)):
        writer.write(INSERT, by="ann")
    monkeypatch.setattr("webui.writing.child.draft", _talks_nonsense)
    with pytest.raises(WriteFailed, match="broke off"):
        writer.write(INSERT, by="ann")
    assert set(own.quads()) == before


def _dies(*_: object) -> None:
    raise SystemExit(1)


def _talks_nonsense(connection: object, _: object) -> None:
    from webui.workers import exchange  # noqa: PLC0415

    exchange.send(connection, {"ready": 0})  # type: ignore[arg-type]
    exchange.receive(connection)  # type: ignore[arg-type]
    exchange.send(connection, {"status": "done", "headers": [("found", '{"gone": "x"}')]})  # type: ignore[arg-type]


def test_what_an_earlier_process_left_is_cleared_away(new_store: Callable[[], Path]) -> None:
    with open_store(new_store()) as store:
        (store.place / "drafts" / "old").mkdir(parents=True)
        Drafting(store, Settings())
        assert not (store.place / "drafts").exists()
