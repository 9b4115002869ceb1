"""Several persons in one line of an address: ``Ms Roe and Mr Poe``, who share what stands below.

``Ana Roe (Chair, Ports Council) and Joe Poe (Ombudsman)`` have each a post and a body of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.extractors.address_lines import Card, Kind, card_of, is_post, kind_of
from graph.extractors.segments import Segment, segments
from graph.extractors.signatory_brackets import opened, opening_of
from graph.model import Document
from graph.normalisers import people
from graph.sections.personal import looks_personal
from graph.sections.words import names_body

_JOINT = re.compile(
    r",?\s(?:and|y|et|e|ed|und|en|&)\s(?:(?:to|de|du|an|aan|à|al?|di|da)\s)?|,\s|;\s"
)
_FEWEST = 2
_LONGEST = 400
_MOST_WORDS = 6


def cards_of(document: Document, lines: Sequence[Segment]) -> list[Card]:
    """The addressees that the lines of one address name: one, or those named in its first line."""
    if not lines:
        return []
    named = persons(document, lines[0]) or [lines[0]]
    below = [] if len(named) > 1 and _is_told(named[0]) else list(lines[1:])
    cards = (card_of(document, [*with_post(document, one), *below]) for one in named)
    return [card for card in cards if card]


def persons(document: Document, line: Segment) -> list[Segment]:
    """The persons that a line joins, each with a title or with a post in brackets; else none."""
    if len(line.words) > _LONGEST:
        return []
    pieces = list(_pieces(document, line))
    if len(pieces) < _FEWEST:
        return []
    told = [_is_told(one) for one in pieces]
    bare = [_is_titled(one.words) for one in pieces]
    return pieces if all(told) or all(bare) else []


def _pieces(document: Document, line: Segment) -> Iterator[Segment]:
    """What joints outside brackets part in a line."""
    begin = 0
    for joint in _JOINT.finditer(line.words):
        before = line.words[: joint.start()]
        if before.count("(") != before.count(")"):
            continue
        if piece := line.part(document, begin, joint.start()):
            yield piece
        begin = joint.end()
    if piece := line.part(document, begin, len(line.words)):
        yield piece


def _is_titled(words: str) -> bool:
    """Whether words are a person's title and name, and nothing else: ``Mr Joe Poe``."""
    titled = people.honorific_length(words)
    name = words[titled:]
    few = 0 < len(name.split()) <= _MOST_WORDS
    plain = few and name[0].isupper() and "(" not in name and not names_body(name)
    return titled > 0 and plain and kind_of(words) is Kind.PERSON and not is_post(name)


def _is_told(line: Segment) -> bool:
    """Whether a bracket tells the post of the person named before it."""
    opening = opening_of(line.words)
    name = line.words[:opening].strip() if opening > 0 else ""
    personal = _is_titled(name) or (looks_personal(name) and not names_body(name))
    inner = line.words[opening + 1 :].partition(",")[0].rstrip(")")
    return bool(name) and personal and is_post(inner)


def with_post(document: Document, line: Segment) -> list[Segment]:
    """A name and what a bracket behind it tells, apart; else the line alone."""
    if not _is_told(line):
        return [line]
    if found := opened(document, line):
        return found
    opening = opening_of(line.words)
    name = line.part(document, 0, opening)
    inner = line.part(document, opening + 1, len(line.words) - 1)
    return [one for one in (name, *(segments(document, inner.span) if inner else ())) if one]
