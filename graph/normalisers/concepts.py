"""From words to known things: organisations, bodies, treaties, instruments.

``concept`` gives everything that the words name; ``anaphora`` is for *the Working Group*,
where an extractor chose a known thing that was named elsewhere.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from graph.gazetteer import gazetteer
from graph.gazetteer.flow import unbroken
from graph.normalisers.normaliser import Chosen, Normaliser, Recomputed
from graph.vocabulary import concepts

REMEMBERED = 1024
"""So many words are remembered with what they name: letters name a body again and again."""

CONCEPT = "concept"
ANAPHORA = "anaphora"


@lru_cache(maxsize=REMEMBERED)
def named(words: str) -> Collection[str]:
    """The IRIs of everything that the words name; a name with two meanings gives both."""
    return gazetteer().named(words) | gazetteer().named(unbroken(words))


def known() -> Collection[str]:
    """The IRI of every known thing."""
    return concepts().keys()


NORMALISERS: tuple[Normaliser, ...] = (Recomputed(CONCEPT, named), Chosen(ANAPHORA, known))
