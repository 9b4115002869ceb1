"""Inferring only where a change is felt gives what inferring from everything gives."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse, serialize

from graph import rules, vocabulary
from graph.iri import SPACES
from graph.rules import region
from graph.terms import FOAF, ORG, PG, RDF, RDFS, SKOS, XSD, code

CLASSES = frozenset(t for t in vocabulary.reference_triples() if t.predicate == RDFS.subClassOf)
NODES = [NamedNode(f"urn:{name}") for name in "abcdef"]
Value = NamedNode | Literal
KINDS: list[Value] = [
    PG.Signature, PG.Demand, PG.Addressing, PG.Citation, PG.Version, PG.Treaty, PG.Body,
    PG.NormativeText, ORG.Organization, FOAF.Person, NamedNode("urn:Foreign"),
]  # fmt: skip
VALUES: dict[NamedNode, list[Value]] = {
    RDF.type: KINDS,
    PG.addressingKind: [code("addressing-kind", "copy")],
    PG.citationFunction: [code("citation-function", "quotation")],
    PG.status: [code("demand-status", one) for one in ("met", "refused")],
    PG.currentStatus: [code("demand-status", "met")],
    PG.asOf: [Literal(f"20{year}-01-01", datatype=XSD.date) for year in (10, 11)],
    PG.date: [Literal("2008", datatype=XSD.gYear), Literal("2008-02-03", datatype=XSD.date)],
    PG.endDate: [Literal("2009-02", datatype=XSD.gYearMonth)],
    PG.earliest: [Literal("2008-01-01", datatype=XSD.date)],
    PG.latest: [Literal("2008-12-31", datatype=XSD.date)],
    PG.flag: [code("flag", "place-conflict")],
    RDFS.label: [
        Literal("A"),
        Literal("Ab"),
        Literal("B", language="en"),
        Literal("C", language="fr"),
    ],
    SKOS.prefLabel: [Literal("Ab")],
    PG.nameAsStated: [Literal("A"), Literal("Ab")],
}
ALL = [
    Triple(node, predicate, value)
    for predicate in sorted(region.PREMISES - {RDFS.subClassOf}, key=str)
    for value in VALUES.get(predicate, [*NODES])
    for node in NODES
]
Facts = frozenset[Triple]


class Found:
    """Looks triples up in a set."""

    def __init__(self, *facts: Facts) -> None:
        self._facts = frozenset().union(*facts)

    def __call__(
        self,
        subject: NamedNode | None,
        predicate: NamedNode | None,
        value: NamedNode | Literal | None,
        /,
    ) -> Iterator[Triple]:
        asked = (subject, predicate, value)
        for triple in self._facts:
            parts = zip(asked, (triple.subject, triple.predicate, triple.object), strict=True)
            if all(wanted is None or wanted == part for wanted, part in parts):
                yield triple


def follows(before: Facts, after: Facts) -> set[Triple]:
    """What follows in the end, worked out only where the change is felt."""
    former = frozenset(rules.inferred(before))
    felt = region.touched(before ^ after, Found(before, after))
    assert felt is not None
    new = rules.inferred(region.context(felt, Found(after)))
    return set(former - region.owned(felt, Found(former)) | region.of_owners(felt, new))


def turtle(text: str) -> Facts:
    prefixes = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in SPACES.items())
    source = prefixes + "@prefix : <urn:> .\n" + text
    return frozenset(quad.triple for quad in parse(source, format=RdfFormat.TURTLE))


def facts(number: int) -> st.SearchStrategy[Facts]:
    """Some of all facts; numbers are drawn, because their order is the same in every run."""
    drawn = st.frozensets(st.integers(0, len(ALL) - 1), max_size=number)
    return drawn.map(lambda chosen: frozenset(ALL[one] for one in chosen))


@settings(max_examples=60)
@given(facts(20), facts(8), facts(8))
def test_what_follows_is_the_same_as_from_everything(kept: Facts, gone: Facts, new: Facts) -> None:
    before, after = CLASSES | kept | gone, CLASSES | kept | new
    assert follows(before, after) == rules.inferred(after)


@settings(max_examples=20)
@given(facts(20))
def test_node_by_node_is_the_same_as_everything(kept: Facts) -> None:
    stated = CLASSES | kept
    find = Found(stated)
    every = region.ends(find(None, *one) for one in region.premises(find))
    found = set[Triple]()
    for node in every - region.ends([CLASSES]):
        some = frozenset({node})
        found |= region.of_owners(some, rules.inferred(region.context(some, find)))
    assert found == rules.inferred(stated)


LETTER = """
:s a pg:Signature ; pg:signatory :a ; pg:inDocument :v ; pg:statedCountry :ke .
:v dcterms:isVersionOf :l .
:d a pg:Demand ; pg:inDocument :l . :a a org:Organization .
:r a pg:Addressing ; pg:inDocument :l ; pg:recipientPost :p . :p org:postIn :unit .
:unit org:unitOf :body . :body org:subOrganizationOf :whole .
:c a pg:Citation ; pg:inDocument :v ; pg:cites :art . :art dcterms:isPartOf :text .
:text a pg:Version ; dcterms:isVersionOf :norm . :norm a pg:Treaty .
:x a pg:Version ; dcterms:isVersionOf :y . :y a pg:Version ; dcterms:isVersionOf :x , :norm .
:o pg:outcomeOf :d ; pg:status code:demand-status.met ; pg:asOf "2010-01-01"^^xsd:date .
"""
CHANGES = {
    "a signature's place": ":s pg:statedCountry :lk .",
    "a place that is doubtful": ":s pg:flag code:flag.place-conflict .",
    "a seat": ":a pg:seat :lk .",
    "a part of a body far above": ":whole org:subOrganizationOf :above .",
    "a copy": ":r pg:addressingKind code:addressing-kind.copy .",
    "a norm far above": ":norm dcterms:isPartOf :charter . :charter a pg:Treaty .",
    "a later outcome": ":q pg:outcomeOf :d ; pg:status code:demand-status.refused ; pg:asOf "
    '"2011-01-01"^^xsd:date .',
    "a signing that is stated": ":b pg:signed :l .",
    "a version of a version": ":w a pg:Version ; dcterms:isVersionOf :text .",
    "bodies in a circle": ":whole org:unitOf :unit .",
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_change_is_felt_as_far_as_it_goes_both_ways(change: str) -> None:
    without = CLASSES | turtle(LETTER)
    added = without | turtle(change)
    assert follows(without, added) == rules.inferred(added) != rules.inferred(without)
    assert follows(added, without) == rules.inferred(without)


@pytest.mark.parametrize("line", sorted(turtle(LETTER), key=str), ids=str)
def test_each_fact_of_a_letter_can_be_taken_away(line: Triple) -> None:
    whole = CLASSES | turtle(LETTER)
    assert follows(whole, whole - {line}) == rules.inferred(whole - {line})


def test_a_change_of_the_classes_is_felt_everywhere() -> None:
    more = Triple(PG.Signature, RDFS.subClassOf, PG.Record)
    assert region.touched([more], Found(CLASSES)) is None


def test_what_no_rule_asks_for_is_felt_nowhere() -> None:
    told = Triple(NODES[0], RDFS.comment, Literal("A"))
    assert region.touched([told], Found(CLASSES | {told})) == set()


def test_a_new_letter_is_not_felt_in_others() -> None:
    other = _renamed(turtle(LETTER), shared=["a", "body", "whole", "norm"])
    before = CLASSES | turtle(LETTER)
    felt = region.touched(other - before, Found(before | other))
    assert felt is not None
    assert {NamedNode("urn:l"), NamedNode("urn:d"), NamedNode("urn:s")}.isdisjoint(felt)


def _renamed(facts: Facts, *, shared: Iterable[str]) -> frozenset[Triple]:
    """The same facts of other things, except for those that are shared."""
    kept = "|".join(shared)
    lines = serialize(facts, format=RdfFormat.N_TRIPLES) or b""
    renamed = re.sub(rf"<urn:(?!(?:{kept})>)(\w+)>", r"<urn:\g<1>2>", lines.decode())
    return frozenset(quad.triple for quad in parse(renamed, format=RdfFormat.N_TRIPLES))


def test_the_region_knows_whatever_the_rules_ask_for() -> None:
    """A rule that asks for something new must have its way of spreading added to `region`."""
    names = "|".join(SPACES)
    asked = {
        NamedNode(SPACES[prefix] + local)
        for rule in rules.rules()
        for prefix, local in re.findall(rf"\b({names}):(\w+)", rule.sparql)
        if local[0].islower() and prefix not in {"xsd", "code"}
    }
    assert asked <= region.PREMISES


def test_the_region_knows_whatever_classes_the_rules_ask_for() -> None:
    asked = {
        NamedNode(SPACES[prefix] + name)
        for rule in rules.rules()
        for prefix, name in re.findall(r"\b(\w+):([A-Z]\w+)", rule.sparql.partition("WHERE")[2])
        if rule.name != "types"
    }
    assert asked == region.KINDS


def test_a_kind_that_no_rule_asks_for_is_felt_nowhere() -> None:
    foreign = NamedNode("urn:Foreign")
    told = Triple(NODES[0], RDF.type, foreign)
    assert region.touched([told], Found(CLASSES | {told})) == set()
    part = Triple(foreign, RDFS.subClassOf, PG.Record)
    assert region.touched([told], Found(CLASSES | {told, part})) == {NODES[0]}
