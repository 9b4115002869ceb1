"""What is known beside the two names: alias tables, and what other names in a collection teach."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from graph.resolution.printed import PrintedName, letters_of, parse
from graph.vocabulary import ConceptKind, NameKind, concepts

SURE_ACRONYM = 5
"""An acronym of as many letters stands for one organisation where it is known at all."""

_CHAPTERS = 2

Key = tuple[tuple[str, ...], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Learned:
    """What a collection of names teaches.

    ``families`` are base names that occur with several places, so that each of them is a
    chapter; ``acronyms`` map an acronym to the base names that it was printed beside.
    """

    families: frozenset[tuple[str, ...]] = frozenset()
    acronyms: Mapping[str, frozenset[tuple[str, ...]]] = field(default_factory=dict)


def learn(names: Iterable[PrintedName]) -> Learned:
    """What these names teach about each other."""
    placed: dict[tuple[str, ...], set[frozenset[str]]] = defaultdict(set)
    acronyms: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for name in names:
        if name.places:
            placed[name.spelling].add(name.places)
        for acronym in name.acronyms:
            acronyms[acronym].add(name.spelling)
    return Learned(
        frozenset(base for base, places in placed.items() if len(places) >= _CHAPTERS),
        {acronym: frozenset(bases) for acronym, bases in acronyms.items()},
    )


def authority(name: PrintedName) -> str | None:
    """The IRI of the known organisation or body that has this full name, in any language."""
    found = _by_name().get((name.spelling, name.places), frozenset())
    return next(iter(found)) if len(found) == 1 else None


def authority_by_acronym(name: PrintedName) -> str | None:
    """The IRI of the one known organisation that the name is the acronym of."""
    if name.bare is None or name.places:
        return None
    found = _by_acronym().get(name.bare, frozenset())
    return next(iter(found)) if len(found) == 1 else None


@cache
def _by_name() -> Mapping[Key, frozenset[str]]:
    found: dict[Key, set[str]] = defaultdict(set)
    for concept in concepts().values():
        if concept.kind in {ConceptKind.ORGANISATION, ConceptKind.BODY}:
            for name in concept.names:
                if name.kind is not NameKind.ACRONYM:
                    parsed = parse(name.text)
                    found[parsed.spelling, parsed.places].add(concept.iri)
    return {key: frozenset(iris) for key, iris in found.items()}


@cache
def _by_acronym() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for concept in concepts().values():
        if concept.kind in {ConceptKind.ORGANISATION, ConceptKind.BODY}:
            for name in concept.names:
                if name.kind is NameKind.ACRONYM:
                    found[letters_of(name.text)].add(concept.iri)
    return {key: frozenset(iris) for key, iris in found.items()}
