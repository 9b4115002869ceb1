"""Slows down those who try out passwords: the more often one was wrong, the longer the wait."""

from __future__ import annotations

import math
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

FREE: Final = 5
"""How many wrong passwords in a row cost no wait."""
LONGEST: Final = 60.0
"""Seconds of the longest wait; an owner whose name others try out waits no longer either."""
FORGOTTEN: Final = 900.0
"""After so many seconds without another one, wrong passwords count no more."""
MOST_REMEMBERED: Final = 10_000


class TooSoon(Exception):
    """The next try has to wait for so many seconds."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"Too many wrong passwords; try again in {seconds} seconds.")
        self.seconds = seconds


@dataclass(slots=True)
class _Tries:
    """Tries in a row that were not right, and when the last one was made."""

    number: int = 0
    last: float = 0.0

    def wait(self, now: float) -> float:
        """Seconds until the next one may be made."""
        over = self.number - FREE
        delay = 0.0 if over < 0 else min(2.0 ** min(over, 10), LONGEST)
        return self.last + delay - now


class Patience:
    """Counts tries by key: an address, a name. The oldest of too many are forgotten first."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._tries: OrderedDict[str, _Tries] = OrderedDict()
        self._lock = threading.Lock()

    def begin(self, *keys: str) -> None:
        """Count a try before it is made, so that many at once count too.

        Raises:
            TooSoon: if one of the keys has to wait; the try is not to be made.
        """
        now = self._clock()
        with self._lock:
            known = [self._known(key, now) for key in keys]
            wait = max(one.wait(now) for one in known)
            if wait > 0:
                raise TooSoon(math.ceil(wait))
            for one in known:
                one.number += 1
                one.last = now

    def was_right(self, name: str, client: str) -> None:
        """Forget what was wrong for a name; the try does not count for the client either."""
        with self._lock:
            self._tries.pop(name, None)
            if client in self._tries:
                self._tries[client].number -= 1

    def _known(self, key: str, now: float) -> _Tries:
        found = self._tries.setdefault(key, _Tries())
        self._tries.move_to_end(key)
        if now - found.last >= FORGOTTEN:
            found.number = 0
        if len(self._tries) > MOST_REMEMBERED:
            self._tries.popitem(last=False)
        return found
