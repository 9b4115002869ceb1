"""What a reader gives back: the text of a file, its blocks, and where each came from.

A reader is a function ``render(data, name)`` that takes a file's bytes and the name to call it
by in messages. It yields `Rendition` values, one a letter, and `Member` values, files that it
found inside (attachments, members of an archive) and that other readers shall read; and
`Damaged` values for those that it found and could not take out.

Readers set text down on a `Sheet`, so that blocks part in the same way whatever the format:
a blank line between paragraphs, none between the lines of a paragraph, the items of a list
and the rows of a table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from graph.model import Block, BlockKind, Facsimile, Flag, Origin, Span
from graph.reading.blocks import Layout, blocks, set_in_lines

BAR = " | "
"""What parts the cells of a table row in the text."""


@dataclass(frozen=True, slots=True)
class Rendition:
    """A text as a reader set it down; see `graph.model.Document` for the fields' meaning.

    ``language`` is the language that the file declares, as an ISO 639-1 code.
    """

    text: str
    blocks: tuple[Block, ...]
    front: Span | None = None
    origins: tuple[Origin, ...] = ()
    flags: tuple[Flag, ...] = ()
    language: str | None = None
    facsimile: Facsimile | None = None


@dataclass(frozen=True, slots=True)
class Member:
    """A file inside another: ``name`` is its path there, its ending tells the format."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Damaged:
    """A file inside another that cannot be taken out of it, and why in one sentence."""

    name: str
    reason: str


Place = tuple[str, int] | Sequence[Origin]
"""Where words were read: a part and an offset, or an origin for each of their pieces,
whose spans count within the words as they are set down (an item's label included)."""

Found = Rendition | Member | Damaged
Reader = Callable[[bytes, str], Iterable[Found]]


