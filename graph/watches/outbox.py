"""What was delivered of each watch, and what failed; a note a watch, in ``sent/``."""

from __future__ import annotations

import json
from collections.abc import Set
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from graph.store.files import write_whole
from graph.watches.watch import FOLDER, Watch

DELAYS: Final = (60, 300, 1_800, 7_200, 43_200, 86_400)
"""Seconds until it is tried again after the first failure, the second …; at last daily."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """How it stands with one way of delivery.

    ``upto`` is the place in the journal up to which all has arrived, ``count`` how many entries
    did, ``last`` when one did. ``failure`` is why the last attempt failed, ``failures`` how many
    did in a row; it is tried again at ``due``, in seconds since 1970.
    """

    upto: int = 0
    count: int = 0
    last: str = ""
    failure: str = ""
    failures: int = 0
    due: float = 0.0

    def failed(self, reason: str, at: float) -> Sent:
        """The same after an attempt that failed."""
        delay = DELAYS[min(self.failures, len(DELAYS) - 1)]
        return Sent(
            upto=self.upto,
            count=self.count,
            last=self.last,
            failure=reason,
            failures=self.failures + 1,
            due=at + delay,
        )

    def arrived(self, position: int, when: str) -> Sent:
        """The same after an entry has arrived."""
        return Sent(upto=position, count=self.count + 1, last=when)


@dataclass(frozen=True, slots=True)
class Outbox:
    """The notes of one store."""

    place: Path

    def of(self, watch: Watch) -> dict[str, Sent]:
        """How it stands with each way of delivery: *webhook*, *drop*."""
        try:
            told = json.loads(self._path(watch).read_text("utf-8"))
            if told.pop("since") == watch.at:
                return {way: Sent(**one) for way, one in told.items()}
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            return {}
        return {}

    def note(self, watch: Watch, ways: dict[str, Sent]) -> None:
        """Write it down, onto the disk.

        Raises:
            StoreError: if the disk does not take it.
        """
        path = self._path(watch)
        path.parent.mkdir(mode=0o700, exist_ok=True)
        told = {way: asdict(one) for way, one in ways.items()}
        write_whole(path, json.dumps({"since": watch.at, **told}) + "\n")

    def sweep(self, names: Set[str]) -> None:
        """Delete the notes of watches that there are no more."""
        for path in (self.place / FOLDER / "sent").glob("*.json"):
            if path.stem not in names:
                path.unlink()

    def _path(self, watch: Watch) -> Path:
        return self.place / FOLDER / "sent" / f"{watch.name}.json"
