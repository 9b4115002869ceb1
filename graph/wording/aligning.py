"""Which words of two texts stand for one another, in bounded time.

Runs of words that each text has once are anchors (patience difference); between anchors the same
again with shorter runs, and what is short enough is left to difflib. Longer stretches without an
anchor count as replaced.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Final

RUNS: Final = (6, 3, 1)
"""How many words an anchor has at least, tried in this order."""
SHORT: Final = 60
"""Stretches of so many words in each text are compared word by word."""
DEEPEST: Final = 12
"""So often a stretch is cut at anchors within anchors."""


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """The same words in both texts: where they begin in each, and how many they are."""

    own: int
    other: int
    length: int


@dataclass(frozen=True, slots=True)
class _Range:
    """What is still to be compared: words from and up to a number, in each text."""

    own: int
    own_end: int
    other: int
    other_end: int
    depth: int = 0

    @property
    def empty(self) -> bool:
        return self.own >= self.own_end or self.other >= self.other_end

    @property
    def short(self) -> bool:
        return max(self.own_end - self.own, self.other_end - self.other) <= SHORT


def aligned(own: Sequence[str], other: Sequence[str]) -> list[Stretch]:
    """The stretches that are the same, in the order of both texts."""
    found: list[Stretch] = []
    waiting = [_Range(0, len(own), 0, len(other))]
    while waiting:
        one, ends = _trimmed(own, other, waiting.pop())
        found += ends
        if one.empty:
            continue
        if one.short:
            found += _word_by_word(own, other, one)
        elif one.depth < DEEPEST:
            anchors = _anchors(own, other, one)
            found += anchors
            waiting += _between(one, anchors)
    return list(_joined(sorted(found)))


def _trimmed(own: Sequence[str], other: Sequence[str], one: _Range) -> tuple[_Range, list[Stretch]]:
    """A range without the words with which both texts begin and end there, and these words."""
    most = min(one.own_end - one.own, one.other_end - one.other)
    head = 0
    while head < most and own[one.own + head] == other[one.other + head]:
        head += 1
    tail = 0
    while tail < most - head and own[one.own_end - tail - 1] == other[one.other_end - tail - 1]:
        tail += 1
    rest = replace(
        one,
        own=one.own + head,
        own_end=one.own_end - tail,
        other=one.other + head,
        other_end=one.other_end - tail,
    )
    ends = (Stretch(one.own, one.other, head), Stretch(rest.own_end, rest.other_end, tail))
    return rest, [end for end in ends if end.length]


def _word_by_word(own: Sequence[str], other: Sequence[str], one: _Range) -> Iterator[Stretch]:
    first, second = own[one.own : one.own_end], other[one.other : one.other_end]
    blocks = SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks()
    for at, there, length in blocks:
        if length:
            yield Stretch(one.own + at, one.other + there, length)


def _anchors(own: Sequence[str], other: Sequence[str], one: _Range) -> list[Stretch]:
    """Runs of words that stand once in each, as many as follow one another in both."""
    for run in RUNS:
        first = _once(own, one.own, one.own_end, run=run)
        second = _once(other, one.other, one.other_end, run=run)
        both = [(at, second[words]) for words, at in first.items() if words in second]
        if both:
            return list(_apart(_increasing(both), run))
    return []


def _once(words: Sequence[str], start: int, end: int, *, run: int) -> dict[tuple[str, ...], int]:
    """The runs that stand once from ``start`` to ``end``, in order, with their places."""
    places = {tuple(words[at : at + run]): at for at in range(start, end - run + 1)}
    counts = Counter(tuple(words[at : at + run]) for at in range(start, end - run + 1))
    return {one: places[one] for one in places if counts[one] == 1}


def _increasing(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of pairs, sorted by the first number, in which the second grows too."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, (_, there) in enumerate(pairs):
        at = bisect_left(ends, there)
        before.append(last[at - 1] if at else -1)
        ends[at : at + 1] = [there]
        last[at : at + 1] = [number]
    chain: list[tuple[int, int]] = []
    number = last[-1] if last else -1
    while number >= 0:
        chain.append(pairs[number])
        number = before[number]
    return chain[::-1]


def _apart(pairs: Sequence[tuple[int, int]], run: int) -> Iterator[Stretch]:
    own = other = 0
    for at, there in pairs:
        if at >= own and there >= other:
            yield Stretch(at, there, run)
            own, other = at + run, there + run


def _between(one: _Range, anchors: Sequence[Stretch]) -> Iterator[_Range]:
    """What lies before, between and behind anchors; nothing where there are none."""
    own, other = one.own, one.other
    for anchor in anchors:
        yield _Range(own, anchor.own, other, anchor.other, one.depth + 1)
        own, other = anchor.own + anchor.length, anchor.other + anchor.length
    if anchors:
        yield _Range(own, one.own_end, other, one.other_end, one.depth + 1)


def _joined(found: Sequence[Stretch]) -> Iterator[Stretch]:
    """Stretches that touch in both texts, as one."""
    held: Stretch | None = None
    for one in found:
        if held and (one.own, one.other) == (held.own + held.length, held.other + held.length):
            held = replace(held, length=held.length + one.length)
            continue
        if held:
            yield held
        held = one
    if held:
        yield held
