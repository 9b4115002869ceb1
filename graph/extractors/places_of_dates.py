"""Places where a letter prints its date apart from its head: in its title, or set apart below it.

A title may end or begin with it: *2019-03-04 Letter of the mayor*. Where nobody is greeted, the
only date that is a paragraph of its own, between short lines above all text and the text, is the
letter's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from graph.extractors.date_lines import Dated, date_before, date_behind, is_bare
from graph.extractors.head_lines import HeadLine
from graph.extractors.kind_words import kinds_named
from graph.extractors.segments import Segment, segment
from graph.model import Block, BlockKind, Document
from graph.sections import Parts

_GOES_ON = re.compile(
    r"\s*(?:$|[:,(–—-]|(?:to|of|from|by|on|for|against|with|in|at|an?|auf|für|gegen|von|vom|zur?|zum"
    r"|à|aux?|de|des|du|d[eu]l|dell[aeo]|sur|pour|contre|par|avec|ao?s?|al|alla|ai|agli|do|da|por|para"
    r"|sobre|contra|con|per|sul|sulla|contro)\b(?!\s(?:\w+\s)?\d))",
    re.IGNORECASE,
)
_ITS_KIND = re.compile(
    r"[\W_]*(?:(?:an?|the|our|joint|open|public|urgent|first|second|third|final|new|ngos?|cso|une?"
    r"|una|la|le|l[’']|el|il|o|a|der|die|das|eine?r?|offener?|gemeinsame[rs]?|nouvelle|segunda"
    r"|deuxième|(?-i:[A-ZÀ-Þ]{2,8}))[\s:–-]{1,3}){0,4}[\W_]*",
    re.IGNORECASE,
)
_OWN_KINDS = ("letter", "open-letter", "statement", "petition", "press-release", "reply")
_MOST_BLOCKS = 30
_LONGEST_LINE = 130
_SHORTEST_TEXT = 150
_FEWEST_LINES = 5
"""Short lines between what introduces a letter and its day: those of a page."""


def of_title(document: Document, title: Segment) -> Iterator[Dated]:
    """The date that ends a title; that which begins one that says what the paper is."""
    if ends := date_behind(document, title):
        yield ends
    begins = date_before(document, title)
    if begins and _says_what_it_is(title.words[begins.part.span.end - title.span.start :]):
        yield begins


def _says_what_it_is(words: str) -> bool:
    """``Open letter to the mayor``, and not ``Letter debate in parliament``."""
    named = next(kinds_named(words), None)
    if named is None or named[0] not in _OWN_KINDS:
        return False
    _, start, end = named
    return bool(_ITS_KIND.fullmatch(words[:start]) and _GOES_ON.match(words[end:]))


def set_apart(document: Document, parts: Parts) -> Iterator[HeadLine]:
    """The only date that is a paragraph of its own, between a short line and the text."""
    start = parts.front.end if parts.front else 0
    blocks = list(islice((one for one in document.blocks if one.span.start >= start), _MOST_BLOCKS))
    bare = [(at, line) for at, one in enumerate(blocks) if (line := _bare_date(document, one))]
    around = list(zip(blocks, islice(blocks, 2, None), strict=False))
    for at, line in bare if len(bare) == 1 and parts.salutation is None else ():
        texts = [place for place, one in enumerate(blocks[:at]) if _is_text(document, one)]
        if texts[1:] or (texts and at - texts[0] <= _FEWEST_LINES):
            return
        above, below = around[at - 1] if 0 < at <= len(around) else (None, None)
        if above and below and _is_short(document, above) and _is_text(document, below):
            yield HeadLine(line, 0, 0)


def _bare_date(document: Document, block: Block) -> Segment | None:
    if block.kind is not BlockKind.PARAGRAPH:
        return None
    line = segment(document, block.body.start, block.body.end)
    return line if line and is_bare(line) else None


def _is_short(document: Document, block: Block) -> bool:
    words = document.words(block.body)
    plain = block.kind is BlockKind.PARAGRAPH and not words.endswith((".", "!", "?", ":"))
    return plain and len(words) <= _LONGEST_LINE


def _is_text(document: Document, block: Block) -> bool:
    words = document.words(block.body)
    return block.kind is BlockKind.PARAGRAPH and len(words) >= _SHORTEST_TEXT
