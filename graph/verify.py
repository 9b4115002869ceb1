"""The evidence gate: what a record says must follow from the words that it cites.

A stated value equals its slice of the text, white space collapsed. A derived value is worked
out again from its slice by the normaliser that it names, or is one of a closed list. Both
slices lie within the record's evidence or context. Nothing is compared loosely.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.errors import EvidenceError
from graph.model import Derived, Document, Record, Stated
from graph.normalisers.registry import normalisers

__all__ = ["check", "sift", "verify"]


def verify(document: Document, records: Iterable[Record]) -> tuple[Record, ...]:
    """The records, each of which holds against the document.

    Raises:
        EvidenceError: for the first record that does not; it names the record and the field.
    """
    kept, refused = sift(document, records)
    if refused:
        raise EvidenceError(refused[0])
    return kept


def sift(
    document: Document, records: Iterable[Record]
) -> tuple[tuple[Record, ...], tuple[str, ...]]:
    """The records that hold, and for each of the others what is wrong with it."""
    kept: list[Record] = []
    refused: list[str] = []
    for record in records:
        problems = check(document, record)
        if problems:
            place = f"{record.evidence.start}-{record.evidence.end}"
            refused.append(
                f"{document.name}: {type(record).__name__} at {place}: {problems[0]};"
                f" mend the extractor {record.extractor}"
            )
        else:
            kept.append(record)
    return tuple(kept), tuple(refused)


def check(document: Document, record: Record) -> list[str]:
    """What is wrong with a record, one phrase a problem; nothing where it holds."""
    return list(_problems(document, record))


def _problems(document: Document, record: Record) -> Iterator[str]:
    length = len(document.text)
    for span in (record.evidence, *record.context):
        if span.end > length:
            yield f"evidence {span.start}-{span.end} runs past the text's {length} characters"
    for field, value in record.values():
        span = value.span if isinstance(value, Stated) else value.source
        if span.end > length:
            yield f"{field} at {span.start}-{span.end} runs past the text's {length} characters"
        elif not (record.evidence.covers(span) or any(one.covers(span) for one in record.context)):
            yield f"{field} at {span.start}-{span.end} lies outside the evidence"
        elif problem := _value_problem(document, field, value):
            yield problem


def _value_problem(document: Document, field: str, value: Stated | Derived) -> str | None:
    """What is wrong with a value whose slice is in the text and in the evidence."""
    if isinstance(value, Stated):
        words = document.words(value.span)
        if words == value.text:
            return None
        return f"{field} says “{value.text}” where the text has “{words}”"
    rule = normalisers().get(value.normaliser)
    if rule is None:
        return f"{field} comes from an unknown normaliser, {value.normaliser}"
    words = document.words(value.source)
    if rule.accepts(value.value, words):
        return None
    return f"{field} cannot be “{value.value}” by {value.normaliser} from “{words}”"
