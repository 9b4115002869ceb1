"""The W3C Reconciliation Service API 0.2, with which OpenRefine matches a table's names.

JSONP is not offered: it would have other hosts' pages run our answers as scripts. Scripts
of other hosts may read these addresses (CORS), which is all that clients need.
"""

from __future__ import annotations

from typing import Final

from flask import Blueprint, Response, jsonify, redirect, render_template, request
from werkzeug.wrappers import Response as BaseResponse

from graph import __version__, reconciliation, search
from graph.errors import BadParameter, UnknownEntity
from graph.reconciliation import PROPERTIES, SUGGESTED, TYPES, Thing
from webui import security
from webui.other_hosts import may_post
from webui.rows import links, settings, store

blueprint = Blueprint("reconcile", __name__, url_prefix="/reconcile")
blueprint.after_request(may_post)

MOST_SUGGESTED: Final = 10
MOST_SKIPPED: Final = 1_000
"""How many suggestions a client may leave behind."""
LONGEST_PREFIX: Final = 300


@blueprint.route("", methods=["GET", "POST"])
def service() -> Response:
    """The manifest, or the answer to ``queries`` or ``extend``."""
    if "callback" in request.values:
        raise BadParameter("callback: JSONP is not offered; leave it out, scripts may read this")
    given = [name for name in ("queries", "extend") if name in request.values]
    if len(given) > 1:
        raise BadParameter("queries, extend: both are given; send one at a time")
    if given == ["queries"]:
        batch = reconciliation.read_batch(request.values["queries"])
        found = {key: reconciliation.candidates(store(), one) for key, one in batch.items()}
        return jsonify(reconciliation.answered(found))
    if given == ["extend"]:
        asked = reconciliation.read_extension(request.values["extend"])
        return jsonify(reconciliation.extended(store(), asked))
    if request.method == "POST":
        raise BadParameter("queries: missing; send queries or extend as a field of a form")
    address = f"{request.host_url.rstrip('/')}{blueprint.url_prefix}"
    told = {"title": settings().title, "version": __version__, "address": address}
    return jsonify(reconciliation.manifest(store().base, **told))


@blueprint.get("/suggest/entity")
def entities() -> Response:
    """Things of which a name has the words of ``prefix``; persons are not suggested."""
    prefix, kind, skipped = _prefix(), request.args.get("type"), _number("cursor") or 0
    kinds = SUGGESTED if kind is None else (reconciliation.known_type(kind, "type"),)
    scope = search.Scope(tuple(one for one in kinds if one in SUGGESTED))
    itself = _itself(prefix)
    if itself is not None and itself.kind in scope.kinds:
        return jsonify(result=[_told(itself.iri, itself.label, itself.kind)][skipped:])
    most = skipped + MOST_SUGGESTED
    found = search.suggest(store(), prefix, scope, most=most) if scope.kinds else []
    return jsonify(
        result=[
            _told(one.iri, one.label, one.kind)
            | {"description": "" if one.name == one.label else f"by its name “{one.name}”"}
            for one in found[skipped:]
        ]
    )


def _itself(prefix: str) -> Thing | None:
    """What an identifier means; names of things are not read for anything else."""
    if ":" not in prefix:
        return None
    return reconciliation.names_of(store()).things.get(store().base.expanded(prefix))


@blueprint.get("/suggest/type")
def types() -> Response:
    """The types of which a word starts with ``prefix``."""
    return _skipped(reconciliation.starting(_prefix(), map(reconciliation.type_of, TYPES)))


@blueprint.get("/suggest/property")
def properties() -> Response:
    """The properties of which a word starts with ``prefix``."""
    named = (
        {"id": one.id, "name": one.name, "description": one.description}
        for one in PROPERTIES.values()
    )
    return _skipped(reconciliation.starting(_prefix(), named))


@blueprint.get("/flyout/<any(entity, type, property):sort>")
def flyout(sort: str) -> Response:
    """A few lines about something that was suggested, to be shown beside it."""
    name = request.args.get("id", "")
    if sort == "entity":
        thing = _thing()
        told = {"label": thing.label, "lines": [TYPES[thing.kind], _letters(thing)]}
    elif sort == "type" and name in TYPES:
        told = {"label": TYPES[name], "lines": []}
    elif sort == "property" and name in PROPERTIES:
        told = {"label": PROPERTIES[name].name, "lines": [PROPERTIES[name].description]}
    else:
        raise UnknownEntity(f"id: no {sort} of the name {name[:80] or '(none)'}; see the manifest")
    return jsonify(id=name, html=render_template("reconcile-flyout.html", **told))


@blueprint.get("/properties")
def proposed() -> Response:
    """What can be told of things of a type: columns for a client to offer."""
    kind = reconciliation.known_type(request.args.get("type", "organisation"), "type")
    return jsonify(reconciliation.proposed(kind, _number("limit")))


@blueprint.get("/preview")
def preview() -> BaseResponse:
    """One thing in a few lines, for a small frame in any page."""
    thing = _thing()
    names = reconciliation.names_of(store())
    page = render_template(
        "reconcile-preview.html",
        thing=thing,
        kind=TYPES[thing.kind],
        countries=[names.things[one].label for one in sorted(thing.countries & set(names.things))],
    )
    response = Response(page, content_type="text/html; charset=utf-8")
    security.framed_by(response, "*")
    return response


@blueprint.get("/view")
def view() -> BaseResponse:
    """From an identifier to the page of the thing."""
    address = links().path(_thing().iri)
    if address is None:
        raise UnknownEntity("id: has no page here; search for its name")
    return redirect(address)


def _told(iri: str, label: str, kind: str) -> dict[str, object]:
    """A thing as it is suggested."""
    return {"id": iri, "name": label, "notable": [reconciliation.type_of(kind)]}


def _skipped(found: dict[str, list[object]]) -> Response:
    """What is suggested, without those that the client has."""
    return jsonify(result=found["result"][_number("cursor") or 0 :])


def _letters(thing: Thing) -> str:
    return f"{thing.letters} {'letter' if thing.letters == 1 else 'letters'}"


def _number(name: str) -> int | None:
    """A number of the request; None where it is not given.

    Raises:
        BadParameter: if it is none, or too large.
    """
    given = request.args.get(name, "")
    if not given:
        return None
    if not given.isascii() or not given.isdecimal() or int(given[:9]) > MOST_SKIPPED:
        raise BadParameter(f"{name}: not a number from 0 to {MOST_SKIPPED:,}")
    return int(given)


def _thing() -> Thing:
    """The thing that ``id`` names.

    Raises:
        UnknownEntity: if there is none.
    """
    iri = store().base.expanded(request.args.get("id", ""))
    thing = reconciliation.names_of(store()).things.get(iri)
    if thing is None:
        raise UnknownEntity(f"id: nothing of the name {iri[:80] or '(none)'}; reconcile it first")
    return thing


def _prefix() -> str:
    """What was typed so far.

    Raises:
        BadParameter: if it is too long.
    """
    prefix = request.args.get("prefix", "")
    if len(prefix) > LONGEST_PREFIX:
        raise BadParameter(f"prefix: longer than {LONGEST_PREFIX} characters; shorten it")
    return prefix
