"""Decisions about identity as they stand in the graphs: merged IRIs, successions, chapters.

A letter's graph is written for the agents as printed; then what is decided is applied to it. It
keeps what is needed to take that back: where a merged IRI leads to, what it was called, and from
which agent a record was turned to another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from graph.iri import SPACES, Base, Registry
from graph.resolution import Decision, Decisions, Verdict
from graph.store.engine import graph_name
from graph.store.keyed import iri_given
from graph.store.triplestore import TripleStore
from graph.terms import FOAF, ORG, PG, PROV, RDF, RDFS, SCHEMA, SKOS, XSD

Term = NamedNode | BlankNode | Literal | Triple
Redirects = Mapping[NamedNode, NamedNode]
"""Merged IRIs and those that answer for them."""


@dataclass(frozen=True, slots=True)
class Told:
    """What decisions say of the agents of one store."""

    decisions: Decisions
    registry: Registry
    base: Base

    def turned(self, triples: Iterable[Triple]) -> list[Triple]:
        """A letter's triples with what is decided; agents that it is the first to name count."""
        given = list(triples)
        return list(applied(given, redirects(self.decisions, self.registry, self.base)))

    def stated(self, engine: TripleStore) -> dict[str, list[Triple]]:
        """The graphs that may have to change, with all that they should hold."""
        facts = list(decided(self.decisions, self.registry, self.base))
        return {**self.letters(engine), self.base.name("graph", "decisions"): facts}

    def letters(self, engine: TripleStore) -> dict[str, list[Triple]]:
        """Those of letters: in which something is merged, or should be."""
        merged = redirects(self.decisions, self.registry, self.base)
        about = {graph_name(quad) for quad in engine.quads(predicate=PG.mergedInto)}
        for old in merged:
            about |= {graph_name(quad) for quad in engine.quads(subject=old)}
        letters = sorted(filter(self.base.letter_of, about))
        return {graph: list(applied(undone(engine.triples(graph)), merged)) for graph in letters}


def iri_of(key: str, registry: Registry, base: Base) -> NamedNode | None:
    """The IRI of an identity key; None while no letter of the store prints it."""
    iri = iri_given(key, registry, base)
    return None if iri is None else NamedNode(iri)


def redirects(decisions: Decisions, registry: Registry, base: Base) -> Redirects:
    """Which IRIs others answer for, as decided.

    Where the key that answers is printed in no letter of this store, the next one does.
    """
    groups: dict[str, list[str]] = defaultdict(list)
    for key, answering in decisions.clusters.redirected().items():
        groups[answering].append(key)
    found: dict[NamedNode, NamedNode] = {}
    for answering, keys in groups.items():
        ordered = (iri_of(key, registry, base) for key in (answering, *sorted(keys)))
        there = [iri for iri in ordered if iri is not None]
        found |= {iri: there[0] for iri in there[1:] if iri != there[0]}
    return found


def applied(triples: Iterable[Triple], merged: Redirects) -> Iterator[Triple]:
    """A letter's triples with what is decided."""
    given = list(triples)
    if not merged:
        yield from given
        return
    stated = set(given)
    for triple in given:
        if triple.subject in merged:
            yield from _described(triple, merged)
        elif triple.object in merged:
            yield from _turned(triple, merged, stated)
        else:
            yield triple


def undone(triples: Iterable[Triple]) -> Iterator[Triple]:
    """A letter's triples as they were before anything was decided."""
    given = list(triples)
    merged: dict[Term, Term] = {t.subject: t.object for t in given if t.predicate == PG.mergedInto}
    if not merged:
        yield from given
        return
    before: dict[Term, list[NamedNode]] = defaultdict(list)
    for triple in given:
        if triple.predicate == PG.resolvedFrom and isinstance(triple.object, NamedNode):
            before[triple.subject].append(triple.object)
    own: set[Term] = {t.subject for t in given if t.predicate == RDFS.label}
    answering = set(merged.values())
    for triple in given:
        if triple.predicate in {PG.mergedInto, PG.resolvedFrom}:
            continue
        if triple.subject in answering and _given_to(triple, own):
            continue
        yield from _restored(triple, merged, before)


