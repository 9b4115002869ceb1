"""A request that a worker has in hand already when it comes to the gate's app."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import Final

from webui.fairness import Fairness, Turn
from webui.workers import Answer, Lost, Work

BEGUN: Final = "policygraph.begun"
"""Where the gate's app finds it."""


@dataclass(slots=True)
class Begun:
    """The work, and whose turn it is."""

    work: Work
    turn: Turn
    fairness: Fairness
    ended: bool = False

    def outcome(self) -> Answer:
        """The answer, which is waited for; to be called once.

        Raises:
            Lost: if it costs too much.
        """
        self.ended = True
        try:
            return self.work.outcome()
        finally:
            self.fairness.end(self.turn)

    def forget(self) -> None:
        """Wait for it where nobody did, so that the worker is free again."""
        if not self.ended:
            with contextlib.suppress(Lost):
                self.outcome()
