"""Those who get a copy, each in lines of an address: a name, the post below it, then the body.

Blank lines part them, or one alone stands there. A list with one recipient a line is no such.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.extractors.address_lines import Kind, kind_of
from graph.extractors.post_bodies import names_body
from graph.extractors.segments import Segment
from graph.extractors.signatory_words import is_organisation
from graph.model import Document
from graph.normalisers import people
from graph.sections.personal import looks_personal

_MOST_LINES, _MOST_NAME_WORDS = 6, 4
_FEWEST = 2
_BODY = (Kind.ORGANISATION, Kind.OFFICE)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line and what it tells."""

    part: Segment
    kind: Kind


def grouped(document: Document, lines: Sequence[Segment]) -> list[list[Segment]]:
    """The lines of each recipient that has several; nothing where lines are recipients each."""
    blocks = list(_blocks(document, lines))
    several = [block for block in blocks if len(block) >= _FEWEST]
    sure = any(block[0].kind is Kind.PERSON for block in several)
    parted = len(several) >= _FEWEST and sure and all(map(_is_address, several))
    kept = several if parted else [block for block in several if _is_name_post_body(block)]
    return [[line.part for line in block] for block in kept]


def _blocks(document: Document, lines: Sequence[Segment]) -> Iterator[list[_Line]]:
    """The lines between which no blank line stands."""
    block: list[_Line] = []
    for part in lines:
        if block and _is_apart(document, block[-1].part, part):
            yield block
            block = []
        block.append(_Line(part, _kind(part.words, first=not block)))
    if block:
        yield block


def _is_apart(document: Document, above: Segment, below: Segment) -> bool:
    return document.text.count("\n", above.span.end, below.span.start) > 1


def _kind(words: str, *, first: bool) -> Kind:
    """What a line tells; a first one without a title may be a name: ``Ann Poe, PhD``."""
    bare = words[: people.postnominals_start(words)].rstrip(" ,")
    named = kind_of(words) is Kind.ORGANISATION and looks_personal(bare)
    return Kind.PERSON if first and named and not names_body(words) else kind_of(words)


def _is_address(block: Sequence[_Line]) -> bool:
    """Whether lines are of one: a person or post, and below it no other person."""
    first, *below = (line.kind for line in block)
    if Kind.PERSON in below or len(block) > _MOST_LINES:
        return False
    posts = below.count(Kind.ROLE)
    held = first is Kind.PERSON or (below[0] is Kind.ROLE and _may_be_name(block[0].part.words))
    return posts <= 1 if held else first is Kind.ROLE and posts == 0


def _may_be_name(words: str) -> bool:
    """Whether a line above a post may be the name of who holds it."""
    few = _FEWEST <= len(words.split()) <= _MOST_NAME_WORDS
    return few and words.istitle() and not (is_organisation(words) or names_body(words))


def _is_name_post_body(block: Sequence[_Line]) -> bool:
    """Whether a name stands alone in its line, above one post and at most one body."""
    first, *below = (line.kind for line in block)
    bare = first is Kind.PERSON and below[0] is Kind.ROLE and _is_bare(block[0].part.words)
    rest = below[1:]
    bodies = sum(kind in _BODY for kind in rest)
    return bare and bodies <= 1 and not {Kind.PERSON, Kind.ROLE} & set(rest)


def _is_bare(words: str) -> bool:
    """Whether nothing but titles and degrees stands beside a name."""
    return "," not in words[: people.postnominals_start(words)].rstrip(" ,")
