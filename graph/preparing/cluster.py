"""Files prepared by the machines of a Dask cluster, given back in the order of their giving.

Each task is a few files with their bytes: the other machines need no files of ours, only this very
program, which is held against ours. There each file is read by a process apart
(`graph.preparing.workers`), so that a file which breaks its reader costs nobody else anything. A
machine that goes away is Dask's to replace; where all of them go, what was prepared stays, and one
sentence says how to go on.
"""

from __future__ import annotations

import contextlib
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import CancelledError
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from itertools import chain, islice
from pathlib import Path
from typing import Any, Protocol

from graph.errors import BadParameter, UnreadableFile
from graph.iri import Base
from graph.preparing.letters import Found, Policy, Refused
from graph.preparing.workers import Team
from graph.reading.decoding import load
from graph.store.taken import program

TOGETHER = 16
"""Files in one task: one alone is mostly its own sending."""
AHEAD = 4
"""Tasks that a thread of the cluster is ahead of what was taken: what bounds the memory."""
PATIENCE = 10.0
"""Seconds that a scheduler has to answer."""

_OTHER = (
    "a worker runs another policygraph, or has other vocabularies; install the same on all machines"
)


def prepared(
    paths: Iterable[Path], policy: Policy, base: Base, *, scheduler: str
) -> Generator[tuple[Path, Found], None, None]:
    """Each file with what is in it, in their order.

    Raises:
        BadParameter: if Dask is not installed, plug-ins are to propose records, nobody answers at
            the address, or a worker there runs another program.
    """
    if policy.extractors:
        raise BadParameter("--scheduler: plug-ins run on this machine only; leave one of both out")
    waiting = iter(paths)
    first = list(islice(waiting, 1))
    if not first:
        return
    with contextlib.closing(_client(scheduler)) as client:
        _check(client, scheduler)
        yield from _Asked(client, scheduler, policy, base).all(chain(first, waiting))


def prepare_there(files: tuple[tuple[str, bytes], ...], policy: Policy, base: Base) -> list[Found]:
    """What a machine of the cluster does: prepare some files, each named with its bytes."""
    team = _team(policy, base)
    return [team.prepared(Path(place), data) for place, data in files]


@lru_cache(maxsize=1)
def _team(policy: Policy, base: Base) -> Team:
    return Team(policy, base)


class _Future(Protocol):
    def result(self) -> list[Found]: ...


class _Client(Protocol):
    """What is used of Dask's client."""

    def run(self, function: Any) -> dict[str, str]: ...
    def submit(self, function: Any, *given: object, pure: bool) -> _Future: ...
    def nthreads(self) -> dict[str, int]: ...
    def close(self) -> None: ...


def _dask() -> Any:
    """Dask's distributed package; only who has a cluster needs it."""
    try:
        return import_module("distributed")
    except ImportError as missing:
        raise BadParameter(
            "--scheduler: needs Dask; in policygraph's folder: pip install '.[cluster]'"
        ) from missing


def _client(scheduler: str) -> _Client:
    dask = _dask()
    try:
        client: _Client = dask.Client(scheduler, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError) as problem:
        raise BadParameter(
            f"--scheduler {scheduler}: no Dask scheduler answers there; start one: dask scheduler"
        ) from problem
    return client


def _check(client: _Client, scheduler: str) -> None:
    """Hold the program on each machine against ours.

    Raises:
        BadParameter: if there is no machine, or one that runs another program.
    """
    try:
        programs = set(client.run(program).values())
    except ImportError as missing:
        raise BadParameter(f"--scheduler {scheduler}: {_OTHER}") from missing
    if not programs:
        raise BadParameter(
            f"--scheduler {scheduler}: it has no workers; start some with dask worker {scheduler}"
        )
    if programs != {program()}:
        raise BadParameter(f"--scheduler {scheduler}: {_OTHER}")


@dataclass(frozen=True, slots=True)
class _Task:
    """Some files on their way: those that were sent, and of the others why they were not."""

    paths: tuple[Path, ...]
    unread: dict[Path, Found]
    future: _Future

    def found(self) -> Iterator[tuple[Path, Found]]:
        """What is in each file, once it is known."""
        try:
            came = iter(self.future.result())
        except _dask().KilledWorker:
            lost = (path for path in self.paths if path not in self.unread)
            came = iter([(Refused(str(path), _LOST.format(path)),) for path in lost])
        for path in self.paths:
            yield path, self.unread[path] if path in self.unread else next(came)


_LOST = "{}: each worker that was to read it went away; add it again"


@dataclass(frozen=True, slots=True)
class _Asked:
    """A cluster that prepares files for us."""

    client: _Client
    scheduler: str
    policy: Policy
    base: Base

    def all(self, paths: Iterator[Path]) -> Iterator[tuple[Path, Found]]:
        """Each file with what is in it; where the cluster ends, one of them tells of the rest."""
        begun = deque[_Task]()
        try:
            while some := tuple(islice(paths, TOGETHER)):
                begun.append(self._sent(some))
                while len(begun) > AHEAD * max(1, sum(self.client.nthreads().values())):
                    yield from begun[0].found()
                    begun.popleft()
            while begun:
                yield from begun[0].found()
                begun.popleft()
        except (CancelledError, OSError):
            yield self._broken_off([*(path for task in begun for path in task.paths), *paths])

    def _sent(self, paths: Sequence[Path]) -> _Task:
        unread, sent = dict[Path, Found](), list[tuple[str, bytes]]()
        for path in paths:
            try:
                sent.append((str(path), load(path)))
            except UnreadableFile as problem:
                unread[path] = (Refused(str(path), str(problem)),)
        future = self.client.submit(prepare_there, tuple(sent), self.policy, self.base, pure=False)
        return _Task(tuple(paths), unread, future)

    def _broken_off(self, left: Sequence[Path]) -> tuple[Path, Found]:
        """The first file that was not read tells of all of them."""
        first = left[0]
        reason = (
            f"{first}: the cluster at {self.scheduler} does not answer any more; this and "
            f"{len(left) - 1:,} more files were not read, what was read is in the store; "
            "give the same command again"
        )
        return first, (Refused(str(first), reason),)
