"""The passage of a text in which something was found, with the words that fit marked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from graph.search.words import Wanted, folded

OPEN, CLOSE = "\x02", "\x03"
"""What stands around each word that fits; texts in the index hold no such signs."""
LONGEST: Final = 280
_BEFORE: Final = 90
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*")
_MARKED = re.compile(f"{OPEN}([^{OPEN}{CLOSE}]*){CLOSE}")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words; ``fits`` where they are what was looked for."""

    words: str
    fits: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage by its pieces, and where it is in the text (code points).

    ``quote`` are a few words of one line in it by which a browser finds the place.
    """

    pieces: tuple[Piece, ...]
    start: int
    end: int
    quote: str


def passage_of(marked: str) -> Passage | None:
    """The paragraph of a marked text in which most different words fit; None where none does."""
    most, chosen = 0, (0, "")
    for start, paragraph in _paragraphs(marked):
        fitting = len({folded(one) for one in _MARKED.findall(paragraph)})
        if fitting > most:
            most, chosen = fitting, (start, paragraph)
    start, paragraph = chosen
    return _cut(paragraph, start - 2 * marked.count(OPEN, 0, start)) if most else None


def marked_name(name: str, wanted: Wanted) -> tuple[Piece, ...]:
    """A name with the words that fit marked."""
    begun = [one for words in (*wanted.words, *wanted.phrases) for one in folded(words).split()]
    pieces: list[Piece] = []
    end = 0
    for found in _WORD.finditer(name):
        if folded(found[0]).startswith(tuple(begun)):
            pieces.append(Piece(name[end : found.start()]))
            pieces.append(Piece(found[0], fits=True))
            end = found.end()
    pieces.append(Piece(name[end:]))
    return tuple(one for one in pieces if one.words)


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for gap in _PARAGRAPH.finditer(text):
        yield start, text[start : gap.start()]
        start = gap.end()
    yield start, text[start:]


def _cut(paragraph: str, offset: int) -> Passage:
    """The part of a paragraph around its first word that fits."""
    pieces = list(_pieces(paragraph))
    plain = "".join(one.words for one in pieces)
    first = len(plain[: paragraph.index(OPEN)])
    start = 0 if first <= _BEFORE else plain.rfind(" ", 0, first - _BEFORE // 2) + 1
    end = min(len(plain), start + LONGEST)
    if end < len(plain):
        end = max(plain.rfind(" ", start, end), first + 1)
    shown = tuple(_within(pieces, start, end))
    return Passage(shown, offset + start, offset + end, _quote(plain, first))


def _pieces(paragraph: str) -> Iterator[Piece]:
    end = 0
    for found in _MARKED.finditer(paragraph):
        yield Piece(paragraph[end : found.start()])
        yield Piece(found[1], fits=True)
        end = found.end()
    yield Piece(paragraph[end:])


def _within(pieces: list[Piece], start: int, end: int) -> Iterator[Piece]:
    place = 0
    for piece in pieces:
        words = piece.words[max(start - place, 0) : max(end - place, 0)]
        place += len(piece.words)
        if words:
            yield Piece(words, piece.fits)


def _quote(plain: str, first: int) -> str:
    """Whole words of the line around a place, at most eight."""
    start = plain.rfind("\n", 0, first) + 1
    line = plain[start:].partition("\n")[0]
    words = [found.span() for found in re.finditer(r"\S+", line)]
    at = next((n for n, (_, end) in enumerate(words) if start + end > first), 0)
    some = words[max(0, at - 3) : at + 5]
    return line[some[0][0] : some[-1][1]] if some else ""
