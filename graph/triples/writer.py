"""Writes one letter's triples: nodes for the text, its spans and the run, and each record's
evidence, flags and provenance.

They are written as lines of N-Triples: a letter has thousands, and as text they cost a third.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from pyoxigraph import Literal, NamedNode, RdfFormat, Store, Triple, parse

from graph.iri import SHARED, span_iri
from graph.model import Document, Record, Span
from graph.resolution import Agent, AgentKind, Resolved
from graph.terms import FOAF, OA, ORG, OWL, PG, PROV, RDF, RDFS, XSD, code
from graph.triples.naming import Names

CONTEXT = 24
"""Characters kept before and after a quotation, so that it can be found again elsewhere."""

SOFTWARE = NamedNode(SHARED + "ref/agent/policygraph")

Object = NamedNode | Literal

_A_SPAN = f"{RDF.type} {PG.Span}"
_AT_PLACE, _BY_WORDS = (
    f"{RDF.type} {kind}" for kind in (OA.TextPositionSelector, OA.TextQuoteSelector)
)
_SOURCE, _SELECTOR, _START, _END, _EXACT, _PREFIX, _SUFFIX = map(
    str,
    (OA.hasSource, OA.hasSelector, OA.start, OA.end, OA.exact, OA.prefix, OA.suffix),
)


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
    source: NamedNode = field(init=False)
    run: NamedNode = field(init=False)
    _lines: dict[str, None] = field(default_factory=dict)
    _spans: dict[Span, NamedNode] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.letter = self.names.letter(self.document.name)
        self.source = NamedNode(f"{self.letter.value}.text")
        self.run = self.names.run(self.document.name)

    def text(self) -> bytes:
        """What was written, in the order of writing, as N-Triples with the engine's values."""
        return "".join(self._lines).encode()

    def add(self, subject: NamedNode, predicate: NamedNode, value: Object | str | None) -> None:
        """One triple; a str becomes a plain literal, None writes nothing."""
        if value is not None:
            self._lines[f"{subject} {predicate} {_term(value)} .\n"] = None

    def in_language(self, words: str) -> Literal:
        """The words as a literal in the document's language, ``und`` where unknown."""
        return Literal(words, language=self.document.language or "und")

    def source_text(self, label: str) -> None:
        """The node of the text and of the run that read it."""
        self.add(self.source, RDF.type, PG.SourceText)
        self.add(self.source, RDFS.label, f"Text of {label}")
        self.add(self.source, PG.textOf, self.letter)
        self.add(self.source, PG.sha256, self.document.sha256)
        self.add(self.source, PG.codePoints, _integer(len(self.document.text)))
        self.add(self.run, RDF.type, PG.ExtractionRun)
        self.add(self.run, RDFS.label, f"Extraction from {label}")
        self.add(self.run, PROV.used, self.source)
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
        node = self._spans.get(span)
        if node is None:
            node = self._spans[span] = NamedNode(span_iri(self.source.value, span))
            self._lines["".join(self._selected(node.value, span))] = None
        return node

    def _selected(self, node: str, span: Span) -> Iterator[str]:
        """The lines of a span; its IRI needs no more than brackets."""
        text, start, end = self.document.text, span.start, span.end
        before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
        selector = f"<{node}.sel>"
        yield f"<{node}> {_A_SPAN} .\n<{node}> {_SOURCE} {self.source} .\n"
        yield f"<{node}> {_SELECTOR} {selector} .\n"
        yield f"{selector} {_AT_PLACE} .\n{selector} {_BY_WORDS} .\n"
        yield f"{selector} {_START} {_number(start)} .\n{selector} {_END} {_number(end)} .\n"
        yield f"{selector} {_EXACT} {_plain(text[start:end])} .\n"
        if before:
            yield f"{selector} {_PREFIX} {_plain(before)} .\n"
        if after:
            yield f"{selector} {_SUFFIX} {_plain(after)} .\n"

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


def as_triples(text: bytes) -> Iterator[Triple]:
    """The triples that N-Triples tell."""
    return (quad.triple for quad in parse(text, RdfFormat.N_TRIPLES, lenient=True))


def _integer(number: int) -> Literal:
    return Literal(str(number), datatype=XSD.integer)


def _term(value: Object | str) -> str:
    """A term as N-Triples have it."""
    if isinstance(value, str):
        return _plain(value)
    term = str(value)
    return _as_stored(term) if term[0] == '"' and term[-1] == ">" else term


def _plain(words: str) -> str:
    """Words as a literal."""
    if words.isprintable() and '"' not in words and "\\" not in words:
        return f'"{words}"'
    return str(Literal(words))


def _number(number: int) -> str:
    return f'"{number}"^^{XSD.integer}'


@lru_cache(maxsize=10_000)
def _as_stored(term: str) -> str:
    """A typed value as the engine gives it back: it writes some numbers in its own way."""
    scratch = Store()
    scratch.load(f"<a:a> <a:a> {term} .".encode(), RdfFormat.N_TRIPLES, lenient=True)
    return "".join(str(quad.object) for quad in scratch)
