"""The pairs that wait for a decision: worked out in the background, kept as long as they hold."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from graph.errors import PolicygraphError
from graph.store import Snapshot, Store
from graph.writing.own_lists import OwnLists
from graph.writing.reviewing import Case
from webui.reviewing import child
from webui.settings import Limits
from webui.workers import Lost, Sources, Task
from webui.workers.errand import done_apart
from webui.writing.drafting import found_in

_log = logging.getLogger(__name__)
LONGEST_WAIT: Final = 10.0
LARGEST: Final = 256 * 1024 * 1024
"""Bytes that all pairs of a store may come to."""
TOO_MUCH: Final = (
    "comparing all names takes too long or too much memory; raise export_seconds or memory"
)
BROKE_OFF: Final = "what waits cannot be worked out, which has been logged"


@dataclass(frozen=True, slots=True)
class Pairs:
    """All pairs of a store, the likeliest first, decided about or not.

    ``names`` are those of its organisations by their keys and of countries by their IRIs,
    ``commit`` is the store's last commit and ``lines`` how many decisions there were.
    """

    cases: tuple[Case, ...]
    names: Mapping[str, str]
    commit: int
    lines: int

    def case(self, name: str) -> Case | None:
        """The case of that name."""
        return next((case for case in self.cases if case.name == name), None)


class Queue:
    """Finds the pairs of a store; ``snapshot`` gives the one that is shown."""

    def __init__(self, store: Store, snapshot: Callable[[], Snapshot], limits: Limits) -> None:
        self._store = store
        self._snapshot = snapshot
        self._limits = limits
        self._lock = threading.Lock()
        self._working: threading.Thread | None = None
        self._holds = -1
        self._lists = OwnLists(store.place)
        self._listed = self._lists.state
        self.pairs: Pairs | None = None
        self.failure = ""

    def found(self) -> Pairs | None:
        """The last pairs found; None before the first. Where letters or lists change, new ones."""
        with self._lock:
            known = self.pairs is not None and self._listed == self._lists.state
            fresh = known and self._holds == self._store.commit
            if not fresh and self._working is None:
                self._working = threading.Thread(target=self._work, daemon=True)
                self._working.start()
        return self.pairs

    def holds(self, commit: int) -> bool:
        """Whether the pairs are those of that commit."""
        return self._holds == commit

    def decided(self, undoes: int | None = None) -> None:
        """Note that what changed last was a decision, which needs no new comparison.

        One that takes back a line from before the comparison does.
        """
        with self._lock:
            if self.pairs is not None and (undoes is None or undoes > self.pairs.lines):
                self._holds = self._store.commit

    def close(self) -> None:
        """Wait a little for what is being worked out; it ends with the program."""
        working = self._working
        if working is not None:
            working.join(LONGEST_WAIT)

    def _work(self) -> None:
        try:
            lists = self._lists.state
            found = self._compared()
            with self._lock:
                self.pairs, self._holds, self.failure = found, found.commit, ""
                self._listed = lists
        except Lost:
            self.failure = TOO_MUCH
        except PolicygraphError as error:
            self.failure = f"what waits cannot be worked out: {error}"
        except Exception:  # noqa: BLE001 - logged; it is tried again at the next visit
            _log.exception("what waits for a decision cannot be worked out")
            self.failure = BROKE_OFF
        finally:
            with self._lock:
                self._working = None

    def _compared(self) -> Pairs:
        while True:
            snapshot, lines = self._snapshot(), len(self._store.decisions().lines)
            found = self._of(snapshot, lines)
            if snapshot.folder.exists():  # else it may have been gone before it was read
                return found

    def _of(self, snapshot: Snapshot, lines: int) -> Pairs:
        limits = self._limits
        task = Task({}, b"", limits.export_seconds, LARGEST)
        sources = Sources(self._store.source_text)
        place = (snapshot, limits.memory)
        _, body = found_in(done_apart(child.compare, place, task, sources=sources))
        cases, names = child.unpacked(body)
        return Pairs(tuple(cases), names, snapshot.commit, lines)
