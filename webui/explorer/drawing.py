"""Making what takes long beside: in a process of its own, once for each snapshot.

That is the network of all letters, who signs together, and the answers to slow questions.
"""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Iterator
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from typing import Final

from graph import network
from graph.confinement import end_unheard, spare_the_machine
from graph.query import covered, forget_earlier, keep_answers, questions
from graph.store import Snapshot
from webui.explorer import sending
from webui.workers.starting import context

_log = logging.getLogger(__name__)
_NICE: Final = 15
"""How far answers go first, as `nice` counts: a large network takes a processor for long."""


class Drawing:
    """Has the network drawn of the snapshot that was published last; others are given up.

    Questions about what most letters join are answered ``within`` so many seconds of a processor.
    """

    def __init__(self, snapshot: Snapshot, *, within: float) -> None:
        self._within = within
        self._context = context()
        self._wanted: Snapshot | None = None
        self._changed = threading.Condition()
        self._closed = False
        self._thread = threading.Thread(target=self._work, daemon=True)
        self._thread.start()
        self.draw(snapshot)

    def draw(self, snapshot: Snapshot) -> None:
        """Have this snapshot's network made, soon; returns at once."""
        if snapshot.live is None:
            with self._changed:
                self._wanted = snapshot
                self._changed.notify()

    def close(self) -> None:
        """Give up what is being made."""
        with self._changed:
            self._closed = True
            self._changed.notify()
        self._thread.join()

    def _work(self) -> None:
        while (snapshot := self._next()) is not None:
            self._make(snapshot)

    def _next(self) -> Snapshot | None:
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._wanted is not None)
            snapshot, self._wanted = self._wanted, None
            return None if self._closed else snapshot

    def _make(self, snapshot: Snapshot) -> None:
        ours, theirs = self._context.Pipe(duplex=False)
        process = self._context.Process(
            target=_main, args=(theirs, snapshot, self._within), daemon=True
        )
        process.start()
        theirs.close()
        given_up = False
        while not wait([process.sentinel], timeout=0.2):
            if self._closed or (self._wanted is not None and ours.poll()):
                given_up = True
                process.terminate()
        process.join()
        if not given_up:
            forget_earlier(snapshot)  # also where it failed: nobody works them out anew
        if not given_up and process.exitcode:
            said = "".join(_messages(ours)) or f"it ended with {process.exitcode}"
            _log.warning("what takes long could not be made beforehand: %s", said)
        ours.close()


def _messages(connection: Connection) -> Iterator[str]:
    """What a process that has ended said."""
    with suppress(EOFError):
        while connection.poll():
            yield connection.recv()


def _main(connection: Connection, snapshot: Snapshot, within: float) -> None:
    """Make it; a snapshot that is dropped meanwhile needs none.

    First comes what pages tell that find nothing: what was searched.

    What is sent first is nothing, when the network is there: from then on a newer snapshot goes
    before more letters and the questions of this one.
    """
    spare_the_machine()
    end_unheard(connection.fileno())
    if hasattr(os, "nice"):
        os.nice(_NICE)
    try:
        keep_answers(snapshot, covered(), within=0)
        sending.make(snapshot)
        network.keep_cosigning(snapshot.open(), snapshot.folder)
        connection.send("")
        sending.make(snapshot, network.Extent.MORE)
        keep_answers(snapshot, questions(), within=within)
    except Exception as error:
        if snapshot.folder.exists():
            connection.send(f"{type(error).__name__}: {error}")
            raise SystemExit(1) from error
