"""Lists of signatories that go on behind their heading: ``Signed by: Oxfam, Action and FOO``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph import vocabulary
from graph.model import Block, Document, Span, collapse
from graph.sections import cues, group_headings
from graph.sections import words as kinds
from graph.sections.announcements import is_remainder
from graph.sections.likeness import LIKELY, likeness
from graph.sections.parts import Entry, Listing

_BY_SEMICOLON = re.compile(r";\s*(?:and\s|&\s)?|$")
_BY_COMMA = re.compile(r",\s*(?:and\s|&\s)?|\s(?:and|&|et|und)\s|$")
_LAST_ONLY = ("et", "und")
"""They part the last two names only: names hold them, as *Mer et Terre* does."""
_JOINING = (*_LAST_ONLY, "and", "&")
"""So do these where a list has many commas: *Loaves and Fishes Trust*."""
_BRACKETED = re.compile(r"\([^()]{1,200}\)")
_MARGIN = " \t\r\n\xa0*_.`\\"
_FEWEST = 2
_LONGEST = 20_000
_MOST_UNLIKELY = 0.2
_FEWEST_COMMAS = 4


def inline_listing(document: Document, block: Block, *, closed_at: int) -> Listing | None:
    """The list in a block, if it has a heading, a colon and at least two names behind it.

    From ``closed_at`` on, the end of the letter's words, the name of a group is a heading.
    """
    text = document.quote(block.body)[:_LONGEST]
    start = cues.list_start(text)
    if not start and block.span.start >= closed_at:
        start = cues.group_start(text)
    if not start:
        return None
    found = tuple(
        entry
        for entry in entries(document, block.body.start + start, block.body.start + len(text))
        if not is_remainder(document.words(entry.body))
    )
    unlikely = sum(not _may_sign(document.words(entry.body)) for entry in found)
    if len(found) < _FEWEST or unlikely > _MOST_UNLIKELY * len(found):
        return None
    heading = Span(block.body.start, block.body.start + start)
    return Listing(found, heading, group_headings.group(document.words(heading)))


def closed_by(document: Document, block: Block) -> Listing | None:
    """Who signs on the line of the complimentary close: ``Kind regards, Anna Rossi, FOO``."""
    text = document.quote(block.body)
    if len(text) > cues.LONGEST_CUE or not cues.is_closing(collapse(text)):
        return None
    start = text.find(",") + 1
    own = _bounds(text, start, len(text)) if start else None
    if own is None or not _may_sign(collapse(text[own[0] : own[1]])):
        return None
    body = Span(block.body.start + own[0], block.body.start + own[1])
    return Listing((Entry(body, body),))


def _may_sign(words: str) -> bool:
    """Whether a piece looks like a name; one in small letters goes on with the sentence."""
    return likeness(words) >= LIKELY


def is_run(document: Document, block: Block) -> bool:
    """Whether a paragraph is nothing but names between commas or semicolons."""
    text = document.quote(block.body)
    if len(text) > _LONGEST or max(text.count(","), text.count(";") * 2) < _FEWEST_COMMAS:
        return False
    pieces = [
        document.words(one.body) for one in entries(document, block.body.start, block.body.end)
    ]
    if len(pieces) < (_FEWEST + 1 if ";" in text else _FEWEST_COMMAS + 1):
        return False
    likely = sum(_may_sign(words) for words in pieces) >= (1 - _MOST_UNLIKELY) * len(pieces)
    if ";" in text:
        return likely
    bodies = sum(kinds.names_body(words) for words in pieces)
    posts = sum(kinds.has_post(words) for words in pieces)
    short = sum(" " not in words for words in pieces)
    return likely and posts == 0 and (bodies >= 0.4 * len(pieces) or short < 0.2 * len(pieces))


def entries(document: Document, start: int, end: int) -> Iterator[Entry]:
    """The names between the separators; a country goes with the name before it."""
    text = document.text[start:end]
    cut = _BY_SEMICOLON if ";" in text else _BY_COMMA
    held: Span | None = None
    begin = 0
    inside = _inside_brackets(text)
    commas = [at for at, sign in enumerate(text) if sign == "," and at not in inside]
    last, many = max(commas, default=0), len(commas) >= _FEWEST_COMMAS
    for separator in cut.finditer(text):
        link = separator.group().strip()
        within = link in (_JOINING if many else _LAST_ONLY) and separator.start() < last
        if separator.start() in inside or within:
            continue
        own = _bounds(text, begin, separator.start())
        begin = separator.end()
        if own is None:
            continue
        piece = Span(start + own[0], start + own[1])
        if _goes_on(document.words(piece)):
            break
        if held and collapse(document.quote(piece)).casefold() in vocabulary.country_names():
            held = Span(held.start, piece.end)
            continue
        if held:
            yield Entry(held, held)
        held = piece
    if held:
        yield Entry(held, held)


def _goes_on(words: str) -> bool:
    """Whether a piece is no name but the rest of the sentence: ``call on the Council``."""
    return words[0].islower() and likeness(words) < 0


def _inside_brackets(text: str) -> frozenset[int]:
    """The offsets inside brackets that are closed."""
    found: set[int] = set()
    for bracket in _BRACKETED.finditer(text):
        found.update(range(bracket.start(), bracket.end()))
    return frozenset(found)


def _bounds(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The bounds without white space and marks; None if nothing is left."""
    words = text[start:end]
    first = end - len(words.lstrip(_MARGIN))
    last = start + len(words.rstrip(_MARGIN))
    return (first, last) if first < last else None
