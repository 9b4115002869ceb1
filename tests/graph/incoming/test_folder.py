from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from graph.errors import InputError, StoreDamaged
from graph.incoming import Incoming, State


@pytest.fixture
def incoming(tmp_path: Path) -> Incoming:
    return Incoming(tmp_path)


def test_what_is_handed_in_is_there_for_its_owner_after_a_restart(
    incoming: Incoming, tmp_path: Path
) -> None:
    item = incoming.hand_in("ann", "letter.pdf", b"%PDF")
    again = Incoming(tmp_path)
    assert again.of("ann") == [item] == again.pending()
    assert again.kept(item, "source") == b"%PDF"
    assert again.get(item.key, owner="ann") == item
    assert again.of("bob") == []
    assert again.get(item.key, owner="bob") is None
    assert os.name == "nt" or (tmp_path / "incoming").stat().st_mode & 0o777 == 0o700


def test_how_far_it_is_is_kept_until_it_is_thrown_away(incoming: Incoming) -> None:
    item = incoming.hand_in("ann", "letter.txt", b"x")
    ready = replace(item, state=State.READY, counts=(("demand", 2),), lacking=("date",))
    incoming.note(ready)
    assert incoming.get(item.key, owner="ann") == ready
    assert incoming.pending() == []
    incoming.throw_away(item)
    incoming.note(ready)
    incoming.keep(item, "document.json", b"{}")
    assert incoming.of("ann") == []
    assert incoming.kept(item, "document.json") is None


@pytest.mark.parametrize("key", ["", ".", "..", "../accounts", "A" * 16, "0" * 15, "0" * 17])
def test_keys_are_no_paths(incoming: Incoming, key: str) -> None:
    assert incoming.get(key, owner="ann") is None


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("../../etc/passwd", "../../etc/passwd"),
        ("/etc/passwd", "etc/passwd"),
        ("C:\\letters\\a.txt", "C:/letters/a.txt"),
        ("a\x00\nb.txt", "ab.txt"),
        ("x" * 500 + ".txt", "x" * 196 + ".txt"),
        ("\n", "letter.txt"),
    ],
)
def test_a_file_s_name_is_only_told(
    incoming: Incoming, tmp_path: Path, sent: str, kept: str
) -> None:
    item = incoming.hand_in("ann", sent, b"x")
    assert item.file == kept
    assert {one.name for one in (tmp_path / "incoming" / item.key).iterdir()} == {
        "item.json",
        "source",
    }


def test_one_owner_cannot_fill_it(incoming: Incoming, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.incoming.folder.MOST_ITEMS", 2)
    for _ in range(2):
        incoming.hand_in("ann", "a.txt", b"")
    with pytest.raises(InputError, match="wait already"):
        incoming.hand_in("ann", "a.txt", b"")
    incoming.hand_in("bob", "a.txt", b"")


def test_a_damaged_item_is_told(incoming: Incoming, tmp_path: Path) -> None:
    item = incoming.hand_in("ann", "a.txt", b"")
    (tmp_path / "incoming" / item.key / "item.json").write_text('{"key": 1}')
    with pytest.raises(StoreDamaged, match="hand the letter in again"):
        incoming.of("ann")
