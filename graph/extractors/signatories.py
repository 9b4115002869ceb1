"""Who signs: one record for each entry of the lists of signatories.

The fields tile the entry: every word of it is in exactly one field, commas and brackets
apart. What is doubtful is flagged, never mended.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TypedDict

from graph.extractors import signatory_kinds as kinds
from graph.extractors.segments import Segment, segment
from graph.extractors.signatory_entries import Line, lines, score
from graph.extractors.signatory_leading import are_led, parted
from graph.extractors.signatory_numbers import number_flags
from graph.extractors.signatory_organisations import Organisation, organisation
from graph.extractors.signatory_persons import person, with_post
from graph.extractors.signatory_surnames import leanings
from graph.model import (
    Capacity,
    Certainty,
    Derived,
    Document,
    Flag,
    Signature,
    Span,
    Stated,
)
from graph.normalisers import numbers, places
from graph.sections import Entry, Listing, Parts
from graph.sections.blanks import is_enclosed
from graph.sections.group_headings import Group

NAME = "signatories/2"

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_MOST_COUNTRY_WORDS = 4
_SHORTEST_COUNTRY = 3
_HINT = 1.2
_TINIEST = 2
_BLANK = "what stands in brackets may be left for others to fill in"
_TINY = "nothing but a letter or two speaks for a signatory here"

_SAID = {
    Flag.KIND_BY_LIST: "person or organisation told by the lines around it",
    Flag.NO_COUNTRY: "no country in this line, though others in the list have one",
    Flag.COUNTRY_SPELLING: "the country is misspelt",
    Flag.PLACE_CONFLICT: "no town of that name is known in that country",
    Flag.COUNTRY_FROM_NAME: "the country is read from the name",
    Flag.NUMBER_MISSING: "a number is left out before this one",
    Flag.NUMBER_REPEATED: "the number is printed twice",
}


def extract(document: Document, parts: Parts) -> Iterator[Signature]:
    """A signature for each entry, in the order in which they are printed."""
    entries = [entry for listing in parts.signatories for entry in listing.entries]
    flags = iter(number_flags([entry.label for entry in entries]))
    for group, alike in groupby(parts.signatories, key=_sort):
        found = [
            (listing, line, own)
            for listing in alike
            for entry, own in zip(listing.entries, flags, strict=False)
            for line in lines(document, entry, listing.group)
        ]
        yield from _of_listings(document, found, group[0])


def _sort(listing: Listing) -> tuple[Group | None, bool]:
    """Lists that countries part are one list of persons or organisations."""
    return listing.group, listing.country is not None


def _of_listings(
    document: Document,
    found: Sequence[tuple[Listing, Line, tuple[Flag, ...]]],
    group: Group | None,
) -> Iterator[Signature]:
    hint = {None: 0.0, Group.INDIVIDUALS: _HINT, Group.ORGANISATIONS: -_HINT}[group]
    leaning = leanings([line.tail.rest[0].words for _, line, _ in found])
    scores = [score(line) + more for (_, line, _), more in zip(found, leaning, strict=True)]
    settled = kinds.settle(scores, hint)
    led = are_led([document.words(line.entry.body) for _, line, _ in found])
    placed = sum(line.tail.country is not None for _, line, _ in found) * 2 >= len(found)
    for (listing, line, own), (is_person, by_list) in zip(found, settled, strict=True):
        record = _person(document, line, listing) if is_person else _organisation(document, line)
        record = parted(document, record) if led and not is_person else record
        if listing.country and record.country_stated is None:
            record = _of_country(document, record, listing.country)
        more = [*own, *((Flag.KIND_BY_LIST,) if by_list else ())]
        if placed and record.country is None:
            more.append(Flag.NO_COUNTRY)
        doubts = (*line.doubts, *((_TINY,) if _is_tiny(record) else ()))
        doubts = (*doubts, *((_BLANK,) if is_enclosed(record.name.text) else ()))
        doubts = (*doubts, *((listing.doubt,) if listing.doubt else ()))
        yield _flagged(record, more, doubts)


def _flagged(record: Signature, more: Sequence[Flag], doubts: Sequence[str]) -> Signature:
    """A record with further flags, in words too, and what makes it doubtful."""
    reasons = (*_reasons(more, record), *doubts)
    if not more and not reasons:
        return record
    return replace(
        record,
        flags=(*record.flags, *more),
        certainty=Certainty.SUGGESTED if doubts else Certainty.ASSERTED,
        reasons=reasons,
    )


def _of_country(document: Document, record: Signature, heading: Span) -> Signature:
    """A record of a list that stands under a country's name."""
    stated = segment(document, heading.start, heading.end)
    code = places.country(stated.words.rstrip(" :")) if stated else None
    if stated is None or code is None:
        return record
    words = stated.part(document, 0, len(stated.words.rstrip(" :"))) or stated
    return replace(
        record,
        context=(*record.context, heading),
        country_stated=words.stated,
        country=Derived(code, words.span, "country"),
        flags=tuple(flag for flag in record.flags if flag is not Flag.COUNTRY_FROM_NAME),
    )


def _is_tiny(record: Signature) -> bool:
    """Whether all that speaks for a signatory is a name of one or two letters: ``X``."""
    backed = (record.ordinal, record.country, record.place, record.honorific, record.role)
    if any((*backed, record.affiliations)):
        return False
    letters = list(filter(str.isalnum, record.name.text))
    return len(letters) <= _TINIEST and all(
        sign.isdigit() or sign.isupper() or sign.islower() for sign in letters
    )


