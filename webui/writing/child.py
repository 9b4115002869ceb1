"""What runs in the two processes of a change: one works it out, one holds it against promises.

Neither can make a connection or start a program. The first can write to a copy of the store's
files that is thrown away afterwards, the second to nothing.
"""

from __future__ import annotations

import json
import signal
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Final

from graph import curation, validation
from graph.confinement import address_space, allow, confine_to
from graph.errors import (
    EndpointFailed,
    GraphAbsent,
    InputError,
    NotDoneHere,
    PolicygraphError,
    QueryError,
    QueryRefused,
    QuerySyntaxError,
    StoreError,
    StoreFull,
    UnknownEntity,
)
from graph.iri import Base
from graph.query import Graphs
from graph.store import Snapshot
from graph.writing import bodies, changes
from graph.writing.draft import Draft
from webui.workers import exchange
from webui.workers.worker import asking

TOLD: Final = {
    kind.__name__: kind
    for kind in (
        EndpointFailed,
        GraphAbsent,
        InputError,
        NotDoneHere,
        QueryError,
        QueryRefused,
        QuerySyntaxError,
        StoreError,
        StoreFull,
        UnknownEntity,
    )
}
"""The errors that are told to whoever asked, by their names."""

Work = Callable[[Mapping[str, str], bytes], tuple[dict[str, Any], bytes]]


@dataclass(frozen=True, slots=True)
class Places:
    """Where the copies of a store are: ``before`` is left as it is, ``now`` may be changed.

    ``store`` is the folder of the store itself, ``memory`` what a process may take beyond what
    it starts with.
    """

    before: Path
    now: Path
    store: Path
    base: Base
    memory: int


def draft(connection: Connection, places: Places) -> None:
    """Work out one change: what it would alter."""

    def started() -> Work:
        memory = address_space() + places.memory
        confine_to(places.before, memory=memory, writing=places.now)
        made = Draft(places.before / "asserted", places.now / "asserted", places.base)
        return lambda asked, body: _drafted(made, asked, body)

    serve_one(connection, started)


def check(connection: Connection, places: Places) -> None:
    """Hold one change against the promises of the graph."""

    def started() -> Work:
        validation.validate([])  # loads what it needs while files can be opened
        snapshot = Snapshot(0, places.before, places.store, places.base)
        known = snapshot.open(asking(connection))
        confine_to(places.before, memory=address_space() + places.memory)

        def work(asked: Mapping[str, str], body: bytes) -> tuple[dict[str, Any], bytes]:
            change = changes.read(json.loads(asked["head"]), body)
            return {"broken": curation.first_broken(known, change)}, b""

        return work

    serve_one(connection, started)


def serve_one(connection: Connection, start: Callable[[], Work]) -> None:
    """Do one piece of work, once ``start`` has made ready for it; tell what came of it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        work = start()
    except Exception as error:  # noqa: BLE001 - told to the server, which says it
        exchange.send(connection, {"failed": str(error) or type(error).__name__})
        return
    exchange.send(connection, {"ready": 0})
    head, body = exchange.receive(connection)
    allow(head["seconds"])
    try:
        found, content = work(head["environ"], body)
    except MemoryError:
        exchange.send(connection, {"lost": "memory"})
    except PolicygraphError as error:
        exchange.send(connection, {"status": "refused", "headers": _told(error)})
    else:
        headers = [("found", json.dumps(found))]
        exchange.send(connection, {"status": "done", "headers": headers}, content)


def _drafted(made: Draft, asked: Mapping[str, str], body: bytes) -> tuple[dict[str, Any], bytes]:
    verb, graph = asked["verb"], asked["graph"]
    existed = made.has(graph)
    if verb == "update":
        default, named = json.loads(asked["using"])
        using = Graphs(tuple(default), tuple(named))
        made.update(body.decode("utf-8"), using=using)
    elif verb == "patch":
        made.patch(graph, body.decode("utf-8"))
    elif verb == "delete":
        if graph and not existed:
            raise UnknownEntity(f"{graph}: no such graph here, so that nothing was deleted")
        made.delete(graph)
    else:
        (made.put if verb == "put" else made.post)(graph, _parts(asked["parts"], body))
    head, content = changes.written(made.changes())
    return {**head, "existed": existed}, content


def _parts(described: str, body: bytes) -> list[bodies.Body]:
    """The bodies that are sent behind one another, each described by its type and length."""
    parts, at = [], 0
    for media_type, length in json.loads(described):
        parts.append(bodies.Body(media_type, body[at : at + length]))
        at += length
    return parts


def _told(error: PolicygraphError) -> list[tuple[str, str]]:
    """An error as its name, its words and its place; one that has no name here is its parent."""
    kind = next(one.__name__ for one in type(error).__mro__ if one.__name__ in TOLD)
    told = [("kind", kind), ("words", str(error))]
    for name in ("line", "column"):
        place = getattr(error, name, None)
        if place is not None:
            told.append((name, str(place)))
    return told
