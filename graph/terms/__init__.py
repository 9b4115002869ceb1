"""The terms of our own ontology and of those it reuses, as a closed list.

A name that is not here cannot be written: ``PG.signatury`` fails at once, and mypy tells.
`PG` holds exactly the terms of ``ontology/policy.ttl``, `code` knows exactly the concepts of
``ontology/codes.ttl``; the other classes hold what this program uses of each vocabulary.
"""

from __future__ import annotations

from graph.terms.own import PG, code
from graph.terms.standard import (
    DCTERMS,
    FOAF,
    OA,
    ORG,
    OWL,
    PROV,
    RDF,
    RDFS,
    SCHEMA,
    SKOS,
    XSD,
)

__all__ = [
    "DCTERMS",
    "FOAF",
    "OA",
    "ORG",
    "OWL",
    "PG",
    "PROV",
    "RDF",
    "RDFS",
    "SCHEMA",
    "SKOS",
    "XSD",
    "code",
]
