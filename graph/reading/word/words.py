"""The words of one Word paragraph as they are printed.

Inserted words are read, deleted ones are not; of a field only its result, of a choice between
two drawings only the first. What is hidden, or never printed, is left out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from graph.reading.counting import drawn_signs
from graph.reading.word.styles import Styles
from graph.reading.xml_parts import Element, attribute, child, local

_LEFT_OUT = frozenset(
    [
        "del",
        "moveFrom",
        "delText",
        "instrText",
        "delInstrText",
        "rPr",
        "pPr",
        "sdtPr",
        "rt",
        "commentReference",
        "annotationRef",
        "pgNum",
        "ffData",
        "sectPr",
    ]
)
_FIXED = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


@dataclass(frozen=True, slots=True)
class Note:
    """A reference to a footnote or endnote: which kind, and its id in the notes' part."""

    kind: str
    id: str


@dataclass(slots=True)
class Words:
    """What stands in a paragraph: ``text``, and the text ``boxes`` that hang on it."""

    pieces: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    fields: list[bool] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The paragraph's words."""
        return "".join(self.pieces)


Marker = Callable[[Note], str]
"""Gives the mark that is printed for a reference to a note."""


def words(paragraph: Element, styles: Styles, mark: Marker) -> Words:
    """The printed words of a paragraph, a hyperlink or any other inline element."""
    found = Words()
    waiting = list(reversed(list(paragraph)))
    while waiting:
        element = waiting.pop()
        name = local(element)
        if name in _LEFT_OUT or _is_hidden(element, name, styles):
            continue
        if name == "txbxContent":
            found.boxes.append(element)
        elif name == "fldChar":
            _enter_or_leave(found.fields, attribute(element, "fldCharType"))
        elif name == "AlternateContent":
            waiting.extend(list(element)[:1])
        elif (printed := _printed(element, name, mark)) is None:
            waiting.extend(reversed(list(element)))
        elif not any(found.fields):
            found.pieces.append(printed)
    return found


def _is_hidden(element: Element, name: str, styles: Styles) -> bool:
    if name == "r":
        return styles.hides(child(element, "rPr"))
    return name == "sdt" and child(element, "sdtPr", "showingPlcHdr") is not None


def _enter_or_leave(fields: list[bool], kind: str | None) -> None:
    """Keeps track of the fields around a place; True where their code, not result, stands."""
    if kind == "begin":
        fields.append(True)
    elif fields and kind == "separate":
        fields[-1] = False
    elif fields and kind == "end":
        fields.pop()


def _printed(element: Element, name: str, mark: Marker) -> str | None:
    """What one element prints; None for one that only holds others."""
    match name:
        case "t":
            return drawn_signs(element.text or "")
        case "sym":
            return _symbol(attribute(element, "char"))
        case "footnoteReference" | "endnoteReference":
            own = attribute(element, "customMarkFollows") in (None, "0", "false", "off")
            return mark(Note(name[:-9], attribute(element, "id") or "")) if own else ""
    return _FIXED.get(name)


def _symbol(code: str | None) -> str:
    """The sign that ``<w:sym w:char="F0B7"/>`` draws, as far as it is known."""
    try:
        sign = chr(int(code or "", 16))
    except (ValueError, OverflowError):
        return ""
    drawn = drawn_signs(sign)
    return drawn if drawn.isprintable() or drawn != sign else "•"
