"""What the index takes from a store: things by kind, their names, words, numbers and facets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import Any, Final

import pyoxigraph as ox

from graph.iri import SPACES
from graph.store import View

KINDS: Final = (
    "letter",
    "paper",
    "organisation",
    "person",
    "body",
    "treaty",
    "provision",
    "instrument",
    "demand",
    "quotation",
    "country",
    "document",
    "event",
    "case",
    "post",
    "topic",
    "other",
)
"""What can be found; a thing of several kinds is of the first."""
CHUNK: Final = 1_000
"""How many things one query is about."""
SCOPE: Final = "#scope"
"""Where a query names the things that it is about, if it has several branches."""

_NAMED: Final = frozenset({ox.NamedNode, ox.Literal})

Pair = tuple[str, str]
Tie = tuple[str, str, str, str, str]
Scope = Set[str] | None
"""Which things it is about; None for all."""


@cache
def queries() -> dict[str, str]:
    """The SPARQL of each file in ``queries/``, by its name."""
    found = (files("graph.search") / "queries").iterdir()
    return {
        one.name.removesuffix(".rq"): one.read_text("utf-8")
        for one in found
        if one.name.endswith(".rq")
    }


@cache
def fields(kind: str) -> dict[str, str]:
    """The facets of a kind: each field with its words, in the order of the alphabet."""
    start = f"{kind}-"
    return {
        name.removeprefix(start): title(name)
        for name in sorted(queries())
        if name.startswith(start)
    }


def title(name: str) -> str:
    """The title of a query; empty where there is none of that name."""
    return queries().get(name, "").partition("\n")[0].removeprefix("# title:").strip()


@dataclass(frozen=True)
class Reader:
    """Reads one state of a store."""

    view: View

    def kinds(self, scope: Scope = None) -> dict[str, str]:
        """The kind of everything that can be found, by IRI."""
        found: dict[str, str] = {}
        for kind in reversed(KINDS):
            things = (thing for (thing,) in self._rows(f"kind-{kind}", scope))
            found.update(dict.fromkeys(things, kind))
        for merged in self.merged:
            found.pop(merged, None)
        return found

    @cached_property
    def merged(self) -> dict[str, str]:
        """Names that were given up, with the names that stand for them now."""
        step = dict(self.pairs("merged"))
        return {one: _end(one, step) for one in step}

    def names(self, scope: Scope = None) -> Iterator[tuple[str, str, str]]:
        """Thing, name, and how it is that thing's."""
        yield from self._rows("names", scope)

    def pairs(self, name: str, scope: Scope = None) -> Iterator[Pair]:
        """Things with a value: those of the query of that name."""
        return ((one, other) for one, other in self._rows(name, scope))

    def numbers(self, what: str, kinds: dict[str, str], scope: Scope = None) -> dict[str, int]:
        """A number of each thing that has one: ``weight`` or ``second``."""
        found: dict[str, int] = {}
        for kind in KINDS:
            if f"{what}-{kind}" in queries():
                for thing, value in self.pairs(f"{what}-{kind}", _of(kind, kinds, scope)):
                    if kinds.get(thing) == kind:
                        found[thing] = int(value)
        return found

    def facets(self, kinds: dict[str, str], scope: Scope = None) -> Iterator[tuple[str, str, str]]:
        """Thing, field and value of every facet."""
        for kind in KINDS:
            for field in fields(kind):
                for thing, value in self.pairs(f"{kind}-{field}", _of(kind, kinds, scope)):
                    if kinds.get(thing) == kind:
                        yield thing, field, value

    def ledger(self, table: str, scope: Scope = None) -> Iterator[tuple[str, ...]]:
        """What the query of one of the ledger's tables answers, the demand first."""
        yield from self._rows(f"ledger-{table}", scope)

    def ties(self, scope: Scope = None) -> Iterator[Tie]:
        """What each letter or paper names: itself, how, what, by which record, in which words.

        About several an engine would go through all records, so each is asked about alone.
        """
        if scope is None:
            yield from self._all_ties()
        for iri in sorted(scope or ()):
            yield from self._ties("ties", {iri})
            yield from self._ties("ties-following", {iri})

    def said(self, scope: Scope = None) -> Iterator[tuple[str, str, str]]:
        """The words that records rest on: what each is in, the record, the words."""
        yield from self._rows("said-all" if scope is None else "said", scope)

    def _all_ties(self) -> Iterator[Tie]:
        """All of them: an engine of thousands of letters would look for each record's words."""
        letters = _several(self.pairs("ties-within"))
        printed = _several(self.pairs("ties-anchored")) | _several(self.pairs("ties-named"))
        for record, how, named in self._rows("ties-stated", None):
            for letter in letters.get(record, ()):
                for words in printed.get(record, ("",)):
                    yield letter, how.removeprefix(SPACES["pg"]), named, record, words
        yield from self._ties("ties-following", None)

    def _ties(self, name: str, scope: Scope) -> Iterator[Tie]:
        for letter, how, *told in self._rows(name, scope):
            yield letter, how.removeprefix(SPACES["pg"]), *told

    def _rows(self, name: str, scope: Scope) -> Iterator[Any]:
        """The rows of a query as texts; those with anything unbound or without a name left out."""
        for sparql in _scoped(queries()[name], scope):
            with self.view.reading():
                results: Any = self.view.query(sparql)
                for found in results:
                    if _NAMED.issuperset(map(type, found)):
                        yield tuple([one.value for one in found])


def _several(pairs: Iterable[Pair]) -> dict[str, tuple[str, ...]]:
    """The values of each thing; a value that several have is held once."""
    found: dict[str, tuple[str, ...]] = {}
    once: dict[str, tuple[str, ...]] = {}
    for thing, value in pairs:
        one = once.setdefault(value, (value,))
        found[thing] = found[thing] + one if thing in found else one
    return found


def _of(kind: str, kinds: dict[str, str], scope: Scope) -> Scope:
    return scope if scope is None else {thing for thing in scope if kinds.get(thing) == kind}


def _scoped(sparql: str, scope: Scope) -> Iterator[str]:
    """A query about all things, or about some of them, which are named in each of its branches."""
    if scope is None:
        yield sparql
        return
    ordered = sorted(scope)
    for start in range(0, len(ordered), CHUNK):
        named = " ".join(f"<{one}>" for one in ordered[start : start + CHUNK])
        values = f"VALUES ?thing {{ {named} }}"
        if SCOPE in sparql:
            yield sparql.replace(SCOPE, values)
        else:
            yield sparql.replace("WHERE {", f"WHERE {{ {values}", 1)


def _end(name: str, step: dict[str, str]) -> str:
    """Where a chain of names ends; a loop ends where it began."""
    seen = {name}
    while (following := step.get(name)) is not None and following not in seen:
        seen.add(following)
        name = following
    return name
