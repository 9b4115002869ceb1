"""The body that a post names, and the words before it: ``Chair of the Forum``."""

from __future__ import annotations

import re

from graph.extractors.address_words import BEFORE_POST, HEADING
from graph.extractors.addressed_groups import GROUP
from graph.extractors.signatory_words import has_head
from graph.gazetteer import gazetteer
from graph.normalisers import places
from graph.vocabulary import ConceptKind

HELD_OF = re.compile(
    r"""\s(?: (?:of|for|to|at|in|de[ls]?|du|des|d[ao]s?|di|dei|degli|dell[aeo]|der|van|vom|von|für
          |voor|al(?:la)?|aux?)
        \s(?:the\s|l[ao]s?\s|l[’'])? | (?:all|dell|d)[’'] )""",
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
_STATE = re.compile(
    r"(?:bundesrepublik|r[eé]p[úu]bb?li\w+|estados?|states?|kingdom|reino|royaume|regno)\s", re.I
)
_CHIEF = re.compile(r"(?<=\bCEO|\bPDG|\bCFO|\bCOO)\s(?!Emerit|Designate|Elect)(?=[A-ZÀ-Þ])")
"""``CEO Mareko``: a body follows at once."""
_BODIES = (ConceptKind.ORGANISATION, ConceptKind.BODY)


def body_start(words: str) -> re.Match[str] | None:
    """The *of* before the body that a post names: the first one that a body's name follows.

    A subject may stand between: ``Ministers of Trade of the Member States``.
    """
    if chief := _CHIEF.search(words):
        return chief
    cuts = [one for one in HELD_OF.finditer(words) if not HEADING.search(words[: one.start()])]
    rules = _OF_STATE.match(BEFORE_POST.sub("", words, count=1))
    for found in cuts if rules else ():
        if _names_state(words[found.end() :]):
            return found
    for at, found in enumerate(cuts):
        end = cuts[at + 1].start() if at + 1 < len(cuts) else len(words)
        if names_body(words[found.end() : end]):
            return found
    return next((one for one in cuts[:1] if names_body(words[one.end() :])), None)


def names_body(words: str) -> bool:
    """Whether words are the name of a body: capitalised, with its noun, or a known one."""
    if not words[:1].isupper():
        return False
    known = any(gazetteer().kind(iri) in _BODIES for iri in gazetteer().named(words))
    return known or has_head(words) or GROUP.search(words) is not None


def _names_state(words: str) -> bool:
    """``Colombia`` · ``República Federativa do Brasil``"""
    if places.country(words):
        return True
    cuts = HELD_OF.finditer(words) if _STATE.match(words) else ()
    return any(places.country(words[cut.end() :]) for cut in cuts)
