"""What lines above a greeting tell of those greeted: ``Dear Ms Ruiz`` below ``Ana Ruiz, Chair``.

A person is known again by the surname, or by the first name where that is all that is greeted,
one greeted by a post alone by that post. Persons one a line share the body below the last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from graph.extractors.address_lines import Card, Kind, card_of, kind_of
from graph.extractors.address_openings import direction_length
from graph.extractors.address_words import BEFORE_POST, ONLY_POST
from graph.extractors.addressed_groups import is_several
from graph.extractors.date_lines import date_of
from graph.extractors.direction_lines import signs
from graph.extractors.greeted_cards import contradicts
from graph.extractors.head_lines import HeadLine, labelled, lines_of, without_courtesy
from graph.extractors.post_bodies import HELD_OF, is_public
from graph.extractors.posts_of_one_body import share_body
from graph.extractors.segments import Segment
from graph.model import Document
from graph.normalisers import people
from graph.sections import Parts, cues
from graph.sections.personal import looks_personal

_TO = ("to", "an", "à", "a", "para", "al", "attn", "att", "attention", "aan")
_THE = re.compile(r"the\s(?=\S)", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:(?:the|l[ae]|el|il|[ao]|der|die|de)\s|l[’'])?", re.IGNORECASE)
_OWN = "the office stands above the date, where the sender's own may stand"
_MOST_BELOW = 3
_MOST_NAME_WORDS = 6
_LONGEST = 160


def told_above(document: Document, parts: Parts, greeted: Sequence[Card]) -> list[Card]:
    """Those greeted, each with the post and the body that a line above the greeting tells."""
    if not any(_lacks(card) for card in greeted):
        return list(greeted)
    above = _above(document, parts)
    dated = [line.part.span.start for line in above if date_of(document, line.part)]
    found = [_found(document, above, card) if _lacks(card) else None for card in greeted]
    kept = [
        told
        if told
        and _fits(told, card)
        and not (_heads(document, told, dated) or _signs(document, parts, told))
        else None
        for told, card in zip(found, greeted, strict=True)
    ]
    told = [
        _in_doubt(document, parts, one) if one and _may_head(document, one, dated) else one
        for one in _shared(kept)
    ]
    return [_with(card, one) for card, one in zip(greeted, told, strict=True)]


def _in_doubt(document: Document, parts: Parts, told: Card) -> Card | None:
    """The card of what may be a letterhead; nothing if the signature repeats the post."""
    post = HELD_OF.split(_bare_post(told.role.words))[0] if told.role else ""
    return None if signs(document, parts, post) else replace(told, doubt=_OWN)


def _may_head(document: Document, told: Card, dated: Sequence[int]) -> bool:
    """Whether a post opens lines above the date, and nobody's name, label or courtesy does."""
    if told.name or told.role is None or not _opens(document, told, told.role):
        return False
    line = document.text.rfind("\n", 0, told.span.start) + 1
    before = document.text[line : told.span.start].strip()
    return not before and any(told.span.end <= date for date in dated)


def _opens(document: Document, told: Card, post: Segment) -> bool:
    """Whether a post opens its lines, behind an article at most: ``La Ministra``."""
    return _ARTICLE.fullmatch(document.text[told.span.start : post.span.start]) is not None


def _lacks(card: Card) -> bool:
    """Whether one is greeted by a name or by the post of one, and no body is told."""
    if card.organisation or card.office or not (card.name or card.role):
        return False
    return card.role is None or not is_several(card.role.words)


def _above(document: Document, parts: Parts) -> list[HeadLine]:
    """The lines above the greeting, without labels and courtesies; not those of copies."""
    spans = [span for span in (parts.front, parts.head) if span]
    return [
        _bare(document, line)
        for span in spans
        for line in lines_of(document, span)
        if len(line.part.words) <= _LONGEST
        and not cues.is_copies(line.part.words)
        and not any(copy.covers(line.part.span) for copy in parts.copies)
    ]


def _bare(document: Document, line: HeadLine) -> HeadLine:
    """A line without ``To:``, ``Al`` or ``À l’attention de`` before whom it names."""
    part = labelled(document, line, _TO) or without_courtesy(document, line).part
    start = direction_length(part.words)
    return replace(line, part=(part.part(document, start, len(part.words)) or part))


def _found(document: Document, above: Sequence[HeadLine], card: Card) -> Card | None:
    """The card of the lines above that tell more of the one greeted."""
    for at, line in enumerate(above):
        if not (_names(line.part.words, card) if card.name else _posted(line.part.words, card)):
            continue
        below = [line.part, *_below(above[at + 1 :], card)]
        told = card_of(document, below)
        if told and _is_same(told, card) and (told.organisation or told.office or told.role):
            return told
    return None


