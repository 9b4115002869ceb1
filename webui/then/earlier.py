"""Workers on kept snapshots: a few are open at once, each with one worker."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from werkzeug.exceptions import NotFound, ServiceUnavailable

from graph.errors import StoreError, UnknownSnapshot
from graph.search import index_beside
from graph.store import Originals, Snapshot, Store
from graph.store.deciding import DecisionLog
from graph.store.folder import Folder
from graph.store.moments import kept_of
from graph.store.named import NamedSnapshot
from graph.store.showing import shown
from graph.store.withholding import Told
from webui.federating.calling import Calling
from webui.problems import sentence
from webui.settings import Settings
from webui.then.addresses import THEN, without
from webui.workers import Answer, Pool, Sources, Task

MOST_OPEN: Final = 2
"""Kept snapshots that are read at once; the one that was asked for longest ago is closed."""


@dataclass(slots=True)
class _Open:
    """Workers on one; ``seen`` is by what one can tell that nobody was withdrawn since."""

    pool: Pool
    seen: tuple[object, ...]
    withheld: str


class Earlier:
    """The pages over the kept snapshots of one store."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store = store
        self._settings = replace(settings, limits=replace(settings.limits, workers=1))
        self._lock = threading.Lock()
        self._open: OrderedDict[str, _Open] = OrderedDict()

    def answer(
        self, word: str, environ: Mapping[str, Any], task: Callable[[Mapping[str, Any]], Task]
    ) -> Answer:
        """The answer to a request from the snapshot of that name or commit.

        Raises:
            HTTPException: if it is not kept, or cannot be opened.
            Busy: if its worker is.
            Lost: if it costs too much.
        """
        try:
            one = kept_of(self._store.place, word)
            pool = self._pool(one)
        except UnknownSnapshot as error:
            raise NotFound(sentence(error)) from error
        except StoreError as error:
            raise ServiceUnavailable(sentence(error)) from error
        query = without(environ.get("QUERY_STRING", ""))
        told = {**environ, "QUERY_STRING": query, THEN: f"{one.name} {one.kept}"}
        return pool.answer(task(told))

    def close(self) -> None:
        """End the workers."""
        with self._lock:
            while self._open:
                self._open.popitem()[1].pool.close()

    def _pool(self, one: NamedSnapshot) -> Pool:
        log = DecisionLog(self._store.place).path
        decided = log.stat().st_size if log.exists() else 0
        seen = (one.kept, self._store.commit, decided)
        with self._lock:
            held = self._open.get(one.name)
            if held is None or held.seen != seen:
                held = self._renewed(one, held, seen)
            self._open.move_to_end(one.name)
            while len(self._open) > MOST_OPEN:
                self._open.popitem(last=False)[1].pool.close()
            return held.pool

    def _renewed(self, one: NamedSnapshot, held: _Open | None, seen: tuple[object, ...]) -> _Open:
        """The workers, anew where others are withheld now or another snapshot has the name."""
        snapshot = shown(self._store.place, one, (self._store.asserted, self._store.suggested))
        withheld = Told.read(snapshot.folder).digest
        if held is not None and (held.seen[0], held.withheld) == (one.kept, withheld):
            held.seen = seen
            return held
        if held is not None:
            self._open.pop(one.name).pool.close()
        index_beside(snapshot)
        made = _Open(Pool(snapshot, self._settings, self._sources(snapshot)), seen, withheld)
        self._open[one.name] = made
        return made

    def _sources(self, snapshot: Snapshot) -> Sources:
        """What its worker is given: texts and files as they were kept with it."""
        texts = Folder(snapshot.place, snapshot.base).text
        most = self._settings.limits.export_bytes
        calling = Calling(self._settings.endpoints)
        return Sources(texts, None, most, Originals(snapshot.place), calling)
