"""From resolved records to the triples of one letter's graph, one function a kind."""

from __future__ import annotations

from graph.triples.later import Written, written
from graph.triples.letters import letter_label, letter_triples
from graph.triples.naming import Names, record_names
from graph.triples.writer import software

__all__ = [
    "Names",
    "Written",
    "letter_label",
    "letter_triples",
    "record_names",
    "software",
    "written",
]
