"""A table row as a line: what stands in the columns for country and town, and what is left.

Where a row names both an organisation and a person, the columns tell who signs: a
*representative* signs for the organisation, someone with an *affiliation* for oneself, and
else whoever stands first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.extractors.segments import Segment, joined, segment, segments
from graph.extractors.signatory_tails import Tail, tail
from graph.extractors.signatory_words import has_head, is_legal_form, is_organisation
from graph.model import Derived, Document, Flag, Span
from graph.normalisers import places
from graph.sections import Entry
from graph.sections.columns import Cells, Column
from graph.sections.cues import is_role
from graph.sections.group_headings import Group
from graph.sections.personal import looks_personal

DOUBTFUL = "the row names an organisation and a person; the one that stands first is taken to sign"

_PERSONS = (Column.GIVEN, Column.PERSON, Column.REPRESENTATIVE)
_BODIES = (Column.ORGANISATION, Column.AFFILIATION)
_NAMES = (*_PERSONS, Column.NAME, *_BODIES, Column.OTHER)
_SURE = 3.0
_OF_EITHER = re.compile(
    r"\b(?:members?|membres?|miembros?|membri|mitglied\w*|partners?|partenaires?|socios?|hosts?|publishers?|broadcasters?"
    r"|observers?|educators?|advocates?|academics?|supporters?|donors?|funders?|national|providers?|producers?)\b",
    re.IGNORECASE,
)
"""What bodies are called as well as persons."""
_ADDRESS = re.compile(r"<?(?:https?://|www\.)\S+>?")
_ALONE = re.compile(
    r"(?:individuals?|(?:natural\s|private\s)?persons?|(?:private\s)?citizens?|citoyen(?:ne)?s?|particuliere?s?"
    r"|personnes?(?:\sphysiques?)?|personas?(?:\sf[íi]sicas?)?|pessoas?(?:\sf[íi]sicas?)?|persone?(?:\sfisic(?:a|he))?"
    r"|individuos?|indivíduos?|individui?|privatpersone?n?|ciudadan[oa]s?|cittadin[oia]|cidad(?:ão|ã)s?|burgers?"
    r"|freelancers?|self-?employed|auto-?entrepreneur\w*|indépendant\w*|autónom[oa]s?)",
    re.IGNORECASE,
)
"""What a column of sorts calls somebody who signs alone."""


@dataclass(frozen=True, slots=True)
class Row:
    """The parts of a table row; ``leaning`` says whether its columns tell persons (above 0).

    ``apart`` are the cells of rows above that go for this one, ``doubts`` why it is doubted,
    ``post`` the cell of the column of posts.
    """

    tail: Tail
    description: Segment | None = None
    acronym: Segment | None = None
    leaning: float = 0.0
    apart: tuple[Span, ...] = ()
    doubts: tuple[str, ...] = ()
    post: Span | None = None


def row(document: Document, entry: Entry, group: Group | None = None) -> Row | None:
    """The parts of an entry that has cells; None where no cell holds a name."""
    signing, doubts = _signing(entry.cells, group)
    typed: dict[Column, Segment] = {}
    rest: list[Segment] = []
    columns = [column for column, _ in signing]
    placed = Column.COUNTRY in columns
    for column, span in sorted(signing, key=lambda cell: _order(cell[0])):
        whole = segment(document, span.start, span.end)
        if whole is None or (column is Column.OTHER and _ADDRESS.fullmatch(whole.words)):
            continue
        held = column is Column.SORT and _is_calling(whole.words)
        if column in _NAMES or column is Column.ROLE or held:
            parts = _parts(document, whole, column, placed=placed)
            rest = _with(document, rest, parts, column=column, columns=columns)
        elif column not in typed:
            typed[column] = whole
    if not rest:
        return None
    apart = tuple(span for _, span in signing if not entry.body.covers(span))
    return Row(
        _tail(document, rest, typed),
        typed.get(Column.DESCRIPTION),
        typed.get(Column.ACRONYM),
        _leaning(columns) or _sort_leaning(typed.get(Column.SORT)),
        apart,
        doubts,
        next((span for column, span in signing if column is Column.ROLE), None),
    )


def _signing(cells: Cells, group: Group | None) -> tuple[Cells, tuple[str, ...]]:
    """The cells that tell of who signs, and the doubt about who that is.

    Where an organisation signs, the name and post of the person who acts for it are left out.
    """
    columns = [column for column, _ in cells]
    body = columns.index(Column.ORGANISATION) if Column.ORGANISATION in columns else None
    if body is None and Column.REPRESENTATIVE in columns and Column.NAME in columns:
        return _without_persons(cells), ()
    named = [at for at, column in enumerate(columns) if column in (*_PERSONS, Column.NAME)]
    if body is None or not named or group is Group.INDIVIDUALS:
        return cells, ()
    acting = all(columns[at] is Column.REPRESENTATIVE for at in named)
    if acting or group is Group.ORGANISATIONS:
        return _without_persons(cells, Column.NAME), ()
    if body > named[0]:
        return cells, ()
    return _without_persons(cells, Column.NAME), (DOUBTFUL,)


def _without_persons(cells: Cells, *more: Column) -> Cells:
    return tuple(cell for cell in cells if cell[0] not in (*_PERSONS, Column.ROLE, *more))


def _leaning(columns: Sequence[Column]) -> float:
    """How much the columns speak for a person (above 0)."""
    if set(_PERSONS) & set(columns):
        return _SURE
    return -_SURE if Column.ORGANISATION in columns and Column.NAME not in columns else 0.0


def _sort_leaning(sort: Segment | None) -> float:
    """How much the column that tells sorts speaks for a person: *Individual*, *Association*."""
    if sort is None:
        return 0.0
    if _ALONE.fullmatch(sort.words):
        return _SURE
    return -_SURE if has_head(sort.words) or is_legal_form(sort.words) else 0.0


def _is_calling(words: str) -> bool:
    """Whether a cell of such a column tells what a person does, and no sort of body."""
    return is_role(words) and not (has_head(words) or _OF_EITHER.search(words))


def _order(column: Column) -> int:
    """A person's name stands first, then the post, then the body, whatever the columns."""
    order = (Column.GIVEN, Column.PERSON, Column.REPRESENTATIVE, Column.NAME, Column.OTHER)
    ranks = {one: at for at, one in enumerate((*order, Column.ROLE))}
    return ranks.get(column, len(ranks))


def _with(
    document: Document,
    rest: Sequence[Segment],
    parts: Sequence[Segment],
    *,
    column: Column,
    columns: Sequence[Column],
) -> list[Segment]:
    """The segments with those of one more cell; a first and a last name are one name."""
    if column is Column.ROLE and Column.OTHER in columns and len(rest) > 1:
        return [rest[0], *parts, *rest[1:]]
    goes_on = column in (Column.PERSON, Column.NAME) and Column.GIVEN in columns
    if not goes_on or len(rest) != 1 or len(parts) != 1:
        return [*rest, *parts]
    first, last = sorted((rest[0], parts[0]), key=lambda one: one.span)
    return [replace(joined(document, first, last), opens_cell=True)]


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
