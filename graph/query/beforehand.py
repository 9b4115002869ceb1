"""Answering beforehand what takes long, once for each snapshot.

Whoever publishes a snapshot has this done beside; what was kept is found by `graph.query.kept`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from time import process_time
from typing import Final

from graph.query import kept
from graph.query.completing import busiest
from graph.query.parameters import Value, terms
from graph.query.questions import Need, Parameter, Question
from graph.query.running import MOST_ROWS
from graph.query.tables import Table
from graph.query.working_out import worked_out
from graph.store import Snapshot, View

SLOW: Final = 0.05
"""What took less of a processor's time, in seconds, is not worth keeping."""
LEAST: Final = 200
"""How many letters join what is worth asking about: what fewer join is quick."""
ENOUGH: Final = 5
"""After how many quick answers in a row a question is asked about no further thing."""

Given = dict[str, Value | Sequence[Value]]
"""What is given for a question, by parameter."""


@dataclass(frozen=True, slots=True)
class _Keeping:
    """Keeps slow answers about a snapshot with it."""

    snapshot: Snapshot
    store: View
    slow: float

    def spelled(self, one: Question, given: Given) -> str:
        """The query of a question with what is given for it."""
        return one.sparql(self.store.base, terms(self.store, one, given))

    def keep(self, one: Question, given: Given) -> tuple[float, Table]:
        """Answer a question, keep that if it was slow; how many seconds it took, and the answer."""
        began = process_time()
        bound = terms(self.store, one, given)
        sparql = one.sparql(self.store.base, bound)
        if there := kept.kept_answer(self.store, sparql, limit=MOST_ROWS):
            return self.slow, there
        found = worked_out(self.store, one, bound, sparql=sparql, limit=MOST_ROWS)
        took = process_time() - began
        if took >= self.slow:
            kept.keep(self.snapshot, sparql, found, seconds=took)
        return took, found


@dataclass(slots=True)
class _Turns:
    """A question, and what it is still to be asked about.

    ``spent`` tells how many seconds it took so far, ``quick`` how many answers in a row were quick.
    What has no row about the one that most letters join is not asked about others: a treaty is
    no session.
    """

    asked: Question
    parameter: str
    things: Iterator[str]
    spent: float = 0
    quick: int = 0

    def take(self, keeping: _Keeping) -> bool:
        """Ask about the next thing, and tell whether more are worth asking about."""
        for thing in islice(self.things, 1):
            took, found = keeping.keep(self.asked, {self.parameter: thing})
            self.spent += took
            self.quick = 0 if took >= keeping.slow else self.quick + 1
            return bool(found.rows) and self.quick < ENOUGH
        return False


def keep_answers(
    snapshot: Snapshot, asked: Iterable[Question], *, within: float, slow: float = SLOW
) -> None:
    """Answer these questions beforehand, and keep what was slow with a snapshot.

    First those that can be asked with nothing given, what is oldest of what is there of them
    first; then, ``within`` so many seconds of a processor, those about one thing, asked about what
    most letters join; next is always the one that took least so far. Questions that make triples,
    or that want more, are passed over.

    Raises:
        StoreError: if the disk does not take it.
    """
    store = snapshot.open()
    keeping = _Keeping(snapshot, store, slow)
    reading = [one for one in asked if one.verb == "SELECT"]
    alone = [one for one in reading if not _wanted(one)]
    for one in sorted(
        alone, key=lambda one: kept.worked_out_at(snapshot, keeping.spelled(one, {}))
    ):
        keeping.keep(one, {})
    until = process_time() + within
    turns = [turn for one in reading for turn in _turns(store, one)]
    while turns and process_time() < until:
        turn = min(turns, key=lambda one: one.spent)
        if not turn.take(keeping):
            turns.remove(turn)


def _wanted(one: Question) -> list[Parameter]:
    """What has to be given for a question."""
    return [each for each in one.parameters if each.need is Need.REQUIRED]


def _turns(store: View, one: Question) -> Iterator[_Turns]:
    """A question with one value, in turn about each of the things that most letters join."""
    wanted = _wanted(one)
    if len(wanted) <= 1:
        for each in wanted or one.parameters:
            for things in busiest(store, each.kind, least=LEAST):
                yield _Turns(one, each.name, iter(things))
