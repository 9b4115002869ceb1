from __future__ import annotations

import pytest

from webui.signing_in.patience import FORGOTTEN, FREE, LONGEST, MOST_REMEMBERED, Patience, TooSoon


class Clock:
    def __init__(self) -> None:
        self.at = 1_000.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def patience(clock: Clock) -> Patience:
    return Patience(clock)


def _wait(patience: Patience, *keys: str) -> int:
    try:
        patience.begin(*keys)
    except TooSoon as error:
        return error.seconds
    return 0


def test_the_wait_doubles_up_to_its_limit(patience: Patience, clock: Clock) -> None:
    waits = []
    for _ in range(FREE + 9):
        wait = _wait(patience, "ann")
        if wait:
            waits.append(wait)
            clock.at += wait
            assert _wait(patience, "ann") == 0
    assert waits == [1, 2, 4, 8, 16, 32, LONGEST, LONGEST, LONGEST]


def test_either_key_is_enough_and_a_try_that_waits_does_not_count(patience: Patience) -> None:
    for number in range(FREE):
        patience.begin("ann", f"client {number}")
    assert [_wait(patience, "ann", "client new") for _ in range(9)] == [1] * 9
    assert _wait(patience, "bob", "client new") == 0


def test_a_right_password_forgets_the_name_and_not_the_client(patience: Patience) -> None:
    for number in range(FREE - 1):
        patience.begin(f"name {number}", "client")
    patience.begin("mine", "client")
    patience.was_right("mine", "client")
    assert _wait(patience, "another", "client") == 0
    assert _wait(patience, "another", "client") == 1


def test_wrong_passwords_of_long_ago_do_not_count(patience: Patience, clock: Clock) -> None:
    for _ in range(FREE):
        patience.begin("ann")
    clock.at += FORGOTTEN
    assert [_wait(patience, "ann") for _ in range(FREE + 1)] == [0] * FREE + [1]


def test_no_more_are_remembered_than_fit(patience: Patience) -> None:
    for number in range(MOST_REMEMBERED + 50):
        patience.begin(str(number))
    assert len(patience._tries) == MOST_REMEMBERED
