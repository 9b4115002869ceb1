"""The terms of our own ontology and of those it reuses, as a closed list.

A name that is not here cannot be written: ``PG.signatury`` fails at once, and mypy tells.
`PG` holds exactly the terms of ``ontology/policy.ttl``, `code` knows exactly the concepts of
``ontology/codes.ttl``; the other classes hold what this program uses of each vocabulary.
"""
# ruff: noqa: N815

from __future__ import annotations

from functools import cache

from pyoxigraph import NamedNode, RdfFormat, parse

import ontology
from graph.iri import SPACES

_PG, _CODE = SPACES["pg"], SPACES["code"]
_OWL, _RDF, _RDFS, _XSD = (SPACES[one] for one in ("owl", "rdf", "rdfs", "xsd"))
_DCTERMS, _FOAF, _OA, _ORG = (SPACES[one] for one in ("dcterms", "foaf", "oa", "org"))
_PROV, _SCHEMA, _SKOS = (SPACES[one] for one in ("prov", "schema", "skos"))


@cache
def _concepts() -> frozenset[str]:
    """The IRI of every concept in the code lists."""
    source = (ontology.ROOT / "codes.ttl").read_bytes()
    return frozenset(
        quad.subject.value
        for quad in parse(source, format=RdfFormat.TURTLE)
        if quad.predicate == SKOS.inScheme and isinstance(quad.subject, NamedNode)
    )


def code(scheme: str, name: str) -> NamedNode:
    """The concept of a code list: ``code("capacity", "individual")``.

    Raises:
        KeyError: if the list has no such concept.
    """
    iri = f"{_CODE}{scheme}.{name}"
    if iri not in _concepts():
        raise KeyError(f"{scheme}.{name}")
    return NamedNode(iri)


