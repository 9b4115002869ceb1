"""A page of a PDF as a picture, as it would be printed."""

from __future__ import annotations

import math

import pypdfium2 as pdfium

from graph.errors import UnreadableFile
from graph.reading.pdf import png
from graph.reading.pdf.opening import opened

WIDTH = 1200
"""Pixels across a picture, so that print can be read on a fine screen too."""
MOST_PIXELS = 3_000_000
"""Pixels of one picture; a page that is longer than it is wide gets a smaller one."""


def page_picture(data: bytes, number: int, *, name: str) -> bytes:
    """A page, counted from 1, as a PNG file.

    Raises:
        UnreadableFile: if the file cannot be opened, or the page cannot be drawn.
    """
    with opened(data, name) as document:
        if not 1 <= number <= len(document):
            raise UnreadableFile(f"{name}: has no page {number}; it has {len(document)}")
        try:
            page = document[number - 1]
            bitmap = page.render(scale=_scale(*page.get_size()), rev_byteorder=True)
        except (pdfium.PdfiumError, ValueError) as problem:
            raise UnreadableFile(
                f"{name}: page {number} is damaged; get the file again"
            ) from problem
        return png.written(bytes(bitmap.buffer), bitmap.width, bitmap.height, row=bitmap.stride)


def _scale(width: float, height: float) -> float:
    """Pixels a point: as wide as wished, and of no more pixels than are allowed."""
    wide, high = max(width, 1.0), max(height, 1.0)
    return min(WIDTH / wide, math.sqrt(MOST_PIXELS / (wide * high)))
