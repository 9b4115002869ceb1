"""The numbers in the head of a page: each counts something in one of its panels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from webui.portraits.panels import ADDRESSED, NAMED


@dataclass(frozen=True, slots=True)
class Fact:
    """A number in the head of a page: how many different values a panel has in a column."""

    words: str
    panel: str
    column: str
    itself: str = ""


_SIGNED: Final = Fact("Letters signed", "signed", "letter")
_DEMANDS: Final = Fact("Demands in these letters", "demands", "demand")
_NORM: Final = (
    Fact("Citations of it or a part of it", "cited", "record", "Direct citations of it"),
    Fact("Letters citing it or a part of it", "cited", "letter", "Letters citing it directly"),
    Fact("Signatories of letters that cite it", "invokers", "agent"),
)
_AGENT: Final = (
    _SIGNED,
    Fact("Signed together with", "cosigners", "other"),
    Fact("Bodies addressed", "bodies", "body"),
    _DEMANDS,
)
FACTS: Final[Mapping[str, tuple[Fact, ...]]] = {
    "organisation": _AGENT,
    "person": _AGENT,
    "body": (
        Fact("Letters addressed to it or to a part of it", "addressed", "letter", ADDRESSED.itself),
        Fact("Demands that name it or a part of it", "asked", "demand", NAMED.itself),
        Fact("Bodies and posts within it", "parts", "part"),
    ),
    "treaty": _NORM,
    "provision": _NORM,
    "instrument": _NORM,
    "demand": (Fact("Signatories", "backers", "agent"), Fact("Findings", "outcomes", "outcome")),
    "country": (
        Fact("Based here", "held", "agent"),
        Fact("Named beside a signature", "stated", "agent"),
    ),
    "event": (
        Fact("Letters in the 60 days before it", "before", "letter"),
        Fact("People who took part", "participants", "person"),
        Fact("Findings based on it", "findings", "outcome"),
    ),
    "post": (
        Fact("People who held it", "holders", "person"),
        Fact("Letters addressed to it", "addressed", "letter"),
    ),
    "topic": (Fact("Demands about it", "asked", "demand"),),
}
"""The numbers in the head of each kind's page."""
