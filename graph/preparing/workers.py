"""Files prepared by several processes at once, given back in the order in which they were given.

Each process is this very Python with nothing but a pipe to us: it ends when we do, however we
end. Where one breaks off, its file is refused in one sentence and the next file gets a new one.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import pickle
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import BinaryIO, cast

from graph.iri import Base
from graph.preparing.letters import Found, Policy, Refused, prepare, prepare_bytes

AHEAD = 512
"""How many files may be prepared ahead of what was taken, and how many bytes …"""
AHEAD_BYTES = 100_000_000
"""… they may have together: what bounds the memory. Two for each process may be, however large."""
FEWEST = 16
"""For fewer files no process is started: it takes as long as some letters do."""

_SELDOM = 50_000
"""After how many new objects such a process looks for rings of them: few letters leave any."""

_START = (
    "import sys, json; sys.path[:] = json.loads(sys.argv[1]); "
    "from graph.preparing.workers import main; main()"
)


def prepared(
    paths: Iterable[Path], policy: Policy, base: Base, *, processes: int
) -> Generator[tuple[Path, Found], None, None]:
    """Each file with what is in it, in their order."""
    waiting = iter(paths)
    first = list(islice(waiting, FEWEST))
    few = processes < 2 or len(first) < FEWEST  # noqa: PLR2004
    if (few and not policy.apart) or policy.extractors:
        for path in (*first, *waiting):
            yield path, tuple(prepare(path, policy, base))
        return
    team = Team(policy, base)
    with contextlib.closing(team), ThreadPoolExecutor(processes) as threads:
        begun: deque[tuple[Path, int, Future[Found]]] = deque()
        held = 0
        for path in (*first, *waiting):
            size = _size(path)
            while len(begun) >= 2 * processes and (
                len(begun) >= AHEAD or held + size > AHEAD_BYTES
            ):
                done, taken, found = begun.popleft()
                held -= taken
                yield done, found.result()
            begun.append((path, size, threads.submit(team.prepared, path)))
            held += size
        for done, _, found in begun:
            yield done, found.result()


def _size(path: Path) -> int:
    """Bytes of a file; none where it cannot be told, which its reader tells."""
    with contextlib.suppress(OSError):
        return path.stat().st_size
    return 0


@dataclass(slots=True)
class Team:
    """Processes that prepare files, one for each thread that asks for something."""

    policy: Policy
    base: Base
    _own: threading.local = field(default_factory=threading.local)
    _started: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def prepared(self, path: Path, data: bytes | None = None) -> Found:
        """What is in a file, or in its bytes, found by this thread's process."""
        process = self._process()
        try:
            pickle.dump((path, data), _pipe(process.stdin))
            _pipe(process.stdin).flush()
            return cast(Found, pickle.load(_pipe(process.stdout)))  # noqa: S301 - our own process
        except (OSError, EOFError, pickle.UnpicklingError):
            process.kill()
            status = process.wait()
            return (
                Refused(
                    str(path),
                    f"{path}: its extraction broke off, perhaps for want of memory "
                    f"(status {status}); add it by itself",
                ),
            )

    def close(self) -> None:
        """End all of them."""
        for process in self._started:
            process.kill()
            for pipe in (process.stdin, process.stdout):
                with contextlib.suppress(OSError):
                    _pipe(pipe).close()
            process.wait()

    def _process(self) -> subprocess.Popen[bytes]:
        held: subprocess.Popen[bytes] | None = getattr(self._own, "process", None)
        if held is None or held.poll() is not None:
            held = self._own.process = self._start()
        return held

    def _start(self) -> subprocess.Popen[bytes]:
        path = json.dumps([str(Path(one).resolve()) for one in sys.path])
        process = subprocess.Popen(  # noqa: S603 - this very Python
            [sys.executable, "-c", _START, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self._started.append(process)
        with contextlib.suppress(OSError):  # a process that is gone is noticed at its first file
            pickle.dump((self.policy, self.base), _pipe(process.stdin))
        return process


def _pipe(one: object) -> BinaryIO:
    return cast(BinaryIO, one)


def main() -> None:
    """Prepare files until there are no more: what runs in such a process."""
    source, target = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    with contextlib.suppress(EOFError, BrokenPipeError, KeyboardInterrupt):
        policy, base = pickle.load(source)  # noqa: S301 - from the process that started this one
        gc.freeze()
        gc.set_threshold(_SELDOM)
        while True:
            path, data = pickle.load(source)  # noqa: S301
            if data is None:
                found = tuple(prepare(path, policy, base))
            else:
                found = prepare_bytes(data, policy, base, place=str(path))
            pickle.dump(found, target)
            target.flush()
