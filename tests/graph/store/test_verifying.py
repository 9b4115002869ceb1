"""Reading a store finds out whether it is whole, and what was damaged is told, never hidden."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Triple

from graph.errors import PolicygraphError, StoreDamaged, StoreError
from graph.store import Store, accept, history, open_store
from graph.store.engine import Engine
from graph.store.indexes import ORDERS, Order
from graph.terms import RDFS

ROOT = Path(__file__).parents[3]
LETTER = "https://example.org/kg/letter/one"
ONE = Triple(NamedNode("urn:a"), RDFS.label, Literal("one"))

UNFLUSHED = """
import os, signal, sys
from graph.store import open_store
from graph.store.engine import Engine
from graph.terms import RDFS
from pyoxigraph import Literal, NamedNode, Triple

letter = "https://example.org/kg/letter/one"
facts = [Triple(NamedNode(f"urn:{n}"), RDFS.label, Literal(f"number {n}")) for n in range(50)]
store = open_store(sys.argv[1])
store.registry.claim(("org", "a"), "a")
store.put_graph(letter, "Dear all", facts, suggested=facts[:9])
Engine.flush = lambda engine: None
store.put_graph(letter, "Dear all", facts[:40], suggested=facts[:5])
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture(scope="session")
def crashed(bare: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store whose last commits are nowhere but in the engine's own log; to be copied."""
    place = Path(shutil.copytree(bare, tmp_path_factory.mktemp("crashed") / "kb"))
    done = subprocess.run([sys.executable, "-c", UNFLUSHED, str(place)], cwd=ROOT, check=False)
    assert done.returncode == -signal.SIGKILL
    return place


@pytest.fixture
def damaged(crashed: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(crashed, tmp_path / "kb"))


def cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    if content:
        content[len(content) // 2] ^= 0x5A
    path.write_bytes(bytes(content))


WAYS = {"cut": cut, "flipped": flip, "deleted": Path.unlink}
# fmt: off
FILES = ["asserted/*.log", "suggested/*.log", "asserted/*.sst", "suggested/MANIFEST-*",
         "suggested/CURRENT", "settings.json", "commits.jsonl", "registry.jsonl", "texts/*"]
# fmt: on


HARMLESS_AT_TIMES = {("suggested/MANIFEST-*", "cut")}
"""The engine may have written its second half for tidying only; then nothing is lost by it."""


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("kind", FILES)
def test_no_damage_loses_facts_silently(
    crashed: Path, damaged: Path, tmp_path: Path, kind: str, way: str
) -> None:
    for path in damaged.glob(kind):
        WAYS[way](path)
    told = damage(damaged)
    if told is None:
        assert (kind, way) in HARMLESS_AT_TIMES
        assert facts(damaged) == facts(Path(shutil.copytree(crashed, tmp_path / "whole")))
    else:
        assert str(damaged) in told
        assert "restore" in told or "add its letter again" in told
        assert "\n" not in told


def damage(place: Path) -> str | None:
    """What is told of a store when all of it is read."""
    try:
        read_all(place)
    except StoreDamaged as error:
        return str(error)
    return None


def facts(place: Path) -> tuple[set[Quad], set[Quad]]:
    with open_store(place) as store:
        return set(store.quads()), set(store.suggested.quads())


@pytest.mark.usefixtures("few_references")
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("kind", ["pending.json", "built.json", "asserted/OPTIONS-*"])
def test_what_can_be_made_again_is_no_damage(
    crashed: Path, damaged: Path, kind: str, way: str
) -> None:
    for path in damaged.glob(kind):
        WAYS[way](path)
    commits = history(crashed)[0]
    with open_store(damaged) as store:
        assert store.verify().problems == ()
        assert len(list(store.triples("https://example.org/kg/graph/letter.one"))) == 42
        assert len(list(store.suggested.triples())) == 5
    assert history(damaged)[0] == commits


def read_all(place: Path) -> None:
    with open_store(place) as store:
        problems = store.verify().problems
    if problems:
        raise StoreDamaged(problems[0])


def test_what_is_read_is_counted(store: Store) -> None:
    store.put_graph(LETTER, "Dear all", [ONE], suggested=[ONE])
    verified = store.verify()
    waiting = len(list(store.suggested.quads()))
    assert verified.quads == len(list(store.quads())) + waiting
    assert (verified.texts, verified.problems) == (1, ())
    assert verified.commits == len(history(store.place)[0])


@pytest.mark.parametrize("what", ["gained", "lost"])
def test_facts_that_came_or_went_beside_the_log_are_told(store: Store, what: str) -> None:
    store.put_graph(LETTER, "Dear all", [ONE])
    graph = NamedNode("https://example.org/kg/graph/letter.one")
    act: Callable[[Quad], None] = store._engine.oxigraph.add  # type: ignore[attr-defined]
    value = Literal("two")
    if what == "lost":
        act, value = store._engine.oxigraph.remove, Literal("one")  # type: ignore[attr-defined]
    act(Quad(ONE.subject, ONE.predicate, value, graph))
    (problem,) = store.verify().problems
    assert "asserted: is not what it was after commit" in problem


@pytest.mark.parametrize("order", ORDERS)
def test_an_index_that_lost_something_is_told(
    store: Store, order: Order, monkeypatch: pytest.MonkeyPatch
) -> None:
    quads = Engine.quads

    def lossy(engine: Engine, graph: str | None = None, **by: Any) -> Iterator[Quad]:
        found = quads(engine, graph, **by)
        lost = order == (*by, graph is not None) and by[order.term] == getattr(ONE, order.of)
        return islice(found, 1, None) if lost else found

    store.put_graph(LETTER, "Dear all", [ONE])
    monkeypatch.setattr(Engine, "quads", lossy)
    (problem,) = store.verify().problems
    assert "asserted: its indexes do not hold the same" in problem


def test_without_a_backup_what_is_left_can_be_accepted(damaged: Path) -> None:
    for path in damaged.glob("asserted/*.log"):
        path.unlink()
    old = (damaged / "commits.jsonl").read_bytes()
    with pytest.raises(StoreDamaged):
        open_store(damaged)
    accept(damaged)
    with open_store(damaged) as store:
        assert store.verify().problems == ()
        assert store.letters() == [LETTER]
    commits, _ = history(damaged)
    assert all(commit.found for commit in commits[:2])
    assert {commit.by for commit in commits[:2]} == {"command line"}
    assert (damaged / "commits-1.jsonl").read_bytes() == old


def test_a_store_in_use_or_none_at_all_is_not_accepted(place: Path, tmp_path: Path) -> None:
    before = (place / "commits.jsonl").read_bytes()
    with open_store(place), pytest.raises(PolicygraphError, match="another process is using"):
        accept(place)
    assert (place / "commits.jsonl").read_bytes() == before
    with pytest.raises(StoreError, match="there is no store here"):
        accept(tmp_path / "nothing")
