"""The paragraphs and tables of a part of a Word file, as a flow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graph.reading.flow import Paragraph, Table
from graph.reading.word.numbering import Numbering
from graph.reading.word.styles import Look, Styles, gap
from graph.reading.word.words import Marker, words
from graph.reading.xml_parts import Element, attribute, child, local

_INTO = frozenset(
    ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "AlternateContent")
)
_MOST_COLUMNS = 60


@dataclass(frozen=True, slots=True)
class Section:
    """The running heads of a section by kind, as ids of the parts that hold them.

    ``titled`` says that its first page has a head of its own, as a letterhead is.
    """

    titled: bool
    heads: Mapping[str, str]


@dataclass(slots=True)
class Reader:
    """Turns elements into paragraphs and tables; it counts lists and places as it goes."""

    styles: Styles
    numbering: Numbering
    mark: Marker
    place: int = 0
    _above: Look | None = None
    _blank: int = 0
    _carried: str = ""
    sections: list[Section] = field(default_factory=list)

    def flow(self, elements: Iterable[Element]) -> Iterator[Paragraph | Table]:
        """What a reader sees of block elements, in order."""
        for element in elements:
            match local(element):
                case "p":
                    yield from self._paragraph(element)
                case "tbl":
                    self._above, self._blank = None, 0
                    yield self._table(element)
                case "sectPr":
                    self.sections.append(_section(element))
                case name if name in _INTO:
                    if child(element, "sdtPr", "showingPlcHdr") is None:
                        inside = list(element)
                        yield from self.flow(inside[:1] if name == "AlternateContent" else inside)

    def _paragraph(self, element: Element) -> Iterator[Paragraph | Table]:
        self.place += 1
        properties = child(element, "pPr")
        look = self.styles.look(properties)
        found = words(element, self.styles, self.mark)
        text = self._carried + found.text
        self._carried = ""
        section = child(properties, "sectPr")
        if section is not None:
            self.sections.append(_section(section))
        if child(properties, "rPr", "del") is not None:
            self._carried = text
        elif text.strip():
            yield self._said(text.strip(), look)
        else:
            self._blank = 1
        for box in found.boxes:
            yield from self.flow(box)

    def _said(self, text: str, look: Look) -> Paragraph:
        space = 1 if self._above is None else gap(self._above, look)
        space, self._blank, self._above = space + self._blank, 0, look
        return Paragraph(
            text, self.place, label=self._label(look), gap=space, heading=look.is_heading
        )

    def _label(self, look: Look) -> str:
        if look.list_number in (None, "0"):
            return ""
        number = str(look.list_number)
        level = look.list_level
        if level is None:
            level = self.numbering.level_of(number, look.style or "")
        return self.numbering.label(number, level)

    def _table(self, element: Element) -> Table:
        return Table(
            tuple(self._row(row) for row in _inside(element, "tr") if not _is_deleted(row))
        )

    def _row(self, row: Element) -> tuple[tuple[Paragraph | Table, ...], ...]:
        cells: list[tuple[Paragraph | Table, ...]] = []
        for cell in _inside(row, "tc"):
            self._above, self._blank = None, 0
            goes_on = child(cell, "tcPr", "vMerge")
            merged = goes_on is not None and attribute(goes_on, "val") != "restart"
            cells.append(() if merged else tuple(self.flow(cell)))
            cells.extend(() for _ in range(_span(cell) - 1))
        return tuple(cells)


def _inside(element: Element, wanted: str) -> Iterator[Element]:
    """The rows of a table or cells of a row, also those in content controls."""
    for one in element:
        if local(one) == wanted:
            yield one
        elif local(one) in _INTO:
            yield from _inside(one, wanted)


def _section(element: Element) -> Section:
    heads = {
        attribute(one, "type") or "default": attribute(one, "id") or ""
        for one in element
        if local(one) == "headerReference"
    }
    return Section(child(element, "titlePg") is not None, heads)


def _is_deleted(row: Element) -> bool:
    return child(row, "trPr", "del") is not None


def _span(cell: Element) -> int:
    """How many columns a cell covers."""
    said = child(cell, "tcPr", "gridSpan")
    width = (attribute(said, "val") or "1") if said is not None else "1"
    return min(int(width), _MOST_COLUMNS) if width.isascii() and width.isdigit() else 1
