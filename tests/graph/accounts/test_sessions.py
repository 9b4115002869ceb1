from __future__ import annotations

import os
from dataclasses import replace

import pytest

from graph.accounts import Account, Accounts, Role, Sessions
from graph.accounts.passwords import NOBODY_S
from graph.accounts.sessions import MOST, holds
from graph.errors import StoreDamaged
from tests.graph.accounts.conftest import Clock


@pytest.fixture
def account(accounts: Accounts, clock: Clock) -> Account:
    accounts.invite("ann", Role.CURATOR)
    return Account(name="ann", role=Role.CURATOR, created=clock(), password=NOBODY_S)


def test_a_session_is_found_by_its_secret_only(sessions: Sessions, account: Account) -> None:
    secret = sessions.begin(account, agent="Firefox")
    found = sessions.find(secret)
    assert found is not None
    assert (found.name, found.agent) == ("ann", "Firefox")
    for other in ("", secret[:-1], found.key, "../ann", "pgs_../../ann"):
        assert sessions.find(other) is None
    assert secret != sessions.begin(account, agent="Firefox")


def test_no_secret_is_kept_and_only_the_owner_reads(
    accounts: Accounts, sessions: Sessions, account: Account
) -> None:
    secret = sessions.begin(account, agent="")
    (file,) = (accounts.folder / "sessions").iterdir()
    assert secret[4:] not in file.name + file.read_text("utf-8")
    assert os.name == "nt" or file.stat().st_mode & 0o777 == 0o600


def test_a_session_ends_when_it_is_not_used_and_at_last_anyway(
    sessions: Sessions, account: Account, clock: Clock
) -> None:
    unused, used = (sessions.begin(account, agent="") for _ in range(2))
    for _ in range(5):
        clock.pass_by(days=5)
        assert sessions.find(used) is not None
    assert sessions.find(unused) is None
    clock.pass_by(days=5)
    assert sessions.find(used) is None


def test_an_ended_session_does_not_come_back(sessions: Sessions, account: Account) -> None:
    secret = sessions.begin(account, agent="")
    sessions.end(secret)
    sessions.end(secret)
    assert sessions.find(secret) is None


def test_it_holds_for_its_account_s_present_generation_only(
    sessions: Sessions, account: Account, clock: Clock
) -> None:
    session = sessions.find(sessions.begin(account, agent=""))
    assert session is not None
    assert holds(session, account, at=clock())
    for changed in (
        None,
        replace(account, generation=1),
        replace(account, enabled=False),
        replace(account, password=None),
        replace(account, name="bob"),
    ):
        assert not holds(session, changed, at=clock())


def test_the_longest_unused_of_too_many_ends(
    sessions: Sessions, account: Account, clock: Clock
) -> None:
    secrets = []
    for _ in range(MOST + 2):
        secrets.append(sessions.begin(account, agent=""))
        clock.pass_by(seconds=1)
    assert [sessions.find(one) is not None for one in secrets] == [False] * 2 + [True] * MOST
    assert len(sessions.of(account)) == MOST


def test_what_has_ended_is_cleared_away(
    accounts: Accounts, sessions: Sessions, account: Account, clock: Clock
) -> None:
    sessions.begin(account, agent="")
    clock.pass_by(days=8)
    sessions.begin(replace(account, name="bob"), agent="")
    assert len(list((accounts.folder / "sessions").iterdir())) == 1


def test_a_damaged_session_is_told(
    accounts: Accounts, sessions: Sessions, account: Account
) -> None:
    secret = sessions.begin(account, agent="")
    (file,) = (accounts.folder / "sessions").iterdir()
    file.write_text("[]")
    with pytest.raises(StoreDamaged, match="sign in anew"):
        sessions.find(secret)
