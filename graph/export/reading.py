"""Reading all graphs as one: graph by graph, several at once where the engine takes that.

To read is mostly to look up what terms are written like, which the engine does without Python's
lock; each thread has blocks of its own, and these are made one when they are written.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Lock
from typing import Final

from graph.export import sorting
from graph.export.blocks import Blocks
from graph.processors import processors
from graph.store import DEFAULT_GRAPH, Progress
from graph.store.triplestore import TripleStore

MOST_THREADS: Final = 8
"""More than these would wait for Python's lock."""
FEWEST: Final = 16
"""Fewer graphs are read as one, each of their triples once."""


class _Stopped(Exception):
    """Somebody else has failed, or nobody wants it any more."""


def read(
    engine: TripleStore, *, prefixes: Mapping[str, str], room: Path | None, progress: Progress
) -> Sequence[Blocks]:
    """What all graphs of an engine say; ``room`` is a folder for what memory does not hold."""
    graphs = engine.graphs() if room and engine.reads_at_once else []
    threads = min(processors(), MOST_THREADS) if len(graphs) >= FEWEST else 1
    count = _Count(progress)
    blocks = [
        Blocks(prefixes, room, at_once=sorting.AT_ONCE // threads, told=count.more)
        for _ in range(threads)
    ]
    if threads == 1:
        blocks[0].take(engine, None)
    else:
        _read_at_once(engine, (*graphs, DEFAULT_GRAPH), blocks, count=count)
    return blocks


class _Count:
    """How many things several threads have read together."""

    def __init__(self, progress: Progress) -> None:
        self._progress, self._lock, self._many = progress, Lock(), 0
        self.stopped = False

    def more(self, many: int) -> None:
        """Tell of so many more.

        Raises:
            _Stopped: if no more are wanted.
        """
        if self.stopped:
            raise _Stopped
        with self._lock:
            self._many += many
            self._progress("things read", self._many)


def _read_at_once(
    engine: TripleStore,
    graphs: Sequence[str],
    blocks: Sequence[Blocks],
    *,
    count: _Count,
) -> None:
    """Have each of some blocks take one graph after the other, until all are taken."""
    waiting = SimpleQueue[str]()
    # by their names what follows and what is known beforehand comes first: these are the largest
    for graph in graphs:
        waiting.put(graph)

    def take(into: Blocks) -> None:
        try:
            while True:
                into.take(engine, waiting.get_nowait())
        except (Empty, _Stopped):
            return

    with ThreadPoolExecutor(len(blocks)) as pool:
        try:
            for done in as_completed([pool.submit(take, one) for one in blocks]):
                done.result()
        except BaseException:
            count.stopped = True
            raise
