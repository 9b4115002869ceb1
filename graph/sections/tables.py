"""Tables of signatories: from rows of cells to entries, one a row, a cell or a column.

Most tables have a signatory a row. Some print two lists side by side, with a header for each
or none; some put a signatory in each cell; and at the end of a letter names may stand in one
row, posts in the next. A country that goes for several rows is printed once, left of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from graph.model import Block, Document, Span, collapse
from graph.sections import words as kinds
from graph.sections.columns import Cells, Column, Row, columns
from graph.sections.parts import Entry
from graph.sections.personal import looks_personal

_NAMING = frozenset(
    (
        *(Column.NAME, Column.PERSON, Column.GIVEN, Column.REPRESENTATIVE, Column.ORGANISATION),
        *(Column.AFFILIATION, Column.OTHER),
    )
)
_SHARED = (Column.COUNTRY, Column.CITY, Column.ORGANISATION, Column.AFFILIATION)
_NUMBER = re.compile(r"(?P<number>\d{1,4})\s?[.):]?[\s\xa0]{1,8}(?=[^\W\d_]|[\"“«])")
_HALF = 0.5
_FEW = 0.2
_MOSTLY = 0.7
_TALLEST = 5
_FEWEST = 2


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


def entries(
    document: Document, rows: Sequence[Row], named: Mapping[int, Column] | None
) -> Iterator[Entry]:
    """The signatories that rows of cells hold, in the order in which they are printed."""
    if not named and _are_set_in_columns(document, rows):
        yield from _by_column(document, rows)
        return
    known = dict(named) if named else columns(document, rows)
    apart = not named and _are_side_by_side(document, rows, known)
    panels = _panels(rows, known)
    above: dict[int, Span] = {}
    numbered = _are_numbered(document, rows)
    for row in rows:
        for panel in panels:
            part = [(at, span) for at, span in row if at in panel]
            number, typed = _typed(document, part, known)
            if numbered and number is None and typed:
                number, typed = _unnumbered(document, typed)
            if apart:
                yield from (Entry(span, span) for _, span in typed)
            elif typed:
                span = Span(part[0][1].start, part[-1][1].end)
                shared = _shared(part, known=known, above=above) if len(panels) == 1 else ()
                body = Span(typed[0][1].start, typed[-1][1].end)
                yield Entry(span, body, number, cells=(*shared, *typed))


def _typed(document: Document, row: Row, known: Mapping[int, Column]) -> tuple[str | None, Cells]:
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


def _are_numbered(document: Document, rows: Sequence[Row]) -> bool:
    """Whether the first cells of rows start with numbers: ``1. Water Forum``."""
    first = [document.quote(row[0][1]) for row in rows if row]
    found = [_NUMBER.match(words) for words in first]
    numbers = [int(one["number"]) for one in found if one]
    rising = sum(after > before for before, after in pairwise(numbers))
    mostly = len(numbers) >= max(_FEWEST, _MOSTLY * len(first))
    return mostly and rising > _HALF * (len(numbers) - 1)


def _unnumbered(document: Document, typed: Cells) -> tuple[str | None, Cells]:
    """The number before the name in the first cell, and the cells without it."""
    (column, span), *others = typed
    found = _NUMBER.match(document.quote(span))
    if found is None:
        return None, typed
    return found["number"], ((column, Span(span.start + found.end(), span.end)), *others)


def _shared(row: Row, *, known: Mapping[int, Column], above: dict[int, Span]) -> Cells:
    """The cells of rows above that go for this one: those left of its name, if they are blank.

    ``above`` holds the last cell of each such column and is brought up to date.
    """
    printed = dict(row)
    names = [at for at in printed if known.get(at, Column.OTHER) in _NAMING]
    last = max(names, default=-1)
    above.update((at, span) for at, span in row if known.get(at) in _SHARED)
    return tuple(
        (known[at], span) for at, span in sorted(above.items()) if at < last and at not in printed
    )


def _panels(rows: Sequence[Row], known: Mapping[int, Column]) -> list[frozenset[int]]:
    """The columns in sets, one for each of the lists that are printed side by side."""
    wide = sorted({at for row in rows for at, _ in row} | set(known))
    sorts = [known.get(at, Column.OTHER) for at in wide]
    for size in range(1, len(wide) // 2 + 1):
        first = sorts[:size]
        if len(wide) % size or sorts != first * (len(wide) // size):
            continue
        if _NAMING & set(first) and (size > 1 or first[0] is not Column.OTHER):
            return [frozenset(wide[at : at + size]) for at in range(0, len(wide), size)]
    return [frozenset(wide)]


def _are_side_by_side(document: Document, rows: Sequence[Row], known: Mapping[int, Column]) -> bool:
    """Whether each cell is a signatory: all columns hold bodies, or none does."""
    if set(known.values()) - {Column.NUMBER}:
        return False
    by_column: dict[int, list[str]] = {}
    for row in rows:
        for at, span in row:
            if at not in known:
                by_column.setdefault(at, []).append(document.words(span))
    if len(by_column) <= 1:
        return False
    told = list(by_column.values())
    if min(_share(_is_whole, column) for column in told) >= _HALF:
        return True
    bodies = [_share(kinds.names_body, column) for column in told]
    persons = [_share(_is_person, column) for column in told]
    several = [_share(_is_several, column) for column in told]
    alike = min(bodies) >= _HALF or max(bodies) < _FEW or _are_short(bodies, persons)
    plain = max(_share(kinds.has_post, column) for column in told) < _FEW
    return alike and plain and (min(several) >= _MOSTLY or _are_short(bodies, persons))


def _are_short(bodies: Sequence[float], persons: Sequence[float]) -> bool:
    """Whether all columns hold short names that tell no person: ``Avaaz`` beside ``Oxfam``."""
    return max(persons) < _FEW and max(bodies) - min(bodies) <= _HALF


def _share(test: Callable[[str], bool], column: Sequence[str]) -> float:
    return sum(map(test, column)) / len(column)


def _is_several(words: str) -> bool:
    return " " in words


def _is_person(words: str) -> bool:
    """Whether a cell has the form of a person's name and of no body."""
    return looks_personal(words) and not kinds.names_body(words) and not kinds.has_common(words)


