"""Where a change is felt: the nodes about which something else may follow, and what that rests on.

Every inferred triple is owned by one of its ends: what is signed or backed owns the triple that
says so, every other triple is owned by its subject. From the triples that changed, `touched`
goes to every owner whose inferences can have changed; `context` gathers all that these rest
on. Inferring from that alone gives, for these owners, exactly what inferring from everything
gives: the way of delete and rederive (Gupta, Mumick and Subrahmanian, *Maintaining views
incrementally*, SIGMOD 1993), a node at a time instead of a triple.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Set
from functools import cache
from typing import Final, Protocol

from pyoxigraph import Literal, NamedNode, Triple

from graph.terms import DCTERMS, FOAF, ORG, PG, RDF, RDFS, SKOS

OBJECT_OWNED: Final = frozenset({PG.signed, PG.backs})
"""What is inferred about the object: who signed a document, who backs a demand."""

_RESTS_ON: Final = (
    ORG.unitOf,
    ORG.subOrganizationOf,
    PG.within,
    ORG.postIn,
    DCTERMS.isPartOf,
    DCTERMS.isVersionOf,
    PG.recipient,
    PG.recipientPost,
    PG.cites,
)
"""Where these are said of a node, what follows about it rests on what they point to."""
_OUTCOME: Final = frozenset({PG.outcomeOf, PG.status, PG.asOf})
_OF_SIGNATORY: Final = frozenset({PG.statedCountry, PG.flag, PG.nameAsStated})
_ITS_OWN: Final = frozenset(
    {PG.date, PG.endDate, PG.earliest, PG.latest, PG.seat, PG.currentStatus, PG.answeredOn}
    | {PG.addressedTo, PG.citesNorm, PG.quotes, PG.symbol, PG.symbolKey}
    | {RDFS.label, SKOS.prefLabel, DCTERMS.title}
)
_FAR: Final = frozenset(
    {RDF.type, PG.inDocument, PG.signatory, PG.addressingKind, PG.citationFunction, *_RESTS_ON}
)
PREMISES: Final = _FAR | _OUTCOME | _OF_SIGNATORY | _ITS_OWN | OBJECT_OWNED | {RDFS.subClassOf}
"""What rules ask for or infer; a change of anything else changes no inference."""
KINDS: Final = frozenset(
    {PG.Signature, PG.Addressing, PG.Citation, PG.Demand, PG.Version, PG.NormativeText}
    | {ORG.Organization, FOAF.Person, ORG.Post}
    | {PG.Event, PG.AgendaItem, PG.Case, PG.Place, SKOS.Concept}
)
"""The classes that rules ask for; of any other only what it is a subclass of can matter."""


class Find(Protocol):
    """Every triple that fits; a part that is None fits all."""

    def __call__(
        self,
        subject: NamedNode | None,
        predicate: NamedNode | None,
        value: NamedNode | Literal | None,
        /,
    ) -> Iterable[Triple]:
        """Look them up."""


def asked_for(find: Find) -> Callable[[Triple], bool]:
    """Tells of a triple whether a change of it can change an inference at all.

    ``find`` looks into what was stated before and what is stated now, both together.
    """

    @cache
    def telling(kind: NamedNode) -> bool:
        return kind in KINDS or any(find(kind, RDFS.subClassOf, None))

    def asked(triple: Triple) -> bool:
        if triple.predicate == RDF.type:
            return any(map(telling, named(triple.object)))
        return triple.predicate in PREMISES

    return asked


def premises(find: Find) -> Iterator[tuple[NamedNode, NamedNode | None]]:
    """What rules may ask for: a predicate and an object, None for any."""
    kinds = KINDS | set(named(*(triple.subject for triple in find(None, RDFS.subClassOf, None))))
    yield from ((RDF.type, kind) for kind in sorted(kinds, key=str))
    yield from ((one, None) for one in sorted(PREMISES - {RDF.type, RDFS.subClassOf}, key=str))


def ends(found: Iterable[Iterable[Triple]]) -> set[NamedNode]:
    """All that the triples are about: whoever may own what follows from them is among these."""
    return {node for some in found for one in some for node in named(one.subject, one.object)}


def touched(changed: Iterable[Triple], find: Find) -> set[NamedNode] | None:
    """The owners whose inferences may change with these triples; None where all may.

    ``find`` looks into what was stated before and what is stated now, both together.
    """
    telling = filter(asked_for(find), changed)
    far, outcomes, placed, owners = _sorted(telling) or (None, set(), set(), set())
    if far is None:
        return None
    far = reached(far, lambda node: _pointing(find, _RESTS_ON, {node}))
    documents = far | _values(find, far, PG.inDocument)
    documents |= _values(find, documents, DCTERMS.isVersionOf)
    owners |= documents | _pointing(find, (PG.inDocument,), documents)
    owners |= _values(find, far | outcomes, PG.outcomeOf)
    return owners | _values(find, far | placed, PG.signatory)


def context(owners: Set[NamedNode], find: Find) -> set[Triple]:
    """Everything stated that inferences about these owners rest on, and more beside it."""
    documents = owners | _values(find, owners, PG.inDocument)
    documents |= _pointing(find, (DCTERMS.isVersionOf,), documents)
    nodes = documents | _pointing(find, (PG.inDocument,), documents)
    nodes |= _pointing(find, (PG.outcomeOf, PG.signatory), owners)
    found = set(find(None, RDFS.subClassOf, None))
    for predicate in OBJECT_OWNED:
        for node in documents:
            found.update(find(None, predicate, node))

    def onward(node: NamedNode) -> Iterator[NamedNode]:
        for triple in find(node, None, None):
            found.add(triple)
            if triple.predicate in _RESTS_ON:
                yield from named(triple.object)

    reached(nodes, onward)
    return found


def owned(owners: Set[NamedNode], find: Find) -> set[Triple]:
    """The inferred triples that these nodes own; ``find`` looks into what is inferred."""
    found = set[Triple]()
    for node in owners:
        found.update(t for t in find(node, None, None) if t.predicate not in OBJECT_OWNED)
        for predicate in OBJECT_OWNED:
            found.update(find(None, predicate, node))
    return found


def of_owners(owners: Set[NamedNode], triples: Iterable[Triple]) -> set[Triple]:
    """Those of the triples that these nodes own."""
    return {t for t in triples if _owner(t) in owners}


def _owner(triple: Triple) -> object:
    return triple.object if triple.predicate in OBJECT_OWNED else triple.subject


def _sorted(
    changed: Iterable[Triple],
) -> tuple[set[NamedNode], set[NamedNode], set[NamedNode], set[NamedNode]] | None:
    """Where the changes start from, by how far they go; None where a class changes."""
    far, outcomes, placed, own = set[NamedNode](), set[NamedNode](), set[NamedNode](), set()
    for triple in changed:
        predicate, node = triple.predicate, _owner(triple)
        if predicate == RDFS.subClassOf:
            return None
        if not isinstance(node, NamedNode):
            continue
        if predicate in _FAR or predicate in OBJECT_OWNED:
            far.add(node)
        elif predicate in _OUTCOME:
            outcomes.add(node)
        elif predicate in _OF_SIGNATORY:
            placed.add(node)
        elif predicate in _ITS_OWN:
            own.add(node)
    return far, outcomes, placed, own


def named(*terms: object) -> list[NamedNode]:
    """Those of the terms that are names."""
    return [term for term in terms if isinstance(term, NamedNode)]


def reached(
    start: Iterable[NamedNode], onward: Callable[[NamedNode], Iterable[NamedNode]]
) -> set[NamedNode]:
    """These nodes and all that can be come to from them."""
    known = set(start)
    waiting = list(known)
    while waiting:
        for node in onward(waiting.pop()):
            if node not in known:
                known.add(node)
                waiting.append(node)
    return known


def _pointing(
    find: Find, predicates: Iterable[NamedNode], nodes: Iterable[NamedNode]
) -> set[NamedNode]:
    """Whatever points to one of these nodes by one of the predicates."""
    nodes = list(nodes)
    return {
        subject
        for predicate in predicates
        for node in nodes
        for triple in find(None, predicate, node)
        for subject in named(triple.subject)
    }


def _values(find: Find, nodes: Iterable[NamedNode], predicate: NamedNode) -> set[NamedNode]:
    return {
        value
        for node in nodes
        for triple in find(node, predicate, None)
        for value in named(triple.object)
    }
