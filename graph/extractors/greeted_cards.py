"""Whether a greeting is to somebody whom an address names: by the surname, or by the post."""

from __future__ import annotations

import re

from graph.extractors.address_lines import Card, is_post
from graph.normalisers import people
from graph.sections import cues

_DEARS = re.compile(r"(?:^|[,\s])dear\s", re.IGNORECASE)
_SHORTEST_POST = 4
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
    last = name[: people.postnominals_start(name)].rstrip(" ,").rpartition(" ")[2]
    return len(last) > 1 and re.search(rf"(?<!\w){re.escape(last)}(?!\w)", greeting) is not None


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
