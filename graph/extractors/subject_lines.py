"""The subject line that has no label: the line above or below a letter's greeting.

``Dear Minister,`` · ``The fee for small boats`` · ``As fishers we see every day …``
"""

from __future__ import annotations

import re

from graph.extractors.address_lines import Kind, kind_of
from graph.extractors.copy_lines import says
from graph.extractors.date_lines import date_of
from graph.extractors.document_forms import LETTER_TO, SPOKEN
from graph.extractors.segments import Segment, segment
from graph.model import Block, BlockKind, Document
from graph.sections import Parts, cues

_ON = re.compile(
    r"\s(?:on|about|concerning|regarding|calling|urging|sur|concernant|sobre|acerca|su|über|zu[mr]?)\s",
    re.IGNORECASE,
)
_LONGEST_TITLE = 300
_FEWEST_WORDS = 3
_LONGEST = 200
_PROSE = 80


def headline(document: Document, parts: Parts) -> Segment | None:
    """The first line where it says to whom the letter is and on what: no *Re:* is its title."""
    start = parts.front.end if parts.front else 0
    first = next((block for block in document.blocks if block.span.start >= start), None)
    words = document.words(first.body) if first else ""
    if first is None or len(words) > _LONGEST_TITLE or not LETTER_TO.match(words):
        return None
    return segment(document, first.body.start, first.body.end) if _ON.search(words) else None


def subject_line(document: Document, parts: Parts) -> Segment | None:
    """A line of several words just below the greeting, before a paragraph; or just above it."""
    if parts.salutation is None:
        return None
    blocks = document.blocks
    below = [block for block in blocks if block.span.start >= parts.salutation.end][:2]
    above = [block for block in blocks if block.span.end <= parts.salutation.start][-1:]
    if len(below) > 1 and _may_be(document, below[0]) and _is_prose(document, below[1]):
        return segment(document, below[0].body.start, below[0].body.end)
    for block in above:
        words = document.words(block.body)
        if _may_be(document, block) and (says(words) or SPOKEN.search(words)):
            return segment(document, block.body.start, block.body.end)
    return None


def _is_prose(document: Document, block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH and block.body.end - block.body.start >= _PROSE


def _may_be(document: Document, block: Block) -> bool:
    """Whether a block is a line of several words that is no sentence, address or date."""
    words = document.words(block.body).strip("*_ ")
    if not len(words.split()) >= _FEWEST_WORDS or len(words) > _LONGEST:
        return False
    line = segment(document, block.body.start, block.body.end)
    aside = line is None or date_of(document, line) or cues.is_copies(words)
    kind = None if SPOKEN.search(words) else kind_of(words)
    known = kind is Kind.PERSON or (kind is Kind.ADDRESS and not says(words))
    ends = words.endswith((".", ",", ";", ":", "!", "?")) or words[0].islower()
    return block.kind in {BlockKind.PARAGRAPH, BlockKind.HEADING} and not (
        aside or known or ends or cues.is_salutation(words)
    )
