"""Carries out changes one after the other, and shows them before it says that they are done."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final, TypeVar

from graph.errors import StoreError, WriterBusy
from graph.store import Store
from webui.settings import Settings
from webui.writing.drafting import Drafting, Job

T = TypeVar("T")

MOST_WAITING: Final = 8
"""How many changes wait for their turn; who comes then is told to come again."""


@dataclass(frozen=True, slots=True)
class Written:
    """What came of a job: whether its graph was there before, and whether anything changed.

    ``commit`` is the number of the store's last commit then.
    """

    existed: bool
    changed: bool
    commit: int


class Writer:
    """Writes to one store; ``show`` has readers see what the store holds now.

    While it is in use nobody else may write to the store: a change is worked out on a copy and
    then made on the store itself.
    """

    def __init__(self, store: Store, settings: Settings, show: Callable[[], object]) -> None:
        self._store = store
        self._drafting = Drafting(store, settings)
        self._patience = settings.limits.write_seconds
        self._show = show
        self._places = threading.BoundedSemaphore(MOST_WAITING)
        self._turn = threading.Lock()
        self._showing = threading.Lock()
        self._made = self._shown = 0

    def write(self, job: Job, *, by: str) -> Written:
        """Do a job wholly or not at all; what it changed can be read when this returns.

        Raises:
            WriterBusy: if others are writing for too long.
            PolicygraphError: if it cannot be done; see `Drafting.drafted`.
        """
        with self._alone():
            drafted = self._drafting.drafted(job)
            if not drafted.changes:
                return Written(drafted.existed, changed=False, commit=self._store.commit)
            self._store.write(drafted.changes, by=by)
            self._made += 1
            number, commit = self._made, self._store.commit
        self._have_shown(number)
        return Written(drafted.existed, changed=True, commit=commit)

    def carry_out(self, act: Callable[[], T]) -> T:
        """What an act gives back that writes to the store; it can be read when this returns.

        Raises:
            WriterBusy: if others are writing for too long.
        """
        with self._alone():
            done = act()
            self._made += 1
            number = self._made
        self._have_shown(number)
        return done

    def _have_shown(self, number: int) -> None:
        """Return when readers see the change of that number; one showing does for several."""
        with self._showing:
            if self._shown >= number:
                return
            made = self._made
            try:
                self._show()
            except StoreError as error:
                raise StoreError(
                    f"the change is stored, but cannot be shown yet: {error}"
                ) from error
            self._shown = made

    @contextmanager
    def _alone(self) -> Iterator[None]:
        if not self._places.acquire(blocking=False):
            raise WriterBusy("too many others are writing; try again soon")
        try:
            if not self._turn.acquire(timeout=self._patience):
                raise WriterBusy("another change takes long; try again soon")
            try:
                yield
            finally:
                self._turn.release()
        finally:
            self._places.release()
