"""The same name in another language, word by word."""

from __future__ import annotations

from collections import Counter

from rapidfuzz import fuzz

from graph.normalisers.places import town_countries
from graph.resolution import lexicon
from graph.resolution.likeness import Comparison, Ground, Likeness, found
from graph.resolution.printed import PrintedName
from graph.resolution.tokens import Word

_SURE = 88
_DOUBT = 70
_FEWEST_SURE = 4
_FEWEST_TELLING = 2
_COGNATE = 78
_SHORTEST_COGNATE = 5


def translated(left: PrintedName, right: PrintedName) -> Comparison | None:
    """Names whose words mean the same. Organisations of two countries often share such a name.

    So it is beyond doubt only for a long name with words that few have.
    """
    if len(left.words) != len(right.words) or len(left.words) == 1:
        return None
    mine, theirs = _unmatched(left, right)
    if len(mine) > 1 or not all(map(_cognate, mine, theirs)):
        return None
    if not _another_language(left, right):
        return None
    telling = set(left.concepts) - lexicon.common()
    long = len(left.words) >= _FEWEST_SURE and len(telling) >= _FEWEST_TELLING
    sure = not mine and (long or _own_name(left))
    words = "the words of one are those of the other in another language"
    verdict = Likeness.SAME if sure else Likeness.REVIEW
    return found(verdict, _SURE if sure else _DOUBT, Ground.LANGUAGE, words=words)


def _own_name(name: PrintedName) -> bool:
    """Whether only forms were translated beside a name that no list has: *Karisma Foundation*."""
    own = [word for word in name.words if word.coined]
    forms = [word for word in name.words if word.concept in lexicon.forms()]
    return len(own) + len(forms) == len(name.words) and any(
        not town_countries(word.text) for word in own
    )


def _unmatched(left: PrintedName, right: PrintedName) -> tuple[list[Word], list[Word]]:
    """The words of each that mean none of the other's."""
    mine = Counter(left.concepts) - Counter(right.concepts)
    theirs = Counter(right.concepts) - Counter(left.concepts)
    return (
        [word for word in left.words if word.concept in mine],
        [word for word in right.words if word.concept in theirs],
    )


def _another_language(left: PrintedName, right: PrintedName) -> bool:
    unlike = set(left.spelling) ^ set(right.spelling)
    return any("." in spelling for spelling in unlike)


def _cognate(one: Word, other: Word) -> bool:
    """Whether two words that no list has are one in two languages: *interdisciplinar*."""
    if not (one.coined and other.coined):
        return False
    long = min(len(one.text), len(other.text)) >= _SHORTEST_COGNATE
    return long and fuzz.ratio(one.text, other.text) >= _COGNATE