class PG:
    """The project's own terms, in the order of ``ontology/policy.ttl``."""

    Record = NamedNode(_PG + "Record")
    Assertion = NamedNode(_PG + "Assertion")
    Signature = NamedNode(_PG + "Signature")
    Addressing = NamedNode(_PG + "Addressing")
    Citation = NamedNode(_PG + "Citation")
    Demand = NamedNode(_PG + "Demand")
    Claim = NamedNode(_PG + "Claim")
    Stance = NamedNode(_PG + "Stance")
    Mention = NamedNode(_PG + "Mention")
    Quotation = NamedNode(_PG + "Quotation")
    Remark = NamedNode(_PG + "Remark")
    Outcome = NamedNode(_PG + "Outcome")
    Tenure = NamedNode(_PG + "Tenure")

    inDocument = NamedNode(_PG + "inDocument")
    evidence = NamedNode(_PG + "evidence")
    context = NamedNode(_PG + "context")
    evidenceDocument = NamedNode(_PG + "evidenceDocument")
    asStated = NamedNode(_PG + "asStated")
    certainty = NamedNode(_PG + "certainty")
    reason = NamedNode(_PG + "reason")
    flag = NamedNode(_PG + "flag")
    note = NamedNode(_PG + "note")

    reviewStatus = NamedNode(_PG + "reviewStatus")
    Review = NamedNode(_PG + "Review")
    reviewed = NamedNode(_PG + "reviewed")
    decision = NamedNode(_PG + "decision")

    signatory = NamedNode(_PG + "signatory")
    capacity = NamedNode(_PG + "capacity")
    statedAffiliation = NamedNode(_PG + "statedAffiliation")
    statedPlace = NamedNode(_PG + "statedPlace")
    statedCountry = NamedNode(_PG + "statedCountry")

    addressingKind = NamedNode(_PG + "addressingKind")
    recipient = NamedNode(_PG + "recipient")
    recipientPost = NamedNode(_PG + "recipientPost")
    ofPost = NamedNode(_PG + "ofPost")
    tenureStatus = NamedNode(_PG + "tenureStatus")

    nameAsStated = NamedNode(_PG + "nameAsStated")
    honorificAsStated = NamedNode(_PG + "honorificAsStated")
    postnominalsAsStated = NamedNode(_PG + "postnominalsAsStated")
    acronymAsStated = NamedNode(_PG + "acronymAsStated")
    descriptionAsStated = NamedNode(_PG + "descriptionAsStated")
    qualifierAsStated = NamedNode(_PG + "qualifierAsStated")
    parentAsStated = NamedNode(_PG + "parentAsStated")
    roleAsStated = NamedNode(_PG + "roleAsStated")
    affiliationAsStated = NamedNode(_PG + "affiliationAsStated")
    officeAsStated = NamedNode(_PG + "officeAsStated")
    organisationAsStated = NamedNode(_PG + "organisationAsStated")
    addressAsStated = NamedNode(_PG + "addressAsStated")
    placeAsStated = NamedNode(_PG + "placeAsStated")
    countryAsStated = NamedNode(_PG + "countryAsStated")
    anchorAsStated = NamedNode(_PG + "anchorAsStated")
    instrumentAsStated = NamedNode(_PG + "instrumentAsStated")
    provisionAsStated = NamedNode(_PG + "provisionAsStated")

    cites = NamedNode(_PG + "cites")
    citationFunction = NamedNode(_PG + "citationFunction")
    comparedWith = NamedNode(_PG + "comparedWith")
    quotedText = NamedNode(_PG + "quotedText")
    sourceAsStated = NamedNode(_PG + "sourceAsStated")
    mentions = NamedNode(_PG + "mentions")

    askedOf = NamedNode(_PG + "askedOf")
    about = NamedNode(_PG + "about")
    text = NamedNode(_PG + "text")
    ordinal = NamedNode(_PG + "ordinal")
    claimKind = NamedNode(_PG + "claimKind")
    toward = NamedNode(_PG + "toward")
    position = NamedNode(_PG + "position")

    outcomeOf = NamedNode(_PG + "outcomeOf")
    status = NamedNode(_PG + "status")
    basedOn = NamedNode(_PG + "basedOn")
    asOf = NamedNode(_PG + "asOf")

    Document = NamedNode(_PG + "Document")
    Letter = NamedNode(_PG + "Letter")
    shortTitle = NamedNode(_PG + "shortTitle")
    Version = NamedNode(_PG + "Version")
    SourceText = NamedNode(_PG + "SourceText")
    textOf = NamedNode(_PG + "textOf")
    sha256 = NamedNode(_PG + "sha256")
    codePoints = NamedNode(_PG + "codePoints")
    Span = NamedNode(_PG + "Span")

    NormativeText = NamedNode(_PG + "NormativeText")
    Treaty = NamedNode(_PG + "Treaty")
    Instrument = NamedNode(_PG + "Instrument")
    Provision = NamedNode(_PG + "Provision")
    developedBy = NamedNode(_PG + "developedBy")
    adoptedBy = NamedNode(_PG + "adoptedBy")
    adopted = NamedNode(_PG + "adopted")
    inForce = NamedNode(_PG + "inForce")
    instrumentKind = NamedNode(_PG + "instrumentKind")
    provisionKind = NamedNode(_PG + "provisionKind")
    number = NamedNode(_PG + "number")
    eId = NamedNode(_PG + "eId")
    sortKey = NamedNode(_PG + "sortKey")
    lastArticle = NamedNode(_PG + "lastArticle")

    Body = NamedNode(_PG + "Body")
    acronym = NamedNode(_PG + "acronym")
    Place = NamedNode(_PG + "Place")
    Country = NamedNode(_PG + "Country")
    iso3166 = NamedNode(_PG + "iso3166")
    withinPlace = NamedNode(_PG + "withinPlace")
    seat = NamedNode(_PG + "seat")
    Merge = NamedNode(_PG + "Merge")
    mergedInto = NamedNode(_PG + "mergedInto")
    resolvedFrom = NamedNode(_PG + "resolvedFrom")
    succeeds = NamedNode(_PG + "succeeds")

    Event = NamedNode(_PG + "Event")
    Meeting = NamedNode(_PG + "Meeting")
    AgendaItem = NamedNode(_PG + "AgendaItem")
    convenedBy = NamedNode(_PG + "convenedBy")
    involves = NamedNode(_PG + "involves")
    eventKind = NamedNode(_PG + "eventKind")
    date = NamedNode(_PG + "date")
    endDate = NamedNode(_PG + "endDate")
    validFrom = NamedNode(_PG + "validFrom")
    validUntil = NamedNode(_PG + "validUntil")

    ExtractionRun = NamedNode(_PG + "ExtractionRun")

    signed = NamedNode(_PG + "signed")
    addressedTo = NamedNode(_PG + "addressedTo")
    citesNorm = NamedNode(_PG + "citesNorm")
    quotes = NamedNode(_PG + "quotes")
    backs = NamedNode(_PG + "backs")
    within = NamedNode(_PG + "within")
    currentStatus = NamedNode(_PG + "currentStatus")
    earliest = NamedNode(_PG + "earliest")
    latest = NamedNode(_PG + "latest")


