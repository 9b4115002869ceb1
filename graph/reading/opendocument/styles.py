"""What the styles of an OpenDocument file say that matters to a reader: lists, space, hiding."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.reading.opendocument.lists import OUTLINE, Lists, list_style
from graph.reading.xml_parts import Element, attribute, child, local

_LENGTH = re.compile(r"([0-9]{0,4}(?:\.[0-9]{1,6})?)(cm|mm|in|pt|pc)")
_POINTS = {"cm": 28.35, "mm": 2.835, "in": 72.0, "pt": 1.0, "pc": 12.0}
_VISIBLE_GAP = 3.0
"""Points between paragraphs that an eye takes for a gap."""
_MOST_ANCESTORS = 20


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph's or a span's style, as far as it says anything itself."""

    parent: str | None = None
    listed: str | None = None
    hidden: bool | None = None
    above: float | None = None
    below: float | None = None


class Styles:
    """The styles of a document, and its ``lists``."""

    def __init__(self) -> None:
        self.lists = Lists()
        self._styles: dict[str, Style] = {}

    def add(self, element: Element) -> None:
        """Take in one style."""
        name = attribute(element, "name") or ""
        match local(element):
            case "list-style":
                self.lists.styles[name] = list_style(element)
            case "outline-style":
                self.lists.styles[OUTLINE] = list_style(element)
            case "style":
                self._styles[name] = _style(element)

    def hides(self, name: str | None) -> bool:
        """Whether text in a style is hidden."""
        return any(one.hidden for one in self._ancestors(name))

    def listed(self, name: str | None) -> str | None:
        """The list style that belongs to a paragraph style."""
        return next((one.listed for one in self._ancestors(name) if one.listed), None)

    def gap(self, above: str | None, below: str | None) -> int:
        """How many blank lines a reader sees between paragraphs of two styles: none or one."""
        space = (
            next((one.below for one in self._ancestors(above) if one.below is not None), 0.0),
            next((one.above for one in self._ancestors(below) if one.above is not None), 0.0),
        )
        return int(max(space) >= _VISIBLE_GAP)

    def _ancestors(self, name: str | None) -> list[Style]:
        """A style and those that it is made from."""
        found: list[Style] = []
        while name in self._styles and len(found) < _MOST_ANCESTORS:
            found.append(self._styles[name])
            name = self._styles[name].parent
        return found


def _style(element: Element) -> Style:
    paragraph = child(element, "paragraph-properties")
    text = child(element, "text-properties")
    shown = attribute(text, "display") if text is not None else None
    return Style(
        parent=attribute(element, "parent-style-name"),
        listed=attribute(element, "list-style-name"),
        hidden=shown == "none" if shown else None,
        above=_points(paragraph, "margin-top"),
        below=_points(paragraph, "margin-bottom"),
    )


def _points(element: Element | None, side: str) -> float | None:
    found = _LENGTH.fullmatch((attribute(element, side) or "") if element is not None else "")
    return float(found[1] or 0) * _POINTS[found[2]] if found else None
