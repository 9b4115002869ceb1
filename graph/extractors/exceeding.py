"""Treaties that something is said to exceed: *they are TRIPS plus in nature*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extractors.passages import Passage
from graph.gazetteer import Gazetteer
from graph.normalisers import norms
from graph.normalisers.binding import Binding, Reference

_EXCEEDING = re.compile(
    r"\b(?:is|are|was|were|be|being|remains?|considered|deemed)\s(?:\w+\s){0,2}?"
    r"(?P<name>[A-Z]\w{1,9})[\s-](?:[Pp]lus|PLUS)\b(?=[.,;:)]|\s(?:in|by|as|and|or)\b|$)"
)
_PLUS = ("plus", "Plus", "PLUS")


def of(passage: Passage, names: Gazetteer) -> Iterator[Reference]:
    """*They are TRIPS plus in nature* cites the treaty as exceeded; *TRIPS plus standards* not."""
    if not any(map(passage.text.__contains__, _PLUS)):
        return
    for told in _EXCEEDING.finditer(passage.text):
        iris = [iri for iri in names.named(told["name"]) if norms.is_citable(iri)]
        if iris:
            yield Reference(*told.span("name"), binding=Binding.NAMED, iris=tuple(sorted(iris)))
