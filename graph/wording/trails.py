"""The wording trail: what a letter says that other texts say in the same words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from graph.errors import UnknownEntity
from graph.model import Span
from graph.search import Piece, index_of
from graph.search.index import Index
from graph.search.shingles import SHINGLE, Words, fingerprints, words_of
from graph.store import View
from graph.wording.counting import counting
from graph.wording.matching import LEAST, Match, Pair, Seed, matches, passages

MOST_TEXTS: Final = 100
"""How many other texts are held against a letter: those that share most with it."""
COMMON: Final = 10
COMMON_SHARE: Final = 0.02
"""What stands in more texts than that, and in more than that share of all, is boilerplate."""
REPEATED: Final = 4
"""What a text says more often itself is looked for at these places only."""
_AROUND: Final = 60
"""So many characters of the same line are shown around a passage."""
_TEXT: Final = "SELECT id, words FROM thing JOIN worded USING (id) WHERE iri = ?"
_LIKE: Final = """
SELECT thing, min(word) FROM fingerprint WHERE mark = ? AND thing <> ? GROUP BY thing LIMIT ?
"""
_TOLD: Final = "SELECT iri, label, day, words FROM thing JOIN worded USING (id) WHERE id = ?"
_HOW_MANY: Final = "SELECT count(*) FROM thing WHERE kind = 'letter'"


@dataclass(frozen=True, slots=True)
class Side:
    """A passage in one of the texts: where it is, and its words, those marked that both have."""

    span: Span
    pieces: tuple[Piece, ...]

    @property
    def quote(self) -> str:
        """The words from the first to the last that both texts have."""
        first, *_ = [at for at, one in enumerate(self.pieces) if one.fits]
        last = max(at for at, one in enumerate(self.pieces) if one.fits)
        return "".join(one.words for one in self.pieces[first : last + 1])


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage that two texts share, as each has it; ``words`` are the same in both."""

    own: Side
    other: Side
    words: int


@dataclass(frozen=True, slots=True)
class Shared:
    """Another text with the passages that it shares with a letter, in the letter's order.

    ``when`` tells how it stands to the letter in time: *earlier*, *later*, *same day*, or
    *not told* where a date is missing or too vague.
    """

    iri: str
    label: str
    day: str
    when: str
    passages: tuple[Passage, ...]

    @property
    def words(self) -> int:
        """How many words are the same in both."""
        return sum(one.words for one in self.passages)


@dataclass(frozen=True, slots=True)
class Trail:
    """What a letter shares with which other texts, the oldest text first.

    ``counted`` is how many of its words count as wording, ``texts`` how many texts there are,
    ``common`` in how many of them a phrase is boilerplate; ``unread`` is how many texts have
    something in common with it and were not held against it, as that would take too long.
    """

    letter: str
    label: str
    day: str
    others: tuple[Shared, ...]
    counted: int
    texts: int
    common: int
    unread: int


def trail(view: View, letter: str) -> Trail:
    """The wording trail of a letter.

    Raises:
        UnknownEntity: if no text is held of it.
    """
    index = index_of(view)
    held = index.rows(_TEXT, [letter])
    if not held:
        name = view.told.words(view.base.shortened(letter))
        raise UnknownEntity(f"{name}: no text of it is held; name a letter that has one")
    ((number, text),) = held
    words = words_of(text)
    counted = counting(view, letter, text=text, words=words)
    texts = index.number(_HOW_MANY)
    common = max(COMMON, int(COMMON_SHARE * texts))
    found = _look_up(index, number, _prints(words, counted.out), common=common)
    seeds = found.seeds
    ranked = sorted(seeds, key=lambda other: (-len(seeds[other]), other))
    ((_, label, day, _),) = index.rows(_TOLD, [number])
    empty = counted.naming | found.common
    reading = _Reading(index, text, words, counted.out, empty, day)
    others = (reading.shared(other, seeds[other]) for other in ranked[:MOST_TEXTS])
    return Trail(
        letter,
        label,
        day,
        tuple(sorted((one for one in others if one.passages), key=_by_day)),
        len(words) - len(counted.out),
        texts,
        common,
        max(len(ranked) - MOST_TEXTS, 0),
    )


