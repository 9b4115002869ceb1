"""What a change can break: the things whose promises it bears on, and what these are held against.

Shapes look at a thing, at the types of what it points to, and at the records in a document;
checks follow evidence from a record to the text, and parts of bodies upwards. `focus` goes
from the changed triples to every thing for which one of these can come out otherwise, `context`
gathers what is needed to look at them again. Both have to know each way that a shape or check
looks: a test holds them against looking at everything. Warnings about two like records are
given for the one that changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from itertools import chain
from typing import Final

from pyoxigraph import NamedNode, Triple

from graph.rules.region import Find, named, reached
from graph.terms import OA, ORG, PG, RDF, RDFS

_LOOKED_ALONG: Final = (
    PG.inDocument,
    PG.evidence,
    PG.context,
    PG.textOf,
    OA.hasSource,
    OA.hasSelector,
    RDF.subject,
    ORG.unitOf,
    ORG.subOrganizationOf,
)
"""Where this points to a thing that changed, a check may come out otherwise."""
_AS_FAR: Final = 4
"""How many steps the longest check goes: record, span, text, document, what that is part of."""


def focus(changed: Iterable[Triple], either: Find) -> set[NamedNode] | None:
    """The things whose promises a change bears on; None where it may be any.

    ``either`` looks into what was there before and what is there after, both together.
    """
    things, typed, values = set[NamedNode](), set[NamedNode](), set[NamedNode]()
    for triple in changed:
        if triple.predicate == RDFS.subClassOf:
            return None
        things.update(named(triple.subject))
        values.update(named(triple.object))
        if triple.predicate == RDF.type:
            typed.update(named(triple.subject))
    things |= {thing for node in typed for thing in _pointing(node, None, either)}
    things = reached(
        things,
        lambda node: chain.from_iterable(_pointing(node, one, either) for one in _LOOKED_ALONG),
    )
    documents = (t.object for thing in things for t in either(thing, PG.inDocument, None))
    return things | values.union(named(*documents))


def context(things: Set[NamedNode], find: Find) -> set[Triple]:
    """Everything that the promises of some things look at, and more beside it."""
    found = set(find(None, RDFS.subClassOf, None))
    for thing in things:
        for record in _pointing(thing, PG.inDocument, find):
            found.update(find(record, None, None))
        if any(find(thing, PG.mergedInto, None)):
            found.update(find(None, None, thing))
    known, edge = set[NamedNode](), set(things)
    for _ in range(_AS_FAR):
        known |= edge
        near = {triple for node in edge for triple in find(node, None, None)}
        found |= near
        edge = {node for triple in near for node in named(triple.object)} - known
    return found


def _pointing(node: NamedNode, predicate: NamedNode | None, find: Find) -> set[NamedNode]:
    return {one for triple in find(None, predicate, node) for one in named(triple.subject)}
