"""One number of letters measured: built, written out, indexed, served, and held against peers."""

from __future__ import annotations

import os
import sys
import time
import urllib.request
from pathlib import Path
from typing import Any, Final

from benchmarks.filling import filled, run
from benchmarks.processes import memory
from benchmarks.programs import commit
from benchmarks.scale.asking import Wanted, asked, wanted
from benchmarks.scale.figures import Loaded, Served, Size
from benchmarks.scale.sides import ours, peers
from benchmarks.started import policygraph
from graph import search
from graph.query import covered, keep_answers, questions
from graph.store import View, open_store
from webui.settings import Limits

QUADS: Final = "all.nq"
_COUNT: Final = "SELECT (COUNT(*) AS ?quads) WHERE { GRAPH ?graph { ?thing ?says ?what } }"


def built(letters: int, signed: tuple[int, int], room: Path, *, program: str | None) -> Size:
    """A store of so many made-up letters, filled in a room, and all that is measured on it."""
    size = Size(letters, commit(), signed, filled=filled(room, letters, signed))
    _measure(size, room / "kb", room, program=program)
    return size


def found(store: Path, room: Path, *, program: str | None) -> Size:
    """The same of a store that is there; it is opened to write, and keeps its snapshot."""
    with open_store(store) as opened:
        size = Size(len(opened.letters()), commit())
    _measure(size, store, room, program=program)
    return size


def _measure(size: Size, store: Path, room: Path, *, program: str | None) -> None:
    with open_store(store) as opened:
        began = time.process_time()
        snapshot = search.publish(opened)
        size.index = time.process_time() - began
        began = time.process_time()
        within = Limits().beforehand_seconds
        keep_answers(snapshot, (*covered(), *questions()), within=within)
        size.beforehand = time.process_time() - began
        size.quads = _counted(snapshot.open())
        some = list(wanted(snapshot.open()))
    size.served = _served(store)
    with ours(store) as side:
        _told("questions to policygraph")
        size.asked += asked(side, some)
    _peers(size, store, some, quads=room / QUADS, program=program)


def _counted(view: View) -> int:
    """How many quads there are, the derived ones too."""
    found: Any = view.query(_COUNT)
    return int(next(found)["quads"].value)


def _served(store: Path) -> Served:
    """The server as a person starts it, until its first page is there."""
    _told("serve")
    began = time.perf_counter()
    with policygraph(store) as started:
        urllib.request.urlopen(f"http://127.0.0.1:{started.port}/", timeout=300).close()
        taken = time.perf_counter() - began
        return Served(taken, memory(started.process.pid))


def _peers(
    size: Size, store: Path, some: list[Wanted], *, quads: Path, program: str | None
) -> None:
    """Give the same graph to each peer that is there, and the same questions."""
    for peer in peers(size.letters, program):
        if peer.lacks:
            size.loaded.append(Loaded(peer.name, 0.0, remark=peer.lacks))
            continue
        if not quads.exists():
            run("export", "--store", store, "--format", "nquads", "--out", quads)
        _told(peer.name)
        with peer.ready(quads, quads.parent) as (loaded, side):
            size.loaded.append(loaded)
            size.asked += asked(side, some)


def _told(what: str) -> None:
    load = os.getloadavg()[0]
    print(f"{time.strftime('%H:%M:%S')} {what} (load {load:.1f})", file=sys.stderr, flush=True)
