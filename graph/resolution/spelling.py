"""Misspelt words: one letter too many, too few, wrong, or two exchanged."""

from __future__ import annotations

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from graph.normalisers.places import town_countries
from graph.resolution import lexicon
from graph.resolution.likeness import Comparison, Ground, Likeness, found
from graph.resolution.printed import PrintedName
from graph.resolution.tokens import stemmed

SHORTEST = 4
"""Letters of a word that may be misspelt."""
_WITNESSES = 2
_SURE = 90
_DOUBT = 75
_NEAR = 92


def misspelt(left: PrintedName, right: PrintedName) -> Comparison | None:
    """Names that are the same but for the spelling of one word.

    Only the misspelling of a common word, beside two words that are right, is beyond doubt:
    *Third Word Network*. Two words that both exist are two words: *police*, *policy*.
    """
    mine, theirs = _flat(left), _flat(right)
    if len(mine) != len(theirs) or len(mine) == 1:
        return None
    unlike = [(a, b) for a, b in zip(mine, theirs, strict=True) if stemmed(a) != stemmed(b)]
    if len(unlike) != 1 or not _near(*unlike[0]) or all(map(lexicon.is_known, unlike[0])):
        return None
    one, other = unlike[0]
    words = f"“{one}” and “{other}” differ by one letter"
    sure = len(mine) > _WITNESSES and (_mistaken(one, other) or _mistaken(other, one))
    verdict = Likeness.SAME if sure else Likeness.REVIEW
    return found(verdict, _SURE if sure else _DOUBT, Ground.SPELLING, words=words)


def nearly(left: PrintedName, right: PrintedName) -> Comparison | None:
    """Names whose letters are nearly the same, without two words that both exist."""
    ratio = fuzz.ratio(left.letters, right.letters, score_cutoff=_NEAR)
    mine = {word.spelling: word for word in left.words}
    theirs = {word.spelling: word for word in right.words}
    unlike = [mine[key] for key in mine.keys() - theirs] + [
        theirs[key] for key in theirs.keys() - mine
    ]
    if not ratio or not any(word.coined for word in unlike) or len(unlike) <= 1:
        return None
    words = f"their letters are alike to {ratio:.0f} of 100"
    return found(Likeness.REVIEW, _DOUBT, Ground.SPELLING, words=words)


def _near(one: str, other: str) -> bool:
    longest = max(len(one), len(other))
    return longest > SHORTEST and one[0] == other[0] and OSA.distance(one, other) == 1


def _flat(name: PrintedName) -> list[str]:
    return [text for word in name.words for text in word.text.split()]


def _mistaken(wrong: str, right: str) -> bool:
    """Whether the first is no word but a slip of the pen for the second, which is one."""
    slip = not lexicon.is_known(wrong) and not town_countries(wrong)
    return slip and lexicon.is_known(right)
