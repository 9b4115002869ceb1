"""Lists of signatories that go on behind their heading: ``Signed by: Oxfam, Action and FOO``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph import vocabulary
from graph.model import Block, Document, Span, collapse
from graph.reading.markdown_marks import is_mark
from graph.sections import cues, group_headings
from graph.sections import words as kinds
from graph.sections.announcements import is_remainder
from graph.sections.contacts import holds_contact
from graph.sections.likeness import LIKELY, SMALL_WORDS, is_verbal, likeness
from graph.sections.parts import Entry, Listing
from graph.sections.personal import looks_personal

_BY_SEMICOLON = re.compile(r";\s*(?:and\s|&\s)?|$")
_BY_DOT = re.compile(r"\s[·•∙‧|]\s|$")
"""``Oxfam, Kenya · FOO, Peru`` · ``Oxfam, Kenya | FOO, Peru``"""
_BY_DASH = re.compile(r"\s[–—-]\s|(?<=\w)-[ \t\xa0](?=[A-ZÀ-Þ])|$")
_SPACED = re.compile(r"\s[–—-]\s|$")
"""Only dashes between spaces tell that dashes part: names hold others, as *Rhône- Alpes* does."""
_BY_SLASH = re.compile(r"\s/{1,2}\s|$")
"""``Oxfam - Action - FOO - BAR`` · ``Oxfam / Action / FOO / BAR``"""
_BY_NUMBER = re.compile(r"(?:^|[,;.]?\s)\(?\d{1,3}[.)]\s|$")
"""``(1) Oxfam, Kenya, (2) FOO, Peru, (3) BAR, Chile``"""
_FEWEST_MARKS = 3
_LED = re.compile(
    r"[^,;.·(]{0,70}\b(?:(?:signed|endorsed|supported)\sby|signée?s?\spar|firmad[ao]s?\spor"
    r"|firmat[ao]\sda|assinad[ao]s?\spor|unterzeichnet\svon)\s(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)
"""``The letter is signed by Oxfam (Kenya), …``"""
_BY_COMMA = re.compile(r",\s*(?:and\s|&\s)?|\s(?:and|&|et|und)\s|$")
_LAST_ONLY = ("et", "und")
"""They part the last two names only: names hold them, as *Mer et Terre* does."""
_JOINING = (*_LAST_ONLY, "and", "&")
"""So do these where a list has many commas: *Loaves and Fishes Trust*."""
_COMMA = re.compile(",")
_BRACKETED = re.compile(r"\([^()]{1,200}\)")
_MARGIN = " \t\r\n\xa0*_.`\\"
_FEWEST = 2
_OTHERS = re.compile(
    r"\s(?:and|et|y|e|und)\s(?:(?:many|several|some|numerous|muchas?|molt[ie]|viele|muit[oa]s)\s)?"
    r"(?:others|more|autres|otr[oa]s|altr[ei]|andere|weitere|outr[oa]s)\W{0,3}\Z",
    re.IGNORECASE,
)
_FORM = re.compile(r"(?:\be\.\s?V|\b[A-Z]\.\s?[A-Z]|\b(?:Inc|Ltd|Corp|Co))\Z")
"""A legal form or initials, whose full stop is theirs."""
_LONGEST = 20_000
_FURTHEST = 400
_MOST_UNLIKELY = 0.2
_FEWEST_COMMAS = 4
_NEARLY_ALL = 0.75
_PART = re.compile(
    r"\W{0,3}(?:dep|facult|school|college|universi|instit|chair|lehrstuhl|laborat|escuela|école|centr)",
    re.IGNORECASE,
)
"""``Department of Health``, which one person's line may hold beside the university's name."""
_MOST_POSTS = 0.1


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
    if len(text) > _LONGEST or not _may_run(text) or holds_contact(text):
        return False
    pieces = [
        document.words(one.body) for one in entries(document, block.body.start, block.body.end)
    ]
    if len(pieces) <= _FEWEST:
        return False
    likely = sum(_may_sign(words) for words in pieces) >= (1 - _MOST_UNLIKELY) * len(pieces)
    dotted = len(_BY_DOT.findall(text)) > _FEWEST and _are_bodies(pieces)
    if (dotted or " • " in text) and _is_below_person(document, block):
        return False
    return likely and (";" in text or dotted or _are_several(pieces))


def opens_with_person(document: Document, block: Block) -> bool:
    """Whether a person is named first: ``Ann Poe, School of Lakes, Rivers & Ports, University``."""
    return looks_personal(document.words(block.body).partition(",")[0])


def _is_below_person(document: Document, block: Block) -> bool:
    """Whether a person's line stands above: bodies below one may be the foot of a letterhead."""
    above = (
        document.text[max(0, block.span.start - _FURTHEST) : block.span.start]
        .rstrip()
        .rpartition("\n")[2]
        .partition(",")[0]
    )
    return looks_personal(above.strip(" *_>")) and not kinds.names_body(above)


