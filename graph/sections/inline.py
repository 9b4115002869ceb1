"""Lists of signatories that go on behind their heading: ``Signed by: Oxfam, Action and FOO``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph import vocabulary
from graph.model import Block, Document, Span, collapse
from graph.sections import cues
from graph.sections.likeness import LIKELY, likeness
from graph.sections.parts import Entry, Listing

_BY_SEMICOLON = re.compile(r";\s*(?:and\s|&\s)?|$")
_BY_COMMA = re.compile(r",\s*(?:and\s|&\s)?|\s(?:and|&|et|und)\s|$")
_MARGIN = " \t\r\n\xa0*_.`\\"
_FEWEST = 2
_LONGEST = 20_000
_MOST_UNLIKELY = 0.2


def inline_listing(document: Document, block: Block) -> Listing | None:
    """The list in a block, if it has a heading, a colon and at least two names behind it."""
    text = document.quote(block.body)[:_LONGEST]
    start = cues.list_start(text)
    if not start:
        return None
    entries = tuple(_entries(document, block.body.start + start, block.body.start + len(text)))
    unlikely = sum(likeness(document.words(entry.body)) < LIKELY for entry in entries)
    if len(entries) < _FEWEST or unlikely > _MOST_UNLIKELY * len(entries):
        return None
    heading = Span(block.body.start, block.body.start + start)
    return Listing(entries, heading, cues.group(document.words(heading)))


def _entries(document: Document, start: int, end: int) -> Iterator[Entry]:
    """The names between the separators; a country goes with the name before it."""
    text = document.text[start:end]
    cut = _BY_SEMICOLON if ";" in text else _BY_COMMA
    held: Span | None = None
    begin = 0
    for separator in cut.finditer(text):
        own = _bounds(text, begin, separator.start())
        begin = separator.end()
        if own is None:
            continue
        piece = Span(start + own[0], start + own[1])
        if held and collapse(document.quote(piece)).casefold() in vocabulary.country_names():
            held = Span(held.start, piece.end)
            continue
        if held:
            yield Entry(held, held)
        held = piece
    if held:
        yield Entry(held, held)


def _bounds(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The bounds without white space and marks; None if nothing is left."""
    words = text[start:end]
    first = end - len(words.lstrip(_MARGIN))
    last = start + len(words.rstrip(_MARGIN))
    return (first, last) if first < last else None
