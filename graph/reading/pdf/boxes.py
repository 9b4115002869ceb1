"""Where a stretch of a document is printed: rectangles on the pages of its PDF."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pypdfium2 as pdfium
from pypdfium2 import raw

from graph.model import Document, Span
from graph.reading.pdf.opening import opened

_PAGE = "page "
_SAME_LINE = 0.5


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in PDF points from the page's lower left corner."""

    page: int
    left: float
    bottom: float
    right: float
    top: float


def boxes(data: bytes, document: Document, span: Span) -> tuple[Box, ...]:
    """The rectangles in which a span of a document's text is printed, one a line.

    Raises:
        UnreadableFile: if the bytes are not those of a readable PDF.
    """
    with opened(data, document.name) as source:
        return tuple(_lines(source, document, span))


def _lines(source: pdfium.PdfDocument, document: Document, span: Span) -> Iterator[Box]:
    current: Box | None = None
    for page, start, end in _stretches(document, span):
        text = source[page - 1].get_textpage()
        for index in range(start, min(end, text.count_chars())):
            box = _box(text, index, page)
            if box is None:
                continue
            if current is None or not _is_beside(current, box):
                if current is not None:
                    yield current
                current = box
            else:
                current = _around(current, box)
        text.close()
    if current is not None:
        yield current


def _stretches(document: Document, span: Span) -> Iterator[tuple[int, int, int]]:
    """The pages of a span, with the first and last index in each page's text."""
    for origin in document.origins:
        start, end = max(span.start, origin.span.start), min(span.end, origin.span.end)
        if start < end and origin.part.startswith(_PAGE):
            first = origin.offset + start - origin.span.start
            yield int(origin.part.removeprefix(_PAGE)), first, first + end - start


def _box(text: pdfium.PdfTextPage, index: int, page: int) -> Box | None:
    """The box of one character; None for white space."""
    if chr(raw.FPDFText_GetUnicode(text.raw, index)).isspace():
        return None
    box = raw.FS_RECTF()
    if not raw.FPDFText_GetLooseCharBox(text.raw, index, ctypes.byref(box)):
        return None
    return Box(page, box.left, box.bottom, box.right, box.top)


def _is_beside(line: Box, box: Box) -> bool:
    shared = min(line.top, box.top) - max(line.bottom, box.bottom)
    return line.page == box.page and shared > _SAME_LINE * (box.top - box.bottom)


def _around(line: Box, box: Box) -> Box:
    return replace(
        line,
        left=min(line.left, box.left),
        bottom=min(line.bottom, box.bottom),
        right=max(line.right, box.right),
        top=max(line.top, box.top),
    )
