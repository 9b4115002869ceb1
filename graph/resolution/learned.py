"""What is known beside the two names: alias tables, and what other names in a collection teach."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from graph.resolution import lexicon
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


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation of the alias tables: its page or IRI, names and acronyms."""

    source: str
    names: tuple[str, ...]
    acronyms: tuple[str, ...]
    chapters: bool


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
    """What the known organisation or body of this full name, in any language, is known by."""
    found = _names().get((name.spelling, name.places), frozenset())
    return next(iter(found)) if len(found) == 1 else None


def authority_by_acronym(name: PrintedName) -> str | None:
    """What the one known organisation that the name is the acronym of is known by."""
    if name.bare is None or name.places:
        return None
    found = _acronyms().get(name.bare, frozenset())
    return next(iter(found)) if len(found) == 1 else None


@cache
def with_chapters() -> frozenset[tuple[str, ...]]:
    """The base names of known organisations that have chapters in countries."""
    return frozenset(
        parse(name).spelling for one in organisations() if one.chapters for name in one.names
    )


@cache
def organisations() -> tuple[Organisation, ...]:
    """The organisations of ``ontology/names/organisations.txt``."""
    return tuple(map(_organisation, lexicon.lines("organisations.txt")))


def known_organisations() -> Iterator[tuple[str, tuple[str, ...]]]:
    """What each organisation or body of the alias tables is known by, with all its names.

    An acronym stands beside the first name, because alone it is no name.
    """
    for iri, one in _all_names():
        yield iri, (*one.names, *(f"{one.names[0]} ({acronym})" for acronym in one.acronyms))


def _organisation(line: str) -> Organisation:
    source, acronyms, names = (column.strip() for column in line.split("|"))
    return Organisation(
        source,
        tuple(name.strip() for name in names.removeprefix("*").split(";")),
        tuple(acronym.strip() for acronym in acronyms.split(";") if acronym.strip()),
        names.startswith("*"),
    )


def _all_names() -> Iterator[tuple[str, Organisation]]:
    """What each known organisation or body is known by, with its names."""
    for one in organisations():
        yield one.source, one
    for concept in concepts().values():
        if concept.kind in {ConceptKind.ORGANISATION, ConceptKind.BODY}:
            names = tuple(n.text for n in concept.names if n.kind is not NameKind.ACRONYM)
            short = tuple(n.text for n in concept.names if n.kind is NameKind.ACRONYM)
            yield concept.iri, Organisation(concept.iri, names, short, chapters=False)


@cache
def _names() -> Mapping[Key, frozenset[str]]:
    found: dict[Key, set[str]] = defaultdict(set)
    for iri, one in _all_names():
        for name in map(parse, one.names):
            found[name.spelling, name.places].add(iri)
    return {key: frozenset(iris) for key, iris in found.items()}


@cache
def _acronyms() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for iri, one in _all_names():
        for acronym in one.acronyms:
            found[letters_of(acronym)].add(iri)
    return {key: frozenset(iris) for key, iris in found.items()}
