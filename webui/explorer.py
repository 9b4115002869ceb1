"""The network page: its list for everybody, its data for the picture, its exports."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final

from flask import Blueprint, Response, current_app, jsonify, render_template, request, url_for

from graph import drawing, export, network
from graph.errors import BadParameter, UnknownFormat
from graph.store import View
from webui.links import Links

MOST_RECORDS: Final = 60
MOST_ROWS: Final = 500
MOST_THINGS: Final = 100
HIDDEN_AT_FIRST: Final = ("topic",)

blueprint = Blueprint("explorer", __name__)


@dataclass(frozen=True, slots=True)
class Scope:
    """What the page shows: one letter, what is around one thing, some things, or everything.

    ``letter``, ``about`` and ``things`` are IRIs, empty where not asked for; ``total`` counts
    the things before the graph was pruned to what a picture can hold.
    """

    graph: Any
    title: str
    letter: str
    about: str
    total: int
    things: tuple[str, ...] = ()

    @property
    def views(self) -> list[str]:
        """The pictures that there are of it."""
        return ["anatomy", "network"] if self.letter else ["network"]

    def address(self, endpoint: str, **values: Any) -> str:
        """The address of one of this blueprint's endpoints for the same scope."""
        if self.letter or self.about:
            values["letter" if self.letter else "about"] = self.letter or self.about
        elif self.things:
            values["thing"] = [_store().base.shortened(iri) for iri in self.things]
        return url_for(f"explorer.{endpoint}", _external=False, **values)


@blueprint.get("/network")
def page() -> str:
    """The network as a page: a picture where the browser can draw one, and the list."""
    scope = asked()
    counts = Counter(kind for _, kind in scope.graph.nodes(data="kind"))
    relations = Counter(key for _, _, key in scope.graph.edges(keys=True))
    return render_template(
        "network.html",
        scope=scope,
        letters=list(letter_choices(_store())),
        kinds=[(kind, counts[name]) for name, kind in network.KINDS.items() if counts[name]],
        relations=[
            (one, relations[key]) for key, one in network.RELATIONS.items() if relations[key]
        ],
        hidden=HIDDEN_AT_FIRST,
        nodes=node_rows(scope.graph),
        edges=edge_rows(scope.graph),
        most=MOST_ROWS,
        exports={name: scope.address("exported", suffix=name) for name in EXPORTS},
    )


@blueprint.get("/network.json")
def data() -> Response:
    """The network as the picture needs it: things with positions, relations with records."""
    scope = asked()
    placed = {view: network.placed(scope.graph, network.View(view)) for view in scope.views}
    links = _links()
    nodes = [
        {"id": iri, **attributes, "href": links.href(iri)} | anatomy_of(placed, iri)
        for iri, attributes in placed["network"].nodes(data=True)
    ]
    number = {node["id"]: position for position, node in enumerate(nodes)}
    edges = [
        {"source": number[source], "target": number[target], **attributes}
        for source, target, attributes in scope.graph.edges(data=True)
    ]
    return jsonify(
        title=scope.title,
        total=scope.total,
        views=scope.views,
        kinds={name: asdict(kind) for name, kind in network.KINDS.items()},
        relations={name: asdict(one) for name, one in network.RELATIONS.items()},
        grounds=network.GROUNDS,
        nodes=nodes,
        edges=edges,
    )


@blueprint.get("/network/evidence.json")
def evidence() -> Response:
    """The sentences behind records: ``?record=IRI&record=IRI``, with links into the letters."""
    records = request.args.getlist("record")
    if not records or len(records) > MOST_RECORDS:
        raise BadParameter(f"record: give between 1 and {MOST_RECORDS} records to look up")
    found = [one for record in records for one in network.evidence(_store(), record)]
    return jsonify(evidence=[{**asdict(one), "href": passage_href(one)} for one in found])


@blueprint.get("/network.<suffix>")
def exported(suffix: str) -> Response:
    """The network as a file for other programs, or as one page that needs no server."""
    if suffix not in EXPORTS:
        raise UnknownFormat(f"network.{suffix}: no such form; take one of {', '.join(EXPORTS)}")
    scope = asked()
    media_type, make = EXPORTS[suffix]
    response = Response(make(scope), content_type=media_type)
    name = re.sub(r"[^\w.-]+", "-", scope.title).strip("-.").lower()[:60] or "network"
    response.headers.set("Content-Disposition", "attachment", filename=f"{name}.{suffix}")
    return response


def one_page(scope: Scope) -> str:
    """The scope as one page that needs no server, with the words behind each line."""
    return drawing.to_html(network.quoted(_store(), scope.graph), title=scope.title)


