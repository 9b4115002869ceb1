"""The pages of a PDF: their lines, and the rules drawn between these."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pypdfium2 as pdfium
from pypdfium2 import raw

from graph.errors import UnreadableFile
from graph.reading.decoding import MOST_CHARACTERS
from graph.reading.pdf.furniture import Page
from graph.reading.pdf.lines import Line, rows
from graph.reading.pdf.words import Face, words

FEWEST_CHARACTERS = 50
"""A PDF with fewer characters a page than this, on average, holds pictures of text."""

_MOST_OBJECTS = 5000
_RULE_WIDTH = 40.0
_RULE_HEIGHT = 2.0
_SLACK = 3.0
Rule = tuple[float, float, float]
"""The height of a horizontal rule, its left end and its right end."""


def pages_of(document: pdfium.PdfDocument, name: str) -> tuple[list[Page], dict[int, list[Rule]]]:
    """The lines of each page, and the rules drawn on it.

    Raises:
        UnreadableFile: if a page is damaged, the text too long, or none is there.
    """
    pages: list[Page] = []
    rules: dict[int, list[Rule]] = {}
    count = 0
    for number in range(1, len(document) + 1):
        try:
            page = document[number - 1]
        except pdfium.PdfiumError as problem:
            raise UnreadableFile(
                f"{name}: page {number} is damaged; get the file again"
            ) from problem
        chars = page.get_textpage()
        face = Face(page, chars)
        found = [word for word in words(face, chars) if not word.turned]
        count += sum(len(word.text) for word in found)
        rules[number] = _rules(face, page)
        pages.append(Page(number, face.height, _ruled(rows(found, number), rules[number])))
        chars.close()
        page.close()
        if count > MOST_CHARACTERS:
            raise UnreadableFile(
                f"{name}: longer than {MOST_CHARACTERS:,} characters; give one letter at a time"
            )
    if count < FEWEST_CHARACTERS * len(pages) or not count:
        raise UnreadableFile(f"{name}: scanned pages without text; run OCR first, e.g. ocrmypdf")
    return pages, rules


def _rules(face: Face, page: pdfium.PdfPage) -> list[Rule]:
    """The horizontal rules drawn on a page: height, left end and right end."""
    found: list[Rule] = []
    for place in range(min(raw.FPDFPage_CountObjects(page.raw), _MOST_OBJECTS)):
        one = raw.FPDFPage_GetObject(page.raw, place)
        if raw.FPDFPageObj_GetType(one) != raw.FPDF_PAGEOBJ_PATH:
            continue
        ends = [ctypes.c_float() for _ in range(4)]
        raw.FPDFPageObj_GetBounds(one, *ends)
        x0, y0 = face.turn(ends[0].value, ends[1].value)
        x1, y1 = face.turn(ends[2].value, ends[3].value)
        left, right, bottom, top = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
        if top - bottom <= _RULE_HEIGHT and right - left >= _RULE_WIDTH:
            found.append(((top + bottom) / 2, left, right))
    return found


def _ruled(found: list[list[Line]], rules: Sequence[Rule]) -> list[list[Line]]:
    """The rows of a page, marked where a rule wider than the words stands above."""
    marked: list[list[Line]] = found[:1]
    for above, row in pairwise(found):
        drawn = any(_parts(rule, above, row) for rule in rules)
        marked.append([replace(line, ruled=True) for line in row] if drawn else row)
    return marked


def _parts(rule: Rule, above: Sequence[Line], row: Sequence[Line]) -> bool:
    """Whether a rule parts two rows; one as long as the words above underlines them."""
    height, start, end = rule
    left, right = above[0].left, above[-1].right
    if abs(start - left) < _SLACK and abs(end - right) < _SLACK:
        return False
    if not row[0].base + 0.5 * row[0].size < height < above[0].base + 0.2 * above[0].size:
        return False
    return start <= row[0].left + _SLACK and end >= max(row[-1].right, right) - _SLACK
