"""Lines put together to running words, each character led back to its place on the page."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from graph.model import Origin, Span
from graph.reading.pdf.lines import Line
from graph.reading.pdf.words import Word

_URL = re.compile(r"://|www\.|/\S*/|@")
_WIDE = re.compile(r"[\u2e80-\u312f\u3190-\u9fff\uf900-\ufaff\uff00-\uffef]")


NOWHERE = -1
"""The ``start`` of white space that the page does not hold."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that follow each other both in the text and on the page."""

    words: str
    page: int
    start: int


Pieces = list[Piece]
Known = Callable[[str], bool]


def pieces(lines: Sequence[Line], known: Known) -> Pieces:
    """The words of some lines as one line of text; ``known`` tells words that occur elsewhere."""
    found: Pieces = []
    last: Word | None = None
    for line in lines:
        for place, word in enumerate(line.words):
            if last is not None:
                glue = word.glued if place else _joins(found, last, word, known=known)
                if not glue:
                    close = place and word.start == last.start + len(last.text) + 1
                    _add(found, " ", page=line.page, start=word.start - 1 if close else NOWHERE)
            _add(found, word.text, page=line.page, start=word.start)
            last = word
    return found


def _joins(found: Pieces, last: Word, word: Word, *, known: Known) -> bool:
    """Whether a line's last word goes on with the next line's first; cuts a hyphen off."""
    if _WIDE.match(last.text[-1]) and _WIDE.match(word.text[0]):
        return True
    if not last.text.endswith("-") or len(last.text) == 1:
        return False
    if not word.text[0].isalpha() or _URL.search(last.text):
        return last.text[-2].isalnum()
    head, tail = last.text[:-1].strip("(“\"'‘"), word.text.rstrip(".,;:!?)”\"'’")
    compound = known(f"{head}-{tail}") or (known(head) and known(tail) and not known(head + tail))
    if word.text[0].islower() and head[-1:].isalpha() and not compound and last.broken:
        piece = found[-1]
        found[-1] = Piece(piece.words[:-1], piece.page, piece.start)
        if not found[-1].words:
            found.pop()
    return True


def _add(found: Pieces, words: str, *, page: int, start: int) -> None:
    """Words at the end, in one piece with what is there where they follow on the page."""
    if found:
        last = found[-1]
        follows = last.start + len(last.words) == start and last.start != NOWHERE
        if last.page == page and follows:
            found[-1] = Piece(last.words + words, page, last.start)
            return
    found.append(Piece(words, page, start))


def cut(parts: Pieces, size: int) -> Pieces:
    """The pieces without their first ``size`` characters."""
    found: Pieces = []
    for piece in parts:
        if size < len(piece.words):
            start = piece.start if piece.start == NOWHERE else piece.start + size
            found.append(Piece(piece.words[size:], piece.page, start))
        size = max(0, size - len(piece.words))
    return found


def text(parts: Pieces) -> str:
    """What the pieces say."""
    return "".join(piece.words for piece in parts)


def origins(parts: Pieces, shift: int = 0) -> tuple[Origin, ...]:
    """Where each piece was read; the spans count from the first piece, moved by ``shift``."""
    found: list[Origin] = []
    at = shift
    for piece in parts:
        span = Span(at, at + len(piece.words))
        at = span.end
        if piece.start != NOWHERE:
            found.append(Origin(span, f"page {piece.page}", piece.start))
    return tuple(found)
