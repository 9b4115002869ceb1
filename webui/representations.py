"""Things of the graph as data: the forms that the export writes, by their media types."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import Final

from graph import export
from graph.export import description
from graph.query import GraphResult, Services
from graph.store import View, nodes
from webui.negotiation import (
    GEXF,
    GRAPHML,
    JSON_LD,
    N_QUADS,
    N_TRIPLES,
    RDF_XML,
    TRIG,
    TURTLE,
    Form,
)

FORMS: Final = (TURTLE, JSON_LD, N_TRIPLES, RDF_XML)
"""The forms of a single thing."""
WHOLE_FORMS: Final = (TURTLE, TRIG, N_QUADS, JSON_LD, GRAPHML, GEXF)
"""The forms of the whole graph."""

WHOLE_RDF: Final = (TURTLE, TRIG, N_QUADS, JSON_LD)
"""Those of them that are RDF."""


def of_thing(store: View, iri: str, form: Form) -> bytes:
    """What the graph holds about one thing."""
    return export.to_format(store, form.name, about=iri)


def of_all(store: View, form: Form) -> bytes:
    """The whole graph."""
    return export.to_format(store, form.name)


def of_answer(store: View, found: GraphResult, form: Form) -> bytes:
    """The triples that a query gave."""
    return export.triples_to(found.triples, form.name, prefixes=store.base.prefixes())


def of_service(store: View, form: Form, endpoint: str, *, services: Services) -> bytes:
    """The description of the query service at that address, which may ask these others."""
    features = ("BasicFederatedQuery",) if services.endpoints else ()
    return description.service(store, form.name, endpoint=endpoint, features=features)


def of_dataset(store: View, form: Form, *, endpoint: str, downloads: Sequence[str]) -> bytes:
    """The description of the data, with the addresses of the service and of the whole graph."""
    return description.dataset(store, form.name, endpoint=endpoint, downloads=downloads)


def of_graph(store: View, graph: str, form: Form) -> bytes:
    """One graph, with blank nodes where it was sent with them."""
    triples = nodes.nameless(store.triples(graph), store.base)
    return export.triples_to(triples, form.name, prefixes=store.base.prefixes())


def digest(store: View) -> str:
    """The SHA-256 of the whole graph as N-Quads, to cite a state of it."""
    return sha256(of_all(store, N_QUADS)).hexdigest()
