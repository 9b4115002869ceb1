"""Readers in a process of their own, so that no file can hurt the one that asked.

One process is started at the first file and kept for the next ones. It has little memory and
no way to open files or sockets (see `graph.reading.child`). Where it dies, takes too long or
answers nonsense, it is ended, the file is refused in one sentence, and the next file gets a
new process. Limits are those that the system offers; on Windows only the clock counts.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path

from graph.confinement import MOST_MEMORY
from graph.errors import UnreadableFile
from graph.reading import exchange
from graph.reading.child import MOST_SECONDS
from graph.reading.rendition import Found

PATIENCE = 150.0
"""Seconds of the clock that one file may take, waiting for the processor included."""
MOST_FILES = 500
"""After so many files the process is replaced, whatever it has kept of them."""

_START = (
    "import sys, json; sys.path[:] = json.loads(sys.argv[1]); "
    "from graph.reading.child import main; main()"
)
_KEPT = ("SYSTEMROOT", "TEMP", "TMP", "LANG", "LC_ALL")
GRACE = 2.0
"""Seconds to wait for the exit status of a process that has closed its pipe."""
_COMPUTED_TOO_LONG = -24
"""How a process ends that the system stopped for computing too long (SIGXCPU)."""
_SAVE_AS_TEXT = "save the letter as plain text first"
_FAULTS = {
    "memory": f"needs more than {MOST_MEMORY // 1024 // 1024} MB of memory; {_SAVE_AS_TEXT}",
    "depth": f"is nested too deeply; {_SAVE_AS_TEXT}",
}
_TOO_LONG = f"takes more than {MOST_SECONDS} seconds to read; {_SAVE_AS_TEXT}"


class Reading:
    """A process that reads files, one at a time."""

    def __init__(self) -> None:
        self.owner = os.getpid()
        self.files = 0
        self._late = False
        self._process = subprocess.Popen(  # noqa: S603 - this very Python
            [
                sys.executable,
                "-c",
                _START,
                json.dumps([str(Path(one).resolve()) for one in sys.path]),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={name: os.environ[name] for name in _KEPT if name in os.environ},
        )

    def render(self, data: bytes, name: str) -> tuple[str, tuple[Found, ...]]:
        """The media type of a file's bytes, and what its reader gives.

        Raises:
            UnreadableFile: if it cannot be read; the message says why and what to do.
        """
        self.files += 1
        answer = self._ask(data, name)
        if answer is None:
            raise UnreadableFile(f"{name}: {self._ended()}")
        head, body = answer
        if "error" in head:
            raise UnreadableFile(str(head["error"]))
        if "fault" in head:
            self.close()
            raise UnreadableFile(f"{name}: {_fault(head)}")
        return str(head["media_type"]), exchange.from_json(body, name=name)

    @property
    def alive(self) -> bool:
        """Whether it can take one more file."""
        return self._process.poll() is None and self.files < MOST_FILES

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):  # what was not yet sent is of no use now
                    pipe.close()
        self._process.wait()

    def _ask(self, data: bytes, name: str) -> tuple[dict[str, object], bytes] | None:
        pipes = self._process.stdin, self._process.stdout
        self._late = False
        if pipes[0] is None or pipes[1] is None:
            return None
        alarm = threading.Timer(PATIENCE, self._lose_patience)
        alarm.daemon = True
        alarm.start()
        try:
            exchange.send(pipes[0], {"name": name}, data)
            return exchange.receive(pipes[1])
        except OSError:  # the process has gone: told by its exit status
            return None
        finally:
            alarm.cancel()

    def _lose_patience(self) -> None:
        self._late = True
        self._process.kill()

    def _ended(self) -> str:
        """Why there is no answer, when the process has ended or is ended now."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(GRACE)
        self.close()
        status = self._process.returncode
        if self._late or status == _COMPUTED_TOO_LONG:
            return _TOO_LONG
        return (
            f"its reader broke off, perhaps for want of memory (status {status}); {_SAVE_AS_TEXT}"
        )


def _fault(head: Mapping[str, object]) -> str:
    told = _FAULTS.get(str(head["fault"]))
    return told or f"its reader failed ({head.get('what')}); please report it; {_SAVE_AS_TEXT}"


_lock = threading.Lock()
_current: list[Reading] = []


def render(data: bytes, name: str) -> tuple[str, tuple[Found, ...]]:
    """The media type of a file's bytes and what its reader gives, read in a process apart.

    Raises:
        UnreadableFile: if it cannot be read; the message says why and what to do.
    """
    with _lock:
        if not (_current and _current[0].owner == os.getpid() and _current[0].alive):
            stop()
            _current.append(Reading())
        return _current[0].render(data, name)


@atexit.register
def stop() -> None:
    """End the process that reads; the next file starts another."""
    while _current:
        last = _current.pop()
        if last.owner == os.getpid():
            last.close()
