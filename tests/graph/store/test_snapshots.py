from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.errors import StoreDamaged
from graph.store import open_store
from graph.store.snapshots import newest, of_commit

A, P = ox.NamedNode("https://example.org/a"), ox.NamedNode("https://example.org/p")


def _fact(words: str) -> list[ox.Triple]:
    return [ox.Triple(A, P, ox.Literal(words))]


def test_a_snapshot_stays_as_it_was(place: Path) -> None:
    with open_store(place) as store:
        store.put_curated("one", _fact("before"))
        snapshot = store.publish()
        store.put_curated("one", _fact("after"))
        view = snapshot.open()
        assert [triple.object for triple in view.about(A.value)] == [ox.Literal("before")]
        assert [triple.object for triple in store.about(A.value)] == [ox.Literal("after")]
        assert view.base == store.base


def test_the_last_two_are_kept_and_numbered(place: Path) -> None:
    with open_store(place) as store:
        published = [store.publish() for _ in range(4)]
        assert [one.number for one in published] == [1, 2, 3, 4]
        assert [one.folder.is_dir() for one in published] == [False, False, True, True]


def test_an_open_snapshot_can_be_read_while_the_next_one_is_there(place: Path) -> None:
    with open_store(place) as store:
        store.put_curated("one", _fact("kept"))
        view = store.publish().open()
        store.put_curated("one", _fact("changed"))
        store.publish()
        assert [triple.object for triple in view.about(A.value)] == [ox.Literal("kept")]


def test_of_an_earlier_process_the_last_snapshot_stays_until_there_are_two(place: Path) -> None:
    with open_store(place) as store:
        store.put_curated("one", _fact("kept"))
        old = [store.publish(), store.publish()]
    for _ in range(2):
        with open_store(place) as store:
            assert not any(one.folder.exists() for one in old)
            assert newest(place) is None
            left = of_commit(place, old[-1].commit)
            assert left is not None
    with open_store(place) as store:
        assert store.publish().number == 1
        assert left.whole
        store.publish()
        assert not left.folder.exists()


def test_a_snapshot_has_what_waits_for_a_decision_and_the_texts(place: Path) -> None:
    letter = "https://example.org/kg/letter/one"
    with open_store(place) as store:
        assert store.publish().open().suggested.graphs() == []
        store.put_graph(letter, "The words.", _fact("sure"), suggested=_fact("perhaps"))
        view = store.publish().open()
        assert [triple.object for triple in view.suggested.triples()] == [ox.Literal("perhaps")]
        assert view.letters() == [letter]
        assert view.text(letter) == "The words."


def test_texts_can_come_from_elsewhere(place: Path) -> None:
    letter = "https://example.org/kg/letter/one"

    def lost(digest: str) -> str:
        raise StoreDamaged(f"{digest}: missing")

    with open_store(place) as store:
        store.put_graph(letter, "The words.", _fact("sure"))
        with pytest.raises(StoreDamaged, match="missing"):
            store.publish().open(lost).text(letter)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_a_confined_reader_opens_every_table_of_a_large_store(place: Path) -> None:
    """The engine opens 16 tables when it starts, and the others when it needs them."""
    with open_store(place) as store:
        for number in range(8):
            store.put_curated(f"part {number}", _fact(f"words {number}"))
        snapshot = store.publish()
    tables = len(list(snapshot.folder.rglob("*.sst")))
    assert tables > 16
    code = (
        f"import sys; sys.path[:] = {sys.path!r}; from pathlib import Path; "
        "from graph.iri import Base; from graph.store import Snapshot; "
        "from graph.confinement import *; "
        f"place = Path({str(snapshot.folder)!r}); "
        f"view = Snapshot(1, place, place, {snapshot.base!r}).open(); "
        "confine_to(place, memory=address_space() + (1 << 30)); "
        f"print(len(list(view.about({A.value!r}))))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("8\n", "")
