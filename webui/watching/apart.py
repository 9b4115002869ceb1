"""Asks watched questions in a process apart, which is replaced where a question costs too much."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

from graph.errors import QueryRefused
from graph.query import Library, Question
from graph.store import Snapshot
from graph.watches import Answered
from webui.settings import Limits
from webui.watching import child
from webui.workers import Lost, Sources, Task
from webui.workers.handle import Handle
from webui.workers.starting import context


@dataclass(slots=True)
class Apart:
    """Who answers from one snapshot; use it in a ``with`` statement."""

    snapshot: Snapshot
    library: Library
    limits: Limits
    sources: Sources
    _handle: Handle | None = field(default=None)

    def rows(self, question: Question, values: Mapping[str, str]) -> Answered:
        """The whole answer.

        Raises:
            QueryRefused: if there is none, or it costs too much.
            StoreError: if the snapshot cannot be read.
        """
        found = self._answer({"verb": "rows", "question": question.name}, dict(values))
        return Answered(tuple(found["columns"]), tuple(found["rows"]))

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
        self._close()

    def _answer(self, asked: dict[str, str], given: object) -> Any:
        limits = self.limits
        body = json.dumps(given).encode()
        task = Task(asked, body, limits.query_seconds, limits.answer_bytes)
        if self._handle is None:
            self._handle = self._started()
        try:
            answer = self._handle.answer(task)
        except Lost as error:
            self._close()
            raise QueryRefused(str(error)) from error
        if answer.status == child.REFUSED:
            raise QueryRefused(answer.body.decode("utf-8", "replace"))
        return json.loads(answer.body)

    def _started(self) -> Handle:
        starting = context()
        ours, theirs = starting.Pipe()
        place = (self.snapshot, self.library, self.limits.memory)
        process = starting.Process(target=child.answer, args=(theirs, place), daemon=True)
        process.start()
        theirs.close()
        return Handle(process, ours, "watches", self.sources).ready()

    def _close(self) -> None:
        if self._handle is not None:
            self._handle.close()
            self._handle = None
