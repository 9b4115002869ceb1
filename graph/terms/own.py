"""Our own terms, and the concepts of our code lists."""
# ruff: noqa: N815

from __future__ import annotations

from functools import cache

from pyoxigraph import NamedNode, RdfFormat, parse

import ontology
from graph.iri import SPACES
from graph.terms.standard import SKOS

_PG, _CODE = SPACES["pg"], SPACES["code"]


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
    Sitting = NamedNode(_PG + "Sitting")
    AgendaEntry = NamedNode(_PG + "AgendaEntry")
    Participation = NamedNode(_PG + "Participation")
    Clause = NamedNode(_PG + "Clause")
    Outcome = NamedNode(_PG + "Outcome")
    RetractedOutcome = NamedNode(_PG + "RetractedOutcome")
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
    Change = NamedNode(_PG + "Change")
    madeChange = NamedNode(_PG + "madeChange")
    changedField = NamedNode(_PG + "changedField")
    before = NamedNode(_PG + "before")
    after = NamedNode(_PG + "after")

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
    wasOutcomeOf = NamedNode(_PG + "wasOutcomeOf")
    retractedBy = NamedNode(_PG + "retractedBy")
    retractionReason = NamedNode(_PG + "retractionReason")
    asksSameAs = NamedNode(_PG + "asksSameAs")
    asksOtherThan = NamedNode(_PG + "asksOtherThan")
    basedOn = NamedNode(_PG + "basedOn")
    asOf = NamedNode(_PG + "asOf")

    Document = NamedNode(_PG + "Document")
    Letter = NamedNode(_PG + "Letter")
    symbol = NamedNode(_PG + "symbol")
    symbolKey = NamedNode(_PG + "symbolKey")
    MeetingPaper = NamedNode(_PG + "MeetingPaper")
    shortTitle = NamedNode(_PG + "shortTitle")
    Version = NamedNode(_PG + "Version")
    repliesTo = NamedNode(_PG + "repliesTo")
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
    symbolStem = NamedNode(_PG + "symbolStem")
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
    Case = NamedNode(_PG + "Case")
    convenedBy = NamedNode(_PG + "convenedBy")
    involves = NamedNode(_PG + "involves")
    eventKind = NamedNode(_PG + "eventKind")
    paperOf = NamedNode(_PG + "paperOf")
    ofMeeting = NamedNode(_PG + "ofMeeting")
    sessionNumber = NamedNode(_PG + "sessionNumber")
    numberAsStated = NamedNode(_PG + "numberAsStated")
    paperNamed = NamedNode(_PG + "paperNamed")
    participant = NamedNode(_PG + "participant")
    delegation = NamedNode(_PG + "delegation")
    delegationAsStated = NamedNode(_PG + "delegationAsStated")
    standing = NamedNode(_PG + "standing")
    delegationPart = NamedNode(_PG + "delegationPart")
    clauseSort = NamedNode(_PG + "clauseSort")
    deed = NamedNode(_PG + "deed")
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
    answeredOn = NamedNode(_PG + "answeredOn")
    earliest = NamedNode(_PG + "earliest")
    latest = NamedNode(_PG + "latest")
