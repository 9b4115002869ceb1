"""What the index takes from a store: things by kind, their names, words, numbers and facets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import Any, Final

import pyoxigraph as ox

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
"""How many things or graphs one query is about."""

_NAMED: Final = frozenset({ox.NamedNode, ox.Literal})

Pair = tuple[str, str]


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

    def kinds(self) -> dict[str, str]:
        """The kind of everything that can be found, by IRI."""
        found: dict[str, str] = {}
        for kind in reversed(KINDS):
            found.update(dict.fromkeys((thing for (thing,) in self._rows(f"kind-{kind}")), kind))
        for merged in self.merged:
            found.pop(merged, None)
        return found

    @cached_property
    def merged(self) -> dict[str, str]:
        """Names that were given up, with the names that stand for them now."""
        step = dict(self._pairs("merged"))
        return {one: _end(one, step) for one in step}

    def names(self, things: Iterable[str] | None) -> Iterator[tuple[str, str, str]]:
        """Thing, name, and how it is that thing's; of all things, or of these."""
        if things is None:
            yield from self._rows("names")
            return
        for chunk in _chunks(things):
            scope = f"VALUES ?thing {{ {' '.join(f'<{one}>' for one in chunk)} }}"
            yield from self._rows("names", scope)

    def naming(self, graphs: Iterable[str] | None) -> Iterator[Pair]:
        """Graph and thing that it names; of all graphs, or of these."""
        if graphs is None:
            yield from self._pairs("naming")
            return
        for chunk in _chunks(graphs):
            scope = f"VALUES ?graph {{ {' '.join(f'<{one}>' for one in chunk)} }}"
            yield from self._pairs("naming", scope)

    def pairs(self, name: str) -> Iterator[Pair]:
        """Things with a value: those of the query of that name."""
        return self._pairs(name)

    def numbers(self, what: str, kinds: dict[str, str]) -> dict[str, int]:
        """A number of each thing that has one: ``weight`` or ``second``."""
        found: dict[str, int] = {}
        for kind in KINDS:
            if f"{what}-{kind}" in queries():
                for thing, value in self._pairs(f"{what}-{kind}"):
                    if kinds.get(thing) == kind:
                        found[thing] = int(value)
        return found

    def facets(self, kinds: dict[str, str]) -> Iterator[tuple[str, str, str]]:
        """Thing, field and value of every facet."""
        for kind in KINDS:
            for field in fields(kind):
                for thing, value in self._pairs(f"{kind}-{field}"):
                    if kinds.get(thing) == kind:
                        yield thing, field, value

    def _pairs(self, name: str, scope: str = "") -> Iterator[Pair]:
        return ((one, other) for one, other in self._rows(name, scope))

    def _rows(self, name: str, scope: str = "") -> Iterator[Any]:
        """The rows of a query as texts; those with anything unbound or without a name left out."""
        sparql = queries()[name].replace("#scope", scope)
        with self.view.reading():
            results: Any = self.view.query(sparql)
            for found in results:
                if _NAMED.issuperset(map(type, found)):
                    yield tuple([one.value for one in found])


def _end(name: str, step: dict[str, str]) -> str:
    """Where a chain of names ends; a loop ends where it began."""
    seen = {name}
    while (following := step.get(name)) is not None and following not in seen:
        seen.add(following)
        name = following
    return name


def _chunks(items: Iterable[str]) -> Iterator[list[str]]:
    ordered = sorted(items)
    return (ordered[start : start + CHUNK] for start in range(0, len(ordered), CHUNK))
