"""Which of its meanings a name has: *SECURE Working Group* the body, *SECURE standards* the text.

The word after the name tells first. A name without such a word means what it meant last in
the same passage; that is a suggestion unless it meant it in the same sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.gazetteer import Flow, Gazetteer, Hit
from graph.vocabulary import ConceptKind

TEXTS = frozenset({ConceptKind.TREATY, ConceptKind.INSTRUMENT, ConceptKind.VERSION})
BODIES = frozenset({ConceptKind.BODY, ConceptKind.ORGANISATION})

_BODY_AFTER = re.compile(
    r"[\s-](?:working\s(?:group|party)|group|committee|council|commission|secretariat|assembly"
    r"|meetings?|sessions?|members?|delegates?|negotiators)\b",
    re.IGNORECASE,
)
_TEXT_AFTER = re.compile(
    r"[\s-](?:standards?|guidelines?|texts?|drafts?|treat(?:y|ies)|agreement|convention|provisions?"
    r"|rules|instruments?|obligations?|framework)\b",
    re.IGNORECASE,
)


_SOMETHING_ELSE = re.compile(
    r"[\s-](?:Council|Committee|Secretariat|Body|Act|Bill|Protocol|waiver|Amendment|Coalition|Alliance"
    r"|Working\s(?:Group|Party)|Network|Campaign|Observatory|Forum)\b"
    r"|\s(?:\d|I{2,3}|IV)(?![\w.’'-])"
)


@dataclass(frozen=True, slots=True)
class Sense:
    """The meanings left to a name; ``end`` is after the word that told, if one did."""

    iris: tuple[str, ...]
    end: int


def told(hit: Hit, flow: Flow, names: Gazetteer) -> Sense:
    """The meanings that are left when the next word is read; all of them where it does not tell."""
    if len(hit.iris) > 1:
        for pattern, kinds in ((_BODY_AFTER, BODIES), (_TEXT_AFTER, TEXTS)):
            found = pattern.match(flow.text, hit.end)
            able = tuple(iri for iri in hit.iris if names.kind(iri) in kinds)
            if found and able:
                return Sense(able, found.end())
    return Sense(hit.iris, hit.end)


def is_part(text: str, hit: Hit) -> bool:
    """Whether a name is only part of another one's: *TRIPS waiver*, *IPRED 2*."""
    return _SOMETHING_ELSE.match(text, hit.end) is not None
