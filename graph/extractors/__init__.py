"""From a document to records: each module finds one kind of thing that a letter says.

A module has a ``NAME`` (``signatories/1``: who found it, and by which version of the rules)
and ``extract(document, parts)``, which yields records and never changes anything.
"""

from __future__ import annotations

from graph import sections
from graph.extractors import (
    citations,
    demands,
    header,
    instruments,
    mentions,
    other_letters,
    quotations,
    remarks,
    signatories,
    totals,
)
from graph.model import Document, Record
from graph.sections.letters import letters

__all__ = ["extract"]

_EXTRACTORS = (
    header,
    citations,
    instruments,
    mentions,
    demands,
    quotations,
    remarks,
    signatories,
    totals,
)


def extract(document: Document) -> tuple[Record, ...]:
    """Everything that the document is found to say, in reading order.

    Of several letters in one document one is read, and where the others begin is remarked.
    """
    several = letters(document)
    own = several.own
    parts = sections.split(own)
    found = [record for extractor in _EXTRACTORS for record in extractor.extract(own, parts)]
    found += other_letters.told(several.others)
    return tuple(sorted(found, key=_place))


def _place(record: Record) -> tuple[int, int, str]:
    """Where a record stands: reading order, then kind, so that two runs sort alike."""
    return record.evidence.start, record.evidence.end, type(record).__name__