def _person(document: Document, line: Line, listing: Listing) -> Signature:
    """A signature of a person, who may sign for a body."""
    found = with_post(person(document, line.tail.rest), line.row.post if line.row else None)
    behalf = _behalf(document, listing) if not found.affiliations else None
    affiliations = (*found.affiliations, *((behalf,) if behalf else ()))
    more = (listing.behalf,) if behalf and listing.behalf else ()
    named = _country_of_post(line, affiliations) if found.role else None
    capacity = Capacity.REPRESENTATIVE if behalf or found.on_behalf else Capacity.INDIVIDUAL
    return Signature(
        **_shared(document, line, named=named, more=more),
        name=found.name.stated,
        capacity=Derived(capacity.value, (line.personal or found.name).span, "capacity"),
        honorific=_stated(found.honorific),
        postnominals=_stated(found.postnominals),
        role=_stated(found.role),
        affiliations=tuple(part.stated for part in affiliations),
        description=_stated(found.description or _described(line)),
    )


def _country_of_post(line: Line, affiliations: Sequence[Segment]) -> Derived | None:
    """The country that someone held an office of: ``former President of Ireland``."""
    code = places.country(affiliations[0].words) if affiliations and not line.tail.country else None
    return Derived(code, affiliations[0].span, "country") if code else None


def _organisation(document: Document, line: Line) -> Signature:
    """A signature of an organisation; its name may tell the country."""
    found: Organisation = organisation(document, line.tail.rest)
    named = None if line.tail.country else _country_in_name(document, found.name)
    return Signature(
        **_shared(document, line, named=named),
        name=found.name.stated,
        capacity=Derived(Capacity.ORGANISATION.value, found.name.span, "capacity"),
        acronym=_stated(found.acronym or (line.row.acronym if line.row else None)),
        qualifier=_stated(found.qualifier),
        parent=_stated(found.parent),
        parent_acronym=_stated(found.parent_acronym),
        description=_stated(found.description or _described(line)),
    )


def _described(line: Line) -> Segment | None:
    """What the cell of a column of descriptions, or the number of a paper, says of who signs."""
    return line.identity or (line.row.description if line.row else None)


class _Shared(TypedDict):
    """The fields that the signatures of persons and organisations have in common."""

    evidence: Span
    extractor: str
    context: tuple[Span, ...]
    flags: tuple[Flag, ...]
    ordinal: Derived | None
    place: Stated | None
    country_stated: Stated | None
    country: Derived | None


def _shared(
    document: Document, line: Line, *, named: Derived | None, more: tuple[Span, ...] = ()
) -> _Shared:
    """What persons and organisations have in common; ``named`` is a country that a name tells."""
    label = _label(document, line.entry)
    values = sorted(numbers.ordinals(document.words(label)), key=int) if label else []
    ordinal = Derived(values[0], label, "ordinal") if label and values else None
    numbered = (label,) if label and ordinal else ()
    return _Shared(
        evidence=line.entry.body,
        extractor=NAME,
        context=(*numbered, *(line.row.apart if line.row else ()), *more),
        flags=(*line.tail.flags, *((Flag.COUNTRY_FROM_NAME,) if named else ())),
        ordinal=ordinal,
        place=_stated(line.tail.place),
        country_stated=_stated(line.tail.country_stated),
        country=line.tail.country or named,
    )


def _stated(part: Segment | None) -> Stated | None:
    return part.stated if part else None


def _label(document: Document, entry: Entry) -> Span | None:
    """The printed number of an entry, if it has one."""
    if entry.label is None or not any(sign.isdigit() for sign in entry.label):
        return None
    found = segment(document, entry.span.start, entry.body.start)
    return found.span if found else None


def _behalf(document: Document, listing: Listing) -> Segment | None:
    """The body for which everyone in the list signs: ``on behalf of FFII``."""
    if listing.behalf is None:
        return None
    words = document.words(listing.behalf)
    start = re.match(r"(?:for and )?on behalf of\s(?:the\s)?|au nom d(?:e|u|es)\s", words, re.I)
    whole = Segment(listing.behalf, words)
    return whole.part(document, start.end() if start else 0, len(words))


def _country_in_name(document: Document, name: Segment) -> Derived | None:
    """The one country that an organisation's name holds: ``… of Ecuador/South America``."""
    tokens = list(_WORD.finditer(name.words))
    found: dict[str, Segment] = {}
    opening = [at for at, token in enumerate(tokens) if at and token.group()[0].isupper()]
    for at in opening:
        for size in range(_MOST_COUNTRY_WORDS, 0, -1):
            last = tokens[min(at + size, len(tokens)) - 1]
            words = name.words[tokens[at].start() : last.end()]
            code = places.country(words)
            part = name.part(document, tokens[at].start(), last.end()) if code else None
            if code and part and len(words) >= _SHORTEST_COUNTRY:
                found.setdefault(code, part)
                break
    if len(found) != 1:
        return None
    code, part = next(iter(found.items()))
    return Derived(code, part.span, "country")


def _reasons(flags: Sequence[Flag], record: Signature) -> tuple[str, ...]:
    """The flags in words."""
    return tuple(_SAID[flag] for flag in (*record.flags, *flags) if flag in _SAID)
