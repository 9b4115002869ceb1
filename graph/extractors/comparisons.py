"""What is said to exceed, or to conflict with, a norm: the text or body spoken of beside it."""

from __future__ import annotations

import re

from graph.extractors.passages import Passage, Stretch
from graph.gazetteer import Gazetteer, Hit
from graph.gazetteer.senses import BODIES, TEXTS
from graph.model import Derived
from graph.normalisers.concepts import CONCEPT
from graph.vocabulary import NameKind


def compared(
    passage: Passage, sentence: Stretch, *, cited: tuple[int, int, str], names: Gazetteer
) -> Derived | None:
    """The known text in the sentence nearest to a citation, else the nearest body.

    ``cited`` is where the citation stands and the IRI of its instrument. What exceeds a
    treaty is a text: where a body shares its acronym with one, *in the SECURE Working Group*,
    that text is meant.
    """
    start, end, instrument = cited
    hits = [
        hit
        for hit in passage.names(sentence.start, sentence.end)
        if not start <= hit.start < end and instrument not in hit.iris
    ]
    for kinds in (TEXTS, BODIES):
        able = [hit for hit in hits if names.kind(hit.iris[0]) in kinds]
        if able:
            nearest = min(able, key=lambda hit: max(hit.start - end, start - hit.end))
            shared = _text_of(passage, nearest, names) if kinds is BODIES else None
            span = passage.flow.span(nearest.start, nearest.end)
            return shared or Derived(nearest.iris[0], span, CONCEPT)
    return None


def _text_of(passage: Passage, hit: Hit, names: Gazetteer) -> Derived | None:
    """The text that bears the acronym of a body, where the acronym is part of the name."""
    for name in names.known[hit.iris[0]].names:
        if name.kind is not NameKind.ACRONYM:
            continue
        found = re.compile(rf"\b{re.escape(name.text)}\b").search(passage.text, hit.start, hit.end)
        texts = [iri for iri in sorted(names.named(name.text)) if names.kind(iri) in TEXTS]
        if found and texts:
            return Derived(texts[0], passage.flow.span(*found.span()), CONCEPT)
    return None
