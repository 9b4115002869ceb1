"""Which documents are papers of a meeting, and of which sort, by their head alone.

A paper has its sort as a line of its own (``PROVISIONAL AGENDA``, ``Liste des participants``,
``Report of the third meeting …``) and tells a session, or an assembly decides in it. A text
that greets or takes leave is a letter and never a paper.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from graph.model import BlockKind, Document, Sitting, Span, Stated
from graph.normalisers import deeds, paper_symbols, sessions
from graph.papers.pieces import Piece, pieces
from graph.papers.sittings import sitting
from graph.sections import Parts

_MOST_PIECES = 60
_LONGEST_HEAD = 4_000
_LONGEST_TITLE = 240
_LONGEST_SYMBOL = 40


class Sort(StrEnum):
    """What sort of paper; each is a concept of ``code:document-kind``."""

    AGENDA = "agenda"
    PARTICIPANTS = "participants-list"
    REPORT = "report"
    RESOLUTION = "resolution"
    DECISION = "decision"


_STATE = (
    r"(?:(?:draft|provisional|revised|annotated|proposed|final|adopted|preliminary|summary|brief"
    r"|short|full|annual|meeting)[\s,]{1,2}){0,3}"
)
_OF = (
    r"(?:\s(?:provisoire|provisional|annotée?|anotad[ao]|révisée?|final|sommaire|resumido))*"
    r"(?:\W*$|\s(?:of|to|on|by|for|du|de|des|del|sur|au)\b|\W{1,3}(?:\(|[-–—]))"
)
_TITLES = (
    (
        Sort.PARTICIPANTS,
        r"(?:(?:final|provisional|draft)\s)?(?:list\sof\s(?:\w+\s(?:and|&)\s(?:other\s)?)?participants"
        r"|participants[’']?\slist|attendance\s(?:list|sheet)|list\sof\s(?:delegates|delegations)"
        r"|list\sof\sattend(?:ees|ance)|liste\s(?:\w+\s)?des\s(?:\w+\set\s)?(?:participants|délégations)"
        r"|liste\sde\sprésence|lista\sde\s(?:participantes|asistencia)|lista\sdei\spartecipanti"
        r"|teilnehmerliste|teilnehmerverzeichnis)",
    ),
    (
        Sort.AGENDA,
        rf"{_STATE}(?:agenda(?!\s(?:item|for\s2030))|order\sof\sbusiness)"
        r"|(?:projet\sd[’'])?ordre\sdu\sjour|(?:proyecto\sde\s)?(?:orden\sdel\sd[ií]a|programa\sprovisional)"
        r"|(?:entwurf\sder\s)?tagesordnung|ordine\sdel\sgiorno|ordem\sdo\sdia",
    ),
    (
        Sort.REPORT,
        rf"{_STATE}(?:report|minutes|record|summary\s(?:document|record|report)|proceedings"
        r"|conclusions|summary(?=\s(?:of|by))|notes|outcomes?(?=\sof)|list\sof\sdecisions)|(?:projet\sde\s)?(?:rapport|compte[\s-]rendu"
        r"|procès-verbal|relevé\sde\s(?:conclusions|décisions))|(?:proyecto\sde\s)?informe|acta(?=\sde)"
        r"|protokoll|verbale|relatório|ata(?=\sd)",
    ),
)
_SORTS = tuple((sort, re.compile(rf"(?:{words}){_OF}", re.IGNORECASE)) for sort, words in _TITLES)
_ASSEMBLY = re.compile(
    r"""(?:the|l[’']|les?|la|el|il|o|a)\s?(?:[\w’'()-]+\s){0,14}?
      (?:assembly|council|committee|commission|conference|parliament|board|parties|congress
      |meeting|assemblée|conseil|comité|conférence|parlement|parties|asamblea|consejo|comisión
      |conferencia|junta)\b[\w\s’'()-]{0,90}[,:]$""",
    re.VERBOSE | re.IGNORECASE,
)
_RESOLUTION = re.compile(r"r[eé]sol|/RES/|\bWHA\d|\.R\d")
_DECISION = re.compile(r"/DEC/|\bd[eé]cisi[oó]n", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper of a meeting: its sort and what shows it, its pieces, and where its body begins.

    ``start`` counts pieces: what stands before is the head. ``opening`` is the piece in which
    an assembly begins to decide.
    """

    document: Document
    sort: Sort
    title: Piece
    pieces: Sequence[Piece]
    start: int
    symbol: Stated | None = None
    session: Sitting | None = None
    opening: int | None = None


def paper(document: Document, parts: Parts, *, extractor: str) -> Paper | None:
    """The document as a paper of a meeting; None where it is none."""
    found = tuple(islice(pieces(document), _MOST_PIECES))
    opening = next(_openings(found), None)
    head = _head(found, opening)
    title = next(_titles(head), None)
    if title is None and opening is None:
        return None
    symbol = _symbol(head)
    session = sitting(head, symbol, extractor=extractor)
    if opening is not None:
        title = (_of_assembly(head, symbol), opening)
    if title is None or (opening is None and session is None and title[0] is not Sort.PARTICIPANTS):
        return None
    sort, at = title
    if parts.salutation and not _is_of_list(sort, found[at], parts.salutation):
        return None
    start = at + (opening is None)
    return Paper(
        document, sort, found[at], tuple(pieces(document)), start, symbol, session, opening
    )


def _is_of_list(sort: Sort, title: Piece, salutation: Span) -> bool:
    """Whether what looks like a greeting is a person in a list: ``Monsieur Kossi AMEGAN, …``."""
    return sort is Sort.PARTICIPANTS and title.span.end <= salutation.start


def _head(found: Sequence[Piece], opening: int | None) -> Sequence[Piece]:
    """The first pieces, to where the first list or the assembly's words begin."""
    end = min(len(found), _MOST_PIECES) if opening is None else opening
    titled = False
    for at, piece in enumerate(found[:end]):
        listed = piece.kind is BlockKind.ITEM or (piece.kind is BlockKind.ROW and titled)
        if listed or piece.span.start - found[0].span.start > _LONGEST_HEAD:
            return found[:at]
        titled = titled or _sort_of(piece) is not None
    return found[:end]


def _sort_of(piece: Piece) -> Sort | None:
    """The sort of paper that a line names."""
    if len(piece.words) > _LONGEST_TITLE or piece.words.endswith("."):
        return None
    return next((sort for sort, pattern in _SORTS if pattern.match(piece.words)), None)


def _titles(head: Sequence[Piece]) -> Iterator[tuple[Sort, int]]:
    """Each line that names a sort of paper, in their order."""
    told = ((_sort_of(piece), at) for at, piece in enumerate(head))
    yield from ((sort, at) for sort, at in told if sort)


def _openings(found: Sequence[Piece]) -> Iterator[int]:
    """Where an assembly is named that then recalls, notes or decides."""
    for at, piece in enumerate(found[:_MOST_PIECES]):
        if len(piece.words) > _LONGEST_TITLE or not _ASSEMBLY.fullmatch(piece.words):
            continue
        following = found[at + 1 : at + 2]
        if any(deeds.is_preamble(one.words) or deeds.head(one.words) for one in following):
            yield at


def _of_assembly(head: Sequence[Piece], symbol: Stated | None) -> Sort:
    words = " ".join(piece.words for piece in head)
    told = symbol.text if symbol else ""
    if _DECISION.search(told) or (_DECISION.search(words) and not _RESOLUTION.search(words)):
        return Sort.DECISION
    return Sort.RESOLUTION


def _symbol(head: Sequence[Piece]) -> Stated | None:
    """The paper's own symbol: the first one that stands by itself."""
    for piece in head:
        first = len(piece.first_line)
        for start, end in paper_symbols.symbols(piece.words[:first]):
            if paper_symbols.is_symbol(piece.words[:first]) and end <= _LONGEST_SYMBOL:
                return piece.part(start, end)
    return None


def title_of(found: Paper) -> Stated | None:
    """The paper's title: the line that names its sort, a resolution's the lines above its text."""
    if found.opening is None:
        return found.title.stated
    above = [piece for piece in found.pieces[: found.opening] if piece.column == 0][-1:]
    if not above or paper_symbols.is_symbol(above[0].words) or any(sessions.days(above[0].words)):
        return None
    return above[0].stated
