"""How much work one visitor may cause: so many requests at once, so many seconds a minute."""

from __future__ import annotations

import ipaddress
import math
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache

from webui.settings import Limits

MINUTE = 60.0
MOST_VISITORS = 10_000
"""How many visitors are remembered; those that were quiet for a minute are forgotten first."""


class TooMuch(Exception):
    """A visitor is over a limit; the text says which one, ``wait`` is in whole seconds."""

    def __init__(self, words: str, wait: int) -> None:
        super().__init__(words)
        self.wait = wait


@dataclass(slots=True)
class _Visitor:
    """What a visitor has under way, and what was done: when it ended, and seconds of work."""

    at_work: int = 0
    done: deque[tuple[float, float]] = field(default_factory=deque)
    spent: float = 0.0

    def forget(self, now: float) -> None:
        """Drop what ended more than a minute ago."""
        while self.done and self.done[0][0] <= now - MINUTE:
            self.spent -= self.done.popleft()[1]


@dataclass(frozen=True, slots=True)
class Turn:
    """A request at work: whose, and since when."""

    visitor: _Visitor
    began: float


class Fairness:
    """Counts work by visitor. Visitors are addresses; of IPv6 the network of 64 bits counts."""

    def __init__(self, limits: Limits, clock: Callable[[], float] = time.monotonic) -> None:
        self._limits = limits
        self._clock = clock
        self._lock = threading.Lock()
        self._visitors: dict[str, _Visitor] = {}
        self.refused = 0

    @contextmanager
    def work(self, address: str) -> Iterator[None]:
        """Within it, a request of that visitor is at work.

        Raises:
            TooMuch: if the visitor has too many at work, or had too much work done.
        """
        turn = self.begin(address)
        try:
            yield
        finally:
            self.end(turn)

    def begin(self, address: str) -> Turn:
        """Take a request of that visitor to work; `end` it.

        Raises:
            TooMuch: if the visitor has too many at work, or had too much work done.
        """
        try:
            return self._begun(address)
        except TooMuch:
            self.refused += 1
            raise

    def try_begin(self, address: str) -> Turn | None:
        """The same; None where that visitor would be refused, which is not counted yet."""
        try:
            return self._begun(address)
        except TooMuch:
            return None

    def _begun(self, address: str) -> Turn:
        name, now = visitor_of(address), self._clock()
        with self._lock:
            self._tidy(now)
            visitor = self._visitors.setdefault(name, _Visitor())
            visitor.forget(now)
            self._check(visitor, now)
            visitor.at_work += 1
            return Turn(visitor, now)

    def end(self, turn: Turn) -> None:
        """Count what a request took."""
        ended, visitor = self._clock(), turn.visitor
        with self._lock:
            visitor.at_work -= 1
            visitor.spent += ended - turn.began
            visitor.done.append((ended, ended - turn.began))

    def _check(self, visitor: _Visitor, now: float) -> None:
        if visitor.at_work >= self._limits.at_once:
            raise TooMuch(
                f"{visitor.at_work} of your requests are being answered; "
                f"at most {self._limits.at_once} are at once, so wait for one of them",
                1,
            )
        if visitor.spent >= self._limits.work_seconds:
            wait = max(math.ceil(visitor.done[0][0] + MINUTE - now), 1)
            raise TooMuch(
                f"your requests took {visitor.spent:.0f} seconds of work in the last minute, "
                f"the limit is {self._limits.work_seconds:g}; try again in {wait} seconds",
                wait,
            )

    def _tidy(self, now: float) -> None:
        if len(self._visitors) < MOST_VISITORS:
            return
        for name, visitor in list(self._visitors.items()):
            visitor.forget(now)
            if not visitor.at_work and not visitor.done:
                del self._visitors[name]


@lru_cache(maxsize=1_024)
def visitor_of(address: str) -> str:
    """Whom an address counts for: itself, or its network of 64 bits in IPv6."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(parsed, ipaddress.IPv6Address):
        return str(ipaddress.ip_network((int(parsed) >> 64 << 64, 64)))
    return address
