"""Provisions without an instrument: *clause 14*, *Article 5 of the draft*, *section 16C*.

They are taken for provisions of the text that the same sentence names, else of the one that the
letter is about; always suggested, and only where no other text stands between. *Section 2 of
this letter*, *paragraph 3 above* and the headings of the letter itself are not meant.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from graph.extractors.antecedents import head_of
from graph.extractors.full_names import Full
from graph.extractors.passages import Passage
from graph.extractors.provision_kinds import may_have
from graph.extractors.short_forms import ShortForms
from graph.gazetteer import gazetteer
from graph.model import BlockKind
from graph.normalisers import norms
from graph.normalisers.anchors import Kind
from graph.normalisers.binding import Binding, Reference, is_of

_ANY_DRAFT = re.compile(
    r"(?:draft|text|document|proposal|projet|proposition|texte|texto|testo|borrador|proyecto"
    r"|propuesta|proposta|projeto|ddl|entwurfs?|gesetzentwurfs?|vorschlags?)\b",
    re.IGNORECASE,
)
_DRAFT_OF = re.compile(
    r"(?:draft|projet|proposition|proyecto|propuesta|disegno|proposta|projeto)\b", re.IGNORECASE
)
_IN_FORCE = re.compile(
    r"(?:loi|ley|lei|legge|décret|decreto)\s(?:n[.°ºo]|núm|(?:d(?:u|e|el|o)\s)?\d)", re.IGNORECASE
)
_POINTING = re.compile(
    r"[,)]?\s\(?(?:above|below|supra|infra|overleaf|hereof|ci-dessus|ci-dessous|anterior|arriba|abajo"
    r"|sopra|sotto|oben|unten|acima|abaixo|plus\s(?:haut|bas))\b",
    re.IGNORECASE,
)
_OURS_BEFORE = re.compile(
    r"\b(?:our|your|my|this|their|the)\s(?:\w+\s){0,2}?(?:letter|submission|report|response"
    r"|statement|paper|brief(?:ing)?|comments?|reply|e-?mail)(?:\sof\s[\w\s,]{1,24})?,?\s(?:in|at|see|under)?\s?\(?$"
    r"|\b(?:our|your|my|notre|votre|nuestr[ao]|nostr[ao]|vostr[ao]|unser\w*|noss[ao])\s(?:\w+\s)?$",
    re.IGNORECASE,
)
_HEADING = re.compile(r"\s?(?:$|[:.–—-]\s|[:.–—-]$)")
_HEADED = frozenset(
    {Kind.PART, Kind.SECTION, Kind.CHAPTER, Kind.ANNEX, Kind.RECOMMENDATION, Kind.PRINCIPLE,
     Kind.RULE, Kind.SCHEDULE}
)  # fmt: skip
_ITS = re.compile(r"\b(?:its|their|whose|son|ses|leurs?|sus?|su[oae]|ihre[mnr]?|seus?)\s$", re.I)
_PROPOSED = re.compile(r"\b(?:proposed|new|draft|nouve(?:l|aux)|nuevos?|nuov[oi]|novos?)\s$", re.I)
_ANY_LAW = re.compile(r"(?:Act|Code|Ordinance|Law|Statute|Rules|Regulations?)(?!\w)")
_SHORTEST = 12
_DIVISIONS = frozenset({Kind.PART, Kind.CHAPTER, Kind.ANNEX})
_BEFORE = 90
_MOST = 8


@dataclass(frozen=True, slots=True)
class Carried:
    """The text that a provision without one is taken to be of, and why."""

    full: Full
    reason: str


@dataclass(frozen=True, slots=True)
class Carrying:
    """Finds the text of provisions without one, in a letter that is about ``topic``."""

    topic: Full | None
    short: ShortForms

    def of(
        self, passage: Passage, reference: Reference, before: Sequence[Reference]
    ) -> Carried | None:
        """What a reference means; ``before`` are those that name a text earlier in the passage."""
        if not reference.provisions or is_own(passage, reference):
            return None
        if head_of(reference) is not None:
            return self._called(reference)
        if reference.binding is not Binding.BARE or is_of(passage.text, reference.end):
            return None
        if _PROPOSED.search(passage.text[max(0, reference.start - _SHORTEST) : reference.start]):
            return self._about(reference)
        fitting = [
            (full, place)
            for full, place in self._named(passage, before)
            if _may_have(full, reference)
        ]
        if not fitting:
            return self._about(reference)
        return self._beside(passage, reference, fitting[-1])

    def _named(self, passage: Passage, before: Sequence[Reference]) -> Iterator[tuple[Full, int]]:
        """The texts named before, by their full names, and where."""
        for one in before[-_MOST:]:
            if head_of(one) is not None:
                called = self._called(one)
                if called:
                    yield called.full, one.start
                continue
            start, end = one.place or (one.start, one.end)
            here = Full(passage, start, end, one.iris)
            full = self.short.full(here.text)
            yield (here if full is None else replace(full, iris=full.iris or one.iris)), start

    def _about(self, reference: Reference) -> Carried | None:
        topic = self.topic
        if topic is None or not _may_have(topic, reference) or not _has(topic, reference):
            return None
        if _may_be_own(reference):
            return None
        return Carried(topic, f"no instrument is named here; the letter is about {topic.text}")

    def _called(self, reference: Reference) -> Carried | None:
        """*of the bill*, *of the draft*: the letter's text, else the one so called."""
        head = (head_of(reference) or "").casefold()
        topic = self.topic
        if topic and _is_in_force(topic, reference):
            return None
        if topic and (_ANY_DRAFT.match(head) or head in topic.text.casefold()):
            return Carried(topic, f"“{reference.instrument}” is taken for {topic.text}")
        called = self.short.full(head.capitalize()) or self.short.full(head)
        if called is None:
            return None
        return Carried(called, f"“{reference.instrument}” is taken for {called.text}")

    def _beside(
        self, passage: Passage, reference: Reference, named: tuple[Full, int]
    ) -> Carried | None:
        """What the same sentence names; farther back what *its paragraph* points to, or the
        text that the letter is about.
        """
        full, place = named
        about = self.topic is not None and _same(full, self.topic)
        near = place >= passage.sentence(reference.start).start or _is_of_paragraph(
            passage, reference, full
        )
        if not (near or about or points_back(passage, reference)) or not _has(full, reference):
            return None
        return Carried(full, f"no instrument is named with it; the text before names {full.text}")


