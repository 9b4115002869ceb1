"""The log of decisions in a store's folder: appended to under a lock, onto the disk, chained.

Each line ends in ``chain``, the SHA-256 of the chain before it and of the line without it, so
that a line that was altered, left out or put in is noticed. Whoever writes says how many lines
were there when the decider looked; a newer line about the same agents is told, not overwritten.
The log has a lock of its own, so that one can decide while the store is being served.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from graph.errors import DecisionRefused, InputError, StoreDamaged
from graph.resolution import Decision, Decisions, Verdict
from graph.resolution.decisions import read_line, written
from graph.store.files import refusal
from graph.store.folder import RESTORE

NAME = "decisions.jsonl"
_GENESIS = hashlib.sha256(b"policygraph decisions").hexdigest()
_ABOUT_ONE = frozenset({Verdict.LABEL, Verdict.UNDO})
_TAIL = len(', "chain": ""}') + 64

if sys.platform == "win32":
    import msvcrt

    def _hold(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_LOCK, 1)

else:
    import fcntl

    def _hold(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX)


class DecisionLog:
    """The log of one store; every reading holds it against its chain."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.path = place / NAME

    def read(self) -> Decisions:
        """The decisions; a last line that was cut off in writing does not count.

        Raises:
            StoreDamaged: naming the first line that is not as it was written.
            InputError: naming the first line that is no decision.
        """
        return self._decisions(self._lines())

    def append(self, decisions: Sequence[Decision], *, seen: int | None = None) -> Decisions:
        """Write decisions down, all or none; gives back all that stand in the log then.

        ``seen`` is how many lines the decider had seen; None where nobody looked.

        Raises:
            DecisionRefused: if one contradicts what stands, or newer lines are about its agents.
            StoreError: if the disk does not take them.
        """
        with self._held():
            lines = self._lines()
            known = self._decisions(lines)
            if seen is not None:
                _check_news(known, decisions, seen)
            extended = _check(known, decisions)
            self._write(lines, decisions)
            return extended

    @contextmanager
    def _held(self) -> Iterator[None]:
        try:
            with (self.place / "decisions.lock").open("ab") as lock:
                _hold(lock.fileno())
                yield
        except OSError as error:
            raise refusal(self.place, error) from error

    def _lines(self) -> list[bytes]:
        content = self.path.read_bytes() if self.path.exists() else b""
        return content.split(b"\n")[:-1]

    def _decisions(self, lines: Sequence[bytes]) -> Decisions:
        chain = _GENESIS
        for number, line in enumerate(lines, 1):
            before, chain = chain, _chain_of(line) or _chained(chain, line)
            if _chain_of(line) and chain != _chained(before, line[:-_TAIL]):
                raise StoreDamaged(
                    f"{self.path}: line {number} is not as it was written; {RESTORE}"
                )
        given = (line.decode("utf-8", "replace") for line in lines)
        return Decisions(tuple(read_line(self.path, n, line) for n, line in enumerate(given, 1)))

    def _write(self, lines: Sequence[bytes], decisions: Sequence[Decision]) -> None:
        """Append chained lines, onto the disk; what was cut off before is written over."""
        size, chain = sum(len(line) + 1 for line in lines), _GENESIS
        for line in lines:
            chain = _chain_of(line) or _chained(chain, line)
        new = []
        for decision in decisions:
            body = written(decision)[:-1].encode()
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


def _check_news(known: Decisions, decisions: Sequence[Decision], seen: int) -> None:
    """Refuse where someone decided about the same agents since the decider looked."""
    about = frozenset().union(*(decision.keys for decision in decisions))
    for number, line in enumerate(known.lines[seen:], seen + 1):
        if line.keys & about:
            raise DecisionRefused(
                f"{line.left} and {line.right}: {line.by} decided {line.verdict} since you "
                f"looked (line {number}); look again"
            )


def _check(known: Decisions, decisions: Sequence[Decision]) -> Decisions:
    """The log with the decisions, if none contradicts what stands.

    Raises:
        DecisionRefused: naming the decisions in the way.
        InputError: if one undoes what does not stand, or names one agent twice.
    """
    for decision in decisions:
        if decision.verdict is Verdict.UNDO and decision.undoes not in known.standing:
            raise InputError(
                f"line {decision.undoes}: no decision that stands; see policygraph decisions"
            )
        if len(decision.keys) == 1 and decision.verdict not in _ABOUT_ONE:
            raise InputError(f"{decision.left}: named twice; name two agents")
    extended = known.extended(decisions)
    for link, reason in extended.clusters.refused:
        if link.number > len(known.lines):
            raise DecisionRefused(f"{reason}; undo a decision first")
    return extended
