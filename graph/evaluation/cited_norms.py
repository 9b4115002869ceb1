"""The instrument that a citation is of: its name as the annotations have it, and all it has."""

from __future__ import annotations

import re

from graph.model import Citation
from graph.normalisers.eu_acts import act_name
from graph.vocabulary import Concept, ConceptKind, concepts

IN_IRI = re.compile(r"(?P<whole>.*?)\.(?:art|para|sec)_(?P<number>[^_]+)(?:__(?P<path>.*))?$")
_BROKEN = re.compile(r"/\s(?=[A-Z]{2})")
_EU_NUMBER = re.compile(r"\b\d{2,4}/\d{1,3}/(?:EC|EU|EEC)\b")
_BUILT = re.compile(r"\bProtocol\sto\s(?:the\s)?[A-Z]{3,8}\b")


def instrument(one: Citation) -> str | None:
    """The name of the instrument as a whole."""
    if one.norm is None:
        stated = _BROKEN.sub("/", one.instrument.text) if one.instrument else None
        return (act_name(stated) or stated) if stated else None
    norm = norm_of(one)
    return _called(norm, one.anchor.text) if norm else one.norm.value


def norm_of(one: Citation) -> Concept | None:
    """The instrument cited as a whole, where the vocabulary holds it."""
    iri = one.norm.value if one.norm else ""
    inside = IN_IRI.match(iri)
    concept = concepts().get(iri) or concepts().get(inside["whole"] if inside else "")
    while concept and concept.kind is ConceptKind.PROVISION and concept.parent:
        concept = concepts().get(concept.parent)
    return concept


def known_names(norm: Concept | None) -> list[str]:
    """Every name of a known instrument."""
    return [each.text for each in norm.names] if norm else []


def _called(concept: Concept, words: str) -> str:
    """The name of an instrument as the annotations have it.

    Of an EU directive its number; where a longer name is built on an acronym, *Optional Protocol
    to the ICESCR*, as the words print it.
    """
    numbered = [name.text for name in concept.names if _EU_NUMBER.search(name.text)]
    built = [name.text for name in concept.names if _BUILT.search(name.text) and name.text in words]
    return next(iter([*numbered, *built]), concept.label)
