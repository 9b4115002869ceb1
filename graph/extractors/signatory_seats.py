"""A body in brackets behind a post: ``MEP (Renew Europe, Italy)`` · ``Director (Water Forum)``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extractors.segments import Segment, segments
from graph.extractors.signatory_acronyms import abbreviates, is_acronym
from graph.extractors.signatory_words import has_head, is_organisation
from graph.model import Document
from graph.normalisers import people
from graph.sections import cues
from graph.sections.personal import looks_personal

_SEAT = re.compile(
    r"(?:.*\s)?(?:MEPs?|MPs?|M\.E\.P\.|M\.P\.|MLA|MSP|TD|MdEP|MdB|Senators?|Eurodéputée?|Députée?"
    r"|(?:Euro)?diputad[oa]|Eurodeputat[oa]|Deputad[oa]|Deputat[oa])"
)
_MOST_POST_WORDS = 5


def bracketed_body(document: Document, part: Segment) -> Iterator[Segment]:
    """A segment, or a post and what stands in the brackets behind it as segments of their own."""
    opening = part.words.rfind("(")
    before, inside = part.words[:opening].rstrip(), part.words[opening + 1 : -1]
    if opening < 1 or not part.words.endswith(")") or not _is_held(before, inside):
        yield part
        return
    first = part.part(document, 0, opening)
    body = part.part(document, opening + 1, len(part.words) - 1)
    if first is None or body is None:
        yield part
        return
    yield first
    yield from segments(document, body.span)


def _is_held(before: str, inside: str) -> bool:
    """Whether a post stands before brackets, and the body where it is held in them."""
    if "(" in inside or not any(sign.isupper() for sign in inside) or cues.is_role(inside):
        return False
    if _SEAT.fullmatch(before) and not is_organisation(before):
        return True
    short = len(before.split()) <= _MOST_POST_WORDS and not is_organisation(before)
    return short and cues.is_role(before) and (is_organisation(inside) or is_acronym(inside))


def is_person_of(words: str) -> bool:
    """Whether a person's name stands before a body in brackets: ``Ann Poe (Water Forum)``."""
    opening = words.rfind("(")
    if opening < 1 or not words.endswith(")"):
        return False
    before, inside = words[:opening].rstrip(), words[opening + 1 : -1]
    bare = before[people.honorific_length(before) :]
    if not (looks_personal(bare) or looks_personal(before)) or is_organisation(bare):
        return False
    return has_head(inside) or (is_acronym(inside) and not abbreviates(inside, bare))
