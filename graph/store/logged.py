"""The graphs of one folder, held against the log of commits.

Whoever opens the folder holds the last commits against what the engine has: a commit that was
cut off before its line is finished or dropped, and anything else that differs is damage.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice

from graph.errors import StoreDamaged
from graph.store import pending, traces
from graph.store.commits import Commit, CommitLog, now
from graph.store.engine import Engine
from graph.store.folder import CURE, Folder
from graph.store.growing import GrowingFiles
from graph.store.pending import Pending
from graph.store.traces import EMPTY, MOST, Trace
from graph.store.triplestore import TripleStore

ASSERTED, SUGGESTED = "asserted", "suggested"
LOOKED_AT = 100
"""Commits whose witnesses are looked for at the opening."""
OURSELVES = "policygraph"
"""Who writes where nobody asked for it."""

Opening = Callable[[Folder], TripleStore]
"""How a store opens what holds the graphs of its letters."""


def on_disk(folder: Folder) -> TripleStore:
    """The graphs in the store's own folder."""
    folder.check_own()
    return Engine.at(folder.asserted, folder.base.prefixes())


class Logged:
    """The engines that hold the graphs of a folder, and the log of what was written into them."""

    def __init__(self, folder: Folder, asserted: TripleStore) -> None:
        self._folder = folder
        self.asserted = asserted
        self._engines: dict[str, TripleStore] = {ASSERTED: asserted}
        try:
            self._start()
        except BaseException:
            self.close()
            raise

    def _start(self) -> None:
        self.log = CommitLog(self._folder.place, self._folder.base)
        self._files = GrowingFiles(self._folder.place)
        last = self.log.last
        if last is not None:
            self._files.check(last.files)
            current = self._folder.suggested / "CURRENT"
            if last.states[SUGGESTED] != EMPTY and not current.exists():
                raise StoreDamaged(f"{current}: missing; {CURE}")
        if self._recover():
            self._check(ASSERTED)

    @property
    def suggested(self) -> Engine | None:
        """The graphs that wait for a decision; None where there never were any."""
        engine = self.engine(SUGGESTED) if self._folder.suggested.exists() else None
        return engine if isinstance(engine, Engine) else None

    def engine(self, name: str) -> TripleStore:
        """The engine of that name, made where there is none yet."""
        if name not in self._engines:
            self._opened(name)
            self._check(name)
        return self._engines[name]

    def close(self) -> None:
        """Let go of the files."""
        for engine in self._engines.values():
            engine.close()

    def _opened(self, name: str) -> TripleStore:
        if name not in self._engines:
            prefixes = self._folder.base.prefixes()
            self._engines[name] = Engine.at(self._folder.place / name, prefixes)
        return self._engines[name]

    def _line(self, name: str, trace: Trace, *, by: str, found: bool = False) -> bytes:
        last = self.log.last
        states = dict(last.states) if last else {ASSERTED: EMPTY, SUGGESTED: EMPTY}
        states[name] = EMPTY if found else states[name]
        states[name] = trace.after(states[name])
        commit = Commit(
            number=len(self.log.lines) + 1,
            when=now(),
            by=by,
            engine=name,
            graphs=trace.graphs,
            digest=trace.digest,
            states=states,
            witnesses=trace.witnesses[-MOST:],
            files=self._files.now(),
            found=found,
        )
        return self.log.line(commit)

    def _recover(self) -> bool:
        """Bring the log to where the engines are; whether that needed no look at everything.

        Raises:
            StoreDamaged: if the engines are not where a crash can have left them.
        """
        note, lines = pending.read(self._folder.place), self.log.lines
        if note is None and lines:
            self._mark()
            return True
        if note is None or (note.line is None and abs(note.number - len(lines)) <= 1):
            self._find(note.by if note else OURSELVES)
            return False
        if note.number == len(lines) + 1:
            self._complete(note)
        elif note.number != len(lines) or note.line != lines[-1]:
            raise StoreDamaged(
                f"{self.log.path}: ends at commit {len(lines)}, and the last one was "
                f"{note.number}; {CURE}"
            )
        return True

    def _find(self, by: str) -> None:
        """Log what the engines hold without a commit of its own."""
        for name in (ASSERTED, SUGGESTED):
            if self._here(name):
                trace = traces.of_everything(self._opened(name))
                before = self.log.last.states[name] if self.log.last else EMPTY
                if trace.after(EMPTY) != before:
                    self.log.append(self._line(name, trace, by=by, found=True))
        if self.log.lines:
            self._mark()

    def _complete(self, note: Pending) -> None:
        """Log a commit that was cut off before its line, or forget it if it was not made."""
        commit = note.commit
        if not self._here(commit.engine):
            return
        stand = set(traces.standing(self._opened(commit.engine), commit.witnesses))
        if stand == {True} and note.line == self.log.line(commit):
            self.log.append(note.line)
        elif stand - {False}:
            raise self._not_there(commit)

    def _here(self, name: str) -> bool:
        """Whether these graphs are in the folder."""
        elsewhere = name == ASSERTED and not isinstance(self.asserted, Engine)
        return not elsewhere and (self._folder.place / name).exists()

    def _mark(self) -> None:
        """Note that nothing is in hand."""
        last = self.log.last
        if last is not None:
            note = Pending(last.number, last.by, self.log.lines[-1])
            pending.written(self._folder.place, note)

    def _check(self, name: str) -> None:
        """Look for the witnesses of the last commits, in graphs that no later one changed."""
        if not self._here(name):
            return
        engine, changed = self._engines[name], set[str]()
        for commit in islice(self.log.newest_first(), LOOKED_AT):
            if commit.engine != name:
                continue
            last = [one for one in commit.witnesses if traces.graph_of(one) not in changed]
            changed.update(commit.graphs)
            if not all(traces.standing(engine, last)):
                raise self._not_there(commit)
            if commit.found:
                return

    def _not_there(self, commit: Commit) -> StoreDamaged:
        return StoreDamaged(
            f"{self._folder.place / commit.engine}: what commit {commit.number} wrote is not "
            f"there as it was; {CURE}"
        )
