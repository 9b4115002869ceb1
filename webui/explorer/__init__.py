"""The network page: its list for everybody, its data for the picture, its exports."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from dataclasses import asdict, replace
from http import HTTPStatus
from typing import Any, Final

from flask import Blueprint, Response, jsonify, render_template, request

from graph import export, network
from graph.errors import BadParameter, UnknownFormat
from webui import security
from webui.explorer import listing, scopes, sending, shown
from webui.explorer.scopes import Scope, Unfinished
from webui.explorer.shown import Shown
from webui.rows import links, settings, store

MOST_RECORDS: Final = 60
HIDDEN_AT_FIRST: Final = ("topic",)
LENS_WORDS: Final = {
    network.Lens.CO_SIGNING: "Who signs together",
    network.Lens.BODIES_AND_ARTICLES: "Bodies and the articles cited to them",
}

blueprint = Blueprint("explorer", __name__)


@blueprint.get("/network")
def page() -> Response:
    """The network as a page: a picture where the browser can draw one, and the list.

    With ``embed`` only the picture, for other sites' frames where these are allowed to.
    """
    answer = Response(_written())
    if request.args.get("embed") and settings().embed:
        security.framed_by(answer, " ".join(settings().embed.split()))
    return answer


def _written() -> str:
    try:
        scope, seen = _seen()
    except Unfinished as error:
        return render_template(
            "network-unfinished.html",
            said=error.description,
            letters=listing.letter_choices(store()),
        )
    kinds, relations = seen.by_kind, seen.by_relation
    return render_template(
        "network.html",
        scope=scope,
        letters=listing.letter_choices(store(), scope.letter),
        how_many=listing.how_many_letters(store()),
        how_many_papers=listing.how_many_papers(store()),
        shown=seen,
        kinds=[(kind, kinds[name]) for name, kind in network.KINDS.items() if name in kinds],
        relations=[
            (one, relations[key]) for key, one in network.RELATIONS.items() if key in relations
        ],
        lenses=network.Lens,
        lens_words=LENS_WORDS,
        embedded=bool(request.args.get("embed")),
        hidden=HIDDEN_AT_FIRST,
        nodes=seen.nodes,
        edges=seen.edges,
        still=seen.still,
        most=listing.MOST_ROWS,
        exports={name: scope.address("exported", suffix=name) for name in EXPORTS},
    )


def _seen() -> tuple[Scope, Shown]:
    """What the request asks for, and what the page shows of it.

    Raises:
        Unfinished: if it is all letters, and that is not ready.
    """
    extent = scopes.extent()
    if scopes.is_everything() and (ready := shown.made(store(), extent)):
        told = Scope(None, scopes.whole(ready.letters, ready.of), total=ready.total, of=ready.of)
        return replace(told, is_placed=True, extent=extent), ready
    scope = scopes.asked()
    return scope, shown.of_graph(scope.graph, scope.placed(), total=scope.total)


@blueprint.get("/network.json")
def data() -> Response:
    """The network as the picture needs it: things with positions, relations with records."""
    if scopes.is_everything() and (body := sending.made(store(), scopes.extent())):
        return _packed(body)
    try:
        return jsonify(_told(scopes.asked()))
    except Unfinished as error:
        answer = jsonify(detail=error.description)
        answer.status_code, answer.headers["Retry-After"] = HTTPStatus.ACCEPTED, "2"
        return answer


def _packed(body: bytes) -> Response:
    """A compressed body, unpacked for whoever does not take it so."""
    if not request.accept_encodings["gzip"]:
        return Response(gzip.decompress(body), content_type="application/json")
    answer = Response(body, content_type="application/json")
    answer.headers["Content-Encoding"] = "gzip"
    answer.headers["Vary"] = "Accept-Encoding"
    return answer


@blueprint.get("/network/around.json")
def around() -> Response:
    """What is around one thing in the whole store, to be added to a picture."""
    thing = scopes.named(request.args.get("thing", ""))
    graph = network.around(store(), thing)
    if "rollup" in request.args:
        graph = network.rolled_up(graph)
    title = f"Around {graph.nodes[thing]['label']}{network.told_newest(graph)}"
    scope = Scope(network.pruned(graph, most=scopes.MOST_AROUND), title, total=len(graph))
    return jsonify(_told(scope))


@blueprint.get("/network/evidence.json")
def evidence() -> Response:
    """The sentences behind records: ``?record=IRI&record=IRI``, with links into the letters."""
    records = request.args.getlist("record")
    if not records or len(records) > MOST_RECORDS:
        raise BadParameter(f"record: give between 1 and {MOST_RECORDS} records to look up")
    found = [one for record in records for one in network.evidence(store(), record)]
    return jsonify(
        evidence=[{**asdict(one), "href": listing.passage_href(links(), one)} for one in found]
    )


@blueprint.get("/network/letters.json")
def letters() -> Response:
    """The letters behind an edge of a lens: ``?lens=co-signing&one=IRI&other=IRI``."""
    lens = network.lens_named(request.args.get("lens", ""))
    one, other = (scopes.named(request.args.get(name, "")) for name in ("one", "other"))
    graph = scopes.underlying().graph
    found = network.behind(graph, lens, (one, other))
    return jsonify(
        letters=[
            {"id": iri, "href": links().href(iri), **_names(graph.nodes[iri])} for iri in found
        ]
    )


def _names(node: dict[str, Any]) -> dict[str, str]:
    return {name: node.get(name, "") for name in ("label", "date", "note")}


@blueprint.route("/network.<suffix>", methods=["GET", "POST"])
def exported(suffix: str) -> Response:
    """The network as a file for other programs, or as one page that needs no server.

    By POST with ``things``, a name on each line, only these things.
    """
    if suffix not in EXPORTS:
        raise UnknownFormat(f"network.{suffix}: no such form; take one of {', '.join(EXPORTS)}")
    scope = scopes.asked().narrowed()
    media_type, make = EXPORTS[suffix]
    response = Response(make(scope), content_type=media_type)
    name = re.sub(r"[^\w.-]+", "-", scope.title).strip("-.").lower()[:60] or "network"
    response.headers.set("Content-Disposition", "attachment", filename=f"{name}.{suffix}")
    return response


def _told(scope: Scope) -> dict[str, Any]:
    return sending.message(
        scope.placed(),
        store().base,
        title=scope.title,
        total=scope.total,
        edgesTotal=scope.edges,
        views=scope.views,
        lens=scope.lens,
        complete=scope.complete,
    )


def one_page(scope: Scope) -> str:
    """The scope as one page that needs no server, with the words behind each line."""
    from graph.drawing import to_html  # noqa: PLC0415 - pyvis is slow to load, and only this needs it

    return to_html(network.quoted(store(), scope.graph), title=scope.title)


def gexf(scope: Scope) -> bytes:
    """The scope as GEXF, with the positions and colours of its picture."""
    return export.to_gexf(network.painted(scope.placed()))


def graphml(scope: Scope) -> bytes:
    """The scope as GraphML."""
    return export.to_graphml(scope.graph)


EXPORTS: Final[dict[str, tuple[str, Callable[[Scope], str | bytes]]]] = {
    "gexf": ("application/gexf+xml", gexf),
    "graphml": ("application/graphml+xml", graphml),
    "html": ("text/html; charset=utf-8", one_page),
}
