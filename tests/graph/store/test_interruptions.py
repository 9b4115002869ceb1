"""A process that dies at any moment of a put leaves the letter whole: the old or the new one."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from graph import rules
from graph.store import Store, history, open_store

ROOT = Path(__file__).parents[3]
LETTER = "https://example.org/kg/letter/one"

WRITER = """
import sys
from graph.store import open_store
from graph.terms import PG, RDF, ORG
from pyoxigraph import NamedNode as N, Triple as T

letter = "https://example.org/kg/letter/one"
with open_store(sys.argv[1]) as store:
    for turn in range(1000):
        triples = []
        for n in range(turn % 2 * 200 + 100):
            sig = N(f"{letter}.sig-{turn}-{n}")
            agent = N(f"https://example.org/kg/org/{turn}-{n}")
            triples += [T(sig, RDF.type, PG.Signature), T(sig, PG.signatory, agent),
                        T(sig, PG.inDocument, N(letter)), T(agent, RDF.type, ORG.Organization)]
        store.put_graph(letter, f"text {turn}", triples, suggested=triples[:1], replace=True)
        print(turn, flush=True)
"""


@pytest.mark.parametrize("wait", [0.0, 0.03])
def test_a_killed_writer_leaves_one_whole_letter_and_what_follows_from_it(
    place: Path, wait: float
) -> None:
    acknowledged = killed_after(wait, place)
    with open_store(place) as store:
        turns = {name.split("-")[-2] for name in signatures(store)}
        assert len(turns) == 1, "parts of two letters"
        turn = int(turns.pop())
        assert turn >= acknowledged, "an acknowledged letter was lost"
        assert len(signatures(store)) == turn % 2 * 200 + 100
        assert store.text(LETTER) == f"text {turn}"
        assert signed(store) == len(signatures(store))
        assert follows(store)
        assert waiting(store) - turn in {0, 1}, "what waits is of another letter"
        assert store.verify().problems == ()
    assert logged(place, LETTER) - 2 * turn in {2, 3}, "an acknowledged letter has no line"


def killed_after(wait: float, place: Path) -> int:
    """Let a writer finish two letters, kill it a moment later; the last turn it reported."""
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(place)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    with writer:
        assert writer.stdout is not None
        reported = [writer.stdout.readline(), writer.stdout.readline()]
        time.sleep(wait)
        writer.kill()
        reported += writer.stdout.read().split("\n")
    return max(int(line) for line in reported if line.strip())


def signatures(store: Store) -> list[str]:
    rows = store.query("SELECT ?s { ?s a pg:Signature ; pg:inDocument ?l }")
    return [row["s"].value for row in rows]


def signed(store: Store) -> int:
    return len(list(store.query("SELECT ?a { ?a pg:signed ?l }")))


def waiting(store: Store) -> int:
    """The turn of the letter whose records wait for a decision."""
    turns = {triple.subject.value.split("-")[-2] for triple in store.suggested.triples()}
    assert len(turns) == 1, "records of two letters wait"
    return int(turns.pop())


def logged(place: Path, letter: str) -> int:
    graph = letter.replace("/letter/", "/graph/letter.")
    return sum(graph in commit.graphs for commit in history(place)[0])


def follows(store: Store) -> bool:
    """Whether the inferred graph is what the rules make of the stated graphs."""
    inferred = "https://example.org/kg/graph/inferred"
    names = (name for name in store.graphs() if name != inferred)
    stated = [triple for name in names for triple in store.triples(name)]
    return set(store.triples(inferred)) == rules.inferred(stated)


def test_a_batch_that_was_cut_off_is_made_good_at_the_next_opening(place: Path) -> None:
    script = WRITER.replace("with open_store(sys.argv[1]) as store:", BATCH)
    writer = subprocess.Popen(
        [sys.executable, "-c", script, str(place)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    with writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "0\n"
        writer.kill()
    with open_store(place) as store:
        assert signed(store) == len(signatures(store)) > 0
        assert follows(store)
        assert store.verify().problems == ()
    assert any(commit.found for commit in history(place)[0])
    lines = (place / "commits.jsonl").read_bytes()
    open_store(place).close()
    assert (place / "commits.jsonl").read_bytes() == lines


@pytest.mark.parametrize(
    ("where", "engine"),
    [
        *((where, "asserted") for where in ("announced", "applied", "flushed", "logged")),
        ("applied", "suggested"),
    ],
)
def test_a_commit_that_was_cut_off_anywhere_is_there_wholly_or_not_at_all(
    place: Path, where: str, engine: str
) -> None:
    script = CUT_OFF.replace("ENGINE", engine).replace("WHERE", where)
    done = subprocess.run([sys.executable, "-c", script, str(place)], cwd=ROOT, check=False)
    assert done.returncode == -signal.SIGKILL
    before = len(history(place)[0])
    with open_store(place) as store:
        assert store.verify().problems == ()
        held = len(list((store.suggested if engine == "suggested" else store).triples(GRAPH)))
    assert held == (1 if where == "announced" else 2)
    assert len(history(place)[0]) - before == (where in {"applied", "flushed"})


GRAPH = "https://example.org/kg/graph/any"

CUT_OFF = """
import os, signal, sys
from graph.store import open_store, pending
from graph.store.engine import Engine
from graph.store.commits import CommitLog
from graph.terms import RDFS
from pyoxigraph import Literal, NamedNode, Triple

def die_after(home, name):
    act = getattr(home, name)
    def last(*given):
        act(*given)
        os.kill(os.getpid(), signal.SIGKILL)
    setattr(home, name, last)

store = open_store(sys.argv[1])
graphs, name = store._graphs, "https://example.org/kg/graph/any"
for words in ("one", "two"):
    triples = [Triple(NamedNode("urn:a"), RDFS.label, Literal(word)) for word in ("one", words)]
    if words == "two":
        die_after(*{"announced": (pending, "written"), "applied": (Engine, "apply"),
                    "flushed": (Engine, "flush"), "logged": (CommitLog, "append")}["WHERE"])
    graphs.write("ENGINE", {name: graphs.engine("ENGINE").difference(name, triples)}, by="me")
"""


def test_what_a_killed_bulk_load_left_behind_is_deleted(place: Path) -> None:
    orphan = place / "asserted" / "bulk-0123.sst"
    orphan.write_bytes(b"half a table")
    with open_store(place) as store:
        assert not orphan.exists()
        assert store.verify().problems == ()


BATCH = "store = open_store(sys.argv[1])\nwith store.batch():"
