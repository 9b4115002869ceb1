"""Acronyms: printed beside a name, known, or made of its first letters.

An acronym alone never makes two names one. It does together with the same place (*MISA Zimbabwe*),
or where the other name prints a long one beside itself.
"""

from __future__ import annotations

from graph.resolution.learned import SURE_ACRONYM, Learned
from graph.resolution.likeness import Comparison, Ground, Likeness, found
from graph.resolution.printed import PrintedName

_SURE = 95
_DOUBT = 80
_GUESS = 65
_SHORTEST = 3


def short_forms(
    left: PrintedName, right: PrintedName, *, learned: Learned
) -> Comparison | None:
    """What it says that one name is an acronym; None where it is not that of the other."""
    for short, long in ((left, right), (right, left)):
        if short.bare is not None and short.spelling != long.spelling:
            comparison = _acronym(short, long, learned)
            if comparison is not None:
                return comparison
    return None


def _acronym(short: PrintedName, long: PrintedName, learned: Learned) -> Comparison | None:
    acronym = short.bare or ""
    if acronym in long.acronyms:
        return _printed(acronym, short, long)
    if long.spelling in learned.acronyms.get(acronym, ()):
        words = f"{acronym.upper()} is printed beside this name elsewhere"
        return found(Likeness.REVIEW, _DOUBT, Ground.ACRONYM, words=words)
    if len(acronym) >= _SHORTEST and acronym in long.initials:
        words = f"{acronym.upper()} are the first letters of the other name"
        return found(Likeness.REVIEW, _GUESS, Ground.ACRONYM, words=words)
    return None


def _printed(acronym: str, short: PrintedName, long: PrintedName) -> Comparison:
    words = f"{acronym.upper()} is printed beside the other name"
    placed = bool(short.places) or len(acronym) >= SURE_ACRONYM or short.places != long.places
    if placed:
        return found(Likeness.SAME, _SURE, Ground.ACRONYM, words=words)
    return found(Likeness.REVIEW, _DOUBT, Ground.ACRONYM, words=words)