def _fits(told: Card, card: Card) -> bool:
    """Whether the lines may be of the one greeted: no other title, and no colon in a body."""
    title = card.honorific.words if card.honorific else ""
    bodies = [one.words for one in (told.organisation, told.office) if one]
    return not (contradicts(told, title) or any(":" in one for one in bodies))


def _signs(document: Document, parts: Parts, told: Card) -> bool:
    """Whether whom the lines name is among those who sign; nobody named, one of the bodies."""
    bodies = [one for one in (told.organisation, told.office) if one]
    named = [told.name] if told.name else bodies
    return any(signs(document, parts, one.words) for one in named)


def _heads(document: Document, told: Card, dated: Sequence[int]) -> bool:
    """Whether the lines are a letterhead: above the date, and with no title before name or post.

    A post in a public body that is greeted stands in no letterhead of those who write to one.
    """
    if not any(told.span.end <= date for date in dated):
        return False
    if told.name is None:
        public = told.organisation is not None and is_public(told.organisation.words)
        return told.role is None or (_opens(document, told, told.role) and not public)
    led = told.role is not None and told.role.span.end <= told.name.span.start
    return not (told.honorific or led)


def _below(lines: Sequence[HeadLine], card: Card) -> Iterator[Segment]:
    """The lines below that belong to the same address: no other person, nothing apart."""
    near = takewhile(lambda line: not line.gap and _goes_on(line.part.words), lines)
    for at, line in enumerate(near):
        held = not card.name and kind_of(line.part.words) is Kind.ROLE
        if at == _MOST_BELOW or (held and (at or ONLY_POST.match(line.part.words))):
            return
        yield line.part


def _goes_on(words: str) -> bool:
    """Whether a line below a person or a post is a post or a body."""
    return not _is_person(words) and kind_of(words) is not Kind.ADDRESS


def _is_person(words: str) -> bool:
    """Whether a line begins with a person: ``Minister Ana Ruiz, Ministry of Ports``."""
    return Kind.PERSON in (kind_of(words), kind_of(words.partition(",")[0]))


def _names(words: str, card: Card) -> bool:
    """Whether a line names the person greeted by more than the greeting does."""
    name = _tokens(words)
    return _key(card) in name[:_MOST_NAME_WORDS] and _is_person(words)


def _posted(words: str, card: Card) -> bool:
    """Whether a line begins with the post greeted."""
    post = BEFORE_POST.sub("", card.role.words, count=1) if card.role else ""
    bare = _bare_post(words)
    return bool(post) and kind_of(words) is Kind.ROLE and f"{bare} ".startswith(f"{post} ")


def _bare_post(words: str) -> str:
    return _THE.sub("", BEFORE_POST.sub("", words, count=1), count=1)


def _is_same(told: Card, card: Card) -> bool:
    """Whether the lines are of the one greeted; a name has more than one word."""
    if card.name is None:
        return told.role is not None
    if told.name is None or not looks_personal(told.name.words):
        return False
    name = _tokens(told.name.words)
    return name[-1:] == [_key(card)] or (len(_tokens(card.name.words)) == 1 and _key(card) in name)


def _key(card: Card) -> str:
    """The last word of the name greeted."""
    return (_tokens(card.name.words) if card.name else [""])[-1]


def _tokens(words: str) -> list[str]:
    bare = words[: people.postnominals_start(words)].casefold()
    return [word.strip(" ,.") for word in bare.split()]


def _shared(found: Sequence[Card | None]) -> list[Card | None]:
    """The cards; persons named one below the other share the body that only the last tells."""
    last = found[-1] if found else None
    body = last.organisation if last and last.name else None
    if last is None or body is None or any(one is None or one.office for one in found):
        return list(found)
    kept = [one for one in found if one is not None]
    near = all(a.span.end < b.span.start for a, b in pairwise(kept))
    alone = not any(one.organisation or one.address for one in kept[:-1])
    one_body = all(
        a.role and b.role and share_body(a.role.words, b.role.words, body.words)
        for a, b in pairwise(kept)
    )
    if not (near and alone and one_body):
        return list(found)
    return [*(replace(one, organisation=body, beside=body.span) for one in kept[:-1]), last]


def _with(card: Card, told: Card | None) -> Card:
    """The card that the lines tell, resting on the greeting too; else the one greeted."""
    if told is None:
        return card
    return replace(
        told, role=told.role or card.role, honorific=told.honorific or card.honorific,
        beside=told.beside or card.span,
    )  # fmt: skip