@dataclass(frozen=True, slots=True)
class _Reading:
    """One letter, to be held against others; ``empty`` words alone say nothing of its own."""

    index: Index
    text: str
    words: Words
    out: frozenset[int]
    empty: frozenset[int]
    day: str

    def shared(self, other: int, seeds: Sequence[Seed]) -> Shared:
        ((iri, label, day, text),) = self.index.rows(_TOLD, [other])
        words = words_of(text)
        found = passages(matches(Pair(self.words, words, self.out), seeds))
        told = (
            Passage(
                side(self.text, self.words, [(one.own, one.own_end) for one in group]),
                side(text, words, [(one.other, one.other_end) for one in group]),
                sum(one.length for one in group),
            )
            for group in found
            if self._says_something(group)
        )
        return Shared(iri, label, day, when(self.day, day), tuple(told))

    def _says_something(self, group: Sequence[Match]) -> bool:
        """Whether there are words beside names of norms and bodies and what very many say."""
        words = (at for one in group for at in range(one.own, one.own_end))
        return sum(at not in self.empty for at in words) >= LEAST


def side(text: str, words: Words, runs: Sequence[tuple[int, int]]) -> Side:
    """A passage with some of its line around it; the words of the runs are marked."""
    spans = [words.span(first, end) for first, end in runs]
    whole = Span(spans[0].start, spans[-1].end)
    start = _before(text, whole.start)
    pieces, at = [], start
    for span in spans:
        pieces += [Piece(text[at : span.start]), Piece(text[span.start : span.end], fits=True)]
        at = span.end
    pieces.append(Piece(text[at : _behind(text, at)]))
    return Side(whole, tuple(one for one in pieces if one.words))


def when(own: str, other: str) -> str:
    """How a day stands to another: *earlier*, *later*, *same day* or *not told*."""
    if own == other:
        return "same day" if own else "not told"
    if not own or not other or own.startswith(other) or other.startswith(own):
        return "not told"
    return "earlier" if other < own else "later"


def _prints(words: Words, out: frozenset[int]) -> list[tuple[int, int]]:
    return [(mark, at) for mark, at in fingerprints(words) if at not in out]


@dataclass(frozen=True, slots=True)
class _Found:
    """Seeds by the number of the other text, and the words of shingles that very many have."""

    seeds: dict[int, list[Seed]]
    common: set[int]


def _look_up(
    index: Index, number: int, prints: Sequence[tuple[int, int]], *, common: int
) -> _Found:
    found = _Found({}, set())
    seen: Counter[int] = Counter()
    for mark, at in prints:
        seen[mark] += 1
        if seen[mark] > REPEATED:
            continue
        rows = index.rows(_LIKE, [mark, number, common])
        if len(rows) == common:
            found.common.update(range(at, at + SHINGLE))
            continue
        for other, place in rows:
            found.seeds.setdefault(other, []).append((at, place))
    return found


def _before(text: str, start: int) -> int:
    """Where to begin, so that some words of the same line stand before a place."""
    line = text.rfind("\n", 0, start) + 1
    if start - line <= _AROUND:
        return line
    return text.find(" ", start - _AROUND, start) + 1 or start


def _behind(text: str, end: int) -> int:
    """Where to end, so that some words of the same line stand behind a place."""
    line = text.find("\n", end)
    line = len(text) if line < 0 else line
    if line - end <= _AROUND:
        return line
    found = text.rfind(" ", end, end + _AROUND)
    return end if found < 0 else found


def _by_day(one: Shared) -> tuple[bool, str, str]:
    return not one.day, one.day, one.iri
