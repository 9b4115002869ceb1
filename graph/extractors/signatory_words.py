"""Forms of words that tell an organisation from a person, and the parts of its name."""

from __future__ import annotations

import re

from graph.normalisers import places
from graph.sections.personal import looks_personal
from graph.sections.words import has_common, has_head, kinds_of, names_body

_LEGAL_FORM = re.compile(
    r"(?:A\.? ?C|e\. ?V|Inc|Ltd|LLC|L\.L\.C|PLC|GmbH|AG|S\.? ?A|S\.?A\.?S|S\.?r\.?l|S\.?p\.?A"
    r"|A\.?S\.?B\.?L"
    r"|a\.? ?s\.? ?b\.? ?l|ONGD?|NGO|OSCI?P?|I\.? ?A\.? ?P|A\. ?B\. ?P"
    r"|SCRL|SCOP|VZW|vzw|AISBL"
    r"|Pvt(?:\. Ltd)?|Pty(?:\. Ltd)?|Corp|Co|B\.?V|N\.?V|z\.? ?s|o\.? ?s|R\.A)\.?",
)
_COLLECTIVE = re.compile(r"(?:[^s]s|youth|women|people|rebellion)$", re.IGNORECASE)
_NAMES = (2, 3)
_ALSO_SURNAMES = ("subject", "common")
_LONGEST_BRANCH = 80
_BRANCH = re.compile(
    r"(?:[\w’'-]+\s){0,3}(?:chapter|branch|section|region|office|wing|unit|committee|commission"
    r"|district|provincial|synod|diocese|archdiocese|presbytery|delegación|sección|section)(?:\s[\w’'-]+){0,3}",
    re.IGNORECASE,
)
_QUALIFIER = re.compile(
    r"(?:global|international|worldwide|national|regional|africa|asia|europe|americas?"
    r"|latin america|north america|south america|asia[ -/]pacific|middle east|oceania|pacific"
    r"|caribbean|(?:east|west|southern|north|south|central|eastern|western)(?:ern)?\s\w+"
    r"|headquarters|hq|secretariat|region|mena)",
    re.IGNORECASE,
)
__all__ = [
    "FOR",
    "ends_like_a_surname",
    "has_common",
    "has_head",
    "is_branch",
    "is_legal_form",
    "is_organisation",
    "is_parent",
    "is_qualifier",
    "signed_for",
]

_BEHALF = re.compile(
    r"""\s?[(–—-]?\s?\b(?: (?:for\sand\s)?on\sbehalf\sof\s(?:the\s)? |
        au\snom\sd(?:e\s(?:la\s|l['’])?|u\s|es\s)
        | representing\s(?:the\s)? | en\s(?:nombre|representación)\sde(?:l)?\s
        | im\snamen\s(?:von|der|des)\s
        | (?:a|in)\snome\sd(?:i|el|ella|ell)\W | em\snome\sd[aeo]s?\s | namens\s(?:de\s)? )""",
    re.IGNORECASE | re.VERBOSE,
)
"""The words, with the space or bracket before them, after which a person's body stands."""
_BEHALF_SIGNS = ("behalf", "nom", "represent", "nam")

FOR = re.compile(
    rf"""(?:{_BEHALF.pattern})
        | (?:for|pour|por|per|für|pel[ao]s?|p/)\s
          (?:(?:the|las?|les?|los|el|il|lo|gli|i|die|den|das|[oa]s?)\s|l['’])?""",
    re.IGNORECASE | re.VERBOSE,
)
"""The same at the start of a segment or line, where *for* alone is enough."""

_PARENT = re.compile(
    r"(?:a\s|an\s|the\s)?(?:part|member|project|programme|program|branch)\sof\s", re.I
)


def signed_for(words: str, start: int = 0) -> re.Match[str] | None:
    """Where words from ``start`` on first say for whom a person signs."""
    small = words.lower()
    told = any(map(small.__contains__, _BEHALF_SIGNS))
    return _BEHALF.search(words, start) if told else None


def is_organisation(words: str) -> bool:
    """Whether words hold a noun that organisations are named by: ``Edmonds Institute``."""
    return names_body(words)


def ends_like_a_surname(name: str) -> bool:
    """Whether only the last of two or three words is also a noun: *Joe Peace*, *Anna Frieden*.

    Words that say what sort of body it is (*Edmonds Institute*), and plurals, are no surnames.
    """
    kinds, words = [*kinds_of(name)], name.split()
    if len(kinds) != len(words) or len(words) not in _NAMES or not looks_personal(name):
        return False
    if _COLLECTIVE.search(name) or any(kinds[:-1]) or kinds[-1] not in _ALSO_SURNAMES:
        return False
    return places.country(words[0]) is None


def is_legal_form(words: str) -> bool:
    """``Inc.`` · ``A. C.`` · ``e.V.``: part of the name before it."""
    return _LEGAL_FORM.fullmatch(words) is not None


def is_branch(words: str) -> bool:
    """``Howrah Chapter``: a part of the name before it."""
    return len(words) <= _LONGEST_BRANCH and _BRANCH.fullmatch(words) is not None


def is_qualifier(words: str) -> bool:
    """``Global`` · ``Asia Pacific``: tells branches of one name apart."""
    return _QUALIFIER.fullmatch(words) is not None


def is_parent(words: str) -> bool:
    """``part of Northeastern University``."""
    return _PARENT.match(words) is not None
