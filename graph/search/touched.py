"""Which things an index must look at again after a change, told from a store at two moments.

What a query tells of a thing rests on triples that are at most a few steps away from it. From
each triple that came or went, the steps in `_AWAY` lead to every thing of which a query can tell
something else now; a test holds the predicates and classes here against those that queries name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from graph.rules import region
from graph.store import View
from graph.terms import DCTERMS, FOAF, OA, ORG, PG, RDF, RDFS, SCHEMA, SKOS

MOST_GRAPHS: Final = 500
"""Where more graphs have changed, reading everything is no dearer."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A store before some of its graphs changed, and now."""

    before: View
    now: View

    def either(
        self,
        subject: NamedNode | None,
        predicate: NamedNode | None,
        value: NamedNode | Literal | None,
        /,
    ) -> Iterator[Triple]:
        """The triples that fit at one of the two moments."""
        for view in (self.before, self.now):
            quads = view.asserted.quads(subject=subject, predicate=predicate, value=value)
            yield from (quad.triple for quad in quads)

    def things(self, graphs: frozenset[str]) -> set[str] | None:
        """The things to look at again now that these graphs have changed; None for all."""
        inferred = self.now.base.name("graph", "inferred")
        if len(graphs) > MOST_GRAPHS:
            return None
        asked = region.asked_for(self.either)
        stated = [
            one
            for graph in graphs - {inferred}
            for one in self._changed(graph, lambda triple: _asked(triple) or asked(triple))
        ]
        owners = region.touched(stated, self.either)
        if owners is None:
            return None
        follows = self._owned(self.before, owners) ^ self._owned(self.now, owners)
        return self._reached(chain(stated, follows))

    def _changed(self, graph: str, asked: Callable[[Triple], bool]) -> Iterator[Triple]:
        """What one of all graphs has at one moment, and none at the other."""
        before, now = set(self.before.triples(graph)), set(self.now.triples(graph))
        gone, new = filter(asked, before - now), filter(asked, now - before)
        yield from (one for one in gone if not _held(self.now, one))
        yield from (one for one in new if not _held(self.before, one))

    def _owned(self, view: View, owners: set[NamedNode]) -> set[Triple]:
        inferred = view.base.name("graph", "inferred")

        def find(
            subject: NamedNode | None,
            predicate: NamedNode | None,
            value: NamedNode | Literal | None,
            /,
        ) -> Iterator[Triple]:
            quads = view.asserted.quads(inferred, subject=subject, predicate=predicate, value=value)
            return (quad.triple for quad in quads)

        return region.owned(owners, find)

    def _reached(self, changed: Iterable[Triple]) -> set[str]:
        found = set[NamedNode]()
        for triple in changed:
            for subject in region.named(triple.subject):
                if _asked(triple):
                    found.update(region.named(subject, triple.object))
                    for way in _AWAY.get(triple.predicate, ()):
                        found |= self._along(way, subject)
        return {one.value for one in region.reached(found, self._stood_for)}

    def _along(self, way: Way, node: NamedNode) -> set[NamedNode]:
        nodes = {node}
        for step in way:
            nodes = {other for one in nodes for other in step(self, one)}
        return nodes

    def _stood_for(self, node: NamedNode) -> Iterator[NamedNode]:
        """What stands for a thing that was given up."""
        for triple in self.either(node, PG.mergedInto, None):
            yield from region.named(triple.object)


Step = Callable[[Turn, NamedNode], Iterable[NamedNode]]
Way = tuple[Step, ...]


def _held(view: View, triple: Triple) -> bool:
    subject, value = triple.subject, triple.object
    if not isinstance(subject, NamedNode) or not isinstance(value, NamedNode | Literal):
        return False
    found = view.asserted.quads(subject=subject, predicate=triple.predicate, value=value)
    return next(iter(found), None) is not None


def _asked(triple: Triple) -> bool:
    if triple.predicate == RDF.type:
        return triple.object in CLASSES
    return triple.predicate in PREDICATES


