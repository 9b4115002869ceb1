"""What a plug-in proposes, and how a proposal becomes a record with evidence.

A plug-in gives words, never values: which country, treaty or body they mean is worked out here
by the same normalisers that serve our own extractors.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from graph.extractors import signatory_kinds
from graph.extractors.segments import segment
from graph.model import (
    Addressing,
    Capacity,
    Certainty,
    Citation,
    Demand,
    Derived,
    Document,
    Mention,
    Quotation,
    Record,
    Signature,
    Span,
    Stated,
)
from graph.normalisers import norms, places
from graph.normalisers.concepts import CONCEPT, named
from graph.quotes import Index, Quote


class Kind(StrEnum):
    """What can be proposed; each kind's fields are in `FIELDS`, its first one is required."""

    SIGNATURE = "signature"
    ADDRESSING = "addressing"
    CITATION = "citation"
    DEMAND = "demand"
    MENTION = "mention"
    QUOTATION = "quotation"


FIELDS: Mapping[Kind, tuple[str, ...]] = {
    Kind.SIGNATURE: ("name", "acronym", "role", "affiliation", "place", "country"),
    Kind.ADDRESSING: ("name", "role", "organisation", "address"),
    Kind.CITATION: ("anchor", "instrument"),
    Kind.DEMAND: ("text",),
    Kind.MENTION: ("name", "acronym"),
    Kind.QUOTATION: ("text",),
}


@dataclass(frozen=True, slots=True)
class Proposal:
    """One record that a plug-in proposes: for each field the words of the text that fill it.

    ``reason`` says in words why it is proposed; it is shown to the person who reviews it.
    ``model`` names the model that proposed it, if one did.
    """

    kind: Kind
    fields: Mapping[str, Quote] = field(default_factory=dict)
    reason: str = ""
    model: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A proposal whose words were all found: where each field stands, and the evidence."""

    document: Document
    spans: Mapping[str, Span]
    evidence: Span

    def stated(self, name: str) -> Stated | None:
        """The field's words as a value; None where it was not proposed."""
        span = self.spans.get(name)
        return Stated(span, self.document.words(span)) if span else None

    def required(self, name: str) -> Stated:
        """As `stated`, for the field that every proposal of the kind has."""
        span = self.spans[name]
        return Stated(span, self.document.words(span))


def record(document: Document, index: Index, proposal: Proposal, *, source: str) -> Record | str:
    """The record, suggested, or in words what keeps the proposal from being one."""
    unknown = [name for name in proposal.fields if name not in FIELDS[proposal.kind]]
    if unknown:
        return f"a {proposal.kind} has no field {unknown[0]}"
    if FIELDS[proposal.kind][0] not in proposal.fields:
        return f"a {proposal.kind} needs the field {FIELDS[proposal.kind][0]}"
    spans: dict[str, Span] = {}
    for name, quote in proposal.fields.items():
        span = index.find(quote)
        if span is None:
            return f"{name}: the text does not say “{quote.exact[:80]}”"
        spans[name] = span
    found = Found(document, spans, _evidence(document, spans))
    told = f"proposed by {source}" + (f" with {proposal.model}" if proposal.model else "")
    reasons = (told, proposal.reason) if proposal.reason else (told,)
    return _MAKERS[proposal.kind](found, source, reasons)


def _evidence(document: Document, spans: Mapping[str, Span]) -> Span:
    """The block that holds every field, else from the first field to the last."""
    whole = Span(min(s.start for s in spans.values()), max(s.end for s in spans.values()))
    return next((block.span for block in document.blocks if block.span.covers(whole)), whole)


def _signature(found: Found, source: str, reasons: tuple[str, ...]) -> Record:
    name = found.required("name")
    affiliation, country = found.stated("affiliation"), found.stated("country")
    line = segment(found.document, name.span.start, name.span.end)
    person = affiliation is not None or (line is not None and signatory_kinds.score([line]) > 0)
    capacity = Capacity.INDIVIDUAL if person else Capacity.ORGANISATION
    code = places.country(country.text) if country else None
    return Signature(
        evidence=found.evidence,
        extractor=source,
        certainty=Certainty.SUGGESTED,
        reasons=reasons,
        name=name,
        capacity=Derived(capacity.value, name.span, "capacity"),
        acronym=found.stated("acronym"),
        role=found.stated("role"),
        affiliations=(affiliation,) if affiliation else (),
        place=found.stated("place"),
        country_stated=country,
        country=Derived(code, country.span, "country") if code and country else None,
    )


def _addressing(found: Found, source: str, reasons: tuple[str, ...]) -> Record:
    organisation = found.stated("organisation")
    meant = _meant(organisation) if organisation else None
    return Addressing(
        evidence=found.evidence,
        extractor=source,
        certainty=Certainty.SUGGESTED,
        reasons=reasons,
        name=found.stated("name"),
        role=found.stated("role"),
        organisation=organisation,
        address=found.stated("address"),
        recipients=(meant,) if meant else (),
    )


def _citation(found: Found, source: str, reasons: tuple[str, ...]) -> Record:
    anchor = found.required("anchor")
    cited = sorted(norms.norms(anchor.text))
    norm = Derived(cited[0], anchor.span, norms.NORM) if len(cited) == 1 else None
    return Citation(
        evidence=found.evidence,
        extractor=source,
        certainty=Certainty.SUGGESTED,
        reasons=reasons,
        anchor=anchor,
        norm=norm,
        instrument=None if norm else found.stated("instrument") or anchor,
        functions=(Derived("mention", anchor.span, norms.CITATION_FUNCTION),),
    )


def _demand(found: Found, source: str, reasons: tuple[str, ...]) -> Record:
    return Demand(
        evidence=found.evidence,
        extractor=source,
        certainty=Certainty.SUGGESTED,
        reasons=reasons,
        text=found.required("text"),
    )


def _mention(found: Found, source: str, reasons: tuple[str, ...]) -> Record:
    name = found.required("name")
    return Mention(
        evidence=found.evidence,
        extractor=source,
        certainty=Certainty.SUGGESTED,
        reasons=reasons,
        name=name,
        thing=_meant(name),
        acronym=found.stated("acronym"),
    )


def _quotation(found: Found, source: str, reasons: tuple[str, ...]) -> Record:
    return Quotation(
        evidence=found.evidence,
        extractor=source,
        certainty=Certainty.SUGGESTED,
        reasons=reasons,
        text=found.required("text"),
    )


def _meant(name: Stated) -> Derived | None:
    """The one known thing that the words name."""
    iris = sorted(named(name.text))
    return Derived(iris[0], name.span, CONCEPT) if len(iris) == 1 else None


_MAKERS: Mapping[Kind, Callable[[Found, str, tuple[str, ...]], Record]] = {
    Kind.SIGNATURE: _signature,
    Kind.ADDRESSING: _addressing,
    Kind.CITATION: _citation,
    Kind.DEMAND: _demand,
    Kind.MENTION: _mention,
    Kind.QUOTATION: _quotation,
}