def decided(decisions: Decisions, registry: Registry, base: Base) -> Iterator[Triple]:
    """What decisions state beside merges, and who took them: the triples of their own graph."""
    merged = redirects(decisions, registry, base)
    for number, line in decisions.standing.items():
        left, right = (iri_of(key, registry, base) for key in (line.left, line.right))
        if left is None or right is None:
            continue
        node = NamedNode(base.name("as", f"decision-{number}"))
        if line.verdict is Verdict.SAME:
            yield Triple(node, RDF.type, PG.Merge)
            yield from _who(node, line, (left, right))
        if line.verdict is Verdict.LINKED:
            left = merged.get(left, left)
        for fact in _facts(line, left, right):
            yield fact
            if isinstance(fact.object, NamedNode):
                yield from _dated(node, line, fact)


def _facts(line: Decision, left: NamedNode, right: NamedNode) -> Iterator[Triple]:
    match line.verdict:
        case Verdict.RENAMED | Verdict.MERGED_INTO:
            yield Triple(left, PG.succeeds, right)
            if line.on:
                yield Triple(right, PG.validUntil, _day(line.on))
        case Verdict.PART_OF:
            yield Triple(right, ORG.subOrganizationOf, left)
        case Verdict.LINKED:
            yield Triple(left, PG.seat if _is_country(right) else SCHEMA.sameAs, right)
            if line.label:
                yield Triple(right, RDFS.label, Literal(line.label))
        case Verdict.LABEL if line.label:
            yield Triple(left, SKOS.prefLabel, Literal(line.label))


def _is_country(iri: NamedNode) -> bool:
    return iri.value.startswith(SPACES["place"])


def _dated(node: NamedNode, line: Decision, fact: Triple) -> Iterator[Triple]:
    """The decision as a statement about a fact: since when it holds, and why it was decided."""
    yield Triple(node, RDF.type, RDF.Statement)
    yield Triple(node, RDFS.label, Literal(f"Decided by {line.by} at {line.at}"))
    yield Triple(node, RDF.subject, fact.subject)
    yield Triple(node, RDF.predicate, fact.predicate)
    yield Triple(node, RDF.object, fact.object)
    if line.on:
        yield Triple(node, PG.date, _day(line.on))
    if line.why:
        yield Triple(node, RDFS.comment, Literal(line.why))


def _who(node: NamedNode, line: Decision, used: tuple[NamedNode, NamedNode]) -> Iterator[Triple]:
    yield Triple(node, RDFS.label, Literal(f"Merge decided by {line.by} at {line.at}"))
    for iri in used:
        yield Triple(node, PROV.used, iri)
    if line.why:
        yield Triple(node, RDFS.comment, Literal(line.why))


def _day(on: str) -> Literal:
    """A date in the precision in which it was given: a year, a month or a day."""
    kinds = {4: XSD.gYear, 7: XSD.gYearMonth, 10: XSD.date}
    return Literal(on, datatype=kinds[len(on)])


def _described(triple: Triple, merged: Redirects) -> Iterator[Triple]:
    """What a merged agent was said to be; its name becomes another name of the one that answers."""
    old, new = triple.subject, merged[triple.subject]  # type: ignore[index]
    if triple.predicate == RDF.type:
        yield Triple(new, RDF.type, triple.object)
        yield Triple(old, PG.mergedInto, new)
        return
    yield triple
    if triple.predicate == RDFS.label:
        yield Triple(new, SKOS.altLabel, triple.object)


def _turned(triple: Triple, merged: Redirects, stated: set[Triple]) -> Iterator[Triple]:
    """A record's statement about a merged agent, turned to the one that answers."""
    new = merged[triple.object]  # type: ignore[index]
    turned = Triple(triple.subject, triple.predicate, new)
    yield turned
    yield Triple(triple.subject, PG.resolvedFrom, triple.object)
    if turned in stated:
        yield Triple(triple.subject, PG.resolvedFrom, new)


def _given_to(triple: Triple, own: set[Term]) -> bool:
    """Whether an agent has this only since another was merged into it."""
    if triple.predicate == SKOS.altLabel:
        return True
    return bool(triple.predicate == RDF.type and triple.subject not in own)


def _restored(
    triple: Triple, merged: Mapping[Term, Term], before: Mapping[Term, list[NamedNode]]
) -> Iterator[Triple]:
    if triple.subject in merged and triple.predicate == RDFS.label:
        person = "/person/" in str(triple.subject)
        yield Triple(triple.subject, RDF.type, FOAF.Person if person else ORG.Organization)
    olds = [
        old for old in before.get(triple.subject, ()) if triple.object in {old, merged.get(old)}
    ]
    if triple.object in set(merged.values()) and olds:
        for old in olds:
            yield Triple(triple.subject, triple.predicate, old)
    else:
        yield triple
