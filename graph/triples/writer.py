"""Writes one letter's triples: nodes for the text, its spans and the run, and each record's
evidence, flags and provenance."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, Triple

from graph.iri import SHARED, span_iri
from graph.model import Document, Record, Span
from graph.resolution import Agent, AgentKind, Resolved
from graph.terms import FOAF, OA, ORG, OWL, PG, PROV, RDF, RDFS, XSD, code
from graph.triples.naming import Names

CONTEXT = 24
"""Characters kept before and after a quotation, so that it can be found again elsewhere."""

SOFTWARE = NamedNode(SHARED + "ref/agent/policygraph")

Object = NamedNode | Literal


@dataclass(slots=True)
class Writer:
    """Collects the triples of one letter; the same triple is kept once.

    ``statuses`` are what people decided about records, by the records' names.
    """

    document: Document
    known: Resolved
    names: Names
    statuses: Mapping[str, str] = field(default_factory=dict)
    letter: NamedNode = field(init=False)
    text: NamedNode = field(init=False)
    run: NamedNode = field(init=False)
    _triples: dict[Triple, None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.letter = self.names.letter(self.document.name)
        self.text = NamedNode(f"{self.letter.value}.text")
        self.run = self.names.run(self.document.name)

    def triples(self) -> Iterator[Triple]:
        """What was written, in the order of writing."""
        yield from self._triples

    def add(self, subject: NamedNode, predicate: NamedNode, value: Object | str | None) -> None:
        """One triple; a str becomes a plain literal, None writes nothing."""
        if value is not None:
            term = Literal(value) if isinstance(value, str) else value
            self._triples[Triple(subject, predicate, term)] = None

    def in_language(self, words: str) -> Literal:
        """The words as a literal in the document's language, ``und`` where unknown."""
        return Literal(words, language=self.document.language or "und")

    def source_text(self, label: str) -> None:
        """The node of the text and of the run that read it."""
        self.add(self.text, RDF.type, PG.SourceText)
        self.add(self.text, RDFS.label, f"Text of {label}")
        self.add(self.text, PG.textOf, self.letter)
        self.add(self.text, PG.sha256, self.document.sha256)
        self.add(self.text, PG.codePoints, _integer(len(self.document.text)))
        self.add(self.run, RDF.type, PG.ExtractionRun)
        self.add(self.run, RDFS.label, f"Extraction from {label}")
        self.add(self.run, PROV.used, self.text)
        self.add(self.run, PROV.wasAssociatedWith, SOFTWARE)

    def record(self, node: NamedNode, record: Record, *, kind: NamedNode, label: str) -> None:
        """What every record carries: type, label, evidence, certainty, flags, provenance."""
        self.add(node, RDF.type, kind)
        self.add(node, RDFS.label, label)
        self.add(node, PG.inDocument, self.letter)
        self.add(node, PG.asStated, self.document.words(record.evidence))
        self.add(node, PG.evidence, self.span(record.evidence))
        for span in record.context:
            self.add(node, PG.context, self.span(span))
        self.add(node, PG.certainty, code("certainty", record.certainty))
        for flag in record.flags:
            self.add(node, PG.flag, code("flag", flag))
        for reason in record.reasons:
            self.add(node, PG.reason, reason)
        self.add(node, PROV.wasGeneratedBy, self.run)
        name = node.value.removeprefix(f"{self.letter.value}.").removesuffix(".tenure")
        self.add(
            node, PG.reviewStatus, code("review-status", self.statuses.get(name, "unreviewed"))
        )

    def span(self, span: Span) -> NamedNode:
        """The node of a span with its two selectors, position and quotation."""
        node = NamedNode(span_iri(self.text.value, span))
        selector = NamedNode(f"{node.value}.sel")
        text = self.document.text
        self.add(node, RDF.type, PG.Span)
        self.add(node, OA.hasSource, self.text)
        self.add(node, OA.hasSelector, selector)
        self.add(selector, RDF.type, OA.TextPositionSelector)
        self.add(selector, RDF.type, OA.TextQuoteSelector)
        self.add(selector, OA.start, _integer(span.start))
        self.add(selector, OA.end, _integer(span.end))
        self.add(selector, OA.exact, text[span.start : span.end])
        self.add(selector, OA.prefix, text[max(0, span.start - CONTEXT) : span.start] or None)
        self.add(selector, OA.suffix, text[span.end : span.end + CONTEXT] or None)
        return node

    def agent(self, agent: Agent) -> NamedNode:
        """The node of an organisation or person with its name."""
        node = self.names.agent(agent, letter=self.document.name)
        person = agent.kind is AgentKind.PERSON
        self.add(node, RDF.type, FOAF.Person if person else ORG.Organization)
        self.add(node, RDFS.label, agent.label)
        self.add(node, PG.acronym, agent.acronym)
        return node

    def place(self, name: str, country: NamedNode | None) -> NamedNode:
        """The node of a town or region within the country stated beside it."""
        iso = country.value.rpartition("/")[2] if country else None
        node = self.names.place(name, iso)
        self.add(node, RDF.type, PG.Place)
        self.add(node, RDFS.label, name)
        self.add(node, PG.withinPlace, country)
        return node


def software(version: str) -> Iterator[Triple]:
    """The node of this software, for the graph that it writes."""
    yield Triple(SOFTWARE, RDF.type, PROV.SoftwareAgent)
    yield Triple(SOFTWARE, RDFS.label, Literal("policygraph"))
    yield Triple(SOFTWARE, OWL.versionInfo, Literal(version))


def _integer(number: int) -> Literal:
    return Literal(str(number), datatype=XSD.integer)
