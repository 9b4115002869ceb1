"""Where a text keeps its file's own particulars: above the letter, to be shown apart from it."""

from __future__ import annotations

import re

from graph.model import Span
from graph.reading.front_matter import front_matter

_LINE = re.compile(
    r"(?:Title|Author|Created|Modified|title|author|site|published): [^\n]*(?:\n|\Z)"
)
"""``Author: Ana Silva`` · ``published: 2019-05-04``, as the readers of files write them."""


def front_lines(text: str) -> Span | None:
    """The particulars at the top of a text: front matter, or the lines that a reader set there.

    None where there are none, or nothing else follows. The header of a mail is a part of it.
    """
    found = front_matter(text)
    if found:
        return found.span if text[found.span.end :].strip() else None
    end = 0
    while line := _LINE.match(text, end):
        end = line.end()
    below = text[end : end + 1] == "\n" and bool(text[end:].strip())
    return Span(0, len(text[:end].rstrip())) if end and below else None
