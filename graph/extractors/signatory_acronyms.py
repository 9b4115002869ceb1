"""Acronyms that are printed beside a name, before it or in it, with or without brackets.

``Chaos Computer Club - CCC`` · ``EIFL (Electronic Information for Libraries)`` · ``R3D: Red en
Defensa de los Derechos Digitales``. Without a bracket of its own an acronym counts only if its
letters are initials of the name, in order; capitals before a dash and a long name always do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.extractors.segments import Segment
from graph.model import Document
from graph.normalisers import places
from graph.reading.known_words import folded

_ACRONYM = re.compile(r"[A-Z0-9][\w+&./\-]{1,24}")
_FEWEST_CAPITALS = 2
_BROKEN = re.compile(r"(?<=[A-Z]-)\s(?=[A-Z])")
_DASH = re.compile(r"\s?[-–—]\s?|\s/\s")
_COLON = re.compile(r"(?P<short>[A-Z0-9][\w+&-]{1,14}):\s(?=\S)")
_CAPITALS = re.compile(r"[A-Z]{3,10}")
_MANY = re.compile(r"(?P<many>[2-5])(?P<sign>[A-Z])")
_COUNTED = re.compile(r"(?P<sign>[A-Z])[2-9]")
_FEWEST_COUNTED = 2
_INNER = re.compile(
    r"\s(?P<short>[A-Z][A-Z0-9&-]{1,11}[A-Z])"
    r"(?:$|\s(?:of|at|de|del|della|du|der|da|do|dell[’'])(?:\s(?:the|la|l[’'])(?:\s|(?<=[’']))"
    r"|\s|(?<=[’']))(?P<whole>.+)$)"
)
_LEAST_NAME = 3
_WORD = re.compile(r"[^\W_]+")
_SHORTEST_BESIDE = 3
_SMALL_WORDS = (
    "of the and for in on to a an de du des la le les un une et pour del las los el una y e para"
    " por do da um uma di della il lo gli der die das den dem und für"
)
_SMALL = frozenset(_SMALL_WORDS.split())


def is_acronym(words: str) -> bool:
    """``APN+`` · ``HEPS-Uganda`` · ``HIV/AIDS``, but not ``Africa`` or a country's ``UK``.

    A line may end within it: ``HEPS- Uganda``.
    """
    words = _BROKEN.sub("", words)
    if not _ACRONYM.fullmatch(words) or places.country(words):
        return False
    return sum(sign.isupper() for sign in words) >= _FEWEST_CAPITALS


def counts(short: str, name: str) -> bool:
    """Whether a letter and a number stand for words that begin with it: ``W3``."""
    found = _COUNTED.fullmatch(short)
    initials = [word[0].casefold() for word in _WORD.findall(name)]
    return found is not None and initials.count(found["sign"].casefold()) >= _FEWEST_COUNTED


def abbreviates(acronym: str, name: str) -> bool:
    """Whether the capitals of an acronym are initials of the name's words, in order."""
    spread = _MANY.sub(lambda told: told["sign"] * int(told["many"]), acronym)
    letters = [folded(sign) for sign in spread if sign.isupper()]
    name = folded(name)
    if _opens(letters, name):
        return True
    initials = iter([word[0] for word in _WORD.findall(name)])
    return len(letters) >= _SHORTEST_BESIDE and all(letter in initials for letter in letters)


def _opens(letters: Sequence[str], name: str) -> bool:
    """Whether an acronym takes letters from inside the words too: ``WAFO``, *Water Forum Org.*

    Each word gives its first letter, and the letters come in order.
    """
    words = [word for word in _WORD.findall(name) if word not in _SMALL]
    if len(letters) < _SHORTEST_BESIDE or not 1 < len(words) <= len(letters):
        return False
    reached = {0}
    for word in words:
        reached = {
            end
            for at in reached
            if at < len(letters) and word[0] == letters[at]
            for end in _within(letters, at + 1, word[1:])
        }
    return len(letters) in reached


def _within(letters: Sequence[str], at: int, word: str) -> Iterator[int]:
    """How far into an acronym a word may reach that gives letters from inside it, in order."""
    yield at
    place = 0
    while at < len(letters) and (place := word.find(letters[at], place) + 1):
        at += 1
        yield at


def shortens(short: str, name: str) -> bool:
    """Whether a short form is made of the beginnings of all the name's words, in order.

    ``ACI Participa``, *Asociación para una Ciudadanía Participativa*.
    """
    signs = "".join(_WORD.findall(short)).casefold()
    words = [word.casefold() for word in _WORD.findall(name) if word.casefold() not in _SMALL]
    if not short[:1].isupper() or len(words) < _LEAST_NAME or len(signs) < len(words):
        return False
    at = 0
    for word in words:
        begun = at
        while at < len(signs) and at - begun < len(word) and word[at - begun] == signs[at]:
            at += 1
        if at == begun:
            return False
    return at == len(signs) < sum(map(len, words))


def repeats(short: str, name: str) -> bool:
    """Whether words are an acronym with words of the name: ``IRW Asia``, *… Watch Asia*."""
    first, _, rest = short.partition(" ")
    held = name.casefold().split()
    return bool(rest) and is_acronym(first) and all(one in held for one in rest.casefold().split())


def beside(document: Document, whole: Segment) -> tuple[Segment, Segment | None]:
    """A name and the acronym that stands before or after it, if one does."""
    if colon := _COLON.match(whole.words):
        short = whole.part(document, *colon.span("short"))
        told = short and is_acronym(short.words)
        if short and told and abbreviates(short.words, whole.words[colon.end() :]):
            return whole, short
    for left, right in _halves(whole.words):
        first, second = whole.part(document, *left), whole.part(document, *right)
        if first is None or second is None:
            continue
        if is_acronym(second.words) and abbreviates(second.words, first.words):
            return first, second
        if is_acronym(first.words) and abbreviates(first.words, second.words):
            return second, first
    return _before_dash(document, whole) or (whole, None)


def within(document: Document, whole: Segment) -> tuple[Segment, Segment, Segment | None] | None:
    """A name, the acronym behind it, and what it is part of: ``Law Centre LC of the X School``."""
    for found in _INNER.finditer(whole.words):
        name = whole.part(document, 0, found.start())
        short = whole.part(document, *found.span("short"))
        known = name and short and is_acronym(short.words)
        if name and short and known and _initials(short.words, name.words):
            parent = whole.part(document, *found.span("whole")) if found["whole"] else None
            return name, short, parent
    return None


def _initials(acronym: str, name: str) -> bool:
    """Whether an acronym without any mark around it abbreviates a name from its first word on."""
    return acronym[0].casefold() == name[:1].casefold() and abbreviates(acronym, name)


def _before_dash(document: Document, whole: Segment) -> tuple[Segment, Segment] | None:
    """Capitals before a dash and a long name: ``WOMNET - African Women's Media Network``."""
    dash = _DASH.search(whole.words)
    short = whole.part(document, 0, dash.start()) if dash else None
    name = whole.part(document, dash.end(), len(whole.words)) if dash else None
    if not short or not name or not _CAPITALS.fullmatch(short.words) or not is_acronym(short.words):
        return None
    words = name.words.split()
    titled = all(one[0].isupper() or one.casefold() in _SMALL for one in words if one[0].isalpha())
    return (name, short) if titled and len(words) >= _LEAST_NAME else None


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
