"""What follows from letters that a store does not know yet: from them and from what is no letter.

A letter that is new, of which no other graph tells, changes no inference about anything else but
the organisations, persons and places that it names; and of these it only adds some. So what
follows is found from the new letters, the reference data and what people stated, without a look
at the other letters: it takes as long for the ten-thousandth letter as for the first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

import pyoxigraph as ox

from graph import rules
from graph.rules import region
from graph.store.difference import DEFAULT_GRAPH
from graph.store.triplestore import TripleStore
from graph.terms import PG, RDF, RDFS

_OF_LETTERS: Final = frozenset(
    {RDF.type, PG.inDocument, PG.signatory, PG.addressingKind, PG.citationFunction}
    | {PG.recipient, PG.recipientPost, PG.cites, PG.date, PG.statedCountry, PG.flag}
)
"""The premises that letters state; with any other one this is not the way."""
_OWN: Final = ("letter/", "run/")
"""Where the names of what is in one letter only begin."""

_RESTED_ON: Final = region.PREMISES | {RDFS.subClassOf}
_TOLD: Final = frozenset(str(one).encode() for one in region.PREMISES)


def follows(letters: Mapping[str, bytes], engine: TripleStore, space: str) -> set[ox.Triple] | None:
    """What follows about what is named in new letters, whose graphs are given as N-Triples.

    None where it may be less or more than that. ``space`` is what the store's names start with.
    """
    known = ox.Store()
    for text in letters.values():
        known.load(b"".join(_premises(text)), ox.RdfFormat.N_TRIPLES, lenient=True)
    about = {quad.subject for quad in known}
    if any(quad.predicate not in _OF_LETTERS for quad in known):
        return None
    others = list(_others(engine, space))
    told = {node for quad in others for node in (quad.subject, quad.object)} & about
    if any(
        isinstance(node, ox.NamedNode) and node.value.startswith(_starts(space)) for node in told
    ):
        return None
    known.extend(ox.Quad(q.subject, q.predicate, q.object) for q in others)
    owners = frozenset(node for node in about if isinstance(node, ox.NamedNode))
    return region.of_owners(owners, rules.added_to(known))


def is_own(triple: ox.Triple, space: str) -> bool:
    """Whether an inferred triple is about something that is in one letter only."""
    owner = triple.object if triple.predicate in region.OBJECT_OWNED else triple.subject
    return isinstance(owner, ox.NamedNode) and owner.value.startswith(_starts(space))


def _starts(space: str) -> tuple[str, ...]:
    return tuple(space + one for one in _OWN)


def _premises(text: bytes) -> Iterator[bytes]:
    for line in text.splitlines(keepends=True):
        if line.split(b" ", 2)[1] in _TOLD:
            yield line


def _others(engine: TripleStore, space: str) -> Iterator[ox.Quad]:
    """The premises that stand in no letter's graph, and are not inferred."""
    skipped = (f"{space}graph/letter.", f"{space}graph/inferred")
    graphs = [one for one in engine.graphs() if not one.startswith(skipped)]
    for graph in (DEFAULT_GRAPH, *graphs):
        yield from (quad for quad in engine.quads(graph) if quad.predicate in _RESTED_ON)
