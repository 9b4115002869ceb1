"""The measure of growth itself, by a clock that only the work moves."""

from __future__ import annotations

import gc
from collections.abc import Callable
from itertools import cycle

import pytest

from tests.growth import ATTEMPTS, SLACK, assert_linear, repeated


class Machine:
    """A clock, and work that takes the seconds which a rule tells for a size."""

    def __init__(self, cost: Callable[[int], float], *, disturbed: tuple[float, ...] = (0.0,)):
        self.now = 0.0
        self.cost, self.disturbed = cost, cycle(disturbed)
        self.asked: list[int] = []

    def work(self, size: int) -> None:
        assert not gc.isenabled()
        self.asked.append(size)
        self.now += self.cost(size) + next(self.disturbed)

    def measure(self, size: int = 1_000) -> None:
        assert_linear(self.work, lambda size: size, size, clock=lambda: self.now)
        assert gc.isenabled()


def test_linear_work_passes_at_the_first_attempt() -> None:
    machine = Machine(lambda size: size / 1_000)
    machine.measure()
    assert machine.asked == [2_000, 1_000]


@pytest.mark.parametrize("power", [1.8, 2, 3])
@pytest.mark.parametrize("seconds", [4 * SLACK, 1, 60])
def test_work_that_grows_faster_fails(power: float, seconds: float) -> None:
    machine = Machine(lambda size: seconds * (size / 1_000) ** power)
    with pytest.raises(pytest.fail.Exception, match=r"s for 1,000, .* s for twice as much"):
        machine.measure()
    assert len(machine.asked) == 2 * ATTEMPTS


def test_a_squared_part_is_found_beside_a_linear_one() -> None:
    machine = Machine(lambda size: 0.02 * size / 1_000 + 0.1 * (size / 1_000) ** 2)
    with pytest.raises(pytest.fail.Exception):
        machine.measure()


def test_what_disturbs_one_measurement_is_forgiven() -> None:
    machine = Machine(lambda size: size / 1_000, disturbed=(9.0, 0.0, 0.0, 0.5))
    machine.measure()
    assert machine.asked == [2_000, 1_000, 2_040, 1_020]


def test_what_takes_no_time_to_speak_of_is_measured_once() -> None:
    machine = Machine(lambda size: SLACK * size / 4_000)
    machine.measure()
    assert machine.asked == [2_000]


def test_a_text_of_pieces_is_about_as_long_as_asked() -> None:
    assert repeated("ab ", after="x")(10) == "xab ab ab "
