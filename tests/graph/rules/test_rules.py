from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse, serialize
from rdflib import Graph

from graph import rules, vocabulary
from graph.terms import DCTERMS, FOAF, ORG, PG, RDF, XSD, code

A, B, C = (NamedNode(f"https://example.org/kg/org/{name}") for name in "abc")
MEMBERSHIP = NamedNode("http://www.w3.org/ns/org#Membership")
LETTER = NamedNode("https://example.org/kg/letter/one")
PREFIXES = """
@prefix pg: <https://w3id.org/policygraph/ns/> .
@prefix code: <https://w3id.org/policygraph/code/> .
@prefix orgn: <https://w3id.org/policygraph/ref/org/> .
@prefix post: <https://w3id.org/policygraph/ref/post/> .
@prefix place: <https://w3id.org/policygraph/ref/place/> .
@prefix treaty: <https://w3id.org/policygraph/ref/treaty/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix : <https://example.org/kg/> .
"""
REFERENCE = tuple(vocabulary.reference_triples())


def read(turtle: str) -> list[Triple]:
    return [quad.triple for quad in parse(PREFIXES + turtle, format=RdfFormat.TURTLE)]


def follows(turtle: str) -> set[Triple]:
    """What follows from these facts and the reference data, not from the latter alone."""
    return rules.inferred([*REFERENCE, *read(turtle)]) - rules.inferred(REFERENCE)


def of(found: set[Triple], predicate: NamedNode) -> set[tuple[str, str]]:
    """Subject and object of the triples with that predicate, by their local names."""
    return {
        (str(t.subject.value).rpartition("/")[2], str(t.object.value).rpartition("/")[2])
        for t in found
        if t.predicate == predicate
    }


def test_rules_run_in_the_order_of_their_numbers() -> None:
    numbers = [rule.number for rule in rules.rules()]
    assert numbers == sorted(numbers)
    assert [rule.number for rule in rules.rules() if not rule.monotone] == [
        number for number in numbers if number >= 20
    ]
    assert len(rules.digest()) == 64


def test_a_rule_asks_for_what_its_pattern_names_and_not_for_what_it_gives() -> None:
    by_name = {rule.name: rule for rule in rules.rules()}
    names = {one: {str(one).encode()} for one in (PG.signatory, PG.signed, RDF.type)}
    assert by_name["signed"].asks_for(names[PG.signatory])
    assert not by_name["signed"].asks_for(names[PG.signed])
    assert by_name["backs"].asks_for(names[PG.signed])
    assert by_name["types"].asks_for(names[RDF.type])


def test_a_record_is_known_as_one() -> None:
    found = follows(":s a pg:Signature . :t a pg:Tenure .")
    types = {(t.subject.value.rpartition("/")[2], t.object) for t in found}
    assert ("s", PG.Record) in types
    assert {("t", PG.Record), ("t", MEMBERSHIP)} <= types


def test_a_body_is_within_everything_above_it() -> None:
    assert of(follows(":x org:unitOf orgn:wco-secretariat ."), PG.within) == {
        ("x", "wco-secretariat"),
        ("x", "wco"),
    }


@pytest.mark.parametrize(
    ("date", "bounds"),
    [
        ('"2008-10-28"^^xsd:date', ("2008-10-28", "2008-10-28")),
        ('"2008-10"^^xsd:gYearMonth', ("2008-10-01", "2008-10-31")),
        ('"2008-02"^^xsd:gYearMonth', ("2008-02-01", "2008-02-29")),
        ('"1900-02"^^xsd:gYearMonth', ("1900-02-01", "1900-02-28")),
        ('"2000-02"^^xsd:gYearMonth', ("2000-02-01", "2000-02-29")),
        ('"2009-04"^^xsd:gYearMonth', ("2009-04-01", "2009-04-30")),
        ('"2008"^^xsd:gYear', ("2008-01-01", "2008-12-31")),
    ],
)
def test_a_partial_date_has_a_first_and_a_last_day(date: str, bounds: tuple[str, str]) -> None:
    found = follows(f":e pg:date {date} .")
    assert of(found, PG.earliest) == {("e", bounds[0])}
    assert of(found, PG.latest) == {("e", bounds[1])}


def test_an_event_of_several_days_ends_with_its_last() -> None:
    found = follows(':e pg:date "2008-10-30"^^xsd:date ; pg:endDate "2008-10"^^xsd:gYearMonth .')
    assert of(found, PG.earliest) == {("e", "2008-10-30")}
    assert of(found, PG.latest) == {("e", "2008-10-31")}


