"""Names below a post of several: ``Honourable Members of the Council:`` and a name a line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.extractors.address_lines import Card, is_bare_name
from graph.extractors.addressed_groups import SEVERAL
from graph.extractors.head_lines import HeadLine, head_lines
from graph.extractors.segments import Segment, joined
from graph.model import Document, Span
from graph.sections import Parts

_OF = re.compile(
    r"\s(?:of|to|for|de[ls]?|d[ao]s?|du|des|del(?:la|lo)?|dei|al?|alla|der)\s(?:the\s|l[ao]s?\s|l[’'])?"
)
_FEWEST = 2
_LONGEST_POST = 120


def named_below(document: Document, parts: Parts) -> list[Card]:
    """One addressee a name, each with the post that stands above the names; else none."""
    lines = list(head_lines(document, parts))
    for at, line in enumerate(lines):
        names = _names(lines[at + 1 :]) if line.part.words.endswith(":") else []
        post = _post(document, lines[: at + 1]) if len(names) >= _FEWEST else None
        if post:
            role, body = post
            told = Span(role.span.start, (body or role).span.end)
            return [
                Card(name.span, name=name, role=role, organisation=body, beside=told)
                for name in names
            ]
    return []


def _names(lines: Sequence[HeadLine]) -> list[Segment]:
    """The names that stand one a line, up to what is none."""
    found: list[Segment] = []
    for line in lines:
        words = line.part.words
        if not is_bare_name(words.title() if words.isupper() else words):
            break
        found.append(line.part)
    return found


def _post(document: Document, lines: Sequence[HeadLine]) -> tuple[Segment, Segment | None] | None:
    """The post of several on the last line, or on the last two, and the body where it is held."""
    for first in lines[-2:][::-1]:
        whole = joined(document, first.part, lines[-1].part)
        named = whole.part(document, 0, len(whole.words.rstrip(" :")))
        if named and len(named.words) <= _LONGEST_POST and (found := SEVERAL.search(named.words)):
            of = _OF.search(named.words, found.end())
            body = named.part(document, of.end(), len(named.words)) if of else None
            role = named.part(document, 0, of.start()) if of else named
            return (role, body) if role else None
    return None
