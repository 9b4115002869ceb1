"""Where two texts say the same: seeds that they share, grown as far as the words agree."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass
from typing import Final

from graph.search.shingles import SHINGLE, SURE, WITHHELD, Words

LEAST: Final = SURE
"""Fewer words in a row are no wording of their own."""
GAP: Final = 12
"""So many words of one text may stand between two matches of one passage."""
EFFORT: Final = 20
"""So often the words of both texts are compared; only texts that repeat themselves need more."""

Seed = tuple[int, int]
"""The numbers of the words at which a shingle stands, in the one text and in the other."""


@dataclass(frozen=True, slots=True, order=True)
class Match:
    """The same words in a row: where they begin in each text, and how many they are."""

    own: int
    other: int
    length: int

    @property
    def own_end(self) -> int:
        """The number of the word behind them."""
        return self.own + self.length

    @property
    def other_end(self) -> int:
        """The number of the word behind them in the other text."""
        return self.other + self.length


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts as words; ``left_out`` are the numbers of own words that do not count."""

    own: Words
    other: Words
    left_out: Container[int] = ()

    def agrees(self, own: int, other: int) -> bool:
        """Whether the same word stands there in both, one that counts."""
        if not (0 <= own < len(self.own) and 0 <= other < len(self.other)):
            return False
        word = self.own.folded[own]
        counts = not word.startswith(WITHHELD) and own not in self.left_out
        return counts and word == self.other.folded[other]


def matches(pair: Pair, seeds: Iterable[Seed]) -> list[Match]:
    """The longest runs of words that seeds lie in, in own order, each own word at most once.

    The work is bounded: what is left when it is used up is not looked at.
    """
    reached: dict[int, int] = {}
    found: list[Match] = []
    left = EFFORT * (len(pair.own) + len(pair.other))
    for own, other in sorted(seeds):
        if own < reached.get(own - other, 0):
            continue
        if left <= 0:
            break
        if all(pair.agrees(own + at, other + at) for at in range(SHINGLE)):
            one = _grown(pair, own, other)
            reached[own - other] = one.own_end
            left -= one.length
            found.append(one)
    return sorted(_apart(one for one in found if one.length >= LEAST))


def passages(found: Iterable[Match]) -> list[tuple[Match, ...]]:
    """Matches that follow one another closely in both texts, put together."""
    groups: list[list[Match]] = []
    for one in found:
        if groups and _follows(groups[-1][-1], one):
            groups[-1].append(one)
        else:
            groups.append([one])
    return [tuple(group) for group in groups]


def _grown(pair: Pair, own: int, other: int) -> Match:
    before, after = 0, SHINGLE
    while pair.agrees(own - before - 1, other - before - 1):
        before += 1
    while pair.agrees(own + after, other + after):
        after += 1
    return Match(own - before, other - before, before + after)


def _apart(found: Iterable[Match]) -> Iterable[Match]:
    """The longest first; those that say nothing which a longer one does not are left out."""
    taken: set[int] = set()
    for one in sorted(found, key=lambda match: (-match.length, match)):
        words = set(range(one.own, one.own_end))
        if len(words - taken) >= LEAST:
            taken |= words
            yield one


def _follows(before: Match, after: Match) -> bool:
    return 0 <= after.own - before.own_end <= GAP and 0 <= after.other - before.other_end <= GAP
