"""The addresses of watches: ``/watches``, a page and two feeds for each, and a form to add one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final
from urllib.parse import parse_qsl, urlsplit

from flask import Flask, Response, make_response, render_template, request
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import Forbidden, NotFound

from graph.accounts import Role
from graph.store import Snapshot, Store
from graph.store.commits import now
from graph.watches import Register, Watch
from webui.asked import address_of, asked
from webui.settings import Settings
from webui.signing_in import curators, forms
from webui.signing_in.visitor import visiting
from webui.watching.clerk import Clerk
from webui.watching.feeds import atom, json_feed
from webui.watching.shown import Shown

A_PAGE: Final = 100
"""How many watches the list shows at once."""
ENTRIES: Final = 20
"""How many changes the page of a watch shows at once."""
ROWS: Final = 200
"""How many rows of a change the page shows."""
QUESTIONS: Final = "/questions/"
_NUMBER: Final = re.compile(r"[0-9]{1,6}")


class Watching:
    """The watches of one store; ``snapshot`` gives what is shown now."""

    def __init__(
        self, store: Store, settings: Settings, *, snapshot: Callable[[], Snapshot]
    ) -> None:
        self._store = store
        self._settings = settings
        self._snapshot = snapshot
        self._clerk = Clerk(store, settings, snapshot)
        self._shown = Shown(store, self._clerk.told)
        self.ring, self.close = self._clerk.ring, self._clerk.close

    def register(self, app: Flask) -> None:
        """Add the addresses to an app."""
        views = (
            ("/watches", "GET", self._list),
            ("/watches", "POST", self._add),
            ("/watches.atom", "GET", lambda: atom(self._shown, None)),
            ("/watches.json", "GET", lambda: json_feed(self._shown, None)),
            ("/watches/<name>", "GET", self._page),
            ("/watches/<name>.atom", "GET", lambda name: atom(self._shown, self._watch(name))),
            ("/watches/<name>.json", "GET", lambda name: json_feed(self._shown, self._watch(name))),
            ("/watches/<name>/remove", "POST", self._remove),
        )
        curators.register(app, views)

    def figures(self) -> Iterator[tuple[str, str, int]]:
        """Figures for programs that look after the server."""
        standing = self._shown.standing()
        failing = sum(bool(one.failure) for one in standing.asked.values())
        yield "watched_questions", "gauge", len(standing.asked)
        yield "watched_questions_failing", "gauge", failing
        yield "watches_compared_commit", "gauge", standing.commit

    def _list(self) -> Response:
        page = _page_number()
        watches = self._shown.watches()
        chosen = watches[(page - 1) * A_PAGE : page * A_PAGE]
        return make_response(
            render_template(
                "watches.html",
                lines=self._shown.lines(chosen),
                total=len(watches),
                standing=self._shown.standing(),
                commit=self._snapshot().commit,
                page=page,
                pages=-(-len(watches) // A_PAGE),
                elsewhere=self._store.elsewhere,
            )
        )

    def _page(self, name: str) -> Response:
        watch, page = self._watch(name), _page_number()
        found = self._shown.entries(watch)
        visitor = visiting()
        return make_response(
            render_template(
                "watch.html",
                line=self._shown.lines([watch])[0],
                asked=self._address(watch),
                home="",
                most=ROWS,
                entries=found[(page - 1) * ENTRIES : page * ENTRIES],
                total=len(found),
                page=page,
                pages=-(-len(found) // ENTRIES),
                visitor=visitor,
                removable=visitor is not None and self._may_remove(watch),
            )
        )

    def _add(self) -> Response:
        curator = curators.sender(self._store, forms.LONGEST)
        address = urlsplit(request.form.get("asked", ""))
        if not address.path.startswith(QUESTIONS):
            raise NotFound("Ask a question first, and watch it from its page.")
        question = self._settings.library.question(address.path.removeprefix(QUESTIONS))
        snapshot = self._snapshot()
        view = snapshot.open(self._store.source_text)
        given = asked(view, question, MultiDict(parse_qsl(address.query)))
        given.check()
        one = Watch(
            name=request.form.get("watch", "").strip(),
            title=question.title,
            question=question.name,
            values=dict(given.values),
            by=curator.name,
            at=now(),
            commit=snapshot.commit,
        )
        Register(self._store.place).add(one)
        self.ring()
        return curators.see(f"/watches/{one.name}")

    def _remove(self, name: str) -> Response:
        curator = curators.sender(self._store, forms.LONGEST)
        if not self._may_remove(self._watch(name)):
            raise Forbidden("Somebody else watches this; an admin can remove it.")
        Register(self._store.place).remove(name, by=curator.name, at=now())
        return curators.see("/watches")

    def _watch(self, name: str) -> Watch:
        """The watch of that name, if it may be shown.

        Raises:
            UnknownWatch: if there is none.
        """
        return self._shown.watch(name)

    def _address(self, watch: Watch) -> str:
        """Where the question is asked; empty where there is none of that name any more."""
        known = {one.name: one for one in self._settings.library}
        question = known.get(watch.question)
        return address_of(question, watch.values) if question else ""

    def _may_remove(self, watch: Watch) -> bool:
        visitor = visiting()
        if visitor is None or not visitor.may(Role.CURATOR):
            return False
        return visitor.name == watch.by or visitor.may(Role.ADMIN)


def _page_number() -> int:
    page = request.args.get("page", "")
    return max(1, int(page)) if _NUMBER.fullmatch(page) else 1
