"""The addresses at which a curator decides about records: ``/records`` and what is below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from flask import Flask, Response, make_response, render_template, request
from werkzeug.exceptions import BadRequest

from graph.corrections import Correction
from graph.errors import DecisionRefused, InputError, UnknownEntity
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
from webui.signing_in import curators, forms
from webui.writing.writer import Writer

LONGEST_FORM: Final = 4 * forms.LONGEST
MOST_LETTERS: Final = 200
"""How many letters the queue lists."""
MOVED: Final = "this record is no longer what you saw; look again"
REFUSED: Final = (InputError, DecisionRefused, UnknownEntity)

MOST_AT_ONCE: Final = 200
"""How many records one form may decide about."""
_VERDICTS: Final = {"accept": accepting, "reject": rejecting}

Decide = Callable[[Opened], list[Correction]]
"""What is decided about records of a letter."""


class Correcting:
    """Decisions about the records of a store's letters."""

    def __init__(self, store: Store, writer: Writer) -> None:
        self._store = store
        self._writer = writer

    def register(self, app: Flask) -> None:
        """Add the addresses to an app."""
        views = (
            ("/records", "GET", self._queue),
            ("/records", "POST", self._decide),
            ("/records/alike", "GET", self._alike_page),
            ("/records/alike", "POST", self._decide_alike),
            ("/records/correct", "GET", self._page),
            ("/records/correct", "POST", self._correct),
            ("/records/undo", "POST", self._undo),
        )
        curators.register(app, views)

    def _queue(self, wrong: str = "", template: str = "records.html") -> Response:
        curator, letters = curators.curator(self._store).name, waiting(self._store)
        first = request.values.get("letter", "") or self._first(letters)
        queue = None
        if first:
            queue = Queue(
                self._opened(first),
                self._store.base,
                how_many(self._store),
                letters[:MOST_LETTERS],
                self._again(),
                behind=request.values.get("behind", ""),
                by=curator,
            )
        return _shown(template, wrong=wrong, queue=queue)

    def _alike_page(self, wrong: str = "") -> Response:
        return self._queue(wrong, "records-alike.html")

    def _decide_alike(self) -> Response:
        curator = curators.sender(self._store, LONGEST_FORM).name
        marked = list(dict.fromkeys(request.form.getlist("record")))[:MOST_AT_ONCE]
        made = _VERDICTS.get(request.form.get("verdict", ""))
        if made is None:
            raise BadRequest("Say what is decided about the records: accept or reject.")
        if not marked:
            return self._alike_page("Mark a record first.")

        def decide(letter: Opened) -> list[Correction]:
            return [
                made(letter, self._seen(letter, one), by=curator, why=curators.why())
                for one in marked
            ]

        wrong = self._taken(decide)
        return self._alike_page(wrong) if wrong else self._back("")

    def _first(self, letters: Sequence[str]) -> str:
        """The first letter of which something waits, or is open again."""
        return next(iter(letters or self._again()), "")

    def _again(self) -> list[str]:
        """The letters about which something is open again."""
        asked = decided(self._store)[:MOST_LETTERS]
        return [one for one in asked if self._opened(one).reviewed.reopened]

    def _decide(self) -> Response:
        curator = curators.sender(self._store).name
        verdict = next((one for one in _VERDICTS if one in request.form), "")
        marked = request.form.get(verdict, "")
        if "@" not in marked:
            raise BadRequest("Say what is decided about which record: accept or reject.")

        def decide(letter: Opened) -> list[Correction]:
            record = self._seen(letter, marked)
            return [_VERDICTS[verdict](letter, record, by=curator, why=curators.why())]

        name, wrong = marked.partition("@")[0], self._taken(decide)
        return self._page(wrong, name) if wrong else self._back(name)

    def _page(self, wrong: str = "", record: str = "") -> Response:
        curator = curators.curator(self._store).name
        looked = self._looked(record or request.values.get("record", ""))
        return _shown(
            "record.html", wrong=wrong, looked=looked, curator=curator, why=curators.why()
        )

    def _correct(self) -> Response:
        curator, record = (
            curators.sender(self._store, LONGEST_FORM).name,
            request.form.get("record", ""),
        )

        def decide(letter: Opened) -> list[Correction]:
            self._seen(letter, f"{record}@{request.form.get('at', '')}")
            right = changes(self._looked(record, letter), request.form)
            return [correcting(letter, record, right, by=curator, why=curators.why())]

        wrong = self._taken(decide)
        return self._page(wrong, record) if wrong else self._back(record)

    def _undo(self) -> Response:
        curator, number = curators.sender(self._store).name, request.form.get("line", "")
        if not number.isdecimal():
            raise BadRequest("Say which line is to be undone.")
        wrong = self._taken(
            lambda letter: [undoing(letter, int(number), by=curator, why=curators.why())]
        )
        return self._queue(wrong) if wrong else self._back("corrections")

    def _taken(self, decide: Decide) -> str:
        """Have decisions stand; why they do not. Pages show what follows when this returns."""
        seen = request.form.get("seen", "")
        if not seen.isdecimal():
            raise BadRequest("The form does not say how many decisions you had seen.")

        def act() -> None:
            letter = self._letter()
            take(self._store, letter, decide(letter), seen=int(seen))

        try:
            self._writer.carry_out(act)
        except REFUSED as error:
            return sentence(error)
        return ""

    def _seen(self, letter: Opened, marked: str) -> str:
        """The name of a record that a form marks, ``sig-1@120-134``, if it is still there."""
        name, _, place = marked.partition("@")
        if at(self._looked(name, letter).record) != place:
            raise InputError(f"{name}: {MOVED}")
        return name

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
            return curators.see(f"/records?letter={letter.rpartition('/')[2]}&behind={anchor}")
        return curators.see(f"{Links(self._store.base).href(letter)}#{anchor}")


def _shown(template: str, *, wrong: str, **values: object) -> Response:
    response = make_response(render_template(template, wrong=wrong, **values))
    response.status_code = 409 if wrong else 200
    return response
