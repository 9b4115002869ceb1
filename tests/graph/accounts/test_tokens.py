from __future__ import annotations

import stat
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from graph.accounts import Tokens
from graph.errors import InputError, StoreDamaged, StoreError

NOON = datetime(2030, 1, 1, 12, tzinfo=UTC)


@pytest.fixture
def tokens(tmp_path: Path) -> Tokens:
    return Tokens(tmp_path, clock=lambda: NOON)


def test_a_token_says_who_holds_it_and_no_other_text_does(tokens: Tokens) -> None:
    ann, bob = tokens.new("ann"), tokens.new("bob")
    assert (tokens.holder(ann), tokens.holder(bob)) == ("ann", "bob")
    for wrong in ("", "pgt_", ann[:-1], ann + "x", ann.upper(), "ann", "\udcff"):
        assert tokens.holder(wrong) is None


def test_a_token_is_random_and_only_its_hash_is_kept(tokens: Tokens, tmp_path: Path) -> None:
    text = tokens.new("ann")
    assert text.startswith("pgt_")
    assert len(text) >= 4 + 32 * 4 / 3
    kept = [one for one in tmp_path.rglob("*") if one.is_file()]
    assert len(kept) == 1
    assert text not in kept[0].read_text("utf-8")
    tokens.revoke("ann")
    assert tokens.new("ann") != text


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_only_the_owner_can_read_the_hashes(tokens: Tokens, tmp_path: Path) -> None:
    tokens.new("ann")
    assert stat.S_IMODE((tmp_path / "tokens").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "tokens" / "ann.json").stat().st_mode) == 0o600


def test_what_is_revoked_holds_no_more_and_others_do(tokens: Tokens, tmp_path: Path) -> None:
    ann, bob = tokens.new("ann"), tokens.new("bob")
    Tokens(tmp_path).revoke("ann")
    assert tokens.holder(ann) is None
    assert tokens.holder(bob) == "bob"
    with pytest.raises(InputError, match="no such token"):
        tokens.revoke("ann")


def test_a_token_expires(tokens: Tokens, tmp_path: Path) -> None:
    text = tokens.new("ann", days=30)
    for passed, holder in ((29, "ann"), (30, None), (31, None)):
        moment = NOON + timedelta(days=passed)
        assert Tokens(tmp_path, clock=lambda moment=moment: moment).holder(text) == holder
    assert [token.expires for token in tokens.list()] == [NOON + timedelta(days=30)]


def test_tokens_are_listed_by_name(tokens: Tokens) -> None:
    assert tokens.list() == []
    for name in ("zoe", "ann"):
        tokens.new(name)
    assert [(one.name, one.created) for one in tokens.list()] == [("ann", NOON), ("zoe", NOON)]


@pytest.mark.parametrize("name", ["", "Ann", "../ann", "a b", "-", "a-", "é", "a" * 61, "a\n"])
def test_a_name_is_plain(tokens: Tokens, name: str) -> None:
    with pytest.raises(InputError, match="no name for a token"):
        tokens.new(name)
    with pytest.raises(InputError, match="no such token"):
        tokens.revoke(name)


def test_a_name_is_given_once(tokens: Tokens) -> None:
    text = tokens.new("ann")
    with pytest.raises(InputError, match="revoke it first"):
        tokens.new("ann")
    assert tokens.holder(text) == "ann"


@pytest.mark.parametrize("days", [0, -1, 10**12])
def test_no_token_holds_for_no_time_or_for_ever_and_a_day(tokens: Tokens, days: int) -> None:
    with pytest.raises(InputError, match="number of days"):
        tokens.new("ann", days=days)
    assert tokens.list() == []


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"nowhere: .*name another store"):
        Tokens(tmp_path / "nowhere").new("ann")


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"name": 1, "expires": 2}', "\x00"])
def test_a_damaged_file_is_told_with_its_name(tokens: Tokens, tmp_path: Path, content: str) -> None:
    text = tokens.new("ann")
    (tmp_path / "tokens" / "bob.json").write_text(content, "utf-8")
    with pytest.raises(StoreDamaged, match=r"bob\.json: cannot be read"):
        tokens.holder(text)
