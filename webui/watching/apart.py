"""Asks watched questions in processes apart; one that a question costs too much is replaced."""

from __future__ import annotations

import json
import os
import queue
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

from graph.errors import PolicygraphError, QueryRefused
from graph.query import Library
from graph.store import Snapshot
from graph.watches import Answered, Wish
from webui.settings import Limits
from webui.watching import child
from webui.workers import Lost, Sources, Task
from webui.workers.handle import Handle
from webui.workers.starting import context


@dataclass(frozen=True, slots=True)
class Apart:
    """Who answers from one snapshot, as many at once as there are workers; use it in a ``with``."""

    snapshot: Snapshot
    library: Library
    limits: Limits
    sources: Sources
    _idle: queue.LifoQueue[Handle] = field(default_factory=queue.LifoQueue)

    def answers(self, wishes: Sequence[Wish]) -> Iterator[Answered | PolicygraphError]:
        """The whole answer to each, in their order, or why there is none."""
        most = min(self.limits.workers or max(2, os.cpu_count() or 1), len(wishes))
        if not most:
            return
        asking = ThreadPoolExecutor(most)
        try:
            yield from asking.map(self._rows, wishes)
        finally:
            asking.shutdown(cancel_futures=True)

    def labels(self, things: Iterable[str]) -> dict[str, str]:
        """What things are called, by IRI."""
        found: dict[str, str] = self._answer({"verb": "labels"}, sorted(things))
        return found

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        while not self._idle.empty():
            self._idle.get().close()

    def _rows(self, wish: Wish) -> Answered | PolicygraphError:
        question, values = wish
        try:
            found = self._answer({"verb": "rows", "question": question.name}, dict(values))
        except PolicygraphError as error:
            return error
        return Answered(tuple(found["columns"]), tuple(found["rows"]))

    def _answer(self, asked: dict[str, str], given: object) -> Any:
        """What a process that is free answers.

        Raises:
            QueryRefused: if it refuses, or it costs too much.
            StoreError: if the snapshot cannot be read.
        """
        task = Task(
            asked, json.dumps(given).encode(), self.limits.query_seconds, self.limits.answer_bytes
        )
        handle = self._free()
        try:
            answer = handle.answer(task)
        except Lost as error:
            handle.close()
            raise QueryRefused(str(error)) from error
        self._idle.put(handle)
        if answer.status == child.REFUSED:
            raise QueryRefused(answer.body.decode("utf-8", "replace"))
        return json.loads(answer.body)

    def _free(self) -> Handle:
        try:
            return self._idle.get_nowait()
        except queue.Empty:
            return self._started()

    def _started(self) -> Handle:
        starting = context()
        ours, theirs = starting.Pipe()
        place = (self.snapshot, self.library, self.limits.memory)
        process = starting.Process(target=child.answer, args=(theirs, place), daemon=True)
        process.start()
        theirs.close()
        return Handle(process, ours, "watches", self.sources).ready()
