"""Signatures that stand side by side: names in one line, post and body below each by place.

``gez. Ann Poe        gez. Joe Roe`` is two persons, and what stands below a name is its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.model import Block, BlockKind, Document, Span
from graph.reading.lines import Line, lines
from graph.sections import words as kinds
from graph.sections.parts import Entry
from graph.sections.personal import looks_personal

_WIDE = re.compile(r"[ \xa0]{3,}|[ \xa0]*\t[ \xa0\t]*")
_GAPS = ("\t", "\xa0", "   ")
"""One of these stands in every wide gap."""
_MARK = re.compile(
    r"(?:gez\.|gezeichnet:?|sgd\.?|signed:?|/s/|signé\s?:?|f\.to|firmado:?|fdo\.?:?|w\.g\.)\s{1,3}",
    re.IGNORECASE,
)
_TALLEST = 6
_FEWEST = 2
_SLACK = 4
_LONGEST = 1_200


def are_beside(document: Document, span: Span) -> bool:
    """Whether a line holds several names that are marked as signed, side by side."""
    if not _MARK.match(document.text, span.start, span.end):
        return False
    found = pieces(document, span)
    marked = all(_MARK.match(document.text, one.start, one.end) for one in found)
    return len(found) >= _FEWEST and marked and None not in [_named(document, p) for p in found]


def of_block(document: Document, block: Block) -> list[Entry]:
    """The signatures of a paragraph by itself, where what stands below the names tells of posts."""
    size = block.body.end - block.body.start
    if block.kind is not BlockKind.PARAGRAPH or size > _LONGEST:
        return []
    if not has_gap(document.quote(block.body)):
        return []
    printed = list(lines(document.text, block.body))
    found = side_by_side(document, printed)
    below = [document.words(field) for one in found for field in one.fields[1:]]
    told = sum(kinds.has_post(words) or kinds.names_body(words) for words in below)
    return found if len(below) >= _FEWEST and told * 2 >= len(below) else []


def rows_beside(document: Document, printed: Sequence[Line]) -> list[Entry]:
    """The signatures of some lines in rows that gaps part, all of them side by side."""
    rows: list[list[Line]] = []
    for line in printed:
        if not rows or line.gap:
            rows.append([])
        rows[-1].append(line)
    beside = [side_by_side(document, row) for row in rows]
    found = [one or _alone(document, row) for one, row in zip(beside, rows, strict=True)]
    if any(beside) and all(found):
        return [one for row in found for one in row]
    return side_by_side(document, printed)


def _alone(document: Document, row: Sequence[Line]) -> list[Entry]:
    """The one whose name, post and body stand below those of others: ``Mia Roe``, ``Secretary``.

    Nothing else stands beside them, and the lines below the name tell a post or a body.
    """
    spans = [line.span for line in row]
    if not _FEWEST <= len(row) <= _TALLEST or any(has_gap(document.quote(one)) for one in spans):
        return []
    name = _named(document, spans[0])
    below = [document.words(one) for one in spans[1:]]
    told = all(kinds.has_post(words) or kinds.names_body(words) for words in below)
    return [_entry([name, *spans[1:]])] if name and told else []


def side_by_side(document: Document, printed: Sequence[Line]) -> list[Entry]:
    """The signatures that some lines hold side by side; none where they do not."""
    if not _FEWEST <= len(printed) <= _TALLEST:
        return []
    heads = pieces(document, printed[0].span)
    names = [_named(document, piece) for piece in heads]
    if len(heads) < _FEWEST or None in names:
        return []
    columns = [column(document, piece) for piece in heads]
    fields: list[list[Span]] = [[name] for name in names if name]
    for line in printed[1:]:
        for piece in pieces(document, line.span):
            at = nearest(columns, column(document, piece))
            if at is None:
                return []
            fields[at].append(piece)
    return [_entry(found) for found in fields]


def _entry(fields: Sequence[Span]) -> Entry:
    span = Span(fields[0].start, fields[-1].end)
    return Entry(span, span, None, tuple(fields))


def has_gap(words: str) -> bool:
    """Whether there is white space as wide as between names that stand side by side."""
    return any(map(words.__contains__, _GAPS))


def pieces(document: Document, line: Span) -> list[Span]:
    """The stretches of a line between wide gaps."""
    if not has_gap(document.quote(line)):
        return [line]
    found: list[Span] = []
    start = line.start
    for gap in _WIDE.finditer(document.text, start, line.end):
        if start < gap.start():
            found.append(Span(start, gap.start()))
        start = gap.end()
    return [*found, Span(start, line.end)] if start < line.end else found


def _named(document: Document, piece: Span) -> Span | None:
    """The name in a piece of the first line, without the mark that it is signed."""
    mark = _MARK.match(document.text, piece.start, piece.end)
    start = mark.end() if mark else piece.start
    words = document.words(Span(start, piece.end))
    name = words[kinds.title_length(words) :].partition(",")[0]
    personal = looks_personal(name) and not kinds.names_body(name)
    return Span(start, piece.end) if personal and (mark or len(name.split()) > 1) else None


def are_parted(document: Document, first: Span, second: Span) -> bool:
    """Whether what another column holds stands between two stretches of one column."""
    between = document.quote(Span(first.end, max(first.end, second.start)))
    return has_gap(between) and any(map(str.isalnum, between))


def column(document: Document, piece: Span) -> int:
    """At which place of its line a piece starts."""
    return piece.start - document.text.rfind("\n", 0, piece.start) - 1


def nearest(columns: Sequence[int], place: int) -> int | None:
    """The column in which a piece stands, if it starts near one's start."""
    near = min(range(len(columns)), key=lambda at: abs(columns[at] - place))
    return near if abs(columns[near] - place) <= _SLACK else None
