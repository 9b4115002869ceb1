"""Several persons in one line of an address: ``Ms Roe and Mr Poe``, who share what stands below.

``Ana Roe (Chair, Ports Council) and Joe Poe (Ombudsman)`` have each a post and a body of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.extractors.address_lines import Card, Kind, card_of, is_post, kind_of
from graph.extractors.addressed_groups import is_group_post, names_several
from graph.extractors.named_posts import name_start
from graph.extractors.segments import Segment, segments
from graph.extractors.signatory_brackets import opened, opening_of
from graph.extractors.signatory_words import has_head
from graph.model import Document
from graph.normalisers import people
from graph.sections import cues
from graph.sections.personal import looks_personal
from graph.sections.words import names_body

_JOINT = re.compile(
    r",?\s(?:and|y|et|e|ed|und|en|&)\s(?:(?:to|de|du|an|aan|à|al?|di|da)\s)?|,\s|;\s"
)
_COMMAS = (", ", "; ")
_AND = re.compile(r"(?:and|y|et|e|ed|und|en|&)\s")
_OF_POST = re.compile(
    r"(?:general|counsel|plenipotentiary|emerit|elect|designate|extraordinary|auxiliary)",
    re.IGNORECASE,
)
"""What goes on with a post and is no name: ``Attorney`` *General*."""
_ARTICLE = re.compile(r"(?:l[ae]s?\s|l[’']|el\s|los\s|the\s|i\s|gli\s|die\s|os\s|as\s)")
_BRACKETED = re.compile(r"(?P<told>[^()]+\([^()]+\)),\s(?P<rest>[^()]+)")
_FEWEST = 2
_LONGEST = 400
_MOST_WORDS = 6


def cards_of(document: Document, lines: Sequence[Segment]) -> list[Card]:
    """The addressees that the lines of one address name: one, or those named in its first line."""
    if not lines:
        return []
    first, *common = _with_post_of_all(document, lines[0])
    lines = [first, *common, *lines[1:]]
    named = persons(document, first)
    below = _below(named, lines[1:]) if named else [lines[1:]]
    found = zip(named or [first], below, strict=True)
    cards = (card_of(document, [*with_post(document, one), *below]) for one, below in found)
    return [card for card in cards if card]


def _with_post_of_all(document: Document, line: Segment) -> list[Segment]:
    """Persons and the post that they share, apart: ``Mr Poe and Ms Roe, Members of …``."""
    for comma in re.finditer(", ", line.words):
        behind = line.words[comma.end() :]
        if names_several(behind) and not _AND.match(behind):
            before = line.part(document, 0, comma.start())
            post = line.part(document, comma.end(), len(line.words))
            if before and post and persons(document, before):
                return [before, post]
    return [line]


def _below(named: Sequence[Segment], lines: Sequence[Segment]) -> Iterator[Sequence[Segment]]:
    """The lines below that are about each of those named: their own post, what they share."""
    posts = [one for one in lines if is_post(one.words)]
    shared = [one for one in lines if one not in posts]
    if any(map(_has_body, named)):
        yield from ([] for _ in named)
    elif any(_is_group(one.words) for one in named):
        yield from ([] if _is_group(one.words) else shared for one in named)
    elif len(posts) == len(named):
        yield from ([post, *shared] for post in posts)
    elif len(posts) == 1 and not _are_posts(posts[0].words):
        yield from (lines for _ in named)
    else:
        yield from (shared for _ in named)


def _are_posts(words: str) -> bool:
    """Whether a line joins posts of several: ``Minister of Trade and Minister of Ports``."""
    pieces = _JOINT.split(words)
    return len(pieces) > 1 and all(map(is_post, pieces))


def persons(document: Document, line: Segment) -> list[Segment]:
    """Those whom a line joins, each with a title or with a post in brackets; else none."""
    if len(line.words) > _LONGEST:
        return []
    pieces = list(_pieces(document, line))
    told = all(_is_told(one) for one in pieces)
    if len(pieces) >= _FEWEST and (told or all(_is_titled(one.words) for one in pieces)):
        return pieces
    begun = list(_pieces(document, line, begun=True))
    if len(begun) < _FEWEST or not _begins(begun[0].words):
        return []
    return begun if all(_stands_alone(one) for one in begun) else []


def _stands_alone(piece: Segment) -> bool:
    """Whether a piece is about somebody, and its bracket, if it has one, tells a post."""
    inner = piece.words.partition("), ")[0].partition(" (")[2]
    told = "(" not in piece.words or _opens_with_post(inner)
    return told and (_begins(piece.words) or _is_group(piece.words))


def _pieces(document: Document, line: Segment, *, begun: bool = False) -> Iterator[Segment]:
    """What joints outside brackets part in a line; or only those before a person's title."""
    begin = 0
    for joint in _JOINT.finditer(line.words):
        before, after = line.words[begin : joint.start()], line.words[joint.end() :]
        if before.count("(") != before.count(")") or (begun and not _parts(joint, before, after)):
            continue
        if piece := line.part(document, begin, joint.start()):
            yield piece
        begin = joint.end()
    if piece := line.part(document, begin, len(line.words)):
        yield piece


