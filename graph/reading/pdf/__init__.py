"""PDF: words from characters and their places, blocks from words and the white around them.

The offset of a `graph.model.Origin` is the index of a character in the text of its page, so
that `placing` finds the box in which each word of the document is printed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graph.reading.pdf.composing import compose, flow_of
from graph.reading.pdf.furniture import without_furniture
from graph.reading.pdf.opening import opened, particulars
from graph.reading.pdf.pages import pages_of
from graph.reading.pdf.picturing import page_picture
from graph.reading.pdf.placing import facsimile
from graph.reading.rendition import Rendition

__all__ = ["page_picture", "render"]


def render(data: bytes, name: str) -> Iterator[Rendition]:
    """The text of a PDF, in reading order.

    Raises:
        UnreadableFile: if it is encrypted, damaged, too long, or holds pictures only.
    """
    with opened(data, name) as document:
        front = particulars(document)
        pages, rules = pages_of(document, name)
        flow, notes = flow_of(without_furniture(pages), rules)
        found = compose(front, flow, notes)
        yield replace(found, facsimile=facsimile(document, found.text, found.origins))
