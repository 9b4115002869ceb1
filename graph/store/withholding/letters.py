"""Which letters tell of somebody who was withdrawn, and where in their texts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from graph.iri import Base
from graph.store.engine import Engine
from graph.store.withholding.masks import Mask, Within, masked
from graph.store.withholding.persons import CALLED, Withdrawn
from graph.terms import PG

Texts = Callable[[str], str]
"""Finds a source text by its SHA-256."""


@dataclass(frozen=True)
class Letters:
    """Which letters tell of somebody withdrawn, and what is withheld in each."""

    engines: Sequence[Engine]
    mask: Mask
    base: Base
    texts: Texts
    clear: frozenset[str]

    @cached_property
    def digests(self) -> dict[str, str]:
        """The SHA-256 of the text of each letter, by its graph."""
        return {
            graph_of(quad): quad.object.value
            for engine in self.engines
            for quad in engine.quads(predicate=PG.sha256)
            if isinstance(quad.object, Literal) and self.is_letter(graph_of(quad))
        }

    @cached_property
    def read(self) -> dict[str, str]:
        """The SHA-256 of each text by its IRI."""
        return {
            quad.subject.value: quad.object.value
            for engine in self.engines
            for quad in engine.quads(predicate=PG.sha256)
            if isinstance(quad.object, Literal) and isinstance(quad.subject, NamedNode)
        }

    @cached_property
    def telling(self) -> dict[str, Within]:
        """The graphs in which somebody is named or told of, with what finds it.

        What is entered or curated about a letter under its name tells of whom the letter does.
        """
        found = defaultdict[str, set[Withdrawn]](set)
        for one in self.mask.persons:
            for graph in self._about(one):
                found[graph].add(one)
        for graph, digest in self.digests.items():
            if digest in self.clear:
                continue
            found[graph] |= {
                self.mask.persons[int(str(name.lastgroup)[1:])]
                for name in self.mask.names.finditer(self.texts(digest))
            }
        for graph in {name for engine in self.engines for name in engine.graphs()}:
            kind, dot, name = graph.rpartition("/")[2].partition(".")
            letter = self.base.name("graph", f"letter.{name}")
            if dot and kind != "letter" and letter in found:
                found[graph] |= found[letter]
        return {
            graph: self.mask.within(sorted(some, key=lambda one: one.number), self._others(graph))
            for graph, some in found.items()
            if some
        }

    @cached_property
    def places(self) -> dict[str, list[tuple[int, int]]]:
        """Where something is withheld in a text, by its SHA-256."""
        told = ((self.digests.get(graph), within) for graph, within in self.telling.items())
        found = {text: within.places(self.texts(text)) for text, within in told if text}
        return {text: places for text, places in found.items() if places}

    @cached_property
    def masked(self) -> Callable[[str], str]:
        """The text of that IRI as it is shown."""
        return cache(lambda iri: self._masked(self.read[iri]))

    def _masked(self, digest: str) -> str:
        return masked(self.texts(digest), self.places.get(digest, ()))

    @property
    def inferred(self) -> str:
        """The graph of what follows."""
        return self.base.name("graph", "inferred")

    def may_be_left(self, graph: str) -> bool:
        """Whether a graph is one that names nobody unless another one does."""
        return graph == self.inferred or self.is_letter(graph)

    def is_letter(self, graph: str) -> bool:
        """Whether a graph is a letter's."""
        return self.base.letter_of(graph) is not None

    def _about(self, person: Withdrawn) -> Iterator[str]:
        for node in map(NamedNode, person.iris):
            for engine in self.engines:
                for quads in (engine.quads(subject=node), engine.quads(value=node)):
                    yield from (one for one in map(graph_of, quads) if one != self.inferred)

    def _others(self, graph: str) -> Iterator[str]:
        """The names of all whom a letter's graph describes."""
        agents = tuple(self.base.name(prefix, "") for prefix in ("o", "p"))
        for engine in self.engines:
            for predicate in CALLED:
                for quad in engine.quads(graph, predicate=predicate):
                    if str(quad.subject)[1:].startswith(agents) and isinstance(
                        quad.object, Literal
                    ):
                        yield quad.object.value


def graph_of(quad: Quad) -> str:
    """The IRI of a quad's graph; empty for the one without a name."""
    return "" if isinstance(quad.graph_name, DefaultGraph) else str(quad.graph_name.value)
