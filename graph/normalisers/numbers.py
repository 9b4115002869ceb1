"""Printed numbers: ``(1)``, ``12.``, ``iv)`` and ``b.`` as the place in a list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.normalisers.normaliser import Recomputed

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
_MOST_DIGITS = 6


def ordinals(words: str) -> frozenset[str]:
    """The numbers that a list label can mean: ``(i)`` is the first or the ninth."""
    if digits := re.search(r"\d+", words):
        number = digits.group().lstrip("0")
        return frozenset({number}) if 0 < len(number) <= _MOST_DIGITS else frozenset()
    letters = "".join(sign for sign in words.lower() if sign.isalpha())
    found: set[str] = set()
    if len(letters) == 1 and letters.isascii():
        found.add(str(ord(letters) - ord("a") + 1))
    if letters and set(letters) <= _ROMAN.keys() and len(letters) <= _MOST_DIGITS:
        found.add(str(roman(letters)))
    return frozenset(found)


def roman(letters: str) -> int:
    """The value of a Roman numeral; a sign that is none counts nothing."""
    values = [_ROMAN.get(letter, 0) for letter in letters.lower()]
    following = [*values[1:], 0]
    return sum(
        -value if value < after else value for value, after in zip(values, following, strict=True)
    )


def value(number: str) -> int:
    """The value of an arabic or Roman number, letters after it left aside: ``31bis``, ``IV``."""
    if digits := re.match(r"\d+", number):
        return int(digits.group())
    return roman(number)


def between(first: str, last: str, *, most: int) -> Iterator[str]:
    """``41`` to ``61``, ``a`` to ``c``; the two ends alone where the way is not plain."""
    if first.isdecimal() and last.isdecimal():
        yield from map(str, range(int(first), min(int(last), int(first) + most) + 1))
    elif len(first) == len(last) == 1 and first < last:
        yield from map(chr, range(ord(first), ord(last) + 1))
    else:
        yield from (first, last)


NORMALISERS = (Recomputed("ordinal", ordinals),)
