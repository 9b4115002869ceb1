"""How a person's name may be spelt: patterns that find it with and without accents, in any case.

They run on the text as it is, so that what they find has its true place: each letter stands for
all that are written on it (``e`` for ``é``), and may be followed by what is printed on or within
a word: combining accents, soft hyphens, the break of a line.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from functools import cache
from itertools import chain

from graph.iri import slug
from graph.normalisers.people import honorific_length

_ACCENTS = "[\u0300-\u036f]*"
_WITHIN = "(?:[\u0300-\u036f\u00ad\u200b-\u200d'’]|-\n[ \t]*)*"
_BEFORE, _AFTER = r"(?<![^\W\d_])", r"(?![^\W\d_])"
_LONG_ENOUGH = 8
"""Letters of a name that is known for one where it is written in one word."""
_MOST_GIVEN = 4
"""Given names and initials beside a surname that go with it."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def words_of(name: str) -> tuple[str, ...]:
    """The words of a person's name, without titles, the surname last.

    ``Poe, Ann`` and ``POE Ann`` have it first.
    """
    plain = name[honorific_length(name) :]
    before, comma, after = plain.partition(",")
    words = _WORD.findall(f"{after} {before}" if comma and after.strip() else plain)
    capitals = [word for word in words if len(word) > 1 and word.isupper()]
    if capitals and len(capitals) < len(words):
        words = [*(word for word in words if word not in capitals), *capitals]
    return tuple(words)


def spellings(name: str) -> set[tuple[str, ...]]:
    """The words of a name, in its own letters and in those of addresses."""
    words = words_of(name)
    written = tuple(slug(word) for word in words)
    return {words, written} if all(written) else {words}


def full(words: tuple[str, ...]) -> str:
    """Finds a name in full, first or last name first; what is between them may be left out."""
    first, *between, last = map(_spelt, words)
    apart = rf"[\W_]{{{0 if sum(map(len, words)) >= _LONG_ENOUGH else 1},4}}"
    middle = "".join(f"(?:{apart}(?:{one}|{one[: one.index(']') + 1]}))?" for one in between)
    more = rf"(?:{apart}[^\W\d_](?:\.|(?=[\W_])))?"
    forward = f"{first}{middle}{more}{apart}{last}"
    return f"{_BEFORE}(?:{forward}|{last}{apart}{first}{middle}){_AFTER}"


def short(words: tuple[str, ...]) -> str:
    """Finds what is left of a name where it was told before: the surname, initials before it."""
    *given, last = words
    surname = _capital(last)
    if not given:
        return f"{_BEFORE}{surname}{_AFTER}"
    initials = (rf"{_initial(one)}(?![^\W_])" for one in given)
    own = "|".join(chain(map(_spelt, given), [r"[^\W\d_]\."], initials))
    lead = rf"(?:{_BEFORE}(?:{own})[^\w\n]{{0,3}}){{0,{_MOST_GIVEN}}}"
    return rf"{lead}{_BEFORE}{surname}{_AFTER}(?:,?[ ](?:{own}){_AFTER}){{0,{_MOST_GIVEN}}}"


def _spelt(word: str) -> str:
    return _WITHIN.join(f"[{_variants(letter)}]" for letter in _folded(word)) + _ACCENTS


def _capital(word: str) -> str:
    """The word where its first letter is a capital, if its script has any."""
    first, *rest = _folded(word)
    following = "".join(f"{_WITHIN}[{_variants(letter)}]" for letter in rest)
    return f"{_initial(first)}{following}{_ACCENTS}"


def _initial(word: str) -> str:
    letters = _variants(_folded(word)[0])
    capitals = "".join(one for one in letters if one.isupper()) or letters
    return f"(?-i:[{capitals}])"


def _folded(word: str) -> list[str]:
    return [_plain(letter) for letter in word if letter.isalpha()]


def _plain(letter: str) -> str:
    """A letter without what is written on it."""
    return unicodedata.normalize("NFKD", letter)[0].lower()[0]


def _variants(letter: str) -> str:
    return _written_on().get(letter, letter + letter.upper()[0])


@cache
def _written_on() -> dict[str, str]:
    """Every Latin letter with all that are written on it, small and capital."""
    found: dict[str, str] = defaultdict(str)
    for code in chain(
        range(0x41, 0x5B), range(0x61, 0x7B), range(0xC0, 0x250), range(0x1E00, 0x1F00)
    ):
        letter = chr(code)
        if letter.isalpha():
            found[_plain(letter)] += letter
    return dict(found)
