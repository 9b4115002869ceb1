"""Snapshots kept by the clock while the store is served."""

from __future__ import annotations

import time
from datetime import datetime
from typing import Final

from graph.store import Store
from graph.store.named import all_named, keep
from webui.rounds import Rounds

HOUR: Final = 3_600


class Schedule:
    """Keeps a snapshot without a name every so many ``hours``; never where that is None.

    Where nothing changed since the last one, that one stands for the graph as it is.
    """

    def __init__(self, store: Store, hours: int | None) -> None:
        self._place = store.place
        self._rounds = Rounds(self._keep)
        self._pause = 0 if hours is None or store.elsewhere else hours * HOUR

    def start(self) -> None:
        """Keep one as soon as the last one is old enough, and go on."""
        if self._pause:
            self._rounds.ring()

    def close(self) -> None:
        """Finish what is in hand, and stop."""
        self._rounds.close()

    def _keep(self) -> float:
        """Keep one if it is time; the seconds until the next one."""
        left = self._due() - time.time()
        if left > 0:
            return left
        keep(self._place)
        return float(self._pause)

    def _due(self) -> float:
        kept = [datetime.fromisoformat(one.kept).timestamp() for one in all_named(self._place)]
        return max(kept, default=-float(self._pause)) + self._pause
