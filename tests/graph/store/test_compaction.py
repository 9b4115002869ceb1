"""The engine's own threads, in a process that fills a store."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.store import compaction


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
