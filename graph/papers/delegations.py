"""Who took part: each person with delegation, standing and part in the delegation.

A list goes by headings (standing, then country or organisation, then perhaps the part in the
delegation) over persons line by line; by ``Estonia: Ms Kadri Tamm (Land Board)``; or as a
table. A heading holds until the next one of its sort.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.model import (
    BlockKind,
    Certainty,
    Derived,
    Participation,
    Span,
    Stated,
)
from graph.normalisers import concepts, organs, participants, places, sessions
from graph.papers import attendance_tables
from graph.papers.paper import Paper, Sort
from graph.papers.persons import Person, bare, person
from graph.papers.pieces import Piece

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
_SPLIT = re.compile(r"\s?[/–—]\s?|\s-\s|\s\(|\)")
_LONGEST, _LONGEST_LIST = 160, 1_500
_BY_FORM = "no title tells that these words are a person's name"


@dataclass(slots=True)
class _State:
    """The headings that hold for the next person.

    ``bracketed`` tells that brackets behind a name hold the delegation; ``within`` that a line
    below a person's may still be of that person.
    """

    standing: Piece | None = None
    delegation: Stated | None = None
    part: Stated | None = None
    part_once: bool = False
    last: Piece | None = None
    within: bool = False
    bracketed: bool = False


def participations(paper: Paper, *, extractor: str) -> Iterator[Participation]:
    """Each person that the paper lists as taking part, and who chairs by its head."""
    yield from _officers(paper, by=extractor)
    region = _region(paper)
    tables = [one for one in region if one.kind is BlockKind.ROW]
    yield from attendance_tables.rows(tables, extractor=extractor)
    state = _State()
    for at, piece in enumerate(region):
        if piece.kind is not BlockKind.ROW:
            yield from _taken(state, piece, region[at + 1 : at + 2], by=extractor)
            state.last = piece


def _officers(paper: Paper, *, by: str) -> Iterator[Participation]:
    """``Chairperson: Ambassador Karen Lindqvist (Denmark)`` in a head."""
    if paper.sort is Sort.PARTICIPANTS:
        return
    for piece in paper.pieces[: paper.start + 8]:
        state = _State()
        found = _LEFT.fullmatch(piece.words) if len(piece.words) <= _LONGEST_LIST else None
        told = found and (_is_part(found["left"]) or _PRESENT.match(found["left"]))
        if found and told:
            yield from _listed(state, piece, found, by=by)


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
    state: _State, piece: Piece, following: Sequence[Piece], *, by: str
) -> Iterator[Participation]:
    """What one piece adds: a heading that holds from here on, or persons."""
    words = piece.words
    state.within = state.within and _goes_on(state, piece)
    if _SKIPPED.match(words) or _of_head(words):
        return
    if told := person(words):
        yield _record(state, piece, told, by=by)
    elif (found := _LEFT.fullmatch(words)) and (person(found["right"]) or _is_part(found["left"])):
        yield from _listed(state, piece, found, by=by)
    elif len(words) <= _LONGEST:
        yield from _heading(state, piece, following, by=by)


def _heading(
    state: _State, piece: Piece, following: Sequence[Piece], *, by: str
) -> Iterator[Participation]:
    if _is_part(piece.words):
        state.part, state.part_once = piece.stated, not piece.words.rstrip(": ").endswith("s")
        if participants.standing(piece.words) and _is_section(piece):
            state.standing, state.delegation = piece, None
    elif country := _country(piece):
        state.delegation, state.part = country, None
    elif _is_section(piece):
        state.standing, state.delegation, state.part = piece, None, None
    elif state.within:
        return
    elif state.delegation and (told := bare(piece.words)):
        yield _record(state, piece, told, by=by)
    elif following and not piece.words.endswith("."):
        state.delegation, state.part = piece.stated, None


def _of_head(words: str) -> bool:
    """Whether a line tells of the session or names the list again, as heads do."""
    told = any(sessions.numbered(words)) or any(sessions.days(words))
    return told or _HEADING.match(words) is not None


def _is_part(words: str) -> bool:
    """Whether words are nothing but a part in a delegation: ``Alternates``, ``Président/Chair``."""
    pieces = [one for one in re.split(r"\s?/\s?", words.strip(" :/")) if one]
    return bool(pieces) and all(
        (found := participants.part(one)) and found[2] - found[1] >= len(one) - 1 for one in pieces
    )


def _country(piece: Piece) -> Stated | None:
    """The words of a heading that are a country's name: ``BRÉSIL`` of ``BRÉSIL/BRAZIL``."""
    words = piece.words.rstrip(":")
    at = len(_NUMBERING.match(words).group()) if _NUMBERING.match(words) else 0  # type: ignore[union-attr]
    if places.country(words[at:]):
        return piece.part(at, len(words))
    for cut in (*_SPLIT.finditer(words, at), None):
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


