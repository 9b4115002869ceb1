"""The segments of a printed item: its words between commas and bars, as spans.

A comma inside brackets parts nothing. A bracket that is never closed, or never opened, is
taken as a slip and parts nothing either. A dash parts only where the item has no commas and
a place or post follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from graph.model import Document, Span, Stated, collapse, collapsed_places
from graph.normalisers import places
from graph.reading.markdown_marks import bare
from graph.sections import cues
from graph.sections.words import names_body

LONGEST_ITEM = 600
"""Items longer than this, in characters, are read only so far."""
REMEMBERED = 4
"""So many items are remembered with their segments, which are asked for again and again."""

_FLAGS = "".join(map(chr, range(0x1F1E6, 0x1F200)))
_MARGIN = " \t\r\n\f\v\xa0  |*_`\\>,;/" + _FLAGS
"""A flag before or behind a name is two of its letters: 🇰🇪."""
_DASH = re.compile(r"\s[-–—]\s")
_PARTED = re.compile(r"\s[-–—]\s|,\s")
_LEADING = re.compile(
    r"(?:\w{3,12}\s)?(?:director\w?|president[ea]?|chair\w*|co-?ordinator|secretary(?:[\s-]general)?|ceo"
    r"|founder|manager|président[e]?|direct(?:eur|rice)|coordinador[a]?|coordenador[a]?|diretora?)"
    r"(?:\s(?:ejecutiv[oa]|executiv[oa]|exécuti(?:f|ve)|général[e]?|general))?",
    re.IGNORECASE,
)
_OPENING = {"(": ")", "[": "]"}
_BOUNDARY = re.compile(r"[,;|\t()\[\]]|\s(?:\s{4,}|[-–—]\s)")
_LEGAL_FORM = re.compile(r"[^\W\d]{1,4}(?:\.\s?[^\W\d]{1,4}){0,4}\.?")
"""``A.C.`` · ``e. V.`` · ``Inc``: a few letters, with full stops or without."""
_BRACKET = re.compile(r"[()\[\]]")


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of an item and its words, white space collapsed; never empty.

    ``opens_cell`` tells that a bar stands before it, as in a table.
    """

    span: Span
    words: str
    opens_cell: bool = False

    @property
    def stated(self) -> Stated:
        """The segment as a field of a record."""
        return Stated(self.span, self.words)

    def part(self, document: Document, start: int, end: int) -> Segment | None:
        """The words ``start`` to ``end`` (counted in ``words``) as a segment of their own."""
        end = start + len(self.words[start:end].rstrip())
        if start >= end:
            return None
        raw = document.quote(self.span)
        if raw != self.words:
            places = collapsed_places(raw)
            start, end = places[start], places[end - 1] + 1
        return segment(document, self.span.start + start, self.span.start + end)


def segment(document: Document, start: int, end: int) -> Segment | None:
    """The text between two offsets, without white space and marks at its ends."""
    opened = document.text[start:end].lstrip(_MARGIN + "–—")
    words = opened.rstrip(_MARGIN)
    if not words:
        return None
    span = Span(end - len(opened), end - len(opened) + len(words))
    if words[0] == "[":
        span = bare(document.text, span)
    return Segment(span, document.words(span))


def joined(document: Document, first: Segment, last: Segment) -> Segment:
    """From one segment to a later one, with what parts them; the first alone if that is the later.

    Cells of a table may be taken in another order than they are printed in.
    """
    if last.span.end < first.span.end:
        return first
    span = Span(first.span.start, last.span.end)
    return Segment(span, document.words(span))


@lru_cache(maxsize=REMEMBERED)
def segments(
    document: Document, body: Span, fields: tuple[Span, ...] = (), *, has_name: bool = True
) -> tuple[Segment, ...]:
    """The segments of an item, or of each of its lines where the lines are fields.

    ``has_name`` is whether the item begins with a name; the fields behind the first do not.
    """
    if fields:
        lines = (segments(document, one, has_name=one == fields[0]) for one in fields)
        return tuple(found for line in lines for found in line)
    end = min(body.end, body.start + LONGEST_ITEM)
    text = document.text[body.start : end]
    found: list[Segment] = []
    start = 0
    for cut_start, cut_end in (*_cuts(text, has_name=has_name), (len(text), len(text))):
        if piece := segment(document, body.start + start, body.start + cut_start):
            barred = "|" in text[max(0, start - 1) : piece.span.start - body.start]
            found.append(Segment(piece.span, piece.words, opens_cell=barred))
        start = cut_end
    return tuple(found)


