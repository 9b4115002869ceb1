"""The closed lists of terms are those of the ontology."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

import ontology
from graph import terms
from graph.iri import Base
from graph.model import Capacity, Certainty, Flag
from graph.terms import OA, PG, RDF, SCHEMA, code

NAMESPACES = {
    "PG": "pg",
    "DCTERMS": "dcterms",
    "FOAF": "foaf",
    "OA": "oa",
    "ORG": "org",
    "OWL": "owl",
    "PROV": "prov",
    "RDF": "rdf",
    "RDFS": "rdfs",
    "SCHEMA": "schema",
    "SKOS": "skos",
    "XSD": "xsd",
}


def held(namespace: type) -> dict[str, str]:
    """Attribute -> IRI of every term in the class."""
    named = vars(namespace).items()
    return {name: term.value for name, term in named if isinstance(term, ox.NamedNode)}


def declared() -> set[str]:
    source = (ontology.ROOT / "policy.ttl").read_bytes()
    quads = ox.parse(source, format=ox.RdfFormat.TURTLE)
    return {quad.subject.value for quad in quads if quad.predicate == RDF.type}


def test_the_terms_equal_the_ontology() -> None:
    own = Base().prefixes()["pg"]
    assert set(held(PG).values()) == {iri for iri in declared() if iri.startswith(own)} - {own}


def test_terms_stand_in_the_order_of_the_ontology() -> None:
    source = (ontology.ROOT / "policy.ttl").read_text("utf-8")
    places = [source.index(f"\npg:{name} a ") for name in held(PG)]
    assert places == sorted(places)


@pytest.mark.parametrize(("name", "prefix"), NAMESPACES.items())
def test_an_attribute_is_the_local_name_of_its_iri(name: str, prefix: str) -> None:
    namespace = Base().prefixes()[prefix]
    for attribute, iri in held(getattr(terms, name)).items():
        assert iri == namespace + attribute


def test_terms_of_other_vocabularies_are_declared_in_the_ontology() -> None:
    known = declared()
    for name in ("DCTERMS", "FOAF", "OA", "ORG", "PROV", "SCHEMA", "SKOS"):
        assert set(held(getattr(terms, name)).values()) <= known, name


def test_a_misspelt_term_fails_at_once() -> None:
    with pytest.raises(AttributeError):
        PG.signatury  # type: ignore[attr-defined]  # noqa: B018


def test_codes_are_found_by_list_and_name() -> None:
    found = code("capacity", "individual")
    assert found == ox.NamedNode("https://w3id.org/policygraph/code/capacity.individual")


@pytest.mark.parametrize(("scheme", "name"), [("capacity", "witness"), ("capasity", "individual")])
def test_an_unknown_code_fails_and_is_named(scheme: str, name: str) -> None:
    with pytest.raises(KeyError, match=f"{scheme}.{name}"):
        code(scheme, name)


@pytest.mark.parametrize(
    ("scheme", "values"), [("flag", Flag), ("certainty", Certainty), ("capacity", Capacity)]
)
def test_every_value_of_the_model_has_a_concept_and_the_other_way(
    scheme: str, values: type[Flag] | type[Certainty] | type[Capacity]
) -> None:
    stem = f"https://w3id.org/policygraph/code/{scheme}."
    source = (ontology.ROOT / "codes.ttl").read_bytes()
    subjects = {q.subject.value for q in ox.parse(source, format=ox.RdfFormat.TURTLE)}
    listed = {iri.removeprefix(stem) for iri in subjects if iri.startswith(stem)}
    assert {value.value for value in values} == listed
    assert {code(scheme, value).value for value in values} == {stem + name for name in listed}


def test_schema_org_is_over_https_and_web_annotation_over_http() -> None:
    assert SCHEMA.url.value == "https://schema.org/url"
    assert OA.exact.value == "http://www.w3.org/ns/oa#exact"
