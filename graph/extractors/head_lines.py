"""The lines above a letter's body, and which of them hold a label such as ``Subject:``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.extractors.segments import Segment, segment
from graph.model import Document, Span
from graph.reading.lines import lines
from graph.sections import Parts

_LABEL = re.compile(r"(?P<label>[^\W\d_][\w.\s-]{0,18}?)\s?[:.]\s?", re.UNICODE)


@dataclass(frozen=True, slots=True)
class HeadLine:
    """A line of a head: its words, the blank lines before it and its indent.

    ``opens`` tells that a label such as ``To:`` stood before the words.
    """

    part: Segment
    gap: int
    indent: int
    opens: bool = False


def head_lines(document: Document, parts: Parts) -> Iterator[HeadLine]:
    """The lines of a letter's head in print order."""
    if parts.head is not None:
        yield from lines_of(document, parts.head)


def lines_of(document: Document, within: Span) -> Iterator[HeadLine]:
    """The lines of a part, as those of a head."""
    for line in lines(document.text, within):
        if found := segment(document, line.span.start, line.span.end):
            yield HeadLine(found, line.gap, line.indent)


def labelled(document: Document, line: HeadLine, labels: tuple[str, ...]) -> Segment | None:
    """What follows one of the labels at the start of a line: ``Subject: SECURE``."""
    words = line.part.words
    found = _LABEL.match(words)
    if found is None or found["label"].strip(" .").casefold() not in labels:
        return None
    return line.part.part(document, found.end(), len(words)) if found.end() < len(words) else None


def front_field(document: Document, parts: Parts, key: str) -> HeadLine | None:
    """A field of the header above the letter, without its key: ``title: …``."""
    if parts.front is None:
        return None
    pattern = re.compile(rf"^[ \t]*{key}[ \t]*[:=][ \t]*(?P<value>\S.*)$", re.I | re.M)
    found = pattern.search(document.text, parts.front.start, parts.front.end)
    if found is None:
        return None
    start, end = found.span("value")
    following = re.compile(r"(?:\n[ \t]+[^\s:-][^\n:]*)*").match(document.text, found.end())
    value = segment(document, start, following.end() if following else end)
    return HeadLine(value, 0, 0) if value else None
