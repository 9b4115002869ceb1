"""Bodies by their bare names below the organisation's: ``POLICY COMMISSION`` of the WCO.

A paper's head prints the organisation and then its organ, which the ontology knows as ``WCO
Policy Commission``. The words from the one to the other tell which body it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from graph.gazetteer import Flow, folded, gazetteer
from graph.normalisers.concepts import named
from graph.normalisers.normaliser import Normaliser, Recomputed
from graph.vocabulary import Concept, ConceptKind, NameKind, concepts

ORGAN = "organ"

_OF_WHOM = re.compile(r"\s(?:of\s(?:the\s)?|de\sl[’']|des\s|de\sla\s|du\s|dell[’'])(?P<whole>.+)$")
_SHORTEST = 6
_MOST = 0.75
"""How much of the words a known name must be: the *Drafting Group of the WCO* is not the WCO."""


def organs(words: str) -> frozenset[str]:
    """The bodies whose bare name the words begin or end with, and whose organisation they name."""
    plain = folded(words).strip()
    near = {
        iri
        for name, iris in _bare().items()
        if plain.endswith(name) or plain.startswith(name)
        for iri in iris
    }
    if not near:
        return frozenset()
    wholes = named(words)
    return frozenset(iri for iri in near if concepts()[iri].parent in wholes)


@cache
def _bare() -> Mapping[str, tuple[str, ...]]:
    """Each body's names without that of the organisation, folded, with the bodies so called."""
    held: dict[str, set[str]] = {}
    for concept in concepts().values():
        if concept.kind is ConceptKind.BODY and concept.parent in concepts():
            for bare in _bare_names(concept, concepts()[concept.parent or ""]):
                held.setdefault(bare, set()).add(concept.iri)
    return {bare: tuple(sorted(iris)) for bare, iris in held.items()}


def _bare_names(body: Concept, whole: Concept) -> set[str]:
    names = {folded(name.text) for name in whole.names}
    found = set()
    for name in body.names:
        if name.kind is not NameKind.ACRONYM:
            found.add(_without(folded(name.text), names))
    return {one for one in found if len(one) >= _SHORTEST}


def _without(name: str, wholes: set[str]) -> str:
    if (behind := _OF_WHOM.search(name)) and behind["whole"] in wholes:
        return name[: behind.start()]
    first, _, rest = name.partition(" ")
    return rest if first in wholes else name


def known_body(words: str) -> str | None:
    """The one body or organisation whose name the words are; None for none, several, or a part."""
    flow = Flow.of(words)
    found = {
        iri
        for hit in gazetteer().hits(flow)
        if hit.end - hit.start >= _MOST * len(flow.text)
        for iri in hit.iris
        if gazetteer().kind(iri) in _BODIES
    }
    return found.pop() if len(found) == 1 else None


def is_organisation(iri: str | None) -> bool:
    """Whether a known thing is an organisation rather than an organ of one."""
    return iri is not None and concepts()[iri].kind is ConceptKind.ORGANISATION


_BODIES = {ConceptKind.BODY, ConceptKind.ORGANISATION}
NORMALISERS: tuple[Normaliser, ...] = (Recomputed(ORGAN, organs),)
