"""Who is asked: the organisations named in an appeal, else those that the letter is sent to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graph.extractors.passages import Passage, passages
from graph.gazetteer import Gazetteer, Hit
from graph.gazetteer.senses import BODIES, told
from graph.model import Derived, Document, Flag, Span
from graph.normalisers.concepts import CONCEPT
from graph.sections import Parts

_ITS_MEMBERS = re.compile(
    r"(?:[’']s?)?\s(?:members?\b|member\s(?:states?|countries|governments)|countries|delegat"
    r"|parties\b|states\b)",
    re.IGNORECASE,
)
_THE_READER = re.compile(
    r"(?:you|your\s\w+(?:\s\w+)?|yourselves|vous|the\s(?:committee|commission|council"
    r"|secretariat|organi[sz]ation|ministry|department|minister|government|assembly|board"
    r"|commissioner))?",
    re.IGNORECASE,
)
_SOMEBODY_ELSE = re.compile(
    r"\s(?:[A-Z]\w|governments?|(?:member\s)?states|countries|parties|members|ministers"
    r"|delegations|authorities|parliaments?|companies|gobiernos|estados|gouvernements|états"
    r"|governi|regierungen)"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """The organisations asked; ``context`` and ``flags`` where the letter's head tells."""

    iris: tuple[Derived, ...] = ()
    context: tuple[Span, ...] = ()
    flags: tuple[Flag, ...] = ()


def recipients(document: Document, parts: Parts, names: Gazetteer) -> Asked:
    """The known organisations that the head of a letter names, without their units."""
    found: dict[str, Derived] = {}
    for passage in passages(document, parts.head):
        for one in _bodies(passage, (0, len(passage.text)), names):
            found.setdefault(one.value, one)
    kept = _outermost(found, names)
    flags = (Flag.INFERRED_ADDRESSEE,) if kept else ()
    return Asked(kept, tuple(one.source for one in kept), flags)


def asked(passage: Passage, place: tuple[int, int], *, sent_to: Asked, names: Gazetteer) -> Asked:
    """Who is asked by an appeal that names them at ``place``.

    Where the words name nobody, or only *you*, the letter's recipients are asked; where they
    name somebody that the vocabulary does not hold, nobody known is.
    """
    found = {one.value: one for one in _bodies(passage, place, names)}
    if found:
        return Asked(_outermost(found, names))
    words = passage.text[slice(*place)].strip()
    reader = _THE_READER.fullmatch(words) or not _SOMEBODY_ELSE.search(" " + words)
    return sent_to if reader else Asked()


def _bodies(passage: Passage, place: tuple[int, int], names: Gazetteer) -> Iterator[Derived]:
    """Bodies named within a place; *WTO members* are not the WTO."""
    for hit in passage.names(*place):
        if not _ITS_MEMBERS.match(passage.text, hit.end):
            body = _body(hit, passage, names)
            if body:
                yield Derived(body, passage.flow.span(hit.start, hit.end), CONCEPT)


def _body(hit: Hit, passage: Passage, names: Gazetteer) -> str | None:
    able = [iri for iri in told(hit, passage.flow, names).iris if names.kind(iri) in BODIES]
    return able[0] if len(able) == 1 else None


def _outermost(found: Mapping[str, Derived], names: Gazetteer) -> tuple[Derived, ...]:
    """Those that are no units of another one among them."""
    return tuple(one for iri, one in found.items() if not _is_unit(iri, found, names))


def _is_unit(iri: str, others: Mapping[str, Derived], names: Gazetteer) -> bool:
    parent = names.known[iri].parent
    while parent is not None and parent in names.known:
        if parent in others:
            return True
        parent = names.known[parent].parent
    return False
