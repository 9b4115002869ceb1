"""The lines above a letter's body: which hold a date, which a label such as ``Subject:``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.extractors.segments import Segment, segment
from graph.model import Document
from graph.normalisers import dates
from graph.reading.lines import lines
from graph.sections import Parts

_LONGEST_DATE_LINE = 110
_LONGEST_PREFIX = 60
_LONGEST_SUFFIX = 20
_LABEL = re.compile(r"(?P<label>[^\W\d_][\w.\s-]{0,18}?)\s?[:.]\s?", re.UNICODE)
_REFERRING = re.compile(
    r"^(?:re|ref|subject|objet|asunto|betreff|oggetto|your|our)\b"
    r"|\b(?:letter|meeting|dated|of your|since|until|between|from|by|before|after|deadline)\b",
    re.IGNORECASE,
)


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
    if parts.head is None:
        return
    for line in lines(document.text, parts.head):
        if found := segment(document, line.span.start, line.span.end):
            yield HeadLine(found, line.gap, line.indent)


def date_in(document: Document, line: HeadLine) -> tuple[Segment, tuple[str, ...]] | None:
    """The date of a date line with its readings: ``Brussels, 28 October 2008``.

    None for a line that only mentions a date: ``Re: meeting of 12 May 2009``.
    """
    words = line.part.words
    if len(words) > _LONGEST_DATE_LINE:
        return None
    for found in dates.find(words):
        before, after = words[: found.start], words[found.end :]
        if len(before) > _LONGEST_PREFIX or len(after) > _LONGEST_SUFFIX:
            continue
        if _REFERRING.search(before):
            continue
        part = line.part.part(document, found.start, found.end)
        return (part, found.readings) if part else None
    return None


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
    pattern = re.compile(rf"^[ \t]*{key}[ \t]*[:=][ \t]*(?P<value>\S.*?)[ \t]*\r?$", re.I | re.M)
    found = pattern.search(document.text, parts.front.start, parts.front.end)
    if found is None:
        return None
    start, end = found.span("value")
    following = re.compile(r"(?:\n[ \t]+[^\s:-][^\n:]*)*").match(document.text, found.end())
    value = segment(document, start, following.end() if following else end)
    return HeadLine(value, 0, 0) if value else None
