from __future__ import annotations

import pytest

from graph.accounts import Accounts, Role, SignIns
from graph.errors import StoreDamaged
from tests.graph.accounts.conftest import Clock


@pytest.fixture
def log(accounts: Accounts, clock: Clock) -> SignIns:
    accounts.invite("ann", Role.READER)
    return SignIns(accounts.folder, clock=clock)


def test_lines_are_kept_in_order(log: SignIns) -> None:
    assert log.list() == []
    log.note("refused", name="ann", address="::1")
    log.note("signed in", name="ann", address="::1")
    assert [(one.what, one.name, one.address) for one in log.list()] == [
        ("refused", "ann", "::1"),
        ("signed in", "ann", "::1"),
    ]


def test_it_does_not_grow_for_ever(log: SignIns, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.accounts.sign_ins.MOST_BYTES", 300)
    for number in range(30):
        log.note("refused", name=str(number), address="")
    kept = [one.name for one in log.list()]
    assert kept == [str(number) for number in range(30 - len(kept), 30)]
    assert 3 <= len(kept) < 12


def test_a_line_that_was_cut_off_is_left_out_and_damage_is_told(
    accounts: Accounts, log: SignIns
) -> None:
    log.note("signed in", name="ann", address="")
    path = accounts.folder / "sign-ins.jsonl"
    whole = path.read_text("utf-8")
    path.write_text(whole + whole[:20])
    assert len(log.list()) == 1
    path.write_text("none\n")
    with pytest.raises(StoreDamaged, match="cannot be read"):
        log.list()
