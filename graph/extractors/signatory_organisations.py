"""The parts of an organisation's line: name, acronym, qualifier, parent, description."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.extractors.segments import Segment, joined
from graph.extractors.signatory_acronyms import (
    abbreviates,
    beside,
    counts,
    is_acronym,
    repeats,
    shortens,
    within,
)
from graph.extractors.signatory_brackets import opening_of
from graph.extractors.signatory_words import (
    has_head,
    is_branch,
    is_legal_form,
    is_parent,
    is_qualifier,
)
from graph.model import Document
from graph.sections import cues

_UNIT_OF = re.compile(
    r"(?P<unit>[A-Z][A-Z0-9+&\-]{1,15})\s(?:of|du|de|del|della|der)\s(?:the\s|la\s|l['’])?(?P<parent>.+)"
)
_PARENT_WORDS = re.compile(
    r"(?:a\s|an\s|the\s)?(?:part|member|project|programme|program|branch)\sof\s(?:the\s)?", re.I
)
_ENUMERATION = re.compile(r"\s(?:and|&|y|e|et|und|en)\s", re.I)
_OPENED = re.compile(
    r"\s(?:for|of|on|in|to|pour|para|por|per|für|des?|de\sla)\s(?:\S+\s?){1,3}$", re.IGNORECASE
)
_SUBTITLE = re.compile(r"\S(?::|\s[-–—])\s\S")
_SAID = re.compile(r"(?:\s?:|\s[-–—])\s(?=(?:an?|the|une?|un[ao]|eine?)\s[a-zà-ÿ]+(?:\s\S+){2})")
_MOST_LISTED_WORDS = 4
_LONGEST_ENUMERATION = 6
_LONG_WORD = 5
_LONG_NOTE = 5


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation as its line names it; the fields are those of `graph.model.Signature`."""

    name: Segment
    acronym: Segment | None = None
    qualifier: Segment | None = None
    parent: Segment | None = None
    parent_acronym: Segment | None = None
    description: Segment | None = None


def organisation(document: Document, rest: Sequence[Segment]) -> Organisation:
    """The organisation that the segments of a line name, places apart."""
    found, end = _head(document, rest)
    qualifier, parent, parent_acronym = None, found.parent, None
    name, acronym, note = found.name, found.acronym, found.description
    for segment in rest[end:]:
        own_acronym = None if acronym else acronym_of(document, segment, name)
        unit = _UNIT_OF.fullmatch(segment.words)
        if own_acronym:
            acronym = own_acronym
        elif qualifier is None and is_qualifier(segment.words):
            qualifier = segment
        elif parent is None and unit and not acronym:
            acronym = segment.part(document, *unit.span("unit"))
            parent, parent_acronym = _named(document, segment, unit.start("parent"))
        elif parent is None and is_parent(segment.words):
            start = _PARENT_WORDS.match(segment.words)
            parent, parent_acronym = _named(document, segment, start.end() if start else 0)
        elif note is None:
            note = joined(document, segment, rest[-1])
            break
        else:
            parent = parent or joined(document, segment, rest[-1])
            break
    return Organisation(name, acronym, qualifier, parent, parent_acronym, note)


def _head(document: Document, rest: Sequence[Segment]) -> tuple[Organisation, int]:
    """The name, its acronym and description, and how many segments they take."""
    end = name_end(rest)
    whole, note = described(document, joined(document, rest[0], rest[end - 1]))
    if len(rest) > end and is_acronym(whole.words) and abbreviates(whole.words, rest[end].words):
        return Organisation(rest[end], whole, description=note), end + 1
    if formed := _formed(document, rest, end):
        return replace(formed, description=note), end + 1
    name, acronym = beside(document, whole)
    if acronym is not None:
        return Organisation(name, acronym, description=note), end
    name, acronym, inside = bracketed(document, whole)
    inner = within(document, name) if acronym is None else None
    if inner:
        return Organisation(inner[0], inner[1], parent=inner[2], description=note or inside), end
    return Organisation(name, acronym, description=note or inside), end