def _is_whole(words: str) -> bool:
    """Whether a cell holds a name and a post or body: ``Anna Rossi, Director, Water Forum``."""
    name, comma, rest = words.partition(",")
    told = kinds.has_post(rest) or kinds.has_head(rest)
    return bool(comma) and told and _is_person(name.strip())


def _are_set_in_columns(document: Document, rows: Sequence[Row]) -> bool:
    """Whether names stand in one row, and their posts or bodies in the rows below."""
    starts = _name_rows(document, rows)
    if not starts or starts[0] != 0 or len(rows) < _FEWEST or len(rows[0]) < _FEWEST:
        return False
    ends = [*starts[1:], len(rows)]
    heights = [end - start for start, end in zip(starts, ends, strict=True)]
    if not all(_FEWEST <= height <= _TALLEST for height in heights):
        return False
    below = [rows[start + 1] for start in starts]
    return all(
        kinds.has_post(document.words(span)) or kinds.has_head(document.words(span))
        for row in below
        for _, span in row
    )


def _name_rows(document: Document, rows: Sequence[Row]) -> list[int]:
    """The rows that hold nothing but persons' names."""
    return [
        place
        for place, row in enumerate(rows)
        if all(
            _is_person(document.words(span)) and not kinds.has_post(document.words(span))
            for _, span in row
        )
    ]


def _by_column(document: Document, rows: Sequence[Row]) -> Iterator[Entry]:
    """One entry a column, its cells the fields."""
    starts = _name_rows(document, rows)
    for start, end in zip(starts, [*starts[1:], len(rows)], strict=True):
        for at, first in rows[start]:
            fields = [span for row in rows[start:end] for place, span in row if place == at]
            whole = Span(first.start, fields[-1].end)
            yield Entry(whole, whole, None, tuple(fields))