class DCTERMS:
    """Dublin Core metadata terms."""

    isPartOf = NamedNode(_DCTERMS + "isPartOf")
    isReplacedBy = NamedNode(_DCTERMS + "isReplacedBy")
    isVersionOf = NamedNode(_DCTERMS + "isVersionOf")
    source = NamedNode(_DCTERMS + "source")
    subject = NamedNode(_DCTERMS + "subject")
    title = NamedNode(_DCTERMS + "title")
    type = NamedNode(_DCTERMS + "type")


class FOAF:
    """Friend of a friend: agents."""

    Person = NamedNode(_FOAF + "Person")


class OA:
    """Web Annotation: stretches of a text."""

    TextPositionSelector = NamedNode(_OA + "TextPositionSelector")
    TextQuoteSelector = NamedNode(_OA + "TextQuoteSelector")
    end = NamedNode(_OA + "end")
    exact = NamedNode(_OA + "exact")
    hasSelector = NamedNode(_OA + "hasSelector")
    hasSource = NamedNode(_OA + "hasSource")
    prefix = NamedNode(_OA + "prefix")
    start = NamedNode(_OA + "start")
    suffix = NamedNode(_OA + "suffix")


class ORG:
    """The organization ontology."""

    Organization = NamedNode(_ORG + "Organization")
    OrganizationalUnit = NamedNode(_ORG + "OrganizationalUnit")
    Post = NamedNode(_ORG + "Post")
    classification = NamedNode(_ORG + "classification")
    member = NamedNode(_ORG + "member")
    organization = NamedNode(_ORG + "organization")
    postIn = NamedNode(_ORG + "postIn")
    subOrganizationOf = NamedNode(_ORG + "subOrganizationOf")
    unitOf = NamedNode(_ORG + "unitOf")


class OWL:
    """The web ontology language."""

    versionInfo = NamedNode(_OWL + "versionInfo")


class PROV:
    """Provenance."""

    SoftwareAgent = NamedNode(_PROV + "SoftwareAgent")
    used = NamedNode(_PROV + "used")
    wasAssociatedWith = NamedNode(_PROV + "wasAssociatedWith")
    wasGeneratedBy = NamedNode(_PROV + "wasGeneratedBy")


class RDF:
    """RDF itself."""

    langString = NamedNode(_RDF + "langString")
    object = NamedNode(_RDF + "object")
    predicate = NamedNode(_RDF + "predicate")
    subject = NamedNode(_RDF + "subject")
    type = NamedNode(_RDF + "type")


class RDFS:
    """RDF Schema."""

    comment = NamedNode(_RDFS + "comment")
    label = NamedNode(_RDFS + "label")
    subClassOf = NamedNode(_RDFS + "subClassOf")


class SCHEMA:
    """schema.org, over https."""

    datePublished = NamedNode(_SCHEMA + "datePublished")
    inLanguage = NamedNode(_SCHEMA + "inLanguage")
    sameAs = NamedNode(_SCHEMA + "sameAs")
    url = NamedNode(_SCHEMA + "url")


class SKOS:
    """Concepts and their names."""

    Concept = NamedNode(_SKOS + "Concept")
    altLabel = NamedNode(_SKOS + "altLabel")
    broader = NamedNode(_SKOS + "broader")
    definition = NamedNode(_SKOS + "definition")
    inScheme = NamedNode(_SKOS + "inScheme")
    prefLabel = NamedNode(_SKOS + "prefLabel")


class XSD:
    """Datatypes."""

    boolean = NamedNode(_XSD + "boolean")
    date = NamedNode(_XSD + "date")
    decimal = NamedNode(_XSD + "decimal")
    double = NamedNode(_XSD + "double")
    gYear = NamedNode(_XSD + "gYear")
    gYearMonth = NamedNode(_XSD + "gYearMonth")
    integer = NamedNode(_XSD + "integer")
    string = NamedNode(_XSD + "string")
