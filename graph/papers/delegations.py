"""Who took part: each person with delegation, standing and part in the delegation.

A list goes by headings (standing, then country or organisation, then perhaps the part in the
delegation) over persons line by line; by ``Estonia: Ms Kadri Tamm (Land Board)``; or as a
table. A heading holds until the next one of its sort.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.model import (
    BlockKind,
    Participation,
    Stated,
)
from graph.normalisers import participants, places, sessions
from graph.papers import attendance_tables
from graph.papers.paper import Paper, Sort
from graph.papers.persons import bare, person
from graph.papers.pieces import Piece
from graph.papers.taking_part import NAMES_APART, Headings, is_part, record

_HEADING = re.compile(
    r"^(?:[IVX\d]{1,4}[.)]?\s)?(?:(?:annex|annexe|appendix)\b.{0,12}\W)?(?:(?:final|provisional)\s)?"
    r"(?:list\sof\s(?:\w+\s(?:and|&)\s(?:other\s)?)?participants|participants?|attendance|present"
    r"|liste\sdes\s(?:\w+\set\s)?participants|présents?|lista\sde\sparticipantes|asistentes"
    r"|participation)\s?:?$",
    re.IGNORECASE,
)
_SKIPPED = re.compile(
    r"^\W*(?:\((?:in|dans|en|par|selon)\s|prepared\sby|établie?\spar|\[|page\s\d|end\sof|fin\sd"
    r"|\d+$|tel\b|tél\b|fax\b|e-?mail\b|courriel\b|phone\b|www\.|https?:|\S+@\S+)",
    re.IGNORECASE,
)
_LEFT = re.compile(r"(?P<left>[^:()]{2,90}?)\s?:\s+(?P<right>\S.*)")
_NEXT = re.compile(
    r"(?:[,;]|\s(?:and|et|y))\s(?=(?:Mrs?|Ms|Mme|M|Dra?|Prof|Sra?|Herr|Frau|Amb\w*|H\.E)\.?\s[A-ZÀ-Þ])"
)
_PRESENT = re.compile(
    r"^(?:étaient\s|were\s)?(?:also\s)?(?:présente?s?|present|in\sattendance|participants?"
    r"|attend(?:ees|ing)|asistentes|presentes)$",
    re.IGNORECASE,
)
_NUMBERING = re.compile(r"^(?:[IVX]{1,5}|\d{1,2}|[A-Z])[.)]\s")
_LONGEST, _LONGEST_LIST = 160, 1_500


def participations(paper: Paper, *, extractor: str) -> Iterator[Participation]:
    """Each person that the paper lists as taking part, and who chairs by its head."""
    yield from _officers(paper, by=extractor)
    region = _region(paper)
    tables = [one for one in region if one.kind is BlockKind.ROW]
    yield from attendance_tables.rows(tables, extractor=extractor)
    headings = Headings()
    for at, piece in enumerate(region):
        if piece.kind is not BlockKind.ROW:
            yield from _taken(headings, piece, region[at + 1 : at + 2], by=extractor)
            headings.last = piece


def _officers(paper: Paper, *, by: str) -> Iterator[Participation]:
    """``Chairperson: Ambassador Karen Lindqvist (Denmark)`` in a head."""
    if paper.sort is Sort.PARTICIPANTS:
        return
    for piece in paper.pieces[: paper.start + 8]:
        headings = Headings()
        found = _LEFT.fullmatch(piece.words) if len(piece.words) <= _LONGEST_LIST else None
        told = found and (is_part(found["left"]) or _PRESENT.match(found["left"]))
        if found and told:
            yield from _listed(headings, piece, found, by=by)


def _region(paper: Paper) -> Sequence[Piece]:
    """The pieces that may name participants: all of a list, or what stands under a heading."""
    if paper.sort is Sort.PARTICIPANTS:
        return paper.pieces[paper.start :]
    rest = paper.pieces[paper.start :]
    for at, piece in enumerate(rest):
        if _HEADING.match(piece.words):
            return _until_heading(rest[at + 1 :])
    return ()


def _until_heading(rest: Sequence[Piece]) -> Sequence[Piece]:
    for at, piece in enumerate(rest):
        numbered = piece.kind is BlockKind.ITEM and person(piece.words) is None
        titled = piece.kind is BlockKind.HEADING and not (
            _country(piece) or participants.standing(piece.words)
        )
        if at and (titled or (numbered and piece.number and piece.number.strip("•-*–· "))):
            return rest[:at]
    return rest


def _taken(
    headings: Headings, piece: Piece, following: Sequence[Piece], *, by: str
) -> Iterator[Participation]:
    """What one piece adds: a heading that holds from here on, or persons."""
    words = piece.words
    headings.within = headings.within and _goes_on(headings, piece)
    if _SKIPPED.match(words) or _of_head(words):
        return
    if told := person(words):
        yield record(headings, piece, told, by=by)
    elif (found := _LEFT.fullmatch(words)) and (person(found["right"]) or is_part(found["left"])):
        yield from _listed(headings, piece, found, by=by)
    elif len(words) <= _LONGEST:
        yield from _heading(headings, piece, following, by=by)


def _heading(
    headings: Headings, piece: Piece, following: Sequence[Piece], *, by: str
) -> Iterator[Participation]:
    if is_part(piece.words):
        headings.part, headings.part_once = piece.stated, not piece.words.rstrip(": ").endswith("s")
        if participants.standing(piece.words) and _is_section(piece):
            headings.standing, headings.delegation = piece, None
    elif country := _country(piece):
        headings.delegation, headings.part = country, None
    elif _is_section(piece):
        headings.standing, headings.delegation, headings.part = piece, None, None
    elif headings.within:
        return
    elif headings.delegation and (told := bare(piece.words)):
        yield record(headings, piece, told, by=by)
    elif following and not piece.words.endswith("."):
        headings.delegation, headings.part = piece.stated, None


def _of_head(words: str) -> bool:
    """Whether a line tells of the session or names the list again, as heads do."""
    told = any(sessions.numbered(words)) or any(sessions.days(words))
    return told or _HEADING.match(words) is not None


def _country(piece: Piece) -> Stated | None:
    """The words of a heading that are a country's name: ``BRÉSIL`` of ``BRÉSIL/BRAZIL``."""
    words = piece.words.rstrip(":")
    numbering = _NUMBERING.match(words)
    at = numbering.end() if numbering else 0
    if places.country(words[at:]):
        return piece.part(at, len(words))
    for cut in (*NAMES_APART.finditer(words, at), None):
        end = cut.start() if cut else len(words)
        if end > at and places.country(words[at:end]):
            return piece.part(at, end)
        at = cut.end() if cut else end
    return None


