"""Every term is explained, used, and used as it is meant; every code list is closed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from rdflib.namespace import OWL, RDF, RDFS, SKOS

PG = "https://w3id.org/policygraph/ns/"
CODE = "https://w3id.org/policygraph/code/"
Parsed = Callable[[str], list[ox.Triple]]


def own_terms(policy: rdflib.Graph) -> list[rdflib.URIRef]:
    named = {one for one in policy.subjects(RDF.type) if str(one).startswith(PG)}
    return sorted(one for one in named if str(one) != PG and isinstance(one, rdflib.URIRef))


@pytest.fixture(scope="module")
def shipped(
    terms: list[ox.Triple], reference: list[ox.Triple], letter: str, parsed: Parsed
) -> list[ox.Triple]:
    """All data: the reference without the terms themselves, and the made-up letter."""
    own = set(terms)
    return [one for one in reference if one not in own] + parsed(letter)


@pytest.fixture(scope="module")
def queries(root: Path) -> dict[str, str]:
    """Rules, checks, and every query of the program and its pages."""
    folders = (root, root.parent / "graph", root.parent / "webui")
    files = sorted(file for folder in folders for file in folder.rglob("*.rq"))
    return {f"{file.parent.name}/{file.name}": file.read_text("utf-8") for file in files}


@pytest.mark.parametrize(
    "annotation", [RDFS.label, SKOS.definition, SKOS.example, RDFS.isDefinedBy]
)
def test_every_term_has_one_of_each(policy: rdflib.Graph, annotation: rdflib.URIRef) -> None:
    counts = {term: len(list(policy.objects(term, annotation))) for term in own_terms(policy)}
    assert {term for term, count in counts.items() if count != 1} == set()
    assert len(counts) > 100


def test_definitions_are_sentences_in_english(policy: rdflib.Graph) -> None:
    for term in own_terms(policy):
        (definition,) = policy.objects(term, SKOS.definition)
        assert isinstance(definition, rdflib.Literal)
        assert definition.language == "en"
        assert re.fullmatch(r"[A-Z].*\.", str(definition)), term


def test_an_owl_tool_knows_the_range_of_a_property_without_looking_elsewhere(
    policy: rdflib.Graph,
) -> None:
    values = set(policy.subjects(RDF.type, OWL.DatatypeProperty))
    ranges = {one for term in values for one in policy.objects(term, RDFS.range)}
    unknown = {one for one in ranges if not str(one).startswith(str(rdflib.XSD))}
    assert unknown
    assert {one for one in unknown if (one, RDF.type, RDFS.Datatype) not in policy} <= {
        RDFS.Literal
    }


def test_every_term_is_a_class_or_a_property_and_not_both(policy: rdflib.Graph) -> None:
    for term in own_terms(policy):
        kinds = set(policy.objects(term, RDF.type))
        assert len(kinds & {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty}) == 1, term
        assert str(term).removeprefix(PG)[0].isupper() == (OWL.Class in kinds), term


def test_no_two_names_differ_only_by_case(policy: rdflib.Graph) -> None:
    names = Counter(str(term).casefold() for term in own_terms(policy))
    assert [name for name, count in names.items() if count > 1] == []


def test_domains_ranges_and_parents_are_declared(policy: rdflib.Graph) -> None:
    declared = set(policy.subjects(RDF.type))
    for relation in (RDFS.domain, RDFS.range, RDFS.subClassOf, RDFS.subPropertyOf):
        for _, target in policy.subject_objects(relation):
            standard = str(target).startswith((str(rdflib.XSD), str(RDF)))
            assert target in declared or standard, target


def test_no_class_or_property_is_above_itself(policy: rdflib.Graph) -> None:
    for relation in (RDFS.subClassOf, RDFS.subPropertyOf):
        for term in own_terms(policy):
            above = set(policy.transitive_objects(term, relation)) - {term}
            assert not any(term in policy.objects(one, relation) for one in above)


def test_no_term_is_used_that_is_not_declared(
    policy: rdflib.Graph, shipped: list[ox.Triple]
) -> None:
    declared = {str(one) for one in policy.subjects(RDF.type)}
    declared |= {str(RDF.type), str(RDFS.label), str(OWL.versionInfo)}
    used = {one.predicate.value for one in shipped}
    used |= {one.object.value for one in shipped if one.predicate.value == str(RDF.type)}
    assert used - declared == set()


def test_no_query_asks_for_a_term_that_is_not_declared(
    policy: rdflib.Graph, queries: dict[str, str]
) -> None:
    declared = {str(term).removeprefix(PG) for term in own_terms(policy)}
    for name, sparql in queries.items():
        assert set(re.findall(r"(?<![\w:])pg:(\w+)", sparql)) <= declared, name


def test_no_query_asks_for_a_code_that_is_not_listed(root: Path, queries: dict[str, str]) -> None:
    listed = set(re.findall(r"^code:(\S+) a", (root / "codes.ttl").read_text(), re.MULTILINE))
    for name, sparql in queries.items():
        assert set(re.findall(r"(?<![\w:])code:([\w.\-]*[\w])", sparql)) <= listed, name


def test_every_term_is_used(
    policy: rdflib.Graph, shipped: list[ox.Triple], queries: dict[str, str], root: Path
) -> None:
    used = {one.predicate.value for one in shipped}
    used |= {one.object.value for one in shipped if isinstance(one.object, ox.NamedNode)}
    used |= {str(parent) for parent in policy.objects(None, RDFS.subClassOf)}
    for sparql in (*queries.values(), (root / "shapes.ttl").read_text("utf-8")):
        used |= {PG + name for name in re.findall(r"(?<![\w:])pg:(\w+)", sparql)}
    assert {str(term) for term in own_terms(policy)} - used == set()


def test_properties_have_the_sort_of_value_they_promise(
    policy: rdflib.Graph, shipped: list[ox.Triple]
) -> None:
    for triple in shipped:
        kinds = set(policy.objects(rdflib.URIRef(triple.predicate.value), RDF.type))
        if OWL.ObjectProperty in kinds:
            assert isinstance(triple.object, ox.NamedNode), triple
        elif OWL.DatatypeProperty in kinds:
            assert isinstance(triple.object, ox.Literal), triple


def test_literals_have_the_datatype_of_the_range(
    policy: rdflib.Graph, shipped: list[ox.Triple]
) -> None:
    ranges = {str(term): str(kind) for term, kind in policy.subject_objects(RDFS.range)}
    for triple in shipped:
        if isinstance(triple.object, ox.Literal) and triple.predicate.value in ranges:
            assert triple.object.datatype.value == ranges[triple.predicate.value], triple


def test_every_concept_is_named_after_its_list_and_explained(root: Path) -> None:
    codes = rdflib.Graph().parse(root / "codes.ttl")
    concepts = sorted(codes.subjects(RDF.type, SKOS.Concept), key=str)
    assert len(concepts) > 100
    for concept in concepts:
        (scheme,) = codes.objects(concept, SKOS.inScheme)
        assert str(concept).startswith(f"{scheme}.")
        assert (scheme, RDF.type, SKOS.ConceptScheme) in codes
        assert len(list(codes.objects(concept, SKOS.definition))) == 1
        assert codes.value(concept, SKOS.prefLabel) == codes.value(concept, RDFS.label)
        above = set(codes.objects(concept, SKOS.broader)) | set(
            codes.objects(concept, SKOS.topConceptOf)
        )
        assert len(above) == 1


def test_a_definition_that_names_a_code_list_names_one_that_exists(
    policy: rdflib.Graph, root: Path
) -> None:
    listed = set(re.findall(r"^code:([\w-]+) a", (root / "codes.ttl").read_text(), re.MULTILINE))
    named = {
        name
        for definition in policy.objects(None, SKOS.definition)
        for name in re.findall(r"concept of code:([\w-]+)", str(definition))
    }
    assert named <= listed
    assert listed - named == {"document-kind", "org-kind", "topic"}
