"""What runs in the process that asks watched questions of one snapshot, one after the other."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Mapping
from dataclasses import asdict
from multiprocessing.connection import Connection
from typing import Any, Final

from graph.confinement import address_space, confine_to
from graph.errors import PolicygraphError
from graph.query import Library
from graph.store import Snapshot
from graph.watches import OfView
from webui.workers import exchange
from webui.workers.worker import asking

REFUSED: Final = "refused"
PATIENT: Final = 5
"""How far visitors go first, as `nice` counts."""


def answer(connection: Connection, place: tuple[Snapshot, Library, int]) -> None:
    """Answer until there is nothing more to answer, with so many bytes beyond the start."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    snapshot, library, memory = place
    if sys.platform != "win32":
        os.setpriority(os.PRIO_PROCESS, 0, PATIENT)
    try:
        answering = OfView(snapshot.open(asking(connection)))
        confine_to(snapshot.folder, memory=address_space() + memory)
    except Exception as error:  # noqa: BLE001 - told to the server, which says it
        exchange.send(connection, {"failed": str(error) or type(error).__name__})
        return
    exchange.serve(
        connection,
        snapshot.number,
        lambda asked, body: _done(answering, library, asked, body=body),
    )


def _done(
    answering: OfView, library: Library, asked: Mapping[str, str], *, body: bytes
) -> tuple[dict[str, Any], bytes]:
    try:
        given = json.loads(body)
        if asked["verb"] == "labels":
            found: object = answering.labels(given)
        else:
            found = asdict(answering.rows(library.question(asked["question"]), given))
    except PolicygraphError as error:
        return {"status": REFUSED, "headers": []}, str(error).encode()
    except MemoryError:
        return {"lost": "memory"}, b""
    return {"status": "done", "headers": []}, json.dumps(found).encode()
