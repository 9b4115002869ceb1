"""A network as one page that needs nothing else: no server, no network, no installation.

pyvis holds the nodes and edges and brings vis-network, whose script is put into the page.
The template is ours and escapes everything: data go in as JSON, never as script, and the
page's own policy lets exactly these scripts run and nothing be fetched.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

import networkx as nx
from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup
from pyvis.network import Network

from graph.network import GROUNDS, KINDS, RELATIONS, View, placed, pruned

TEMPLATES = files("graph") / "templates"
ENGINE = files("pyvis") / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js"
ANATOMY_UNIT = 430.0
NETWORK_UNIT = 30.0
_SHOWN = ("label", "short", "kind", "note", "country", "date", "status", "text")


class Page(Network):  # type: ignore[misc]
    """A pyvis network that is rendered by our own template, which escapes everything."""

    def __init__(self) -> None:
        super().__init__(directed=True, cdn_resources="in_line")
        self.templateEnv = _environment()
        self.path = "network.html"


def to_html(graph: nx.MultiDiGraph, *, title: str) -> str:
    """The graph as one self-contained page, laid out as an anatomy if it has one letter.

    Of more than 2,000 things the best connected are drawn; the page says so. Edges that
    have ``quotes`` (see `graph.network.quoted`) show them when clicked.
    """
    drawn = pruned(graph)
    letters = [iri for iri, kind in drawn.nodes(data="kind") if kind in ("letter", "paper")]
    view = View.ANATOMY if len(letters) == 1 else View.NETWORK
    page = Page()
    _fill(page, placed(drawn, view), unit=_unit(view))
    _add_places(page, placed(drawn, View.NETWORK))
    page.heading = title
    page.templateEnv.globals["total"] = len(graph)
    page.templateEnv.globals["data"] = _data(page, view)
    html: str = page.generate_html()
    return html


def _unit(view: View) -> float:
    return ANATOMY_UNIT if view is View.ANATOMY else NETWORK_UNIT


def _fill(page: Page, graph: nx.MultiDiGraph, *, unit: float) -> None:
    """Nodes by number, in order, with positions in pixels; edges between the numbers."""
    number = {iri: position for position, iri in enumerate(graph)}
    signers = {source for source, _, relation in graph.edges(keys=True) if relation == "signed"}
    for iri, node in graph.nodes(data=True):
        page.add_node(
            number[iri],
            label=node["label"],
            x=round(node["x"] * unit, 1),
            y=round(-node["y"] * unit, 1),
            iri=iri,
            signer=iri in signers,
            **{f"pg_{name}": node[name] for name in _SHOWN if node.get(name)},
        )
    page.edges = [
        {
            "id": position,
            "from": number[source],
            "to": number[target],
            "relation": relation,
            "said": edge["label"],
            "quotes": list(edge.get("quotes", ())),
        }
        for position, (source, target, relation, edge) in enumerate(_by_rank(graph))
    ]


def _add_places(page: Page, graph: nx.MultiDiGraph) -> None:
    """Where each node stands in the network view, which narrow screens show."""
    for node, (_, place) in zip(page.nodes, graph.nodes(data=True), strict=True):
        node["narrow"] = [round(place["x"] * NETWORK_UNIT, 1), round(-place["y"] * NETWORK_UNIT, 1)]


def _by_rank(graph: nx.MultiDiGraph) -> Iterator[tuple[str, str, str, Mapping[str, Any]]]:
    """Edges, those that matter least first: vis draws the later ones above."""
    edges = graph.edges(keys=True, data=True)
    yield from sorted(edges, key=lambda edge: (-RELATIONS[edge[2]].rank, edge[0], edge[1]))


def _data(page: Page, view: View) -> Markup:
    """All that the page's script reads, as JSON that cannot end its element."""
    data = {
        "view": view,
        "nodes": page.nodes,
        "edges": page.edges,
        "kinds": {name: asdict(kind) for name, kind in KINDS.items()},
        "relations": {name: asdict(relation) for name, relation in RELATIONS.items()},
        "grounds": GROUNDS,
    }
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    for sign in "<>&\u2028\u2029":
        written = written.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(written)  # noqa: S704  JSON without a single markup character


def _environment() -> Environment:
    environment = Environment(
        loader=DictLoader({"network.html": _template()}),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    engine, script, style = _inlined()
    environment.globals.update(
        engine=Markup(engine),  # noqa: S704  the file that pyvis brings
        script=Markup(script),  # noqa: S704  our own file
        style=Markup(style),  # noqa: S704  our own file
        policy="; ".join(
            (
                "default-src 'none'",
                f"script-src {_source(engine)} {_source(script)}",
                f"style-src {_source(style)}",
                "img-src data: blob:",
                "base-uri 'none'",
                "form-action 'none'",
            )
        ),
    )
    return environment


@cache
def _template() -> str:
    """The page without what goes into it."""
    return (TEMPLATES / "network.html").read_text("utf-8")


@cache
def _inlined() -> tuple[str, str, str]:
    """vis-network, our script and our style as they stand in the page."""
    engine = ENGINE.read_text("utf-8").rpartition("//# sourceMappingURL")[0]
    script = (TEMPLATES / "network.js").read_text("utf-8")
    style = (TEMPLATES / "network.css").read_text("utf-8")
    return engine, script, style


def _source(code: str) -> str:
    """How a content policy names one inline script or style."""
    return f"'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'"
