"""The labels that a browser prints before the items of a list: ``3.``, ``c.``, ``iv.``, ``•``."""

from __future__ import annotations

import re

from lxml import etree

from graph.reading.labels import label

BULLET = "•"
_NUMBER = re.compile(r"\s*(-?\d{1,9})")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST_ROMAN = 3999
_ALPHABET = 26
_STYLES = {"lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A",
           "lower-roman": "i", "upper-roman": "I", "decimal": "1"}  # fmt: skip
_STYLE = re.compile(r"list-style(?:-type)?\s{0,9}:[^;]{0,80}?(?P<style>" + "|".join(_STYLES) + ")")


class Numbering:
    """The labels of one list, in order."""

    def __init__(self, element: etree._Element) -> None:
        self._style = _style(element) if element.tag == "ol" else ""
        self._step = -1 if element.get("reversed") is not None else 1
        start = _number(element.get("start"))
        if start is None:
            items = sum(child.tag == "li" for child in element) if self._step < 0 else 1
            start = items
        self._next = start

    def label(self, item: etree._Element) -> str:
        """The label of the next item."""
        if not self._style:
            return BULLET
        own = _number(item.get("value"))
        number = self._next if own is None else own
        self._next = number + self._step
        return f"{_written(number, self._style)}."


def own_label(mark: str, words: str) -> tuple[str, str]:
    """The label and the words of an item that may print a label itself: ``<li>(a) ask``.

    What the writer typed goes before a bullet, and is not repeated after the same number.
    """
    typed = label(words, 0, len(words))
    if typed and (mark == BULLET or typed.mark.strip("().") == mark.strip(".")):
        return typed.mark, words[typed.body :]
    return mark, words


def _style(element: etree._Element) -> str:
    styled = _STYLE.search(element.get("style") or "")
    if styled:
        return _STYLES[styled["style"]]
    stated = (element.get("type") or "1").strip()
    return stated if stated in "aAiI" and stated else "1"


def _number(text: str | None) -> int | None:
    found = _NUMBER.match(text or "")
    return int(found[1]) if found else None


def _written(number: int, style: str) -> str:
    """A number in the list's style; in digits where that style cannot write it."""
    if style in "iI" and 0 < number <= _LARGEST_ROMAN:
        roman = _roman(number)
        return roman.upper() if style == "I" else roman
    if style in "aA" and number > 0:
        letters = _lettered(number)
        return letters.upper() if style == "A" else letters
    return str(number)


def _roman(number: int) -> str:
    written = ""
    for value, sign in _ROMAN:
        written += sign * (number // value)
        number %= value
    return written


def _lettered(number: int) -> str:
    written = ""
    while number:
        number, place = divmod(number - 1, _ALPHABET)
        written = chr(ord("a") + place) + written
    return written
