"""Where each word of a text is printed: a box on a page of the PDF that it was read from."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterable, Iterator

import pypdfium2 as pdfium
from pypdfium2 import raw

from graph.model import Box, Facsimile, Origin, Span
from graph.model.facsimile import WHOLE

_PAGE = "page "
_LONGEST_SIDE = 100_000.0
_WORD = re.compile(r"\S+")


def facsimile(source: pdfium.PdfDocument, text: str, origins: Iterable[Origin]) -> Facsimile:
    """The pages of a PDF, and the place of each word that was read from a character of them."""
    pages = {number: _Page(source, number) for number in range(1, len(source) + 1)}
    placed = sorted(origins, key=lambda one: one.span)
    words = tuple(word for origin in placed for word in _words(text, origin, pages))
    for page in pages.values():
        page.close()
    return Facsimile(tuple(page.size for page in pages.values()), words)


class _Page:
    """A page, whose characters are looked at only if something was read from it."""

    def __init__(self, source: pdfium.PdfDocument, number: int) -> None:
        self._number = number
        self._page = source[number - 1]
        self._text: pdfium.PdfTextPage | None = None
        width, height = self._page.get_size()
        self.size = _points(width), _points(height)

    def box(self, start: int, end: int) -> Box | None:
        """What is around these characters; None where none of them is on the page."""
        if self._text is None:
            self._text = self._page.get_textpage()
        sides = [one for index in range(start, end) if (one := _sides(self._text, index))]
        if not sides:
            return None
        lefts, tops, rights, bottoms = zip(*sides, strict=True)
        x0, y0 = self._shown(min(lefts), max(tops))
        x1, y1 = self._shown(max(rights), min(bottoms))
        left, right, top, bottom = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
        seen = left < right and top < bottom
        return Box(self._number, left, top, right, bottom) if seen else None

    def close(self) -> None:
        """Let go of it."""
        if self._text is not None:
            self._text.close()
        self._page.close()

    def _shown(self, x: float, y: float) -> tuple[int, int]:
        """A point as the page is looked at: turned as it says, and cut."""
        across, down = ctypes.c_int(), ctypes.c_int()
        raw.FPDF_PageToDevice(self._page.raw, 0, 0, WHOLE, WHOLE, 0, x, y, across, down)
        return _within(across.value), _within(down.value)


def _sides(text: pdfium.PdfTextPage, index: int) -> tuple[float, float, float, float] | None:
    """Left, top, right and bottom of one character in the page's own space."""
    box = raw.FS_RECTF()
    if not raw.FPDFText_GetLooseCharBox(text.raw, index, ctypes.byref(box)):
        return None
    return box.left, box.top, box.right, box.bottom


def _words(text: str, origin: Origin, pages: dict[int, _Page]) -> Iterator[tuple[Span, Box]]:
    """The words of one run of characters, each with its box."""
    if not origin.part.startswith(_PAGE):
        return
    page = pages[int(origin.part.removeprefix(_PAGE))]
    for word in _WORD.finditer(text, origin.span.start, origin.span.end):
        start = origin.offset + word.start() - origin.span.start
        box = page.box(start, start + len(word[0]))
        if box is not None:
            yield Span(*word.span()), box


def _points(side: float) -> int:
    return max(round(min(_LONGEST_SIDE, side)), 1)


def _within(place: int) -> int:
    return min(max(place, 0), WHOLE)
