"""A page's tree set down on a sheet: paragraphs, headings, items, rows, quotations."""

from __future__ import annotations

import re

from lxml import etree

from graph.reading.html.measures import HEADINGS, Measures
from graph.reading.html.numbering import BULLET, Numbering, own_label
from graph.reading.html.tables import is_data, rows
from graph.reading.html.words import BLOCKS, UNPRINTED, Words, close, gather, inline, walk
from graph.reading.labels import label
from graph.reading.rendition import Sheet

_LISTS = ("ol", "ul", "menu", "dir")
_SET = re.compile(r"white-space\s?:\s?(?:pre|break-spaces)", re.IGNORECASE)
_LONG_ITEM = 1_500
_SAMPLE = 200


class Writer:
    """Sets a page down; ``left_out`` are the parts of it that are not read."""

    def __init__(self, sheet: Sheet, found: Measures, left_out: frozenset[etree._Element]) -> None:
        self._sheet = sheet
        self._measures = found
        self._left_out = left_out
        self._words = Words()
        self._lists: list[Numbering] = []
        self._label = ""
        self._depth = 0
        self._depths: list[int] = []
        self._is_heading = False

    def write(self, root: etree._Element) -> None:
        """Set down everything in an element."""
        for event, element, steps in walk(root):
            if event == "start":
                if self._start(element):
                    steps.skip_subtree()
                continue
            if event == "end":
                self._end(element)
            if element is not root:
                self._words.add(element.tail, element)
        self._flush()

    def _start(self, element: etree._Element) -> bool:
        """Set down how an element begins; whether its inside is done with."""
        tag = element.tag
        if tag in BLOCKS:
            self._flush()
        if element in self._left_out or tag in UNPRINTED:
            return True
        if tag in BLOCKS and self._whole(element):
            return True
        if tag in _LISTS:
            self._lists.append(Numbering(element))
        elif tag == "blockquote":
            self._depths.append(self._depth)
            self._depth += not _is_indented(element)
        elif tag in HEADINGS:
            self._is_heading = True
        elif tag == "hr":
            self._sheet.part()
        return inline(self._words, element, self._left_out)

    def _whole(self, element: etree._Element) -> bool:
        """Set down an element that is one block, or rows; whether it was one."""
        match element.tag:
            case "li":
                return self._item(element)
            case "table" if is_data(element, self._measures):
                self._table(element)
                return True
            case "pre":
                self._set(element)
                return True
            case "p" | "div" if _SET.search(element.get("style") or "") and not len(element):
                self._set(element)
                return True
        return False

    def _item(self, element: etree._Element) -> bool:
        """Set down an item that is one block; else only remember its label."""
        self._label = self._lists[-1].label(element) if self._lists else BULLET
        measure = self._measures[element]
        if measure.lists or measure.tables or measure.headings or measure.letters > _LONG_ITEM:
            if self._label == BULLET and (measure.headings or measure.tables):
                self._label = ""
            return False
        words, line = gather(element, self._left_out)
        self._emit(words, line)
        return True

    def _table(self, element: etree._Element) -> None:
        for caption in element.iter("caption"):
            self._emit(*gather(caption, self._left_out))
        self._sheet.part()
        for row in rows(element, self._left_out):
            filled = [cell for cell in row.cells if cell]
            if len(filled) == 1 and len(row.cells) == 1:
                self._sheet.heading(filled[0], ("", row.line), depth=self._depth)
            else:
                self._sheet.row(row.cells, ("", row.line), depth=self._depth)
        self._sheet.part()

    def _set(self, element: etree._Element) -> None:
        """Set down text whose lines are meant as they stand in the source."""
        words = _with_breaks(element).replace("\r\n", "\n")
        self._sheet.lines(words, ("", int(element.sourceline or 0)), depth=self._depth)

    def _end(self, element: etree._Element) -> None:
        """Set down how an element ends."""
        close(self._words, element, "end")
        tag = element.tag
        if tag not in BLOCKS:
            return
        self._flush()
        if element in self._left_out:
            return
        if tag in _LISTS:
            self._lists.pop()
            if not self._lists:
                self._sheet.part()
        elif tag == "li":
            self._label = ""
        elif tag == "blockquote":
            self._depth = self._depths.pop()
        elif tag in HEADINGS:
            self._is_heading = False

    def _flush(self) -> None:
        """Set down the words gathered so far as one block."""
        self._emit(*self._words.take())

    def _emit(self, words: str, line: int) -> None:
        if not words.strip():
            return
        origin = ("", line)
        if self._label:
            mark, words = own_label(self._label, words)
            self._sheet.item(mark, words, origin, depth=self._depth)
            self._label = ""
        elif self._is_heading:
            self._sheet.heading(words, origin, depth=self._depth)
        else:
            self._sheet.paragraph(words, origin, depth=self._depth)


def _is_indented(element: etree._Element) -> bool:
    """Whether a block quotation only sets a list in from the margin, as mail programs do."""
    words = _opening(element)
    return label(words, 0, len(words)) is not None


def _with_breaks(element: etree._Element) -> str:
    """The words of an element with each ``<br>`` as a line's end."""
    pieces: list[str] = []
    for event, one, _ in walk(element):
        if event == "start":
            pieces.append("\n" if one.tag == "br" else one.text or "")
        elif one is not element:
            pieces.append(one.tail or "")
    return "".join(pieces)


def _opening(element: etree._Element) -> str:
    """The first words of an element."""
    words = ""
    for piece in element.itertext():
        words = (words + piece).lstrip()
        if len(words) >= _SAMPLE:
            break
    return words
