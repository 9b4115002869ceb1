"""The workers: as many as there are processors, each replaced as soon as it is lost.

All of them read the same snapshot. When the store has changed, a new crew is started on the
new snapshot and takes over at once; whoever is still answering from the old one finishes.
"""

from __future__ import annotations

import contextlib
import logging
import os
import queue
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from graph.errors import StoreError
from graph.store import Snapshot
from webui.settings import Settings
from webui.workers import worker
from webui.workers.giving import Sources
from webui.workers.handle import Answer, Handle, Task
from webui.workers.starting import context

_log = logging.getLogger(__name__)


class Busy(Exception):
    """No worker was free in time."""


@dataclass(slots=True)
class _Crew:
    """The workers on one snapshot; one that comes back after the crew retired is ended."""

    snapshot: Snapshot
    idle: queue.LifoQueue[Handle] = field(default_factory=queue.LifoQueue)
    retired: bool = False


class Pool:
    """A number of workers, kept at strength. Use it in a ``with`` statement or `close` it.

    ``sources`` has what workers cannot get themselves; ``when_free`` is called, in any thread,
    when a worker has become free.

    Raises:
        StoreError: if the workers cannot be started.
    """

    def __init__(self, snapshot: Snapshot, settings: Settings, sources: Sources) -> None:
        self.lost = 0
        self.when_free: Callable[[], None] = lambda: None
        self.size = settings.limits.workers or max(2, os.cpu_count() or 1)
        self._settings = settings
        self._sources = sources
        self._context = context()
        self._lock = threading.Lock()
        self._waiting = 0
        self._vacancies: queue.Queue[_Crew | None] = queue.Queue()
        self._crew = self._hired(snapshot)
        self._supervisor = threading.Thread(target=self._supervise, daemon=True)
        self._supervisor.start()

    @property
    def idle(self) -> int:
        """How many workers are free now."""
        return self._crew.idle.qsize()

    @property
    def snapshot(self) -> Snapshot:
        """What tasks are answered from."""
        return self._crew.snapshot

    def answer(self, task: Task) -> Answer:
        """Have a task done by whoever is free.

        Raises:
            Busy: if nobody is, for a while.
            Lost: if it costs too much.
        """
        crew, handle = self._taken()
        with self._kept(crew, handle):
            return handle.answer(task)

    def begin(self, task: Task) -> Work | None:
        """Have a short task done by whoever is free now; None if nobody is, or others wait."""
        crew = self._crew
        if self._waiting or crew.idle.empty():
            return None
        with contextlib.suppress(queue.Empty):
            work = Work(self, crew, crew.idle.get_nowait(), task)
            if work.handle.begin(task):
                return work
            self._replace(crew, work.handle)
        return None

    def renew(self, snapshot: Snapshot) -> None:
        """Answer from this snapshot from now on.

        Raises:
            StoreError: if no worker can open it; the former snapshot stays.
        """
        crew = self._hired(snapshot)
        with self._lock:
            former, self._crew = self._crew, crew
            former.retired = True
        _dismiss(former)

    def close(self) -> None:
        """End all workers."""
        self._vacancies.put(None)
        self._supervisor.join()
        with self._lock:
            self._crew.retired = True
        _dismiss(self._crew)

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _taken(self) -> tuple[_Crew, Handle]:
        """A free worker; looks again now and then, as a new crew may have taken over."""
        until = time.monotonic() + self._settings.limits.waiting_seconds
        with contextlib.suppress(queue.Empty):
            crew = self._crew
            return crew, crew.idle.get_nowait()
        with self._lock:
            self._waiting += 1
        try:
            return self._awaited(until)
        finally:
            with self._lock:
                self._waiting -= 1

    def _awaited(self, until: float) -> tuple[_Crew, Handle]:
        while True:
            crew = self._crew
            with contextlib.suppress(queue.Empty):
                return crew, crew.idle.get(timeout=0.2)
            if time.monotonic() >= until:
                raise Busy

    @contextlib.contextmanager
    def _kept(self, crew: _Crew, handle: Handle) -> Iterator[None]:
        """Within it a worker is at work; afterwards it is free again, or lost."""
        try:
            yield
        except BaseException:
            self._replace(crew, handle)
            raise
        self._give_back(crew, handle)

    def _replace(self, crew: _Crew, handle: Handle) -> None:
        self.lost += 1
        handle.close()
        self._vacancies.put(crew)

    def _give_back(self, crew: _Crew, handle: Handle) -> None:
        with self._lock:
            retired = crew.retired
            if not retired:
                crew.idle.put(handle)
        if retired:
            handle.close()
        self.when_free()

    def _supervise(self) -> None:
        while (crew := self._vacancies.get()) is not None:
            if crew.retired:
                continue
            try:
                self._give_back(crew, self._started(crew.snapshot).ready())
            except (StoreError, OSError) as error:
                _log.error("a query worker cannot be started: %s", error)
                time.sleep(1.0)
                self._vacancies.put(crew)

    def _hired(self, snapshot: Snapshot) -> _Crew:
        crew = _Crew(snapshot)
        started = [self._started(snapshot) for _ in range(self.size)]
        try:
            for handle in started:
                crew.idle.put(handle.ready())
        except StoreError:
            for handle in started:
                handle.close()
            raise
        return crew

    def _started(self, snapshot: Snapshot) -> Handle:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(
            target=worker.main, args=(theirs, snapshot, self._settings), daemon=True
        )
        process.start()
        theirs.close()
        return Handle(process, ours, snapshot.source, self._sources)


@dataclass(slots=True)
class Work:
    """A task that a worker has in hand; call `outcome` unless `at_once` gave the answer."""

    pool: Pool
    crew: _Crew
    handle: Handle
    task: Task
    began: float = field(default_factory=time.monotonic)

    def fileno(self) -> int:
        """What becomes readable when the worker has said something."""
        return self.handle.connection.fileno()

    def at_once(self) -> Answer | None:
        """The answer, if it is here and short; the worker is free again then."""
        answer = self.handle.at_once()
        if answer is not None:
            self.pool._give_back(self.crew, self.handle)
        return answer

    def outcome(self) -> Answer:
        """The answer, which is waited for.

        Raises:
            Lost: if it costs too much.
        """
        with self.pool._kept(self.crew, self.handle):
            return self.handle.outcome(self.task, self.began + self.task.seconds)


def _dismiss(crew: _Crew) -> None:
    with contextlib.suppress(queue.Empty):
        while True:
            crew.idle.get_nowait().close()
