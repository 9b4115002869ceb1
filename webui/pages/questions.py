"""Questions with a name: the list, one question with a form for its parameters, completion."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from flask import Blueprint, Response, jsonify, redirect, render_template, request
from werkzeug.wrappers import Response as BaseResponse

from graph.citable import coverage
from graph.errors import BadParameter, UnknownFormat
from graph.query import (
    Kind,
    Match,
    Parameter,
    Question,
    answer,
    choices,
    complete,
    missing,
)
from graph.watches import wanted_name
from webui import negotiation
from webui.answers import shown
from webui.asked import LONGEST_VALUE, NO_FIELD, Asked, address_of, asked
from webui.named_answers import ALL_FORMS, forms_of, takes_stale, written
from webui.negotiation import HTML, Form, split_suffix, wanted
from webui.openapi import shape_of_question
from webui.other_hosts import may_read
from webui.rows import rows, settings, snapshot, store
from webui.subjects import subjects
from webui.then.addresses import as_it_is_now

blueprint = Blueprint("questions", __name__)
blueprint.after_request(may_read)


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the form: its parameter, what stands in it, and what is told beside it.

    ``choices`` are all things that it can be, where they are few; ``named`` is what the thing in
    it is called, ``maybe`` what it may have meant: a name, a label and the address.
    """

    parameter: Parameter
    value: str
    choices: tuple[Match, ...]
    named: str
    reason: str
    maybe: tuple[tuple[str, str, str], ...]

    @property
    def type(self) -> str:
        """The type of the input; a date that is none stays visible in one of text."""
        return "date" if self.parameter.kind is Kind.DATE and not self.reason else "text"

    @property
    def completes(self) -> bool:
        """Whether what is typed can be completed."""
        return self.parameter.kind.is_sort


@blueprint.get("/questions")
def questions() -> str:
    """Every question with a name, by what it is asked of."""
    library = settings().library
    return render_template("questions.html", library=library, subjects=subjects(library.ours))


@blueprint.get("/questions.json")
def listed() -> Response:
    """Every question with its parameters, for programs."""
    return jsonify(questions=[shape_of_question(one) for one in settings().library])


@blueprint.get("/questions/<name>")
def one(name: str) -> BaseResponse:
    """One question: its form, and its answer for the parameters given."""
    stem, suffix = split_suffix(name, ALL_FORMS)
    question = settings().library.question(stem)
    offered = forms_of(question)
    if suffix is not None and suffix not in offered:
        names = ", ".join(form.name for form in offered)
        raise UnknownFormat(f"{name}: {stem} gives rows, which have no such form; use {names}")
    form = suffix or wanted(offered)
    given = asked(store(), question, request.args)
    return _page(given) if form is HTML else _file(given, form)


@blueprint.get("/complete")
def completion() -> Response:
    """What may be meant by a few letters: ``?kind=body&q=wco``."""
    kind, words = request.args.get("kind", ""), request.args.get("q", "")
    offered = [one.value for one in Kind if one.is_sort]
    if kind not in offered:
        raise BadParameter(f"kind={kind[:60]}: nothing to complete; use {', '.join(offered)}")
    if len(words) > LONGEST_VALUE:
        raise BadParameter(f"q: longer than {LONGEST_VALUE} characters; shorten it")
    found = complete(store(), Kind(kind), words)
    return jsonify(kind=kind, q=words, matches=[asdict(one) for one in found])


def _file(given: Asked, form: Form) -> BaseResponse:
    """The answer in a form for programs.

    Raises:
        BadParameter: if a parameter is wrong or missing.
    """
    stale = takes_stale(request.environ)
    found = written(store(), given, form, limit=settings().row_limit, stale=stale)
    response = negotiation.answer(found.body, form)
    response.headers.extend(found.headers)
    return response


def _page(given: Asked) -> BaseResponse:
    now = as_it_is_now(request.query_string.decode("ascii", "replace"))
    if not given.wrong and not given.missing and not now and _is_untidy(given):
        return redirect(given.address())
    told = dict(given.wrong)
    if request.args:
        absent = (given.question.parameter(name) for name in given.missing)
        told |= {one.name: missing(given.question, one) for one in absent}
    found = None
    if not told and not given.missing:
        limit = settings().row_limit
        found = answer(store(), given.question, given.values, limit=limit, stale=not now)
    page = render_template(
        "question.html",
        asked=given,
        fields=[_field(given, one, told.get(one.name)) for one in given.question.parameters],
        wrong=told,
        unknown=told.get(NO_FIELD),
        example=_example(given.question),
        shown=shown(found, given.question.shows) if found else None,
        searched=coverage(store()) if found and not (found.rows or found.as_of) else None,
        forms=[one for one in forms_of(given.question) if one is not HTML],
        link=request.host_url.rstrip("/") + given.address(),
        snapshot=snapshot(),
        watch=wanted_name(given.question.name, given.values),
    )
    response = negotiation.answer(page, HTML)
    response.status_code = 400 if told else response.status_code
    return response


def _is_untidy(given: Asked) -> bool:
    """Whether the request says otherwise what the address that stays says."""
    return list(request.args.items(multi=True)) != list(given.values.items())


def _field(given: Asked, parameter: Parameter, error: BadParameter | None) -> Field:
    value = given.values.get(parameter.name, given.typed.get(parameter.name, ""))
    maybe = error.choices if error else ()
    return Field(
        parameter,
        value,
        choices(store(), parameter.kind),
        "" if error else _name_of(parameter, value),
        error.reason if error else "",
        tuple((name, words, given.address(**{parameter.name: name})) for name, words in maybe),
    )


def _name_of(parameter: Parameter, value: str) -> str:
    """What the thing in a field is called; empty where the graph does not say."""
    if not (parameter.kind.is_thing and value):
        return ""
    found = rows("labels", thing=[store().base.expanded(value)])
    return found[0].label if found else ""


def _example(question: Question) -> str:
    """The address of the question with its examples, if the store knows the things in them."""
    things = (one.example for one in question.parameters if one.kind.is_thing)
    known = store()
    if question.parameters and all(
        next(known.about(known.base.expanded(name)), None) for name in things
    ):
        return address_of(question, question.examples())
    return ""