def _formed(document: Document, rest: Sequence[Segment], end: int) -> Organisation | None:
    """A name whose legal form and acronym share a segment: ``Salud Andina, A. C. SALAN``."""
    last = rest[end] if len(rest) > end else None
    form, _, short = last.words.rpartition(" ") if last else ("", "", "")
    if last is None or not is_legal_form(form) or not (short.isupper() and is_acronym(short)):
        return None
    place = len(form)
    named = last.part(document, 0, place)
    acronym = last.part(document, place + 1, len(last.words))
    return Organisation(joined(document, rest[0], named), acronym) if named else None


def described(document: Document, name: Segment) -> tuple[Segment, Segment | None]:
    """A name without what is said of it after a colon or dash: ``FOO: a network of groups``."""
    found = _SAID.search(name.words)
    if found is None:
        return name, None
    before = name.part(document, 0, found.start())
    return (before or name), name.part(document, found.end(), len(name.words))


def bracketed(document: Document, name: Segment) -> tuple[Segment, Segment | None, Segment | None]:
    """A name without the brackets after it, and the acronym and description in them."""
    acronym = note = None
    while name.words.endswith(")"):
        opening = opening_of(name.words)
        inside = name.part(document, opening + 1, len(name.words) - 1)
        before = name.part(document, 0, opening)
        if opening < 1 or inside is None or before is None:
            break
        if acronym is None and (
            is_acronym(inside.words)
            or counts(inside.words, before.words)
            or repeats(inside.words, before.words)
            or shortens(inside.words, before.words)
        ):
            acronym = inside
        elif note is None and _is_note(inside.words):
            note = inside
        else:
            break
        name = before
    return name, acronym, note


def acronym_of(document: Document, segment: Segment, name: Segment) -> Segment | None:
    """The acronym, if the segment is nothing else: ``(SOCHARA)`` · ``MEXFAM``.

    It may also be made of beginnings of the name's words.
    """
    words = segment.words
    if words.startswith("(") and words.endswith(")"):
        inside = segment.part(document, 1, len(words) - 1)
        return inside if inside and is_acronym(inside.words) else None
    if shortens(words, name.words):
        return segment
    shouted = is_acronym(words) and words.isupper()
    return segment if shouted and not is_legal_form(words) else None


def _is_note(words: str) -> bool:
    """Whether a bracket describes rather than names: it is long or in small letters."""
    tokens = words.split()
    if cues.is_role(words) and "," in words:
        return True
    if len(tokens) >= _LONG_NOTE and not is_qualifier(words):
        return True
    return words[0].islower() or any(
        token[0].islower() and len(token) >= _LONG_WORD for token in tokens
    )


def name_end(rest: Sequence[Segment]) -> int:
    """How many segments make up the name: enumerations, legal forms and branches belong to it."""
    end = _enumeration_end(rest)
    while end < len(rest) and (is_legal_form(rest[end].words) or is_branch(rest[end].words)):
        end += 1
    return end


def _enumeration_end(rest: Sequence[Segment]) -> int:
    """Where ``Labour, Health and Human Rights Centre`` ends; 1 for a plain name."""
    first = rest[0].words
    opened = bool(_SUBTITLE.search(first)) or (bool(_OPENED.search(first)) and has_head(first))
    if not opened and has_head(first):
        return 1
    for end, segment in enumerate(rest[1:_LONGEST_ENUMERATION], 2):
        words = segment.words
        if segment.opens_cell:
            break
        closes = has_head(words) != opened and _ENUMERATION.search(words) is not None
        if closes or _closes_with_acronym(rest[:end]):
            return end
        if has_head(words) or len(words.split()) > _MOST_LISTED_WORDS or "(" in words:
            break
    return 1


def _closes_with_acronym(parts: Sequence[Segment]) -> bool:
    """Whether a bracket abbreviates all the parts, not the last: ``Bread, Rice and Peas (BRP)``."""
    last, _, short = parts[-1].words.partition(" (")
    whole = " ".join((*(part.words for part in parts[:-1]), last))
    found = is_acronym(short.rstrip(")")) and abbreviates(short.rstrip(")"), whole)
    return found and short[:1] == whole[:1] and not abbreviates(short.rstrip(")"), last)


def _named(
    document: Document, segment: Segment, start: int
) -> tuple[Segment | None, Segment | None]:
    """The name from ``start`` on, and the acronym in brackets after it."""
    part = segment.part(document, start, len(segment.words))
    if part is None:
        return None, None
    name, acronym, _ = bracketed(document, part)
    return name, acronym
