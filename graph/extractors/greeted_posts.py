"""Posts before a name in greetings, and those greeted by a post alone: ``Dear Governor Roe``.

In an address *Director Ports* may be a post and its field; behind *Dear* it is somebody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.extractors.address_lines import Card
from graph.extractors.addressed_groups import is_several
from graph.extractors.segments import Segment
from graph.gazetteer import gazetteer
from graph.model import Document, Span
from graph.normalisers import places
from graph.sections import words as kinds

_HELD = re.compile(
    r"(?:(?i:herrn?|frau|mr|ms|mrs)\.?\s)?(?P<role>(?i:(?:(?:acting|interim|deputy|vice|assistant|associate|under|lieutenant|majority|minority"
    r"|state)[\s-]){0,2}(?:secretary|governor|chair(?:man|woman|person)?|speaker|leader|whip|premier"
    r"|superintendent|administrator|director|inspector\sgeneral|sheriff|supervisor|treasurer|comptroller"
    r"|controller|auditor|(?:ranking|council|assembly|board)\s?member|trustee|alder(?:man|woman)|provost"
    r"|ombudsman|commissioner|minister|president|chancellor|justice|premi(?:er|ère)\sministre|ministre"
    r"|commissaire|présidente?|députée?|sénat(?:eur|rice)|préfète?|maire|gouverneure?|chanceli(?:er|ère)"
    r"|ambassad(?:eur|rice)|rapporteure?|präsident(?:in)?)))"
    r"\s(?P<name>(?:(?:von|van|der|den|ter|ten)\s){0,3}[A-ZÀ-Þ][\w’'-]{1,30}"
    r"(?:\s(?:(?:de|da|di|del|van|von|der|al|la|le)\s){0,2}[A-ZÀ-Þ][\w’'.-]{1,30}){0,2})"
)
_NO_NAME = re.compile(
    r"(?:General|Elect|Designate|Emerit\w{1,2}|Ad|Members?|Sir|Madam|G[ée]néral\w{0,2}|Délégué\w?|Européen\w{0,3}"
    r"|Adjoint\w?|R[ée]gional\w?|Départemental\w?|Municipal\w?|Direct(?:eur|rice)|Honoraire|Maritime|Fédéral\w?"
    r"|National\w?|Exécuti\w+|Sortant\w?)\b"
)
_ACRONYM = re.compile(r"\b[A-Z]{2,6}\b")
_COURTEOUS = re.compile(
    r"(?:mr|mister|madame?|ms)\.?\s(?P<role>speaker|secretary(?:[\s-]general)?|commissioner"
    r"|(?:prime\s)?minister|ambassador|attorney\sgeneral|governor|mayor)",
    re.IGNORECASE,
)
"""``Mr Speaker`` has no name; *Mr Bishop* and *Ms Judge* may have."""
_LONGEST = 90


def holds_post(words: str) -> bool:
    """Whether a piece of a greeting is a post and a name: ``Ranking Member Poe``."""
    found = _HELD.fullmatch(words) if len(words) <= _LONGEST else None
    return found is not None and _is_name(found["name"])


def by_post(document: Document, piece: Segment) -> Card | None:
    """The one whom a post and a name, or a courtesy and a post, greet; else None."""
    if courteous := _COURTEOUS.fullmatch(piece.words):
        return Card(piece.span, role=piece.part(document, *courteous.span("role")))
    found = _HELD.fullmatch(piece.words) if holds_post(piece.words) else None
    if found is None:
        return None
    name, role = (piece.part(document, *found.span(part)) for part in ("name", "role"))
    return Card(piece.span, name=name, role=role)


def _is_name(words: str) -> bool:
    """Whether the words behind a post are no place, no body, no field and no further post."""
    told = any(kinds.kinds_of(words)) or places.country(words) or gazetteer().named(words)
    acronym = _ACRONYM.search(words) is not None
    return not (told or acronym or _NO_NAME.match(words))


def one_of_two(found: Sequence[Card]) -> list[Card]:
    """The cards; a post and a name that are greeted one after the other are one addressee.

    ``Sehr geehrte Frau Ministerin, sehr geehrte Frau Ruiz``.
    """
    if len(found) != len(("post", "name")):
        return list(found)
    post, named = found
    single = post.role is not None and not is_several(post.role.words)
    if not single or post.name or not named.name or named.role or named.organisation:
        return list(found)
    whole = Span(post.span.start, named.span.end)
    return [replace(post, span=whole, name=named.name, honorific=named.honorific)]
