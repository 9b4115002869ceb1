"""What texts say in the same words: the trail of a wording, and two versions compared."""

from __future__ import annotations

from graph.wording.comparing import Comparison, Sentence, Version, compare
from graph.wording.differences import Row
from graph.wording.telling import to_json, to_text
from graph.wording.telling_differences import comparison_to_json, comparison_to_text
from graph.wording.trails import Passage, Shared, Side, Trail, trail

__all__ = [
    "Comparison",
    "Passage",
    "Row",
    "Sentence",
    "Shared",
    "Side",
    "Trail",
    "Version",
    "compare",
    "comparison_to_json",
    "comparison_to_text",
    "to_json",
    "to_text",
    "trail",
]
