"""What an office file says of itself, title, author and dates, as lines of a front."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from graph.reading.xml_parts import Element, local

_KEYS = {
    "title": "Title",
    "creator": "Author",
    "initial-creator": "Author",
    "created": "Created",
    "creation-date": "Created",
    "modified": "Modified",
    "date": "Modified",
}
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?=T|$)")
_NO_TITLE = re.compile(
    r"microsoft word\b.*|document\s?\d*|untitled\b.*|.*\.(?:docx?|odt|rtf|pdf|dotx?)", re.I | re.S
)
_ORDER = ("Title", "Author", "Created", "Modified")
_LONGEST = 300


def particulars(elements: Iterable[Element]) -> tuple[list[tuple[str, str]], str | None]:
    """The front's lines from the properties' elements, and the language that they declare."""
    found: dict[str, str] = {}
    language = None
    for element in elements:
        words = " ".join((element.text or "").split())[:_LONGEST]
        if local(element) == "language":
            language = words.partition("-")[0].lower() or None
        elif key := _KEYS.get(local(element)):
            found.setdefault(key, words)
    return list(_lines(found)), language


def _lines(found: dict[str, str]) -> Iterator[tuple[str, str]]:
    for key in _ORDER:
        words = found.get(key, "")
        if key in ("Created", "Modified"):
            date = _DATE.match(words)
            words = date[0] if date else ""
        elif key == "Title" and _NO_TITLE.fullmatch(words):
            words = ""
        if words:
            yield key, words
