"""What somebody who has typed a few letters may mean: things by the names they have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from graph.search.index import index_of
from graph.search.words import folded, understood
from graph.store import View

_CANDIDATES: Final = 200
"""How many names are compared: those that begin so, and those of what most letters join."""
_LAST: Final = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A thing that may be meant; ``name`` is the one of its names that fits best."""

    iri: str
    kind: str
    label: str
    name: str
    how: str
    weight: int = 0


@dataclass(frozen=True, slots=True)
class Scope:
    """Where to look: in some kinds, and where an IRI starts with one of ``spaces``.

    What is in an earlier space comes first. Without kinds or spaces: everywhere.
    """

    kinds: tuple[str, ...] = ()
    spaces: tuple[str, ...] = ()

    def place(self, iri: str) -> int:
        """The place of the first space that a thing is in."""
        found = (place for place, space in enumerate(self.spaces) if iri.startswith(space))
        return next(found, len(self.spaces))

    def condition(self) -> tuple[str, list[str]]:
        """The scope as a condition on ``thing`` with its values."""
        parts, given = ["1"], list[str]()
        if self.kinds:
            parts.append(f"kind IN ({_marks(self.kinds)})")
            given += self.kinds
        if self.spaces:
            starts = " OR ".join("iri >= ? AND iri < ?" for _ in self.spaces)
            parts.append(f"({starts})")
            given += [bound for space in self.spaces for bound in (space, space + _LAST)]
        return " AND ".join(parts), given

    def order(self) -> tuple[str, list[str]]:
        """What orders things by the first space that they are in, with its values."""
        if len(self.spaces) <= 1:
            return "NULL", []
        cases = " ".join(f"WHEN iri >= ? AND iri < ? THEN {n}" for n in range(len(self.spaces)))
        bounds = [bound for space in self.spaces for bound in (space, space + _LAST)]
        return f"CASE {cases} END", bounds


def suggest(view: View, words: str, scope: Scope, *, most: int) -> list[Suggestion]:
    """The things of which a name has the words, case and accents aside, each word begun at least.

    Names that are the words come first, then those that begin with them, then the others;
    among these what letters join stands before what is only known, and what more join first.
    Without words: the first things by their labels.
    """
    wanted = folded(words)
    if not wanted:
        return list(_first(view, scope, most))
    best: dict[str, tuple[tuple[object, ...], Suggestion]] = {}
    for one in _candidates(view, words, scope):
        key = folded(one.name)
        place = fit(wanted, key)
        rank = (place, not one.weight, scope.place(one.iri), -one.weight, len(key), key, one.iri)
        found = (rank, one)
        best[one.iri] = min(best.get(one.iri, found), found, key=lambda pair: pair[0])
    ordered = sorted(best.values(), key=lambda pair: pair[0])
    return [one for _, one in ordered[:most]]


def called(view: View, words: str, scope: Scope) -> dict[str, str]:
    """The labels, by IRI, of things that have the words as a name, case and accents aside.

    How a letter prints a name is none of its names here.
    """
    condition, given = scope.condition()
    sql = (
        "SELECT DISTINCT iri, label FROM name CROSS JOIN thing ON id = thing"
        f" WHERE {condition} AND name.folded = ? AND how <> 'as printed'"
    )
    return dict(index_of(view).rows(sql, [*given, folded(words)]))


def how_many(view: View, scope: Scope) -> int:
    """How many things there are to look for."""
    condition, given = scope.condition()
    return index_of(view).number(f"SELECT COUNT(*) FROM thing WHERE {condition}", given)


def busiest(view: View, scope: Scope, *, least: int) -> list[str]:
    """The things that so many letters join at least, those first that most do."""
    condition, given = scope.condition()
    sql = f"SELECT iri FROM thing WHERE {condition} AND weight >= ? ORDER BY weight DESC, iri"
    index = index_of(view)
    rows = index.once(("busiest", scope, least), lambda: index.rows(sql, [*given, least]))
    return [iri for (iri,) in rows]


def _candidates(view: View, words: str, scope: Scope) -> Iterator[Suggestion]:
    expression, wanted = understood(words).names(), folded(words)
    (condition, given), (place, bounds) = scope.condition(), scope.order()
    shown = "iri, kind, label, name, how, weight"
    begun = (
        f"SELECT {shown} FROM name CROSS JOIN thing ON id = thing WHERE {condition}"
        f" AND name.folded >= ? AND name.folded < ? ORDER BY name.folded <> ?, weight = 0, {place},"
        f" weight DESC, length(name.folded), name.folded LIMIT {_CANDIDATES}"
    )
    within = (
        f"SELECT {shown} FROM (SELECT thing.* FROM names JOIN thing ON id = names.rowid"
        f" WHERE names MATCH ? AND {condition} ORDER BY weight = 0, {place}, weight DESC"
        f" LIMIT {_CANDIDATES})"
        " JOIN name ON thing = id"
    )
    index = index_of(view)
    for row in index.rows(begun, [*given, wanted, wanted + _LAST, wanted, *bounds]):
        yield Suggestion(*row)
    if expression:
        for row in index.rows(within, [expression, *given, *bounds]):
            yield Suggestion(*row)


def _first(view: View, scope: Scope, most: int) -> Iterator[Suggestion]:
    condition, given = scope.condition()
    sql = (
        "SELECT iri, kind, label, label, 'label', weight FROM thing"
        f" WHERE {condition} ORDER BY folded, iri LIMIT ?"
    )
    for row in index_of(view).rows(sql, [*given, most]):
        yield Suggestion(*row)


def fit(wanted: str, name: str) -> int:
    """How well a name has words, both folded: 0 is them, 1 begins so, 2 a word does, 3 others."""
    if name == wanted:
        return 0
    if name.startswith(wanted):
        return 1
    return 2 if f" {wanted}" in name else 3


def _marks(values: Sequence[str]) -> str:
    return ", ".join("?" for _ in values)
