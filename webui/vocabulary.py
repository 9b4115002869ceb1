"""The words that queries are written in: prefixes, classes, properties, codes, datatypes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from graph.iri import SPACES, split
from graph.terms import DCTERMS, FOAF, OA, ORG, OWL, PROV, RDF, RDFS, SCHEMA, SKOS, XSD
from webui.rows import first_of, rows, store

_OTHERS: Final = (DCTERMS, FOAF, OA, ORG, OWL, PROV, RDF, RDFS, SCHEMA, SKOS, XSD)
_PARTS: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Term:
    """One word: ``name`` as a query writes it, ``type`` is class, property, code or datatype."""

    name: str
    type: str
    label: str
    definition: str = ""


def terms() -> tuple[Term, ...]:
    """Our own terms with their definitions, then those of other vocabularies."""
    return (*_own(), *_borrowed())


def _own() -> Iterator[Term]:
    base = store().base
    for row in first_of(rows("terms"), "term"):
        yield Term(base.shortened(row.term), row.type, row.label, row.definition or "")
    for row in first_of(rows("codes"), "code"):
        told = row.definition or f"A code of the list {row.schemeLabel}."
        yield Term(base.shortened(row.code), "code", row.label, told)


def _borrowed() -> Iterator[Term]:
    held = (vars(space).items() for space in _OTHERS)
    found = (term.value for terms in held for name, term in terms if not name.startswith("_"))
    for iri in sorted(found):
        space, local = split(iri)
        words = _PARTS.sub(" ", local).lower()
        yield Term(store().base.shortened(iri), _type(space, local), words)


def _type(space: str, local: str) -> str:
    if space == SPACES["xsd"]:
        return "datatype"
    return "class" if local[0].isupper() else "property"
