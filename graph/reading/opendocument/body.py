"""The paragraphs, lists and tables of an OpenDocument text, as a flow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from graph.reading.flow import Paragraph, Table
from graph.reading.opendocument.lists import OUTLINE
from graph.reading.opendocument.styles import Styles
from graph.reading.opendocument.words import BOXES, words
from graph.reading.xml_parts import Element, attribute, child, local

_INTO = BOXES | {
    "section", "frame", "g", "table-of-content", "index-body", "index-title", "bibliography",
    "user-index", "alphabetical-index", "illustration-index", "table-index", "object-index",
}  # fmt: skip
_ROWS = frozenset(("table-header-rows", "table-row-group", "table-rows"))
_MOST_COLUMNS = 60

Flow = Iterator[Paragraph | Table]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in a list a paragraph stands: the count, style and level, from 1."""

    count: int
    style: str
    level: int


@dataclass(slots=True)
class Reader:
    """Turns elements into paragraphs and tables; ``notes`` gathers marks and notes' words."""

    styles: Styles
    notes: list[tuple[str, str]] = field(default_factory=list)
    place: int = 0
    _above: str | None = None
    _blank: int = 0

    def flow(self, elements: Iterable[Element]) -> Flow:
        """What a reader sees of block elements, in order."""
        for element in elements:
            match local(element):
                case "p":
                    yield from self._paragraph(element)
                case "h":
                    yield from self._paragraph(element, label=self._outline(element), heading=True)
                case "list":
                    yield from self._list(element, None)
                case "table":
                    yield Table(tuple(map(self._row, _rows(element))))
                case name if name in _INTO and attribute(element, "display") != "none":
                    yield from self.flow(element)

    def _paragraph(self, element: Element, *, label: str = "", heading: bool = False) -> Flow:
        self.place += 1
        style = attribute(element, "style-name")
        found = words(element, self.styles, self._note)
        if self.styles.hides(style):
            return
        if found.text.strip():
            gap = self.styles.gap(self._above, style) + self._blank
            yield Paragraph(found.text.strip(), self.place, label, gap, heading)
            self._blank, self._above = 0, style
        else:
            self._blank = 1
        for box in found.boxes:
            yield from self.flow(box)

    def _list(self, element: Element, around: _Place | None) -> Flow:
        style = attribute(element, "style-name")
        if around is None:
            style = style or self._style_of_first(element)
            place = _Place(self.styles.lists.enter(element, style), style, 1)
        else:
            place = _Place(around.count, style or around.style, around.level + 1)
        for item in element:
            yield from self._item(item, place, numbered=local(item) == "list-item")

    def _item(self, item: Element, place: _Place, *, numbered: bool) -> Flow:
        """A list item: its first paragraph has the label, lists in it are a level below."""
        for one in item:
            if local(one) == "list":
                yield from self._list(one, place)
            elif local(one) in ("p", "h") and numbered and _has_words(one):
                start = attribute(item, "start-value")
                label = self.styles.lists.label(place.count, place.style, place.level, start=start)
                yield from self._paragraph(one, label=label, heading=local(one) == "h")
                numbered = False
            else:
                yield from self.flow([one])

    def _outline(self, heading: Element) -> str:
        """The number of a heading, where the document numbers headings."""
        level = attribute(heading, "outline-level") or "1"
        lists = self.styles.lists
        plain = OUTLINE not in lists.styles or attribute(heading, "is-list-header") == "true"
        if plain or not level.isdigit() or not _has_words(heading):
            return ""
        return lists.label(lists.enter(None, OUTLINE), OUTLINE, int(level[:2]))

    def _style_of_first(self, element: Element) -> str:
        """The list style of a list that names none: that of its first paragraph's style."""
        first = child(element, "list-item", "p")
        return (
            self.styles.listed(attribute(first, "style-name") if first is not None else None) or ""
        )

    def _row(self, row: Element) -> tuple[tuple[Paragraph | Table, ...], ...]:
        cells: list[tuple[Paragraph | Table, ...]] = []
        for cell in row:
            if local(cell) not in ("table-cell", "covered-table-cell"):
                continue
            self._above, self._blank = None, 0
            cells.append(() if local(cell).startswith("covered") else tuple(self.flow(cell)))
            repeated = attribute(cell, "number-columns-repeated") or "1"
            more = int(repeated[:4]) - 1 if repeated.isdigit() else 0
            cells.extend(() for _ in range(min(more, _MOST_COLUMNS)))
        return tuple(cells[:_MOST_COLUMNS])

    def _note(self, note: Element) -> str:
        """The mark of a note, in brackets; its words are kept for the end."""
        citation, body = child(note, "note-citation"), child(note, "note-body")
        sign = (citation.text or "").strip() if citation is not None else ""
        mark = f"[{sign or len(self.notes) + 1}]"
        inner = Reader(self.styles)
        said = inner.flow(body) if body is not None else iter(())
        self.notes.append((mark, "\n".join(o.words for o in said if isinstance(o, Paragraph))))
        return mark


def _rows(element: Element) -> Iterator[Element]:
    """The rows of a table, also those in groups."""
    for one in element:
        if local(one) == "table-row":
            yield one
        elif local(one) in _ROWS:
            yield from _rows(one)


def _has_words(paragraph: Element) -> bool:
    """Whether a paragraph holds anything at all; an empty one is not counted in a list."""
    return bool((paragraph.text or "").strip()) or any(True for _ in paragraph)
