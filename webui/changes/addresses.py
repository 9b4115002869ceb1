"""The addresses of what changed: ``/changes``, ``/changes.json`` and ``/changes.patch``."""

from __future__ import annotations

import json
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from flask import Flask, Response, make_response, render_template, request
from werkzeug.exceptions import NotFound, ServiceUnavailable, TooManyRequests

from graph.errors import StoreError, UnknownSnapshot
from graph.store import Snapshot, Store
from graph.store.commits import Commit, latest
from graph.store.moments import NOW, Moment, kept_of, moment_of, of_kept
from graph.store.named import all_named
from graph.store.showing import shown
from graph.store.withholding import Told
from webui.changes import child
from webui.fairness import Fairness, TooMuch
from webui.problems import sentence
from webui.settings import Settings
from webui.workers import Lost, Sources, Task
from webui.workers.errand import done_apart
from webui.writing.drafting import found_in

LATEST: Final = 20
"""How many of the last commits are listed."""
MOST: Final = 200
"""How many graphs, and how many lines of each, the page shows."""
REMEMBERED: Final = 8
TYPES: Final = {"json": "application/json", "patch": "application/rdf-patch"}

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wish:
    """Two words for moments, and the form of the answer."""

    former: str
    later: str
    form: str


class Changes:
    """Differences of one store's states; ``snapshot`` gives the one that is shown now."""

    def __init__(
        self,
        store: Store,
        settings: Settings,
        *,
        snapshot: Callable[[], Snapshot],
        fairness: Fairness,
    ) -> None:
        self._store = store
        self._limits = settings.limits
        self._snapshot = snapshot
        self._fairness = fairness
        self._alone = threading.Lock()
        self._known: OrderedDict[Key, bytes] = OrderedDict()

    def register(self, app: Flask) -> None:
        """Add the addresses to an app."""
        app.add_url_rule("/changes", "GET /changes", self._page)
        for form in TYPES:
            app.add_url_rule(
                f"/changes.{form}", f"GET /changes.{form}", self._file, defaults={"form": form}
            )

    def _page(self) -> str:
        wish = self._wish("html")
        found = self._told(wish) if wish else None
        return render_template(
            "changes.html",
            wish=wish,
            found=found and json.loads(found),
            kept=all_named(self._store.place)[::-1],
            commits=[(one, self._letters(one)) for one in latest(self._store.place, LATEST)],
            shown=set(self._store.letters()),
            most=MOST,
            graphs=self._store.base.name("graph", ""),
        )

    def _letters(self, commit: Commit) -> list[str]:
        """The letters whose graphs a commit changed."""
        changed = map(self._store.base.letter_of, commit.graphs)
        return sorted(letter for letter in changed if letter)

    def _file(self, form: str) -> Response:
        wish = self._wish(form)
        if wish is None:
            raise NotFound("Say from which moment to which: ?from=NAME&to=now.")
        response = make_response(self._told(wish))
        response.content_type = TYPES[form]
        return response

    def _wish(self, form: str) -> Wish | None:
        former, later = request.args.get("from", "").strip(), request.args.get("to", "").strip()
        return Wish(former, later or NOW, form) if former else None

    def _told(self, wish: Wish) -> bytes:
        """What changed, as bytes of the form.

        Raises:
            HTTPException: if a moment is not kept, or it cannot be worked out now.
        """
        if not self._alone.acquire(timeout=self._limits.waiting_seconds):
            raise ServiceUnavailable("Another difference is being worked out; try again soon.")
        try:
            former, later = self._moment(wish.former), self._moment(wish.later)
            key = (wish.form, *self._names(former), *self._names(later))
            if key not in self._known:
                self._known[key] = self._compared(former, later, wish.form)
            self._known.move_to_end(key)
            while len(self._known) > REMEMBERED:
                self._known.popitem(last=False)
            return self._known[key]
        except UnknownSnapshot as error:
            raise NotFound(sentence(error)) from error
        except (Lost, StoreError) as error:
            raise ServiceUnavailable(sentence(error)) from error
        finally:
            self._alone.release()

    def _moment(self, word: str) -> Moment:
        """A moment without the names that are withheld."""
        snapshot, place = self._snapshot(), self._store.place
        if word in {NOW, str(snapshot.commit)}:
            return moment_of(snapshot, word, place)
        one = kept_of(place, word)
        current = (self._store.asserted, self._store.suggested)
        return of_kept(one, word, place=place, folder=shown(place, one, current).folder)

    def _names(self, moment: Moment) -> Key:
        return moment.word, moment.chain, Told.read(moment.folder).digest

    def _compared(self, former: Moment, later: Moment, form: str) -> bytes:
        task = Task({"form": form}, b"", self._limits.export_seconds, self._limits.export_bytes)
        place: Any = (former, later, self._limits.memory)
        sources = Sources(self._store.source_text)
        try:
            with self._fairness.work(request.remote_addr or ""):
                return found_in(done_apart(child.compare, place, task, sources=sources))[1]
        except TooMuch as error:
            raise TooManyRequests(sentence(error), retry_after=error.wait) from error
