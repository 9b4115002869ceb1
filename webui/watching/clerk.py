"""Compares and delivers in the background, off the way of whoever writes."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

from graph.errors import PolicygraphError
from graph.store import Snapshot, Store
from graph.store.commits import now
from graph.store.withholding import Told
from graph.watches import Register, Standing, State, compare, deliver
from webui.rounds import AGAIN, Rounds
from webui.settings import Settings
from webui.watching.apart import Apart
from webui.workers import Sources


class Clerk:
    """Compares the watches of one store after each change; ``snapshot`` is what is shown now."""

    def __init__(self, store: Store, settings: Settings, snapshot: Callable[[], Snapshot]) -> None:
        self._store = store
        self._settings = settings
        self._snapshot = snapshot
        self._known: tuple[int, Told] = (-1, Told())
        self._comparing = Rounds(self._compare)
        self._delivering = Rounds(self._deliver)

    def ring(self) -> None:
        """Say that something has changed, or is watched anew; what was missed is caught up."""
        if not self._store.elsewhere and Register(self._store.place).all():
            self._comparing.ring()

    def close(self) -> None:
        """Stop; what is left is done after the next start."""
        self._comparing.stopped = self._delivering.stopped = True
        self._comparing.close()
        self._delivering.close()

    def told(self) -> Told:
        """Who is withheld in what is shown now."""
        return self._told_in(self._snapshot())

    def _told_in(self, snapshot: Snapshot) -> Told:
        number, told = self._known
        if number != snapshot.number:
            told = Told.read(snapshot.folder)
            self._known = snapshot.number, told
        return told

    def _compare(self) -> float | None:
        snapshot = self._snapshot()
        state = State(snapshot.commit, snapshot.state, self._told_in(snapshot).digest)
        place, library = self._store.place, self._settings.library
        sources = Sources(self._store.source_text)
        try:
            with Apart(snapshot, library, self._settings.limits, sources) as apart:
                compare(place, library, apart, state=state, go_on=self._goes_on)
        except PolicygraphError as error:
            if snapshot is self._snapshot():
                replace(Standing.read(place), failure=f"{now()}: {error}").write(place)
            return AGAIN
        self._delivering.ring()
        return None

    def _deliver(self) -> float | None:
        going = lambda: not self._delivering.stopped  # noqa: E731
        done = deliver(self._store.place, self._store.base, self.told, go_on=going)
        return None if done.due is None else max(done.due - time.time(), 1.0)

    def _goes_on(self) -> bool:
        return not self._comparing.stopped
