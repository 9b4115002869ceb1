"""Graphs as RDF: what the SPARQL 1.1 Graph Store HTTP Protocol reads.

What writes is taken by the gate (`webui.writing`).
"""

from __future__ import annotations

from typing import Final

from flask import Blueprint
from werkzeug.exceptions import BadRequest, NotFound
from werkzeug.wrappers import Response

from graph.store import DEFAULT_GRAPH
from webui import representations
from webui.graph_names import graph_of
from webui.negotiation import JSON_LD, N_TRIPLES, RDF_XML, TURTLE, answer, wanted
from webui.other_hosts import may_read
from webui.rows import store

blueprint = Blueprint("graph_store", __name__)

FORMS: Final = (TURTLE, N_TRIPLES, RDF_XML, JSON_LD)


@blueprint.get("/graph-store")
@blueprint.get("/graph-store/<path:path>")
def one_graph(path: str = "") -> Response:
    """One graph, its blank nodes as they came."""
    graph = graph_of(path)
    if graph is None:
        raise BadRequest("Name the graph: ?graph=IRI, ?default, or an address below this one.")
    form = wanted(FORMS)
    if graph != DEFAULT_GRAPH and graph not in store().graphs():
        raise NotFound("The store has no graph of this name.")
    return may_read(answer(representations.of_graph(store(), graph, form), form))
