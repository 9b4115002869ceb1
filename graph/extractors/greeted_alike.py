"""Several greeted by name with one post: ``Dear Commissioners Ruiz, Kolb and van der Berg``."""

from __future__ import annotations

import re

from graph.extractors.address_lines import Card
from graph.extractors.segments import segment
from graph.model import Document, Span

_NAME = (
    r"(?:(?:van|von|der|den|de|la|le|da|dos)\s){0,3}[A-ZÀ-Þ][\w’'-]{1,30}"
    r"(?:\s[A-ZÀ-Þ][\w’'.-]{1,30}){0,2}"
)
_AND = r"(?:,\s(?:and\s|y\s|et\s|und\s|e\s)?|\s(?:and|y|et|und|e|&)\s)"
_ALIKE = re.compile(
    rf"""(?i:dear|chers|chères|estimad[oa]s|sehr\sgeehrte|gentili|prezad[oa]s)\s
    (?P<post>(?i:(?:vice-?)?presidents|commissioners|ministers|senators|ambassadors|chairs
      |secretaries|rapporteurs|comisari[oa]s|ministr[oa]s|senadores|commissaires|ministres))\s
    (?P<names>{_NAME}(?:{_AND}{_NAME}){{1,6}})\W{{0,3}}""",
    re.VERBOSE,
)
_LONGEST = 300


def named_alike(document: Document, greeting: Span) -> list[Card]:
    """One addressee a name, all with the post that stands before the names; else none."""
    printed = document.quote(greeting)
    found = _ALIKE.fullmatch(printed) if len(printed) <= _LONGEST else None
    if found is None:
        return []
    post = segment(document, *(greeting.start + at for at in found.span("post")))
    spans = _spans(found)
    names = [segment(document, greeting.start + a, greeting.start + b) for a, b in spans]
    beside = post.span if post else None
    return [Card(name.span, name=name, role=post, beside=beside) for name in names if name]


def _spans(found: re.Match[str]) -> list[tuple[int, int]]:
    """Where each name stands."""
    begin, end = found.span("names")
    cuts = [cut.span() for cut in re.finditer(_AND, found["names"])]
    starts = [begin, *(begin + cut for _, cut in cuts)]
    ends = [*(begin + cut for cut, _ in cuts), end]
    return list(zip(starts, ends, strict=True))
