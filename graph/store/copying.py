"""A copy of the graphs for people who script with rdflib."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pyoxigraph as ox
from rdflib import BNode, Dataset, Literal, URIRef
from rdflib.term import Node


def to_dataset(quads: Sequence[ox.Quad], *, prefixes: Mapping[str, str]) -> Dataset:
    """The quads in memory as an rdflib Dataset whose default graph is all of them together.

    What is done to the copy does not touch the store.
    """
    copy = Dataset(default_union=True)
    for prefix, space in prefixes.items():
        copy.bind(prefix, space, override=True, replace=True)
    graphs = {name: copy.graph(URIRef(name)) for name in sorted({_graph(quad) for quad in quads})}
    copy.addN(
        (
            rdflib_term(q.subject),
            URIRef(q.predicate.value),
            rdflib_term(q.object),
            graphs[_graph(q)],
        )
        for q in quads
    )
    return copy


def _graph(quad: ox.Quad) -> str:
    return quad.graph_name.value if isinstance(quad.graph_name, ox.NamedNode) else ""


def rdflib_term(term: object) -> Node:
    """The same term as rdflib writes it; a typed literal keeps its lexical form."""
    match term:
        case ox.NamedNode():
            return URIRef(term.value)
        case ox.Literal(language=str(language)):
            return Literal(term.value, lang=language)
        case ox.Literal():
            return _typed(term)
        case ox.BlankNode():
            return BNode(term.value)
    raise TypeError(f"{term}: rdflib has no such term")


def _typed(term: ox.Literal) -> Literal:
    """The literal with its lexical form kept: rdflib would write some numbers anew."""
    kind = term.datatype.value
    plain = kind == "http://www.w3.org/2001/XMLSchema#string"
    return Literal(term.value, datatype=None if plain else URIRef(kind), normalize=False)
