"""The addresses at which a curator adds letters: ``/add`` and what is below it."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Final

from flask import Flask, Response, make_response, render_template, request
from werkzeug.datastructures import FileStorage
from werkzeug.exceptions import NotFound

from graph.errors import InputError, NameTaken
from graph.incoming import Incoming, Item, State, documents
from graph.incoming.acceptance import Wish, accept
from graph.store import Store
from webui.incoming.clerk import Clerk
from webui.incoming.telling import PREVIEW, TOLD
from webui.links import Links
from webui.problems import sentence
from webui.settings import Settings
from webui.signing_in import curators, forms
from webui.writing.writer import Writer

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

MOST_FILES: Final = 20
"""How many files one form may hand in."""
NOTHING: Final = "Choose a file first."

Render = Callable[["WSGIEnvironment", bytes], Response]
"""Has a worker answer a request of the gate's own making."""


class Adding:
    """Letters that are handed in to a store; ``render`` has a worker show one."""

    def __init__(self, store: Store, settings: Settings, *, writer: Writer, render: Render) -> None:
        self._store = store
        self._settings = settings
        self._writer = writer
        self._render = render
        self._incoming = Incoming(store.place)
        self._clerk = Clerk(store, self._incoming, settings.limits)
        if self._incoming.pending():
            self._clerk.ring()

    def register(self, app: Flask) -> None:
        """Add the addresses to an app."""
        views = (
            ("/add", "GET", self._page),
            ("/add", "POST", self._hand_in),
            ("/add/<key>", "GET", self._preview),
            ("/add/<key>/accept", "POST", self._accept),
            ("/add/<key>/discard", "POST", self._discard),
        )
        curators.register(app, views)

    def close(self) -> None:
        """Stop reading; what waits is read after the next start."""
        self._clerk.close()

    def _page(self, wrong: Sequence[str] = ()) -> Response:
        curator = curators.curator(self._store).name
        items = self._incoming.of(curator)
        response = make_response(
            render_template(
                "add.html",
                items=items,
                pending=any(one.pending for one in items),
                known={one.key: self._known(one) for one in items},
                wrong=wrong,
                most=self._settings.write_bytes // 1024 // 1024,
                most_files=MOST_FILES,
            )
        )
        response.status_code = 422 if wrong else 200
        return response

    def _hand_in(self) -> Response:
        curator = curators.sender(self._store, self._settings.write_bytes).name
        files = [one for one in request.files.getlist("files") if one.filename]
        wrong = (
            [NOTHING]
            if not files
            else [
                *self._handed(curator, files[:MOST_FILES]),
                *(f"{one.filename}: more than {MOST_FILES} at once" for one in files[MOST_FILES:]),
            ]
        )
        self._clerk.ring()
        return self._page(wrong) if wrong else curators.see("/add")

    def _handed(self, curator: str, files: Sequence[FileStorage]) -> list[str]:
        """Keep files; which were not, and why."""
        wrong = []
        for file in files:
            name = file.filename or ""
            try:
                self._incoming.hand_in(curator, name, file.read())
            except InputError as error:
                wrong.append(f"{name}: {error}")
        return wrong

    def _preview(self, key: str, wrong: str = "") -> Response:
        item = self._item(key, curators.curator(self._store).name)
        if item.state is not State.READY:
            return curators.see("/add")
        document = documents.from_bytes(self._incoming.kept(item, "document.json") or b"")
        asserted = self._incoming.kept(item, "asserted.nt") or b""
        suggested = self._incoming.kept(item, "suggested.nt") or b""
        text = document.text.encode("utf-8")
        told = {
            "item": asdict(item),
            "letter": self._store.names.letter(item.name).value,
            "lengths": [len(text), len(asserted)],
            "same": self._known(item),
            "wrong": wrong,
        }
        environ = {
            **request.environ,
            "REQUEST_METHOD": "POST",
            "PATH_INFO": PREVIEW,
            "QUERY_STRING": "",
            "CONTENT_TYPE": "application/octet-stream",
            TOLD: json.dumps(told),
        }
        response = self._render(environ, text + asserted + suggested)
        if wrong:
            response.status_code = 409
        return response

    def _accept(self, key: str) -> Response:
        curator = curators.sender(self._store, forms.LONGEST * 16).name
        item = self._item(key, curator)
        if item.state is not State.READY:
            return curators.see("/add")
        wish = Wish(
            request.form.get("name", item.name), frozenset(request.form.getlist("without")), curator
        )
        try:
            letter = self._writer.carry_out(
                lambda: accept(self._store, self._incoming, item=item, wish=wish)
            )
        except (InputError, NameTaken) as error:
            return self._preview(key, sentence(error))
        self._incoming.throw_away(item)
        return curators.see(Links(self._store.base).href(letter) or "/letters")

    def _discard(self, key: str) -> Response:
        self._incoming.throw_away(self._item(key, curators.sender(self._store, forms.LONGEST).name))
        return curators.see("/add")

    def _item(self, key: str, owner: str) -> Item:
        item = self._incoming.get(key, owner=owner)
        if item is None:
            raise NotFound("This letter is not waiting, or not for you; see /add.")
        return item

    def _known(self, item: Item) -> list[str]:
        """The letters of the store that have the same text."""
        return self._store.letters_of(item.sha256) if item.sha256 else []
