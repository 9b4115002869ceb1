"""Places where a letter prints its date apart from its head: in its title, or set apart below it.

A title may end or begin with it: *2019-03-04 Letter of the mayor*. Where nobody is greeted, the
only date that is a paragraph of its own, between short lines and the text, is the letter's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from graph.extractors.date_lines import Dated, date_before, date_behind, is_bare
from graph.extractors.head_lines import HeadLine
from graph.extractors.kind_words import kind_named
from graph.extractors.segments import Segment, segment
from graph.model import Block, BlockKind, Document
from graph.sections import Parts

_EVENT = re.compile(
    r"\b(?:meeting|session|conference|hearing|workshop|webinar|seminar|demonstration|vote|event|réunion"
    r"|conférence|séance|reunión|sesión|audiencia|riunione|seduta|udienza|sitzung|tagung|treffen"
    r"|reunião|sessão|audiência)\b",
    re.IGNORECASE,
)
_OWN_KINDS = ("letter", "open-letter", "statement", "petition", "press-release", "reply")
_MOST_BLOCKS = 30
_LONGEST_LINE = 130
_SHORTEST_TEXT = 150


def of_title(document: Document, title: Segment) -> Iterator[Dated]:
    """The date that ends a title; that which begins one that says what the paper is."""
    if ends := date_behind(document, title):
        yield ends
    begins = date_before(document, title)
    if begins and kind_named(title.words) in _OWN_KINDS and not _EVENT.search(title.words):
        yield begins


def set_apart(document: Document, parts: Parts) -> Iterator[HeadLine]:
    """The only date that is a paragraph of its own, between a short line and the text."""
    start = parts.front.end if parts.front else 0
    blocks = list(islice((one for one in document.blocks if one.span.start >= start), _MOST_BLOCKS))
    bare = [(at, line) for at, one in enumerate(blocks) if (line := _bare_date(document, one))]
    around = list(zip(blocks, islice(blocks, 2, None), strict=False))
    for at, line in bare if len(bare) == 1 and parts.salutation is None else ():
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
    return len(words) <= _LONGEST_LINE and not words.endswith((".", "!", "?"))


def _is_text(document: Document, block: Block) -> bool:
    words = document.words(block.body)
    return block.kind is BlockKind.PARAGRAPH and len(words) >= _SHORTEST_TEXT
