"""The items of an agenda, with the papers that each names.

An agenda is a paper of its own, or a list within a report under a line that announces it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.model import AgendaEntry, BlockKind, Span, Stated
from graph.normalisers import paper_symbols
from graph.papers.paper import Paper, Sort
from graph.papers.pieces import Piece, number_of

_HEADING = re.compile(
    r"^(?:[IVX\d]{1,4}[.)]\s)?(?:(?:adoption\sof\sthe|draft|provisional|proposed|list\sof)\s)?"
    r"(?:agenda(?:\sitems)?|subjects\sdiscussed|items\sdiscussed|ordre\sdu\sjour|orden\sdel\sd[ií]a"
    r"|points\sà\sl[’']ordre\sdu\sjour|temas\stratados)\s?:?$",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(
    r"(?:following|adopt\w*|read|suivante?|siguiente)\b.{0,40}(?:agenda|ordre\sdu\sjour"
    r"|orden\sdel\sd[ií]a)\b.{0,30}:$|(?:agenda|ordre\sdu\sjour|orden\sdel\sd[ií]a)\b.{0,60}:$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?P<label>(?:(?:item|point|punto|agenda\sitem)\s)?(?:\d{1,2}(?:\.\d{1,2}){0,2}|[IVX]{1,5}"
    r"|[A-Z]|\(?[a-z]\))(?:[.):]|(?=\s)))\s{0,8}(?P<text>\S.*)",
    re.IGNORECASE,
)
_PAPERS = re.compile(
    r"^\W*(?:(?:see|voir|véan?se)\s)?(?:(?:les?|los|el)\s)?(?:presente\s)?(?:documents?|docs?\.?|documentos?|papers?)\b",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"\s*(?:\((?=[^()]*\b(?:doc|[A-Z]{1,4}[/\d])).*|(?:[.;–—-]\s|\n\s*)?"
    r"\b(?:see|voir|véan?se)\s(?:also\s|les?\s|los\s|el\s)?(?:presente\s)?(?:documents?|docs?\.?|documentos?)\b.*"
    r"|\s(?=(?:Documents?|Docs?\.|Documentos?)\s[A-Z]{1,6}[\d/]).*)$",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"^\W*(?:end\sof|fin\sdu|fin\sdel|\[|\*{3}|annex|annexe|anexo|notes?\b)", re.IGNORECASE
)
_COLUMN = re.compile(r"pages?|paragraphs?|paragraphes?|párrafos?|páginas?", re.IGNORECASE)
"""What stands above the numbers of pages, beside the heading of a table of contents."""
_LEADER = re.compile(r"\s*(?:\.\s?){4,}\s*\d{0,4}$")
"""Dots that lead to the number of a page."""
_LONGEST = 600
_FEWEST = 2


def entries(paper: Paper, *, extractor: str) -> Iterator[AgendaEntry]:
    """The items of the paper's agenda, if it prints one."""
    start = paper.start if paper.sort is Sort.AGENDA else _begins(paper)
    if start is None:
        return
    found = list(_items(paper.pieces, start, whole=paper.sort is Sort.AGENDA))
    if len(found) < _FEWEST:
        return
    for label, text, rest in found:
        yield _entry(label, text, rest, by=extractor)


def _begins(paper: Paper) -> int | None:
    """Where the list begins that a report gives as its agenda."""
    rest = paper.pieces[paper.start :]
    for below, piece in enumerate(rest, paper.start + 1):
        told = _ANNOUNCED.search(piece.words) or _HEADING.match(piece.words)
        has_column = below < len(paper.pieces) and _COLUMN.fullmatch(paper.pieces[below].words)
        at = below + 1 if has_column else below
        if told and any(_label(one) for one in paper.pieces[at : at + 1]):
            announced = _ANNOUNCED.search(paper.pieces[at].words)
            return at + 1 if announced else at
    return None


_Item = tuple[Stated, Piece, list[Piece]]


def _items(pieces: Sequence[Piece], start: int, *, whole: bool) -> Iterator[_Item]:
    """Each labelled piece with those below it that name its papers."""
    at, seen = start, set[str]()
    while at < len(pieces):
        piece = pieces[at]
        label = _label(piece)
        if label is not None and label.text in seen and not label.text.startswith("("):
            return
        if label is None:
            if not whole or (seen and _ENDS.match(piece.words)):
                return
            at += 1
            continue
        rest = []
        while at + 1 < len(pieces) and _PAPERS.match(pieces[at + 1].words):
            rest.append(pieces[at + 1])
            at += 1
        yield label, piece, rest
        seen.add(label.text)
        at += 1


def _label(piece: Piece) -> Stated | None:
    """The label before an item: the reader's, or one that starts the line (``3.1``, ``A.``)."""
    if piece.kind is BlockKind.ITEM and piece.number and any(map(str.isalnum, piece.number)):
        return number_of(piece)
    found = _LABEL.fullmatch(piece.words)
    if found is None or found["label"].isalpha():
        return None
    return piece.part(found.start("label"), found.end("label"))


def _entry(label: Stated, piece: Piece, rest: Sequence[Piece], *, by: str) -> AgendaEntry:
    begins = 0
    if piece.kind is not BlockKind.ITEM or label.span.start >= piece.span.start:
        found = _LABEL.fullmatch(piece.words)
        begins = found.start("text") if found else 0
    words = piece.words[:_LONGEST]
    tail = _WITHIN.search(words, begins)
    leader = _LEADER.search(words, begins)
    ends = min(one.start() for one in (tail, leader) if one) if tail or leader else len(words)
    text = piece.part(begins, ends if ends > begins else len(words))
    last = rest[-1].span.end if rest else piece.span.end
    papers = (piece, *rest)
    return AgendaEntry(
        evidence=Span(min(label.span.start, piece.span.start), last),
        extractor=by,
        text=text or piece.stated,
        number=label,
        papers=tuple(_papers(papers)),
    )


def _papers(pieces: Sequence[Piece]) -> Iterator[Stated]:
    seen: set[str] = set()
    for piece in pieces:
        for start, end in paper_symbols.symbols(piece.words):
            found = piece.part(start, end)
            if found and found.text not in seen:
                seen.add(found.text)
                yield found
