"""Which watches there are, and what goes with one that is removed."""

from __future__ import annotations

import stat

import pytest

from graph.errors import InputError, UnknownWatch
from graph.watches import Outbox, Register, Sent, wanted_name
from graph.watches.journal import Journal
from tests.graph.watches.conftest import A, Desk


def test_a_name_is_taken_once_and_free_again_when_it_was_removed(desk: Desk) -> None:
    register = Register(desk.place)
    desk.watch("w")
    with pytest.raises(InputError, match="w: is watched already"):
        desk.watch("w")
    with pytest.raises(InputError, match="no name for a watch"):
        desk.watch("../w")
    register.remove("w", by="ann", at="now")
    with pytest.raises(UnknownWatch, match="w: no such watch"):
        register.remove("w", by="ann", at="now")
    desk.watch("w")
    assert [one.name for one in register.all()] == ["w"]


def test_only_the_owner_reads_what_is_kept_of_watches(desk: Desk) -> None:
    desk.watch()
    assert stat.S_IMODE((desk.place / "watches").stat().st_mode) == 0o700


def test_what_changed_is_forgotten_with_the_last_that_watches_it(desk: Desk) -> None:
    one, _ = desk.watch("one"), desk.watch("two")
    desk.run(A)
    register, journal = Register(desk.place), Journal(desk.place, one.key)
    Outbox(desk.place).note(one, {"drop": Sent(upto=1)})
    register.remove("one", by="ann", at="now")
    desk.again()
    assert journal.path.exists()
    register.remove("two", by="ann", at="now")
    desk.again()
    assert not journal.path.exists()


def test_a_name_is_offered_that_tells_what_is_watched() -> None:
    values = {"body": "orgn:wco", "text": "Über (all)!"}
    assert wanted_name("letters-to", values) == "letters-to-wco-ber-all"
    assert wanted_name("x" * 100, {}) == "x" * 80
