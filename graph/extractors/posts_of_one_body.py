"""Posts that are held in one body: its chair and vice-chair, the ministers of a government.

Persons one below the other share the body below the last only where their posts tell that.
"""

from __future__ import annotations

import re

from graph.extractors.post_bodies import HELD_OF
from graph.normalisers import places

_DEPUTY = (
    r"(?:(?:first|second|erste[rn]?|prim[ei]\w+)\s)?(?:vi[cz]e|deputy|stellvertretende[rn]?)[-\s]?"
)
_HEADS = (
    r"chair(?:man|woman|person)?|vorsitzende[rn]?",
    r"president[ea]?|présidente?|präsident(?:in)?",
    r"(?:executive\s)?director|directora|direct(?:eur|rice)|direktor(?:in)?|diretora?",
    r"general\ssecretary|secretary[-\s]general|secrétaire\sgénérale?|generalsekretär(?:in)?"
    r"|secret[aá]ri[oa][-\s](?:general|geral)",
    r"coordinator|coord[ei]nadora?|coordinat(?:eur|rice)|koordinator(?:in)?",
)
_ORGANS = [
    (
        re.compile(rf"(?:the\s)?(?:{head})", re.IGNORECASE),
        re.compile(
            rf"(?:the\s)?{_DEPUTY}(?:{head})|(?:{head})\sadj(?:ointe?|unt[oa])", re.IGNORECASE
        ),
    )
    for head in _HEADS
]
"""A head of a body, and who deputises for that head."""
_CHAIR = re.compile(rf"(?:the\s)?(?:{_DEPUTY})?(?:{_HEADS[0]})", re.IGNORECASE)
_BESIDE_CHAIR = re.compile(
    rf"(?:the\s)?(?:(?:honorary\s)?(?:secretary|treasurer)|ranking\smember|{'|'.join(_HEADS[2:])})",
    re.IGNORECASE,
)
_OF_FIELD = re.compile(r"minist|department|secretar|directorate|agency|office", re.IGNORECASE)
"""Bodies of one head, who has no chair above."""
_TOGETHER = re.compile(
    r"co-?(?:chair(?:man|woman|person)?|president[ea]?|présidente?|director[a]?|vorsitzende[rn]?)",
    re.IGNORECASE,
)
_MINISTER = re.compile(
    r"minist(?:er(?:in)?|r[aeo])\s(?:for|of|de[ls]?|d[aou]s?|di|dell[aeo]|für|van|voor)\s",
    re.IGNORECASE,
)
_RANKS = frozenset({"the", "chief", "deputy", "vice", "acting", "senior"})
_GOVERNMENT = re.compile(
    r"(?:the\s)?(?:government|gouvernement|gobierno|governo|regierung)(?=\s)", re.IGNORECASE
)
_OF_PLACE = re.compile(
    r"(?:the\s)?(?:city|town|municipality|county|district|port)\sof\s"
    r"|(?:ville|ciudad|cidade|comune|stadt|municipi[oa]|município)\s",
    re.IGNORECASE,
)
_REPUBLIC = re.compile(
    r"r[eé]p[uú]b\w+\s(?:of|de(?:l|\sla)?|d[aou]|der)\s(?:the\s)?", re.IGNORECASE
)


def share_body(post: str, below: str, body: str) -> bool:
    """Whether who holds a post belongs to the body of the one who stands right below.

    A head and the deputy, a chair and a director, those who hold a post together; ministers with a
    field each, in the government of a country. Other posts of a state are held elsewhere than in
    a body named below.
    """
    if all(map(_MINISTER.match, (post, below))):
        return _is_government(body)
    if _is_place(body):
        return False
    if all(map(_TOGETHER.fullmatch, (post, below))):
        return True
    if "commission" in body.casefold().split() and all(_sits(one, body) for one in (post, below)):
        return True
    if _CHAIR.fullmatch(post) and _BESIDE_CHAIR.fullmatch(below):
        return _OF_FIELD.search(body) is None
    return any(head.fullmatch(post) and deputy.fullmatch(below) for head, deputy in _ORGANS)


def _sits(post: str, body: str) -> bool:
    """Whether a post is that of a commissioner, or of the chair, of a commission.

    ``Chief Ports Commissioner``: all words of the post but its rank are of the body's name.
    """
    if _CHAIR.fullmatch(post):
        return True
    *field, noun = post.casefold().split()
    own = set(field) - _RANKS <= set(body.casefold().split())
    return own and noun == "commissioner"


def _is_government(words: str) -> bool:
    """``Gobierno de Chile``: the government of a country, and no part of it or of a town."""
    noun = _GOVERNMENT.match(words)
    held = noun and HELD_OF.match(words[noun.end() :])
    if noun is None or not held:
        return False
    state = words[noun.end() + held.end() :]
    return places.country(_REPUBLIC.sub("", state, count=1)) is not None


def _is_place(words: str) -> bool:
    """``Washington, DC`` · ``Town of Portside``"""
    if _OF_PLACE.match(words):
        return True
    town = words.partition(",")[0]
    tables = (places.country, places.town_countries, places.region_countries)
    return any(table(town) for table in tables)
