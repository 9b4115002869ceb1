"""The log of commits, ``commits.jsonl`` in the store's folder: who changed what, and when.

One line a commit, in JSON. Each ends in ``chain``: the SHA-256 of the chain before it and of the
line without it, so that a line that was altered, left out or put in is noticed. The first chain
is of what the store's names start with.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from graph.errors import StoreDamaged
from graph.iri import Base
from graph.store.changes import LOG
from graph.store.files import refusal
from graph.store.folder import CURE, there

NAME = LOG
_TAIL = len(',"chain":""}') + 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Commit:
    """One line of the log.

    ``graphs`` has for each graph how many triples it gained and lost; ``engine`` is which set of
    graphs: *asserted* or *suggested*. ``states`` are those of both sets afterwards, ``files`` the
    sizes and SHA-256 of the files that only grow. ``found`` marks what was there without a
    commit of its own: an older store, or a batch that was cut off.
    """

    number: int
    when: str
    by: str
    engine: str
    graphs: Mapping[str, list[int]]
    digest: str
    states: Mapping[str, str]
    witnesses: list[str]
    files: Mapping[str, list[int | str]]
    found: bool = False
    chain: str = ""

    @property
    def gained(self) -> int:
        """Triples that the graphs gained."""
        return sum(gained for gained, _ in self.graphs.values())

    @property
    def lost(self) -> int:
        """Triples that the graphs lost."""
        return sum(lost for _, lost in self.graphs.values())


class CommitLog:
    """The lines of one store's log, verified when it is opened, and its end to append to.

    A last line that was cut off in writing does not count.

    Raises:
        StoreDamaged: naming the first line that is not as it was written.
    """

    def __init__(self, place: Path, base: Base) -> None:
        self.path = place / NAME
        self.there = self.path.exists()
        self.lines, self.chain = _verified(self.path, genesis(base))
        self._size = sum(len(line) + 1 for line in self.lines)

    @property
    def last(self) -> Commit | None:
        """The last commit; None before the first."""
        return commit_of(self.lines[-1]) if self.lines else None

    def newest_first(self) -> Iterator[Commit]:
        """The commits, from the last one back."""
        return map(commit_of, reversed(self.lines))

    def line(self, commit: Commit) -> bytes:
        """The commit as the next line, chained to the last one."""
        body = _body(commit)
        return body + b',"chain":"%s"}' % _chained(self.chain, body).encode()

    def append(self, line: bytes) -> None:
        """Write a line, onto the disk; wholly, or not at all.

        Raises:
            StoreError: if the disk does not take it.
        """
        try:
            with self.path.open("r+b" if self.path.exists() else "w+b") as file:
                _put(file.fileno(), self._size, line + b"\n")
        except OSError as error:
            raise refusal(self.path.parent, error) from error
        self.there = True
        self.lines.append(line)
        self.chain = line[-66:-2].decode()
        self._size += len(line) + 1


def history(place: Path) -> tuple[list[Commit], Base]:
    """The commits of the store in a folder, which another process may have open, and its base.

    Raises:
        StoreError: if there is no store.
        StoreDamaged: if a line is not as it was written.
    """
    folder = there(place)
    return list(map(commit_of, CommitLog(place, folder.base).lines)), folder.base


def graphs_since(place: Path, line: bytes, *, until: int) -> frozenset[str] | None:
    """The asserted graphs that the commits after a line of the log, up to a number, changed.

    None where that cannot be told: the log has no such line, or tells of what was found.
    """
    lines = lines_until(place, until)
    if line not in lines:
        return None
    later = [commit_of(one) for one in lines[lines.index(line) + 1 :]]
    if any(one.found for one in later):
        return None
    return frozenset(name for one in later if one.engine == "asserted" for name in one.graphs)


def lines_until(place: Path, number: int) -> list[bytes]:
    """The lines of the log of the first so many commits."""
    path = place / NAME
    if not path.exists():
        return []
    with path.open("rb") as file:
        return [one.rstrip(b"\n") for one in islice(file, number)]


def latest(place: Path, most: int) -> list[Commit]:
    """The last commits of the store in a folder, newest first; the chain is not verified."""
    path = place / NAME
    lines = path.read_bytes().split(b"\n")[:-1] if path.exists() else []
    return [commit_of(line) for line in reversed(lines[-most:])]


def now() -> str:
    """The time, in UTC, to the second: the one clock of the store."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def genesis(base: Base) -> str:
    """What the first line is chained to."""
    return hashlib.sha256(base.iri.encode()).hexdigest()


def commit_of(line: bytes) -> Commit:
    """The commit that a verified line tells of."""
    return Commit(**json.loads(line))


def overwritten(path: Path, content: bytes) -> None:
    """Write over a file in its place, onto the disk, without asking for more room than before."""
    with path.open("r+b" if path.exists() else "w+b") as file:
        _put(file.fileno(), 0, content)


def _put(handle: int, offset: int, content: bytes) -> None:
    """Make these bytes the rest of a file from there on, or leave what was before."""
    try:
        os.lseek(handle, offset, os.SEEK_SET)
        done = 0
        while done < len(content):
            done += os.write(handle, content[done:])
        os.ftruncate(handle, offset + len(content))
        os.fsync(handle)
    except OSError:
        os.ftruncate(handle, offset)
        raise


def _body(commit: Commit) -> bytes:
    content = asdict(commit)
    del content["chain"]
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))[:-1].encode()


def _chained(chain: str, body: bytes) -> str:
    return hashlib.sha256(chain.encode() + body).hexdigest()


def _verified(path: Path, chain: str) -> tuple[list[bytes], str]:
    """The whole lines of the log and the last chain."""
    content = path.read_bytes() if path.exists() else b""
    lines = content.split(b"\n")[:-1]
    for number, line in enumerate(lines, 1):
        chain = _chained(chain, line[:-_TAIL])
        if line[-_TAIL:] != b',"chain":"%s"}' % chain.encode():
            raise StoreDamaged(f"{path}: {_unlike(number)}; {CURE}")
    return lines, chain


def _unlike(number: int) -> str:
    if number == 1:
        return "line 1 is not as it was written, or the base in settings.json is not"
    return f"line {number} is not as it was written"
