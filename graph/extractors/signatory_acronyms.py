"""Acronyms that are printed beside a name without brackets, or before it.

``Chaos Computer Club - CCC`` · ``EIFL (Electronic Information for Libraries)``. An acronym
counts only if its letters are initials of the name, in order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.extractors.segments import Segment
from graph.model import Document
from graph.normalisers import places

_ACRONYM = re.compile(r"[A-Z0-9][\w+&./\-]{1,24}")
_FEWEST_CAPITALS = 2
_DASH = re.compile(r"\s?[-–—]\s?")
_WORD = re.compile(r"[^\W_]+")
_SHORTEST_BESIDE = 3
_SMALL_WORDS = (
    "of the and for in on to de du des la le les et pour del las los el y e para do da di della"
)
_SMALL = frozenset(_SMALL_WORDS.split())


def is_acronym(words: str) -> bool:
    """``APN+`` · ``HEPS-Uganda`` · ``HIV/AIDS``, but not ``Africa`` or a country's ``UK``."""
    if not _ACRONYM.fullmatch(words) or places.country(words):
        return False
    return sum(sign.isupper() for sign in words) >= _FEWEST_CAPITALS


def abbreviates(acronym: str, name: str) -> bool:
    """Whether the capitals of an acronym are initials of the name's words, in order."""
    letters = [sign.casefold() for sign in acronym if sign.isupper()]
    if _opens(letters, name):
        return True
    initials = iter([word[0].casefold() for word in _WORD.findall(name)])
    return len(letters) >= _SHORTEST_BESIDE and all(letter in initials for letter in letters)


def _opens(letters: Sequence[str], name: str) -> bool:
    """Whether an acronym takes letters from inside the words too: ``WAFO``, *Water Forum Org.*

    Each word gives its first letter, and the letters come in order.
    """
    words = [word.casefold() for word in _WORD.findall(name) if word.casefold() not in _SMALL]
    if len(letters) < _SHORTEST_BESIDE or not 1 < len(words) <= len(letters):
        return False
    at = 0
    for word in words:
        if at == len(letters) or word[0] != letters[at]:
            return False
        inside = iter(word)
        while at < len(letters) and letters[at] in inside:
            at += 1
    return at == len(letters)


def beside(document: Document, whole: Segment) -> tuple[Segment, Segment | None]:
    """A name and the acronym that stands before or after it, if one does."""
    for left, right in _halves(whole.words):
        first, second = whole.part(document, *left), whole.part(document, *right)
        if first is None or second is None:
            continue
        if is_acronym(second.words) and abbreviates(second.words, first.words):
            return first, second
        if is_acronym(first.words) and abbreviates(first.words, second.words):
            return second, first
    return whole, None


def _halves(words: str) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """The two halves of a name around its last dash, or before and in its bracket."""
    halves = []
    dashes = list(_DASH.finditer(words))
    for dash in dashes[:1] + dashes[-1:]:
        halves.append(((0, dash.start()), (dash.end(), len(words))))
    opening = words.find("(")
    if opening > 0 and words.endswith(")"):
        halves.append(((0, opening), (opening + 1, len(words) - 1)))
    return halves
