"""Which session a paper is of: the body, its number, its days and place, as the head prints them.

The head of a paper has them on lines of their own (``Policy Commission`` / ``59th Session`` /
``Brussels, 23 to 25 June 2008``), or its title has them in one (``Report of the third meeting of
the Advisory Group on Seed Registers, Lima, 4–6 May 2015``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.model import Certainty, Derived, Sitting, Span, Stated
from graph.normalisers import organs, paper_symbols, places, sessions
from graph.normalisers.concepts import CONCEPT
from graph.papers import venues
from graph.papers.pieces import Piece

_OF = re.compile(
    r"\s(?:of|du|de\sla|de\sl[’']|des|del|de\slos|de\slas|de|da|do|der|des)\s?(?:the\s|sa\s)?",
    re.IGNORECASE,
)
_NAME_ENDS = re.compile(
    r"\s(?:held|meeting|took|tenue?s?|qui\ss|celebrad[ao]|from|at\sits|on\s\d)\b|\s[–—|-]\s|[(:;]|\.(?:\s|$)"
)
_MEETING_OF = re.compile(
    r"""(?:minutes|records?|report|notes|summary|conclusions|agenda|participants|compte[\s-]rendu
      |procès-verbal|rapport|relevé|ordre\sdu\sjour|acta|informe|orden\sdel\sdía)\b.{0,30}?\s
      (?:of|for|from|de\sla|de\sl[’']|du|des|de|del)\s?(?:the\s)?
      (?P<name>(?:(?:meeting|réunion|reunión)\s(?:of|de\sla|de\sl[’']|du|des|del)\s?(?:the\s)?)?.{3,160}?)
      (?:[’']s)?(?=\s(?:meeting|session|held|on\s\d|du\s\d|le\s\d|tenue?)|,|\s[-–—(]|$)""",
    re.VERBOSE | re.IGNORECASE,
)
_DATED = re.compile(r"^(?:(?:held|meeting)\s)?(?:on|date|le|fecha|am)\s?:$", re.IGNORECASE)
_NOT_NAMES = re.compile(
    r"^(?:agenda\sitem|item|point|prepared|note\s(?:by|of)|document|adopted|résolution|resolution"
    r"|decision|distr|original|date|report|minutes|list|draft|provisional|chair|page)\b"
    r"|\badopted\sby\b",
    re.IGNORECASE,
)
_ABOVE, _BELOW, _NEAR = 7, 4, 4
_LONGEST_NAME, _LONGEST_LINE = 220, 160


@dataclass(frozen=True, slots=True)
class _Days:
    """The days of a session in a piece, and the place before them."""

    piece: Piece
    found: sessions.Days
    place: Stated | None


@dataclass(frozen=True, slots=True)
class _Told:
    """What tells the session: a piece of the head, the number in it, and the days near it."""

    head: Sequence[Piece]
    anchor: int
    numbered: sessions.Numbered | None
    days: _Days | None = None

    @property
    def piece(self) -> Piece:
        """The piece that tells the session."""
        return self.head[self.anchor]


def sitting(head: Sequence[Piece], symbol: Stated | None, *, extractor: str) -> Sitting | None:
    """The session that a paper's head tells; None where it tells no body, or neither number
    nor days."""
    at, numbered = _numbered(head)
    anchor = at if numbered else _held(head)
    if anchor is None:
        return None
    told = _Told(head, anchor, numbered)
    told = replace(told, days=_days(told))
    name = _name(told)
    if name is None or not (told.numbered or told.days):
        return None
    body = next(_bodies(head, name, symbol), None)
    return _record(told, name, body, by=extractor)


def _numbered(head: Sequence[Piece]) -> tuple[int | None, sessions.Numbered | None]:
    """Which piece tells the number of the session, and how."""
    for at, piece in enumerate(head):
        if not _NOT_NAMES.match(piece.words) or " of the " in piece.words:
            for one in sessions.numbered(piece.words):
                return at, one
    return None, None


def _held(head: Sequence[Piece]) -> int | None:
    """The piece that tells on which days the meeting was held."""
    for at, piece in enumerate(head):
        line = len(piece.words) <= _LONGEST_LINE and not piece.words.endswith(".")
        if line and venues.HELD.search(piece.words) and any(sessions.days(piece.words)):
            return at
    for at, piece in enumerate(head):
        if any(one.first != one.last for one in sessions.days(piece.words)):
            return at
    for at, piece in enumerate(head):
        if any(sessions.days(piece.words)) and (
            _MEETING_OF.search(piece.words) or _dated(head, at)
        ):
            return at
    return None


def _dated(head: Sequence[Piece], at: int) -> bool:
    """Whether a label stands before a date in its line: ``on:   12 May 2009``."""
    before = head[at - 1] if at else None
    return before is not None and before.line == head[at].line and bool(_DATED.match(before.words))


def _days(told: _Told) -> _Days | None:
    """The days nearest to what tells the session; a range before a single date."""
    near = [
        (at, piece, one)
        for at, piece in enumerate(told.head)
        if -_NEAR <= at - told.anchor <= 2 * _NEAR
        for one in sessions.days(piece.words)
    ]
    ranges = [one for one in near if one[2].first != one[2].last]
    single = [
        (at, piece, one)
        for at, piece, one in near
        if at == told.anchor or venues.HELD.search(piece.words) or venues.placed(piece, one)
    ]
    ordered = sorted(
        ranges or single, key=lambda one: (one[0] < told.anchor, abs(one[0] - told.anchor))
    )
    if not ordered:
        return None
    at, piece, found = ordered[0]
    return _Days(piece, found, venues.place(piece, found) or venues.held_in(told.head, at, found))


def _name(told: _Told) -> Stated | None:
    """The body's name: within the piece that tells the session, else above it, else below."""
    if inside := _within(told):
        return inside
    anchor = told.anchor
    above = range(anchor - 1, max(-1, anchor - 1 - _ABOVE), -1)
    below = range(anchor + 1, min(len(told.head), anchor + 1 + _BELOW))
    names = (_line(told.head, at, anchor) for at in (*above, *below))
    return next((name for name in names if name), None)


def _within(told: _Told) -> Stated | None:
    """The name in the same line: *third meeting of the Advisory Group*, *Council, 9th session*."""
    piece, numbered, days = told.piece, told.numbered, told.days
    if numbered is None:
        found = _MEETING_OF.search(piece.words)
        return (
            piece.part(*found.span("name")) if found and venues.BODY.search(found["name"]) else None
        )
    if numbered.name:
        start, end = numbered.name
        return piece.part(start, start + _end(piece.words[start:end], 0))
    stop = days.found.start if days and days.piece is piece else len(piece.words)
    if behind := _OF.match(piece.words, numbered.end):
        end = behind.end() + _end(piece.words[behind.end() : stop], 0)
        return _unplaced(piece, behind.end(), end)
    before = piece.words[: numbered.start].rstrip(" ,–—-:(")
    if venues.BODY.search(before) and not _NOT_NAMES.match(before):
        return piece.part(0, len(before))
    return None


def _end(words: str, start: int) -> int:
    """Where a name ends: before a wide gap, *held in*, a bracket or a stop."""
    found = _NAME_ENDS.search(words, start)
    return min(found.start() if found else len(words), _LONGEST_NAME)


def _unplaced(piece: Piece, start: int, end: int) -> Stated | None:
    """The name without the place that follows it after a comma."""
    words = piece.words[start:end].rstrip(" ,")
    for _ in range(2):
        name, comma, last = words.rpartition(",")
        if comma and (places.town_countries(last.strip()) or places.country(last.strip())):
            words = name
    return piece.part(start, start + len(words)) if venues.BODY.search(words) else None


def _line(head: Sequence[Piece], at: int, anchor: int) -> Stated | None:
    """A line that is a body's name, with the lines that go on with it."""
    piece = head[at]
    known = organs.known_body(piece.words)
    if _NOT_NAMES.search(piece.words) or any(sessions.days(piece.words)):
        return None
    if not (venues.BODY.search(piece.words) or known) or len(piece.words) > _LONGEST_NAME:
        return None
    if organs.is_organisation(known) and at < anchor:
        return None
    last = piece
    for following in head[at + 1 : anchor] if at < anchor else ():
        if following.line != last.line + 1 or not _goes_on(last, following):
            break
        last = following
    span = Span(piece.span.start, last.span.end)
    return Stated(span, piece.document.words(span))


def _goes_on(piece: Piece, following: Piece) -> bool:
    """Whether the next line is the rest of a name that was too long for one."""
    between = piece.document.text[piece.span.end : following.span.start]
    if following.words.endswith(":"):
        return False
    broken = piece.words.endswith((",", " and", " of", " on", " the", " et", " de", " des", " la"))
    small = following.words[:1].islower()
    return (
        between.count("\n") == 1
        and (broken or small or not venues.BODY.search(following.words))
        and (broken or small)
    )


def _record(told: _Told, name: Stated, body: Derived | None, *, by: str) -> Sitting:
    piece, numbered, days = told.piece, told.numbered, told.days
    number = piece.span_of(numbered.start, numbered.end) if numbered else None
    first, last = _stretch(days) if days else (None, None)
    place = days.place if days else None
    beside = [name.span, days.piece.span if days else None]
    beside += [place.span if place else None, body.source if body else None]
    return Sitting(
        evidence=piece.span,
        extractor=by,
        context=tuple(sorted({one for one in beside if one and not piece.span.covers(one)})),
        certainty=Certainty.ASSERTED,
        name=name,
        body=body,
        number=Derived(numbered.number, number, sessions.NUMBER) if numbered and number else None,
        first=first,
        last=last,
        place=place,
    )


def _stretch(days: _Days) -> tuple[Derived | None, Derived | None]:
    """The first and the last day; no last one where the session has a single day."""
    found = days.found
    span = days.piece.span_of(found.start, found.end)
    if span is None:
        return None, None
    last = Derived(found.last, span, sessions.LAST) if found.last != found.first else None
    return Derived(found.first, span, sessions.FIRST), last


def _bodies(head: Sequence[Piece], name: Stated, symbol: Stated | None) -> Iterator[Derived]:
    """The known body that is meant: by its name, by its organisation's, by the paper's symbol."""
    if known := organs.known_body(name.text):
        yield Derived(known, name.span, CONCEPT)
    for piece in head:
        if organs.is_organisation(organs.known_body(piece.words)):
            span = Span(min(piece.span.start, name.span.start), max(piece.span.end, name.span.end))
            found = organs.organs(piece.document.words(span))
            if len(found) == 1:
                yield Derived(next(iter(found)), span, organs.ORGAN)
    if symbol and len(told := paper_symbols.bodies(symbol.text)) == 1:
        yield Derived(next(iter(told)), symbol.span, paper_symbols.STEM)
