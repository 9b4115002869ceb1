"""Acronyms: printed beside a name, known, or made of its first letters.

An acronym alone never makes two names one. It does together with the same place (*MISA Zimbabwe*),
or where the other name prints a long one beside itself.
"""

from __future__ import annotations

from dataclasses import replace

from graph.resolution.learned import SURE_ACRONYM, Learned
from graph.resolution.likeness import Comparison, Ground, Likeness, found
from graph.resolution.printed import PrintedName
from graph.resolution.qualified import qualified

_SURE = 95
_DOUBT = 80
_GUESS = 65
_SHORTEST = 3


def short_forms(left: PrintedName, right: PrintedName, *, learned: Learned) -> Comparison | None:
    """What it says that one name is an acronym; None where it is not that of the other."""
    for short, long in ((left, right), (right, left)):
        if short.bare is not None and short.spelling != long.spelling:
            comparison = _acronym(short, long, learned)
            if comparison is not None:
                return comparison
    return None


def shared_acronym(left: PrintedName, right: PrintedName) -> Comparison | None:
    """Unlike names with one acronym printed beside both, and a word in common or four letters."""
    acronyms = left.acronyms & right.acronyms
    word = set(left.concepts) & set(right.concepts)
    if not acronyms or not (word or any(len(acronym) > _SHORTEST for acronym in acronyms)):
        return None
    words = "the same acronym is printed beside both"
    return found(Likeness.REVIEW, _GUESS, Ground.ACRONYM, words=words)


def _acronym(short: PrintedName, long: PrintedName, learned: Learned) -> Comparison | None:
    acronym = short.bare or ""
    long = replace(long, places=long.outside | (long.places & short.places))
    if acronym in long.acronyms:
        return qualified(short, long, _printed(acronym, short, long), learned=learned)
    if long.spelling in learned.acronyms.get(acronym, ()):
        words = f"{acronym.upper()} is printed beside this name elsewhere"
        guess = found(Likeness.REVIEW, _DOUBT, Ground.ACRONYM, words=words)
        return qualified(short, long, guess, learned=learned)
    if len(acronym) >= _SHORTEST and acronym in long.initials:
        words = f"{acronym.upper()} are the first letters of the other name"
        guess = found(Likeness.REVIEW, _GUESS, Ground.ACRONYM, words=words)
        return qualified(short, long, guess, learned=learned)
    return None


def _printed(acronym: str, short: PrintedName, long: PrintedName) -> Comparison:
    words = f"{acronym.upper()} is printed beside the other name"
    placed = bool(short.places) or len(acronym) >= SURE_ACRONYM or short.places != long.places
    if placed:
        return found(Likeness.SAME, _SURE, Ground.ACRONYM, words=words)
    return found(Likeness.REVIEW, _DOUBT, Ground.ACRONYM, words=words)
