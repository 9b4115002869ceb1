"""The engine's own threads, in a process that fills a store."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from types import SimpleNamespace

import pyoxigraph as ox
import pytest

from graph.cli import main
from graph.errors import StoreFull
from graph.store import Store, compaction
from graph.store.engine import Engine
from tests.conftest import LETTER


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such threads")
def test_only_threads_that_put_files_in_order_give_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: dict[int, int] = {}
    monkeypatch.setattr(
        os, "setpriority", lambda _, thread, niceness: asked.update({thread: niceness})
    )
    store = ox.Store(tmp_path)
    compaction.give_way()
    assert set(asked.values()) == {compaction.NICENESS}
    names = {Path(f"/proc/self/task/{one}/comm").read_text().strip() for one in asked}
    assert names == {"rocksdb:low"}
    del store


def test_where_there_is_no_such_way_nothing_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.delattr(os, "setpriority", raising=False)
    compaction.give_way()


def test_files_are_merged_after_many_letters_that_are_no_small_part_of_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store(tmp_path / "kb") as store:
        monkeypatch.setattr(store, "letters", lambda: ["letter"] * 800)
        assert store.is_scattered(200)
        assert not store.is_scattered(199)
        monkeypatch.setattr(store, "letters", lambda: ["letter"] * 99)
        assert not store.is_scattered(99)


def test_files_that_the_disk_has_no_room_for_are_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Engine] = []

    def merge(engine: Engine) -> None:
        asked.append(engine)

    with Store(tmp_path / "kb") as store:
        _put(store)
        store.merge()  # so that the engine has nothing left to do by itself
        free = SimpleNamespace(free=sum(one.stat().st_size for one in _files(store)))
        monkeypatch.setattr(shutil, "disk_usage", lambda _: free)
        monkeypatch.setattr(Engine, "merge", merge)
        store.merge()
        assert not asked
        free.free += 1
        store.merge()
        assert len(asked) == 1


def test_merged_files_are_fewer_and_say_the_same(tmp_path: Path) -> None:
    with Store(tmp_path / "kb") as store:
        _put(store)
        told, scattered = set(store.triples()), len(_files(store))
        store.merge()
        assert len(_files(store)) < scattered
        assert set(store.triples()) == told


def test_a_disk_that_gets_full_while_files_are_merged_leaves_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: Engine) -> None:
        raise StoreFull("kb: the disk is full")

    with Store(tmp_path / "kb") as store:
        _put(store)
        monkeypatch.setattr(Engine, "merge", full)
        store.merge()


def test_adding_many_letters_merges_their_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(compaction, "MANY", 1)
    assert main(["add", "--store", str(tmp_path / "kb"), str(LETTER)]) == 0
    assert "merging the store's files" in capsys.readouterr().err


def test_a_file_that_the_engine_merges_meanwhile_is_not_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "1.sst").write_bytes(b"some")
    found = [tmp_path / "1.sst", tmp_path / "gone.sst"]
    monkeypatch.setattr(Path, "glob", lambda *_: iter(found))
    assert compaction.has_room(tmp_path)
    del found[0]
    assert not compaction.has_room(tmp_path)


def _put(store: Store) -> None:
    """Three changes, each of which leaves files of its own."""
    subject, predicate = ox.NamedNode("urn:x:a"), ox.NamedNode("urn:x:b")
    for number in range(3):
        store.put_curated("own", [ox.Triple(subject, predicate, ox.Literal(number))])


def _files(store: Store) -> list[Path]:
    return sorted((store.place / "asserted").glob("*.sst"))
