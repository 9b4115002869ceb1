"""The addresses at which a curator decides about records: ``/records`` and what is below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from flask import Flask, Response, make_response, redirect, render_template, request
from werkzeug.exceptions import BadRequest, ServiceUnavailable
from werkzeug.exceptions import NotImplemented as NotOffered

from graph.accounts import Role
from graph.corrections import Correction
from graph.errors import DecisionRefused, InputError, UnknownEntity, WriterBusy
from graph.store import Opened, Store
from graph.writing.correcting import (
    accepting,
    correcting,
    decided,
    how_many,
    letter_named,
    rejecting,
    take,
    undoing,
    waiting,
)
from webui.correcting.filled import changes
from webui.correcting.showing import Looked, Queue, at
from webui.links import Links
from webui.problems import sentence
from webui.signing_in import forms
from webui.writing.writer import Writer

LONGEST_WHY: Final = 1_000
LONGEST_FORM: Final = 4 * forms.LONGEST
MOST_LETTERS: Final = 200
"""How many letters the queue lists."""
MOVED: Final = "this record is no longer what you saw; look again"
REFUSED: Final = (InputError, DecisionRefused, UnknownEntity)

Decide = Callable[[Opened, str], Correction]
"""What is decided about a record of a letter."""


class Correcting:
    """Decisions about the records of a store's letters."""

    def __init__(self, store: Store, writer: Writer) -> None:
        self._store = store
        self._writer = writer

    def register(self, app: Flask) -> None:
        """Add the addresses to an app."""
        for rule, method, view in (
            ("/records", "GET", self._queue),
            ("/records", "POST", self._decide),
            ("/records/correct", "GET", self._page),
            ("/records/correct", "POST", self._correct),
            ("/records/undo", "POST", self._undo),
        ):
            app.add_url_rule(rule, f"{method} {rule}", view, methods=[method])

    def _queue(self, wrong: str = "") -> Response:
        curator, letters = self._curator(), waiting(self._store)
        first = request.values.get("letter", "") or self._first(letters)
        queue = None
        if first:
            queue = Queue(
                self._opened(first),
                self._store.base,
                how_many(self._store),
                letters[:MOST_LETTERS],
                behind=request.values.get("behind", ""),
                by=curator,
            )
        return _shown("records.html", wrong=wrong, queue=queue)

    def _first(self, letters: Sequence[str]) -> str:
        """The first letter of which something waits, or is open again."""
        if letters:
            return letters[0]
        again = (one for one in decided(self._store) if self._opened(one).reviewed.reopened)
        return next(again, "")

    def _decide(self) -> Response:
        curator = self._sender()
        verdict = next((one for one in ("accept", "reject") if one in request.form), "")
        name, _, place = request.form.get(verdict, "").partition("@")
        if not verdict or not place:
            raise BadRequest("Say what is decided about which record: accept or reject.")
        made = accepting if verdict == "accept" else rejecting

        def decide(letter: Opened, record: str) -> Correction:
            return made(letter, record, by=curator, why=_why())

        wrong = self._taken(decide, name, place)
        return self._page(wrong, name) if wrong else self._back(name)

    def _page(self, wrong: str = "", record: str = "") -> Response:
        curator = self._curator()
        looked = self._looked(record or request.values.get("record", ""))
        return _shown("record.html", wrong=wrong, looked=looked, curator=curator, why=_why())

    def _correct(self) -> Response:
        curator, record = self._sender(LONGEST_FORM), request.form.get("record", "")

        def decide(letter: Opened, name: str) -> Correction:
            looked = self._looked(name, letter)
            return correcting(letter, name, changes(looked, request.form), by=curator, why=_why())

        wrong = self._taken(decide, record, request.form.get("at", ""))
        return self._page(wrong, record) if wrong else self._back(record)

    def _undo(self) -> Response:
        curator, number = self._sender(), request.form.get("line", "")
        if not number.isdecimal():
            raise BadRequest("Say which line is to be undone.")

        def decide(letter: Opened, _: str) -> Correction:
            return undoing(letter, int(number), by=curator, why=_why())

        wrong = self._taken(decide, "", "")
        return self._queue(wrong) if wrong else self._back("corrections")

    def _taken(self, decide: Decide, record: str, place: str) -> str:
        """Have a decision stand; why it does not. Pages show what follows when this returns."""
        seen = request.form.get("seen", "")
        if not seen.isdecimal():
            raise BadRequest("The form does not say how many decisions you had seen.")
        try:
            self._writer.carry_out(lambda: self._take(decide, record, place, seen=int(seen)))
        except REFUSED as error:
            return sentence(error)
        except WriterBusy as error:
            raise ServiceUnavailable(sentence(error), retry_after=5) from error
        return ""

    def _take(self, decide: Decide, record: str, place: str, *, seen: int) -> None:
        letter = self._letter()
        if place and at(self._looked(record, letter).record) != place:
            raise InputError(f"{record}: {MOVED}")
        take(self._store, letter, [decide(letter, record)], seen=seen)

    def _letter(self) -> Opened:
        return letter_named(self._store, request.values.get("letter", ""))

    def _opened(self, name: str) -> Opened:
        return letter_named(self._store, name)

    def _looked(self, record: str, letter: Opened | None = None) -> Looked:
        """A record as it is now; as it was found where it was rejected."""
        of = letter or self._letter()
        told = dict(zip(of.reviewed.names, of.reviewed.records, strict=True))
        ruling = of.reviewed.decided.get(record)
        found = told.get(record) or (ruling.found if ruling else None)
        if found is None:
            raise UnknownEntity(f"{record}: no such record in {of.name}; {MOVED}")
        return Looked(of, record, found, self._store.base)

    def _back(self, anchor: str) -> Response:
        """To where the form was sent from: the queue, or the letter."""
        letter = self._store.base.name("letter", request.form.get("letter", ""))
        if request.form.get("back") == "queue":
            return _to(f"/records?letter={letter.rpartition('/')[2]}&behind={anchor}")
        return _to(f"{Links(self._store.base).href(letter)}#{anchor}")

    def _curator(self) -> str:
        """The name of the curator who asks."""
        name = forms.signed_in(Role.CURATOR).name
        if self._store.elsewhere:
            raise NotOffered(
                "The graphs are in an engine on another machine; use the command line."
            )
        return name

    def _sender(self, most: int = forms.LONGEST) -> str:
        """The name of the curator who sends a form."""
        forms.check_origin()
        self._curator()
        request.max_content_length = request.max_form_memory_size = most
        return forms.sender().name


def _shown(template: str, *, wrong: str, **values: object) -> Response:
    response = make_response(render_template(template, wrong=wrong, **values))
    response.status_code = 409 if wrong else 200
    return response


def _why() -> str:
    return " ".join(request.form.get("why", "").split())[:LONGEST_WHY]


def _to(address: str) -> Response:
    return make_response(redirect(address, 303))
