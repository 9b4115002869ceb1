"""A colon between a post or body and the person who signs: ``Director, Water Forum: Ann Poe``.

Names of organisations hold colons too (``R3D: Red en Defensa``), so a colon parts only what
has the form of a person's name behind it. Where a post stands before it the person signs,
else the body does.
"""

from __future__ import annotations

from collections.abc import Sequence

from graph.extractors.segments import Segment
from graph.extractors.signatory_words import FOR, is_organisation
from graph.model import Document
from graph.normalisers import people, places
from graph.sections import cues
from graph.sections.personal import looks_personal


def turned(document: Document, parts: Sequence[Segment]) -> list[Segment]:
    """The segments of a line with the person first, if a post and a colon stand before."""
    if led := _behind_body(document, parts):
        return led
    if body := _before_persons(document, parts):
        return body
    last = parts[-1] if parts else None
    colon = last.words.rfind(": ") if last else -1
    name = last.part(document, colon + 2, len(last.words)) if last and colon > 0 else None
    before = last.part(document, 0, colon) if last and name else None
    if name is None or before is None or not _is_person(name.words):
        return list(parts)
    left = [*parts[:-1], before]
    if any(cues.is_role(part.words) for part in left):
        return [name, *left]
    return [before, name] if len(left) == 1 else list(parts)


def _before_persons(document: Document, parts: Sequence[Segment]) -> list[Segment]:
    """The segments of ``Water Forum: Ann Poe, Director``, the body apart; else none."""
    colon = parts[0].words.find(": ") if len(parts) > 1 else -1
    body = parts[0].part(document, 0, colon) if colon > 0 else None
    name = parts[0].part(document, colon + 2, len(parts[0].words)) if body else None
    if body is None or name is None or not _is_person(name.words):
        return []
    told = is_organisation(body.words) and cues.is_role(parts[1].words)
    return [body, name, *parts[1:]] if told else []


def _behind_body(document: Document, parts: Sequence[Segment]) -> list[Segment]:
    """The segments of ``For the Alliance: Ann Poe, chair`` with the body last; else none.

    A comma may stand for the colon; an organisation's name that begins with *for* has no
    person behind it.
    """
    if not parts or FOR.match(parts[0].words) is None:
        return []
    first = parts[0]
    colon = first.words.find(": ")
    behind = first.part(document, colon + 2, len(first.words)) if colon > 0 else None
    body = first.part(document, 0, colon) if behind else first
    left = [*([behind] if behind else []), *parts[1:]]
    if body is None or not left or not _is_person(left[0].words):
        return []
    return [*left, body]


def _is_person(words: str) -> bool:
    """Whether words have the form of a person's name, and of no body, post or place."""
    name = words[people.honorific_length(words) :]
    if not looks_personal(name) or is_organisation(name) or cues.is_role(name):
        return False
    return not (places.country(name) or places.town_countries(name))
