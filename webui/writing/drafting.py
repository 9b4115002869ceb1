"""Has a change worked out in a process of its own, on a copy of the store, and checked.

An update may crash the engine, take too long or all memory; so it never runs in the process
that owns the store. The copy is made of hard links. Where the kernel keeps a process from files
(Linux), the tables in the copy are links by name to a folder that may only be read, so that
nobody can reach the store's own tables through them.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from graph import curation
from graph.errors import (
    InvalidCuration,
    PolicygraphError,
    QuerySyntaxError,
    StoreError,
    WriteFailed,
)
from graph.query import Graphs
from graph.store import Difference, Store, kept
from graph.store.files import refusal
from graph.writing import changes
from webui.settings import Settings
from webui.workers import Answer, Lost, Sources, Task
from webui.workers.errand import done_apart
from webui.writing import child

FOLDER: Final = "drafts"
LARGEST_CHANGE: Final = 256 * 1024 * 1024
"""Bytes of N-Quads that a change may have."""


@dataclass(frozen=True, slots=True)
class Job:
    """What is asked for: *update*, *put*, *post*, *delete* or *patch*, and of which graph.

    ``parts`` are the media types and lengths of what stands behind one another in ``body``,
    ``using`` the graphs that an update's patterns are put to.
    """

    verb: str
    graph: str = ""
    body: bytes = b""
    parts: tuple[tuple[str, int], ...] = ()
    using: Graphs = field(default_factory=Graphs)

    def texts(self) -> dict[str, str]:
        """All but the body, as texts."""
        return {
            "verb": self.verb,
            "graph": self.graph,
            "parts": json.dumps(self.parts),
            "using": json.dumps([self.using.default, self.using.named]),
        }


@dataclass(frozen=True, slots=True)
class Drafted:
    """What a job would change; ``existed`` tells whether its graph was there before."""

    changes: Mapping[str, Difference]
    existed: bool


class Drafting:
    """Works out changes of one store; those that an earlier process left are cleared away."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store = store
        self._limits = settings.limits
        self._folder = store.place / FOLDER
        shutil.rmtree(self._folder, ignore_errors=True)

    def drafted(self, job: Job) -> Drafted:
        """What a job would change.

        Raises:
            GraphKept: if that is a graph that nobody writes to.
            InvalidCuration: if it would break a promise of the graph.
            QueryError, InputError: if it cannot be done as asked.
            UnknownEntity: if a graph is not there that is to be deleted.
            WriteFailed: if it takes too long, too much, or breaks off.
            StoreError: if the disk does not take the copy.
        """
        with self._copies() as places:
            found, body = self._asked(child.draft, places, self._task(job.texts(), job.body))
            try:
                change = changes.read(found, body)
            except (ValueError, KeyError, TypeError, SyntaxError) as error:
                raise WriteFailed("the change was not made: its draft broke off") from error
            kept.check(change, self._store.base)
            if curation.speaks(change):
                self._check(places, change)
            return Drafted(change, bool(found.get("existed")))

    def _check(self, places: child.Places, change: Mapping[str, Difference]) -> None:
        head, body = changes.written(change)
        found, _ = self._asked(child.check, places, self._task({"head": json.dumps(head)}, body))
        broken = found.get("broken")
        if broken is not None:
            raise InvalidCuration(f"{broken}; nothing was changed")

    def _task(self, texts: dict[str, str], body: bytes) -> Task:
        return Task(texts, body, self._limits.write_seconds, LARGEST_CHANGE)

    def _asked(
        self, target: Callable[..., None], places: child.Places, task: Task
    ) -> tuple[dict[str, Any], bytes]:
        """What a new process makes of a task."""
        sources = Sources(self._store.source_text)
        try:
            return found_in(done_apart(target, places, task, sources=sources))
        except Lost as error:
            raise WriteFailed(f"the change was not made: {error}") from error

    @contextmanager
    def _copies(self) -> Iterator[child.Places]:
        """Copies of the store as it is now, for as long as they are needed."""
        try:
            self._folder.mkdir(exist_ok=True)
            place = Path(tempfile.mkdtemp(dir=self._folder))
        except OSError as error:
            raise refusal(self._store.place, error) from error
        before, now = place / "before", place / "now"
        try:
            before.mkdir()
            now.mkdir()
            self._store.copy(before / "asserted")
            self._copy(before / "asserted", now / "asserted")
            store = self._store
            yield child.Places(before, now, store.place, store.base, self._limits.memory)
        finally:
            shutil.rmtree(place, ignore_errors=True)

    def _copy(self, before: Path, now: Path) -> None:
        if sys.platform != "linux":
            self._store.copy(now)
            return
        try:
            now.mkdir()
            for file in before.iterdir():
                if file.suffix == ".sst":
                    (now / file.name).symlink_to(file.resolve())
                else:
                    shutil.copyfile(file, now / file.name)
        except OSError as error:
            raise refusal(self._store.place, error) from error


def found_in(answer: Answer) -> tuple[dict[str, Any], bytes]:
    """What a process found out.

    Raises:
        PolicygraphError: what it refused, and why.
    """
    told = dict(answer.headers)
    if answer.status == "refused":
        raise _refusal(told)
    try:
        return dict(json.loads(told["found"])), answer.body
    except (ValueError, KeyError, TypeError) as error:
        raise WriteFailed("the change was not made: its draft broke off") from error


def _refusal(told: Mapping[str, str]) -> PolicygraphError:
    words = told.get("words", "the change was refused")
    kind = child.TOLD.get(told.get("kind", ""), StoreError)
    if kind is QuerySyntaxError:
        line, column = (
            int(told[name]) if told.get(name, "").isdecimal() else None
            for name in ("line", "column")
        )
        return QuerySyntaxError(words, line=line, column=column)
    return kind(words)
