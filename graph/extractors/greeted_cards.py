"""Whether a greeting is to somebody whom an address names: by the surname, or by the post."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.extractors.address_lines import Card, is_post
from graph.extractors.addressed_groups import is_several
from graph.normalisers import people
from graph.sections import cues

_DEARS = re.compile(r"(?:^|[,\s])dear\s", re.IGNORECASE)
_SHORTEST_POST = 4
_FIRST_NAME = re.compile(r"dear\s[^\W\d_]{3,20}\s?[,:!]?", re.IGNORECASE)
_MEMBERS = re.compile(r"\b(?:members|membres|miembros|membri|membros|mitglieder|leden)\b", re.I)
"""Whoever sits on a board is a member; it tells nobody."""
_SEVERAL, _STEM = 2, 5
_SHE = re.compile(
    r"\b(?:ms|mrs|miss|mme|madame|madam|dame|lady|frau|sra|señora|signora|senhora|mevrouw|doña|dra"
    r"|profa)\b",
    re.IGNORECASE,
)
_HE = re.compile(
    r"\b(?:mr|sir|lord|monsieur|m|herrn?|sr|señor|signor|senhor|heer|meneer|mijnheer|don)\b",
    re.IGNORECASE,
)


def is_greeted(card: Card, greeting: str) -> bool:
    """Whether a greeting has the last word of a person's name, or begins the person's post."""
    if contradicts(card, greeting):
        return False
    if any(card.name and _has_post(card, each) for each in _DEARS.split(greeting)[1:]):
        return True
    dear = re.sub(r"^dear\s|[\s,:!]+$", "", greeting, flags=re.IGNORECASE).casefold()
    if card.name and is_post(dear) and card.role and card.role.words.casefold().startswith(dear):
        return True
    bare = dear == greeting.rstrip(" ,:!").casefold()
    words = re.findall(r"\w{4,}", greeting) if bare else []
    posts = [one.casefold() for one in words if cues.is_role(one)]
    held = card.role.words.casefold() if card.role and card.name else ""
    if any(post in held for post in posts):
        return True
    name = card.name.words if card.name else ""
    first, _, last = name[: people.postnominals_start(name)].rstrip(" ,").rpartition(" ")
    if _FIRST_NAME.fullmatch(greeting) and first and dear == first.split()[0].casefold():
        return True
    return len(last) > 1 and re.search(rf"(?<!\w){re.escape(last)}(?!\w)", greeting) is not None


def are_greeted(cards: Sequence[Card], greeting: str) -> bool:
    """Whether several persons with posts stand above a greeting to those who hold such posts.

    ``Dear Secretaries of State`` are a *Secretary of State for Health* and one *for Work*.
    """
    held = [card.role.words.casefold() for card in cards if card.name and card.role]
    if len(held) < _SEVERAL or not is_several(greeting):
        return False
    words = re.findall(r"\w{5,}", _MEMBERS.sub("", greeting))
    stems = {word.casefold()[:_STEM] for word in words if is_several(word) or cues.is_role(word)}
    return any(all(stem in post for post in held) for stem in stems)


def contradicts(card: Card, greeting: str) -> bool:
    """Whether a greeting has another title than a card: *Dear Ms Roe* is not *Mr Joe Roe*."""
    title = card.honorific.words if card.honorific else ""
    other = (_HE.search(title) and _SHE.search(greeting)) or (
        _SHE.search(title) and _HE.search(greeting)
    )
    several = _SHE.search(greeting) and _HE.search(greeting)
    return bool(other and not several)


def _has_post(card: Card, greeted: str) -> bool:
    """Whether one of several greeted by their posts has a card's: ``Dear Chair, Dear Members``."""
    post = greeted.strip(" ,:!").casefold()
    held = card.role.words.casefold() if card.role else ""
    return len(post) > _SHORTEST_POST and f" {post} " in f" {held} "
