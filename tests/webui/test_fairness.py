from __future__ import annotations

import contextlib
from collections.abc import Callable

import pytest

from webui.fairness import Fairness, TooMuch
from webui.settings import Limits


class Clock:
    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def fair(clock: Callable[[], float]) -> Fairness:
    return Fairness(Limits(at_once=2, work_seconds=10.0), clock)


def test_a_visitor_has_so_many_requests_at_once_and_others_are_not_concerned(
    fair: Fairness,
) -> None:
    with fair.work("192.0.2.1"), fair.work("192.0.2.1"):
        with pytest.raises(TooMuch, match="at most 2"), fair.work("192.0.2.1"):
            pass
        with fair.work("192.0.2.2"):
            pass
    with fair.work("192.0.2.1"):
        pass
    assert fair.refused == 1


def test_work_of_the_last_minute_counts_and_is_forgotten(fair: Fairness, clock: Clock) -> None:
    with fair.work("192.0.2.1"):
        clock.now += 11.0
    clock.now += 20.0
    with pytest.raises(TooMuch, match="in the last minute") as told, fair.work("192.0.2.1"):
        pass
    assert told.value.wait == 40
    clock.now += told.value.wait
    with fair.work("192.0.2.1"):
        pass


def test_work_that_failed_counts_too(fair: Fairness, clock: Clock) -> None:
    with contextlib.suppress(ZeroDivisionError), fair.work("192.0.2.1"):
        clock.now += 11.0
        raise ZeroDivisionError
    with pytest.raises(TooMuch), fair.work("192.0.2.1"):
        pass


def test_neighbours_in_a_network_of_64_bits_are_one_visitor(fair: Fairness) -> None:
    with (
        fair.work("2001:db8:1:2::3"),
        fair.work("2001:db8:1:2:ffff::4"),
        pytest.raises(TooMuch),
        fair.work("2001:db8:1:2::5"),
    ):
        pass
    with fair.work("2001:db8:1:3::3"):
        pass


def test_quiet_visitors_are_forgotten_when_there_are_many(
    fair: Fairness, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("webui.fairness.MOST_VISITORS", 3)
    for number in range(3):
        with fair.work(f"192.0.2.{number}"):
            pass
    clock.now += 61.0
    with fair.work("192.0.2.9"):
        assert len(fair._visitors) == 1
