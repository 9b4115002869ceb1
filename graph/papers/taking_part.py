"""The record of one who takes part: what the line tells, and the headings that hold for it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.model import Certainty, Derived, Participation, Span, Stated
from graph.normalisers import concepts, organs, participants, places
from graph.papers.persons import Person
from graph.papers.pieces import Piece

NAMES_APART = re.compile(r"\s?[/–—]\s?|\s-\s|\s\(|\)")
"""What parts a name from the same one in another language: ``BRÉSIL/BRAZIL``."""
_BY_FORM = "no title tells that these words are a person's name"


@dataclass(slots=True)
class Headings:
    """The headings that hold for the next person.

    ``bracketed`` tells that brackets behind a name hold the delegation; ``within`` that a line
    below a person's may still be of that person.
    """

    standing: Piece | None = None
    delegation: Stated | None = None
    part: Stated | None = None
    part_once: bool = False
    last: Piece | None = None
    within: bool = False
    bracketed: bool = False


def record(headings: Headings, piece: Piece, told: Person, *, by: str) -> Participation:
    """The record of a person's line; the headings know afterwards that it was taken."""
    name, honorific, role = (
        piece.part(*place) if place else None for place in (told.name, told.honorific, told.role)
    )
    part = _part(headings, piece, told)
    delegation, country = _delegation(headings, role)
    if role and delegation and role.span.covers(delegation.span):
        role = None
    standing = _standing(headings)
    beside = (delegation.span if delegation else None, part.source if part else None)
    context = {*beside, standing.source if standing else None} - {None}
    found = Participation(
        evidence=piece.span,
        extractor=by,
        context=tuple(sorted(one for one in context if one and not piece.span.covers(one))),
        certainty=Certainty.ASSERTED if told.sure else Certainty.SUGGESTED,
        reasons=() if told.sure else (_BY_FORM,),
        name=name or piece.stated,
        honorific=honorific,
        delegation=delegation,
        country=country,
        organisation=_organisation(delegation) if delegation and not country else None,
        standing=standing,
        part=part,
        role=role,
    )
    headings.within = True
    if headings.part_once:
        headings.part, headings.part_once = None, False
    return found


def _part(headings: Headings, piece: Piece, told: Person) -> Derived | None:
    if told.part:
        name, start, end = told.part
        span = piece.span_of(start, end)
        return Derived(name, span, participants.PART) if span else None
    if headings.part and (found := participants.part(headings.part.text)):
        return Derived(found[0], headings.part.span, participants.PART)
    return None


def _standing(headings: Headings) -> Derived | None:
    if headings.standing is None:
        return None
    told = participants.standing(headings.standing.words)
    return Derived(told, headings.standing.span, participants.STANDING) if told else None


def _organisation(delegation: Stated) -> Derived | None:
    """The known organisation that a heading names, in one language or several."""
    found = concepts.named(delegation.text)
    known = {organs.known_body(one) for one in NAMES_APART.split(delegation.text)} & set(found)
    if len(found) == 1 and known:
        return Derived(next(iter(found)), delegation.span, concepts.CONCEPT)
    return None


def _delegation(headings: Headings, role: Stated | None) -> tuple[Stated | None, Derived | None]:
    """For whom the person takes part: by the heading, else the country in brackets behind."""
    found = headings.delegation
    if found is None and role and not (headings.bracketed and is_part(role.text)):
        first = role.text if headings.bracketed else role.text.split("/")[0].strip()
        if places.country(first) or headings.bracketed:
            found = Stated(Span(role.span.start, role.span.start + len(first)), first)
    if found is None:
        return None, None
    iso = places.country(found.text)
    return found, Derived(iso, found.span, "country") if iso else None


def is_part(words: str) -> bool:
    """Whether words are nothing but a part in a delegation: ``Alternates``, ``Président/Chair``."""
    pieces = [one for one in re.split(r"\s?/\s?", words.strip(" :/")) if one]
    return bool(pieces) and all(
        (found := participants.part(one)) and found[2] - found[1] >= len(one) - 1 for one in pieces
    )
