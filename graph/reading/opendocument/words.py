"""The words of one OpenDocument paragraph as they are printed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from graph.reading.opendocument.styles import Styles
from graph.reading.xml_parts import Element, attribute, local

_LEFT_OUT = frozenset(
    ("annotation", "annotation-end", "ruby-text", "hidden-text", "hidden-paragraph", "title")
) | frozenset(("desc", "object", "object-ole", "script", "tracked-changes", "image-map", "forms"))
BOXES = frozenset(("text-box", "custom-shape", "rect", "ellipse", "caption"))
_WHITE = re.compile(r"[ \t\r\n]+")
_MOST_SPACES = 100


@dataclass(slots=True)
class Words:
    """What stands in a paragraph: ``text``, and the text ``boxes`` that hang on it."""

    pieces: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The paragraph's words."""
        return "".join(self.pieces)

    def add(self, raw: str | None) -> None:
        """Words from the file, where any run of white space stands for one space."""
        plain = _WHITE.sub(" ", raw or "")
        if not self.pieces or self.pieces[-1].endswith((" ", "\n", "\t")):
            plain = plain.removeprefix(" ")
        if plain:
            self.pieces.append(plain)


Marker = Callable[[Element], str]
"""Gives the mark that is printed for a note."""


def words(paragraph: Element, styles: Styles, mark: Marker) -> Words:
    """The printed words of a paragraph."""
    found = Words()
    found.add(paragraph.text)
    waiting: list[Element | str | None] = _inside(paragraph)
    while waiting:
        one = waiting.pop()
        if one is None or isinstance(one, str):
            found.add(one)
            continue
        waiting.append(one.tail)
        name = local(one)
        if name in _LEFT_OUT or (name == "span" and styles.hides(attribute(one, "style-name"))):
            continue
        if name in BOXES:
            found.boxes.append(one)
        elif (printed := _printed(one, name, mark)) is not None:
            found.pieces.append(printed)
        else:
            waiting += [*_inside(one), one.text]
    return found


def _inside(element: Element) -> list[Element | str | None]:
    return list(reversed(list(element)))


def _printed(element: Element, name: str, mark: Marker) -> str | None:
    """What one element prints; None for one that only holds others."""
    match name:
        case "s":
            count = attribute(element, "c") or "1"
            return " " * (min(int(count), _MOST_SPACES) if count[:6].isdigit() else 1)
        case "tab":
            return "\t"
        case "line-break":
            return "\n"
        case "note":
            return mark(element)
    return None
