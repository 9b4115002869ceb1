"""The body that a post names, and the words before it: ``Chair of the Forum``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from graph.extractors.address_words import BEFORE_POST, HEADING, HOUSE
from graph.extractors.addressed_groups import GROUP
from graph.extractors.body_names import body_names
from graph.extractors.signatory_words import has_head
from graph.gazetteer import gazetteer
from graph.normalisers import places
from graph.sections.words import has_post
from graph.vocabulary import ConceptKind

HELD_OF = re.compile(
    r"""\s(?: (?:of|for|to|at|in|de[ls]?|du|des|d[ao]s?|di|dei|degli|dell[aeo]|der|van|vom|von|für
          |voor|al(?:la)?|aux?)
        \s(?:the\s|l[ao]s?\s|l[’'])? | (?:all|dell|d)[’']
      | (?:ante|bei)\s(?:(?:el|l[ao]s?|de[rmn])\s)? | beim\s
      | presso\s(?:(?:il|l[aeo]|gli|i)\s|l[’'])? | junto\s(?:aos?|às?|a)\s(?:l[ao]s?\s|el\s)?
      | auprès\s(?:du\s|des\s|de\s(?:la\s|l[’'])?|d[’'])
      )""",
    re.VERBOSE | re.IGNORECASE,
)
"""Tried on the words behind a post; what follows may as well be a subject."""
_OF_STATE = re.compile(
    r"(?:vice[-\s]?)?(?:president[ea]?|présidente?|präsident(?:in)?)\b|(?:(?:deputy\s)?prime|first)\sminister"
    r"|premi(?:er|ère)\b|prim(?:er|era|eir[oa]|o)[\s-]ministr[oae]|ministr[oae]\b|minister(?:in)?\b"
    r"|(?:bundes)?k[ao]nzler(?:in)?\b|chancellor|canciller|chanceler|king|queen|r(?:ey|eina|oi|eine|ei|ainha)\s"
    r"|koning(?:in)?\b|minister-president",
    re.IGNORECASE,
)
"""Posts that are held of a country: an ambassador of one is at another."""
_FOR = re.compile(r"\s(?:for|für|voor)\s", re.IGNORECASE)
"""*Minister for Wales* is one of another country."""
_MINISTER = re.compile(r"minist", re.IGNORECASE)
_IN_POST = re.compile(
    r"(?:minist\w+|secret\w+|sekretär\w*)\s(?:of|de|di|do)\s(?:state|estado|stato)\b"
    r"|(?:ministre|secrétaire)\sd[’']état\b",
    re.IGNORECASE,
)
"""``Minister of State``: what follows *of* is a part of the post."""
_STATE = re.compile(
    r"(?:[^\W\d_]{4,20}\s)?(?:bundesrepublik|r[eé]p[úu]bb?li\w+|estados?|states?|kingdom|reino"
    r"|royaume|regno|government|gouvernement|gobierno|governo)\s",
    re.IGNORECASE,
)
_OF_STATE_BODY = re.compile(
    r"(?:the\s)?(?:(?:federal|foreign|interior|defen[cs]e|finance|justice|health|education)\s)?"
    r"(?:ministry|ministère|ministerio|ministero|ministério|\w{0,10}ministerium|ministerie)"
    r"(?=\s(?:of|for|de[ls]?|du|d[ao]s?|di|dell[aeo]|für|de[rs]|van|voor)\s|\s(?:de\sl|dell|d)[’']|$)"
    r"|(?:ayuntamiento|municipalidad|alcaldía|mairie|câmara\smunicipal|prefeitura)\s",
    re.IGNORECASE,
)
"""``Ministerium für Häfen`` · ``Ayuntamiento de …``: only bodies of a state are called so."""
_MINISTRY = re.compile(r".*\b(?:ministry|ministero)\b", re.IGNORECASE)
"""The work of a church too, unless what it is for is told: ``Prison Ministry Network``."""
_OF_OTHERS = re.compile(
    r"\b(?:network|netzwerk|réseau|rete|fellowship|church|trust|alliance|coalition|forum|foundation|club)\W*$",
    re.IGNORECASE,
)
"""``Ministry of Sanctuary Network``"""
_OF_TOWN = re.compile(
    r"(?:the\s)?(?:city|town|municipality)\sof\s|ville\sde\s|comune\sdi\s|stadt\s", re.IGNORECASE
)
"""Said of other things too: *City of Sanctuary* is no town."""
_CHIEF = re.compile(r"(?<=\bCEO|\bPDG|\bCFO|\bCOO)\s(?!Emerit|Designate|Elect)(?=[A-ZÀ-Þ])")
"""``CEO Mareko``: a body follows at once."""
REMEMBERED = 512
"""So many lines are remembered with whether they name a body: each is asked about often."""
LONGEST_NAME = 160
_SHORT = ("Rat", "Amt", "Raad")
_LANGUAGES = ("fr", "de", "nl")
_BEFORE = ("", "The ")
_BODIES = (ConceptKind.ORGANISATION, ConceptKind.BODY)


def body_start(words: str) -> re.Match[str] | None:
    """The *of* before the body that a post names: the first one that a body's name follows.

    A subject may stand between: ``Ministers of Trade of the Member States``. The *of* within
    ``House of Commons`` parts nothing.
    """
    if chief := _CHIEF.search(words):
        return chief
    houses = [(one.end("before"), one.end()) for one in HOUSE.finditer(words)]
    cuts = [
        one
        for one in HELD_OF.finditer(words)
        if not (_goes_on(words, one) or any(a < one.start() < b for a, b in houses))
    ]
    if ruled := _of_country(words, cuts):
        return ruled
    for at, found in enumerate(cuts):
        end = cuts[at + 1].start() if at + 1 < len(cuts) else len(words)
        named = words[found.end() : end]
        if names_body(named) or (named[:1].isupper() and HOUSE.match(named)):
            return found
    return next((one for one in cuts[:1] if names_body(words[one.end() :])), None)


def _of_country(words: str, cuts: Sequence[re.Match[str]]) -> re.Match[str] | None:
    """The *of* before the country that a post rules; a body before it is where the post is held."""
    rules = _OF_STATE.match(BEFORE_POST.sub("", words, count=1))
    if rules is None:
        return None
    serves = _MINISTER.match(rules.group()) is not None
    for found in cuts:
        own = serves or not has_head(words[cuts[0].end() : found.start()])
        if own and not _FOR.match(found.group()) and _names_state(words[found.end() :]):
            return found
    return None


def names_body(words: str) -> bool:
    """Whether words are the name of a body: capitalised, with its noun, or a known one."""
    if not words[:1].isupper():
        return False
    known = any(gazetteer().kind(iri) in _BODIES for iri in gazetteer().named(words))
    return known or has_head(words) or GROUP.search(words) is not None or _is_public(words)


def is_public(words: str) -> bool:
    """Whether words are the name of a public body: a known one, or one told by its first noun."""
    known = any(gazetteer().kind(iri) is ConceptKind.BODY for iri in gazetteer().named(words))
    if known:
        return True
    if _OF_STATE_BODY.match(words):
        return _OF_OTHERS.search(words) is None
    return not _MINISTRY.match(words) and (_is_town(words) or _is_public(words))


def _is_town(words: str) -> bool:
    """Whether words are a town that exists, as a body: ``City of Portland``."""
    found = _OF_TOWN.match(words)
    return found is not None and bool(places.town_countries(words[found.end() :].partition(",")[0]))


@lru_cache(maxsize=REMEMBERED)
def _is_public(words: str) -> bool:
    """Whether words begin as the name of a public body does in some language: ``Corte Suprema``."""
    if len(words) > LONGEST_NAME or _surname(words):
        return False
    named = (one for language in _LANGUAGES for one in body_names(words, language))
    return any(
        words[: one.start] in _BEFORE and not one.weak and not has_post(words[one.start : one.end])
        for one in named
    )


def _surname(words: str) -> bool:
    """Whether a short noun stands before one word that is no place: ``Rat Hans`` is a person."""
    noun, _, rest = words.partition(" ")
    return (
        noun in _SHORT
        and rest.isalpha()
        and not (places.country(rest) or places.town_countries(rest))
    )


def _goes_on(words: str, cut: re.Match[str]) -> bool:
    """Whether what follows *of* belongs to the post: ``Heads of Delegation``."""
    held = any(one.start() < cut.start() < one.end() for one in _IN_POST.finditer(words))
    return held or HEADING.search(words[: cut.start()]) is not None


def _names_state(words: str) -> bool:
    """``Colombia`` · ``República Federativa do Brasil`` · ``Government of Chad``"""
    if places.country(words):
        return True
    cuts = HELD_OF.finditer(words) if _STATE.match(words) else ()
    return any(places.country(words[cut.end() :]) for cut in cuts)