def _is_section(piece: Piece) -> bool:
    """Whether a line is a heading of those with one standing: ``II. OBSERVATEURS/OBSERVERS``."""
    if participants.standing(piece.words) is None:
        return False
    plain = _NUMBERING.sub("", piece.words)
    return (
        piece.kind is BlockKind.HEADING
        or plain.isupper()
        or plain != piece.words
        or len(plain.split()) <= 2  # noqa: PLR2004
    )


def _goes_on(headings: Headings, piece: Piece) -> bool:
    """Whether a line belongs to the person above it: function, office, address."""
    last = headings.last
    if last is None or not headings.within or piece.kind is BlockKind.HEADING:
        return False
    between = piece.document.text[last.span.end : piece.span.start]
    return between.count("\n") == 1 and not between.strip(" \t\n")


def _listed(
    headings: Headings, piece: Piece, found: re.Match[str], *, by: str
) -> Iterator[Participation]:
    """``Ireland: Mr Fergus O’Dowd (Ordnance Survey), Ms Niamh Kehoe``: one record a person."""
    left = piece.part(*found.span("left"))
    own = Headings(standing=headings.standing, delegation=headings.delegation)
    if left and is_part(left.text):
        own.part = left
    elif left and _PRESENT.match(left.text):
        own.bracketed = True
    else:
        own.delegation = left
    at, end = found.span("right")
    cuts = [one.span() for one in _NEXT.finditer(piece.words, at)]
    for start, stop in zip([at, *(b for _, b in cuts)], [*(a for a, _ in cuts), end], strict=True):
        part = piece.part(start, stop)
        if part is None:
            continue
        inner = Piece(piece.document, part.span, part.text, piece.line, kind=piece.kind)
        if told := person(inner.words) or (bare(inner.words) if own.part else None):
            yield record(own, inner, told, by=by)
