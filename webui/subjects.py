"""Questions by what they are asked of: letters first, the whole graph last."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from graph.query import Kind, Question

_VAGUE: Final = frozenset({Kind.ENTITY, Kind.THING, Kind.TEXT})
"""Kinds of parameters that say less about what is meant than their names do."""
_SUBJECTS: Final = {
    "Letters": ("letter",),
    "Demands and what came of them": ("demand", "topic"),
    "Organisations and people": ("agent", "organisation", "person", "country"),
    "Bodies, posts and sessions": ("body", "post", "session"),
    "Treaties and other texts": ("norm",),
    "Cases": ("case",),
}
_OTHERS: Final = "Anything that has a name"
_ALL: Final = "The whole graph"


@dataclass(frozen=True, slots=True)
class Subject:
    """What some questions are asked of; ``name`` is its anchor."""

    name: str
    heading: str
    questions: tuple[Question, ...]


def subjects(questions: Iterable[Question]) -> list[Subject]:
    """The questions under what their first parameter is, by their titles."""
    found: dict[str, list[Question]] = {heading: [] for heading in (*_SUBJECTS, _OTHERS, _ALL)}
    for one in sorted(questions, key=lambda one: one.title.lower()):
        found[_heading(one)].append(one)
    return [
        Subject(heading.partition(" ")[0].strip(",").lower(), heading, tuple(held))
        for heading, held in found.items()
        if held
    ]


def _heading(question: Question) -> str:
    if not question.parameters:
        return _ALL
    first = question.parameters[0]
    word = first.name if first.kind in _VAGUE else first.kind.value
    return next((heading for heading, words in _SUBJECTS.items() if word in words), _OTHERS)
