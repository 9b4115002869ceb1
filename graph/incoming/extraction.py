"""What a letter that was handed in says, worked out without touching the store."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from pyoxigraph import RdfFormat, Triple, serialize

from graph import pipeline
from graph.errors import InputError
from graph.iri import Base, Registry, slug
from graph.model import Certainty, Document, Record
from graph.resolution import Decisions, Resolved, resolve
from graph.triples import Names, letter_label, letter_triples, record_names


@dataclass(frozen=True, slots=True)
class Findings:
    """What a letter says: its records with their agents, and what was kept out, in words."""

    document: Document
    known: Resolved
    refused: tuple[str, ...]

    @property
    def records(self) -> tuple[Record, ...]:
        """The records, in the order in which they are named."""
        return self.known.records

    @property
    def names(self) -> list[str]:
        """The records' names: ``sig-1``, ``demand-2``."""
        return record_names(self.records)

    @property
    def digest(self) -> str:
        """Tells whether the same was found again, under the same names."""
        told = [
            (name, type(one).__name__, one.evidence.start, one.evidence.end)
            for name, one in zip(self.names, self.records, strict=True)
        ]
        return hashlib.sha256(json.dumps(told).encode("ascii")).hexdigest()

    def summary(self) -> dict[str, object]:
        """What is told of it in a list."""
        sure = [one for one in self.records if one.certainty is Certainty.ASSERTED]
        return {
            "name": slug(self.document.name),
            "title": letter_label(self.document, self.known),
            "sha256": self.document.sha256,
            "records": self.digest,
            "counts": sorted(Counter(type(one).__name__.lower() for one in sure).items()),
            "suggested": len(self.records) - len(sure),
            "lacking": pipeline.lacking(self.records),
            "refused": self.refused,
        }

    def triples(self, base: Base, registry: Registry) -> tuple[bytes, bytes]:
        """What would be stated, and what would be suggested, in N-Triples."""
        names = Names(base, registry)
        sure, unsure = (
            letter_triples(self.document, self.known, names=names, certainty=certainty)
            for certainty in (Certainty.ASSERTED, Certainty.SUGGESTED)
        )
        return _written(list(sure)), _written(list(unsure))


def findings(document: Document, decisions: Decisions) -> Findings:
    """What a document says.

    Raises:
        InputError: if it says more than any letter does.
    """
    kept, refused = pipeline.sifted(document)
    if len(kept) > pipeline.MOST_RECORDS:
        raise InputError(
            f"says more than {pipeline.MOST_RECORDS:,} things, as no letter does; "
            "give one letter at a time"
        )
    return Findings(document, resolve(kept, decisions), refused)


def _written(triples: Sequence[Triple]) -> bytes:
    return serialize(triples, format=RdfFormat.N_TRIPLES) or b""
