"""Tables of signatories: what each column holds, told by the header row or by the cells.

A header row names the columns in any of seven languages. Where there is none, a column of
numbers, of countries or of long descriptions is known by what most of its cells are; the rest
is read as the parts of a line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache

import ontology
from graph import vocabulary
from graph.model import Block, BlockKind, Document, Span, collapse
from graph.sections import words as kinds


class Column(StrEnum):
    """What the cells of a column hold."""

    NUMBER = "number"
    NAME = "name"
    PERSON = "person"
    GIVEN = "given"
    ORGANISATION = "organisation"
    ROLE = "role"
    COUNTRY = "country"
    CITY = "city"
    ACRONYM = "acronym"
    DESCRIPTION = "description"
    OTHER = "other"


Cells = tuple[tuple[Column, Span], ...]

_BRACKET = re.compile(r"\s?\([^()]{0,60}\)")
_LONGEST_HEADER = 40
_LONG_CELL = 60
_MOSTLY = 0.6
_FEWEST_ROWS = 3
_FEWEST_DESCRIBED = 2


def cells(document: Document, block: Block) -> list[tuple[int, Span]]:
    """The cells of a row that have words, each with the number of its column."""
    text = document.text
    if block.cells:
        found: list[tuple[int, Span]] = []
        column, at = 0, block.span.start
        for span in block.cells:
            column += text.count("|", at, span.start)
            found.append((column, span))
            at = span.end
        return found
    return list(_split(text, block.span))


def _split(text: str, row: Span) -> Iterator[tuple[int, Span]]:
    """The cells between the bars of a row that is printed with bars."""
    start = row.start + (text[row.start] == "|")
    for column, piece in enumerate(text[start : row.end].split("|")):
        words = piece.strip(" \t\r\n\xa0*_`\\")
        if words:
            first = start + piece.index(words)
            yield column, Span(first, first + len(words))
        start += len(piece) + 1


@cache
def _headers() -> Mapping[str, Column]:
    """What a column of that heading holds."""
    named: dict[str, Column] = {}
    column = Column.OTHER
    for line in (ontology.ROOT / "columns.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            column = Column(line.strip("[]"))
        elif not line.startswith("# "):
            named |= dict.fromkeys((phrase.strip() for phrase in line.split(";")), column)
    return named


def header(document: Document, block: Block) -> dict[int, Column] | None:
    """The columns that a header row names; None if the row is no header."""
    named: dict[int, Column] = {}
    printed = cells(document, block) if block.kind is BlockKind.ROW else []
    for at, span in printed:
        words = _BRACKET.sub("", document.words(span)[: 2 * _LONGEST_HEADER])
        if len(words) > _LONGEST_HEADER:
            return None
        named[at] = _headers().get(kinds.folded(words).replace(".", "").strip(" :*_"), Column.OTHER)
    known = [one for one in named.values() if one is not Column.OTHER]
    enough = len(known) > 1 or (len(known) == len(printed) == 1)
    return named if enough and len(known) * 2 >= len(printed) else None


def columns(document: Document, rows: Sequence[Sequence[tuple[int, Span]]]) -> dict[int, Column]:
    """What the columns of rows without header hold, as far as their cells tell."""
    by_column: dict[int, list[str]] = {}
    for row in rows:
        for at, span in row:
            by_column.setdefault(at, []).append(document.words(span))
    if len(rows) < _FEWEST_ROWS:
        return {}
    return {at: kind for at, printed in by_column.items() if (kind := _kind(printed, by_column))}


def _kind(printed: Sequence[str], by_column: Mapping[int, Sequence[str]]) -> Column | None:
    countries = vocabulary.country_names()
    tests = Counter(
        Column.NUMBER
        if words.strip(" .)(").isdigit()
        else Column.COUNTRY
        if words.casefold() in countries
        else Column.DESCRIPTION
        if len(words) > _LONG_CELL and not kinds.has_post(words[:_LONG_CELL])
        else Column.OTHER
        for words in printed
    )
    kind, count = max(tests.items(), key=lambda item: item[1])
    if kind is Column.OTHER or count < _MOSTLY * len(printed):
        return None
    if kind is Column.DESCRIPTION and (len(by_column) < _FEWEST_DESCRIBED or not _follows(printed)):
        return None
    return kind


def _follows(printed: Sequence[str]) -> bool:
    """Whether long cells are sentences rather than names."""
    texts = [words for words in printed if len(words) > _LONG_CELL]
    verbal = sum(_is_sentence(words.split()) for words in texts)
    return verbal * 2 >= len(texts)


def _is_sentence(tokens: Sequence[str]) -> bool:
    """Whether most words are in small letters."""
    return sum(token.islower() for token in tokens) * 2 > len(tokens)


def typed(
    document: Document, row: Sequence[tuple[int, Span]], known: Mapping[int, Column]
) -> tuple[str | None, Cells]:
    """The printed number of a row, and its other cells with what they hold."""
    number = None
    found: list[tuple[Column, Span]] = []
    for at, span in row:
        column = known.get(at, Column.OTHER)
        words = collapse(document.quote(span))
        is_number = words.strip(" .)(").isdigit()
        if number is None and is_number and (column is Column.NUMBER or not found):
            number = words
        else:
            found.append((column, span))
    return number, tuple(found)
