"""Heads that name others than those greeted: who sends, or who is only named there.

``Ana Ruiz, FAO`` between the date and *Dear Minister Berg* is no addressee.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.extractors.address_lines import Card
from graph.extractors.addressed_groups import is_several
from graph.extractors.bare_names import MAY_BE_BODY, is_bare_name
from graph.extractors.direction_lines import signs
from graph.extractors.greetings import greeted
from graph.extractors.segments import Segment
from graph.extractors.signatory_words import is_organisation
from graph.extractors.signing import is_signer, signers, signers_in
from graph.model import Document
from graph.normalisers import people
from graph.reading.known_words import folded
from graph.sections import Parts

_STEM = 5
_COURTESY = re.compile(
    r"(?:m[rs]?|mrs|miss|mmes?|mm|mlles?|madame|monsieur|frau|herrn?|sr(?:a|ta)?|señor(?:a|ita)?"
    r"|sig(?:\.ra|nora?)?|mevrouw|meneer|senhora?)\.?",
    re.IGNORECASE,
)
"""What is set before names of others."""
_APART = re.compile(r"[,;\n–—|()]+")


def are_others(block: Sequence[Card], named: Sequence[Card]) -> bool:
    """Whether a greeting names persons by surname, and lines name others: ``Dear Ms Roe``.

    A first name alone may be that of whom the lines name otherwise: *Dear Bob*.
    """
    full = [card for card in named if card.name and (card.honorific or card.role)]
    persons = [card for card in block if card.name]
    told = {word for card in block for part in _parts(card) for word in words_of(part)}
    return bool(full and persons) and not any(told & words_of(card.name) for card in full)


def without_signers(document: Document, parts: Parts, block: Sequence[Card]) -> list[Card]:
    """Those of some lines who do not sign, nor stand beside one who does, a name a line.

    Names one below the other are no body, though a post of several stands below them. A post that
    signs is no addressee where the greeting names another: *Le Président* above *Madame le Maire*.
    """
    among = signers(document, parts) if block else frozenset()
    posts = [card.role.words for card in greeted(document, parts) if card.role]
    signing = [card for card in block if _signs(document, parts, card, among=among)]
    return [
        card
        for card in block
        if not (card in signing or _are_names(document, card))
        and not any(_are_beside(document, card, one) for one in signing)
        and not (
            card.name is None and card.role and _holds(document, parts, card.role, posts=posts)
        )
    ]


def _signs(
    document: Document, parts: Parts, card: Card, *, among: frozenset[tuple[str, str]]
) -> bool:
    """Whether a person signs; or, where lines name none, a body or name of one of the lines."""
    if card.name:
        return is_signer(card.name.words, among) and not _is_namesake(document, parts, card)
    if card.role or card.organisation is None:
        return False
    lines = [one.strip() for one in document.quote(card.organisation.span).split("\n")]
    return any(is_signer(one, among) or signs(document, parts, one) for one in lines)


def _is_namesake(document: Document, parts: Parts, card: Card) -> bool:
    """Whether a person with *Ms* or *Herrn* before the name is of another body than who signs.

    Who is written to may be called as one of those who sign. It is told by the bodies of both:
    they share no word, and neither is short for the other.
    """
    if card.name is None or not (card.honorific and card.organisation):
        return False
    if not _COURTESY.fullmatch(card.honorific.words.split()[0]):
        return False
    lines = [document.quote(entry.span) for entry in parts.entries]
    signing = [one for one in lines if is_signer(card.name.words, signers_in(one))]
    return bool(signing) and all(_is_of_other(one, card.organisation.words) for one in signing)


def _is_of_other(entry: str, body: str) -> bool:
    """Whether a line of who signs names an organisation, and none that may be this body."""
    named = [one for one in map(str.strip, _APART.split(entry)) if is_organisation(one)]
    own, short = _weighty(body), _initials(body)
    return bool(named) and not any(
        _weighty(one) & own or one in {short, body} or _initials(one) in body.split()
        for one in named
    )


def _weighty(words: str) -> set[str]:
    return set(re.findall(r"\w{4,}", folded(words)))


def _initials(words: str) -> str:
    return "".join(word[0] for word in words.split() if word[0].isupper())


def _holds(document: Document, parts: Parts, role: Segment, *, posts: Sequence[str]) -> bool:
    """Whether one who signs has a post, and others are greeted."""
    others = {word[:_STEM] for post in posts for word in post.casefold().split()}
    own = {word[:_STEM] for word in role.words.casefold().split()}
    return bool(posts) and not (others & own) and signs(document, parts, role.words)


def _are_beside(document: Document, card: Card, other: Card) -> bool:
    """Whether persons without titles stand a line each, or the post of several below one."""
    shared = card.name is None and card.role is not None and is_several(card.role.words)
    bare = card.name is not None and not (card.honorific or other.honorific)
    if not (shared or bare) or other.name is None:
        return False
    start, end = sorted((card.span, other.span), key=lambda span: span.start)
    return document.text.count("\n", start.end, end.start) <= 1


def _are_names(document: Document, card: Card) -> bool:
    """Whether what stands for a body is a name of a person a line."""
    lines = document.quote(card.organisation.span).split("\n") if card.organisation else []
    return card.name is None and len(lines) > 1 and all(is_bare_name(one.strip()) for one in lines)


def known_again(block: Sequence[Card], named: Sequence[Card]) -> list[Card]:
    """Those of some lines; whom the greeting names too is a person without doubt."""
    told = {word for card in named for word in words_of(card.name)}
    return [
        replace(card, doubt=None)
        if card.doubt == MAY_BE_BODY and words_of(card.name) & told
        else card
        for card in block
    ]


def words_of(name: Segment | None) -> frozenset[str]:
    """The words of a name without accents, signs and what stands behind it."""
    words = name.words[: people.postnominals_start(name.words)] if name else ""
    stripped = (word.strip(" ,.:()") for word in folded(words).replace("-", " ").split())
    return frozenset(word for word in stripped if len(word) > 1)


def _parts(card: Card) -> tuple[Segment | None, ...]:
    return (card.name, card.role, card.office, card.organisation)