def _parts(joint: re.Match[str], before: str, after: str) -> bool:
    """Whether a joint parts two persons; one behind a comma may be the superior of the first."""
    if joint.group() not in _COMMAS or _is_titled(before):
        return _begins(after) or _is_group(after)
    return _begins(after) and is_post(after.partition(", ")[2])


def _is_titled(words: str) -> bool:
    """Whether words are a title or a post and a name, and nothing else: ``Mr Joe Poe``."""
    if name_start(words):
        return True
    titled = people.honorific_length(words)
    name = words[titled:]
    name = name[name_start(name) if titled else 0 : people.postnominals_start(name)]
    few = 0 < len(name.split()) <= _MOST_WORDS
    post = cues.is_role(words[:titled].strip()) and (" " not in name or _OF_POST.match(name))
    plain = few and name[0].isupper() and "(" not in name and not names_body(name)
    return titled > 0 and plain and not post and kind_of(words) is Kind.PERSON and not is_post(name)


def _begins(words: str) -> bool:
    """Whether words begin with a titled person: ``Ms Roe, Minister``, ``M. le Président``."""
    head = _JOINT.split(words, maxsplit=1)[0].partition(" (")[0]
    titled = people.honorific_length(head)
    post = titled > 0 and _ARTICLE.match(head[titled:]) is not None and is_post(head)
    return post or _is_titled(head)


def _is_group(words: str) -> bool:
    """Whether words name people of a body, addressed beside a person: ``the members of …``."""
    told = _ARTICLE.match(words) is not None or (words[:1].isupper() and is_group_post(words))
    return told and is_post(words) and (names_body(words) or is_group_post(words))


def _has_body(line: Segment) -> bool:
    """Whether a person stands in a line together with the body of a post."""
    rest = line.words[people.honorific_length(line.words) :]
    told = rest.partition(", ")[2] or rest.partition(" (")[2]
    return _is_told(line) or has_head(told)


def _is_told(line: Segment) -> bool:
    """Whether a bracket tells the post of the person named before it."""
    opening = opening_of(line.words)
    name = line.words[:opening].strip() if opening > 0 else ""
    personal = _is_titled(name) or (looks_personal(name) and not names_body(name))
    return bool(name) and personal and _opens_with_post(line.words[opening + 1 :])


def _opens_with_post(inner: str) -> bool:
    """Whether the words of a bracket begin with a post."""
    return is_post(inner.partition(",")[0].rstrip(")"))


def with_post(document: Document, line: Segment) -> list[Segment]:
    """A name, what a bracket behind it tells and what follows, apart; else the line alone."""
    if before := _BRACKETED.fullmatch(line.words):
        told, rest = (line.part(document, *before.span(part)) for part in ("told", "rest"))
        if told and rest and _is_told(told):
            return [*with_post(document, told), rest]
    if not _is_told(line):
        return [line]
    if found := opened(document, line):
        return found
    opening = opening_of(line.words)
    name = line.part(document, 0, opening)
    inner = line.part(document, opening + 1, len(line.words) - 1)
    return [one for one in (name, *(segments(document, inner.span) if inner else ())) if one]
