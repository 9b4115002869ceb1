"""Kinds of words, in seven languages: nouns of bodies, subjects, and words that name nobody.

They come from ``ontology/words.txt``: *network* says what sort of body it is, *health* what
one is about, and *now* is in no person's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from graph.reading.known_words import SCOPE, folded
from graph.reading.known_words import kinds as _kinds

__all__ = [
    "folded",
    "has_common",
    "has_head",
    "has_post",
    "is_scope",
    "kind",
    "kinds_of",
    "names_body",
    "title_length",
]

_TOKEN = re.compile(r"[^\W_][\w'’.\-]*")
_MOST_KEPT = 20_000
_TITLE = re.compile(
    r"(?:mrs?|ms|mx|hon|cllr|councill?or|dr|dra|dr\.ª|prof|profa|prof\.?ssa|sr|sra|mme|mlle|dott|dott\.?ssa|avv|ing|on|rev"
    r"|don|doña|dom|padre|fra|frei|suor|sor|père|sœur|pe|fr|msgr|mons|herr|frau|senhora?|señora?"
    r"|monsieur|madame|dª|d\.ª|me|mtro|mtra|lic|arq|arch|dipl-ing)\.?\s(?=(?-i:[A-ZÀ-Þ]))",
    re.IGNORECASE,
)
_COMPOUND = re.compile(
    r"[^\W\d_]{3,30}(?:verband|verein|beirat|kreis|netzwerk|bundnis|stiftung|initiative|gewerkschaft"
    r"|gesellschaft|verbund|vereinigung|forening|forbund|vereniging|stichting)"
)
"""*Mieterverein* · *Seniorenbeirat*: German and its neighbours write the noun of a body last."""
_LEAD = re.compile(
    r"\b(?:policy|advocacy|campaigns?|communications?|programmes?|programs?|projects?|research|legal"
    r"|technical|team|media|outreach|engagement|partnerships?|country|regional|clinical|community"
    r"|digital|movement|climate|litigation)\s(?-i:Lead)(?=\W*$|,|\s(?:for|on|at|of)\s|\s\()",
    re.IGNORECASE,
)
"""``Policy Lead``: a post, where *Lead* alone is none."""
_SHE = re.compile(
    r"(?:coordinadora|secretaria)(?:\s(?:ejecutiva|general|t[ée]cnica|académica|jurídica|legal|adjunta"
    r"|operativa|política|institucional|administrativa|científica|nacional|regional))?"
    r"|coordinadora\sde\s(?:incidencia|comunicaci[óo]n|programas?|proyectos?|litigio|investigaci[óo]n"
    r"|campañas?|área|políticas?)(?:\s[a-zà-ÿ]{1,20}){0,3}"
    r"|secretária(?:-geral|\s\w{1,20})?",
    re.IGNORECASE,
)
"""Posts that are also nouns of bodies: *Coordinadora* alone is a person, with more a body."""
_CALLING = re.compile(
    r"(?:(?:independent|freelance|former|retired|senior|social|graduate|undergraduate|doctoral|postgraduate"
    r"|ph\.?d\.?|law|medical|university|film|adjunct|visiting|small|organic|dairy)\s){0,2}"
    r"(?:student|faculty|feminist|volunteer|farmer|singer|dancer|critic|banker|maker|trader|coach"
    r"|fisher|driver|carpenter|conductor|broker)",
    re.IGNORECASE,
)
"""Callings that are also surnames, or nouns of bodies and of those who are spoken for."""
_SCOPES = frozenset(
    (
        *("global", "international", "regional", "national", "local", "other", "africa", "asia"),
        *("europe", "americas", "pacific", "caribbean", "ngos"),
    )
)


@cache
def _bare_kinds() -> Mapping[str, str]:
    """Word -> its kind, headings of groups left out."""
    return {word: kind for word, kind in _kinds().items() if kind != SCOPE}


@lru_cache(maxsize=_MOST_KEPT)
def kind(word: str) -> str | None:
    """``head``, ``subject``, ``common`` or ``post``; None for other words."""
    name = folded(word).strip(".'-")
    kinds = _bare_kinds()
    if found := kinds.get(name):
        return found
    if _COMPOUND.fullmatch(name):
        return "head"
    if name.endswith("'s") and (found := kinds.get(name[:-2]) or kinds.get(name[:-2] + "s")):
        return found
    apostrophe = name.find("'")
    if 0 < apostrophe <= 2 and (found := kinds.get(name[apostrophe + 1 :])):  # noqa: PLR2004
        return found
    parts = name.split("-")
    found_parts = {kinds.get(part) for part in parts} if len(parts) > 1 else set()
    return next((one for one in ("post", "head", "subject", "common") if one in found_parts), None)


def kinds_of(words: str) -> Iterator[str | None]:
    """The kind of each word."""
    return map(kind, _TOKEN.findall(words))


@lru_cache(maxsize=_MOST_KEPT)
def names_body(words: str) -> bool:
    """Whether words hold a noun that organisations are named by: ``Edmonds Institute``."""
    return any(one in {"head", "subject"} for one in kinds_of(words))


@lru_cache(maxsize=_MOST_KEPT)
def has_head(words: str) -> bool:
    """Whether words hold a noun that says what sort of body it is: ``Center for Health``."""
    return "head" in kinds_of(words)


@lru_cache(maxsize=_MOST_KEPT)
def has_common(words: str) -> bool:
    """Whether words hold one that no person is called: ``Clean Air Now``."""
    return "common" in kinds_of(words)


@lru_cache(maxsize=_MOST_KEPT)
def has_post(words: str) -> bool:
    """Whether words hold a noun that names a post or calling: ``Executive Director``."""
    bare = words.strip(" ().")
    if any(one == "post" for one in kinds_of(words)) or _SHE.fullmatch(bare):
        return True
    if _CALLING.fullmatch(bare):
        return True
    return "Lead" in words and _LEAD.search(words) is not None


def title_length(words: str) -> int:
    """How many characters a title before a name takes: ``Dott.ssa `` · ``don ``."""
    found = _TITLE.match(words)
    return found.end() if found else 0


def is_scope(words: str) -> bool:
    """Whether words say no more than where a group is from: ``Asia Pacific`` · ``National``."""
    return folded(words) in _SCOPES or _kinds().get(folded(words)) == SCOPE
