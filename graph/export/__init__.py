"""The graph as files: for other triple stores, for Gephi, for spreadsheets.

Each format has a name; `to_format` writes the whole graph, one letter or one entity in it,
`write_all` the whole graph piece by piece, `triples_to` the answer of a query. The same store gives
the same bytes every time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import networkx as nx
import pyoxigraph as ox

from graph import network
from graph.errors import UnknownFormat
from graph.export.networks import of_triples, to_gexf, to_graphml
from graph.export.selecting import quads, triples
from graph.export.whole import Whole
from graph.export.writing import in_order, write_quads, write_triples
from graph.query import find
from graph.store import Progress, View, silent

__all__ = [
    "FORMATS",
    "Format",
    "Progress",
    "Whole",
    "format_named",
    "to_format",
    "to_gexf",
    "to_graphml",
    "to_jsonld",
    "to_nquads",
    "to_ntriples",
    "to_rdfxml",
    "to_trig",
    "to_turtle",
    "triples_to",
    "write_all",
]


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write a graph; ``suffix`` has no dot, ``rdf`` is None for networks."""

    name: str
    suffix: str
    media_type: str
    rdf: ox.RdfFormat | None


FORMATS: Mapping[str, Format] = {
    one.name: one
    for one in (
        Format("turtle", "ttl", "text/turtle", ox.RdfFormat.TURTLE),
        Format("trig", "trig", "application/trig", ox.RdfFormat.TRIG),
        Format("nquads", "nq", "application/n-quads", ox.RdfFormat.N_QUADS),
        Format("ntriples", "nt", "application/n-triples", ox.RdfFormat.N_TRIPLES),
        Format("jsonld", "jsonld", "application/ld+json", ox.RdfFormat.JSON_LD),
        Format("rdfxml", "rdf", "application/rdf+xml", ox.RdfFormat.RDF_XML),
        Format("graphml", "graphml", "application/graphml+xml", None),
        Format("gexf", "gexf", "application/gexf+xml", None),
    )
}
"""The formats by name."""

_WITH_GRAPHS = {"trig", "nquads"}
_NETWORKS: Mapping[str, Callable[[nx.MultiDiGraph], bytes]] = {
    "graphml": to_graphml,
    "gexf": to_gexf,
}


def format_named(name: str) -> Format:
    """The format of that name or suffix, in any case.

    Raises:
        UnknownFormat: naming those that there are.
    """
    wanted = name.lower().removeprefix(".")
    for one in FORMATS.values():
        if wanted in {one.name, one.suffix}:
            return one
    raise UnknownFormat(f"{name}: no such format; use {', '.join(FORMATS)}")


def to_format(store: View, name: str, *, about: str | None = None) -> bytes:
    """The store in the format of that name: everything, or what is about one thing.

    ``about`` is a letter or any entity, by IRI, prefixed name, local name or label. A letter
    gives its whole graph; an entity what is said of it, the records that point at it, and
    their spans; a network what is around it.

    Raises:
        UnknownFormat: if there is no such format.
        UnknownEntity: if nothing, or more than one thing, answers to that name.
    """
    wanted = format_named(name)
    if about is None:
        content = BytesIO()
        write_all(store, wanted.name, content, room=None)
        return content.getvalue()
    if wanted.rdf is None:
        return _NETWORKS[wanted.name](_network(store, about))
    if wanted.name in _WITH_GRAPHS:
        return write_quads(quads(store, about), wanted.rdf, prefixes=store.base.prefixes())
    return triples_to(triples(store, about), name, prefixes=store.base.prefixes())


def write_all(
    store: View, name: str, target: BinaryIO, *, room: Path | None, progress: Progress = silent
) -> None:
    """Write the whole graph in the format of that name; RDF of any size with little memory.

    ``room`` is a folder for what memory does not hold, None where it holds all; a network is held
    in memory.

    Raises:
        UnknownFormat: if there is no such format.
    """
    wanted = format_named(name)
    if wanted.rdf is None:
        target.write(_NETWORKS[wanted.name](_network(store, None)))
    else:
        Whole(store.asserted, store.base, room, progress).write(wanted.rdf, target)


def triples_to(found: Iterable[ox.Triple], name: str, *, prefixes: Mapping[str, str]) -> bytes:
    """Triples, such as the answer of a CONSTRUCT query, in the format of that name.

    Raises:
        UnknownFormat: if there is no such format.
    """
    wanted = format_named(name)
    if wanted.rdf is None:
        return _NETWORKS[wanted.name](of_triples(in_order(found), prefixes=prefixes))
    return write_triples(found, wanted.rdf, prefixes=prefixes)


def to_turtle(store: View, *, about: str | None = None) -> bytes:
    """The store, or what is about one thing, as Turtle: the same bytes every time."""
    return to_format(store, "turtle", about=about)


def to_trig(store: View, *, about: str | None = None) -> bytes:
    """The store as TriG, each triple in its graph."""
    return to_format(store, "trig", about=about)


def to_nquads(store: View, *, about: str | None = None) -> bytes:
    """The store as N-Quads, each triple in its graph."""
    return to_format(store, "nquads", about=about)


def to_ntriples(store: View, *, about: str | None = None) -> bytes:
    """The store as N-Triples."""
    return to_format(store, "ntriples", about=about)


def to_jsonld(store: View, *, about: str | None = None) -> bytes:
    """The store as JSON-LD with the ontology's short names."""
    return to_format(store, "jsonld", about=about)


def to_rdfxml(store: View, *, about: str | None = None) -> bytes:
    """The store as RDF/XML."""
    return to_format(store, "rdfxml", about=about)


def _network(store: View, about: str | None) -> nx.MultiDiGraph:
    """The network with what drawing programs place and colour nodes by.

    Of more things than are ever laid out here those programs find the places themselves.
    """
    scope = network.around(store, find(store, about)) if about else network.whole(store)
    return network.painted(network.placed(scope) if len(scope) <= network.MOST_KEPT else scope)
