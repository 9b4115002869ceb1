"""Whether a greeting is to somebody whom an address names: by the surname, or by the post."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.extractors.address_lines import Card, is_post
from graph.extractors.addressed_groups import SEVERAL
from graph.normalisers import people
from graph.sections import cues

_DEARS = re.compile(r"(?:^|[,\s])dear\s", re.IGNORECASE)
_SHORTEST_POST = 4
_FIRST_NAME = re.compile(r"dear\s[^\W\d_]{3,20}\s?[,:!]?", re.IGNORECASE)
_GREETED_ALIKE = re.compile(
    rf"dear\s(?:(?:trade|prime|foreign)\s)?(?P<post>(?!members)(?:{SEVERAL.pattern}))\s?[,:!]?",
    re.IGNORECASE,
)
"""``Dear Secretaries of State,``; whoever sits on a board is a member, which tells nobody."""
_FORMAL = re.compile(r"\bhon(?:ou?rable)?\b|excellenc|\bh\.\s?e\b", re.IGNORECASE)
"""What an address says before a name, and a letterhead does not: ``The Rt Hon``."""
_SEVERAL = 2
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
    dear = _behind_dear(greeting)
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


def are_greeted(cards: Sequence[Card], greeting: str) -> bool:
    """Whether several with posts stand above a greeting to nobody but those who hold such posts.

    ``Dear Secretaries of State`` are a *Secretary of State for Health* and one *for Work*. Each
    has a courtesy before the name: in the sender's letterhead officers stand without.
    """
    found = _GREETED_ALIKE.fullmatch(greeting)
    if found is None or len(cards) < _SEVERAL:
        return False
    several, space, rest = found["post"].casefold().partition(" ")
    one = re.sub(r"ies$", "y", several).removesuffix("s")
    return all(_holds(card, f"{one}{space}{rest}") for card in cards)


def _holds(card: Card, post: str) -> bool:
    """Whether one with a courtesy before the name holds a post now."""
    if not (card.name and card.honorific and card.role) or people.tenures(card.role.words):
        return False
    held = re.search(rf"(?<!vice[\s-])\b{re.escape(post)}\b", card.role.words, re.IGNORECASE)
    return held is not None and _FORMAL.search(card.honorific.words) is not None


def by_first_name(cards: Sequence[Card], greeting: str) -> list[Card]:
    """The one person whose first name alone is greeted: ``Dear Ana,``."""
    if not _FIRST_NAME.fullmatch(greeting):
        return []
    dear = _behind_dear(greeting)
    named = [card for card in cards if card.name and " " in card.name.words]
    found = [one for one in named if one.name and one.name.words.split()[0].casefold() == dear]
    return found if len(found) == 1 else []


def _behind_dear(greeting: str) -> str:
    """The words of a greeting without ``Dear`` and the signs at its end, in small letters."""
    return re.sub(r"^dear\s|[\s,:!]+$", "", greeting, flags=re.IGNORECASE).casefold()


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
