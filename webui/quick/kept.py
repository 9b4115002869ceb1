"""Answers that are given again to whoever asks the same of the same snapshot."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from typing import Final

OVERHEAD: Final = 512
"""Bytes that an answer takes beside its own."""


class Kept:
    """The answers that were asked for last, of at most so many bytes together; 0 keeps none.

    Not for several threads.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._held: OrderedDict[Hashable, bytes] = OrderedDict()
        self.size = 0

    def get(self, key: Hashable) -> bytes | None:
        """The answer, if it is kept."""
        found = self._held.get(key)
        if found is not None:
            self._held.move_to_end(key)
        return found

    def put(self, key: Hashable, answer: bytes) -> None:
        """Keep an answer, and drop those that were not asked for longest; no big one is kept."""
        if OVERHEAD + len(answer) > self._most // 16:
            return
        self._drop(key)
        self._held[key] = answer
        self.size += OVERHEAD + len(answer)
        while self.size > self._most:
            self._drop(next(iter(self._held)))

    def clear(self) -> None:
        """Keep none of them any longer."""
        self._held.clear()
        self.size = 0

    def _drop(self, key: Hashable) -> None:
        gone = self._held.pop(key, None)
        if gone is not None:
            self.size -= OVERHEAD + len(gone)
