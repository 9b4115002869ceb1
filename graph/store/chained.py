"""Logs of which each line is chained to the one before, so that nobody alters them unnoticed.

Each line is a JSON object that ends in ``chain``, the SHA-256 of the chain before it and of the
line without it.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from graph.errors import StoreDamaged
from graph.store.files import refusal
from graph.store.settings import RESTORE

_TAIL = len(', "chain": ""}') + 64

if sys.platform == "win32":
    import msvcrt

    def _hold(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_LOCK, 1)

else:
    import fcntl

    def _hold(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX)


@dataclass(frozen=True, slots=True)
class Chained:
    """One log: ``path`` and what its first line is chained to."""

    path: Path
    genesis: str

    @classmethod
    def at(cls, path: Path, told: bytes) -> Chained:
        """The log at a path, which begins with the digest of what is told of it."""
        return cls(path, hashlib.sha256(told).hexdigest())

    @contextmanager
    def held(self) -> Iterator[None]:
        """Within it, no other process writes to the log.

        Raises:
            StoreError: if the disk refuses.
        """
        try:
            with self.path.with_suffix(".lock").open("ab") as lock:
                _hold(lock.fileno())
                yield
        except OSError as error:
            raise refusal(self.path.parent, error) from error

    def lines(self) -> list[bytes]:
        """Its whole lines; a last one that was cut off in writing does not count.

        Raises:
            StoreDamaged: naming the first line that is not as it was written.
        """
        content = self.path.read_bytes() if self.path.exists() else b""
        lines = content.split(b"\n")[:-1]
        chain = self.genesis
        for number, line in enumerate(lines, 1):
            before, chain = chain, _chain_of(line) or _chained(chain, line)
            if _chain_of(line) and chain != _chained(before, line[:-_TAIL]):
                raise StoreDamaged(
                    f"{self.path}: line {number} is not as it was written; {RESTORE}"
                )
        return lines

    def write(self, lines: Sequence[bytes], objects: Iterable[str]) -> None:
        """Append JSON objects to these lines, onto the disk; what was cut off is written over."""
        size, chain = sum(len(line) + 1 for line in lines), self.genesis
        for line in lines:
            chain = _chain_of(line) or _chained(chain, line)
        new = []
        for one in objects:
            body = one[:-1].encode()
            chain = _chained(chain, body)
            new.append(body + b', "chain": "%s"}\n' % chain.encode())
        with self.path.open("r+b" if self.path.exists() else "w+b") as file:
            _put(file, size, b"".join(new))


def _put(file: BinaryIO, size: int, content: bytes) -> None:
    try:
        file.seek(size)
        file.write(content)
        file.truncate()
        file.flush()
        os.fsync(file.fileno())
    except OSError:
        os.ftruncate(file.fileno(), size)
        raise


def _chain_of(line: bytes) -> str | None:
    tail = line[-_TAIL:]
    return tail[-66:-2].decode() if tail.startswith(b', "chain": "') else None


def _chained(chain: str, body: bytes) -> str:
    return hashlib.sha256(chain.encode() + body).hexdigest()
