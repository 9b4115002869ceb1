"""What texts say in the same words: the trail of a letter's wording through the store."""

from __future__ import annotations

from graph.wording.telling import to_json, to_text
from graph.wording.trails import Passage, Shared, Side, Trail, trail

__all__ = ["Passage", "Shared", "Side", "Trail", "to_json", "to_text", "trail"]
