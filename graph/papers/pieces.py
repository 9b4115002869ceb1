"""A paper's text as pieces: its lines, and what stands side by side in a line, each with its span.

Papers of meetings are set line by line: the body, the session, the place and the days, a symbol
at the right-hand edge. A table row's cells are pieces of one line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.model import Block, BlockKind, Document, Span, Stated, collapsed_places

_MARKS = " \t\r\n\f\v\xa0*_`#>|\\"
_GAP = re.compile(r"[ \xa0]{4,}|\t+")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stand together: a line, a part of one, a list item, a cell.

    ``line`` counts the lines of the document, ``column`` the pieces of the line, ``number`` is
    a list item's label as printed.
    """

    document: Document
    span: Span
    words: str
    line: int
    column: int = 0
    kind: BlockKind = BlockKind.PARAGRAPH
    number: str | None = None

    @property
    def stated(self) -> Stated:
        """The piece as a field of a record."""
        return Stated(self.span, self.words)

    @property
    def first_line(self) -> str:
        """The words before the first line break, white space collapsed."""
        return " ".join(self.document.quote(self.span).split("\n", 1)[0].split())

    def part(self, start: int, end: int) -> Stated | None:
        """Some of its words, counted in ``words``; None where only marks are left."""
        start, end = _trimmed(self.words, start, end)
        if start >= end:
            return None
        places = collapsed_places(self.document.quote(self.span))
        span = Span(self.span.start + places[start], self.span.start + places[end - 1] + 1)
        return Stated(span, self.document.words(span))

    def span_of(self, start: int, end: int) -> Span | None:
        """Where some of its words stand."""
        part = self.part(start, end)
        return part.span if part else None


def pieces(document: Document) -> Iterator[Piece]:
    """All pieces of a document in reading order, the file's own particulars left out."""
    start, line = document.front.end if document.front else 0, 0
    for block in document.blocks:
        if block.span.start >= start:
            for piece in _of_block(document, block, line):
                yield piece
                line = piece.line
            line += 1


def number_of(piece: Piece) -> Stated | None:
    """The label that is printed before an item, as words of the text."""
    if piece.number is None:
        return None
    label = piece.number.strip()
    before = piece.document.text.rfind(label, 0, piece.span.start)
    return Stated(Span(before, before + len(label)), label) if before >= 0 and label else None


def _of_block(document: Document, block: Block, line: int) -> Iterator[Piece]:
    if block.kind is BlockKind.ROW:
        for column, cell in enumerate(block.cells):
            yield from _piece(document, cell, line, column=column, block=block)
        return
    if block.kind is BlockKind.ITEM:
        yield from _piece(document, block.body, line, block=block)
        return
    at = block.body.start
    for printed in document.quote(block.body).splitlines(keepends=True):
        end = at + len(printed)
        for column, span in enumerate(_columns(document, Span(at, end))):
            yield from _piece(document, span, line, column=column, block=block)
        at, line = end, line + 1


def _columns(document: Document, span: Span) -> Iterator[Span]:
    """What stands side by side in a line, parted by wide gaps."""
    printed = document.quote(span)
    indent = len(printed) - len(printed.lstrip())
    at = indent
    for gap in _GAP.finditer(printed, indent):
        if at < gap.start():
            yield Span(span.start + at, span.start + gap.start())
        at = gap.end()
    if at < len(printed.rstrip()):
        yield Span(span.start + at, span.end)


def _piece(
    document: Document, span: Span, line: int, *, block: Block, column: int = 0
) -> Iterator[Piece]:
    printed = document.quote(span)
    start, end = _trimmed(printed, 0, len(printed))
    if start < end:
        inner = Span(span.start + start, span.start + end)
        number = block.number if block.kind is BlockKind.ITEM else None
        words = document.words(inner)
        yield Piece(document, inner, words, line, column, block.kind, number)


def _trimmed(words: str, start: int, end: int) -> tuple[int, int]:
    while start < end and words[start] in _MARKS:
        start += 1
    while start < end and words[end - 1] in _MARKS:
        end -= 1
    return start, end
