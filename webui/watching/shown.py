"""Watches as pages and feeds show them: nothing that tells a name which is withheld."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from graph.errors import UnknownWatch
from graph.store import Store
from graph.store.withholding import Told
from graph.watches import (
    Changes,
    Compared,
    Entry,
    Outbox,
    Register,
    Sent,
    Standing,
    Watch,
    is_hidden,
)
from graph.watches.entries import entry_of

MOST_ALL = 100
"""How many changes the feed of all watches has."""


@dataclass(frozen=True, slots=True)
class ShownWatch:
    """A watch with how it stands: the last comparison, the last change, how many there were."""

    watch: Watch
    compared: Compared
    last: Entry | None
    changes: int
    sent: dict[str, Sent]


class Shown:
    """What is shown of one store's watches; ``told`` gives who is withheld now."""

    def __init__(self, store: Store, told: Callable[[], Told]) -> None:
        self.base = store.base
        self._place = store.place
        self._register = Register(store.place)
        self._outbox = Outbox(store.place)
        self._changes = Changes(store.place)
        self._told = told

    def watches(self) -> list[Watch]:
        """Those that may be shown, by name."""
        told = self._told()
        return [one for one in self._register.all() if not is_hidden(one, told, self.base)]

    def watch(self, name: str) -> Watch:
        """The one of that name.

        Raises:
            UnknownWatch: if there is none that may be shown.
        """
        one = self._register.get(name)
        if is_hidden(one, self._told(), self.base):
            raise UnknownWatch(f"{name[:80]}: no such watch; see the list of watches")
        return one

    def standing(self) -> Standing:
        """The last run."""
        return Standing.read(self._place)

    def lines(self, watches: Sequence[Watch]) -> list[ShownWatch]:
        """How it stands with these."""
        told, standing = self._told(), self.standing()
        return [self._line(one, told, standing.of(one.key)) for one in watches]

    def _line(self, watch: Watch, told: Told, compared: Compared) -> ShownWatch:
        found = self._changes.of(watch)
        last = entry_of(watch, found[0][1], told, position=found[0][0]) if found else None
        return ShownWatch(watch, compared, last, len(found), self._outbox.of(watch))

    def entries(self, watch: Watch) -> list[Entry]:
        """The changes of one, the newest first."""
        return self._changes.entries(watch, self._told())

    def latest(self) -> list[Entry]:
        """The last changes of all, the newest first."""
        told = self._told()
        found = (
            (line.when, line.commit, one.name, at, one, line)
            for one in self.watches()
            for at, line in self._changes.of(one)[:MOST_ALL]
        )
        chosen = heapq.nlargest(MOST_ALL, found, key=lambda one: one[:4])
        return [entry_of(one, line, told, position=at) for *_, at, one, line in chosen]
