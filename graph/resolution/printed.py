"""A name as printed, taken apart: base name, qualifiers, acronyms, legal form, other names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from functools import lru_cache

from graph.resolution import lexicon, tokens
from graph.resolution.segments import Mark, Segment, is_place, is_town, segments
from graph.resolution.tokens import Token, Word

MOST_KEPT = 200_000
"""Names that are kept taken apart."""

_ACRONYM = re.compile(r"[^\W_]{2,12}(?:[-/&+.’'][^\W_]{1,8}){0,3}\+?")
_FEWEST_CAPITALS = 2
_SHORTEST_ACRONYM = 2
_DESCRIBING = 2
_LONGEST_BRAND = 2


class Standing(IntEnum):
    """How a qualifier is printed, from none to the clearest sign of a chapter."""

    NONE = 0
    FRONT = 1
    INSIDE = 2
    SEAT = 3
    END = 4
    APART = 5


@dataclass(frozen=True, slots=True)
class PrintedName:
    """A name taken apart; `printed` stays as it is.

    ``words`` is the base name, ``places`` are codes of countries, regions, towns and reaches
    that qualify it, ``standing`` how these are printed; ``outside`` are those that an acronym
    of the name would not stand for, ``chapters`` those printed as chapters are, ``order`` all
    as they come. ``acronyms`` stand beside the name, ``bare`` is the acronym that is all of it,
    ``initials`` what would be short for it. ``others`` are further full names printed with it,
    ``parts`` its parts if it has several, ``units`` the numbers of those that name a unit,
    ``owner`` counts the words of a possessive in front, ``legal`` is the legal form,
    ``letters`` all of it without spaces, ``person`` a person's name after a title.
    """

    printed: str
    words: tuple[Word, ...]
    places: frozenset[str]
    standing: Standing
    outside: frozenset[str]
    chapters: frozenset[str]
    acronyms: frozenset[str]
    bare: str | None
    initials: frozenset[str]
    others: tuple[tuple[Word, ...], ...]
    parts: tuple[tuple[Word, ...], ...]
    units: frozenset[int]
    owner: int
    legal: str
    order: tuple[str, ...]
    letters: str
    person: tuple[str, ...]

    @property
    def spelling(self) -> tuple[str, ...]:
        """The base name for comparison within a language."""
        return tuple(word.spelling for word in self.words)

    @property
    def concepts(self) -> tuple[str, ...]:
        """The base name for comparison across languages."""
        return tuple(word.concept for word in self.words)


@dataclass(slots=True)
class _Found:
    places: dict[str, Standing] = field(default_factory=dict)
    acronyms: set[str] = field(default_factory=set)
    others: list[tuple[Word, ...]] = field(default_factory=list)

    def place(self, code: str, standing: Standing) -> None:
        self.places[code] = max(standing, self.places.get(code, Standing.NONE))


@lru_cache(maxsize=MOST_KEPT)
def parse(name: str) -> PrintedName:
    """Take a name apart."""
    found = _Found()
    kept = [one for one in _led(segments(name), found) if not _taken(one, found)]
    parts = [_content(one, found) for one in kept]
    words = tuple(word for part in parts for word in part) or _fallback(name, found)
    everything = tokens.tokens(name)
    ending = len(everything) - tokens.legal_end(everything)
    return PrintedName(
        name,
        words,
        frozenset(found.places),
        max(found.places.values(), default=Standing.NONE),
        frozenset(code for code, stands in found.places.items() if _outside(code, stands)),
        frozenset(code for code, stands in found.places.items() if stands is Standing.APART),
        frozenset(found.acronyms),
        _bare(kept, words),
        _initials(kept),
        tuple(found.others),
        tuple(parts) if len(parts) > 1 else (),
        frozenset(at for at, one in enumerate(kept) if is_unit(one.text)),
        _owner(kept),
        "".join(token.text for token in everything[ending:]),
        tuple(found.places),
        "".join(token.text for token in everything[:ending]),
        _person(name),
    )


def is_unit(text: str) -> bool:
    """Whether the words begin or end as a unit's name: *Faculty of Law*, *Kenya Chapter*."""
    texts = lexicon.folded(text).split()
    units = lexicon.kind("unit")
    return any(
        " ".join(texts[:length]) in units or " ".join(texts[-length:]) in units
        for length in range(1, min(3, len(texts)) + 1)
    )


def is_acronym(text: str) -> bool:
    """Whether the words look like an acronym: one word with two capitals at least."""
    capitals = sum(sign.isupper() or sign.isdigit() for sign in text)
    return bool(_ACRONYM.fullmatch(text)) and capitals >= _FEWEST_CAPITALS


def letters_of(acronym: str) -> str:
    """An acronym as compared: its letters and digits; ``+`` is kept."""
    return "".join(c for c in acronym.casefold() if c.isalnum() or c == "+")


def _led(given: Sequence[Segment], found: _Found) -> list[Segment]:
    """The parts without a brand or acronym that leads: ``CELS - Centro de Estudios …``."""
    if len(given) < _DESCRIBING or given[1].mark not in {Mark.DASH, Mark.COLON}:
        return list(given)
    brand, description = tokens.tokens(given[0].text), given[1].text
    described = [word for word in tokens.words(tokens.tokens(description)) if word.place is None]
    led = len(brand) <= _LONGEST_BRAND and len(described) >= _DESCRIBING
    if not led or is_unit(description) or is_place(description):
        return list(given)
    if is_acronym(given[0].text):
        found.acronyms.add(letters_of(given[0].text))
    elif given[1].mark is Mark.COLON or len(described) < _DESCRIBING + 1:
        return list(given)
    found.others.append(tuple(tokens.words(brand)))
    return [Segment(description, Mark.NONE), *given[2:]]


