"""A disk that takes no more: writes are refused in one sentence, reads go on, and nothing is lost.

The limit on the size of files stands in for the disk: the kernel refuses the same writes, anybody
may set it, and it can be lifted in the same process.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from graph.store import open_store

ROOT = Path(__file__).parents[3]

WRITER = """
import contextlib, json, resource, sys
from graph.errors import StoreFull
from graph.store import open_store
from graph.terms import RDFS
from pyoxigraph import Literal, NamedNode, Triple

def triples(letter, number):
    return [Triple(NamedNode(f"{letter}.{n}"), RDFS.label, Literal(f"number {n} " * 20))
            for n in range(number)]

def put(store, name, number, text="Dear all"):
    letter = f"https://example.org/kg/letter/{name}"
    store.registry.claim(("letter", name), name)
    store.put_graph(letter, text, triples(letter, number), suggested=triples(letter, 1))

def limit(size):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

place, size, batch = sys.argv[1], int(sys.argv[2]), sys.argv[3] == "batch"
told, read = [], []
with open_store(place) as store:
    put(store, "before", 10)
    limit(size)
    for turn in range(3):
        try:
            with store.batch() if batch else contextlib.nullcontext():
                put(store, f"during-{turn}", 1500, "Dear all " * (turn * 100_000))
        except StoreFull as error:
            told.append(str(error))
        read.append(len(list(store.query("SELECT ?s { ?s rdfs:label 'number 0 ' }"))) >= 0
                    and store.text("https://example.org/kg/letter/before"))
    limit(resource.RLIM_INFINITY)
    for turn in range(3):
        put(store, f"during-{turn}", 1500, "Dear all " * (turn * 100_000))
    put(store, "after", 10)
    quads = len(list(store.quads()))
    problems = store.verify().problems
print(json.dumps({"told": told, "read": read, "quads": quads, "problems": problems}))
"""


CASES = [(0, "batch"), (30_000, "single"), (200_000, "batch")]


@pytest.mark.parametrize(("size", "how"), CASES)
def test_a_full_disk_is_told_reads_go_on_and_writes_come_back(
    place: Path, size: int, how: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WRITER, str(place), str(size), how],
        capture_output=True, text=True, cwd=ROOT, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    came = json.loads(done.stdout)
    assert came["told"], "nothing was refused"
    for told in came["told"]:
        assert told.startswith(str(place))
        assert told.endswith(": the disk is full; free some space and try again")
    assert came["read"] == ["Dear all"] * 3
    assert came["problems"] == []
    with open_store(place) as store:
        names = [letter.rpartition("/")[2] for letter in store.letters()]
        assert names == ["after", "before", "during-0", "during-1", "during-2"]
        assert len(list(store.quads())) == came["quads"]
        assert store.verify().problems == ()
