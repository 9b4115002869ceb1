"""What the ledger says as it stands in the graphs: one graph for the demands of each letter.

What an entry rests on is looked for anew whenever its letter or its source changes. A quotation
that stands in a text of the store becomes a span of it; any other is kept as words of a document
that is not held here. Entries about a demand that is not there wait until it is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from pyoxigraph import Literal, NamedNode, Triple

from graph.iri import Base, slug, span_iri
from graph.ledger import Alike, Ledger, Outcome, Retraction
from graph.ledger.standing import letter_of
from graph.model import Span, collapse
from graph.quotes import Index, Quote
from graph.store.triplestore import TripleStore
from graph.terms import OA, PG, PROV, RDF, RDFS, SCHEMA, XSD, code
from graph.triples.writer import CONTEXT

GRAPHS = "ledger."
"""What the graphs of the ledger are called, before the name of a letter."""
Words = Callable[[str], str | None]
"""Finds the text of a letter; None where the store holds none."""
LONGEST_LABEL = 80


@dataclass(frozen=True)
class Entered:
    """What a ledger says of the things of one store."""

    ledger: Ledger
    base: Base
    engine: TripleStore
    words: Words

    def graphs(self, letters: Iterable[str]) -> dict[str, list[Triple]]:
        """The graphs for the demands of these letters, by short names, with all they hold."""
        return {
            self.base.name("graph", GRAPHS + letter.partition(":")[2]): self._facts(letter)
            for letter in letters
        }

    def has(self, thing: str) -> bool:
        """Whether there is a demand of that short name."""
        node = NamedNode(self.base.expanded(thing))
        found = self.engine.quads(subject=node, predicate=RDF.type, value=PG.Demand)
        return next(iter(found), None) is not None

    def place(self, letter: str, quote: str) -> Span | None:
        """Where words stand in the text of a letter of that short name, if they do."""
        text = self.words(self.base.expanded(letter))
        return None if text is None else Index(text).find(Quote(quote))

    @cached_property
    def _titles(self) -> dict[str, str]:
        """What links are called: by whoever entered them first."""
        titles: dict[str, str] = {}
        for _, one in self.ledger.outcomes:
            if one.title:
                titles.setdefault(one.source, one.title)
        return titles

    def _facts(self, letter: str) -> list[Triple]:
        found = [
            triple
            for name, one in self.ledger.outcomes
            if letter_of(one.demand) == letter and self.has(one.demand)
            for triple in self._outcome(name, one)
        ]
        for name, pair in self.ledger.alike.items():
            there = all(map(self.has, pair.pair))
            if letter_of(pair.left) == letter and there:
                found += self._pair(name, pair)
        return list(dict.fromkeys(found))

    def _outcome(self, name: str, one: Outcome) -> Iterator[Triple]:
        node = NamedNode(f"{self.base.expanded(one.demand)}.outcome-{name}")
        demand = NamedNode(self.base.expanded(one.demand))
        retraction = self.ledger.retracted.get(name)
        if retraction is None:
            yield Triple(node, RDF.type, PG.Outcome)
            yield Triple(node, PG.outcomeOf, demand)
        else:
            yield from _retracted(node, demand, retraction)
        yield Triple(node, RDFS.label, Literal(_short(one.quote or one.note)))
        yield Triple(node, PG.status, code("demand-status", one.status))
        yield Triple(node, PG.asOf, Literal(one.as_of, datatype=XSD.date))
        if one.note:
            yield Triple(node, PG.note, Literal(one.note, language="und"))
        yield from self._record(node, one, letter_of(one.demand))
        yield from self._evidence(node, one)

    def _record(self, node: NamedNode, one: Outcome | Alike, letter: str) -> Iterator[Triple]:
        """What every entry carries as a record, and the run that it is of."""
        who = _local(one.by)
        run = NamedNode(self.base.name("run", f"{GRAPHS}{letter.partition(':')[2]}.by-{who}"))
        agent = NamedNode(self.base.name("run", f"{GRAPHS}by-{who}"))
        yield Triple(run, RDF.type, PG.ExtractionRun)
        yield Triple(run, RDFS.label, Literal(f"Entries of {one.by} about {letter}"))
        yield Triple(run, PROV.used, NamedNode(f"{self.base.expanded(letter)}.text"))
        yield Triple(run, PROV.wasAssociatedWith, agent)
        yield Triple(agent, RDF.type, PROV.Agent)
        yield Triple(agent, RDFS.label, Literal(one.by))
        yield Triple(node, PROV.generatedAtTime, Literal(one.at, datatype=XSD.dateTime))
        yield Triple(node, PG.certainty, code("certainty", "asserted"))
        yield Triple(node, PG.reviewStatus, code("review-status", "accepted"))
        yield Triple(node, PROV.wasGeneratedBy, run)

    def _evidence(self, node: NamedNode, one: Outcome) -> Iterator[Triple]:
        if not one.source:
            return
        source = NamedNode(self._document(one.source))
        yield Triple(node, PG.evidenceDocument, source)
        span = self.place(one.source, one.quote) if one.quote else None
        words = one.quote
        if span is not None:
            text = self.words(source.value) or ""
            yield from self._span(node, NamedNode(f"{source.value}.text"), text, span=span)
            words = text[span.start : span.end]
        if words:
            yield Triple(node, PG.quotedText, Literal(collapse(words), language="und"))
        if is_link(one.source):
            yield from self._link(source, one.source)

    def _document(self, source: str) -> str:
        """The IRI of a source: what the store calls it, or a name for a link."""
        if not is_link(source):
            return self.base.expanded(source)
        digest = hashlib.sha256(source.encode()).hexdigest()[:12]
        return self.base.name("doc", f"link-{digest}")

    def _link(self, node: NamedNode, link: str) -> Iterator[Triple]:
        yield Triple(node, RDF.type, PG.Document)
        yield Triple(node, RDFS.label, Literal(self._titles.get(link, link)))
        yield Triple(node, SCHEMA.url, NamedNode(link))

    def _span(
        self, record: NamedNode, source: NamedNode, text: str, *, span: Span
    ) -> Iterator[Triple]:
        """The words of a letter that an entry rests on, as the letter's own records have them."""
        node = NamedNode(span_iri(source.value, span))
        selector = NamedNode(f"{node.value}.sel")
        yield Triple(record, PG.evidence, node)
        yield Triple(node, RDF.type, PG.Span)
        yield Triple(node, OA.hasSource, source)
        yield Triple(node, OA.hasSelector, selector)
        yield Triple(selector, RDF.type, OA.TextPositionSelector)
        yield Triple(selector, RDF.type, OA.TextQuoteSelector)
        for predicate, number in ((OA.start, span.start), (OA.end, span.end)):
            yield Triple(selector, predicate, Literal(str(number), datatype=XSD.integer))
        for predicate, words in (
            (OA.exact, text[span.start : span.end]),
            (OA.prefix, text[max(0, span.start - CONTEXT) : span.start]),
            (OA.suffix, text[span.end : span.end + CONTEXT]),
        ):
            if words:
                yield Triple(selector, predicate, Literal(words))

    def _pair(self, name: str, pair: Alike) -> Iterator[Triple]:
        """Whether two demands ask the same, with the words of both as evidence."""
        node = NamedNode(self.base.name("as", f"alike-{name}"))
        left, right = (NamedNode(self.base.expanded(one)) for one in (pair.left, pair.right))
        relation = PG.asksSameAs if pair.same else PG.asksOtherThan
        yield Triple(left, relation, right)
        yield Triple(node, RDF.type, PG.Assertion)
        told = "ask the same" if pair.same else "do not ask the same"
        yield Triple(node, RDFS.label, Literal(f"Two demands {told}, says {pair.by}"))
        yield Triple(node, RDF.subject, left)
        yield Triple(node, RDF.predicate, relation)
        yield Triple(node, RDF.object, right)
        if pair.why:
            yield Triple(node, PG.note, Literal(pair.why, language="und"))
        yield from self._record(node, pair, letter_of(pair.left))
        for demand in (left, right):
            for quad in self.engine.quads(subject=demand, predicate=PG.evidence):
                yield Triple(node, PG.evidence, quad.object)


def is_link(source: str) -> bool:
    """Whether a source is a link rather than the short name of a thing."""
    return source.startswith(("http://", "https://"))


def _local(by: str) -> str:
    """A name for an assessor in an IRI; no two assessors share one."""
    short = slug(by)
    return short if short == by else f"{short}-{hashlib.sha256(by.encode()).hexdigest()[:8]}"


def _short(words: str) -> str:
    tidy = collapse(words)
    return tidy if len(tidy) <= LONGEST_LABEL else tidy[:LONGEST_LABEL].rsplit(" ", 1)[0] + " …"


def _retracted(node: NamedNode, demand: NamedNode, by: Retraction) -> Iterator[Triple]:
    yield Triple(node, RDF.type, PG.RetractedOutcome)
    yield Triple(node, PG.wasOutcomeOf, demand)
    yield Triple(node, PG.retractedBy, Literal(by.by))
    yield Triple(node, PROV.invalidatedAtTime, Literal(by.at, datatype=XSD.dateTime))
    if by.why:
        yield Triple(node, PG.retractionReason, Literal(by.why))
