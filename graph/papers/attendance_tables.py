"""Participants in a table: a column for the delegation, one for the name, perhaps the function."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from graph.model import Certainty, Derived, Participation, Span, Stated
from graph.normalisers import participants, places
from graph.papers.persons import bare, person
from graph.papers.pieces import Piece

_COLUMNS = (
    (
        "delegation",
        r"country|delegation|organi[sz]ation|state|member|affiliation|institution|entity|pays"
        r"|délégation|organisme|état|país|delegación|organización|entidad",
    ),
    ("name", r"name|participant|representative|delegate|nom|représentant|nombre|person"),
    ("role", r"title|function|position|role|designation|capacity|fonction|titre|cargo|qualité"),
)
_PATTERNS = tuple((name, re.compile(rf"\b(?:{words})", re.IGNORECASE)) for name, words in _COLUMNS)
_FEWEST_CELLS = 2


def rows(pieces: Sequence[Piece], *, extractor: str) -> Iterator[Participation]:
    """A record for each row that names a person."""
    columns: Mapping[int, str] = {}
    for _, row in groupby(pieces, key=lambda piece: piece.line):
        cells = list(row)
        if heads := _heads(cells):
            columns = heads
        elif columns and len(cells) >= _FEWEST_CELLS:
            yield from _row({columns[c.column]: c for c in cells if c.column in columns}, extractor)


def _heads(cells: Sequence[Piece]) -> Mapping[int, str]:
    """What each column holds, where the row is the table's head."""
    found: dict[int, str] = {}
    for cell in cells:
        for name, pattern in _PATTERNS:
            if name not in found.values() and pattern.match(cell.words):
                found[cell.column] = name
                break
    return found if {"name", "delegation"} <= set(found.values()) else {}


def _row(cells: Mapping[str, Piece], extractor: str) -> Iterator[Participation]:
    if "name" not in cells:
        return
    printed = cells["name"]
    told = person(printed.words) or bare(f"{printed.words}, -")
    if told is None:
        return
    name = printed.part(told.name[0], min(told.name[1], len(printed.words)))
    delegation, role = (
        cells[key].stated if key in cells else None for key in ("delegation", "role")
    )
    part = _part(cells.get("role"))
    iso = places.country(delegation.text) if delegation else None
    spans = [piece.span for piece in cells.values()]
    yield Participation(
        evidence=Span(min(one.start for one in spans), max(one.end for one in spans)),
        extractor=extractor,
        certainty=Certainty.ASSERTED,
        name=name or printed.stated,
        honorific=printed.part(*told.honorific) if told.honorific else None,
        delegation=delegation,
        country=Derived(iso, delegation.span, "country") if iso and delegation else None,
        part=part,
        role=_function(role, part),
    )


def _part(role: Piece | None) -> Derived | None:
    found = participants.part(role.words) if role else None
    if role is None or found is None or found[1] > 0:
        return None
    span = role.span_of(found[1], found[2])
    return Derived(found[0], span, participants.PART) if span else None


def _function(role: Stated | None, part: Derived | None) -> Stated | None:
    """The function, unless it says no more than the part in the delegation."""
    return None if role and part and part.source == role.span else role
