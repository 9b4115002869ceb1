"""Those who get a copy, each in lines of an address: a name, the post below it, then the body.

Blank lines part them all, or a name stands alone in its line above a post that may be held in the
body below. A list with one recipient a line is no such.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.extractors.address_lines import Kind, kind_of
from graph.extractors.post_bodies import HELD_OF, names_body
from graph.extractors.segments import Segment
from graph.model import Document
from graph.normalisers import people
from graph.sections.personal import looks_personal

_MOST_LINES = 6
_FEWEST = 2
_BODY = (Kind.ORGANISATION, Kind.OFFICE)
NO_TITLE = "no title tells whether this is a person, or a body above the post of another"
_OF_STATE = re.compile(
    r"minist|premier|kanzler|chancellor|canciller|ambassad|embaixad|embajad|botschaft|ambasciat|senat|senad"
    r"|\b(?:deputies|deputat|député|diputad|deputad|member\b|mitglied|mayor\b|maire\b|alcald|sindac|governor)"
    r"|abgeordnet|bürgermeister",
    re.IGNORECASE,
)
"""*Prime Minister*: held of a state, not of the body in the next line."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 5


@dataclass(frozen=True, slots=True)
class _Line:
    """A line and what it tells."""

    part: Segment
    kind: Kind


def grouped(document: Document, lines: Sequence[Segment]) -> list[list[Segment]]:
    """The lines of each recipient that has several; nothing where lines are recipients each."""
    several = [block for block in _blocks(document, lines) if len(block) >= _FEWEST]
    persons = any(block[0].kind is Kind.PERSON for block in several)
    parted = persons and len(several) >= _FEWEST
    if not (parted and all(_is_address(block, parted=True) for block in several)):
        alone = (block for block in several if _opens_with_bare_name(block))
        several = [block for block in alone if _is_address(block, parted=False)]
    return [[line.part for line in block] for block in several]


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


def _is_address(block: Sequence[_Line], *, parted: bool) -> bool:
    """Whether lines are of one: a person, the post below and one body, or a post and its body."""
    first, *below = block
    kinds = [line.kind for line in below]
    bodies = [line.part.words for line in below if line.kind in _BODY]
    if len(block) > _MOST_LINES or Kind.PERSON in kinds or len(bodies) > 1:
        return False
    if first.kind is not Kind.PERSON:
        held = first.kind is Kind.ROLE and Kind.ROLE not in kinds
        return held and all(_goes_with(first.part.words, body, loosely=False) for body in bodies)
    if Kind.ROLE in kinds[1:]:
        return False
    apart = kinds[0] is Kind.ROLE
    post = below[0].part.words if apart else first.part.words.partition(", ")[2]
    return all(_goes_with(post, body, loosely=parted) for body in bodies)


def _goes_with(post: str, body: str, *, loosely: bool) -> bool:
    """Whether a post may be held in the body below: it tells of no other, nor of a state."""
    held = HELD_OF.search(post)
    if (held is None or loosely) and not _OF_STATE.search(post):
        return True
    told, other = _stems(post[held.end() :] if held else post), _stems(body)
    return bool(told and other) and (told <= other or other <= told)


def _stems(words: str) -> set[str]:
    """How the longer words begin: *Minister* and *Ministry* alike."""
    return {word[:_STEM] for word in _WORD.findall(words.casefold())}


def _opens_with_bare_name(block: Sequence[_Line]) -> bool:
    """Whether a name stands alone in its line, above a post."""
    first, below = block[0], block[1]
    return first.kind is Kind.PERSON and below.kind is Kind.ROLE and _is_bare(first.part.words)


def _is_bare(words: str) -> bool:
    """Whether nothing but titles and degrees stands beside a name."""
    return "," not in words[: people.postnominals_start(words)].rstrip(" ,")
