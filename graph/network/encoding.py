"""How each kind of thing and each relation is named and drawn, on pages and in exports.

Shape tells the family, hollow its lesser member, colour the kind: a picture stays legible
in print and to people who do not see colours apart. Colours have a contrast of at least
3 to 1 against the ground of their theme.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of node: its names, its shape, its colour on a light and on a dark ground.

    ``size`` is the radius in pixels in a small picture; ``rank`` orders legends and says
    whose label is drawn first.
    """

    name: str
    one: str
    many: str
    shape: str
    hollow: bool
    light: str
    dark: str
    size: float
    rank: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A kind of edge: its label, the same read from the other end, colour and width.

    ``strength`` says how much of the colour is kept, the rest is the ground's; of several
    relations between the same two things the one with the lowest ``rank`` is drawn.
    """

    name: str
    label: str
    inverse: str
    light: str
    dark: str
    width: float
    arrow: bool
    strength: float
    rank: int


_KINDS: Final = (
    # name, one, many, shape, hollow, light, dark, size
    ("letter", "Letter", "Letters", "sheet", False, "#c23b0b", "#ff8a4c", 11.0),
    ("body", "Body", "Bodies", "hexagon", False, "#0d7a68", "#3fcab0", 8.5),
    ("treaty", "Treaty", "Treaties", "diamond", False, "#8d5b02", "#f6bd42", 9.0),
    ("provision", "Treaty article", "Treaty articles", "diamond", True, "#8d5b02", "#f6bd42", 7.0),
    (
        "instrument",
        "Draft or standard",
        "Drafts, standards",
        "sheet",
        True,
        "#7c4a33",
        "#d9a58a",
        7.5,
    ),
    ("demand", "Demand", "Demands", "triangle", False, "#b01c5c", "#ff7fb2", 6.5),
    ("event", "Event", "Events", "calendar", True, "#475a2c", "#b4cf85", 6.5),
    ("organisation", "Organisation", "Organisations", "circle", False, "#2160ae", "#6db3ff", 5.0),
    ("person", "Person", "People", "circle", True, "#5e47b0", "#a99bf5", 5.0),
    ("paper", "Paper of a meeting", "Papers of meetings", "sheet", True, "#475a2c", "#b4cf85", 7.0),
    ("document", "Document", "Other documents", "sheet", True, "#7c4a33", "#d9a58a", 7.0),
    ("topic", "Topic", "Topics", "hash", False, "#566074", "#a3adba", 5.5),
)
KINDS: Final[dict[str, Kind]] = {
    name: Kind(
        name=name, one=one, many=many, shape=shape, hollow=hollow,
        light=light, dark=dark, size=size, rank=rank,
    )
    for rank, (name, one, many, shape, hollow, light, dark, size) in enumerate(_KINDS)
}  # fmt: skip
"""Every kind of node by its name, in the order of legends."""

_RELATIONS: Final = (
    # name, label, inverse, colour of this kind, width, arrow, strength
    ("addressed-to", "addressed to", "is addressed by", "body", 2.0, True, 0.85),
    ("cites", "cites", "is cited by", "treaty", 1.5, True, 0.85),
    ("asks", "asks", "is asked by", "demand", 1.5, False, 0.8),
    ("stance", "takes a stand on", "a stand is taken on it by", "letter", 1.5, True, 0.8),
    ("asked-of", "asked of", "is asked", "demand", 1.0, True, 0.3),
    ("outcome", "came out at", "decided", "event", 1.2, True, 0.5),
    ("about", "about", "is the subject of", "topic", 1.0, True, 0.28),
    ("claims", "makes a claim about", "claims are made about it by", "body", 1.0, True, 0.45),
    ("mentions", "mentions", "is mentioned by", "body", 1.0, True, 0.45),
    ("compared-with", "is compared with", "is compared with", "instrument", 1.0, True, 0.45),
    ("drafted-by", "drafted by", "drafts", "instrument", 1.0, True, 0.45),
    ("office", "holds office in", "has in office", "event", 1.0, True, 0.4),
    ("part-of", "part of", "has the part", "event", 1.0, True, 0.4),
    ("signed", "signed", "is signed by", "organisation", 1.0, False, 0.27),
    ("co-signed", "signs with", "signs with", "organisation", 1.0, False, 0.4),
    ("told-of", "letters to it cite", "is cited in letters to", "treaty", 1.2, False, 0.5),
)
RELATIONS: Final[dict[str, Relation]] = {
    name: Relation(
        name=name, label=label, inverse=inverse, light=KINDS[like].light, dark=KINDS[like].dark,
        width=width, arrow=arrow, strength=strength, rank=rank,
    )
    for rank, (name, label, inverse, like, width, arrow, strength) in enumerate(_RELATIONS)
}  # fmt: skip
"""Every relation by its name, the one to draw first in front."""

GROUNDS: Final = {"light": "#fbfaf7", "dark": "#11161d"}
"""What pictures are drawn on."""
