from __future__ import annotations

import json
from typing import Any

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

from graph.export.jsonld import Vocabulary, to_jsonld
from graph.iri import Base
from graph.terms import PG, RDF, RDFS, XSD

LETTER = NamedNode("https://example.org/kg/letter/one")
PREFIXES = Base().prefixes()


def node(*triples: Triple) -> dict[str, Any]:
    """What is written of the one subject of these triples."""
    content = to_jsonld(triples, prefixes=PREFIXES)
    assert {quad.triple for quad in parse(content, format=RdfFormat.JSON_LD)} == set(triples)
    (found,) = json.loads(content)["@graph"]
    assert isinstance(found, dict)
    return found


def test_a_class_and_a_property_have_their_short_names() -> None:
    found = node(
        Triple(LETTER, RDF.type, PG.Letter),
        Triple(LETTER, PG.addressedTo, NamedNode("https://w3id.org/policygraph/ref/org/wco")),
    )
    assert found == {"id": "letter:one", "type": "Letter", "addressedTo": "orgn:wco"}


def test_several_values_become_a_list() -> None:
    found = node(Triple(LETTER, RDF.type, PG.Letter), Triple(LETTER, RDF.type, PG.Document))
    assert found["type"] == ["Letter", "Document"]
    one, two = (
        Triple(LETTER, PG.signatory, NamedNode(f"https://example.org/kg/org/{n}")) for n in "ab"
    )
    assert node(one, two)["signatory"] == ["o:a", "o:b"]


def test_texts_keep_their_language() -> None:
    found = node(
        Triple(LETTER, RDFS.label, Literal("Letter", language="en")),
        Triple(LETTER, RDFS.label, Literal("Brief", language="de")),
        Triple(LETTER, RDFS.label, Literal("Plain")),
    )
    assert found["label"] == [
        {"@value": "Letter", "@language": "en"},
        {"@value": "Brief", "@language": "de"},
        "Plain",
    ]


@pytest.mark.parametrize(
    ("predicate", "value", "key", "written"),
    [
        (PG.ordinal, Literal("7", datatype=XSD.integer), "ordinal", "7"),
        (PG.ordinal, Literal("7"), "ordinal", {"@value": "7"}),
        (
            PG.ordinal,
            Literal("2008-10-28", datatype=XSD.date),
            "ordinal",
            {"@value": "2008-10-28", "type": "xsd:date"},
        ),
        (PG.signatory, Literal("someone"), "signatory", {"@value": "someone"}),
        (PG.nameAsStated, Literal("A Group"), "nameAsStated", "A Group"),
        (PG.nameAsStated, LETTER, "nameAsStated", {"id": "letter:one"}),
        (NamedNode("urn:p"), LETTER, "urn:p", {"id": "letter:one"}),
        (NamedNode("urn:p"), Literal("x"), "urn:p", {"@value": "x"}),
    ],
)
def test_a_value_that_the_rule_does_not_fit_is_written_in_full(
    predicate: NamedNode, value: NamedNode | Literal, key: str, written: object
) -> None:
    assert node(Triple(LETTER, predicate, value))[key] == written


def test_a_nameless_node_keeps_its_mark() -> None:
    content = to_jsonld([Triple(BlankNode("c14n0"), PG.signatory, LETTER)], prefixes=PREFIXES)
    assert json.loads(content)["@graph"] == [{"id": "_:c14n0", "signatory": "letter:one"}]


def test_nothing_is_a_document_too() -> None:
    document = json.loads(to_jsonld([], prefixes=PREFIXES))
    assert document["@graph"] == []
    assert document["@context"]["pg"] == "https://w3id.org/policygraph/ns/"


def test_the_users_own_base_is_in_the_context() -> None:
    prefixes = Base("https://ngo.example/kg/").prefixes()
    letter = NamedNode("https://ngo.example/kg/letter/one")
    content = to_jsonld([Triple(letter, RDF.type, PG.Letter)], prefixes=prefixes)
    document = json.loads(content)
    assert document["@context"]["letter"] == "https://ngo.example/kg/letter/"
    assert document["@graph"] == [{"id": "letter:one", "type": "Letter"}]


def test_names_that_read_backwards_are_not_used_forwards() -> None:
    words = Vocabulary.of(
        {"e": "http://e/", "back": {"@reverse": "e:p"}, "on": {"@id": "e:q"}, "C": "e:C"}
    )
    assert list(words.properties) == ["http://e/q", "http://e/C"]
    assert words.classes == {"http://e/C": "C"}
    assert words.short("http://e/x") == "e:x"
    assert words.short("http://f/x") == "http://f/x"
    assert words.short("http://e/") == "http://e/"
