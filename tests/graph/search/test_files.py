"""The index beside a store: it follows the store exactly, and changes only where that did."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from benchmarks.turtle import triples
from graph import search
from graph.errors import StoreError
from graph.search import Selection, files, find, understood
from graph.search.touched import Turn
from graph.store import DEFAULT_GRAPH, Difference, Store, open_store
from tests.graph.search.made_up import fill, put

TABLES = {
    "thing": "iri, kind, label, folded, day, letter, weight, second",
    "name": "iri, name, how",
    "facet": "iri, field, value",
    "worded": "iri, title, words",
    "fingerprint": "iri, mark, word",
    "demanded": "iri, body, status, written",
    "answered": "iri, day, since",
    "found": "iri, day, status",
}


TIES = """
SELECT letter.iri, letter.day, how, named.iri, record, printed.iri FROM tie
JOIN node AS letter ON letter.id = tie.letter JOIN node AS named ON named.id = tie.node
JOIN node AS printed ON printed.id = tie.printed
"""
SAID = "SELECT iri, record, words FROM said JOIN node ON node.id = letter"


def held(index: sqlite3.Connection) -> dict[str, Any]:
    """What an index says, whatever numbers it gives to things."""
    said: dict[str, Any] = {}
    for table, columns in TABLES.items():
        join = "" if table == "thing" else f"JOIN thing ON id = {table}.thing"
        join = join.replace("worded.thing", "worded.id").replace("ON id", "ON thing.id")
        named = ", ".join(
            "thing.iri" if one == "iri" else f"{table}.{one}" for one in columns.split(", ")
        )
        said[table] = set(index.execute(f"SELECT {named} FROM {table} {join}"))
    said["counted"] = set(index.execute("SELECT * FROM counted"))
    said["tie"] = set(index.execute(TIES))
    said["said"] = set(index.execute(SAID))
    for table in ("names", "texts"):
        index.execute(f"INSERT INTO {table} ({table}) VALUES ('integrity-check')")
    return said


def published(store: Store) -> dict[str, Any]:
    snapshot = search.publish(store)
    with closing(sqlite3.connect(snapshot.folder / files.NAME)) as index:
        return held(index)


def test_an_index_that_followed_changes_says_what_a_new_one_says(tmp_path: Path) -> None:
    with open_store(tmp_path / "kb") as store:
        fill(store, 6)
        published(store)
        dice = random.Random(1)  # noqa: S311
        put(store, 2, dice, agents=12)
        put(store, 40, dice, agents=12)
        store.remove(store.base.name("letter", "l3"))
        assert published(store) == held(files.in_memory(store))
        loose = frozenset(
            triples("o:a3 <http://www.w3.org/2004/02/skos/core#altLabel> 'A name in no graph' .")
        )
        store.write({DEFAULT_GRAPH: Difference(frozenset(), loose)}, by="a test")
        assert published(store) == held(files.in_memory(store))
        store.put_curated("merges", triples("o:a1 pg:mergedInto o:a2 ."))
        store.put_curated("seats", triples("o:a4 pg:seat place:DE ."))
        assert published(store) == held(files.in_memory(store))
        assert "Agent 1 water" in {
            name for iri, name, how in published(store)["name"] if iri.endswith("/a2")
        }


def test_a_change_of_one_letter_rewrites_no_other_text(tmp_path: Path) -> None:
    with open_store(tmp_path / "kb") as store:
        fill(store, 6)
        before = search.publish(store).open()
        read: list[str] = []
        source_text = store.source_text
        store.source_text = lambda digest: read.append(digest) or source_text(digest)  # type: ignore[method-assign, func-returns-value]
        put(store, 2, random.Random(1), agents=12)  # noqa: S311
        after = search.publish(store).open()
        assert len(read) == 1
        letter = store.base.name("letter", "l2")
        touched = Turn(before, after).things(frozenset({store.graph_of(letter)}))
        assert touched is not None
        assert touched.intersection(store.letters()) == {letter}
        search.publish(store)
        assert len(read) == 1


def test_a_snapshot_keeps_its_index_when_the_store_goes_on(tmp_path: Path) -> None:
    with open_store(tmp_path / "kb") as store:
        fill(store, 3)
        before = search.publish(store).open()
        put(store, 9, random.Random(1), agents=6)  # noqa: S311
        after = search.publish(store).open()
        assert find(before, Selection(("letter",))).total == 3
        assert find(after, Selection(("letter",))).total == 4


@pytest.mark.parametrize("damage", [b"", b"no database", None])
def test_a_lost_or_damaged_index_is_made_anew(tmp_path: Path, damage: bytes | None) -> None:
    with open_store(tmp_path / "kb") as store:
        fill(store, 2)
        search.publish(store)
        file = store.place / files.NAME
        file.unlink()
        if damage is not None:
            file.write_bytes(damage)
        assert published(store) == held(files.in_memory(store))


def test_the_first_letter_is_found_by_its_words(demo: Store) -> None:
    found = find(demo, Selection(("letter",), understood("accreditation NGOs")))
    (hit,) = found.hits
    assert hit.passage is not None
    text = demo.text(hit.iri)
    shown = "".join(piece.words for piece in hit.passage.pieces)
    assert text[hit.passage.start : hit.passage.end] == shown
    assert hit.passage.quote in text
    assert any(piece.fits and piece.words == "accreditation" for piece in hit.passage.pieces)


def test_without_full_text_search_one_sentence_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    class Bare(sqlite3.Connection):
        def execute(self, *_: object) -> sqlite3.Cursor:
            raise sqlite3.OperationalError("no such module: fts5")

    monkeypatch.setattr(sqlite3, "connect", Bare)
    files.check.cache_clear()
    with pytest.raises(StoreError, match="no full-text search"):
        files.check()
    monkeypatch.undo()
    files.check.cache_clear()
