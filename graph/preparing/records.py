"""What a document says, and what it lacks to be a letter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from graph import plugins
from graph.extractors import attempt
from graph.model import (
    Addressing,
    Attribute,
    Clause,
    Description,
    Document,
    Participation,
    Record,
    Signature,
    Sitting,
)
from graph.verify import sift

MOST_RECORDS = 10_000
"""More records than this no letter has; a store would hold hundreds of megabytes for them."""


def records(document: Document, extractors: Sequence[plugins.Extractor] = ()) -> tuple[Record, ...]:
    """What the document says, in reading order: the records that pass the evidence gate.

    ``extractors`` are plug-ins; what they propose is suggested, after our own records.
    """
    return sifted(document, extractors)[0]


def sifted(
    document: Document, extractors: Sequence[plugins.Extractor] = ()
) -> tuple[tuple[Record, ...], tuple[str, ...]]:
    """The same records, and in words what was refused and which extractor broke off."""
    proposed = plugins.propose(document, extractors)
    found, broken = attempt(document)
    kept, refused = sift(document, (*found, *proposed.records))
    return kept, (*broken, *proposed.refused, *refused)


def lacking(found: Iterable[Record]) -> tuple[str, ...]:
    """What a letter has and these records do not tell: date, addressee, signatories.

    A paper of a meeting lacks nothing: it has a session, participants or clauses instead.
    """
    told = {part for record in found for part in _supplies(record)}
    return tuple(part for part in ("date", "addressee", "signatories") if part not in told)


def _supplies(record: Record) -> tuple[str, ...]:
    match record:
        case Description(attribute=Attribute.DATE | Attribute.PUBLISHED):
            return ("date",)
        case Addressing(copy=False):
            return ("addressee",)
        case Signature():
            return ("signatories",)
        case Sitting() | Participation() | Clause():
            return ("date", "addressee", "signatories")
    return ()
