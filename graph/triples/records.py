"""One function a record kind: what the record says, as triples about its node."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from pyoxigraph import Literal, NamedNode

from graph.model import (
    Addressing,
    AgendaEntry,
    Attribute,
    Capacity,
    Certainty,
    Citation,
    Clause,
    Demand,
    Derived,
    Description,
    Flag,
    Mention,
    Participation,
    Quotation,
    Record,
    Remark,
    Signature,
    Sitting,
    Stance,
    Stated,
)
from graph.terms import DCTERMS, ORG, PG, RDF, SCHEMA, XSD, code
from graph.triples import meetings
from graph.triples.writer import Object, Writer
from graph.vocabulary import country_iri

LONGEST_LABEL = 60


def write(out: Writer, node: NamedNode, record: Record) -> None:
    """The triples of one record of any kind."""
    _WRITERS[type(record)](out, node, record)


def description(out: Writer, node: NamedNode, record: Description) -> None:
    """A binary fact about the document: the plain triple and the node that shows it."""
    predicate, value = _ATTRIBUTES[record.attribute](_words(record.value))
    label = f"{record.attribute.value.capitalize()} of {_name(out)}"
    out.record(node, record, kind=PG.Assertion, label=label)
    out.add(node, RDF.subject, out.letter)
    out.add(node, RDF.predicate, predicate)
    out.add(node, RDF.object, value)
    out.add(out.letter, predicate, value)


def addressing(out: Writer, node: NamedNode, record: Addressing) -> None:
    """Who the document is addressed to, the person's tenure of the post included."""
    named = record.name or record.organisation or record.office or record.role
    label = f"{'Copy' if record.copy else 'Addressed'} to {named.text if named else 'unknown'}"
    out.record(node, record, kind=PG.Addressing, label=label)
    out.add(node, PG.addressingKind, code("addressing-kind", "copy" if record.copy else "to"))
    _stated(out, node, record=record, words=_ADDRESSING_WORDS)
    person = _agent(out, record.name)
    out.add(node, PG.recipient, person)
    out.add(node, PG.recipient, _agent(out, record.organisation))
    for recipient in record.recipients:
        out.add(node, PG.recipient, NamedNode(recipient.value))
    if record.post is not None:
        out.add(node, PG.recipientPost, NamedNode(record.post.value))
    if person is not None and record.post is not None and record.tenure is not None:
        _tenure(out, NamedNode(f"{node.value}.tenure"), record)


def signature(out: Writer, node: NamedNode, record: Signature) -> None:
    """One signatory with name, capacity, affiliation and place as stated."""
    number = f" {record.ordinal.value}" if record.ordinal else ""
    out.record(node, record, kind=PG.Signature, label=f"Signature{number}: {record.name.text}")
    _ordinal(out, node, record.ordinal)
    out.add(node, PG.signatory, _agent(out, record.name))
    out.add(node, PG.capacity, code("capacity", Capacity(record.capacity.value)))
    _stated(out, node, record=record, words=_SIGNATURE_WORDS)
    for affiliation in record.affiliations:
        out.add(node, PG.affiliationAsStated, affiliation.text)
        out.add(node, PG.statedAffiliation, _agent(out, affiliation))
    country = NamedNode(country_iri(record.country.value)) if record.country else None
    if Flag.COUNTRY_FROM_NAME not in record.flags:
        out.add(node, PG.statedCountry, country)
    if record.place is not None and Flag.PLACE_CONFLICT not in record.flags:
        out.add(node, PG.statedPlace, out.place(record.place.text, country))


def citation(out: Writer, node: NamedNode, record: Citation) -> None:
    """A norm or an unknown instrument cited, to what end, in which words."""
    out.record(node, record, kind=PG.Citation, label=f"Citation: {record.anchor.text}")
    out.add(node, PG.anchorAsStated, record.anchor.text)
    out.add(node, PG.cites, NamedNode(record.norm.value) if record.norm else None)
    out.add(node, PG.instrumentAsStated, record.instrument.text if record.instrument else None)
    out.add(node, PG.provisionAsStated, record.provision.value if record.provision else None)
    for function in record.functions:
        out.add(node, PG.citationFunction, code("citation-function", function.value))
    if record.compared_with is not None:
        out.add(node, PG.comparedWith, NamedNode(record.compared_with.value))
    if record.quoted is not None:
        out.add(node, PG.quotedText, out.in_language(record.quoted.text))


def demand(out: Writer, node: NamedNode, record: Demand) -> None:
    """What is asked, of whom, about what."""
    number = f" {record.ordinal.value}" if record.ordinal else ""
    out.record(node, record, kind=PG.Demand, label=f"Demand{number}: {_short(record.text.text)}")
    _ordinal(out, node, record.ordinal)
    out.add(node, PG.text, out.in_language(record.text.text))
    for asked in record.asked_of or _addressees(out):
        out.add(node, PG.askedOf, NamedNode(asked.value))
    for thing in record.about:
        out.add(node, PG.about, NamedNode(thing.value))


def mention(out: Writer, node: NamedNode, record: Mention) -> None:
    """A body, organisation or instrument named in the text."""
    out.record(node, record, kind=PG.Mention, label=f"Mention: {record.name.text}")
    _stated(out, node, record=record, words=_MENTION_WORDS)
    out.add(node, PG.mentions, NamedNode(record.thing.value) if record.thing else None)


def quotation(out: Writer, node: NamedNode, record: Quotation) -> None:
    """Quoted words and their source as the document tells it."""
    label = f"Quotation: {_short(record.text.text)}"
    out.record(node, record, kind=PG.Quotation, label=label)
    out.add(node, PG.quotedText, out.in_language(record.text.text))
    out.add(node, PG.sourceAsStated, record.attributed.text if record.attributed else None)


