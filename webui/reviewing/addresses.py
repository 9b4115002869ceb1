"""The addresses at which a curator says who is who: ``/review`` and what is below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from flask import Flask, Response, make_response, render_template, request
from werkzeug.exceptions import BadRequest, Conflict, ServiceUnavailable

from graph.errors import BadParameter, DecisionRefused, InputError, UnknownEntity
from graph.resolution import Decision, Verdict
from graph.store import Snapshot, Store
from graph.store.keyed import key_of
from graph.vocabulary import concepts
from graph.writing.linking import linked
from graph.writing.reviewing import Case, undoing
from graph.writing.withdrawing import page_of, withdrawal
from webui.links import Links
from webui.problems import sentence
from webui.reviewing.deciding import VERDICTS, Deciding, decided, last_of
from webui.reviewing.queue import Pairs, Queue
from webui.reviewing.showing import PROPOSED, Desk, Wanted
from webui.settings import Settings
from webui.signing_in import curators
from webui.writing.writer import Writer

MOST_AT_ONCE: Final = 200
"""How many pairs one form may decide about."""
_PAGES: Final = ("/org/", "/person/", "/ref/")
GONE: Final = "This pair is no longer among those that wait; look again, at /review."


class Reviewing:
    """Decisions about who is who in a store; ``snapshot`` gives the one that is shown."""

    def __init__(
        self,
        store: Store,
        settings: Settings,
        *,
        writer: Writer,
        snapshot: Callable[[], Snapshot],
    ) -> None:
        self._store = store
        self._queue = Queue(store, snapshot, settings.limits)
        self._deciding = Deciding(store, writer, self._queue)

    def register(self, app: Flask) -> None:
        """Add the addresses to an app."""
        views = (
            ("/review", "GET", self._page),
            ("/review", "POST", self._decide),
            ("/review/alike", "GET", self._alike_page),
            ("/review/alike", "POST", self._decide_alike),
            ("/review/undo", "POST", self._undo),
            ("/withdraw", "POST", self._withdraw),
            ("/link", "POST", self._link),
        )
        curators.register(app, views)

    def close(self) -> None:
        """Wait a little for what is being worked out."""
        self._queue.close()

    def _page(self, wrong: str = "") -> Response:
        curator = curators.curator(self._store).name
        pairs = self._queue.found()
        if pairs is None:
            return _shown("review-waiting.html", wrong=self._queue.failure)
        desk = Desk(pairs, self._store.decisions(), Wanted.of(request.values))
        return _shown(
            "review.html",
            desk=desk,
            proposals=PROPOSED,
            curator=curator,
            why=request.form.get("why", ""),
            wrong=wrong,
        )

    def _decide(self) -> Response:
        curator = curators.sender(self._store).name
        case, said = self._case(request.form.get("case", "")), request.form.get("verdict", "")
        if said not in VERDICTS:
            raise BadRequest("Say what the two are: same, different, unsure or part of.")
        line = decided(case, said, by=curator, why=curators.why())
        wrong = self._refused([line])
        if wrong:
            return self._page(wrong)
        return curators.see(Wanted.of(request.form).after(case.name))

    def _alike_page(self, wrong: str = "") -> Response:
        curators.curator(self._store)
        pairs = self._queue.found()
        if pairs is None:
            return _shown("review-waiting.html", wrong=self._queue.failure)
        desk = Desk(pairs, self._store.decisions(), Wanted.of(request.values))
        return _shown("review-alike.html", desk=desk, most=MOST_AT_ONCE, wrong=wrong)

    def _decide_alike(self) -> Response:
        curator = curators.sender(self._store).name
        names = list(dict.fromkeys(request.form.getlist("case")))[:MOST_AT_ONCE]
        said = request.form.get("verdict", "")
        if said not in {"same", "different"}:
            raise BadRequest("Say what the pairs are: same or different.")
        if not names:
            return self._alike_page("Mark a pair first.")
        lines = [decided(self._case(name), said, by=curator, why=curators.why()) for name in names]
        wrong = self._refused(lines)
        return self._alike_page(wrong) if wrong else curators.see("/review")

    def _undo(self) -> Response:
        curator = curators.sender(self._store).name
        log, given = self._store.decisions(), request.form.get("line", "")
        number = int(given) if given.isdecimal() else last_of(curator, log)
        if number is None:
            return self._page("You have decided nothing that could be undone.")
        line = undoing(log, number, by=curator, why=curators.why())
        wrong = self._refused([line])
        back = request.form.get("back", "")
        if wrong:
            raise Conflict(wrong)
        if log.lines[number - 1].verdict is Verdict.WITHDRAWN:
            return curators.see(self._page_of(line))
        return curators.see(
            back if back.startswith(_PAGES) else Wanted.of(request.form).back_to(line)
        )

    def _withdraw(self) -> Response:
        curator = curators.sender(self._store).name
        try:
            line = withdrawal(
                self._store, request.form.get("person", ""), by=curator, why=curators.why()
            )
        except (UnknownEntity, BadParameter) as error:
            raise Conflict(sentence(error)) from error
        wrong = self._refused([line])
        if wrong:
            raise Conflict(wrong)
        return curators.see(f"/person/withheld-{len(self._store.decisions().lines)}")

    def _link(self) -> Response:
        curator, store = curators.sender(self._store).name, self._store
        iri, typed = request.form.get("thing", ""), request.form.get("identifier", "")
        key = key_of(iri, store.registry, store.base)
        if key == iri and iri not in concepts():
            raise Conflict("Nothing of that name is here any more; look again.")
        try:
            line = linked(store, key, typed, by=curator, why=curators.why())
        except (BadParameter, InputError, DecisionRefused) as error:
            raise Conflict(sentence(error)) from error
        wrong = self._refused([line])
        if wrong:
            raise Conflict(wrong)
        return curators.see(Links(store.base).path(line.left if line.right == key else iri) or "/")

    def _page_of(self, line: Decision) -> str:
        """The address of the page of the person about whom it was decided."""
        iri = page_of(line, self._store)
        return f"/{iri.removeprefix(self._store.base.iri)}" if iri else "/people"

    def _refused(self, lines: Sequence[Decision]) -> str:
        """Have decisions stand; why they do not, with names where the log has keys."""
        seen = request.form.get("seen", "")
        if not seen.isdecimal():
            raise BadRequest("The form does not say how many decisions you had seen.")
        try:
            self._deciding.take(lines, seen=int(seen))
        except (DecisionRefused, InputError) as error:
            return self._named(str(error))
        return ""

    def _named(self, words: str) -> str:
        """A sentence about keys as one about names."""
        pairs = self._queue.pairs
        names = pairs.names if pairs else {}
        for key in sorted(names, key=len, reverse=True):
            words = words.replace(key, f"“{names[key]}”")
        return f"{words[:1].upper()}{words[1:]}."

    def _case(self, name: str) -> Case:
        pairs: Pairs | None = self._queue.found()
        if pairs is None:
            raise ServiceUnavailable("What waits is being worked out; try again.", retry_after=2)
        case = pairs.case(name)
        if case is None:
            raise Conflict(GONE)
        return case


def _shown(template: str, *, wrong: str, **values: object) -> Response:
    response = make_response(render_template(template, wrong=wrong, **values))
    response.status_code = 409 if wrong and request.method == "POST" else 200
    return response
