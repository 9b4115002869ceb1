"""networkx graphs as GraphML and GEXF, for Gephi, Cytoscape and the like.

Attributes keep their types; what these formats cannot hold is flattened (several values
become one text, parted by semicolons) or left out (None). Where nodes have a position or a
colour, GEXF gets them as what Gephi draws.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from typing import Any

import networkx as nx
import pyoxigraph as ox

from graph.iri import split
from graph.terms import RDFS

_SIZE = 10.0
_STRETCH = 1_000.0
Plain = str | int | float | bool


def to_graphml(graph: nx.MultiDiGraph) -> bytes:
    """The network as GraphML, with a declared type for every attribute."""
    out = io.BytesIO()
    nx.write_graphml_xml(flattened(graph), out, named_key_ids=True)
    return out.getvalue()


def to_gexf(graph: nx.MultiDiGraph) -> bytes:
    """The network as GEXF 1.2; ``x``, ``y``, ``size`` and ``colour`` of nodes are drawn."""
    drawn = flattened(graph)
    for _, attributes in drawn.nodes(data=True):
        viz = _viz(attributes)
        if viz:
            attributes["viz"] = viz
    out = io.BytesIO()
    nx.write_gexf(drawn, out, version="1.2draft")
    return _undated(out.getvalue())


def flattened(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """A copy whose nodes and edges come in order, with plain values; edges are e1, e2 …."""
    plain = nx.MultiDiGraph()
    for node, attributes in sorted(graph.nodes(data=True), key=lambda item: str(item[0])):
        plain.add_node(str(node), **_plain(attributes))
    edges = graph.edges(keys=True, data=True)
    ordered = sorted(edges, key=lambda edge: tuple(map(str, edge[:3])))
    for number, (source, target, _, attributes) in enumerate(ordered, 1):
        plain.add_edge(str(source), str(target), key=f"e{number}", **_plain(attributes))
    _make_uniform([attributes for _, attributes in plain.nodes(data=True)])
    _make_uniform([attributes for _, _, attributes in plain.edges(data=True)])
    return plain


def of_triples(triples: Iterable[ox.Triple], *, prefixes: Mapping[str, str]) -> nx.MultiDiGraph:
    """Triples as a network: things are nodes, literals are attributes of their subject."""
    names = {space: prefix for prefix, space in prefixes.items()}
    graph = nx.MultiDiGraph()
    for triple in triples:
        subject, relation = _key(triple.subject), _short(names, triple.predicate.value)
        if isinstance(triple.object, ox.Literal):
            graph.add_node(subject)
            _add_text(graph.nodes[subject], relation, triple)
        else:
            graph.add_edge(subject, _key(triple.object), key=relation, relation=relation)
    return graph


def _add_text(attributes: dict[str, Any], relation: str, triple: ox.Triple) -> None:
    name = "label" if triple.predicate == RDFS.label else relation
    values = (*attributes.get(name, ()), _key(triple.object))
    attributes[name] = values


def _plain(attributes: Mapping[str, Any]) -> dict[str, Plain]:
    values = {name: _flat(value) for name, value in sorted(attributes.items())}
    return {name: value for name, value in values.items() if value is not None}


def _make_uniform(all_attributes: list[dict[str, Plain]]) -> None:
    """Give each attribute one type throughout: numbers become floats, a mixture texts."""
    kinds: dict[str, set[type]] = {}
    for attributes in all_attributes:
        for name, value in attributes.items():
            kinds.setdefault(name, set()).add(type(value))
    for name, found in kinds.items():
        if len(found) > 1:
            kind = float if found == {int, float} else str
            for attributes in all_attributes:
                if name in attributes:
                    attributes[name] = kind(attributes[name])


def _flat(value: object) -> Plain | None:
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, list | tuple | set | frozenset):
        return "; ".join(map(str, value)) or None
    return _printable(str(value))


def _printable(text: str) -> str:
    """The text without the control characters that XML 1.0 cannot hold."""
    return "".join(sign for sign in text if sign in "\t\n\r" or sign >= " ")


def _viz(attributes: dict[str, Any]) -> dict[str, Any]:
    """What Gephi draws a node by; the attributes it is made of are taken out."""
    viz: dict[str, Any] = {}
    if "x" in attributes and "y" in attributes:
        x, y = float(attributes.pop("x")), float(attributes.pop("y"))
        viz["position"] = {"x": round(_STRETCH * x, 1), "y": round(_STRETCH * y, 1), "z": 0.0}
    if "size" in attributes:
        viz["size"] = float(attributes.pop("size"))
    elif viz:
        viz["size"] = _SIZE
    colour = str(attributes.pop("colour", "")).removeprefix("#")
    if len(colour) == len("rrggbb"):
        red, green, blue = bytes.fromhex(colour)
        viz["color"] = {"r": red, "g": green, "b": blue, "a": 1.0}
    return viz


def _undated(content: bytes) -> bytes:
    """GEXF without the day on which it was written, so that it is the same tomorrow."""
    before, mark, after = content.partition(b' lastmodifieddate="')
    return before + after.partition(b'"')[2] if mark else content


def _key(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else str(term)


def _short(names: Mapping[str, str], iri: str) -> str:
    space, local = split(iri)
    prefix = names.get(space)
    return f"{prefix}:{local}" if prefix else iri
