"""The JSON-LD context is what the ontology says, and loses nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import rdflib
from rdflib.compare import isomorphic

from ontology import context

# rdflib's own JSON-LD reader still makes one of its deprecated graphs
reads_json_ld = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")


def test_the_file_is_what_the_generator_writes(root: Path) -> None:
    assert (root / "context.jsonld").read_text("utf-8") == context.text()


@reads_json_ld
def test_json_ld_and_back_is_the_same_graph(letter: str) -> None:
    graph = rdflib.Graph().parse(data=letter)
    written = graph.serialize(format="json-ld", context=context.context())
    assert isomorphic(rdflib.Graph().parse(data=written, format="json-ld"), graph)


@reads_json_ld
def test_json_with_the_context_reads_like_json() -> None:
    document = {
        "@context": context.context(),
        "id": "https://example.org/kg/letter/x.sig-1",
        "type": "Signature",
        "label": "Signature 1",
        "nameAsStated": "Example Network",
        "ordinal": 1,
        "capacity": "code:capacity.organisation",
        "asOf": "2010-05-03",
    }
    graph = rdflib.Graph().parse(data=json.dumps(document), format="json-ld")
    pg = rdflib.Namespace("https://w3id.org/policygraph/ns/")
    (node,) = set(graph.subjects())
    assert graph.value(node, rdflib.RDF.type) == pg.Signature
    assert graph.value(node, pg.ordinal) == rdflib.Literal(1)
    assert graph.value(node, pg.asOf) == rdflib.Literal("2010-05-03", datatype=rdflib.XSD.date)
    assert isinstance(graph.value(node, pg.capacity), rdflib.URIRef)


def test_every_own_term_is_a_key(policy: rdflib.Graph) -> None:
    pg = "https://w3id.org/policygraph/ns/"
    names = {str(one).removeprefix(pg) for one in policy.subjects() if str(one).startswith(pg)}
    assert names - {""} <= set(context.context())


def test_a_name_that_two_vocabularies_share_is_left_to_their_prefixes() -> None:
    keys = context.context()
    assert "subject" not in keys
    assert keys["type"] == "@type"
    assert keys["status"] == {"@id": "pg:status", "@type": "@id"}
