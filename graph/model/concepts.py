"""Known things of the ontology as plain values: their sorts and names."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class NameKind(StrEnum):
    """What sort of name it is: the usual one, another one, or a short form in capitals."""

    LABEL = "label"
    ALIAS = "alias"
    ACRONYM = "acronym"


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a concept; ``language`` is an ISO 639-1 code, None for any language."""

    text: str
    language: str | None
    kind: NameKind


class ConceptKind(StrEnum):
    """What sort of thing a concept stands for."""

    ORGANISATION = "organisation"
    BODY = "body"
    POST = "post"
    TREATY = "treaty"
    PROVISION = "provision"
    INSTRUMENT = "instrument"
    VERSION = "version"
    COUNTRY = "country"
    REGION = "region"
    TOPIC = "topic"


@dataclass(frozen=True, slots=True)
class Concept:
    """A known thing: ``label`` is its English name, ``parent`` the IRI of what it belongs to.

    The parent of a body is what it is an organ of, of a post the organisation, of a provision
    what contains it, of a version the whole text, of a place the region, of a topic the
    broader one; None where there is none. ``country`` is the code of the one country whose
    body it is, such as KE.
    """

    iri: str
    label: str
    kind: ConceptKind
    names: tuple[Name, ...]
    parent: str | None = None
    country: str | None = None
