"""What the service is and what is in it, for programs: SPARQL Service Description and VoID.

W3C Recommendation of 21 March 2013, and the W3C note *Describing Linked Datasets with the VoID
Vocabulary* of 3 March 2011.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Final
from urllib.parse import urljoin

import pyoxigraph as ox

from graph.export import triples_to
from graph.iri import SPACES
from graph.store import View
from graph.terms import RDF

_SD: Final = "http://www.w3.org/ns/sparql-service-description#"
_VOID: Final = "http://rdfs.org/ns/void#"
_FORMATS: Final = "http://www.w3.org/ns/formats/"
_TYPE: Final = RDF.type.value
_PREFIXES: Final = {"rdf": SPACES["rdf"], "sd": _SD, "void": _VOID, "formats": _FORMATS}
_RESULTS: Final = (
    "SPARQL_Results_JSON",
    "SPARQL_Results_XML",
    "SPARQL_Results_CSV",
    "SPARQL_Results_TSV",
    "Turtle",
    "N-Triples",
    "RDF_XML",
    "JSON-LD",
)
"""How answers are written, by the names in https://www.w3.org/ns/formats/."""
MOST_GRAPHS: Final = 1_000
"""How many graphs are listed; a store has one for each letter."""


def service(store: View, name: str, *, endpoint: str, features: Sequence[str] = ()) -> bytes:
    """The description of the query service at ``endpoint``, in the format of that name.

    ``features`` are names of its features beside those that it always has.
    """
    told = chain(_service(store, endpoint), _features(endpoint, features))
    return triples_to(told, name, prefixes=_PREFIXES)


def dataset(store: View, name: str, *, endpoint: str, downloads: Sequence[str]) -> bytes:
    """The description of the data; ``downloads`` are the addresses of the whole of it."""
    return triples_to(_dataset(store, endpoint, downloads), name, prefixes=_PREFIXES)


def _service(store: View, endpoint: str) -> Iterator[ox.Triple]:
    name, data = f"{endpoint}#service", f"{endpoint}#dataset"
    yield _triple(name, _TYPE, _SD + "Service")
    yield _triple(name, _SD + "endpoint", endpoint)
    yield _triple(name, _SD + "supportedLanguage", _SD + "SPARQL11Query")
    yield _triple(name, _SD + "feature", _SD + "UnionDefaultGraph")
    for form in _RESULTS:
        yield _triple(name, _SD + "resultFormat", _FORMATS + form)
    yield _triple(name, _SD + "defaultDataset", data)
    if not store.elsewhere:
        yield from _update_service(endpoint, data)
    yield _triple(data, _TYPE, _SD + "Dataset")
    yield _triple(data, _SD + "defaultGraph", f"{endpoint}#default-graph")
    yield _triple(f"{endpoint}#default-graph", _TYPE, _SD + "Graph")
    for graph in store.graphs()[:MOST_GRAPHS]:
        part = f"{endpoint}#graph-{_local(store, graph)}"
        yield _triple(data, _SD + "namedGraph", part)
        yield _triple(part, _TYPE, _SD + "NamedGraph")
        yield _triple(part, _SD + "name", graph)


def _features(endpoint: str, features: Sequence[str]) -> Iterator[ox.Triple]:
    for feature in features:
        yield _triple(f"{endpoint}#service", _SD + "feature", _SD + feature)


def _update_service(endpoint: str, data: str) -> Iterator[ox.Triple]:
    """The service that changes the same data, for those who may."""
    address = urljoin(endpoint, "/update")
    name = f"{address}#service"
    yield _triple(name, _TYPE, _SD + "Service")
    yield _triple(name, _SD + "endpoint", address)
    yield _triple(name, _SD + "supportedLanguage", _SD + "SPARQL11Update")
    yield _triple(name, _SD + "feature", _SD + "EmptyGraphs")
    yield _triple(name, _SD + "defaultDataset", data)


def _dataset(store: View, endpoint: str, downloads: Iterable[str]) -> Iterator[ox.Triple]:
    name = f"{store.base.iri}dataset"
    yield _triple(name, _TYPE, _VOID + "Dataset")
    yield _triple(name, _VOID + "sparqlEndpoint", endpoint)
    yield _triple(name, _VOID + "uriSpace", ox.Literal(store.base.iri))
    yield _triple(name, _VOID + "documents", ox.Literal(len(store.letters())))
    for address in downloads:
        yield _triple(name, _VOID + "dataDump", address)
    for space in sorted(set(store.base.prefixes().values())):
        if not space.startswith(store.base.iri):
            yield _triple(name, _VOID + "vocabulary", space)


def _triple(subject: str, predicate: str, value: str | ox.Literal) -> ox.Triple:
    node = value if isinstance(value, ox.Literal) else ox.NamedNode(value)
    return ox.Triple(ox.NamedNode(subject), ox.NamedNode(predicate), node)


def _local(store: View, graph: str) -> str:
    return graph.removeprefix(store.base.name("graph", ""))
