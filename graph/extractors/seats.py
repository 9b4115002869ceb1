"""Addressees told by where a text is: spoken in a body's session, or printed below a letter.

``Committee on Fisheries`` over ``Ninth session`` stands above what an observer says there.
``His Excellency / Mr Jan Maas / Minister of Ports`` stands at the foot of a diplomatic letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.extractors.address_lines import Card, Kind, card_of, is_addressee, kind_of
from graph.extractors.head_lines import lines_of
from graph.extractors.post_bodies import names_body
from graph.extractors.segments import Segment, segment, segments
from graph.model import BlockKind, Document

_SESSION = re.compile(
    r"""(?:(?:[a-z]+-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|\w{2,10}th
      |twelfth|resumed|special)|\d{1,3}(?:st|nd|rd|th))\s(?:(?:regular|special|ordinary|plenary)\s)?
      (?:session|meeting)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_OF = re.compile(r"\s(?:of\s(?:the\s)?)?$|^\sof\s(?:the\s)?|^[\s,–—-]+|[\s,–—-]+$")
_COURTESY = re.compile(
    r"(?:his|her|their|your)\sexcellenc(?:y|ies)|s(?:on|a)\sexcellence|sua?\s(?:excelencia|eccellenza)"
    r"|h\.?\s?e\.?",
    re.IGNORECASE,
)
_TOP = 8
_MOST_LINES = 5
_LONGEST = 100
_SPOKEN = re.compile(
    r"\b(?:statement|intervention|speech|remarks|delivered|spoken|oral|general\sdebate)\b", re.I
)


def seated(document: Document) -> list[Card]:
    """The body in whose session a statement is made, as the lines at the top tell it."""
    top = document.blocks[:_TOP]
    if not any(_SPOKEN.search(document.words(block.body)) for block in top):
        return []
    for place, block in enumerate(top):
        words = document.words(block.body)
        found = _SESSION.search(words) if len(words) <= _LONGEST else None
        if found is None:
            continue
        line = segment(document, block.body.start, block.body.end)
        above = top[place - 1].body if place else None
        candidates = [
            *_beside(document, line, found),
            *([segment(document, above.start, above.end)] if above else []),
        ]
        return _bodies(document, candidates)
    return []


def _beside(
    document: Document, line: Segment | None, found: re.Match[str]
) -> Iterator[Segment | None]:
    """What the line of the session says before and after it."""
    if line:
        for start, end in ((found.end(), len(line.words)), (0, found.start())):
            words = line.words[start:end]
            kept = _OF.sub("", words)
            at = start + words.find(kept)
            yield line.part(document, at, at + len(kept))


def _bodies(document: Document, candidates: Sequence[Segment | None]) -> list[Card]:
    for one in candidates:
        if one and names_body(one.words) and len(one.words) <= _LONGEST:
            card = Card(one.span, organisation=one)
            return [card] if is_addressee(card) else []
    return []


def at_foot(document: Document) -> list[Card]:
    """The addressee whose address begins with such a courtesy on a line of its own."""
    lines = [
        (block, document.words(block.body))
        for block in document.blocks
        if block.kind is not BlockKind.ROW
    ]
    for place, (_, words) in enumerate(lines):
        if not _COURTESY.fullmatch(words.strip(" ,")):
            continue
        stacks: list[list[Segment]] = []
        for block, said in lines[place + 1 : place + 1 + _MOST_LINES]:
            if len(said) > _LONGEST or said.endswith(".") or not any(map(str.isalpha, said)):
                break
            for line in lines_of(document, block.body):
                if not stacks or kind_of(line.part.words) is Kind.PERSON:
                    stacks.append([])
                stacks[-1] += segments(document, line.part.span)
        if stacks and kind_of(stacks[0][0].words) is Kind.PERSON:
            cards = (card_of(document, stack) for stack in stacks)
            return [card for card in cards if card and is_addressee(card)]
    return []