def gexf(scope: Scope) -> bytes:
    """The scope as GEXF, with the positions of its picture."""
    return export.to_gexf(network.placed(scope.graph))


def graphml(scope: Scope) -> bytes:
    """The scope as GraphML."""
    return export.to_graphml(scope.graph)


EXPORTS: Final[dict[str, tuple[str, Callable[[Scope], str | bytes]]]] = {
    "gexf": ("application/gexf+xml", gexf),
    "graphml": ("application/graphml+xml", graphml),
    "html": ("text/html; charset=utf-8", one_page),
}


def asked() -> Scope:
    """The part of the store that the request names.

    Raises:
        BadParameter: if it names too many things.
        UnknownEntity: if the store does not have it.
    """
    store = _store()
    letter, about = request.args.get("letter", ""), request.args.get("about", "")
    if letter:
        iri = letter if "://" in letter else store.base.name("letter", letter)
        graph = network.of_letter(store, iri)
        return _scope(graph, graph.nodes[iri]["label"], letter=iri)
    if about:
        iri = store.base.expanded(about)
        graph = network.around(store, iri)
        return _scope(graph, f"Around {graph.nodes[iri]['label']}", about=iri)
    if things := tuple(map(store.base.expanded, request.args.getlist("thing"))):
        return _of_things(store, things)
    graph = network.whole(store)
    letters = [iri for iri, kind in graph.nodes(data="kind") if kind == "letter"]
    if len(letters) == 1:
        return _scope(graph, graph.nodes[letters[0]]["label"], letter=letters[0])
    return _scope(graph, "All letters")


def _of_things(store: View, things: tuple[str, ...]) -> Scope:
    if len(things) > MOST_THINGS:
        raise BadParameter(f"thing: give at most {MOST_THINGS} things to draw")
    graph = network.among(store, things)
    title = f"{len(set(things) & set(graph))} things and what joins them"
    return Scope(network.pruned(graph), title, "", "", len(graph), things)


def _scope(graph: Any, title: str, *, letter: str = "", about: str = "") -> Scope:
    return Scope(network.pruned(graph), title, letter, about, len(graph))


def anatomy_of(placed: Mapping[str, Any], iri: str) -> dict[str, float]:
    """Where a node stands in the anatomy, if there is one: ``ax`` and ``ay``."""
    if "anatomy" not in placed:
        return {}
    node = placed["anatomy"].nodes[iri]
    return {"ax": node["x"], "ay": node["y"]}


def passage_href(found: network.Evidence) -> str | None:
    """The address of a passage in its letter; None for evidence from elsewhere."""
    page = _links().path(found.letter) if found.letter else None
    return f"{page}#span-{found.start}-{found.end}" if page and found.start is not None else None


def letter_choices(store: View) -> Iterator[tuple[str, str]]:
    """The letters to choose from: local name and label."""
    names = network.letters(store)
    yield from ((iri.rpartition("/")[2], label) for iri, label in names.items())


def node_rows(graph: Any) -> list[dict[str, Any]]:
    """The things of the list, in legend order; the first 500."""
    ordered = sorted(
        graph.nodes(data=True),
        key=lambda node: (network.KINDS[node[1]["kind"]].rank, node[1]["label"], node[0]),
    )
    degrees = dict(graph.degree())
    return [
        {"iri": iri, **attributes, "relations": degrees[iri]}
        for iri, attributes in ordered[:MOST_ROWS]
    ]


def edge_rows(graph: Any) -> list[dict[str, Any]]:
    """The relations of the list, the telling ones first; the first 500."""
    ordered = sorted(
        graph.edges(keys=True, data=True),
        key=lambda edge: (network.RELATIONS[edge[2]].rank, _reading_place(edge[3]["records"])),
    )
    return [
        {"source": _end(graph, source), "target": _end(graph, target), **attributes}
        for source, target, _, attributes in ordered[:MOST_ROWS]
    ]


def _reading_place(records: Iterable[str]) -> list[tuple[str, int]]:
    """Sorts ``….sig-9`` before ``….sig-10``."""
    return [
        (name.rstrip("0123456789"), int(number[0]))
        for name in records
        if (number := re.findall(r"\d+$", name) or ["0"])
    ]


def _end(graph: Any, iri: str) -> dict[str, Any]:
    return {"iri": iri, **graph.nodes[iri]}


def _store() -> View:
    store: View = current_app.extensions["store"]
    return store


def _links() -> Links:
    links: Links = current_app.extensions["links"]
    return links
