"""The end of a signatory's line, read from right to left: country, then town or region.

The first segment is never taken: it holds the name. A town beside a country is known by its
place in the line; the table of towns only tells conflicts, and finds towns that no comma
parts from the words before (``… Public Health Jerusalem, Israel``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.extractors.segments import Segment, joined
from graph.extractors.signatory_words import is_legal_form, is_organisation, is_qualifier
from graph.model import Derived, Document, Flag
from graph.normalisers import people, places
from graph.sections import cues
from graph.sections.postal import is_town

_MOST_TOWN_WORDS = 3
_SHORTEST_SHOUT = 3
_SMALL = ("of", "in", "de", "at", "for", "the", "and", "&", "del", "di", "von", "la", "el", "du")
_BETWEEN = re.compile(r"\s?[/,&]\s?|\sand\s")
_POSTCODE = re.compile(
    r"^[A-Z]{0,2}-?\d{3,6}\s+(?:[A-Z]{2}\s+(?=[A-Z]))?|\s+[A-Z]{0,2}-?\d[\d-]{2,9}$"
    r"|\s+[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}$"
)
"""``10115 `` · ``1273 RJ `` · `` W1A 3BC``"""

_STATE = re.compile(r"(?<=[a-zà-ÿ])\s?[/-]\s?[A-Z]{2}$")
"""``Curitiba/PR``"""


_CAMPUS = re.compile(
    r"\bUniversity\sof\s(?:California|Texas|Wisconsin|Illinois|Massachusetts|Michigan|Minnesota"
    r"|Missouri|Nebraska|(?:North|South)\sCarolina|Tennessee|Maryland|Hawai.?i|Alaska|Alabama|Arkansas"
    r"|Colorado|Nevada|Maine|Houston|Puerto\sRico)$|\bState\sUniversity$|\bSUNY$|\bUC$"
)
"""``University of California, Davis``: the town is part of the name of a university of a state."""


@dataclass(frozen=True, slots=True)
class Tail:
    """What the end of a line says, and the segments that are left for the name and more."""

    rest: tuple[Segment, ...]
    place: Segment | None = None
    country_stated: Segment | None = None
    country: Derived | None = None
    flags: tuple[Flag, ...] = ()


def tail(document: Document, found: Sequence[Segment]) -> Tail:
    """The tail of a line given by its segments, of which there is at least one."""
    rest = list(found)
    stated, country, flags = _country(document, rest)
    if len(rest) > 1 and _CAMPUS.search(rest[-2].words) and places.town_countries(rest[-1].words):
        rest[-2:] = [joined(document, rest[-2], rest[-1])]
    first_place = len(rest)
    code = country.value if country else None
    while first_place > 1 and _is_place(rest, first_place - 1, code=code, end=len(rest)):
        first_place -= 1
    place = joined(document, rest[first_place], rest[-1]) if first_place < len(rest) else None
    rest = rest[:first_place]
    if place is None and code and len(rest) > 1:
        rest, place = _town_at_end(document, rest, code)
    if place and code and _is_elsewhere(place.words, code):
        flags = (*flags, Flag.PLACE_CONFLICT)
    return Tail(tuple(rest), place, stated, country, flags)


def _country(
    document: Document, rest: list[Segment]
) -> tuple[Segment | None, Derived | None, tuple[Flag, ...]]:
    """The country at the end, taken off ``rest``; in brackets it may follow the name itself."""
    last = rest[-1]
    if len(rest) > 1:
        if code := places.country(last.words):
            rest.pop()
            return last, Derived(code, last.span, "country"), ()
        if code := places.misspelt_country(last.words):
            rest.pop()
            flags = (Flag.COUNTRY_SPELLING,)
            return last, Derived(code, last.span, "country-spelling"), flags
    return _bracketed_country(document, rest)


def _bracketed_country(
    document: Document, rest: list[Segment]
) -> tuple[Segment | None, Derived | None, tuple[Flag, ...]]:
    """A country in brackets at the end: ``Blacknight (Ireland)``."""
    last = rest[-1]
    opening = last.words.rfind("(")
    if opening < 1 or not last.words.endswith(")"):
        return None, None, ()
    inside = last.part(document, opening + 1, len(last.words) - 1)
    before = last.part(document, 0, opening)
    if inside is None or before is None:
        return None, None, ()
    codes = [places.country(name) for name in _BETWEEN.split(inside.words)]
    if not all(codes):
        return None, None, ()
    rest[-1] = before
    if len(codes) > 1 or codes[0] is None:
        return inside, None, ()
    return inside, Derived(codes[0], inside.span, "country"), ()


def _is_place(rest: Sequence[Segment], at: int, *, code: str | None, end: int) -> bool:
    """Whether the segment at ``at``, with only places after it, is a place too."""
    words = rest[at].words
    listed = _listed(words, code) and not is_organisation(words)
    if at < end - 1:
        return listed
    if code is None:
        return (listed and _stands_alone(words)) or is_town(words) or _is_state_of(rest, at)
    if people.are_postnominals(words) or is_legal_form(words):
        return False
    return listed or (_has_form_of_place(words) and not _belongs_to_person(rest[:at]))


def _stands_alone(words: str) -> bool:
    """Whether a listed name is a place without a country beside it."""
    if cues.is_role(words):
        return False
    return not (words.isupper() or is_qualifier(words) or people.are_postnominals(words))


def _is_state_of(rest: Sequence[Segment], at: int) -> bool:
    """Whether a state follows its town: ``Rockville, MD`` · ``Rockville, MD 20850``."""
    states = places.region_countries(_POSTCODE.sub("", rest[at].words))
    return at > 1 and bool(states & places.town_countries(rest[at - 1].words))


def _belongs_to_person(before: Sequence[Segment]) -> bool:
    """Whether a post stands just before, so that the next segment is where it is held."""
    return cues.is_role(before[-1].words) or (
        len(before) == 1 and people.honorific_length(before[0].words) > 0
    )


def _listed(words: str, code: str | None) -> bool:
    """Whether a town or region of that name is known, in that country if one is given."""
    name = _STATE.sub("", _POSTCODE.sub("", words))
    known = places.town_countries(name) | places.region_countries(name)
    if code is None:
        return bool(known) and len(name) > 1 and (name[0].isupper())
    return code in known


def _has_form_of_place(words: str) -> bool:
    """Whether words may be a town or region: few, capitalised, no noun of organisations."""
    tokens = words.split()
    if len(tokens) > _MOST_TOWN_WORDS or cues.is_role(words):
        return False
    if is_organisation(words) or is_qualifier(words) or "(" in words or "&" in words:
        return False
    if words.isupper() and len(words) >= _SHORTEST_SHOUT:
        return False
    return all(token[0].isupper() or token[0].isdigit() for token in tokens if token not in _SMALL)


def _town_at_end(
    document: Document, rest: list[Segment], code: str
) -> tuple[list[Segment], Segment | None]:
    """A listed town that ends the last segment without a comma before it."""
    last = rest[-1]
    tokens = list(re.finditer(r"\S+", last.words))
    for token in tokens[1:][-_MOST_TOWN_WORDS:]:
        before = last.words[: token.start()].split()[-1].casefold()
        if before in _SMALL:
            continue
        words = last.words[token.start() :]
        if code in places.town_countries(words) and not is_organisation(words):
            town = last.part(document, token.start(), len(last.words))
            left = last.part(document, 0, token.start())
            if town and left:
                return [*rest[:-1], left], town
    return rest, None


def _is_elsewhere(words: str, code: str) -> bool:
    """Whether a town is listed, but only in other countries."""
    town = _POSTCODE.sub("", words.partition(",")[0])
    known = places.town_countries(town)
    return bool(known) and code not in known | places.region_countries(town)