def _cuts(text: str, *, has_name: bool) -> Iterator[tuple[int, int]]:
    """Where the separators outside brackets are."""
    matched = _matched_brackets(text)
    has_commas = any(map(text.__contains__, ",;|"))
    depth = 0
    for boundary in _BOUNDARY.finditer(text):
        sign = boundary.group()
        if sign in "()[]":
            if boundary.start() in matched:
                depth += 1 if sign in _OPENING else -1
        elif depth == 0 and (
            _parts(text, boundary, has_commas=has_commas)
            or (not has_name and _DASH.fullmatch(sign) and _is_held(text, boundary))
        ):
            yield boundary.span()


def _is_held(text: str, dash: re.Match[str]) -> bool:
    """Whether a dash parts a post from a body where no name stands before: ``Chair – Forum``."""
    post, body = text[: dash.start()].rpartition(",")[2], text[dash.end() :].partition(",")[0]
    return cues.is_role(collapse(post)) and not names_body(post) and names_body(body)


def _parts(text: str, boundary: re.Match[str], *, has_commas: bool) -> bool:
    """Whether a boundary outside brackets parts two segments."""
    sign = boundary.group()
    if sign == ",":
        before, after = text[: boundary.start()][-1:], text[boundary.end() :][:1]
        return not (before.isdigit() and after.isdigit())
    if sign.isspace():
        return "\n" not in sign and "\r" not in sign
    if sign in ";|":
        return True
    before, after = text[: boundary.start()], text[boundary.end() :]
    if not has_commas:
        return _parts_by_dash(after) or _parts_body(before, after)
    if "," not in after and _parts_body(before, after):
        return True
    return _parts_name(before, after) or _parts_seat(before, after)


def _parts_by_dash(rest: str) -> bool:
    """Whether a dash comes before a place or post, not in the middle of a name."""
    words = collapse(rest).strip(_MARGIN)
    known = places.country(words) is not None or bool(places.town_countries(words))
    return known or cues.is_role(words)


def _parts_body(before: str, rest: str) -> bool:
    """Whether a dash stands between a post and a body: ``Anna Rossi – Director – Water Forum``."""
    post, *others = (collapse(one).strip(_MARGIN) for one in reversed(_PARTED.split(before)))
    body = _DASH.split(rest, maxsplit=1)[0]
    held = bool(others and cues.is_role(post)) or _LEADING.fullmatch(post) is not None
    return held and not names_body(post) and names_body(body)


def _parts_name(before: str, rest: str) -> bool:
    """Whether a dash stands between a person's name and post: ``Anna Rossi – Director, FOO``."""
    post = collapse(rest.partition(",")[0])
    return "," not in before and cues.is_role(post) and not names_body(collapse(before))


def _parts_seat(before: str, rest: str) -> bool:
    """Whether a dash stands between a legal form and a place: ``Water Forum, A.C. – México``."""
    form = _LEGAL_FORM.fullmatch(before.rpartition(",")[2].strip(_MARGIN))
    return form is not None and _parts_by_dash(rest)


def _matched_brackets(text: str) -> frozenset[int]:
    """The offsets of brackets that have a partner."""
    if not any(map(text.__contains__, _OPENING)):
        return frozenset()
    waiting: list[int] = []
    matched: set[int] = set()
    for bracket in _BRACKET.finditer(text):
        place, sign = bracket.start(), bracket.group()
        if sign in _OPENING:
            waiting.append(place)
        elif waiting and _OPENING[text[waiting[-1]]] == sign:
            matched.update((waiting.pop(), place))
    return frozenset(matched)
