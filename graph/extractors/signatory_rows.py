"""A table row as a line: what stands in the columns for country and town, and what is left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.extractors.segments import Segment, segment, segments
from graph.extractors.signatory_kinds import looks_personal
from graph.extractors.signatory_tails import Tail, tail
from graph.extractors.signatory_words import is_organisation
from graph.model import Derived, Document, Flag
from graph.normalisers import places
from graph.sections import Entry
from graph.sections.tables import Column

_NAMES = (Column.GIVEN, Column.NAME, Column.PERSON, Column.ORGANISATION, Column.OTHER)
_SURE = 3.0


@dataclass(frozen=True, slots=True)
class Row:
    """The parts of a table row; ``leaning`` says whether its columns tell persons (above 0)."""

    tail: Tail
    description: Segment | None = None
    acronym: Segment | None = None
    leaning: float = 0.0


def row(document: Document, entry: Entry) -> Row | None:
    """The parts of an entry that has cells; None where no cell holds a name."""
    typed: dict[Column, Segment] = {}
    rest: list[Segment] = []
    columns = [column for column, _ in entry.cells]
    placed = Column.COUNTRY in columns
    leaning = _leaning(columns)
    for column, span in sorted(entry.cells, key=lambda cell: _order(cell[0], leaning)):
        whole = segment(document, span.start, span.end)
        if whole is None:
            continue
        if column in _NAMES or column is Column.ROLE:
            rest += _parts(document, whole, column, placed=placed)
        elif column not in typed:
            typed[column] = whole
    if not rest:
        return None
    found = _tail(document, rest, typed)
    return Row(found, typed.get(Column.DESCRIPTION), typed.get(Column.ACRONYM), leaning)


def _leaning(columns: Sequence[Column]) -> float:
    """A column of persons tells persons; else bodies sign whose column stands first."""
    if {Column.PERSON, Column.GIVEN} & set(columns):
        return _SURE
    return -_SURE if columns and columns[0] is Column.ORGANISATION else 0.0


def _order(column: Column, leaning: float) -> int:
    """A person's name stands first, then the post, then the body, whatever the columns.

    Where bodies sign, the body stands first and who signs for it after it.
    """
    if leaning < 0:
        return column is not Column.ORGANISATION
    order = (Column.GIVEN, Column.PERSON, Column.NAME, Column.ROLE)
    return order.index(column) if column in order else len(order)


def _parts(document: Document, whole: Segment, column: Column, *, placed: bool) -> list[Segment]:
    """The segments of a cell: one, unless a comma parts a person from a post."""
    parted = segments(document, whole.span)
    own = parted[:1]
    personal = bool(own) and looks_personal(own[0].words) and not is_organisation(own[0].words)
    one_name = column is Column.ROLE or (placed and not personal)
    kept = [whole] if one_name else parted
    return [replace(kept[0], opens_cell=True), *kept[1:]] if kept else []


def _tail(document: Document, rest: list[Segment], typed: dict[Column, Segment]) -> Tail:
    stated, place = typed.get(Column.COUNTRY), typed.get(Column.CITY)
    if stated is None and place is None:
        return tail(document, rest)
    country = _country(stated) if stated else None
    flags = (Flag.COUNTRY_SPELLING,) if country and country.normaliser != "country" else ()
    return Tail(tuple(rest), place, stated, country, flags)


def _country(stated: Segment) -> Derived | None:
    if code := places.country(stated.words):
        return Derived(code, stated.span, "country")
    if code := places.misspelt_country(stated.words):
        return Derived(code, stated.span, "country-spelling")
    return None
