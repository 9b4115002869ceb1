"""Lines that name several persons: ``Ann Doe (on behalf of FOO), Joe Roe, PhD, and Eva Poe``.

A line is parted only where each piece has the form of a person's name and *and* stands
before the last. It might still be one person with two affiliations, so the pieces are
certain only where at least two of them carry a mark of persons: a title, a degree, or a body
for which they sign.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.extractors.segments import Segment, joined, segments
from graph.extractors.signatory_words import is_legal_form, is_organisation, signed_for
from graph.model import Document
from graph.normalisers import people, places
from graph.sections import Entry, cues
from graph.sections.personal import looks_personal

DOUBTFUL = "the line seems to name several persons, but may name one with affiliations"
UNPARTED = "the line may name several persons rather than one signatory"

_AND = re.compile(r"(?:and|&|et|und|y)\s")
_BETWEEN = re.compile(r"\s(?:and|&|et|und|y)\s")
_FEWEST = 2
_FEWEST_UNMARKED = 3


def several(document: Document, entry: Entry) -> tuple[tuple[Entry, ...], tuple[str, ...]]:
    """The entries that an entry holds, itself if it names one, and the reasons for doubt."""
    pieces, has_and = ([], False) if entry.fields else _pieces(document, entry)
    if len(pieces) < _FEWEST or not all(_is_person(piece.words) for piece in pieces):
        return (entry,), ()
    marked = sum(_is_marked(piece.words) for piece in pieces)
    if not has_and or (len(pieces) < _FEWEST_UNMARKED and not marked):
        doubted = len(pieces) >= _FEWEST_UNMARKED or has_and
        return (entry,), ((UNPARTED,) if doubted else ())
    first, *others = pieces
    own = replace(entry, span=replace(entry.span, end=first.span.end), body=first.span)
    rest = tuple(Entry(piece.span, piece.span) for piece in others)
    return (own, *rest), (() if marked >= _FEWEST else (DOUBTFUL,))


def _pieces(document: Document, entry: Entry) -> tuple[list[Segment], bool]:
    """The names between the commas, each with its degrees, and whether *and* joins the last."""
    found = segments(document, entry.body, entry.fields)
    if not found or any(part.opens_cell for part in found):
        return [], False
    if is_organisation(_bare(found[0].words)):
        return [], False
    at = len(found) - 1
    while at and _are_degrees(found[at].words):
        at -= 1
    last = _and_parted(document, found[at])
    has_and = len(last) > 1 or (at > 0 and _AND.match(last[0].words) is not None)
    pieces: list[Segment] = []
    for part in (*found[:at], *last, *found[at + 1 :]):
        if pieces and _are_degrees(part.words):
            pieces[-1] = joined(document, pieces[-1], part)
        else:
            pieces.append(_without_and(document, part))
    return pieces, has_and


def _are_degrees(words: str) -> bool:
    return people.are_postnominals(words) and not is_legal_form(words)


def _and_parted(document: Document, last: Segment) -> Sequence[Segment]:
    """The last segment, in two where *and* stands between names in it."""
    outside = [
        found
        for found in _BETWEEN.finditer(last.words)
        if last.words.count("(", 0, found.start()) == last.words.count(")", 0, found.start())
    ]
    found = outside[-1] if outside else None
    before = last.part(document, 0, found.start()) if found else None
    after = last.part(document, found.end(), len(last.words)) if found else None
    return (before, after) if before and after else (last,)


def _without_and(document: Document, part: Segment) -> Segment:
    """A segment without *and* at its start."""
    found = _AND.match(part.words)
    rest = part.part(document, found.end(), len(part.words)) if found else None
    return rest or part


def _bare(words: str) -> str:
    """A name without title, degrees and the body for which the person signs."""
    behalf = signed_for(words, 1)
    name = words[: behalf.start()] if behalf else words
    name = name[people.honorific_length(name) :]
    return name.partition(",")[0][: people.postnominals_start(name)].strip()


def _is_marked(words: str) -> bool:
    """Whether a piece has a title, a degree, or ``on behalf of`` behind the name."""
    return len(_bare(words)) < len(words)


def _is_person(words: str) -> bool:
    """Whether a piece has the form of a person's name, and of no body, post or place."""
    name = _bare(words)
    if not looks_personal(name) or is_organisation(name) or cues.is_role(name):
        return False
    return not (places.country(name) or places.town_countries(name))
