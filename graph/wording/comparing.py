"""Two versions of a letter compared: who signs only one of them, which sentences came and went."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from graph.errors import UnknownEntity, UnreadableFile
from graph.extractors.passages import passages
from graph.model import Document, Span
from graph.query import Table, answer, label, question
from graph.reading import read_text
from graph.search import index_of
from graph.search.shingles import Words, words_of
from graph.sections import split
from graph.store import View
from graph.wording.differences import Fate, Row, Side, rows, runs

KEPT: Final = 0.5
"""A sentence of which less than this share of words stayed was removed or added."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a letter's body: where it is, and its exact words."""

    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class Version:
    """One of the texts; ``sentences`` are those that only it has, ``changed`` how many differ."""

    iri: str
    label: str
    day: str
    sentences: tuple[Sentence, ...]
    changed: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two texts held against each other.

    ``signatories`` has who signs which, ``rows`` the words side by side; ``moved`` is how many
    sentences stand in both, at another place.
    """

    own: Version
    other: Version
    signatories: Table
    rows: tuple[Row, ...]
    moved: int

    def signing(self, where: str) -> list[tuple[str, str]]:
        """Who signs the *first only*, the *second only* or *both*: IRI and name."""
        told = self.signatories.values()
        return [(str(one["signatory"]), str(one["name"])) for one in told if one["in"] == where]


def compare(view: View, one: str, other: str) -> Comparison:
    """Compare two letters of a store.

    Raises:
        UnknownEntity: if no text is held of one of them.
    """
    first, second = (_Reading.of(view, iri) for iri in (one, other))
    found = runs(first.words, second.words)
    same = [run for run in found if run.fate is Fate.SAME]
    here = _Fates.of(first, [(run.own, run.own_end) for run in same])
    there = _Fates.of(second, [(run.other, run.other_end) for run in same])
    asked = {"letter": one, "other": other}
    return Comparison(
        _version(view, one, here, elsewhere=there),
        _version(view, other, there, elsewhere=here),
        answer(view, question("signatories-compared"), asked),
        tuple(rows(first.side, second.side, found)),
        sum(fate.share < 1 and fate.key in there.keys for fate in here.all),
    )


@dataclass(frozen=True, slots=True)
class _Reading:
    """A text with its words, paragraphs and the sentences of its body."""

    document: Document
    words: Words
    sentences: tuple[Span, ...]

    @classmethod
    def of(cls, view: View, letter: str) -> _Reading:
        name = view.told.words(view.base.shortened(letter))
        if letter not in view.letters():
            raise UnknownEntity(f"{name}: no text of it is held; name a letter that has one")
        try:
            document = read_text(view.text(letter), name="letter")
        except UnreadableFile as error:
            raise UnknownEntity(f"{name}: its text has no words to compare") from error
        body = split(document).body or Span(0, len(document.text))
        found = (
            passage.span(one) for passage in passages(document, body) for one in passage.sentences
        )
        return cls(document, words_of(document.text), tuple(found))

    @property
    def side(self) -> Side:
        starts = sorted({self.number(block.span.start) for block in self.document.blocks})
        return Side(self.document.text, self.words, starts)

    def number(self, place: int) -> int:
        """The number of the first word that ends behind a place."""
        return bisect_left(self.words.places, place, key=lambda one: one[1] - 1)


@dataclass(frozen=True, slots=True)
class _Fate:
    """A sentence: its words as they are compared, and which share of them stayed in place."""

    span: Span
    key: tuple[str, ...]
    share: float


@dataclass(frozen=True, slots=True)
class _Fates:
    """What became of the sentences of a text."""

    text: str
    all: tuple[_Fate, ...]
    keys: frozenset[tuple[str, ...]]

    @classmethod
    def of(cls, reading: _Reading, same: Iterable[tuple[int, int]]) -> _Fates:
        stayed = [0] * len(reading.words)
        for start, end in same:
            stayed[start:end] = [1] * (end - start)
        sums = [0, *accumulate(stayed)]
        found = []
        for span in reading.sentences:
            start, end = reading.number(span.start), reading.number(span.end)
            if start < end:
                share = (sums[end] - sums[start]) / (end - start)
                found.append(_Fate(span, reading.words.folded[start:end], share))
        keys = frozenset(one.key for one in found)
        return cls(reading.document.text, tuple(found), keys)


def _version(view: View, iri: str, fates: _Fates, *, elsewhere: _Fates) -> Version:
    differing = [one for one in fates.all if one.share < 1 and one.key not in elsewhere.keys]
    gone = [one.span for one in differing if one.share < KEPT]
    sentences = (Sentence(span, fates.text[span.start : span.end]) for span in gone)
    return Version(
        iri, label(view, iri), day_of(view, iri), tuple(sentences), len(differing) - len(gone)
    )


def day_of(view: View, iri: str) -> str:
    """The day of a letter, as far as it is known."""
    found = index_of(view).rows("SELECT day FROM thing WHERE iri = ?", [iri])
    return str(found[0][0]) if found else ""
