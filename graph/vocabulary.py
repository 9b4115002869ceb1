"""The reference data as plain values: known bodies, treaties, places, and the code lists.

This is the door from ``ontology/`` to everything that does not speak RDF: what comes out are
strings and frozen values. Everything is read once a process, on first use.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources.abc import Traversable
from types import MappingProxyType

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

import ontology
from graph.errors import UnknownEntity
from graph.iri import SPACES
from graph.model.concepts import Concept, ConceptKind, Name, NameKind
from graph.terms import DCTERMS, ORG, PG, RDF, RDFS, SKOS

__all__ = [
    "Concept",
    "ConceptKind",
    "Name",
    "NameKind",
    "code_label",
    "codes",
    "concepts",
    "country_iri",
    "country_names",
    "last_article",
    "ontology_digest",
    "provision_text",
    "provisions",
    "reference_files",
    "reference_triples",
    "symbol_stems",
]

_FILES = ("policy.ttl", "codes.ttl", "bodies.ttl", "places.ttl")
_FOLDERS = ("bodies", "instruments", "treaties")
_CODE = SPACES["code"]
_GOVERNMENT = NamedNode(_CODE + "org-kind.government")

Term = NamedNode | BlankNode | Literal | Triple


@cache
def reference_files() -> tuple[Traversable, ...]:
    """The files that make up the reference graph, in a fixed order."""
    files = [ontology.ROOT / name for name in _FILES]
    for folder in _FOLDERS:
        inside = (ontology.ROOT / folder).iterdir()
        turtle = [file for file in inside if file.name.endswith(".ttl")]
        files += sorted(turtle, key=lambda file: file.name)
    return tuple(files)


def reference_triples() -> Iterator[Triple]:
    """Every triple of the reference graph, file by file."""
    for file in reference_files():
        for quad in parse(file.read_bytes(), format=RdfFormat.TURTLE):
            yield quad.triple


@cache
def ontology_digest() -> str:
    """SHA-256 over the names and bytes of the reference files, as hex."""
    sha = hashlib.sha256()
    for file in reference_files():
        content = file.read_bytes()
        sha.update(f"{file.name} {len(content)}\n".encode())
        sha.update(content)
    return sha.hexdigest()


@cache
def concepts() -> Mapping[str, Concept]:
    """Every known thing by its IRI, in the order of the IRIs."""
    found = {concept.iri: concept for concept in _concepts()}
    return MappingProxyType(dict(sorted(found.items())))


@cache
def provisions(treaty: str) -> Mapping[str, str]:
    """The provisions held of a treaty: eId (``art_27__para_3__point_b``) -> IRI.

    In reading order; empty for a text of which no provisions are held.
    """
    held = {}
    for provision in _subjects(RDF.type, PG.Provision):
        name = _first(provision, PG.eId)
        if name is not None and provision.value == f"{treaty}.{name}":
            held[name] = provision.value
    return MappingProxyType(dict(sorted(held.items(), key=lambda item: _reading_order(item[1]))))


def last_article(treaty: str) -> int | None:
    """The highest article number of a treaty; None where that is not known.

    TRIPS ends with Article 73: a citation of its Article 99 is an error.
    """
    number = _first(NamedNode(treaty), PG.lastArticle)
    return None if number is None else int(number)


def provision_text(iri: str) -> str | None:
    """The words of a provision in English, where the ontology holds them."""
    return _first(NamedNode(iri), PG.text)


@cache
def country_names() -> Mapping[str, str]:
    """Case-folded name of a country in any language -> ISO 3166-1 alpha-2 code.

    Names that letters use beside the official ones are in it: ``usa``, ``burma``.
    """
    named: dict[str, str] = {}
    for concept in concepts().values():
        if concept.kind is ConceptKind.COUNTRY:
            iso = concept.iri.rpartition("/")[2]
            named |= {name.text.casefold(): iso for name in concept.names}
    return MappingProxyType(named)


def country_iri(iso: str) -> str:
    """The IRI of a country by its ISO 3166-1 alpha-2 code.

    Raises:
        UnknownEntity: if no country has that code.
    """
    iri = SPACES["place"] + iso
    if iri not in concepts() or concepts()[iri].kind is not ConceptKind.COUNTRY:
        raise UnknownEntity(f"{iso}: no country has this code; use ISO 3166-1 alpha-2, such as KE")
    return iri


@cache
def codes(scheme: str) -> frozenset[str]:
    """The local names of a code list's concepts: ``codes("capacity")`` has *individual*.

    Raises:
        UnknownEntity: if there is no such list.
    """
    stem = f"{_CODE}{scheme}."
    members = _subjects(SKOS.inScheme, NamedNode(_CODE + scheme))
    if not members:
        raise UnknownEntity(f"{scheme}: no code list has this name; see ontology/codes.ttl")
    return frozenset(member.value.removeprefix(stem) for member in members)


@cache
def code_label(iri: str) -> str | None:
    """What a concept of a code list is called, in English; None where there is no such one."""
    labels = _literals(NamedNode(iri), RDFS.label)
    return next((label.value for label in labels if label.language == "en"), None)


@cache
def symbol_stems() -> Mapping[str, str]:
    """What the symbols of a body's papers begin with -> the body's IRI: ``SCCR``, ``IP/C``."""
    held = {
        stem.value: concept.iri
        for concept in concepts().values()
        if concept.kind is ConceptKind.BODY
        for stem in _literals(NamedNode(concept.iri), PG.symbolStem)
    }
    return MappingProxyType(dict(sorted(held.items())))


@dataclass(frozen=True, slots=True)
class _Index:
    """The reference graph, looked up by subject or by object; quicker to fill than a store."""

    objects: Mapping[str, Mapping[str, list[Term]]]
    subjects: Mapping[tuple[str, str], list[str]]


@cache
def _index() -> _Index:
    objects: dict[str, dict[str, list[Term]]] = {}
    subjects: dict[tuple[str, str], list[str]] = {}
    for triple in reference_triples():
        subject, predicate, value = triple.subject, triple.predicate.value, triple.object
        if isinstance(subject, NamedNode):
            objects.setdefault(subject.value, {}).setdefault(predicate, []).append(value)
            if isinstance(value, NamedNode):
                subjects.setdefault((predicate, value.value), []).append(subject.value)
    return _Index(objects, subjects)


def _objects(subject: NamedNode, predicate: NamedNode) -> list[Term]:
    return _index().objects.get(subject.value, {}).get(predicate.value, [])


def _concepts() -> Iterator[Concept]:
    for kind, subjects in _members().items():
        for subject in subjects:
            names = tuple(_names(subject, kind))
            yield Concept(
                subject.value,
                _label(names, subject),
                kind,
                names,
                parent=_parent(subject),
                country=_country(subject),
            )


def _members() -> dict[ConceptKind, list[NamedNode]]:
    places = _subjects(RDF.type, PG.Place)
    return {
        ConceptKind.ORGANISATION: _subjects(RDF.type, ORG.Organization),
        ConceptKind.BODY: _subjects(RDF.type, PG.Body),
        ConceptKind.POST: _subjects(RDF.type, ORG.Post),
        ConceptKind.TREATY: _subjects(RDF.type, PG.Treaty),
        ConceptKind.PROVISION: _subjects(RDF.type, PG.Provision),
        ConceptKind.INSTRUMENT: _subjects(RDF.type, PG.Instrument),
        ConceptKind.VERSION: _subjects(RDF.type, PG.Version),
        ConceptKind.COUNTRY: _subjects(RDF.type, PG.Country),
        ConceptKind.REGION: places,
        ConceptKind.TOPIC: _subjects(SKOS.inScheme, NamedNode(_CODE + "topic")),
    }


def _names(subject: NamedNode, kind: ConceptKind) -> Iterator[Name]:
    """The names of a thing, its usual name first; the heading of a provision is none."""
    seen = set()
    for predicate, name_kind in _NAMING.items():
        if predicate == DCTERMS.title and kind is ConceptKind.PROVISION:
            continue
        for literal in _literals(subject, predicate):
            if (literal.value, literal.language) not in seen:
                seen.add((literal.value, literal.language))
                yield Name(literal.value, literal.language, name_kind)


def _label(names: tuple[Name, ...], subject: NamedNode) -> str:
    labels = [name for name in names if name.kind is NameKind.LABEL]
    english = [name.text for name in labels if name.language in {"en", None}]
    return next(iter(english or [name.text for name in labels]), subject.value)


def _parent(subject: NamedNode) -> str | None:
    """What a thing belongs to most closely; of several of one kind the first by name."""
    for predicate in _BELONGING:
        found = _objects(subject, predicate)
        named = [one.value for one in found if isinstance(one, NamedNode)]
        if named:
            return min(named)
    return None


def _country(subject: NamedNode) -> str | None:
    """The country whose authority a thing is, or an organ of an authority."""
    for one in (subject, *_objects(subject, ORG.unitOf)):
        if isinstance(one, NamedNode) and _GOVERNMENT in _objects(one, ORG.classification):
            seats = [seat.value for seat in _objects(one, PG.seat) if isinstance(seat, NamedNode)]
            return next((seat.rpartition("/")[2] for seat in seats), None)
    return None


def _subjects(predicate: NamedNode, value: NamedNode) -> list[NamedNode]:
    return [
        NamedNode(iri) for iri in sorted(_index().subjects.get((predicate.value, value.value), []))
    ]


def _literals(subject: NamedNode, predicate: NamedNode) -> list[Literal]:
    literals = [one for one in _objects(subject, predicate) if isinstance(one, Literal)]
    return sorted(literals, key=lambda one: (one.language not in {"en", None}, str(one)))


def _first(subject: NamedNode, predicate: NamedNode) -> str | None:
    return next((literal.value for literal in _literals(subject, predicate)), None)


def _reading_order(provision: str) -> int:
    return int(_first(NamedNode(provision), PG.sortKey) or 0)


_NAMING = {
    RDFS.label: NameKind.LABEL,
    DCTERMS.title: NameKind.ALIAS,
    SKOS.altLabel: NameKind.ALIAS,
    PG.acronym: NameKind.ACRONYM,
}
_BELONGING = (
    ORG.subOrganizationOf,
    ORG.unitOf,
    ORG.postIn,
    DCTERMS.isPartOf,
    DCTERMS.isVersionOf,
    PG.withinPlace,
    SKOS.broader,
)
