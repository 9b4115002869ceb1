"""Where the processor's time of a piece of work goes: samples of one thread, by function of ours.

Every few milliseconds of processor a signal tells where the thread is, and what it sees is weighed
by the time that the thread has taken since. Time in a library counts for the function of ours
that called it. What the process takes beside that thread are threads of the engine.
"""

from __future__ import annotations

import signal
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import FrameType
from typing import Final

OURS: Final = ("graph", "webui")
EVERY: Final = 0.005
ELSEWHERE: Final = "elsewhere"
ENGINE: Final = "threads of the engine"


@dataclass(slots=True)
class Places:
    """Seconds of processor by place: a module and a function of ours."""

    seconds: dict[str, float] = field(default_factory=lambda: defaultdict(float))

    def hottest(self, most: int) -> list[tuple[str, float]]:
        """The places that took most, with their seconds."""
        return sorted(self.seconds.items(), key=lambda one: -one[1])[:most]

    @property
    def total(self) -> float:
        """All of it."""
        return sum(self.seconds.values())


@contextmanager
def sampled() -> Iterator[Places]:
    """Note where this thread's time goes meanwhile; it has to be the main one."""
    found = Places()
    whole, own = time.process_time(), time.thread_time()
    last = own

    def look(_signal: int, frame: FrameType | None) -> None:
        nonlocal last
        now = time.thread_time()
        found.seconds[_place(frame)] += now - last
        last = now

    before = signal.signal(signal.SIGPROF, look)
    signal.setitimer(signal.ITIMER_PROF, EVERY, EVERY)
    try:
        yield found
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
        beside = time.process_time() - whole - (time.thread_time() - own)
        found.seconds[ENGINE] += max(beside, 0.0)


def _place(frame: FrameType | None) -> str:
    """The innermost function of ours that a frame is in."""
    while frame is not None:
        name = frame.f_globals.get("__name__", "")
        if name.partition(".")[0] in OURS:
            return f"{name}.{frame.f_code.co_qualname.removesuffix('.<locals>')}"
        frame = frame.f_back
    return ELSEWHERE
