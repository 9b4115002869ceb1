"""Names printed with a further name: a brand with a description, a unit with its whole."""

from __future__ import annotations

from collections.abc import Sequence

from graph.resolution import lexicon
from graph.resolution.likeness import Comparison, Ground, Likeness, found
from graph.resolution.printed import PrintedName, is_unit
from graph.resolution.tokens import Word

_SURE = 92
_PART = 75
_DOUBT = 65
_TELLING = 3


def other_names(left: PrintedName, right: PrintedName) -> Comparison | None:
    """A further name that one prints is the other: ``Intervozes - Coletivo Brasil …``."""
    mine = {left.spelling: left.words} | {_spelt(words): words for words in left.others}
    theirs = {right.spelling: right.words} | {_spelt(words): words for words in right.others}
    shared = [mine[key] for key in mine.keys() & theirs.keys() if key]
    if not shared or not (left.others or right.others):
        return None
    longest = max(shared, key=len)
    words = f"both are called “{' '.join(word.text for word in longest)}”"
    if len(longest) >= _TELLING:
        return found(Likeness.SAME, _SURE, Ground.ALIAS, words=words)
    return found(Likeness.REVIEW, _DOUBT, Ground.ALIAS, words=words)


def part_and_whole(left: PrintedName, right: PrintedName) -> Comparison | None:
    """One is printed as a unit of the other: ``Faculty of Law, University of Nairobi``."""
    for part, whole in ((left, right), (right, left)):
        comparison = _of_parts(part, whole) or _owned(part, whole) or _unit_at_end(part, whole)
        if comparison is not None:
            return comparison
    return None


def _of_parts(part: PrintedName, whole: PrintedName) -> Comparison | None:
    """The whole is one of the parts of the other name; a slogan behind a name is no unit."""
    equal = [at for at, words in enumerate(part.parts) if _spelt(words) == whole.spelling]
    if not equal:
        return None
    others = set(range(len(part.parts))) - set(equal)
    if others & part.units or equal[0] > 0:
        return _part_of(part, whole)
    words = f"“{part.printed}” begins with the other name"
    return found(Likeness.REVIEW, _DOUBT, Ground.PART, words=words)


def _owned(part: PrintedName, whole: PrintedName) -> Comparison | None:
    if not part.owner or part.spelling[: part.owner] != whole.spelling:
        return None
    return _part_of(part, whole)


def _unit_at_end(part: PrintedName, whole: PrintedName) -> Comparison | None:
    """The name goes on with the name of a unit: *Lawyers Collective HIV/AIDS Unit*."""
    more = part.words[len(whole.words) :]
    if not more or part.spelling[: len(whole.words)] != whole.spelling:
        return None
    own = any(word.coined for word in whole.words) or len(whole.words) > 1
    if (
        not own
        or not whole.places <= part.places
        or not is_unit(" ".join(word.text for word in more))
    ):
        return None
    return _part_of(part, whole) if more[0].concept not in lexicon.forms() else None


def _part_of(part: PrintedName, whole: PrintedName) -> Comparison:
    words = f"“{part.printed}” names a part of “{whole.printed}”"
    return found(Likeness.PART_OF, _PART, Ground.PART, words=words)


def _spelt(words: Sequence[Word]) -> tuple[str, ...]:
    return tuple(word.spelling for word in words)
