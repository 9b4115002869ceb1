"""The addresses at which curators write to the ledger: below ``/ledger``."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

from flask import Flask, Response, make_response, render_template, request
from werkzeug.exceptions import Conflict, Forbidden

from graph.accounts import Role
from graph.errors import InputError
from graph.ledger import Alike, Entry, Outcome, Retraction
from graph.store import Store
from graph.writing.entering import Report, demand, enter, status
from webui.links import Links
from webui.problems import sentence
from webui.signing_in import curators
from webui.signing_in.visitor import Visitor
from webui.writing.writer import Writer

LONGEST: Final = 64 * 1024
"""Bytes of a form; a quotation may be long."""
FIELDS: Final = ("status", "as_of", "source", "title", "quote", "note")


class Entering:
    """Entries of the ledger of one store, as forms send them."""

    def __init__(self, store: Store, *, writer: Writer) -> None:
        self._store = store
        self._writer = writer
        self._links = Links(store.base)

    def register(self, app: Flask) -> None:
        """Add the addresses to an app."""
        views = (
            ("/ledger/outcome", "GET", self._page),
            ("/ledger/outcome", "POST", self._outcome),
            ("/ledger/retract", "POST", self._retract),
            ("/ledger/alike", "POST", self._alike),
        )
        curators.register(app, views)

    def _page(self, wrong: str = "") -> Response:
        """The form alone, also with what was typed and what is wrong with it."""
        curators.curator(self._store)
        name, words = demand(self._store, request.values.get("demand", ""))
        response = make_response(
            render_template(
                "ledger-entry.html",
                demand=self._store.base.expanded(name),
                words=words,
                values={field: request.form.get(field, "") for field in FIELDS},
                wrong=wrong,
            )
        )
        response.status_code = 422 if wrong else 200
        return response

    def _outcome(self) -> Response:
        curator = curators.sender(self._store, LONGEST)
        try:
            report = self._entered(self._wish(curator.name), curator)
        except InputError as error:
            return self._page(sentence(error))
        if report.refused:
            return self._page(_sentence(report.refused[0]))
        place = f"#outcome-{report.entered[0]}" if report.entered else "#outcomes"
        return curators.see(self._place(request.form.get("demand", "")) + place)

    def _wish(self, by: str) -> Outcome:
        told = {field: request.form.get(field, "") for field in FIELDS}
        return Outcome(
            demand=self._store.base.shortened(request.form.get("demand", "")),
            status=status(told["status"]),
            as_of=told["as_of"],
            by=by,
            at="",
            source=self._source(told["source"].strip()),
            title=told["title"],
            quote=told["quote"],
            note=told["note"],
        )

    def _retract(self) -> Response:
        curator = curators.sender(self._store, LONGEST)
        name = request.form.get("entry", "")
        entry = self._store.books.read().named.get(name)
        if entry is not None and entry.by != curator.name and not curator.may(Role.ADMIN):
            raise Forbidden(f"{entry.by} said so; enter what you found beside it.")
        self._taken(Retraction(entry=name, by=curator.name, at="", why=_why()), curator)
        return curators.see(self._back())

    def _alike(self) -> Response:
        curator = curators.sender(self._store, LONGEST)
        left, right = (
            self._store.base.shortened(request.form.get(one, "")) for one in ("left", "right")
        )
        same = request.form.get("same", "") == "yes"
        wish = Alike(left=left, right=right, same=same, by=curator.name, at="", why=_why())
        self._taken(wish, curator)
        return curators.see(self._back())

    def _taken(self, wish: Entry, curator: Visitor) -> None:
        """Enter something that a button says.

        Raises:
            Conflict: if it is refused.
        """
        report = self._entered(wish, curator)
        if report.refused:
            raise Conflict(_sentence(report.refused[0]))

    def _entered(self, wish: Entry, curator: Visitor) -> Report:
        return self._writer.carry_out(lambda: enter(self._store, [("", wish)], by=curator.name))

    def _source(self, given: str) -> str:
        """What was pasted as the source; the address of a page here means the thing on it."""
        if not given.startswith(request.host_url):
            return given
        path = urlsplit(given).path
        return self._store.base.shortened(self._links.iri(path))

    def _place(self, name: str) -> str:
        return self._links.path(self._store.base.expanded(name)) or "/demands"

    def _back(self) -> str:
        """The page of the demand from which the form was sent."""
        return self._place(request.form.get("back", ""))


def _why() -> str:
    return request.form.get("why", "")


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."
