"""The words of a page as a browser prints them, gathered piece by piece.

White space is collapsed as in a browser, no-break spaces are kept, what has no width is left
out. ``<br>`` ends a line, a picture stands for its alternative text on a line of its own, a
raised number becomes a raised digit so that it is not read as part of the number before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from graph.reading import pictures

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "optgroup",
        "option",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
"""The elements that a browser sets on lines of their own."""

UNPRINTED = frozenset(
    [
        "applet",
        "audio",
        "base",
        "button",
        "canvas",
        "datalist",
        "embed",
        "frame",
        "frameset",
        "head",
        "iframe",
        "input",
        "link",
        "map",
        "math",
        "meta",
        "meter",
        "noembed",
        "noframes",
        "noscript",
        "object",
        "output",
        "param",
        "progress",
        "rp",
        "script",
        "select",
        "source",
        "style",
        "svg",
        "template",
        "textarea",
        "title",
        "track",
        "video",
    ]
)
"""The elements whose words no reader sees, or which are no words."""

_SPACE = re.compile(r"[ \t\r\n\f]+")
_AROUND_BREAK = re.compile(r" ?\n ?")
_WIDTHLESS = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MARK = re.compile(r"\[?\d{1,3}\]?(?:,\s?\d{1,3}){0,9}")
_PICTOGRAM = re.compile(r"\b(?:emoji|smiley|icon|wp-smiley)\b", re.IGNORECASE)


class Words:
    """Words under construction, and the line of the source on which they began."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self.line = 0

    def add(self, text: str | None, element: etree._Element) -> None:
        """Words that the source has in or behind an element."""
        if text:
            if not self.line and not text.isspace():
                self.line = _line(element)
            self._pieces.append(_SPACE.sub(" ", text.translate(_WIDTHLESS)))

    def sign(self, text: str) -> None:
        """What a browser prints of itself: a line break, a quotation mark."""
        self._pieces.append(text)

    def take(self) -> tuple[str, int]:
        """The words so far and their line; the next ones begin anew."""
        text = _AROUND_BREAK.sub("\n", _SPACE_RUN.sub(" ", "".join(self._pieces)))
        line = self.line
        self._pieces.clear()
        self.line = 0
        return text.strip(" \n"), line


_SPACE_RUN = re.compile(r" {2,}")


def _line(element: etree._Element) -> int:
    return int(element.sourceline or 0)


def walk(root: etree._Element) -> Iterator[tuple[str, etree._Element, etree.iterwalk]]:
    """Each start and end of an element, and each remark, with the walk itself to steer it."""
    steps = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in steps:
        yield event, element, steps


def gather(root: etree._Element, left_out: frozenset[etree._Element]) -> tuple[str, int]:
    """The words of an element, each block inside on lines of its own, and their line."""
    words = Words()
    for event, element, steps in walk(root):
        if event == "start":
            if element in left_out or element.tag in UNPRINTED:
                steps.skip_subtree()
                continue
            if element.tag in BLOCKS and element is not root:
                words.sign("\n")
            if inline(words, element, left_out):
                steps.skip_subtree()
        else:
            close(words, element, event)
            if element is not root:
                if element.tag in BLOCKS:
                    words.sign("\n")
                words.add(element.tail, element)
    text, line = words.take()
    return _BLANK_LINES.sub("\n", text), line


_BLANK_LINES = re.compile(r"\n{2,}")


def inline(words: Words, element: etree._Element, left_out: frozenset[etree._Element]) -> bool:
    """Set down how an element within a line begins; whether its inside is done with."""
    match element.tag:
        case "br":
            words.sign("\n")
        case "img":
            _picture(words, element)
        case "q":
            words.sign("“")
        case "sup" if mark := _mark(element):
            words.add(mark, element)
            return True
        case _:
            pass
    words.add(element.text, element)
    return False


def close(words: Words, element: etree._Element, event: str) -> None:
    """Set down how an element within a line ends."""
    if event == "end" and element.tag == "q":
        words.sign("”")


def _mark(element: etree._Element) -> str | None:
    """A footnote's raised number as raised digits; None where other words are raised."""
    text = "".join(element.itertext()).strip()
    return text.translate(_RAISED) if _MARK.fullmatch(text) else None


def _picture(words: Words, element: etree._Element) -> None:
    """The alternative text of a picture, if it says something."""
    alt = " ".join((element.get("alt") or "").split())
    if (shown := pictures.named(alt)) is None:
        return
    text = alt[slice(*shown)]
    if _PICTOGRAM.search(element.get("class") or ""):
        words.add(text, element)
        return
    words.sign("\n")
    words.add(text, element)
    words.sign("\n")
