"""The log of commits: every acknowledged change has its line, and no line can be altered."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from graph.errors import StoreDamaged
from graph.store import Store, open_store
from graph.store.commits import Commit, CommitLog
from graph.store.traces import state_of
from graph.terms import RDFS

LETTER = "https://example.org/kg/letter/one"
GRAPH = "https://example.org/kg/graph/letter.one"
NOTES = "https://example.org/kg/graph/notes"


def label(words: str) -> Triple:
    return Triple(NamedNode("urn:a"), RDFS.label, Literal(words))


def lines(place: Path) -> list[bytes]:
    return (place / "commits.jsonl").read_bytes().split(b"\n")[:-1]


def last(store: Store) -> Commit:
    found = CommitLog(store.place, store.base).last
    assert found is not None
    return found


def test_every_change_has_a_line_with_who_when_and_how_much(store: Store) -> None:
    store.write({NOTES: store.difference(NOTES, [label("one"), label("two")])}, by="Ada's token")
    store.write({NOTES: store.difference(NOTES, [label("two")])}, by="Ben's token")
    first, second = list(CommitLog(store.place, store.base).newest_first())[1::-1]
    assert (first.number, first.by, first.graphs[NOTES]) == (2, "Ada's token", [2, 0])
    assert (second.number, second.by, second.graphs[NOTES]) == (3, "Ben's token", [0, 1])
    assert first.when <= second.when
    assert first.when.endswith("Z")
    assert first.digest != second.digest


def test_what_changes_nothing_leaves_no_line(store: Store, place: Path) -> None:
    store.put_graph(LETTER, "Dear all", [label("one")])
    before = lines(place)
    store.put_graph(LETTER, "Dear all", [label("one")])
    store.write({NOTES: store.difference(NOTES, store.triples(NOTES))}, by="a token")
    with store.batch():
        store.put_graph(LETTER, "Dear all", [label("one")])
    assert lines(place) == before


def test_a_batch_has_one_line_for_all(store: Store, place: Path) -> None:
    before = lines(place)
    with store.batch():
        for word in ("one", "two"):
            store.put_graph(f"{LETTER}-{word}", word, [label(word)])
    assert len(lines(place)) == len(before) + 1
    assert {f"{GRAPH}-one", f"{GRAPH}-two"} <= last(store).graphs.keys()


def test_what_waits_for_a_decision_has_its_own_lines(store: Store) -> None:
    store.put_graph(LETTER, "Dear all", [label("one")], suggested=[label("perhaps")])
    asserted, suggested = list(CommitLog(store.place, store.base).newest_first())[:2]
    assert (asserted.engine, suggested.engine) == ("asserted", "suggested")
    assert suggested.graphs == {GRAPH: [1, 0]}


def test_a_letter_that_was_changed_and_removed_is_no_damage(place: Path) -> None:
    with open_store(place) as store:
        for words in (["one"], ["two"]):
            store.put_graph(LETTER, "Dear all", map(label, words))
        store.remove(LETTER)
    with open_store(place) as store:
        assert store.letters() == []


def test_the_state_of_the_graphs_follows_every_change(store: Store) -> None:
    for words in (["one", "two"], ["two", "three"], []):
        store.put_graph(LETTER, "Dear all", map(label, words), suggested=map(label, words[:1]))
        assert last(store).states == {
            "asserted": state_of(store.quads()),
            "suggested": state_of(store.suggested.quads()),
        }
    with store.batch():
        store.put_graph(LETTER, "Dear all", [label("one")], suggested=[label("one")])
        store.put_graph(LETTER, "Dear all", [label("two")], suggested=[])
    assert last(store).states["asserted"] == state_of(store.quads())
    assert last(store).states["suggested"] == state_of(store.suggested.quads())


def test_what_is_put_twice_in_a_batch_is_no_damage(place: Path) -> None:
    with open_store(place) as store, store.batch():
        for word in ("one", "two", "one"):
            store.put_graph(LETTER, "Dear all", [label(word)])
    open_store(place).close()


def test_a_hand_made_change_counts_only_what_it_really_changes(store: Store) -> None:
    one = store.difference(NOTES, [label("one")])
    store.write({NOTES: one}, by="a token")
    store.write({NOTES: one}, by="a token")
    assert last(store).graphs[NOTES] == [1, 0]
    assert last(store).states["asserted"] == state_of(store.quads())


@pytest.fixture(scope="session")
def five(bare: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with five more commits, closed; to be copied, never opened."""
    place = tmp_path_factory.mktemp("five") / "kb"
    shutil.copytree(bare, place)
    with open_store(place) as store:
        for number in range(5):
            store.put_graph(LETTER, "Dear all", [label(f"number {number}"), label("always")])
    return place


@pytest.fixture
def written(five: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(five, tmp_path / "kb"))


def drop(number: int) -> Callable[[list[bytes]], list[bytes]]:
    return lambda lines: [*lines[:number], *lines[number + 1 :]]


