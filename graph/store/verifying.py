"""Whether a store is whole: everything in it read, and held against its log of commits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Final, NamedTuple

import pyoxigraph as ox

from graph.errors import StoreDamaged, StoreError
from graph.store import commits, pending
from graph.store.difference import DEFAULT_GRAPH
from graph.store.engine import Engine
from graph.store.folder import CURE, Folder, stored
from graph.store.graphs import Graphs
from graph.store.lock import Lock
from graph.store.logged import ASSERTED, SUGGESTED
from graph.store.originals import Originals
from graph.store.pending import Pending
from graph.store.settings import Settings
from graph.store.traces import state_of
from graph.terms import PG


class Order(NamedTuple):
    """What of a quad is given to find it again."""

    graph: bool = False
    predicate: bool = False
    value: bool = False


THOROUGH: Final = (
    Order(),
    Order(graph=True),
    Order(predicate=True),
    Order(value=True),
    Order(graph=True, predicate=True),
    Order(graph=True, value=True),
)
"""By what the engine keeps an index of its own: any of them can be damaged alone."""
QUICK: Final = THOROUGH[:1]
"""For graphs that were just written."""


@dataclass(frozen=True, slots=True)
class Verified:
    """What was read of a store, and in a sentence each, what of it is not whole."""

    commits: int
    quads: int
    texts: int
    problems: tuple[str, ...]


def verify(folder: Folder, graphs: Graphs, orders: Sequence[Order]) -> Verified:
    """Read every graph by every index, and every source text."""
    digests, problems = list[str](), list[str]()
    counts, texts = list[int](), list[int]()
    for name in (ASSERTED, SUGGESTED):
        engine = graphs.engine(name) if (folder.place / name).exists() else None
        if isinstance(engine, Engine):
            try:
                counts.append(sum(1 for _ in engine.quads()))
                problems += _unlike(graphs, name, engine, orders=orders)
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


def _unlike(graphs: Graphs, name: str, engine: Engine, *, orders: Sequence[Order]) -> Iterator[str]:
    last = graphs.log.last
    for order in orders:
        found = state_of(_by(engine, order))
        if last is not None and found != last.states[name]:
            yield f"{engine.folder}: is not what it was after commit {last.number}; {CURE}"
            return
    if orders == THOROUGH and not engine.is_union():
        yield f"{engine.folder}: its default graph is not what the others hold together; {CURE}"


def _by(engine: Engine, order: Order) -> Iterator[ox.Quad]:
    """Every quad once, as the engine finds it by that of its indexes."""
    graphs = [*engine.graphs(), DEFAULT_GRAPH] if order.graph else [None]
    if not (order.predicate or order.value):
        return chain.from_iterable(map(engine.quads, graphs))
    terms = _values if order.value else _predicates
    return chain.from_iterable(terms(engine, graph) for graph in graphs)


def _predicates(engine: Engine, graph: str | None) -> Iterator[ox.Quad]:
    for one in {quad.predicate for quad in engine.quads(graph)}:
        yield from engine.quads(graph, predicate=one)


def _values(engine: Engine, graph: str | None) -> Iterator[ox.Quad]:
    """By objects, of which a store has so many that no more than their hashes are held."""
    seen = set[int]()
    for quad in engine.quads(graph):
        number, value = hash(quad.object), quad.object
        if number not in seen and isinstance(value, ox.NamedNode | ox.Literal):
            seen.add(number)
            yield from engine.quads(graph, value=value)


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
