"""Which of the texts that bear a name is likelier meant: *Convention de Genève* of refugees.

Several texts may be called alike. The one is tried first whose other names say more of what the
passage speaks of; that is still a guess, and nothing is asserted by it.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from graph.gazetteer import Gazetteer, folded
from graph.normalisers.binding import Reference

_STEM = 6
"""So many letters at the start of a word tell it, whatever its ending: *rifugiati*, *rifugiato*."""
_WORD = re.compile(r"[^\W\d_]{6,}")


def likeliest_first(reference: Reference, text: str, names: Gazetteer) -> Reference:
    """The reference with the text first that the passage's words speak for."""
    if not reference.iris[1:]:
        return reference
    stems = {iri: _stems(iri, names) for iri in reference.iris}
    shared = frozenset.intersection(*stems.values())
    said = set(_stemmed(text[: reference.start])) | set(_stemmed(text[reference.end :]))
    counts = {iri: len((own - shared) & said) for iri, own in stems.items()}
    ranked = sorted(reference.iris, key=lambda iri: (-counts[iri], iri))
    return replace(reference, iris=tuple(ranked))


def _stems(iri: str, names: Gazetteer) -> frozenset[str]:
    return frozenset(stem for name in names.known[iri].names for stem in _stemmed(name.text))


def _stemmed(text: str) -> Collection[str]:
    return [word[:_STEM] for word in _WORD.findall(folded(text))]
