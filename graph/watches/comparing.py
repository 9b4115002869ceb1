"""Compares what is watched with what was answered before, and writes down what changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from graph.errors import PolicygraphError, StoreError
from graph.query import Library, Question
from graph.store.commits import now
from graph.store.lock import waited_for
from graph.watches import rows
from graph.watches.asking import Answered, Answering, fingerprint
from graph.watches.journal import Journal, Kind, Line, sweep
from graph.watches.journal import rows as rows_of
from graph.watches.register import Register
from graph.watches.standing import Compared, Standing
from graph.watches.watch import FOLDER, Watch

WRITTEN_AFTER = 200
"""Comparisons after which the standing is written in between."""


@dataclass(frozen=True, slots=True)
class State:
    """What is compared: the graph after which commit, its state, and who is withheld in it."""

    commit: int
    state: str
    names: str


@dataclass(slots=True)
class Report:
    """What a run did: how many questions were asked, left as they were, changed, and failed."""

    asked: int = 0
    same: int = 0
    changed: int = 0
    failed: int = 0
    ended: bool = True


def compare(
    place: Path,
    library: Library,
    answering: Answering,
    *,
    state: State,
    go_on: Callable[[], bool] = lambda: True,
) -> Report:
    """Compare all watches of the store in a folder, each question with its values once.

    Only one process compares at a time; others wait. A question that cannot be asked is noted
    and does not hold up the others. ``go_on`` is asked before each whether to.

    Raises:
        StoreError: if the disk refuses, or the graph cannot be read.
    """
    (place / FOLDER).mkdir(mode=0o700, exist_ok=True)
    with waited_for(place / FOLDER):
        run = _Run(place, answering, state, Standing.read(place), Report())
        watches = Register(place).all()
        run.all_of(watches, library, go_on)
        sweep(place, {one.key for one in watches})
        return run.report


@dataclass(slots=True)
class _Run:
    place: Path
    answering: Answering
    state: State
    standing: Standing
    report: Report

    def all_of(self, watches: Iterable[Watch], library: Library, go_on: Callable[[], bool]) -> None:
        each = {one.key: one for one in watches}
        asked = {key: one for key, one in self.standing.asked.items() if key in each}
        for number, (key, one) in enumerate(each.items()):
            if not go_on():
                self.report.ended = False
                break
            asked[key] = self._compared(one, library, self.standing.of(key))
            if number % WRITTEN_AFTER == WRITTEN_AFTER - 1:
                replace(self.standing, asked=asked).write(self.place)
        done = self.standing
        if self.report.ended:
            done = Standing(self.state.commit, now())
        replace(done, asked=asked).write(self.place)

    def _compared(self, one: Watch, library: Library, before: Compared) -> Compared:
        try:
            question = library.question(one.question)
            query = fingerprint(question, one.values)
            seen = f"{self.state.state} {self.state.names} {query}"
            if before.seen == seen and not before.failure and self.state.state:
                self.report.same += 1
                return replace(before, commit=self.state.commit, when=now())
            self._written(one, question, query=query, before=before)
        except StoreError:
            raise
        except PolicygraphError as error:
            self.report.failed += 1
            since = before.failing or now()
            count = before.failures + 1
            return replace(before, failure=str(error), failing=since, failures=count)
        names = self.state.names
        return Compared(commit=self.state.commit, when=now(), seen=seen, names=names)

    def _written(self, one: Watch, question: Question, *, query: str, before: Compared) -> None:
        """Ask, and append what changed to the journal."""
        self.report.asked += 1
        found = self.answering.rows(question, one.values)
        journal = Journal(self.place, one.key)
        known = journal.lines()
        since = max(before.commit, known[-1].commit if known else 0)
        differing = _Found(found, query, before, self.state, since)
        lines = list(differing.lines(known, self.answering))
        if lines:
            journal.append(lines)
        self.report.changed += any(line.kind is Kind.CHANGED for line in lines)


@dataclass(frozen=True, slots=True)
class _Found:
    """An answer, to which query, how it stood before, and of what."""

    answer: Answered
    query: str
    before: Compared
    state: State
    since: int

    def lines(self, known: list[Line], answering: Answering) -> Iterator[Line]:
        """What is to be written into the journal, which says so far what is known."""
        whole = rows.Differing((), tuple(sorted(set(self.answer.rows))))
        if not known:
            yield self._line(Kind.FIRST, whole)
            return
        differing = rows.differing(rows_of(known), set(self.answer.rows))
        if known[-1].query != self.query:
            kind = Kind.RESTARTED if differing else Kind.QUIET
            yield self._line(kind, whole if differing else differing)
            return
        if self.before.names != self.state.names:
            quiet, differing = rows.parted(differing)
            if quiet:
                yield self._line(Kind.QUIET, quiet)
        if differing:
            labels = answering.labels(rows.things((*differing.gone, *differing.new)))
            yield self._line(Kind.CHANGED, differing, labels)

    def _line(
        self, kind: Kind, differing: rows.Differing, labels: dict[str, str] | None = None
    ) -> Line:
        return Line(
            kind=kind,
            commit=self.state.commit,
            since=self.since,
            when=now(),
            query=self.query,
            columns=self.answer.columns,
            gone=differing.gone,
            new=differing.new,
            labels=labels or {},
        )
