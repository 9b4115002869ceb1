"""Whether work grows as what it is given grows, and no faster.

A single measurement tells little: other programs disturb it, and what is loaded once counts in
the first. So the larger amount is measured first, the least time of each amount counts, and a
pair is taken again as long as it looks bad.
"""

from __future__ import annotations

import gc
import math
import time
from collections.abc import Callable
from typing import TypeVar

import pytest

ATTEMPTS = 6
MOST = 3.2
"""Twice as much may take so many times as long; were time squared, it would be four times."""
SLACK = 0.03
"""Seconds of either amount that count for nothing."""

Given = TypeVar("Given")
Clock = Callable[[], float]


def assert_linear(
    work: Callable[[Given], object],
    given: Callable[[int], Given],
    size: int,
    clock: Clock = time.process_time,
) -> None:
    """Fail unless the work on twice the size takes about twice the processor's time.

    ``given`` makes what the work is given, of some size; making it does not count. Each attempt
    takes a little more than the one before, so that nothing helps that was remembered whole.
    """
    least = most = math.inf
    for attempt in range(ATTEMPTS):
        once = size + attempt * size // 50
        most = min(most, _seconds(work, given(2 * once), clock))
        if most <= SLACK:
            return
        least = min(least, _seconds(work, given(once), clock))
        if most <= MOST * least + SLACK:
            return
    pytest.fail(f"{least:.3f} s for {size:,}, {most:.3f} s for twice as much")


def repeated(piece: str, *, after: str = "") -> Callable[[int], str]:
    """What makes a text of about so many characters: some words, then a piece again and again."""
    return lambda size: after + piece * (size // len(piece))


def _seconds(work: Callable[[Given], object], given: Given, clock: Clock) -> float:
    """How long the work takes without garbage collection, which depends on all that ran before."""
    gc.disable()
    try:
        started = clock()
        work(given)
        return clock() - started
    finally:
        gc.enable()
