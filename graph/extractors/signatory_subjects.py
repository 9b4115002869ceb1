"""What a post is of, though a body's noun or an acronym opens it: ``Professor of EU Law``."""

from __future__ import annotations

import re

from graph.extractors.post_bodies import HELD_OF
from graph.extractors.signatory_acronyms import is_acronym
from graph.extractors.signatory_words import has_head, is_legal_form, is_qualifier
from graph.gazetteer import gazetteer
from graph.normalisers import places
from graph.vocabulary import ConceptKind

_SHORT = frozenset(("it", "ict", "hr", "pr", "r&d", "ti", "rrhh", "llm", "mba", "phd"))
_SUBJECTS = _SHORT | frozenset(
    (
        *("law", "laws", "policy", "policies", "medicine", "affairs", "studies", "theory"),
        *("economics", "politics", "history", "philosophy", "philology", "engineering"),
        *("derecho", "droit", "direito", "diritto", "recht", "medicina", "médecine", "medizin"),
        *("honor", "honour", "honneur", "onore", "honra"),
    )
)
_FORMED = re.compile(r"\w{2,30}(?:ity|ory|ogy|ics|ism|ing|phy)|rights|relations|reform", re.I)
"""Ends of nouns of subjects behind a body's: *Group Theory*, *Network Neutrality*."""
_SORTS = frozenset(("ngo", "ngos", "ong", "ongs"))
"""What sort of bodies is meant, not which: ``NGO groups``."""
_WITHIN = frozenset(("programme", "program", "department", "unit", "team"))
_NAMED_BY = re.compile(r"[^\W\d_]+\sof(?:\s[A-Z][\w-]+){2}")
"""``History of Science Society``: the noun of the body stands last."""
_END = re.compile(r",|\s[-–—(]")
_BODIES = (ConceptKind.ORGANISATION, ConceptKind.BODY)


def is_subject(words: str) -> bool:
    """Whether what follows *of* begins with a subject of work, not with a body.

    ``EU Law`` · ``Group Theory`` · ``Law of the University of Graz``, but not ``Law School`` or
    ``Institute for Policy Studies``.
    """
    piece = _END.split(HELD_OF.split(words, maxsplit=1)[0], maxsplit=1)[0]
    *before, last = piece.split() or [""]
    first = (before or [last])[0].casefold()
    if first in _SORTS:
        return not before or last.islower()
    if _NAMED_BY.fullmatch(words) and has_head(words.rpartition(" ")[2]):
        return False
    if last.casefold() in _SUBJECTS or has_head(last):
        return last.casefold() in _SUBJECTS or (first in _SHORT and last.casefold() in _WITHIN)
    headed = has_head(" ".join(before)) and _FORMED.fullmatch(last) is not None
    return headed or first in _SHORT


def is_short_body(words: str) -> bool:
    """Whether an acronym is all that is left, or but a place or legal form follows: ``FOO Kenya``.

    Other words may belong to it where the whole is a known body: ``WHO Europe``.
    """
    first, _, rest = _END.split(words, maxsplit=1)[0].partition(" ")
    if not (first.isupper() and is_acronym(first)):
        return False
    placed = places.country(rest) or places.town_countries(rest) if rest else True
    if placed or is_legal_form(rest) or is_qualifier(rest):
        return True
    return any(gazetteer().kind(iri) in _BODIES for iri in gazetteer().named(words))
