"""What the columns of a table of signatories hold, told by its header row or by its cells.

A header row names the columns in any of six languages. Where there is none, a column of
numbers, countries, posts, addresses, days or long descriptions is known by what most of its
cells are; what is left is read as the parts of a line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from enum import StrEnum

from graph import vocabulary
from graph.model import Document, Span
from graph.reading import known_words
from graph.sections import words as kinds


class Column(StrEnum):
    """What the cells of a column hold."""

    NUMBER = "number"
    NAME = "name"
    PERSON = "person"
    GIVEN = "given"
    REPRESENTATIVE = "representative"
    ORGANISATION = "organisation"
    AFFILIATION = "affiliation"
    ROLE = "role"
    COUNTRY = "country"
    CITY = "city"
    ACRONYM = "acronym"
    DESCRIPTION = "description"
    SORT = "sort"
    ASIDE = "aside"
    OTHER = "other"


_NAMING = (Column.NAME, Column.PERSON, Column.ORGANISATION)
"""What the first column of a header tells who signs by; others may be anything about them."""
_NAMED = frozenset(("full", "name", "names", "nom", "noms", "nombre", "nombres", "nome", "nomi"))
Cells = tuple[tuple[Column, Span], ...]
Row = Sequence[tuple[int, Span]]
"""The cells of a row that have words, each with the number of its column."""

_ASIDE = re.compile(
    r"""\W{0,3}(?: \S{1,80}@\S{1,80} | (?:https?://|www\.)\S{1,300}     # anna@water.example
      | [\w-]{1,60}(?:\.[\w-]{1,60}){0,4}\.[a-z]{2,9}(?:/\S{0,200})?    # water.example/about
      | \(?\+?\d[\d\s()./-]{4,30}                                        # 04/05/2021, +39 06 12 34
      | \d{1,2}\W{0,3}(?:st|nd|rd|th)?\s?(?:de\s)?[^\W\d]{3,12}\.?,?\s(?:de\s)?\d{4}
      | [^\W\d]{3,12}\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}
      | (?:e-?)?signed | sgd\.? | /s/.{0,60} | (?:sign[ée]|firmado|firmato|assinado|gezeichnet)
      | gez\.? | x | yes | no | oui | non | s[ií] | ja | nein | sim | não | ok | [✓✔☑☒] )\W{0,3}""",
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST_HEADER = 80
_LONGEST_ASIDE = 400
_LONG_CELL = 60
_MOSTLY = 0.6
_FEWEST_ROWS = 3
_FEWEST_COUNTRIES = 2
_FEWEST_DESCRIBED = 2


def header(document: Document, row: Row) -> dict[int, Column] | None:
    """The columns that a header row names; None if the row is no header."""
    named: dict[int, Column] = {}
    for at, span in row:
        words = document.words(span)
        if len(words) > _LONGEST_HEADER:
            return None
        named[at] = Column(known_words.column(words) or Column.OTHER)
    known = [one for one in named.values() if one is not Column.OTHER]
    enough = len(known) > 1 or (len(known) == len(row) == 1)
    if enough and len(known) * 2 >= len(row):
        return named
    if len(row) == 1 or not _is_naming(document.words(row[0][1])):
        return None
    unknown = {at for at, span in row if known_words.column(document.words(span)) is None}
    return {at: Column.DESCRIPTION if at in unknown else one for at, one in named.items()}


def _is_naming(words: str) -> bool:
    """Whether a cell says no more than that names stand below it: ``Name``, not ``Union of …``."""
    named = {word for word, kind in known_words.columns().items() if kind in _NAMING} | _NAMED
    return set(words.strip(" *_:").casefold().split()) <= named


def columns(document: Document, rows: Sequence[Row]) -> dict[int, Column]:
    """What the columns of rows without header hold, as far as their cells tell."""
    by_column: dict[int, list[str]] = {}
    for row in rows:
        for at, span in row:
            by_column.setdefault(at, []).append(document.words(span))
    if len(rows) < _FEWEST_COUNTRIES:
        return {}
    found = {at: kind for at, printed in by_column.items() if (kind := _kind(printed, by_column))}
    told = len(rows) >= _FEWEST_ROWS
    return {at: kind for at, kind in found.items() if told or kind is Column.COUNTRY}


def _kind(printed: Sequence[str], by_column: Mapping[int, Sequence[str]]) -> Column | None:
    """What most cells of a column are; None where they may be names."""
    kind, count = Counter(map(_sort, printed)).most_common(1)[0]
    if kind is Column.OTHER or count < _MOSTLY * len(printed):
        return None
    if kind is Column.DESCRIPTION and (len(by_column) < _FEWEST_DESCRIBED or not _follows(printed)):
        return None
    return kind


def _sort(words: str) -> Column:
    """What a cell holds by itself."""
    if words.strip(" .)(").isdigit():
        return Column.NUMBER
    if words.casefold() in vocabulary.country_names():
        return Column.COUNTRY
    if is_aside(words):
        return Column.ASIDE
    if len(words) > _LONG_CELL and not kinds.has_post(words[:_LONG_CELL]):
        return Column.DESCRIPTION
    return Column.ROLE if _is_post(words) else Column.OTHER


def is_aside(words: str) -> bool:
    """Whether a cell holds an address, a day or a mark that someone signed."""
    return len(words) <= _LONGEST_ASIDE and _ASIDE.fullmatch(words) is not None


def _is_post(words: str) -> bool:
    """Whether a cell holds a post and nothing else: ``Policy Officer``, not ``Chair, Oxfam``."""
    return kinds.has_post(words) and "," not in words and not kinds.has_head(words)


def _follows(printed: Sequence[str]) -> bool:
    """Whether long cells are sentences rather than names."""
    texts = [words for words in printed if len(words) > _LONG_CELL]
    verbal = sum(_is_sentence(words.split()) for words in texts)
    return verbal * 2 >= len(texts)


def _is_sentence(tokens: Sequence[str]) -> bool:
    """Whether most words are in small letters."""
    return sum(token.islower() for token in tokens) * 2 > len(tokens)