def _goes_on(state: _State, piece: Piece) -> bool:
    """Whether a line belongs to the person above it: function, office, address."""
    last = state.last
    if last is None or not state.within or piece.kind is BlockKind.HEADING:
        return False
    between = piece.document.text[last.span.end : piece.span.start]
    return between.count("\n") == 1 and not between.strip(" \t\n")


def _listed(
    state: _State, piece: Piece, found: re.Match[str], *, by: str
) -> Iterator[Participation]:
    """``Ireland: Mr Fergus O’Dowd (Ordnance Survey), Ms Niamh Kehoe``: one record a person."""
    left = piece.part(*found.span("left"))
    own = _State(standing=state.standing, delegation=state.delegation)
    if left and _is_part(left.text):
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
            yield _record(own, inner, told, by=by)


def _record(state: _State, piece: Piece, told: Person, *, by: str) -> Participation:
    name, honorific, role = (
        piece.part(*place) if place else None for place in (told.name, told.honorific, told.role)
    )
    part = _part(state, piece, told)
    delegation, country = _delegation(state, role)
    if role and delegation and role.span.covers(delegation.span):
        role = None
    standing = _standing(state)
    beside = (delegation.span if delegation else None, part.source if part else None)
    context = {*beside, standing.source if standing else None} - {None}
    record = Participation(
        evidence=piece.span,
        extractor=by,
        context=tuple(sorted(one for one in context if one and not piece.span.covers(one))),
        certainty=Certainty.ASSERTED if told.sure else Certainty.SUGGESTED,
        reasons=() if told.sure else (_BY_FORM,),
        name=name or piece.stated,
        honorific=honorific,
        delegation=delegation,
        country=country,
        organisation=_organisation(delegation) if delegation and not country else None,
        standing=standing,
        part=part,
        role=role,
    )
    state.within = True
    if state.part_once:
        state.part, state.part_once = None, False
    return record


def _part(state: _State, piece: Piece, told: Person) -> Derived | None:
    if told.part:
        name, start, end = told.part
        span = piece.span_of(start, end)
        return Derived(name, span, participants.PART) if span else None
    if state.part and (found := participants.part(state.part.text)):
        return Derived(found[0], state.part.span, participants.PART)
    return None


def _standing(state: _State) -> Derived | None:
    if state.standing is None:
        return None
    told = participants.standing(state.standing.words)
    return Derived(told, state.standing.span, participants.STANDING) if told else None


def _organisation(delegation: Stated) -> Derived | None:
    """The known organisation that a heading names, in one language or several."""
    found = concepts.named(delegation.text)
    known = {organs.known_body(one) for one in _SPLIT.split(delegation.text)} & set(found)
    if len(found) == 1 and known:
        return Derived(next(iter(found)), delegation.span, concepts.CONCEPT)
    return None


def _delegation(state: _State, role: Stated | None) -> tuple[Stated | None, Derived | None]:
    """For whom the person takes part: by the heading, else the country in brackets behind."""
    found = state.delegation
    if found is None and role and not (state.bracketed and _is_part(role.text)):
        first = role.text if state.bracketed else role.text.split("/")[0].strip()
        if places.country(first) or state.bracketed:
            found = Stated(Span(role.span.start, role.span.start + len(first)), first)
    if found is None:
        return None, None
    iso = places.country(found.text)
    return found, Derived(iso, found.span, "country") if iso else None
