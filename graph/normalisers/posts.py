"""Posts and offices named without the body they belong to: *Secretary General*.

The reference data call a post ``Secretary General of the WCO``. A letter's address prints the
post on one line and the organisation on another, so the name without its organisation is
enough here; which of the candidates is meant follows from the organisation.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from graph import vocabulary
from graph.normalisers.normaliser import Recomputed
from graph.normalisers.places import fold
from graph.vocabulary import Concept, ConceptKind

_SMALL = "of the de la du le to for elect designate designated acting former"
_LEFT_OUT = frozenset(_SMALL.split())
_HELD = (ConceptKind.POST, ConceptKind.BODY)
_LONGEST = 200


def units(words: str) -> frozenset[str]:
    """The IRIs of posts and bodies that the words name, organisation left out."""
    return _units().get(_key(words[:_LONGEST]), frozenset())


def lineage(iri: str) -> Iterator[str]:
    """The bodies that a post or body belongs to, the nearest first."""
    known = vocabulary.concepts()
    seen = {iri}
    parent = known[iri].parent if iri in known else None
    while parent and parent in known and parent not in seen:
        yield parent
        seen.add(parent)
        parent = known[parent].parent


@cache
def _units() -> Mapping[str, frozenset[str]]:
    """Name key -> IRIs of the posts and bodies of that name."""
    found: dict[str, set[str]] = {}
    for concept in vocabulary.concepts().values():
        if concept.kind in _HELD:
            for key in _keys(concept):
                found.setdefault(key, set()).add(concept.iri)
    return {key: frozenset(iris) for key, iris in found.items() if key}


def _keys(concept: Concept) -> Iterator[str]:
    """The keys of a concept's names, each with and without the bodies above it."""
    known = vocabulary.concepts()
    above = [fold(name.text) for iri in lineage(concept.iri) for name in known[iri].names]
    for name in concept.names:
        whole = f" {fold(name.text)} "
        yield _key(whole)
        for body in sorted(above, key=len, reverse=True):
            if f" {body} " in whole:
                yield _key(whole.replace(f" {body} ", " "))


def _key(words: str) -> str:
    """Folded words without small ones, hyphens as spaces."""
    tokens = fold(words).replace("-", " ").split()
    return " ".join(token for token in tokens if token not in _LEFT_OUT)


NORMALISERS = (Recomputed("unit", units),)
