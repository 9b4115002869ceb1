"""Markdown: the characters of the file are the text, its structure tells the blocks.

Nothing is taken out of the text; a character written by its name (``&eacute;``) is shown as a
Markdown program would, and origins lead back to its place in the file. Headings,
lists, quotations, tables and hard line breaks are those that a Markdown program would show;
front matter, link definitions and the marks of a site's generator are in no block. Where
lines of a paragraph are short, as those of an address, they are kept apart although a
Markdown program would join them: that is how people who write letters mean them.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.reading.decoding import decode
from graph.reading.front_matter import front_matter
from graph.reading.markdown.characters import shown
from graph.reading.markdown.structure import blocks
from graph.reading.rendition import Rendition

__all__ = ["render"]


def render(data: bytes, name: str) -> Iterator[Rendition]:
    """The text of a Markdown file, unaltered.

    Raises:
        UnreadableFile: if the bytes are no text.
    """
    source, flags = decode(data, name=name)
    text, origins = shown(source)
    front = front_matter(text)
    found = tuple(blocks(text, front.span.end if front else 0))
    language = dict(front.pairs).get("lang", "")[:2].lower() if front else ""
    yield Rendition(
        text,
        found,
        front=front.span if front else None,
        origins=origins,
        flags=flags,
        language=language or None,
    )