def stance(out: Writer, node: NamedNode, record: Stance) -> None:
    """The side taken on a treaty, an instrument or a draft."""
    label = f"Stance: {record.position.value.replace('-', ' ')} {_short(record.name.text)}"
    out.record(node, record, kind=PG.Stance, label=label)
    out.add(node, PG.nameAsStated, record.name.text)
    out.add(node, PG.toward, NamedNode(record.toward.value) if record.toward else None)
    out.add(node, PG.position, code("position", record.position.value))


def remark(out: Writer, node: NamedNode, record: Remark) -> None:
    """Something about the text itself."""
    told = ", ".join(flag.replace("-", " ") for flag in record.flags)
    out.record(node, record, kind=PG.Remark, label=f"Remark: {told}")


def date_literal(iso: str) -> Literal:
    """A date in its own precision: ``2008-10-28``, ``2008-10`` or ``2008``."""
    datatype = {10: XSD.date, 7: XSD.gYearMonth, 4: XSD.gYear}[len(iso)]
    return Literal(iso, datatype=datatype)


def _tenure(out: Writer, node: NamedNode, record: Addressing) -> None:
    words = " ".join(part.text for part in (record.name, record.role) if part)
    out.record(node, record, kind=PG.Tenure, label=f"Tenure: {words}")
    out.add(node, ORG.member, _agent(out, record.name))
    out.add(node, PG.ofPost, NamedNode(record.post.value) if record.post else None)
    out.add(
        node, PG.tenureStatus, code("tenure-status", record.tenure.value) if record.tenure else None
    )
    for recipient in record.recipients[-1:]:
        out.add(node, ORG.organization, NamedNode(recipient.value))
    for day in _days(out.known.records):
        out.add(node, PG.asOf, date_literal(day))


def _days(records: Iterable[Record]) -> Iterator[str]:
    """The dates of the document that are sure and exact to the day."""
    for record in records:
        if isinstance(record, Description) and record.attribute is Attribute.DATE:
            date = _words(record.value)
            if len(date) == len("2008-10-28") and record.certainty is Certainty.ASSERTED:
                yield date


def _addressees(out: Writer) -> tuple[Derived, ...]:
    letters = (r for r in out.known.records if isinstance(r, Addressing) and not r.copy)
    return next((record.recipients for record in letters if record.recipients), ())


def _agent(out: Writer, name: Stated | None) -> NamedNode | None:
    agent = out.known.agents.get(name) if name else None
    return out.agent(agent) if agent else None


def _ordinal(out: Writer, node: NamedNode, ordinal: Derived | None) -> None:
    if ordinal is not None:
        out.add(node, PG.ordinal, Literal(ordinal.value, datatype=XSD.integer))


def _stated(out: Writer, node: NamedNode, *, record: Record, words: dict[str, NamedNode]) -> None:
    for attribute, predicate in words.items():
        value: Stated | None = getattr(record, attribute)
        out.add(node, predicate, value.text if value else None)


def _words(value: Stated | Derived) -> str:
    return value.text if isinstance(value, Stated) else value.value


def _name(out: Writer) -> str:
    return out.document.name


def _short(words: str) -> str:
    if len(words) <= LONGEST_LABEL:
        return words
    return words[:LONGEST_LABEL].rsplit(" ", 1)[0] + " …"


_ATTRIBUTES: dict[Attribute, Callable[[str], tuple[NamedNode, Object]]] = {
    Attribute.DATE: lambda value: (PG.date, date_literal(value)),
    Attribute.PUBLISHED: lambda value: (SCHEMA.datePublished, date_literal(value)),
    Attribute.TITLE: lambda value: (DCTERMS.title, Literal(value)),
    Attribute.LANGUAGE: lambda value: (SCHEMA.inLanguage, Literal(value)),
    Attribute.KIND: lambda value: (DCTERMS.type, code("document-kind", value)),
    Attribute.SYMBOL: lambda value: (PG.symbol, Literal(value)),
}
_ADDRESSING_WORDS: dict[str, NamedNode] = {
    "name": PG.nameAsStated,
    "honorific": PG.honorificAsStated,
    "role": PG.roleAsStated,
    "office": PG.officeAsStated,
    "organisation": PG.organisationAsStated,
    "address": PG.addressAsStated,
}
_MENTION_WORDS: dict[str, NamedNode] = {
    "name": PG.nameAsStated,
    "acronym": PG.acronymAsStated,
    "parent": PG.parentAsStated,
}
_SIGNATURE_WORDS: dict[str, NamedNode] = {
    "name": PG.nameAsStated,
    "honorific": PG.honorificAsStated,
    "postnominals": PG.postnominalsAsStated,
    "acronym": PG.acronymAsStated,
    "description": PG.descriptionAsStated,
    "qualifier": PG.qualifierAsStated,
    "parent": PG.parentAsStated,
    "role": PG.roleAsStated,
    "place": PG.placeAsStated,
    "country_stated": PG.countryAsStated,
}
_WRITERS: dict[type[Record], Callable[..., None]] = {
    Description: description,
    Addressing: addressing,
    Signature: signature,
    Citation: citation,
    Demand: demand,
    Mention: mention,
    Quotation: quotation,
    Remark: remark,
    Stance: stance,
    Sitting: meetings.sitting,
    AgendaEntry: meetings.agenda_entry,
    Participation: meetings.participation,
    Clause: meetings.clause,
}
