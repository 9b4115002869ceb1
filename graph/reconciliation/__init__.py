"""Names from a table held against everything in a store: the W3C Reconciliation Service API 0.2.

Pure functions: they read what was asked, look for candidates in a view, and make the shapes that
OpenRefine and other clients of the API read. Serving them is `webui.pages.reconcile`.
"""

from __future__ import annotations

from graph.reconciliation.asked import (
    MOST_QUERIES,
    Extension,
    Query,
    known_type,
    read_batch,
    read_extension,
)
from graph.reconciliation.candidates import Candidate, candidates
from graph.reconciliation.extending import extended
from graph.reconciliation.kinds import ASKED, PROPERTIES, SUGGESTED, TYPES, Property
from graph.reconciliation.names import Thing, names_of
from graph.reconciliation.shapes import answered, manifest, proposed, starting, type_of

__all__ = [
    "ASKED",
    "MOST_QUERIES",
    "PROPERTIES",
    "SUGGESTED",
    "TYPES",
    "Candidate",
    "Extension",
    "Property",
    "Query",
    "Thing",
    "answered",
    "candidates",
    "extended",
    "known_type",
    "manifest",
    "names_of",
    "proposed",
    "read_batch",
    "read_extension",
    "starting",
    "type_of",
]
