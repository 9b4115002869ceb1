"""What runs in the process that works out what one letter says: no files, no connections."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from graph.confinement import address_space, confine
from graph.incoming import documents
from graph.incoming.extraction import findings
from graph.iri import Base, Registry, load_scripts
from graph.reading import read_text
from graph.resolution import Decisions, load_words
from webui.writing.child import Work, serve_one

_SAMPLE = "Dear all,\n\nWe urge the WTO to respect Article 7 of TRIPS.\n\n1. Ann Poe, Kenya\n"
"""Read once while files can be opened, so that all that extraction needs is loaded."""


@dataclass(frozen=True, slots=True)
class Place:
    """The store's folder and base, and bytes of memory that a process may take beyond its start."""

    store: Path
    base: Base
    memory: int


def extract(connection: Connection, place: Place) -> None:
    """Work out what one document says."""

    def started() -> Work:
        decisions = Decisions.load(place.store / "decisions.jsonl")
        registry = Registry.load(place.store / "registry.jsonl")
        load_scripts()
        load_words()
        findings(read_text(_SAMPLE, name="sample"), decisions).triples(place.base, Registry())
        confine(address_space() + place.memory)

        def work(_: Mapping[str, str], body: bytes) -> tuple[dict[str, Any], bytes]:
            found = findings(documents.from_bytes(body), decisions)
            asserted, suggested = found.triples(place.base, registry)
            return {**found.summary(), "asserted": len(asserted)}, asserted + suggested

        return work

    serve_one(connection, started)
