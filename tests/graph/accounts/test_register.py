from __future__ import annotations

import os
import threading
from dataclasses import replace

import pytest

from graph.accounts import Account, Accounts, Role
from graph.accounts.passwords import Password
from graph.errors import InputError, StoreDamaged, UnknownAccount
from tests.graph.accounts.conftest import Clock

WORDS = "correct horse battery"


def ann(accounts: Accounts) -> Account:
    found = accounts.get("ann")
    assert found is not None
    return found


@pytest.fixture
def code(accounts: Accounts) -> str:
    return accounts.invite("ann", Role.CURATOR)


def test_an_invitation_is_accepted_once(accounts: Accounts, code: str) -> None:
    assert ann(accounts).state == "invited"
    assert accounts.holder("ann", WORDS) is None
    accepted = accounts.accept(code, WORDS)
    assert accepted is not None
    assert accepted.state == "active"
    assert accounts.holder("ann", WORDS) == accepted
    assert accounts.accept(code, "another one of mine") is None
    assert accounts.holder("ann", WORDS) == accepted


def test_an_invitation_ends_by_itself(accounts: Accounts, code: str, clock: Clock) -> None:
    clock.pass_by(days=7)
    assert accounts.invited(code) is None
    assert accounts.accept(code, WORDS) is None


def test_of_two_who_accept_at_once_one_does(
    accounts: Accounts, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second has found the invitation before the first has used it up."""
    before = ann(accounts)
    accounts.accept(code, WORDS)
    monkeypatch.setattr(Accounts, "invited", lambda *_: before)
    with pytest.raises(InputError, match="used just now"):
        accounts.accept(code, "another one of mine")
    assert accounts.holder("ann", WORDS) is not None


def test_a_new_invitation_forgets_the_password(accounts: Accounts, code: str) -> None:
    accounts.accept(code, WORDS)
    former = ann(accounts).generation
    accounts.invite_anew("ann")
    assert accounts.holder("ann", WORDS) is None
    assert ann(accounts).generation > former


def test_who_is_disabled_is_let_in_nowhere(accounts: Accounts, code: str) -> None:
    accounts.disable("ann")
    assert accounts.invited(code) is None
    accounts.enable("ann")
    accounts.accept(code, WORDS)
    former = ann(accounts).generation
    accounts.disable("ann")
    assert accounts.holder("ann", WORDS) is None
    assert ann(accounts).state == "disabled"
    accounts.enable("ann")
    assert accounts.holder("ann", WORDS) is not None
    assert ann(accounts).generation > former


def test_a_role_changes_and_nothing_else(accounts: Accounts, code: str) -> None:
    before = ann(accounts)
    accounts.set_role("ann", Role.ADMIN)
    assert ann(accounts) == replace(before, role=Role.ADMIN)


def test_each_role_may_do_what_the_ones_below_it_may() -> None:
    assert Role.ADMIN.includes(Role.CURATOR)
    assert Role.CURATOR.includes(Role.READER)
    assert not Role.READER.includes(Role.CURATOR)
    assert not Role.CURATOR.includes(Role.ADMIN)


def test_nothing_that_lets_in_is_kept_and_only_the_owner_reads(
    accounts: Accounts, code: str
) -> None:
    accounts.accept(code, WORDS)
    second = accounts.invite("bob", Role.READER)
    files = list(accounts.folder.glob("*.json"))
    assert len(files) == 2
    for file in files:
        held = file.read_text("utf-8")
        assert not any(secret in held for secret in (WORDS, code, second, second[4:]))
        assert os.name == "nt" or file.stat().st_mode & 0o777 == 0o600
    assert os.name == "nt" or accounts.folder.stat().st_mode & 0o777 == 0o700


def test_an_unknown_name_costs_the_same_work_as_a_wrong_password(
    accounts: Accounts, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    accounts.accept(code, WORDS)
    accounts.invite("bob", Role.READER)
    hashed: list[tuple[int, int, int]] = []
    whole = Password.matches

    def counted(self: Password, text: str) -> bool:
        hashed.append((self.n, self.r, self.p))
        return whole(self, text)

    monkeypatch.setattr(Password, "matches", counted)
    for name in ("ann", "bob", "nobody", "../ann", ""):
        assert accounts.holder(name, "no password of theirs") is None
    assert len(hashed) == 5
    assert len(set(hashed)) == 1


def test_changes_at_the_same_time_are_all_made(accounts: Accounts, code: str) -> None:
    others = [threading.Thread(target=accounts.end_sessions, args=("ann",)) for _ in range(20)]
    for one in others:
        one.start()
    for one in others:
        one.join()
    assert ann(accounts).generation == 20


@pytest.mark.parametrize("name", ["", "Ann", "../ann", "a/b", "-a", "a" * 61, "lock."])
def test_names_are_no_paths(accounts: Accounts, name: str) -> None:
    with pytest.raises(InputError, match="no name for an account"):
        accounts.invite(name, Role.READER)
    assert accounts.get(name) is None


def test_a_taken_name_and_no_days_are_told(accounts: Accounts, code: str) -> None:
    with pytest.raises(InputError, match="there is an account"):
        accounts.invite("ann", Role.READER)
    for days in (0, -1, 10**9):
        with pytest.raises(InputError, match="number of days"):
            accounts.invite("bob", Role.READER, days=days)


def test_who_is_not_there_cannot_be_changed(accounts: Accounts) -> None:
    for change in (accounts.disable, accounts.enable, accounts.invite_anew):
        with pytest.raises(UnknownAccount, match="no such account"):
            change("bob")
    assert not accounts.any()


def test_a_damaged_file_is_told_and_lets_nobody_in(accounts: Accounts, code: str) -> None:
    assert accounts.any()
    (accounts.folder / "ann.json").write_text("{}")
    with pytest.raises(StoreDamaged, match="invite its owner anew"):
        accounts.holder("ann", WORDS)