def _are_bodies(pieces: Sequence[str]) -> bool:
    """Whether what dots part are bodies, not one person with a post, or one body with its town."""
    bodies = sum(map(kinds.names_body, pieces))
    return bodies >= _NEARLY_ALL * len(pieces) and not any(map(kinds.has_post, pieces))


def _may_run(text: str) -> bool:
    """Whether a text has marks enough for a list of names."""
    return (
        max(map(text.count, (",", ";", " · ", " | ", " • "))) >= _FEWEST
        or _marked(text) is not None
    )


def _are_several(pieces: Sequence[str]) -> bool:
    """Whether what commas part are names of several, not one with a post, body and place.

    Few are believed where each has a bracket of its own, or nearly all are bodies.
    """
    if all(words.endswith(")") and not words.startswith("(") for words in pieces):
        return True
    bare = [_BRACKETED.sub("", words) for words in pieces]
    if sum(map(kinds.has_post, bare)) > _MOST_POSTS * len(pieces):
        return False
    bodies = sum(map(kinds.names_body, bare))
    short = sum(" " not in words for words in bare)
    if len(pieces) <= _FEWEST_COMMAS:
        whole = len(pieces) == _FEWEST_COMMAS and bodies >= _NEARLY_ALL * len(pieces)
        return whole and not any(map(_PART.match, bare))
    return bodies >= 0.4 * len(pieces) or short < 0.2 * len(pieces)


def entries(document: Document, start: int, end: int) -> Iterator[Entry]:
    """The names between the separators; a country goes with the name before it."""
    text = document.text[start:end]
    cut = _separator(text)
    held: Span | None = None
    lead = _LED.match(text)
    begin = lead.end() if lead else 0
    inside = _inside_brackets(text)
    commas = [one.start() for one in _COMMA.finditer(text) if one.start() not in inside]
    last, many = max(commas, default=0), len(commas) >= _FEWEST_COMMAS
    for separator in cut.finditer(text):
        link = separator.group().strip()
        within = link in (_JOINING if many else _LAST_ONLY) and separator.start() < last
        if separator.start() in inside or within:
            continue
        own = _bounds(text, begin, _without_others(text, begin, separator.start()))
        begin = separator.end()
        if own is None or is_mark(text[own[0] : own[1]]):
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


def _without_others(text: str, start: int, end: int) -> int:
    """Where a piece ends before others that are not named: ``Oxfam and many others``."""
    found = _OTHERS.search(text, start, end)
    return found.start() if found else end


def _separator(text: str) -> re.Pattern[str]:
    """What parts the names of a list: dots, dashes, semicolons, or else commas and *and*."""
    if _is_numbered(text):
        return _BY_NUMBER
    if len(_BY_DOT.findall(text)) > _FEWEST:
        return _BY_DOT
    if marked := _marked(text):
        return marked
    return _BY_SEMICOLON if ";" in text else _BY_COMMA


def _is_numbered(text: str) -> bool:
    """Whether numbers from one on stand before the names."""
    numbers = re.findall(r"\d+", "".join(_BY_NUMBER.findall(text)))
    counted = [str(number) for number in range(1, len(numbers) + 1)]
    return len(numbers) >= _FEWEST_MARKS and numbers == counted


def _marked(text: str) -> re.Pattern[str] | None:
    """The dash or stroke that parts the names of a list; few commas stand beside it."""
    others = text.count(",") + text.count(";")
    for form, counted in ((_BY_DASH, _SPACED), (_BY_SLASH, _BY_SLASH)):
        marks = len(counted.findall(text)) - 1
        if marks >= _FEWEST_MARKS and marks > 2 * others:
            return form
    return None


def _goes_on(words: str) -> bool:
    """Whether a piece is no name but the rest of the sentence: ``call on the Council``.

    One or two words may be a name that is written small: ``water lab``.
    """
    first, *others = words.split()
    many = len(others) > 1 or first in SMALL_WORDS or is_verbal(words)
    return words[0].islower() and many and likeness(words) < 0


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
    last += text.startswith(".", last, end) and _FORM.search(text, start, last) is not None
    return (first, last) if first < last else None