def _is_of_paragraph(passage: Passage, reference: Reference, full: Full) -> bool:
    """*The Ports Act sets out remedies. Section 41.2 allows …*: the only text that it names.

    A low number may be that of a part of the letter, and where a draft is spoken of, it may be its.
    """
    low = any(one.number.isdecimal() and not one.path for one in reference.provisions)
    if low or _ANY_LAW.search(full.text) is None:
        return False
    first, other = _texts_named(passage)
    if other <= reference.start:
        return False
    return first is None or first.end > reference.start or _words(passage, first) == full.text


@lru_cache(maxsize=16)
def _texts_named(passage: Passage) -> tuple[Reference | None, float]:
    """The text that a passage names first, and where the first name of another one ends."""
    named = sorted(
        (one for one in passage.references if one.binding in (Binding.NAMED, Binding.UNKNOWN)),
        key=lambda one: one.end,
    )
    words = [_words(passage, one) for one in named]
    ends = (one.end for one, each in zip(named, words, strict=True) if each != words[0])
    return next(iter(named), None), next(ends, math.inf)


def _words(passage: Passage, one: Reference) -> str:
    return passage.text[slice(*_place(one))]


def _place(one: Reference) -> tuple[int, int]:
    return one.place or (one.start, one.end)


def _is_in_force(topic: Full, reference: Reference) -> bool:
    """Whether a law with number or date is meant where the draft of one is called for."""
    called = _DRAFT_OF.match(reference.instrument or "") is not None
    before = topic.passage.text[max(0, topic.start - _SHORTEST) : topic.start]
    return called and _IN_FORCE.match(topic.text) is not None and not _DRAFT_OF.search(before)


def points_back(passage: Passage, reference: Reference) -> bool:
    """Whether *its* stands before a provision: that of the text named last."""
    before = passage.text[max(0, reference.start - _SHORTEST) : reference.start]
    return _ITS.search(before) is not None


def _may_have(full: Full, reference: Reference) -> bool:
    """Whether a name of the text tells that it has such provisions: of a known one any name.

    The *Digital Services Act* is *Regulation (EU) 2022/2065* too, and has recitals.
    """
    names = (one.text for one in gazetteer().known[full.iris[0]].names) if full.iris else ()
    return any(may_have(name, reference) for name in names or (full.text,))


def fits(full: Full, reference: Reference) -> bool:
    """Whether a text may have the provisions that a reference cites."""
    return _may_have(full, reference) and _has(full, reference)


def _has(full: Full, reference: Reference) -> bool:
    """Whether a known text may have the provisions cited; any may that is not known."""
    cited = [one for provision in reference.provisions for one in provision.each()]
    return all(any(not norms.located(iri, one).missing for iri in full.iris) for one in cited) or (
        not full.iris
    )


def _may_be_own(reference: Reference) -> bool:
    """Whether it is a lone *part 1*, *annex 2*, which letters have too; *Part IV* is not."""
    first = reference.provisions[0]
    lone = len(reference.provisions) == 1 and first.number.isdecimal()
    return lone and first.kind in _DIVISIONS


def is_own(passage: Passage, reference: Reference) -> bool:
    """Whether a provision is a part of the letter, or of another letter: *section 2 above*."""
    text = passage.text
    if _POINTING.match(text, reference.end):
        return True
    if _OURS_BEFORE.search(text[max(0, reference.start - _BEFORE) : reference.start]):
        return True
    opens = reference.start == 0 and reference.provisions[0].kind in _HEADED
    titled = passage.block.kind is BlockKind.HEADING or _HEADING.match(text, reference.end)
    return opens and bool(titled)


def _same(one: Full, other: Full) -> bool:
    if one.iris or other.iris:
        return bool(set(one.iris) & set(other.iris))
    return one.text in other.text or other.text in one.text
