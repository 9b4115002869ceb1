"""Brackets behind a name that hold several things, or a post: ``Grain Forum (GF, Kenya)``.

*Anna Rossi (teacher, Free School)* is a person, *Port Watch (Lima)* has its seat there.
"""

from __future__ import annotations

from collections.abc import Sequence

from graph.extractors.segments import Segment, segments
from graph.extractors.signatory_acronyms import is_acronym
from graph.extractors.signatory_words import ends_like_a_surname, is_organisation, is_qualifier
from graph.model import Document
from graph.normalisers import people, places
from graph.sections import cues
from graph.sections.personal import looks_personal

_MOST = 3


def opening_of(words: str) -> int:
    """Where the bracket opens that closes at the end; -1 if there is none."""
    depth = 0
    for place in range(len(words) - 1, -1, -1):
        depth += (words[place] == ")") - (words[place] == "(")
        if depth == 0:
            return place if words.endswith(")") else -1
    return -1


def opened(document: Document, part: Segment) -> list[Segment]:
    """The name before a bracket and what the bracket holds, each apart; else nothing."""
    opening = opening_of(part.words)
    if opening < 1:
        return []
    name = part.part(document, 0, opening)
    whole = part.part(document, opening + 1, len(part.words) - 1)
    if name is None or whole is None:
        return []
    inner = segments(document, whole.span)
    posted = _tells_post(name.words, inner[0].words) or _tells_places(inner, name.words)
    return [name, *inner] if posted or _tells_body(name.words, inner) else []


def _tells_body(name: str, inner: Sequence[Segment]) -> bool:
    """Whether a person's name stands before a body and its country: ``(Port Watch, Peru)``."""
    if len(inner) < len(("body", "country")) or not looks_personal(name) or is_organisation(name):
        return False
    return is_organisation(inner[0].words) and places.country(inner[-1].words) is not None


def _tells_post(name: str, first: str) -> bool:
    """Whether a person's name stands before a post or calling."""
    bare = name[people.honorific_length(name) :]
    if is_organisation(bare) and not ends_like_a_surname(bare):
        return False
    if not (looks_personal(bare) or len(bare) < len(name)):
        return False
    return cues.is_role(first) or (first[0].islower() and not is_organisation(first))


def _tells_places(inner: Sequence[Segment], name: str) -> bool:
    """Whether a bracket holds an acronym and a country, a town and a country, or a town."""
    last = inner[-1].words
    if len(inner) == 1:
        return is_organisation(name) and _is_town(last)
    placed = places.country(last) is not None or _is_town(last)
    return placed and len(inner) <= _MOST and all(_is_small(one.words) for one in inner[:-1])


def _is_small(words: str) -> bool:
    return is_acronym(words) or _is_town(words) or " " not in words


def _is_town(words: str) -> bool:
    """Whether a bracket names a town, not a region of the world or an acronym."""
    if is_qualifier(words) or is_acronym(words) or words.isupper() or places.country(words):
        return False
    return words[0].isupper() and bool(places.town_countries(words))