class Sheet:
    """A text under construction: blocks are set down one after the other, never changed."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._origins: list[Origin] = []
        self._gap = ""

    def front(self, pairs: Sequence[tuple[str, str]]) -> Span | None:
        """The file's own particulars as lines ``Key: value`` at the top; no blocks."""
        lines = [f"{key}: {' '.join(value.split())}" for key, value in pairs if value.strip()]
        return self._set("\n".join(lines), gap="\n\n") if lines else None

    def paragraph(self, words: str, origin: Place, *, depth: int = 0) -> None:
        """A paragraph, or an item where a label opens it.

        Its line breaks are taken as meant: an address, a list of names. Only those that cut
        running text into lines of one width are not.
        """
        self._lines(words.strip(), origin, depth=depth, layout=set_in_lines(words))

    def heading(self, words: str, origin: Place, *, depth: int = 0) -> None:
        """A heading, on one line."""
        self._block(BlockKind.HEADING, " ".join(words.split()), origin, depth=depth)

    def whole(self, words: str, origin: Place, *, depth: int = 0) -> None:
        """A paragraph that the reader has put together itself, whatever its form says."""
        self._block(BlockKind.PARAGRAPH, words.strip(), origin, depth=depth)

    def line(self, words: str, origin: Place, *, depth: int = 0) -> None:
        """A paragraph on one line that stands right below what is set down so far."""
        self._block(BlockKind.PARAGRAPH, words.strip(), origin, depth=depth, gap="\n")

    def note(self, label: str | None, words: str, origin: Place) -> None:
        """A note set apart from the text, with its label if it has one."""
        span = self._set(f"{label} {words}" if label else words, gap="\n")
        if span is not None:
            self._from(span, origin)
            body = Span(span.end - len(words), span.end)
            self._blocks.append(Block(BlockKind.NOTE, span, body, label))

    def lines(self, words: str, origin: Place, *, depth: int = 0) -> None:
        """Text that is set in lines, as in plain text: its form tells the blocks."""
        self._lines(words.strip("\n"), origin, depth=depth, layout=None)

    def item(self, label: str, words: str, origin: Place, *, depth: int = 0) -> None:
        """A list item with its label as a reader would see it printed: ``12.``, ``(a)``, ``•``."""
        words = words.strip()
        if not words:
            return
        span = self._set(f"{label} {words}", gap="\n")
        if span is not None:
            self._from(span, origin)
            body = Span(span.end - len(words), span.end)
            self._blocks.append(Block(BlockKind.ITEM, span, body, label, depth=depth))

    def row(self, cells: Sequence[str], origin: Place, *, depth: int = 0) -> None:
        """A row of a table; line breaks inside a cell are kept."""
        cells = [cell.strip() for cell in cells]
        span = self._set(BAR.join(cells), gap="\n") if any(cells) else None
        if span is None:
            return
        spans: list[Span] = []
        at = span.start
        for cell in cells:
            if cell:
                spans.append(Span(at, at + len(cell)))
            at += len(cell) + len(BAR)
        self._from(span, origin)
        self._blocks.append(Block(BlockKind.ROW, span, span, cells=tuple(spans), depth=depth))

    def include(self, one: Rendition, part: str) -> None:
        """What another reader set down, without its front, as ``part`` of this file."""
        if not one.blocks:
            return
        start = one.blocks[0].span.start
        span = self._set(one.text[start:], gap="\n\n")
        if span is not None:
            by = span.start - start
            self._blocks.extend(_moved(block, by, depth=0) for block in one.blocks)
            self._origins.extend(
                Origin(_shifted(origin.span, by), part, origin.offset)
                for origin in one.origins
                if origin.span.start >= start
            )

    def part(self) -> None:
        """The next item or row stands apart from what is set down so far."""
        self.space(1)

    def space(self, lines: int) -> None:
        """At least so many blank lines part what comes next from what is set down so far."""
        self._gap = max(self._gap, "\n" * (lines + 1) if lines else "", key=len)

    def rendition(
        self,
        *,
        front: Span | None = None,
        flags: tuple[Flag, ...] = (),
        language: str | None = None,
    ) -> Rendition:
        """What was set down."""
        return Rendition(
            text="".join(self._pieces),
            blocks=tuple(self._blocks),
            front=front,
            origins=tuple(self._origins),
            flags=flags,
            language=language,
        )

    def _from(self, span: Span, origin: Place) -> None:
        """Note where a stretch of the text was read."""
        if isinstance(origin, tuple) and len(origin) == 2 and isinstance(origin[0], str):  # noqa: PLR2004
            self._origins.append(Origin(span, origin[0], int(str(origin[1]))))
            return
        for one in origin:
            if isinstance(one, Origin):
                own = Span(span.start + one.span.start, span.start + one.span.end)
                self._origins.append(Origin(own, one.part, one.offset))

    def _block(
        self, kind: BlockKind, words: str, origin: Place, *, depth: int, gap: str = "\n\n"
    ) -> None:
        span = self._set(words, gap=gap)
        if span is not None:
            self._from(span, origin)
            self._blocks.append(Block(kind, span, span, depth=depth))

    def _lines(self, words: str, origin: Place, *, depth: int, layout: Layout | None) -> None:
        """Words whose form tells the blocks, by a layout that is given or learned."""
        span = self._set(words, gap="\n\n")
        if span is not None:
            self._from(span, origin)
            found = blocks(words, layout)
            self._blocks.extend(_moved(block, span.start, depth=depth) for block in found)

    def _set(self, words: str, *, gap: str) -> Span | None:
        """Words at the end of the text, parted from what is there; None where there are none."""
        if not words.strip():
            return None
        parted = max(gap, self._gap, key=len) if self._length else ""
        self._gap = "\n\n" if gap == "\n\n" else ""
        start = self._length + len(parted)
        self._pieces += (parted, words)
        self._length = start + len(words)
        return Span(start, self._length)


def _moved(block: Block, by: int, *, depth: int) -> Block:
    """The block of a piece of text as a block of the whole."""
    return replace(
        block,
        span=_shifted(block.span, by),
        body=_shifted(block.body, by),
        cells=tuple(_shifted(cell, by) for cell in block.cells),
        depth=block.depth + depth,
    )


def _shifted(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