SIGNED = """
:v dcterms:isVersionOf :l .
:s a pg:Signature ; pg:signatory :a ; pg:inDocument :v ; pg:statedCountry place:KE .
:a a org:Organization .
:d a pg:Demand ; pg:inDocument :l .
"""


def test_who_signs_a_version_signs_the_letter_and_backs_its_demands() -> None:
    found = follows(SIGNED)
    assert of(found, PG.signed) == {("a", "v"), ("a", "l")}
    assert of(found, PG.backs) == {("a", "d")}


def test_a_letter_to_a_post_goes_to_its_organisation_too() -> None:
    found = follows(
        ":r a pg:Addressing ; pg:inDocument :l ; pg:recipientPost post:wco-secretary-general ."
    )
    assert {("l", "wco-secretary-general"), ("l", "wco")} <= of(found, PG.addressedTo)


def test_citing_an_article_is_citing_its_treaty() -> None:
    found = follows(
        ":c a pg:Citation ; pg:inDocument :l ; pg:cites treaty:trips.art_7 ;"
        " pg:citationFunction code:citation-function.quotation ."
    )
    assert {("l", "trips.art_7"), ("l", "trips")} <= of(found, PG.citesNorm)
    assert of(found, PG.quotes) == {("l", "trips.art_7")}


def test_the_latest_outcome_is_the_status_and_without_one_a_demand_is_open() -> None:
    found = follows(
        ":d a pg:Demand . :e a pg:Demand ."
        " :o pg:outcomeOf :d ; pg:status code:demand-status.partly-met ;"
        '   pg:asOf "2008-12-11"^^xsd:date .'
        " :p pg:outcomeOf :d ; pg:status code:demand-status.met ; pg:asOf "
        '   "2009-06-27"^^xsd:date .'
    )
    assert of(found, PG.currentStatus) == {("d", "demand-status.met"), ("e", "demand-status.open")}


def test_the_editors_seat_goes_before_the_stated_country() -> None:
    assert of(follows(SIGNED), PG.seat) == {("a", "KE")}
    assert of(follows(SIGNED + ":a pg:seat place:LK ."), PG.seat) == set()


def test_what_is_stated_is_not_inferred() -> None:
    stated = read(SIGNED + ":a pg:signed :l .")
    assert not rules.inferred([*REFERENCE, *stated]) & set(stated)


def test_what_follows_does_not_depend_on_the_order_of_the_facts() -> None:
    facts = [*REFERENCE, *read(SIGNED)]
    assert rules.inferred(facts) == rules.inferred(reversed(facts))


NODES = st.sampled_from([A, B, C, LETTER])
FACTS = st.one_of(
    st.builds(Triple, NODES, st.just(ORG.unitOf), NODES),
    st.builds(Triple, NODES, st.just(PG.signatory), NODES),
    st.builds(Triple, NODES, st.just(PG.inDocument), NODES),
    st.builds(
        Triple, NODES, st.just(RDF.type), st.sampled_from([PG.Signature, PG.Demand, FOAF.Person])
    ),
    st.builds(Triple, NODES, st.just(DCTERMS.isVersionOf), NODES),
    st.builds(Triple, NODES, st.just(PG.status), st.just(code("demand-status", "met"))),
    st.builds(Triple, NODES, st.just(PG.date), st.just(Literal("2008", datatype=XSD.gYear))),
)


@settings(max_examples=30)
@given(st.lists(FACTS, max_size=12))
def test_once_all_is_inferred_nothing_more_follows(facts: list[Triple]) -> None:
    known = [*CLASSES, *facts]
    found = rules.inferred(known)
    assert not rules.inferred([*known, *found])


CLASSES = [t for t in REFERENCE if t.predicate.value.endswith("subClassOf")]


def test_another_engine_infers_the_same() -> None:
    stated = [*CLASSES, *read(SIGNED)]
    graph = Graph().parse(data=serialize(stated, format=RdfFormat.N_TRIPLES), format="nt")
    before = set(graph)
    last = -1
    while len(graph) != last:
        last = len(graph)
        for rule in rules.rules():
            if rule.monotone:
                graph += graph.query(rule.sparql).graph or Graph()
    for rule in rules.rules():
        if not rule.monotone:
            graph += graph.query(rule.sparql).graph or Graph()

    ours = serialize(rules.inferred(stated), format=RdfFormat.N_TRIPLES)
    assert set(Graph().parse(data=ours, format="nt")) == set(graph) - before
