"""Where a letter takes sides on a treaty, an instrument or a draft, in its own sentence.

What the text shows is asserted: the senders *support*, *oppose* or are *concerned about* the very
text that they name, or ask that it be adopted, rejected or amended. Where other words stand
between (*support the aims of*), a negation, or a name that nobody knows, it is only suggested.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.extractors import stance_words as words_of
from graph.extractors.stance_words import Position
from graph.model import (
    Certainty,
    Citation,
    Demand,
    Derived,
    Document,
    Mention,
    Record,
    Sort,
    Span,
    Stance,
    Stated,
)

NAME = "stances/1"

_REACH = 260
_AFTER = 60
_FLAGS = re.VERBOSE | re.IGNORECASE
_SIDE = {
    side: re.compile(rf"(?P<verb>{body})(?P<gap>.*)$", _FLAGS)
    for side, body in words_of.SIDES.items()
}
_ASKED = {
    side: re.compile(
        rf"(?:{words_of.ASKING})(?P<verb>(?:\w+\s(?:and|or|et|ou|y)\s)?{body})(?P<gap>.*)$", _FLAGS
    )
    for side, body in words_of.DEEDS.items()
}
_DUTY = {
    side: re.compile(
        rf"(?:{words_of.DUTY})(?P<verb>(?:\w+\s(?:and|or|et|ou|y)\s)?{body})(?P<gap>.*)$", _FLAGS
    )
    for side, body in words_of.DEEDS.items()
}
_LISTED = {
    side: re.compile(
        rf"^\W*(?:to\s|de\s|d[’']|that\s)?(?P<verb>(?:\w+\s(?:and|or|et|ou|y)\s)?{body})(?P<gap>.*)$",
        _FLAGS,
    )
    for side, body in words_of.DEEDS.items()
}
_OUGHT = {
    side: re.compile(words_of.OUGHT + body + r"(?!\w)", re.IGNORECASE)
    for side, body in words_of.AFTER.items()
}
_BE = {
    side: re.compile(words_of.BE + body + r"(?!\w)", re.IGNORECASE)
    for side, body in words_of.AFTER.items()
}
_NEAR = re.compile(words_of.NEAR, re.IGNORECASE)
_CLOSE = re.compile(rf"^{words_of.NEAR}", re.IGNORECASE)
_FAR = re.compile(rf"^{words_of.LOOSE}", re.IGNORECASE)
_TOLD_BY_OTHERS = re.compile(
    r"\b(?:said|says|stated|argues?|claims?|according\sto|selon|believes?\sthat|reported"
    r"|a\s(?:déclaré|affirmé|dit|estimé)|déclare|affirme|estime)\b",
    re.IGNORECASE,
)
_OPENED, _CLOSED = "“«", "”»"
_BETWEEN = "other words stand between the verb and the text's name"
_OUGHT_TO = "it is told as what someone ought to do"
_DENIED = "a negation stands before the verb"
_UNKNOWN = "no known text has this name"
_UNSURE = "that the name stands for this text is itself only suggested"


@dataclass(frozen=True, slots=True)
class _Text:
    """A place where a text is named: its sentence, the name and what it stands for."""

    evidence: Span
    name: Stated
    thing: Derived | None
    sure: bool


@dataclass(frozen=True, slots=True)
class _Side:
    """A side that words take, and why a person should look, if one should."""

    position: Position
    doubt: str | None = None


def told(document: Document, found: Iterable[Record]) -> Iterator[Stance]:
    """The stances that the document takes on the texts that records of it name."""
    records = list(found)
    demands = [one for one in records if isinstance(one, Demand)]
    kept: dict[tuple[str, Span, str], Stance] = {}
    for text in _texts(records):
        for side, context in _sides(document, text, demands):
            stance = _stance(text, side, context)
            key = (stance.position.value, text.evidence, text.thing.value if text.thing else "")
            kept.setdefault(key, stance)
    yield from kept.values()


def _texts(records: Iterable[Record]) -> Iterator[_Text]:
    """Each treaty, provision, instrument or draft that is named, the sure ones first."""
    found = []
    for one in records:
        if isinstance(one, Citation) and one.quoted is None:
            found.append(_Text(one.evidence, one.anchor, one.norm, _is_sure(one)))
        elif isinstance(one, Mention) and one.sort is Sort.INSTRUMENT:
            found.append(_Text(one.evidence, one.name, one.thing, _is_sure(one)))
    yield from sorted(found, key=lambda text: (text.name.span.start, not text.sure))


def _is_sure(record: Record) -> bool:
    return record.certainty is Certainty.ASSERTED


def _sides(
    document: Document, text: _Text, demands: Iterable[Demand]
) -> Iterator[tuple[_Side, tuple[Span, ...]]]:
    """What the sentence around a name tells, or the demand that the name stands in."""
    start, end = text.name.span.start, text.name.span.end
    before = _words(document, max(text.evidence.start, start - _REACH), start) + " "
    after = _words(document, end, min(text.evidence.end, end + _AFTER))
    if _is_quoted(before) or _TOLD_BY_OTHERS.search(before):
        return
    if side := _by_words(before) or _by_duty(before, after):
        yield side, ()
        return
    for demand in demands:
        if demand.text.span.start <= start and end <= demand.text.span.end:
            asked = _words(document, demand.text.span.start, start) + " "
            if side := _first(_LISTED, asked):
                yield side, demand.context


def _words(document: Document, start: int, end: int) -> str:
    return document.words(Span(start, end)) if start < end else ""


def _is_quoted(before: str) -> bool:
    """Whether a quotation mark is open before the name that does not stand right before it."""
    opened = sum(before.count(mark) for mark in _OPENED)
    closed = sum(before.count(mark) for mark in _CLOSED)
    return opened > closed and not before.rstrip().endswith(tuple(_OPENED))


def _by_words(before: str) -> _Side | None:
    """*We oppose the* · *we urge you to reject the* · *Parliament should reject the*."""
    side = _first(_ASKED, before) or _first(_SIDE, before)
    if side is None and (duty := _first(_DUTY, before)):
        return _Side(duty.position, duty.doubt or _OUGHT_TO)
    return side


def _first(table: dict[Position, re.Pattern[str]], before: str) -> _Side | None:
    """The side whose words stand nearest before the name."""
    near = before[-_REACH:]
    best: tuple[int, _Side] | None = None
    for position, pattern in table.items():
        found = pattern.search(near)
        side = _taken(position, near, found) if found else None
        if found and side and (best is None or len(found["gap"]) < best[0]):
            best = len(found["gap"]), side
    return best[1] if best else None


def _taken(position: Position, near: str, found: re.Match[str]) -> _Side | None:
    """The side that words take, if any: who does not support a text is likely to oppose it."""
    if words_of.NEGATED.search(near[: found.end("verb")]):
        return _Side(Position.OPPOSES, _DENIED) if position is Position.SUPPORTS else None
    if _CLOSE.match(found["gap"]):
        return _Side(position)
    return _Side(position, _BETWEEN) if _FAR.match(found["gap"]) else None


def _by_duty(before: str, after: str) -> _Side | None:
    """*The … must be withdrawn*, at the head of a sentence; *we ask that the … be withdrawn*."""
    if (asked := words_of.ASKED_THAT.search(before)) and _CLOSE.match(asked["gap"]):
        for position, pattern in _BE.items():
            if pattern.match(after):
                return _Side(position)
    for position, pattern in _OUGHT.items():
        if pattern.match(after):
            head = _NEAR.search(before)
            alone = head is not None and not before[: head.start()].strip()
            return _Side(position, None if alone else _BETWEEN)
    return None


def _stance(text: _Text, side: _Side, context: tuple[Span, ...]) -> Stance:
    doubts = [one for one in (side.doubt, None if text.thing else _UNKNOWN) if one]
    sure = text.sure and not doubts
    return Stance(
        evidence=text.evidence,
        extractor=NAME,
        context=tuple(one for one in context if not text.evidence.covers(one)),
        certainty=Certainty.ASSERTED if sure else Certainty.SUGGESTED,
        reasons=tuple(doubts) or (() if sure else (_UNSURE,)),
        name=text.name,
        toward=text.thing,
        position=Derived(side.position.value, text.evidence, "position"),
    )