ALTERATIONS: dict[str, Callable[[list[bytes]], list[bytes]]] = {
    "first line left out": drop(0),
    "middle line left out": drop(2),
    "two last lines left out": lambda lines: lines[:-2],
    "emptied": lambda lines: [],
    "two lines swapped": lambda lines: [lines[0], lines[2], lines[1], *lines[3:]],
    "line put in twice": lambda lines: [*lines[:3], *lines[2:]],
    "writer altered": lambda lines: [
        *lines[:3],
        lines[3].replace(b"command", b"another"),
        *lines[4:],
    ],
    "chain altered": lambda lines: [*lines[:-1], lines[-1][:-5] + b'000"}'],
    "other text": lambda lines: [b"hello", *lines],
}


@pytest.mark.parametrize("how", ALTERATIONS)
def test_an_altered_log_is_told_in_one_sentence(written: Path, how: str) -> None:
    altered = ALTERATIONS[how](lines(written))
    (written / "commits.jsonl").write_bytes(b"".join(line + b"\n" for line in altered))
    for _ in range(2):
        with pytest.raises(StoreDamaged, match=r"commits\.jsonl: .*policygraph restore") as told:
            open_store(written)
        assert "\n" not in str(told.value)


def test_a_deleted_log_is_told(written: Path) -> None:
    (written / "commits.jsonl").unlink()
    with pytest.raises(StoreDamaged, match=r"commits\.jsonl: ends at commit 0, and the last one"):
        open_store(written)


def test_a_last_line_that_is_missing_or_cut_off_is_written_again(written: Path) -> None:
    whole = (written / "commits.jsonl").read_bytes()
    for cut in (len(lines(written)[-1]) + 1, 1, 30):
        (written / "commits.jsonl").write_bytes(whole[:-cut])
        open_store(written).close()
        assert (written / "commits.jsonl").read_bytes() == whole


def test_a_note_of_the_commit_in_hand_that_is_gone_is_written_again(written: Path) -> None:
    note = (written / "pending.json").read_bytes()
    for content in (None, b"", b"{", b"[]\n", note[:50]):
        (written / "pending.json").unlink()
        if content is not None:
            (written / "pending.json").write_bytes(content)
        open_store(written).close()
        assert (written / "pending.json").read_bytes() == note


@pytest.mark.parametrize("steps", [1, 3])
def test_older_graphs_put_back_are_told(written: Path, tmp_path: Path, steps: int) -> None:
    shutil.copytree(written / "asserted", tmp_path / "old")
    with open_store(written) as store:
        for number in range(steps):
            store.put_graph(f"{LETTER}-{number}", "Dear all", [label(f"new {number}")])
        store.put_graph(LETTER, "Dear all", [label("number 4"), label("always")])
    shutil.rmtree(written / "asserted")
    (tmp_path / "old").rename(written / "asserted")
    with pytest.raises(
        StoreDamaged, match=r"asserted: what commit .* wrote is not there as it was"
    ):
        open_store(written)


def test_another_base_in_the_settings_is_told(written: Path) -> None:
    settings = written / "settings.json"
    settings.write_text(settings.read_text().replace("example.org", "exbmple.org"))
    with pytest.raises(StoreDamaged, match=r"or the base in settings\.json is not"):
        open_store(written)


@pytest.mark.parametrize("name", ["registry.jsonl", "decisions.jsonl"])
def test_lost_lines_of_a_file_that_only_grows_are_told(place: Path, name: str) -> None:
    content = json.dumps({"key": ["org", "a"], "slug": "a"}) + "\n"
    with open_store(place) as store:
        (place / name).write_text(content)
        store.put_graph(LETTER, "Dear all", [label("one")])
    (place / name).write_text(content + content)
    open_store(place).close()
    for damaged in (None, "", content[:-5], content.replace("org", "prg")):
        (place / name).unlink()
        if damaged is not None:
            (place / name).write_text(damaged)
        with pytest.raises(StoreDamaged, match=rf"{name}: its first \d+ bytes are not what"):
            open_store(place)
        (place / name).write_text(content)


def test_a_store_of_an_earlier_version_begins_its_log_with_what_it_holds(written: Path) -> None:
    for name in ("commits.jsonl", "pending.json"):
        (written / name).unlink()
    with open_store(written) as store:
        assert [last(store).number, last(store).found, last(store).graphs[GRAPH]] == [
            1,
            True,
            [4, 0],
        ]
        assert last(store).states["asserted"] == state_of(store.quads())
    before = lines(written)
    open_store(written).close()
    assert lines(written) == before


def test_nothing_of_the_log_is_in_the_graphs(new_bare: Callable[[], Path]) -> None:
    """Same facts, same graphs, whatever the way to them."""
    held = []
    for turns in (1, 3):
        with open_store(new_bare()) as store:
            for turn in range(turns, 0, -1):
                store.put_graph(LETTER, "Dear all", [label(f"number {turn}")])
            held.append(sorted(map(str, store.quads())))
    assert held[0] == held[1]
