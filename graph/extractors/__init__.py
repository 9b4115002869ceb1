"""From a document to records: each module finds one kind of thing that a letter says.

A module has a ``NAME`` (``signatories/1``: who found it, and by which version of the rules)
and ``extract(document, parts)``, which yields records and never changes anything.
"""

from __future__ import annotations

from types import ModuleType

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
from graph.sections import Parts
from graph.sections.letters import Letters, letters

__all__ = ["attempt", "extract"]

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
    several, parts = _divided(document)
    found = [one for extractor in _EXTRACTORS for one in extractor.extract(several.own, parts)]
    found += other_letters.told(several.others)
    return tuple(sorted(found, key=_place))


def attempt(document: Document) -> tuple[tuple[Record, ...], tuple[str, ...]]:
    """The same, and in words which extractors broke off; the others' records are kept."""
    try:
        several, parts = _divided(document)
    except Exception as error:  # noqa: BLE001 - told with the letter's name; a batch goes on
        return (), (_told(document, "the division into parts", error),)
    found: list[Record] = [*other_letters.told(several.others)]
    broken: list[str] = []
    for extractor in _EXTRACTORS:
        records, problem = _attempt(extractor, several.own, parts)
        found += records
        broken += [problem] if problem else []
    return tuple(sorted(found, key=_place)), tuple(broken)


def _divided(document: Document) -> tuple[Letters, Parts]:
    several = letters(document)
    return several, sections.split(several.own)


def _attempt(
    extractor: ModuleType, document: Document, parts: Parts
) -> tuple[list[Record], str | None]:
    """The records of one extractor, those before a fault too, and the fault."""
    found: list[Record] = []
    try:
        for record in extractor.extract(document, parts):
            found.append(record)
    except Exception as error:  # noqa: BLE001 - told with the letter's name; a batch goes on
        return found, _told(document, f"the extractor {extractor.NAME}", error)
    return found, None


def _told(document: Document, what: str, error: Exception) -> str:
    return f"{document.name}: {what} broke off ({type(error).__name__}: {error}); please report it"


def _place(record: Record) -> tuple[int, int, str]:
    """Where a record stands: reading order, then kind, so that two runs sort alike."""
    return record.evidence.start, record.evidence.end, type(record).__name__
