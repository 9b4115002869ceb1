"""A thread that does something in the background whenever it is rung for."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Final

_log = logging.getLogger(__name__)
AGAIN: Final = 30.0
"""Seconds until it is tried again after a round that broke off."""


class Rounds:
    """A thread that does something whenever it is rung for, and when it said that it will again.

    ``act`` gives back in how many seconds, None where it need not.
    """

    def __init__(self, act: Callable[[], float | None]) -> None:
        self._act = act
        self._bell = threading.Event()
        self._starting = threading.Lock()
        self._thread: threading.Thread | None = None
        self.stopped = False

    def ring(self) -> None:
        """Say that there is something to do."""
        with self._starting:
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, daemon=True)
                self._thread.start()
        self._bell.set()

    def close(self) -> None:
        """Finish what is in hand, and stop."""
        self.stopped = True
        self._bell.set()
        if self._thread is not None:
            self._thread.join()

    def _work(self) -> None:
        wait: float | None = None
        while True:
            self._bell.wait(wait)
            self._bell.clear()
            if self.stopped:
                return
            try:
                wait = self._act()
            except Exception:  # noqa: BLE001 - logged; the next round is done all the same
                _log.exception("a round of %s broke off", self._act.__qualname__)
                wait = AGAIN
