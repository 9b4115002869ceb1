"""What a curator decides goes into the log, and the letters follow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from graph.resolution import Decision, Decisions, Verdict
from graph.store import Store
from graph.store.deciding import DecisionLog
from graph.writing.reviewing import Case, decision
from webui.reviewing.queue import Queue
from webui.writing.writer import Writer

WHOLE_OF: Final = "whole-of"
"""What a form says where the part is the one that a *part-of* would take for the whole."""
VERDICTS: Final = {
    "same": Verdict.SAME,
    "different": Verdict.DIFFERENT,
    "unsure": Verdict.UNSURE,
    "part-of": Verdict.PART_OF,
    WHOLE_OF: Verdict.PART_OF,
}
"""What a form may say of a case."""


class Deciding:
    """Takes decisions of curators about one store."""

    def __init__(self, store: Store, writer: Writer, queue: Queue) -> None:
        self._store = store
        self._writer = writer
        self._queue = queue

    def take(self, lines: Sequence[Decision], *, seen: int) -> None:
        """Have decisions stand, all or none; pages show what follows when this returns.

        Raises:
            DecisionRefused: if one contradicts what stands, or newer ones are about its agents.
            InputError: if one undoes what does not stand.
            WriterBusy: if others are writing for too long.
            StoreError: if the disk does not take it.
        """
        self._writer.carry_out(lambda: self._taken(lines, seen))

    def _taken(self, lines: Sequence[Decision], seen: int) -> None:
        log = DecisionLog(self._store.place).append(lines, seen=seen)
        before = self._store.commit
        with self._store.signed(lines[0].by):
            self._store.follow(log)
        if self._queue.holds(before):
            self._queue.decided(min((one.undoes for one in lines if one.undoes), default=None))


def decided(case: Case, said: str, *, by: str, why: str) -> Decision:
    """The decision that a form says of a case."""
    line = decision(case, VERDICTS[said], by=by, why=why)
    return replace(line, left=line.right, right=line.left) if said == WHOLE_OF else line


def last_of(name: str, log: Decisions) -> int | None:
    """The number of the last decision of a curator that stands."""
    numbers = [number for number, line in log.standing.items() if line.by == name]
    return numbers[-1] if numbers else None