def _to(predicate: NamedNode) -> Step:
    """To what a thing points to by a predicate."""

    def step(turn: Turn, node: NamedNode) -> Iterator[NamedNode]:
        for triple in turn.either(node, predicate, None):
            yield from region.named(triple.object)

    return step


def _from(predicate: NamedNode) -> Step:
    """To what points to a thing by a predicate."""

    def step(turn: Turn, node: NamedNode) -> Iterator[NamedNode]:
        for triple in turn.either(None, predicate, node):
            yield from region.named(triple.subject)

    return step


def _parts(turn: Turn, node: NamedNode) -> set[NamedNode]:
    """To all that is part of a thing, at any depth."""
    part = _from(DCTERMS.isPartOf)
    return region.reached([node], lambda one: part(turn, one))


CLASSES: Final = frozenset(
    {PG.Letter, PG.MeetingPaper, PG.Document, PG.Record, PG.Signature, PG.Citation, PG.Demand}
    | {PG.Quotation, PG.Provision, PG.Treaty, PG.Instrument, PG.Country, PG.Event, PG.Case}
    | {PG.Body, ORG.Organization, ORG.Post, FOAF.Person, SKOS.Concept}
)
"""The classes that queries ask for."""
_OF_RECORDS: Final = (
    *(PG.signatory, PG.statedAffiliation, PG.recipient, PG.recipientPost, PG.cites, PG.mentions),
    *(PG.citationFunction, PG.comparedWith, PG.askedOf, PG.about, PG.toward, PG.participant),
    *(PG.delegation, PG.anchorAsStated, PG.statedCountry, PG.text, PG.asStated),
)
"""What records say; what an index has of it is looked at again with the letter."""
_AWAY: Final[dict[NamedNode, tuple[Way, ...]]] = {
    **dict.fromkeys(_OF_RECORDS, ((_to(PG.inDocument),),)),
    RDF.type: (
        *((_to(one),) for one in (PG.inDocument, PG.recipient, ORG.member, PG.cites)),
        *((_to(one),) for one in (PG.askedOf, PG.about, PG.citesNorm)),
        *((_from(one),) for one in (PG.inDocument, PG.addressedTo)),
        (_from(PG.inDocument), _to(PG.cites)),
        (_parts,),
    ),
    PG.inDocument: ((_to(PG.cites),),),
    **dict.fromkeys((PG.asOf, PG.status), ((_to(PG.outcomeOf),),)),
    ORG.postIn: ((_from(PG.askedOf),),),
    PG.within: ((_from(PG.askedOf),), (_from(ORG.postIn), _from(PG.askedOf))),
    PG.latest: ((_from(PG.inDocument),),),
    PG.earliest: ((_from(PG.inDocument),), (_from(PG.paperOf),)),
    SCHEMA.inLanguage: ((_from(PG.inDocument),),),
    PG.nameAsStated: ((_to(PG.signatory),), (_to(PG.inDocument),)),
    PG.seat: ((_to(PG.signed),),),
    PG.signed: ((_to(PG.seat),),),
    PG.convenedBy: ((_from(PG.paperOf),),),
    PG.sha256: ((_to(PG.textOf),),),
    DCTERMS.isPartOf: ((_parts,),),
    OA.hasSelector: ((_from(PG.evidence),),),
    OA.exact: ((_from(OA.hasSelector), _from(PG.evidence)),),
}
"""How far a change is felt beyond the two ends of a triple, from its subject on."""
PREDICATES: Final = frozenset(
    {RDFS.label, SKOS.prefLabel, SKOS.altLabel, PG.acronym, DCTERMS.title, PG.shortTitle}
    | {PG.signatory, PG.recipient, ORG.member, PG.mergedInto, PG.textOf, PG.evidence}
    | {PG.paperOf, PG.askedOf, PG.about, PG.currentStatus, PG.citesNorm, PG.cites, DCTERMS.type}
    | {PG.addressedTo, PG.outcomeOf, PG.answeredOn}
    | _AWAY.keys() - {RDF.type}
)
"""What queries ask for beside classes; a change of anything else changes no index."""
