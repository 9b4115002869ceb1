"""Plain text: the characters of the file are the text, its lines tell the blocks."""

from __future__ import annotations

from collections.abc import Iterator

from graph.model import Origin, Span
from graph.reading.blocks import blocks
from graph.reading.decoding import decode
from graph.reading.page_heads import without_page_heads
from graph.reading.rendition import Rendition


def render(data: bytes, name: str) -> Iterator[Rendition]:
    """The text of a file, unaltered; offsets in the text are offsets in the decoded file.

    Raises:
        UnreadableFile: if the bytes are no text.
    """
    text, flags = decode(data, name=name)
    origins = (Origin(Span(0, len(text)), "", 0),) if text else ()
    yield Rendition(
        text, tuple(without_page_heads(text, tuple(blocks(text)))), origins=origins, flags=flags
    )
