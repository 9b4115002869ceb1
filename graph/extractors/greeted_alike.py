"""Several greeted by name: ``Dear Commissioners Ruiz, Kolb and van der Berg``, each with a post.

``Your Excellencies, Ms. Ana Silva, Secretary-General, and Mr. Bo Berg, Chair of the Council``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.extractors.address_lines import Card, Kind, card_of, is_post, kind_of
from graph.extractors.greeting_forms import DEAR
from graph.extractors.segments import Segment, segment
from graph.model import Document, Span
from graph.normalisers import people

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
_SLASH = re.compile(r"\s?/\s?")
_LONGEST = 300
_FEWEST = 2
_LEAD = re.compile(r"(?:and|y|et|und|e|&)\s|(?:your\s)?excellenc(?:ies|y)\s", re.IGNORECASE)


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


def named_in_row(document: Document, row: Sequence[Segment]) -> list[Card]:
    """Persons with titles that commas part, each with the posts behind the name; else none."""
    stacks: list[list[Segment]] = []
    for piece in row:
        lead = _LEAD.match(piece.words)
        part = piece.part(document, lead.end(), len(piece.words)) if lead else piece
        if part is None or (not stacks and kind_of(part.words) is not Kind.PERSON):
            continue
        if kind_of(part.words) is Kind.PERSON and not is_post(part.words):
            stacks.append([])
        if not stacks:
            return []
        stacks[-1].append(part)
    if len(stacks) < _FEWEST or not any(len(stack) > 1 for stack in stacks):
        return []
    return [card for card in (card_of(document, stack) for stack in stacks) if card]


def slashed(document: Document, rest: Segment) -> list[Segment]:
    """Persons with a title each and a slash between them: ``Ms Ana Roe/Mr Joe Poe``; else nobody.

    ``Mr/Ms Roe`` is one.
    """
    if "/" not in rest.words:
        return []
    cuts = [cut.span() for cut in _SLASH.finditer(rest.words)]
    begins, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(rest.words)]
    pieces = [rest.part(document, *each) for each in zip(begins, ends, strict=True)]
    named = [one for one in pieces if one and people.honorific_length(one.words)]
    whole = len(named) == len(pieces) and all(kind_of(one.words) is Kind.PERSON for one in named)
    return named if whole else []


def held_behind(document: Document, row: Sequence[Segment]) -> Card | None:
    """The one greeted by name whose post follows: ``Monsieur Silva, Préfet de la Brenne,``."""
    if len(row) != len(("name", "post")):
        return None
    dear = DEAR.match(row[0].words)
    name = row[0].part(document, dear.end() if dear else 0, len(row[0].words))
    if name is None or kind_of(name.words) is not Kind.PERSON or is_post(name.words):
        return None
    post = kind_of(row[1].words) is Kind.ROLE and not DEAR.match(row[1].words)
    return card_of(document, [name, row[1]]) if post else None
