"""What a letter's graph holds for each kind of record."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from graph.iri import Base, Registry
from graph.model import (
    Addressing,
    Attribute,
    Certainty,
    Citation,
    Demand,
    Derived,
    Description,
    Document,
    Flag,
    Mention,
    Quotation,
    Record,
    Remark,
    Signature,
    Span,
    Stated,
)
from graph.reading import read_text
from graph.resolution import resolve
from graph.terms import DCTERMS, FOAF, OA, ORG, PG, PROV, RDF, RDFS, XSD, code
from graph.triples import Names, letter_label, letter_triples, record_names, software

TEXT = (
    "1 May 2020\n\nTo the Secretary General Elect of the WCO, Ms Ada Rivers\n\n"
    "We ask the WCO to open its papers (TRIPS, “fair and square in all things”).\n\n"
    "1. River Watch (RW), Lima, Peru\n2. Ada Rivers, Director, River Watch\n"
)
DOCUMENT = read_text(TEXT, name="2020-05-01-rivers")
LETTER = NamedNode("https://example.org/kg/letter/2020-05-01-rivers")
WCO = "https://w3id.org/policygraph/ref/org/wco"
POST = "https://w3id.org/policygraph/ref/post/wco-secretary-general"


def _span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def _said(words: str) -> Stated:
    return Stated(_span(words), " ".join(words.split()))


def _told(value: str, words: str, normaliser: str) -> Derived:
    return Derived(value, _span(words), normaliser)


def _node(local: str) -> NamedNode:
    return NamedNode(f"{LETTER.value}.{local}")


def _written(
    records: Sequence[Record], certainty: Certainty = Certainty.ASSERTED
) -> set[tuple[object, object, object]]:
    triples = letter_triples(
        DOCUMENT, resolve(records), names=Names(Base(), Registry()), certainty=certainty
    )
    return {(t.subject, t.predicate, t.object) for t in triples}


DATE = Description(
    evidence=_span("1 May 2020"),
    extractor="test/1",
    attribute=Attribute.DATE,
    value=_told("2020-05-01", "1 May 2020", "date"),
)
ADDRESS = Addressing(
    evidence=_span("To the Secretary General Elect of the WCO, Ms Ada Rivers"),
    extractor="test/1",
    name=_said("Ada Rivers"),
    honorific=_said("Ms"),
    role=_said("Secretary General Elect"),
    tenure=_told("elect", "Secretary General Elect", "tenure"),
    recipients=(_told(WCO, "WCO", "concept"),),
    post=_told(POST, "Secretary General Elect", "concept"),
)
SIGNED = Signature(
    evidence=_span("River Watch (RW), Lima, Peru"),
    extractor="test/1",
    name=_said("River Watch"),
    capacity=_told("organisation", "River Watch (RW), Lima, Peru", "capacity"),
    ordinal=_told("1", "River Watch (RW), Lima, Peru", "ordinal"),
    acronym=_said("RW"),
    place=_said("Lima"),
    country_stated=_said("Peru"),
    country=_told("PE", "Peru", "country"),
)
PERSON = Signature(
    evidence=Span(TEXT.rindex("Ada"), len(TEXT) - 1),
    extractor="test/1",
    name=Stated(Span(TEXT.rindex("Ada"), TEXT.rindex("Ada") + 10), "Ada Rivers"),
    capacity=_told("individual", "Director", "capacity"),
    role=_said("Director"),
    affiliations=(
        Stated(Span(TEXT.rindex("River Watch"), TEXT.rindex("River Watch") + 11), "River Watch"),
    ),
)
CITED = Citation(
    evidence=_span("We ask the WCO to open its papers (TRIPS, “fair and square in all things”)."),
    extractor="test/1",
    anchor=_said("TRIPS"),
    norm=_told("https://w3id.org/policygraph/ref/treaty/trips", "TRIPS", "norm"),
    functions=(_told("mention", "TRIPS", "citation-function"),),
    compared_with=_told(WCO, "WCO", "concept"),
    quoted=_said("fair and square in all things"),
)
ASKED = Demand(
    evidence=_span("open its papers"),
    extractor="test/1",
    context=(_span("We ask the WCO to"),),
    text=_said("open its papers"),
    asked_of=(_told(WCO, "WCO", "concept"),),
    about=(_told(WCO, "WCO", "concept"),),
)


def test_the_letter_carries_its_own_date() -> None:
    day = Literal("2020-05-01", datatype=XSD.date)
    triples = _written([DATE])
    assert (LETTER, PG.date, day) in triples
    assert (_node("date"), RDF.type, PG.Assertion) in triples
    assert (_node("date"), RDF.object, day) in triples
    assert (_node("date"), RDF.subject, LETTER) in triples


@pytest.mark.parametrize(
    ("attribute", "value", "predicate"),
    [
        (Attribute.KIND, _told("petition", "We ask", "document-kind"), DCTERMS.type),
        (Attribute.TITLE, _said("We ask the WCO"), DCTERMS.title),
    ],
)
def test_other_facts_about_the_letter_are_written_the_same_way(
    attribute: Attribute, value: Stated | Derived, predicate: NamedNode
) -> None:
    record = Description(
        evidence=value.span if isinstance(value, Stated) else value.source,
        extractor="test/1",
        attribute=attribute,
        value=value,
    )
    assert any(s == LETTER and p == predicate for s, p, _ in _written([record]))


def test_an_elect_is_not_the_holder_of_the_post() -> None:
    triples = _written([DATE, ADDRESS])
    tenure = _node("addr-1.tenure")
    person = NamedNode("https://example.org/kg/person/ada-rivers")
    assert (_node("addr-1"), PG.recipient, person) in triples
    assert (_node("addr-1"), PG.recipientPost, NamedNode(POST)) in triples
    assert (tenure, PG.tenureStatus, code("tenure-status", "elect")) in triples
    assert (tenure, PG.asOf, Literal("2020-05-01", datatype=XSD.date)) in triples
    assert (tenure, ORG.organization, NamedNode(WCO)) in triples
    assert not any(str(p).endswith("heldBy>") for _, p, _ in triples)


def test_a_copy_is_told_from_an_address() -> None:
    copy = Addressing(
        evidence=_span("WCO"), extractor="test/1", organisation=_said("WCO"), copy=True
    )
    assert (_node("addr-1"), PG.addressingKind, code("addressing-kind", "copy")) in _written([copy])


def test_a_signature_keeps_the_printed_name_and_links_the_agent() -> None:
    triples = _written([SIGNED])
    node, agent = _node("sig-1"), NamedNode("https://example.org/kg/org/river-watch")
    assert (node, PG.nameAsStated, Literal("River Watch")) in triples
    assert (node, PG.acronymAsStated, Literal("RW")) in triples
    assert (node, PG.ordinal, Literal("1", datatype=XSD.integer)) in triples
    assert (node, PG.signatory, agent) in triples
    assert (agent, RDF.type, ORG.Organization) in triples
    assert (agent, PG.acronym, Literal("RW")) in triples
    assert (node, PG.capacity, code("capacity", "organisation")) in triples


def test_a_place_is_within_the_country_stated_beside_it() -> None:
    triples = _written([SIGNED])
    lima = NamedNode("https://example.org/kg/place/lima-pe")
    peru = NamedNode("https://w3id.org/policygraph/ref/place/PE")
    assert (_node("sig-1"), PG.statedPlace, lima) in triples
    assert (_node("sig-1"), PG.statedCountry, peru) in triples
    assert (lima, PG.withinPlace, peru) in triples


def test_a_place_in_conflict_with_its_country_makes_no_place() -> None:
    doubtful = Signature(
        evidence=SIGNED.evidence,
        extractor="test/1",
        name=SIGNED.name,
        capacity=SIGNED.capacity,
        place=SIGNED.place,
        country=SIGNED.country,
        flags=(Flag.PLACE_CONFLICT,),
    )
    triples = _written([doubtful])
    assert (_node("sig-1"), PG.placeAsStated, Literal("Lima")) in triples
    assert (_node("sig-1"), PG.flag, code("flag", "place-conflict")) in triples
    assert not any(p == PG.statedPlace for _, p, _ in triples)


def test_a_country_read_from_the_name_is_not_a_stated_country() -> None:
    read_off = Signature(
        evidence=SIGNED.evidence,
        extractor="test/1",
        name=SIGNED.name,
        capacity=SIGNED.capacity,
        country=SIGNED.country,
        flags=(Flag.COUNTRY_FROM_NAME,),
    )
    assert not any(p == PG.statedCountry for _, p, _ in _written([read_off]))


def test_an_affiliation_does_not_sign() -> None:
    triples = _written([PERSON])
    affiliation = NamedNode("https://example.org/kg/org/river-watch")
    person = NamedNode("https://example.org/kg/person/ada-rivers")
    assert (_node("sig-1"), PG.statedAffiliation, affiliation) in triples
    assert (_node("sig-1"), PG.signatory, person) in triples
    assert (person, RDF.type, FOAF.Person) in triples
    assert (_node("sig-1"), PG.signatory, affiliation) not in triples


def test_a_citation_says_what_is_cited_to_what_end_and_in_which_words() -> None:
    triples = _written([CITED])
    node = _node("cite-1")
    trips = NamedNode("https://w3id.org/policygraph/ref/treaty/trips")
    assert (node, PG.cites, trips) in triples
    assert (node, PG.citationFunction, code("citation-function", "mention")) in triples
    assert (node, PG.comparedWith, NamedNode(WCO)) in triples
    assert (node, PG.anchorAsStated, Literal("TRIPS")) in triples
    quoted = Literal("fair and square in all things", language="en")
    assert (node, PG.quotedText, quoted) in triples


def test_a_demand_is_asked_of_someone_and_shows_its_lead_in() -> None:
    triples = _written([ASKED])
    node = _node("demand-u1")
    assert (node, PG.askedOf, NamedNode(WCO)) in triples
    assert (node, PG.about, NamedNode(WCO)) in triples
    lead_in = _span("We ask the WCO to")
    assert (node, PG.context, _node(f"text.span-{lead_in.start}-{lead_in.end}")) in triples


def test_a_demand_without_a_named_agent_goes_to_the_addressee() -> None:
    silent = Demand(evidence=ASKED.evidence, extractor="test/1", text=ASKED.text)
    assert (_node("demand-u1"), PG.askedOf, NamedNode(WCO)) in _written([ADDRESS, silent])
    assert not any(p == PG.askedOf for _, p, _ in _written([silent]))


def test_mentions_quotations_and_remarks_are_records_too() -> None:
    whole = _span("open its papers")
    records = [
        Mention(
            evidence=_span("WCO"),
            extractor="test/1",
            name=_said("WCO"),
            thing=_told(WCO, "WCO", "concept"),
        ),
        Quotation(evidence=whole, extractor="test/1", text=_said("open its papers")),
        Remark(evidence=whole, extractor="test/1", flags=(Flag.BREAKS_OFF,), reasons=("why",)),
    ]
    triples = _written(records)
    assert (_node("mention-1"), PG.mentions, NamedNode(WCO)) in triples
    assert (_node("quote-1"), RDF.type, PG.Quotation) in triples
    assert (_node("remark-1"), PG.flag, code("flag", "breaks-off")) in triples
    assert (_node("remark-1"), PG.reason, Literal("why")) in triples


def test_every_record_names_its_evidence_run_and_review() -> None:
    triples = _written([DATE, ADDRESS, SIGNED, PERSON, CITED, ASKED])
    nodes = {s for s, p, _ in triples if p == PG.inDocument}
    assert len(nodes) == 7
    for node in nodes:
        told = {p for s, p, _ in triples if s == node}
        assert {PG.evidence, PROV.wasGeneratedBy, PG.reviewStatus, PG.certainty} <= told
        assert RDFS.label in told


def test_each_span_is_given_by_position_and_by_quotation() -> None:
    triples = _written([CITED])
    span = CITED.evidence
    selector = _node(f"text.span-{span.start}-{span.end}.sel")
    assert (selector, OA.exact, Literal(TEXT[span.start : span.end])) in triples
    assert (selector, OA.start, Literal(str(span.start), datatype=XSD.integer)) in triples
    assert (selector, OA.prefix, Literal(TEXT[span.start - 24 : span.start])) in triples


def test_suggested_records_are_written_apart_under_the_same_names() -> None:
    unsure = Signature(
        evidence=PERSON.evidence,
        extractor="test/1",
        name=PERSON.name,
        capacity=PERSON.capacity,
        certainty=Certainty.SUGGESTED,
    )
    asserted = _written([SIGNED, unsure])
    suggested = _written([SIGNED, unsure], Certainty.SUGGESTED)
    assert (_node("sig-2"), RDF.type, PG.Signature) not in asserted
    assert (_node("sig-2"), RDF.type, PG.Signature) in suggested
    assert (_node("sig-1"), RDF.type, PG.Signature) not in suggested


def test_no_node_is_blank_and_two_runs_are_the_same() -> None:
    records = [DATE, ADDRESS, SIGNED, PERSON, CITED, ASKED]

    def run() -> list[Triple]:
        known, names = resolve(records), Names(Base(), Registry())
        return list(letter_triples(DOCUMENT, known, names=names, certainty=Certainty.ASSERTED))

    assert run() == run()
    assert not any(isinstance(t.subject, BlankNode) for t in run())


def test_numbered_demands_keep_their_number_and_others_count() -> None:
    first = Demand(
        evidence=ASKED.evidence,
        extractor="t/1",
        text=ASKED.text,
        ordinal=_told("3", "1", "ordinal"),
    )
    assert record_names([first, ASKED, ASKED, first, SIGNED]) == [
        "demand-3",
        "demand-u1",
        "demand-u2",
        "demand-3-2",
        "sig-1",
    ]


def test_a_letter_is_called_by_whom_it_went_to_and_when() -> None:
    assert letter_label(DOCUMENT, resolve([])) == "2020-05-01-rivers"
    assert letter_label(DOCUMENT, resolve([DATE, ADDRESS])) == "Letter to Ada Rivers, 1 May 2020"


def test_namesakes_in_two_letters_are_two_persons() -> None:
    registry = Registry()
    alone = Signature(
        evidence=PERSON.evidence, extractor="t/1", name=PERSON.name, capacity=PERSON.capacity
    )

    def person(document: Document) -> object:
        triples = letter_triples(
            document,
            resolve([alone]),
            names=Names(Base(), registry),
            certainty=Certainty.ASSERTED,
        )
        return next(t.object for t in triples if t.predicate == PG.signatory)

    assert person(DOCUMENT) != person(read_text(TEXT, name="another"))
    assert person(DOCUMENT) == person(DOCUMENT)


def test_the_software_says_its_version() -> None:
    assert Literal("9.9") in {triple.object for triple in software("9.9")}
