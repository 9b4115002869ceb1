"""Compares what is watched with what was answered before, and writes down what changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from graph.errors import PolicygraphError, StoreError, UnknownQuestion
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
        each = {one.key: one for one in Register(place).all()}
        standing = Standing.read(place)
        asked = {key: one for key, one in standing.asked.items() if key in each}
        run = _Run(place, answering, state, asked, Report())
        run.all_of(each, library, go_on)
        done = Standing(state.commit, now()) if run.report.ended else standing
        replace(done, asked=run.asked).write(place)
        sweep(place, each.keys())
        return run.report


@dataclass(frozen=True, slots=True)
class _Due:
    """What has to be asked: a watch of it, its question, how it stood, and of what it is now."""

    watch: Watch
    question: Question
    before: Compared
    query: str
    seen: str


@dataclass(slots=True)
class _Run:
    place: Path
    answering: Answering
    state: State
    asked: dict[str, Compared]
    report: Report

    def all_of(
        self, each: Mapping[str, Watch], library: Library, go_on: Callable[[], bool]
    ) -> None:
        """Compare what has to be, one after the other as answers come."""
        due = [one for key in each if (one := self._due(each[key], library)) is not None]
        answers = self.answering.answers([(one.question, one.watch.values) for one in due])
        for number, (one, found) in enumerate(zip(due, answers, strict=True), 1):
            self._compared(one, found)
            if number % WRITTEN_AFTER == 0:
                replace(Standing.read(self.place), asked=self.asked).write(self.place)
            if not go_on():
                self.report.ended = False
                return

    def _due(self, one: Watch, library: Library) -> _Due | None:
        """What has to be asked; None where the answer is known to be the same, or nobody can."""
        before = self.asked.get(one.key, Compared())
        try:
            question = library.question(one.question)
        except UnknownQuestion as error:
            self._failed(one.key, before, error)
            return None
        query = fingerprint(question, one.values)
        seen = f"{self.state.state} {self.state.names} {query}"
        if before.seen == seen and not before.failure and self.state.state:
            self.report.same += 1
            self.asked[one.key] = replace(before, commit=self.state.commit, when=now())
            return None
        return _Due(one, question, before, query, seen)

    def _compared(self, due: _Due, found: Answered | PolicygraphError) -> None:
        """Append what changed to the journal.

        Raises:
            StoreError: if the graph cannot be read, or the disk refuses.
        """
        if isinstance(found, StoreError):
            raise found
        if isinstance(found, PolicygraphError):
            self._failed(due.watch.key, due.before, found)
            return
        self.report.asked += 1
        journal = Journal(self.place, due.watch.key)
        known = journal.lines()
        since = max(due.before.commit, known[-1].commit if known else 0)
        differing = _Found(found, due.query, due.before, self.state, since)
        lines = list(differing.lines(known, self.answering))
        if lines:
            journal.append(lines)
        self.report.changed += any(line.kind is Kind.CHANGED for line in lines)
        self.asked[due.watch.key] = Compared(
            commit=self.state.commit, when=now(), seen=due.seen, names=self.state.names
        )

    def _failed(self, key: str, before: Compared, error: PolicygraphError) -> None:
        self.report.failed += 1
        self.asked[key] = replace(
            before,
            failure=str(error),
            failing=before.failing or now(),
            failures=before.failures + 1,
        )


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
