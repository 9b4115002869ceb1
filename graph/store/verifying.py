"""Whether a store is whole: everything in it read, and held against its log of commits."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from graph.errors import StoreDamaged, StoreError
from graph.store import commits, pending
from graph.store.engine import Engine
from graph.store.folder import CURE, Folder, stored
from graph.store.graphs import Graphs
from graph.store.indexes import read, read_by_all
from graph.store.lock import Lock
from graph.store.logged import ASSERTED, SUGGESTED
from graph.store.originals import Originals
from graph.store.pending import Pending
from graph.store.settings import Settings
from graph.terms import PG


@dataclass(frozen=True, slots=True)
class Verified:
    """What was read of a store, and in a sentence each, what of it is not whole."""

    commits: int
    quads: int
    texts: int
    problems: tuple[str, ...]


def verify(folder: Folder, graphs: Graphs, *, thorough: bool) -> Verified:
    """Read every graph and every source text; with ``thorough`` the graphs by every index."""
    digests, problems = list[str](), list[str]()
    counts, texts = list[int](), list[int]()
    for name in (ASSERTED, SUGGESTED):
        engine = graphs.engine(name) if (folder.place / name).exists() else None
        if isinstance(engine, Engine):
            try:
                count, wrong = _read(graphs, name, engine, thorough=thorough)
                counts.append(count)
                problems += wrong
                digests += text_digests(engine)
            except StoreDamaged as error:
                problems.append(str(error))
    for digest in sorted(set(digests)):
        try:
            texts.append(len(folder.text(digest)))
        except StoreError as error:
            problems.append(str(error))
    problems += Originals(folder.place).problems(sorted(set(digests)))
    return Verified(len(graphs.log.lines), sum(counts), len(texts), tuple(problems))


def check_readable(place: Path) -> None:
    """Open the graphs of the store in a folder for reading, and change nothing.

    Raises:
        StoreLocked: if another process has the store open.
        StoreDamaged: if their files cannot be read.
    """
    folder = stored(place)
    if folder.elsewhere:
        return
    lock = Lock(place)
    try:
        for name in (ASSERTED, SUGGESTED):
            next(iter(Engine.frozen(place / name, folder.base.prefixes()).quads()), None)
    finally:
        lock.release()


def accept(place: Path) -> None:
    """Take what the graphs hold as it is: the next opening begins a new log with it.

    The old log is kept beside it, as ``commits-1.jsonl`` and so on.

    Raises:
        StoreError: if there is no store, or another process has it open.
    """
    folder = stored(place)
    folder.check_own()
    engine = Engine.at(folder.asserted, folder.base.prefixes())
    try:
        log = place / commits.NAME
        if log.exists():
            log.rename(_free(place))
        pending.written(place, Pending(1, "command line"))
        Settings(folder.base, uniting=True).write(place)
    finally:
        engine.close()


def _read(graphs: Graphs, name: str, engine: Engine, *, thorough: bool) -> tuple[int, list[str]]:
    """How many quads an engine has, and what is wrong with them."""
    every, alike = read_by_all(engine) if thorough else (read(engine), True)
    last, wrong = graphs.log.last, ""
    if last is not None and every.state != last.states[name]:
        wrong = f"is not what it was after commit {last.number}"
    elif not alike:
        wrong = "its indexes do not hold the same"
    elif thorough and not engine.is_union():
        wrong = "its default graph is not what the others hold together"
    return every.count, [f"{engine.folder}: {wrong}; {CURE}"] if wrong else []


def text_digests(engine: Engine) -> list[str]:
    """The SHA-256 of the source texts that the graphs name, sorted."""
    named = (quad.object for quad in engine.quads(predicate=PG.sha256))
    return sorted({name.value for name in named if isinstance(name, ox.Literal)})


def _free(place: Path) -> Path:
    """The first name for an old log that is not taken."""
    number = 1
    while (place / f"commits-{number}.jsonl").exists():
        number += 1
    return place / f"commits-{number}.jsonl"
