"""Letters put in together: the same as one by one, in one step, and found again after a crash."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest

from benchmarks.corpus.__main__ import write
from graph import pipeline, rules
from graph.resolution import Decision, Verdict
from graph.store import Store, open_store
from graph.store.deciding import DecisionLog
from graph.store.upkeep import Upkeep

LETTERS = 6


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("letters")
    write(folder, LETTERS)
    return folder


@pytest.fixture
def place(new_bare: Callable[[], Path]) -> Path:
    return new_bare()


def _one_by_one(place: Path, letters: Path, monkeypatch: pytest.MonkeyPatch) -> set[ox.Quad]:
    monkeypatch.setattr(Upkeep, "load", lambda *_, **__: False)
    with open_store(place) as store:
        assert not pipeline.add(store, [letters]).failed
        found = {*store.quads(), *store.suggested.quads()}
    monkeypatch.undo()
    return found


def test_together_and_one_by_one_the_store_says_the_same(
    place: Path, new_bare: Callable[[], Path], letters: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(place) as store:
        report = pipeline.add(store, [letters])
        assert [one.changed for one in report.added] == [True] * LETTERS
        assert store.verify().problems == ()
        found = {*store.quads(), *store.suggested.quads()}
    assert found == _one_by_one(new_bare(), letters, monkeypatch)


def test_what_follows_is_what_follows_from_everything(place: Path, letters: Path) -> None:
    with open_store(place) as store:
        files = sorted(letters.glob("*/*"))
        for some in (files[:2], files[2:]):
            pipeline.add(store, some)
        inferred = store.base.name("graph", "inferred")
        stated = {quad.triple for quad in store.quads() if quad.graph_name.value != inferred}
        assert {quad.triple for quad in store.quads(inferred)} == rules.inferred(stated)


def test_new_letters_are_one_commit_and_the_same_again_are_none(place: Path, letters: Path) -> None:
    with open_store(place) as store:
        before = store.commit
        pipeline.add(store, [letters])
        assert store.commit <= before + 3
        last = store.commit
        assert not any(one.changed for one in pipeline.add(store, [letters]).added)
        assert store.commit == last


def test_what_other_graphs_tell_of_a_new_letter_counts(place: Path, letters: Path) -> None:
    first = sorted(letters.glob("*/*"))[0]
    with open_store(place) as store:
        demand = ox.NamedNode(store.base.name("letter", f"{first.stem}.demand-1"))
        outcome = ox.NamedNode(store.base.name("ev", "met"))
        pg = store.base.prefixes()["pg"]
        met = ox.NamedNode(store.base.prefixes()["code"] + "demand-status.met")
        day = ox.Literal("2026-01-01", datatype=ox.NamedNode(store.base.prefixes()["xsd"] + "date"))
        facts = (("outcomeOf", demand), ("status", met), ("asOf", day))
        store.put_curated("met", [ox.Triple(outcome, ox.NamedNode(pg + p), v) for p, v in facts])
        pipeline.add(store, [letters])
        current = ox.Triple(demand, ox.NamedNode(pg + "currentStatus"), met)
        assert current in set(store.triples(store.base.name("graph", "inferred")))


def test_a_decision_holds_for_letters_that_come_together(place: Path, letters: Path) -> None:
    with open_store(place) as store:
        pipeline.add(store, [sorted(letters.glob("*/*"))[0]])
        keys = [key for (space, key) in store.registry._slugs if space == "o"][:2]
        same = Decision(keys[0], keys[1], Verdict.SAME, "ana", "2026-11-27T12:00:00Z")
        DecisionLog(store.place).append([same])
        pipeline.add(store, [letters])
        told = set(store.quads())
        store.follow(store.decisions())
        assert set(store.quads()) == told
        assert any("mergedInto" in str(quad.predicate) for quad in told)


def test_bad_files_among_many_good_ones_are_listed_and_the_rest_is_there(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, 11)
    good = sorted(tmp_path.glob("*/*"))
    (tmp_path / "copy.txt").write_bytes(next(f for f in good if f.suffix == ".txt").read_bytes())
    bad = {"recipe.txt": b"Two eggs and a pinch of salt.\n", "table.xlsx": b"PK\x03\x04"}
    bad |= {"torn.pdf": b"%PDF-1.7 torn", "huge.txt": b"Dear Sir,\n" * 12_000_000}
    for name, content in bad.items():
        (tmp_path / name).write_bytes(content)
    monkeypatch.setattr(pipeline, "TOGETHER", 1_000_000)
    with open_store(place) as store:
        report = pipeline.add(store, [tmp_path], processes=2)
        assert {one.path.name for one in report.failed} == bad.keys()
        assert all(one.reason.startswith(str(one.path)) for one in report.failed)
        assert len(report.added) == len(good) + 1
        assert _letters(store) == len({one.name for one in report.added})
        assert store.verify().problems == ()


_KILLED = """
import os, signal, sys
from pathlib import Path
from graph import pipeline
from graph.store import bulk, commits, open_store
pipeline.TOGETHER = 1
target, name, after = {"bulk": (bulk, "load", False), "log": (commits.CommitLog, "append", False),
                       "done": (bulk, "load", True)}[sys.argv[3]]
found, turns = getattr(target, name), iter(range(100))
def dying(*given):
    last = next(turns) == 1
    if last and not after:
        os.kill(os.getpid(), signal.SIGKILL)
    found(*given)
    if last:
        os.kill(os.getpid(), signal.SIGKILL)
with open_store(Path(sys.argv[1])) as store:
    setattr(target, name, dying)
    pipeline.add(store, [Path(sys.argv[2])])
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
@pytest.mark.parametrize("moment", ["bulk", "log", "done"])
def test_a_killed_load_leaves_whole_letters_and_can_be_repeated(
    place: Path, letters: Path, moment: str
) -> None:
    command = [sys.executable, "-c", _KILLED, str(place), str(letters), moment]
    assert subprocess.run(command, check=False).returncode == -signal.SIGKILL
    with open_store(place) as store:
        there = _letters(store)
        assert 0 < there < LETTERS
        assert store.verify().problems == ()
        report = pipeline.add(store, [letters])
        assert sum(not one.changed for one in report.added) == there
        assert _letters(store) == LETTERS
        assert store.verify().problems == ()


def _letters(store: Store) -> int:
    return sum("graph/letter." in name for name in {q.graph_name.value for q in store.quads()})
