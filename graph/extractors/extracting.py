"""All extractors over one document, their records in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import ModuleType

from graph import papers, sections
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
    stances,
    totals,
)
from graph.model import Addressing, Attribute, Description, Document, Record
from graph.sections import Parts
from graph.sections.letters import Letters, letters

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
_OF_PAPERS = (papers, header, citations, instruments, mentions, quotations)
"""What is read of a meeting's paper beside what papers say (`graph.papers`)."""


def extract(document: Document) -> tuple[Record, ...]:
    """Everything that the document is found to say, in reading order.

    Of several letters in one document one is read, and where the others begin is remarked.
    """
    several, parts = _divided(document)
    chosen = _chosen(several.own, parts)
    found = [one for extractor in chosen for one in extractor.extract(several.own, parts)]
    found += other_letters.told(several.others)
    found += stances.told(several.own, tuple(found)) if chosen is _EXTRACTORS else ()
    return tuple(sorted(_meant(found, chosen), key=_place))


def attempt(document: Document) -> tuple[tuple[Record, ...], tuple[str, ...]]:
    """The same, and in words which extractors broke off; the others' records are kept."""
    try:
        several, parts = _divided(document)
        chosen = _chosen(several.own, parts)
    except Exception as error:  # noqa: BLE001 - told with the letter's name; a batch goes on
        return (), (_told(document, "the division into parts", error),)
    found: list[Record] = [*other_letters.told(several.others)]
    broken: list[str] = []
    for extractor in chosen:
        broken += _attempt(extractor.NAME, extractor.extract(several.own, parts), into=found)
    if chosen is _EXTRACTORS:
        broken += _attempt(stances.NAME, stances.told(several.own, tuple(found)), into=found)
    problems = tuple(f"{document.name}: {one}; please report it" for one in broken)
    return tuple(sorted(_meant(found, chosen), key=_place)), problems


def _divided(document: Document) -> tuple[Letters, Parts]:
    several = letters(document)
    return several, sections.split(several.own)


def _chosen(document: Document, parts: Parts) -> tuple[ModuleType, ...]:
    """What is looked for: in a paper of a meeting neither demands nor signatories."""
    return _OF_PAPERS if papers.paper_of(document, parts) else _EXTRACTORS


def _meant(found: Iterable[Record], chosen: tuple[ModuleType, ...]) -> Iterator[Record]:
    """The records without those that a head makes of a paper as if it were a letter."""
    for record in found:
        if chosen is _EXTRACTORS or record.extractor != header.NAME or not _as_letter(record):
            yield record


def _as_letter(record: Record) -> bool:
    """Whether a record of the head holds for letters only: whom it addresses, title, kind."""
    if isinstance(record, Description):
        return record.attribute in (Attribute.KIND, Attribute.TITLE)
    return isinstance(record, Addressing)


def _attempt(name: str, records: Iterable[Record], *, into: list[Record]) -> list[str]:
    """Take the records of one extractor, those before a fault too, and tell the fault."""
    try:
        for record in records:
            into.append(record)
    except Exception as error:  # noqa: BLE001 - told with the letter's name; a batch goes on
        return [f"the extractor {name} broke off ({type(error).__name__}: {error})"]
    return []


def _told(document: Document, what: str, error: Exception) -> str:
    return f"{document.name}: {what} broke off ({type(error).__name__}: {error}); please report it"


def _place(record: Record) -> tuple[int, int, str]:
    """Where a record stands: reading order, then kind, so that two runs sort alike."""
    return record.evidence.start, record.evidence.end, type(record).__name__
