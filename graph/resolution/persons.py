"""Names of persons: alike or not, but never one by the name alone."""

from __future__ import annotations

from rapidfuzz.distance import OSA

from graph.resolution.likeness import Comparison, Ground, Likeness, found
from graph.resolution.printed import PrintedName

_ALIKE = 70
_NOT = 5
_SHORTEST = 4


def persons(left: PrintedName, right: PrintedName) -> Comparison | None:
    """What two names say of which one at least has a person's title."""
    if not left.person and not right.person:
        return None
    mine, theirs = _names(left), _names(right)
    if mine == theirs:
        words = "the same name of a person; persons are one only by affiliation or by decision"
        return found(Likeness.REVIEW, _ALIKE, Ground.PERSON, words=words)
    if _abbreviated(mine, theirs) or _misspelt(mine, theirs):
        words = "names of persons that may be one; only an affiliation or a decision tells"
        return found(Likeness.REVIEW, _ALIKE - 10, Ground.PERSON, words=words)
    return found(Likeness.DIFFERENT, _NOT, Ground.PERSON, words="names of two persons")


def _names(name: PrintedName) -> tuple[str, ...]:
    return name.person or tuple(word.text for word in name.words)


def _abbreviated(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """*M. Shiva* for *Mira Shiva*: same last name, and each first name or its initial."""
    if len(mine) != len(theirs) or mine[-1] != theirs[-1]:
        return False
    pairs = zip(mine[:-1], theirs[:-1], strict=True)
    return all(a == b or (1 in {len(a), len(b)} and a[0] == b[0]) for a, b in pairs)


def _misspelt(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    if len(mine) != len(theirs):
        return False
    unlike = [(a, b) for a, b in zip(mine, theirs, strict=True) if a != b]
    return len(unlike) == 1 and all(
        min(len(a), len(b)) > _SHORTEST and OSA.distance(a, b) == 1 for a, b in unlike
    )
