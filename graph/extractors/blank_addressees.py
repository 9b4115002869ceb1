"""Addressees that a form leaves for others to fill in: ``[NAME OF MEMBER]``."""

from __future__ import annotations

from graph.extractors.address_lines import Card
from graph.sections.blanks import may_hold_blank

_BLANK = "what stands in brackets may be left for others to fill in"


def doubt_of(card: Card) -> str | None:
    """Why a card may name nobody, or not those who are meant; None where nothing says so."""
    told = (card.name, card.role, card.office, card.organisation)
    if any(may_hold_blank(part.words) for part in told if part):
        return _BLANK
    return card.doubt
