"""The parts of a name as printed: what stands in brackets, behind a dash, a colon or a comma.

``Third World Network (TWN), Malaysia`` · ``REBRIP - Rede Brasileira pela Integração dos Povos``
· ``Faculty of Law, University of Nairobi`` · ``Act Up-Paris``
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from graph.normalisers.places import town_countries
from graph.resolution import lexicon
from graph.resolution.tokens import place

LONGEST_NAME = 400
"""Characters of a name that are looked at."""


class Mark(StrEnum):
    """What sets a part off from the one before."""

    NONE = "none"
    DASH = "dash"
    COLON = "colon"
    COMMA = "comma"
    BRACKET = "bracket"


@dataclass(frozen=True, slots=True)
class Segment:
    """One part of a name and what sets it off."""

    text: str
    mark: Mark


_BRACKET = re.compile(r"\s*[(\[](?P<inside>[^()\[\]]{1,200})[)\]]")
_PARTING = re.compile(r"\s+[-–—|]+\s+|\s*[–—|]\s*|\s+-(?=\w)|(?<=\w)-\s+|:\s+")
_HYPHEN = re.compile(r"(?P<name>.+\w)-(?P<place>[A-ZÀ-Þ][^,]{0,60})")
_COMMA = re.compile(r",\s+")
_GOES_ON = re.compile(r"(?:and|&|y|e|et|und|en|of|for|or|de)\s", re.IGNORECASE)
_EDGES = ' \t\n\r"“”„«»*•·,;:|.'


def segments(name: str) -> list[Segment]:
    """The parts of a name in the order printed, those in brackets last."""
    plain = " ".join(name[:LONGEST_NAME].split()).strip(_EDGES)
    inside = [Segment(match["inside"].strip(), Mark.BRACKET) for match in _BRACKET.finditer(plain)]
    outside = _BRACKET.sub("", plain).strip(_EDGES + "-–—")
    return [*_parted(outside), *inside]


def is_place(text: str) -> bool:
    """Whether the words are a country, a region or a town and nothing else."""
    phrase = _without_article(lexicon.folded(text))
    return place(phrase) is not None or is_town(text)


def is_town(text: str) -> bool:
    """Whether the words are the name of a town that is no other word too."""
    return not lexicon.is_known(lexicon.folded(text)) and bool(town_countries(text))


def _without_article(phrase: str) -> str:
    return phrase.removeprefix("the ").removeprefix("in ").removeprefix("of ")


def _parted(text: str) -> list[Segment]:
    found, mark, start = [], Mark.NONE, 0
    for match in _PARTING.finditer(text):
        found += _at_commas(text[start : match.start()], mark)
        mark = Mark.COLON if ":" in match.group() else Mark.DASH
        start = match.end()
    return found + _at_commas(text[start:], mark)


def _at_commas(text: str, mark: Mark) -> list[Segment]:
    """Parted at a comma that no list of words is made with, and at a hyphen before a place."""
    pieces = _COMMA.split(text)
    listed = any(_GOES_ON.match(piece) for piece in pieces[1:]) or _ends_in_list(pieces)
    if len(pieces) > 1 and listed and not is_place(pieces[-1]):
        return _at_hyphen(text, mark)
    if listed:
        pieces = [", ".join(pieces[:-1]), pieces[-1]]
    first, *others = [piece for piece in pieces if piece.strip()] or [text]
    return [*_at_hyphen(first, mark), *(Segment(other.strip(), Mark.COMMA) for other in others)]


def _ends_in_list(pieces: list[str]) -> bool:
    return len(pieces) > 1 and bool(re.search(r"\s(?:and|&|y|e|et|und)\s", pieces[-1]))


def _at_hyphen(text: str, mark: Mark) -> list[Segment]:
    match = _HYPHEN.fullmatch(text.strip())
    if match and is_place(match["place"]):
        return [Segment(match["name"], mark), Segment(match["place"], Mark.DASH)]
    return [Segment(text.strip(), mark)]