def _taken(one: Segment, found: _Found) -> bool:
    """Whether a part qualifies the name, and is noted; else it belongs to the name."""
    if one.mark is Mark.NONE:
        return False
    given = tokens.tokens(one.text)
    texts = " ".join(token.text for token in given)
    if not texts or texts in lexicon.kind("legal"):
        return True
    short = is_acronym(one.text) and tokens.place(texts) is None
    if not short and _placed(one, given, found):
        return True
    if short or (one.mark is Mark.BRACKET and len(given) == 1):
        found.acronyms.add(letters_of(one.text))
        return True
    if one.mark is Mark.BRACKET:
        _beside(given, found)
        return True
    return False


def _beside(given: Sequence[Token], found: _Found) -> None:
    """What stands in brackets and is no place: an acronym of several words, or another name."""
    words = tuple(word for word in tokens.words(given) if word.place is None)
    if any(token.capitals for token in given) and len(given) <= _LONGEST_BRAND:
        found.acronyms.add("".join(token.text for token in given))
    found.others.append(words)


def _placed(one: Segment, given: Sequence[Token], found: _Found) -> bool:
    """Whether a part is a place, a reach or a chapter of one; its standing is noted."""
    words = list(tokens.words(given))
    unit = is_unit(one.text)
    rest = [w for w in words if w.place is None and w.text not in lexicon.kind("unit")]
    codes = [word.place for word in words if word.place is not None]
    if not codes and is_town(one.text):
        codes, rest = [f"town:{lexicon.folded(one.text)}"], []
    if rest or not (codes or unit) or (unit and not codes):
        return False
    for code in codes:
        found.place(code, _standing(one.mark, code, given, unit=unit))
    return True


def _standing(mark: Mark, code: str, given: Sequence[Token], *, unit: bool) -> Standing:
    country = code.isupper() and len(code) == _SHORTEST_ACRONYM
    if unit or mark is Mark.DASH or (not country and not tokens.is_scope(code)):
        return Standing.APART
    return Standing.SEAT


def _content(one: Segment, found: _Found) -> tuple[Word, ...]:
    """The words of a part that name; places in it are noted as qualifiers."""
    given = tokens.tokens(one.text)
    given = given[_front(given) : len(given) - tokens.legal_end(given)]
    words = list(tokens.words(given))
    named = [at for at, word in enumerate(words) if word.place is None]
    for at, word in enumerate(words):
        if word.place is not None and named:
            found.place(word.place, _position(at, named))
    return tuple(word for word in words if word.place is None)


def _outside(code: str, standing: Standing) -> bool:
    country = code.isupper() and len(code) == _SHORTEST_ACRONYM
    return standing in {Standing.SEAT, Standing.APART} or (standing is Standing.END and country)


def _position(at: int, named: Sequence[int]) -> Standing:
    if at < named[0]:
        return Standing.FRONT
    return Standing.END if at > named[-1] else Standing.INSIDE


def _fallback(name: str, found: _Found) -> tuple[Word, ...]:
    """The name of nothing but places and small words, which are all there is to it."""
    found.places.clear()
    plain = [token.text for token in tokens.tokens(name)]
    return tuple(Word(text, text, text) for text in plain)


def _front(given: Sequence[Token]) -> int:
    """How many words in front are a legal form."""
    texts = [token.text for token in given]
    for length in (2, 1):
        if len(texts) > length and " ".join(texts[:length]) in lexicon.kind("legal-front"):
            return length
    return 0


def _bare(kept: Sequence[Segment], words: Sequence[Word]) -> str | None:
    if len(words) != 1 or not kept:
        return None
    marked = [part for part in kept[0].text.split() if is_acronym(part)]
    return letters_of(marked[0]) if marked and words[0].coined else None


def _initials(kept: Sequence[Segment]) -> frozenset[str]:
    """What would be short for the name: the first letters, with and without small words."""
    given = [token.text for one in kept for token in tokens.tokens(one.text)]
    small = lexicon.kind("small")
    telling = [text for text in given if text not in small]
    unplaced = [text for text in telling if tokens.place(text) is None]
    return frozenset(
        "".join(text[0] for text in texts)
        for texts in (given, telling, unplaced)
        if len(texts) > _SHORTEST_ACRONYM
    )


def _owner(kept: Sequence[Segment]) -> int:
    """How many words a possessive leads with: 2 in ``New America's Open Technology Institute``."""
    match = re.match(r"(.+?\w)(?:['’]s|s['’])\s", kept[0].text) if kept else None
    owner = tokens.words(tokens.tokens(match[1])) if match else ()
    return sum(word.place is None for word in owner)


def _person(name: str) -> tuple[str, ...]:
    """The words of a person's name behind a title, before letters of honour; else nothing."""
    texts = [token.text for token in tokens.tokens(name.partition(",")[0])]
    titles = 0
    while titles < len(texts) and texts[titles] in lexicon.kind("title"):
        titles += 1
    rest = [text for text in texts[titles:] if text not in lexicon.kind("after-name")]
    known = any(text in lexicon.meanings() or text in lexicon.places() for text in rest)
    return tuple(rest) if titles and rest and not known else ()
