"""Fingerprints of a text: by them texts that share words are found without being compared.

Each run of five words is a shingle; of the shingles in a window the one with the least number
is kept (winnowing; Schleimer, Wilkerson and Aiken, 2003). Two texts that share nine words in a
row have at least one fingerprint in common.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final, TypeVar
from zlib import crc32

from graph.model import Span, lowered
from graph.search.words import folded

T = TypeVar("T")
SHINGLE: Final = 5
WINDOW: Final = 5
SURE: Final = SHINGLE + WINDOW - 1
"""So many words in a row have a fingerprint, whatever stands around them."""
WITHHELD: Final = "█"
"""What stands for a word that is withheld: it is like no other word."""
_WITHHELD: Final = WITHHELD.encode()
_WORD: Final = re.compile("█+|(?:[^\\W_]|[\u0300-\u036f])+")
_UNSPACED: Final = "[\u3040-\u30ff\u3400-\u9fff]"
_IN_UNSPACED: Final = re.compile(f"{_UNSPACED}|█+|(?:(?!{_UNSPACED})[^\\W_]|[\u0300-\u036f])+")
"""Chinese and Japanese have no spaces: each sign is a word."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text as they are compared, each with its place in the text."""

    folded: tuple[str, ...]
    places: tuple[tuple[int, int], ...]

    def __len__(self) -> int:
        return len(self.folded)

    def span(self, first: int, end: int) -> Span:
        """Where the words from ``first`` up to ``end`` stand."""
        return Span(self.places[first][0], self.places[end - 1][1])


def words_of(text: str) -> Words:
    """The words of a text, without case, accents and punctuation."""
    small = lowered(text)
    pattern = _IN_UNSPACED if re.search(_UNSPACED, small) else _WORD
    found = [(one[0], one.span()) for one in pattern.finditer(small)]
    compared = (word if word.isascii() else _compared(word) for word, _ in found)
    return Words(tuple(compared), tuple(place for _, place in found))


def fingerprints(words: Words) -> list[tuple[int, int]]:
    """The fingerprints of a text, each with the number of the word at which it begins."""
    encoded = [word.encode() for word in words.folded]
    shingles = [
        (crc32(run), at)
        for at, run in enumerate(map(b" ".join, _windows(encoded, SHINGLE)))
        if _WITHHELD not in run
    ]
    chosen = list(map(min, _windows(shingles, min(WINDOW, len(shingles) or 1))))
    return chosen[:1] + [two for one, two in pairwise(chosen) if one != two]


def _windows(items: Sequence[T], size: int) -> Iterator[tuple[T, ...]]:
    """Every run of so many neighbours."""
    return zip(*(items[start:] for start in range(size)), strict=False)


@lru_cache(maxsize=100_000)
def _compared(word: str) -> str:
    return folded(word)
