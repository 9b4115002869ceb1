"""Looking for words in everything: hits by kind, counted by their facets, page by page."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any, Final

from graph.search import fitting, whole
from graph.search.gathering import Filters, gathered
from graph.search.index import Index, index_of
from graph.search.passages import Passage
from graph.search.reading import KINDS, fields
from graph.search.words import Wanted
from graph.store import View

GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "letters": ("letter",),
    "papers": ("paper",),
    "organisations": ("organisation",),
    "people": ("person",),
    "bodies": ("body",),
    "norms": ("treaty", "provision", "instrument"),
    "demands": ("demand",),
    "quotations": ("quotation",),
    "others": ("case", "country", "document", "event", "post", "topic", "other"),
}
"""What people look for, each with its kinds."""
SORTS: Final[Mapping[str, str]] = {
    "relevance": "score, weight DESC, folded, iri",
    "date": "day = '', day DESC, folded, iri",
    "oldest": "day = '', day, folded, iri",
    "name": "folded, iri",
    "weight": "weight DESC, folded, iri",
    "second": "second DESC, weight DESC, folded, iri",
}
"""The orders in which things can be had."""
GENERAL: Final[Mapping[str, str]] = {"country": "Country", "body": "Body", "part": "Part played"}
"""What facets are called where several kinds have them."""
_VALUES_COUNTED: Final = """
SELECT field, value, COALESCE(label, value), many FROM (
  SELECT field, value, COUNT(*) AS many FROM temp.chosen JOIN facet ON thing = id
  WHERE chosen.kind IN (SELECT value FROM json_each(?)) GROUP BY field, value
) LEFT JOIN thing ON iri = value ORDER BY many DESC, value
"""
_SOME: Final = "SELECT value FROM json_each(?)"
_LEAST: Final = f"""
COALESCE((SELECT score FROM temp.chosen WHERE kind IN ({_SOME}) ORDER BY score LIMIT 1 OFFSET ?), 0)
"""
"""The worst score that can be among so many of the best, so that only those are looked up."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Which things: of some kinds, with words, with values of facets; and in which order."""

    kinds: tuple[str, ...] = ()
    wanted: Wanted = field(default_factory=Wanted)
    filters: Filters = ()
    sort: str = "name"

    @property
    def whole(self) -> bool:
        """Whether it is of everything of its kinds."""
        return not self.wanted and not self.filters


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing that was found; ``matched`` is the name that has the words, ``how`` it is one.

    ``weight`` and ``second`` are its numbers (see the queries of that name).
    """

    iri: str
    kind: str
    label: str
    day: str
    letter: str
    weight: int
    second: int
    matched: str = ""
    how: str = ""
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a facet with the number of things that have it."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """A property by which things can be chosen: its values, the most frequent first."""

    field: str
    title: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What fits a selection: how many things, by kind and by facet, and one page of them."""

    total: int
    kinds: Mapping[str, int]
    facets: tuple[Facet, ...]
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of what was found: so many from the first after ``start``."""

    start: int = 0
    many: int = 20


def find(view: View, selection: Selection, part: Part | None = None) -> Found:
    """What fits a selection, counted, and a stretch of it in its order."""
    index, stretch = index_of(view), part or Part()
    if selection.whole:
        return _of_all(index, selection, stretch)
    with index.alone():
        kinds = _chosen_of(index, selection)
        own = _of_kinds(selection, kinds)
        values = index.rows(_VALUES_COUNTED, [json.dumps(selection.kinds or KINDS)])
        return Found(
            sum(own.values()),
            kinds,
            tuple(_facets(selection, own.items(), values)),
            tuple(_hits(index, selection, stretch)),
        )


def _of_all(index: Index, selection: Selection, stretch: Part) -> Found:
    """Everything of some kinds, as it was counted when the index was made."""
    kinds = whole.kinds(index)
    own = _of_kinds(selection, kinds)
    facets = _facets(selection, own.items(), whole.values(index, selection.kinds or KINDS))
    hits = _hits(index, selection, stretch)
    return Found(sum(own.values()), kinds, tuple(facets), tuple(hits))


def _of_kinds(selection: Selection, kinds: Mapping[str, int]) -> dict[str, int]:
    """How many there are of each of the kinds that are asked for, the most first."""
    own = ((kind, kinds[kind]) for kind in selection.kinds or KINDS if kind in kinds)
    return dict(sorted(own, key=lambda one: (-one[1], one[0])))


def count(view: View, selection: Selection) -> int:
    """How many things fit a selection."""
    if selection.whole:
        return sum(_of_kinds(selection, whole.kinds(index_of(view))).values())
    index = index_of(view)
    with index.alone():
        return sum(_of_kinds(selection, _chosen_of(index, selection)).values())


def total(view: View, kinds: tuple[str, ...]) -> int:
    """The weights of all things of some kinds together: for letters, how many signatures."""
    marks = ", ".join("?" for _ in kinds)
    sql = f"SELECT COALESCE(SUM(weight), 0) FROM thing WHERE kind IN ({marks})"
    return index_of(view).number(sql, kinds)


def hits(view: View, selection: Selection, part: Part) -> list[Hit]:
    """A stretch of what fits a selection, not counted."""
    with _chosen(view, selection) as index:
        return list(_hits(index, selection, part))


def iris(view: View, selection: Selection, most: int) -> list[str]:
    """The names of the first things that fit a selection, in its order."""
    with _chosen(view, selection) as index:
        return [row[1] for row in _rows(index, selection, Part(0, most))]


def _chosen_of(index: Index, selection: Selection) -> Mapping[str, int]:
    return gathered(index, selection.wanted, filters=selection.filters, kinds=selection.kinds)


@contextmanager
def _chosen(view: View, selection: Selection) -> Iterator[Index]:
    """The index for oneself, with the table of what is chosen filled where one is needed."""
    index = index_of(view)
    with index.alone():
        if not selection.whole:
            _chosen_of(index, selection)
        yield index


def titles(kinds: tuple[str, ...]) -> dict[str, str]:
    """The facets of some kinds, each field with its words."""
    found = {"kind": "Kind"}
    for kind in kinds or KINDS:
        for name, words in fields(kind).items():
            found[name] = GENERAL.get(name, words) if len(kinds) != 1 else words
    return found


def _facets(
    selection: Selection, kinds: Iterable[tuple[str, int]], values: Iterable[Any]
) -> list[Facet]:
    told = titles(selection.kinds)
    found: dict[str, list[Value]] = {name: [] for name in told}
    for kind, count in kinds:
        found["kind"].append(Value(kind, kind, count))
    for name, value, label, count in values:
        if name in found:
            found[name].append(Value(value, label, count))
    return [Facet(name, told[name], tuple(some)) for name, some in found.items() if some]


def _rows(index: Index, selection: Selection, part: Part) -> list[Any]:
    some = json.dumps(selection.kinds or KINDS)
    source, given = f"(SELECT *, 0.0 AS score FROM thing WHERE kind IN ({_SOME}))", list[object]()
    if not selection.whole:
        source = f"(SELECT id, score FROM temp.chosen WHERE kind IN ({_SOME})"
        if selection.sort == "relevance":
            source, given = f"{source} AND score <= {_LEAST}", [some, part.start + part.many]
        source += ") JOIN thing USING (id)"
    sql = (
        f"SELECT id, iri, kind, label, day, letter, weight, second FROM {source}"
        f" ORDER BY {SORTS[selection.sort]} LIMIT ? OFFSET ?"
    )
    return index.rows(sql, [some, *given, part.many, part.start])


def _hits(index: Index, selection: Selection, part: Part) -> list[Hit]:
    rows = _rows(index, selection, part)
    if not selection.wanted:
        return [_hit(row) for row in rows]
    passages = fitting.passages(index, [row[0] for row in rows], selection.wanted)
    names = (fitting.name(index, row[0], selection.wanted) for row in rows)
    return [
        replace(_hit(row), matched=name, how=how, passage=passages.get(row[0]))
        for row, (name, how) in zip(rows, names, strict=True)
    ]


def _hit(row: Any) -> Hit:
    _, iri, kind, label, day, letter, weight, second = row
    return Hit(iri, kind, label, day, letter, weight, second)
