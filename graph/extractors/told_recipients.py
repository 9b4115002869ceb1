"""To whom a press text says that the letter it is about went: ``sent a letter to …``."""

from __future__ import annotations

import re

from graph.extractors.address_lines import Card
from graph.extractors.greetings import named_by_title
from graph.extractors.kind_words import kind_named
from graph.extractors.segments import Segment, segment
from graph.model import Block, BlockKind, Document
from graph.sections import Parts

_SENT = re.compile(
    r"""\b(?: (?:open|joint|public)\sletter | (?:sent|wrote|signed|delivered|published|issued)\s
        (?:an?|the|their|this)\s(?:\w+\s){0,2}?(?:letter|petition|appeal) | lettre\souverte
      | carta\s(?:abierta|aberta) | lettera\saperta
      | (?:enviaron|envían|dirigen|enviaram|envoient|ont\sadressé|hanno\sinviato)\suna?e?\s
        (?:carta|lettre|lettera) | offener?n?\sbrief )
    (?=\s(?:to|à|au|aux|al?|all\w+|ao|an)\b)""",
    re.VERBOSE | re.IGNORECASE,
)
_END = re.compile(r"[;:.](?:\s|$)|,\s(?=[^\WA-ZÀ-Þ])|\s[–—-]\s|[(]")
_FIRST_BLOCKS = 5
_LONGEST = 900
_LONGEST_NAME = 160


def told(document: Document, parts: Parts, title: Segment | None) -> list[Card]:
    """The addressees of the letter that the first paragraphs tell of; a reply tells of others."""
    replies = title is not None and kind_named(title.words) == "reply"
    if parts.body is None or parts.salutation is not None or replies:
        return []
    inside = (block for block in document.blocks if parts.body.covers(block.span))
    for _, block in zip(range(_FIRST_BLOCKS), inside, strict=False):
        whole = _beginning(document, block)
        found = _SENT.search(whole.words) if whole else None
        if whole and found and (cards := _named(document, whole, found)):
            return cards
    return []


def _beginning(document: Document, block: Block) -> Segment | None:
    if block.kind is BlockKind.ROW:
        return None
    return segment(document, block.body.start, min(block.body.end, block.body.start + _LONGEST))


def _named(document: Document, whole: Segment, found: re.Match[str]) -> list[Card]:
    """Those named from the word for the letter to the end of the clause."""
    last = min(len(whole.words), found.end() + _LONGEST_NAME)
    stop = _END.search(whole.words, found.end(), last)
    end = stop.start() if stop else last
    begin = whole.words.rindex(" ", 0, found.end()) + 1
    return named_by_title(document, whole.part(document, begin, end))
