"""Questions by what they are asked of: letters first, the whole graph last."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from graph.query import Kind, Question

_VAGUE: Final = frozenset({Kind.ENTITY, Kind.THING, Kind.TEXT})
"""Kinds of parameters that say less about what is meant than their names do."""
_SUBJECTS: Final = {
    "letters": ("letter",),
    "demands": ("demand", "topic"),
    "organisations": ("agent", "organisation", "person", "country"),
    "bodies": ("body", "post", "session"),
    "treaties": ("norm",),
    "cases": ("case",),
}
"""What first parameters each subject has."""
_OTHERS: Final = "anything"
_ALL: Final = "graph"
_HEADINGS: Final = {
    "letters": "Letters",
    "demands": "Demands and what came of them",
    "organisations": "Organisations and people",
    "bodies": "Bodies, posts and sessions",
    "treaties": "Treaties and other texts",
    "cases": "Cases",
    _OTHERS: "Anything that has a name",
    _ALL: "The whole graph",
}


@dataclass(frozen=True, slots=True)
class Subject:
    """What some questions are asked of; ``name`` is its anchor."""

    name: str
    heading: str
    questions: tuple[Question, ...]


def subjects(questions: Iterable[Question]) -> list[Subject]:
    """The questions under what their first parameter is, by their titles."""
    found: dict[str, list[Question]] = {name: [] for name in _HEADINGS}
    for one in sorted(questions, key=lambda one: one.title.lower()):
        found[_subject(one)].append(one)
    return [Subject(name, _HEADINGS[name], tuple(held)) for name, held in found.items() if held]


def _subject(question: Question) -> str:
    if not question.parameters:
        return _ALL
    first = question.parameters[0]
    word = first.name if first.kind in _VAGUE else first.kind.value
    return next((name for name, words in _SUBJECTS.items() if word in words), _OTHERS)
