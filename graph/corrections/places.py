"""Where a record stands in its text, and where its words stand in another version of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from typing import TypeVar

from graph.corrections.plain import kind_of
from graph.model import (
    Addressing,
    AgendaEntry,
    Citation,
    Clause,
    Demand,
    Derived,
    Description,
    Mention,
    Participation,
    Quotation,
    Record,
    Signature,
    Sitting,
    Span,
    Stance,
    Stated,
)

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words that something rests on: where they stood, and which of how many such they were."""

    start: int
    end: int
    words: str
    which: int
    among: int

    @property
    def span(self) -> Span:
        """Where they stood."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Target:
    """What tells a record from all others of its letter: its kind, its words, their place.

    ``naming`` is where the words stand that name what it is about, ``told`` tells apart what the
    very same words cite.
    """

    kind: str
    evidence: Span
    naming: Span
    told: str = ""


def target(record: Record) -> Target:
    """What tells a record from the others."""
    value = naming(record)
    told = ""
    if isinstance(record, Description):
        told = record.attribute
    elif isinstance(record, Citation):
        cited = record.provision or record.norm
        told = cited.value if cited else ""
    elif isinstance(record, Stance):
        told = record.position.value
    return Target(kind_of(record), record.evidence, _span(value) or record.evidence, told)


def naming(record: Record) -> Stated | Derived | None:
    """The value that names what a record is about."""
    match record:
        case Signature() | Mention() | Participation() | Sitting() | Stance():
            return record.name
        case Citation():
            return record.anchor
        case Demand() | Quotation() | AgendaEntry() | Clause():
            return record.text
        case Description():
            return record.value
        case Addressing():
            return record.name or record.organisation or record.office or record.role
    return None


def anchors(text: str, records: Iterable[Record]) -> tuple[Anchor, ...]:
    """The words that records rest on."""
    spans = {span for record in records for span in (record.evidence, *record.context)}
    return tuple(_anchor(text, span) for span in sorted(spans))


def moved(record: R, given: Sequence[Anchor], text: str) -> R | None:
    """The record at the places of its words in another text; None where some are not there.

    Words that stand there more often than before, or less often, do not tell the place.
    """
    found = [(one, _place(one, text)) for one in given]
    places = [(one, place) for one, place in found if place is not None]
    try:
        return _shifted(record, places)
    except LookupError:
        return None


def _anchor(text: str, span: Span) -> Anchor:
    words = text[span.start : span.end]
    starts = list(_occurrences(words, text))
    return Anchor(span.start, span.end, words, starts.index(span.start), len(starts))


def _place(anchor: Anchor, text: str) -> int | None:
    starts = list(_occurrences(anchor.words, text))
    return starts[anchor.which] if len(starts) == anchor.among else None


def _occurrences(words: str, text: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _shifted(record: R, places: Sequence[tuple[Anchor, int]]) -> R:
    """Raises LookupError for a span that lies in none of the places."""

    def at(span: Span) -> Span:
        for anchor, place in places:
            if anchor.span.covers(span):
                by = place - anchor.start
                return Span(span.start + by, span.end + by)
        raise LookupError

    kind: Callable[..., R] = type(record)
    return kind(**{one.name: _through(getattr(record, one.name), at) for one in fields(record)})


def _through(value: object, at: Callable[[Span], Span]) -> object:
    """A value with each of its spans put elsewhere."""
    match value:
        case Span():
            return at(value)
        case Stated():
            return replace(value, span=at(value.span))
        case Derived():
            return replace(value, source=at(value.source))
        case tuple():
            return tuple(_through(one, at) for one in value)
    return value


def _span(value: Stated | Derived | None) -> Span | None:
    if value is None:
        return None
    return value.span if isinstance(value, Stated) else value.source
