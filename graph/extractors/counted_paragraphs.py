"""Paragraphs that count themselves: ``PRIMERO. Que …``, ``1º.- Que …``, ``Art. 2: Pedir …``.

Lists of demands in Spanish, Portuguese, Italian and French petitions are printed so, without
being lists in the file.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from graph.extractors.asking_words import ASKING

_ORDINALS = (
    r"prim[eè]r[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|sext[oa]|s[ée]ptim[oa]|octav[oa]"
    r"|noven[oa]|d[ée]cim[oa]|primeir[oa]|terceir[oa]|quart[oa]|s[ée]tim[oa]|oitav[oa]|non[oa]"
    r"|primo|secondo|terzo|premièrement|deuxièmement|troisièmement|quatrièmement|cinquièmement"
    r"|premier|deuxième|troisième|erstens|zweitens|drittens|viertens|fünftens|first(?:ly)?"
    r"|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|[úu]nic[oa]"
)
_COUNT = re.compile(
    rf"""[*_\s]{{0,4}}
    (?: (?P<word>{_ORDINALS}) (?: [*_]{{0,3}}\s?[.:)]\s?[-–—]{{0,2}}[*_]{{0,3}} | \s?[-–—] )
      | (?P<figure>\d{{1,2}}) \s?[º°ª]\s?[.)]?\s?[-–—]{{0,2}}
      | art(?:[íi]culo|icle|icolo|igo|ikel)?\.?\s(?P<article>\d{{1,2}})\s?[º°ª]?\s?[.:)–—-]{{1,2}}
      | (?P<dashed>\d{{1,2}})\.\s?[-–—]{{1,2}}
      | (?P<roman>[IVX]{{1,5}}) (?: [.)]\s?[-–—]? | \s?[-–—] )
      | (?P<letter>[a-h]) \)
    )\s(?=\S)""",
    re.VERBOSE | re.IGNORECASE,
)
_LETTER = re.compile(r"[*_\s]{0,4}(?P<letter>[A-Za-z])\.\s(?=\S)")
_NAMES = ("word", "figure", "article", "dashed", "roman", "letter")


def count_of(text: str) -> tuple[tuple[int, int], int] | None:
    """Where the count at the start of a paragraph stands, and where its words begin."""
    found = _COUNT.match(text)
    if found is None:
        return None
    name = next(name for name in _NAMES if found[name])
    return found.span(name), found.end()


class Letter(NamedTuple):
    """A letter that counts a paragraph: where it and the words begin, and its place."""

    start: int
    body: int
    place: int


def letter_of(text: str) -> Letter | None:
    """The letter with a full stop at the start of a paragraph: ``A.`` is the first."""
    found = _LETTER.match(text)
    if found is None:
        return None
    return Letter(found.start("letter"), found.end(), ord(found["letter"].lower()) - ord("a") + 1)


def counts_in_letters(text: str) -> bool:
    """Whether a paragraph may be the first of a list ``A.``, ``B.``, ``C.``; ``I.`` is a number."""
    found = letter_of(text)
    return found is not None and found.place == 1


_SIGNING = re.compile(
    r"\b(?:firmatari[ea]?|sottoscritt[ei]|scriventi|signataires|soussigné\w*|firmantes|suscrit[oa]s"
    r"|abajo\sfirmantes|signatári[oa]s|subscritor[ae]s|unterzeich\w+|undersigned|signatories"
    r"|organi[sz]\w+|associations?|asociaciones|associazioni|associações|entidades|verbände"
    r"|collectifs|syndicats|colectivos)\b[^.;:]{0,60}:[*_]{0,3}$",
    re.IGNORECASE,
)
_WE = re.compile(
    r"(?:^|[\s,;])(?:we|nous|nosotr[oa]s|noi|nós|wir)(?:,?\s(?:therefore|hereby|thus|also|hence|accordingly|respectfully"
    r"|jointly|donc|ainsi|par\sconséquent|por\s(?:lo\s)?tanto|quindi|pertanto|portanto|daher|deshalb)){0,2},?\s?:?[*_]{0,3}$",
    re.IGNORECASE,
)
"""*We therefore:* above *call on you to …*."""
_FIRST = (
    r"(?:demand|réclam|invit|exhort|recommand|pri|appel)ons|exigeons|solicitamos|instamos|exhortamos"
    r"|reclamamos|recomendamos|exigimos|pedimos|chiediamo|invitiamo|esortiamo|sollecitiamo|raccomandiamo|requeremos|expect"
)
_ASKING = re.compile(rf"[*_]{{0,3}}(?:{ASKING}|{_FIRST})\b", re.IGNORECASE)
_JOINED = re.compile(r",?\s(?:and|et|y|e|und)\s(?=\w)")
_CALLING = re.compile(
    r"(?:calls?\s(?:up)?on|urges?|appelle(?:nt)?|exhorte(?:nt)?|instan?|exhortan?|esortan?o?|exortam?)\s"
)
"""*Welcome the vote,* and call on *States to …*: the plainest of these verbs only."""


def leads_in_asking(text: str) -> bool:
    """Whether a sentence names those who sign and leaves open what they do: *Le firmatarie:*."""
    last = text[-200:].rstrip()
    return bool(_SIGNING.search(last) or _WE.search(last))


def third_person_asking(text: str, start: int) -> int | None:
    """Where an item whose subject stands in the lead begins to ask: *chiedono al Ministro di …*."""
    if _ASKING.match(text, start):
        return start
    joints = (joint.end() for joint in _JOINED.finditer(text, start))
    return next((place for place in joints if _CALLING.match(text, place)), None)
