"""Two texts as one: runs of words that stayed, went or came, cut into rows at paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Final

from graph.search.shingles import Words
from graph.wording.aligning import Stretch, aligned

FEWEST: Final = 3
"""Fewer words that stayed, between longer runs that did not, count as replaced too."""
_CHUNK: Final = re.compile(r"\S*")


class Fate(StrEnum):
    """What became of words from the one text to the other."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Cut:
    """Words of a text, with the signs around them, and what became of them."""

    words: str
    fate: Fate

    @property
    def apart(self) -> tuple[str, str, str]:
        """The space before the words, the words, and the space behind them."""
        core = self.words.strip()
        before, _, behind = self.words.partition(core) if core else (self.words, "", "")
        return before, core, behind


@dataclass(frozen=True, slots=True)
class Run:
    """Words with one fate: from and up to a number, in each text; no words where it has none."""

    fate: Fate
    own: int
    own_end: int
    other: int
    other_end: int


@dataclass(frozen=True, slots=True)
class Row:
    """A part of both texts that begins at a paragraph of one of them."""

    runs: tuple[Run, ...]
    own: tuple[Cut, ...]
    other: tuple[Cut, ...]
    both: tuple[Cut, ...]

    @property
    def same(self) -> bool:
        """Whether its words are the same in both."""
        return all(run.fate is Fate.SAME for run in self.runs)


@dataclass(frozen=True, slots=True)
class Side:
    """A text to be compared; ``starts`` are the numbers of the words that begin a paragraph."""

    text: str
    words: Words
    starts: Sequence[int]

    def cut(self, first: int, end: int) -> str:
        """The words with the signs behind them and the gap before them."""
        return self.text[self._edge(first) : self._edge(end)]

    def _edge(self, number: int) -> int:
        """Where the signs that belong to the word before end."""
        if number == 0:
            return 0
        if number == len(self.words):
            return len(self.text)
        found = _CHUNK.match(self.text, self.words.places[number - 1][1])
        end = found.end() if found else 0
        return min(end, self.words.places[number][0])


def runs(own: Words, other: Words) -> list[Run]:
    """What became of the words of one text in the other, from the first to the last."""
    found: list[Run] = []
    at = there = 0
    same = _without_crumbs(aligned(own.folded, other.folded), len(own), len(other))
    for one in (*same, Stretch(len(own), len(other), 0)):
        if at < one.own:
            found.append(Run(Fate.REMOVED, at, one.own, there, there))
        if there < one.other:
            found.append(Run(Fate.ADDED, one.own, one.own, there, one.other))
        at, there = one.own + one.length, one.other + one.length
        if one.length:
            found.append(Run(Fate.SAME, one.own, at, one.other, there))
    return found


def rows(own: Side, other: Side, found: Sequence[Run]) -> list[Row]:
    """The texts side by side, a row a paragraph."""
    cuts = sorted({(0, 0), *_cuts(own, other, found), (len(own.words), len(other.words))})
    return [_row(own, other, list(_clipped(found, *two))) for two in pairwise(cuts)]


def _without_crumbs(same: Sequence[Stretch], own: int, other: int) -> Iterator[Stretch]:
    """Without a few words that happen to be the same amid many that are not."""
    edges = [Stretch(0, 0, 0), *same, Stretch(own, other, 0)]
    for before, one, after in zip(edges, edges[1:], edges[2:], strict=False):
        around = min(_gap(before, one), _gap(one, after))
        if one.length >= FEWEST or around <= one.length:
            yield one


def _gap(one: Stretch, after: Stretch) -> int:
    """How many words of both texts lie between."""
    return after.own - one.own + after.other - one.other - 2 * one.length


def _cuts(own: Side, other: Side, found: Sequence[Run]) -> Iterator[tuple[int, int]]:
    replaced = False
    for run in found:
        step = run.other - run.own
        if run.fate is not Fate.ADDED:
            for at in _within(own.starts, run.own, run.own_end):
                yield at, at + step if run.fate is Fate.SAME else run.other
        if run.fate is not Fate.REMOVED:
            for at in _within(other.starts, run.other + replaced, run.other_end):
                yield at - step if run.fate is Fate.SAME else run.own, at
        replaced = run.fate is Fate.REMOVED


def _within(numbers: Sequence[int], start: int, end: int) -> Sequence[int]:
    return numbers[bisect_left(numbers, start) : bisect_left(numbers, end)]


def _clipped(found: Sequence[Run], start: tuple[int, int], end: tuple[int, int]) -> Iterator[Run]:
    """The parts of runs that lie between two cuts."""
    for run in found[_first(found, start) :]:
        if run.own >= end[0] and run.other >= end[1]:
            return
        own, own_end = _limited((run.own, run.own_end), start[0], end[0])
        other, other_end = _limited((run.other, run.other_end), start[1], end[1])
        if own < own_end or other < other_end:
            yield Run(run.fate, own, own_end, other, other_end)


def _first(found: Sequence[Run], start: tuple[int, int]) -> int:
    """The first run that is not over at a cut."""
    return max(bisect_left(found, start, key=lambda run: (run.own_end, run.other_end)), 0)


def _limited(run: tuple[int, int], least: int, most: int) -> tuple[int, int]:
    return min(max(run[0], least), most), max(min(run[1], most), least)


def _row(own: Side, other: Side, found: Sequence[Run]) -> Row:
    left = [Cut(own.cut(one.own, one.own_end), one.fate) for one in found]
    right = [Cut(other.cut(one.other, one.other_end), one.fate) for one in found]
    both = [
        before if one.fate is Fate.REMOVED else after
        for one, before, after in zip(found, left, right, strict=True)
    ]
    return Row(
        tuple(found),
        tuple(one for one in left if one.fate is not Fate.ADDED),
        tuple(one for one in right if one.fate is not Fate.REMOVED),
        tuple(both),
    )
