"""Takes the names of persons who were withdrawn out of the graphs of one snapshot."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from graph.iri import Base
from graph.store.engine import Engine
from graph.store.withholding.looked import Looked
from graph.store.withholding.masks import Mask, Within, masked
from graph.store.withholding.persons import CALLED, Withdrawn
from graph.store.withholding.told import Told
from graph.terms import OA, PG
from graph.triples.writer import CONTEXT

_NAMING = frozenset({*CALLED, PG.nameAsStated})
_SELECTOR = re.compile(r"\.text\.span-(?P<start>\d+)-(?P<end>\d+)\.sel$")

Texts = Callable[[str], str]
"""Finds a source text by its SHA-256."""


def hide(
    engines: Sequence[Engine], mask: Mask, *, base: Base, texts: Texts, looked: Looked
) -> tuple[Told, Looked]:
    """Take names out of graphs that nobody reads yet; tells what is withheld.

    The first of the engines has what is asserted. ``looked`` tells where no name is.
    """
    letters = Letters(engines, mask, base, cache(texts), looked.texts)
    asserted, *others = engines
    graphs = [Graphs(asserted, letters, looked.graphs), *(Graphs(one, letters) for one in others)]
    iris = _numbered({iri for one in graphs for iri in one.telling()}, mask)
    clear = graphs[0].without_names()
    for one in graphs:
        one.rewrite(iris)
    without = frozenset(letters.digests.values()) - letters.places.keys()
    return Told(mask.persons, letters.places, iris), Looked(looked.names, clear, without)


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
            _graph(quad): quad.object.value
            for engine in self.engines
            for quad in engine.quads(predicate=PG.sha256)
            if isinstance(quad.object, Literal) and self.is_letter(_graph(quad))
        }

    @cached_property
    def telling(self) -> dict[str, Within]:
        """The graphs of letters in which somebody is named or told of, with what finds it."""
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
        """The text of a letter as it is shown, by its graph."""
        return cache(lambda graph: self._masked(self.digests[graph]))

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
        return graph.startswith(self.base.name("graph", "letter."))

    def _about(self, person: Withdrawn) -> Iterator[str]:
        for node in map(NamedNode, person.iris):
            for engine in self.engines:
                for quads in (engine.quads(subject=node), engine.quads(value=node)):
                    yield from filter(self.is_letter, map(_graph, quads))

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


@dataclass
class Graphs:
    """The graphs of one engine: which quads tell names, and what stands for them.

    ``clear`` are graphs that were looked through before and tell none.
    """

    engine: Engine
    letters: Letters
    clear: frozenset[str] = frozenset()

    def telling(self) -> Iterator[str]:
        """The IRIs that tell a name, where it may stand."""
        for one in self.letters.mask.persons:
            yield from one.iris
        for quad in chain.from_iterable(self.looked_at.values()):
            for iri in _iris(quad):
                if self.letters.mask.address(iri) != iri:
                    yield iri

    @cached_property
    def looked_at(self) -> dict[str, list[Quad]]:
        """What may tell a name, by graph: letters that tell of somebody, and all but letters.

        Other letters name nobody who was withdrawn, and what follows from them does not either.
        """
        found: dict[str, list[Quad]] = {}
        for graph in ("", *self.engine.graphs()):
            if graph in self.letters.telling:
                found[graph] = list(self._of_letter(graph))
            elif graph not in self.clear and not self.letters.may_be_left(graph):
                found[graph] = list(filter(self._tells, self.engine.quads(graph)))
        return found

    def without_names(self) -> frozenset[str]:
        """The graphs of no letter that tell no name."""
        found = (graph for graph, quads in self.looked_at.items() if not quads)
        return self.clear.union(found)

    def rewrite(self, iris: dict[str, str]) -> None:
        """Have other words and IRIs stand for those that tell a name."""
        touched = {*chain.from_iterable(self.looked_at.values()), *self._with(iris)}
        turned = {quad: self._turned(quad, iris) for quad in touched}
        store = self.engine.oxigraph
        for quad, shown in turned.items():
            if shown != quad:
                store.remove(quad)
        store.extend(shown for quad, shown in turned.items() if shown != quad)
        for graph in self.engine.graphs():
            if graph in iris:
                store.remove_graph(NamedNode(graph))
        store.flush()

    def _of_letter(self, graph: str) -> Iterator[Quad]:
        """A letter's graph, with what follows about what it tells of."""
        subjects = set[NamedNode]()
        for quad in self.engine.quads(graph):
            yield quad
            if isinstance(quad.subject, NamedNode):
                subjects.add(quad.subject)
        for subject in subjects:
            yield from self.engine.quads(self.letters.inferred, subject=subject)

    def _tells(self, quad: Quad) -> bool:
        """Whether a quad tells a name in full."""
        mask, value = self.letters.mask, quad.object
        if isinstance(value, Literal) and mask.names.search(value.value):
            return True
        return any(mask.address(iri) != iri for iri in _iris(quad))

    def _with(self, iris: dict[str, str]) -> Iterator[Quad]:
        for node in map(NamedNode, iris):
            yield from self.engine.quads(subject=node)
            yield from self.engine.quads(value=node)
            yield from self.engine.quads(predicate=node)
            yield from self.engine.quads(node.value)

    def _turned(self, quad: Quad, iris: dict[str, str]) -> Quad:
        within = self.letters.telling.get(_graph(quad)) or self._everywhere
        value = quad.object
        if isinstance(value, Literal):
            value = self._literal(quad, value, within)
        subject, predicate, thing, graph = (
            NamedNode(iris[part.value])
            if isinstance(part, NamedNode) and part.value in iris
            else part
            for part in (quad.subject, quad.predicate, value, quad.graph_name)
        )
        return Quad(subject, predicate, thing, graph)  # type: ignore[arg-type]

    @cached_property
    def _everywhere(self) -> Within:
        return self.letters.mask.within(())

    def _literal(self, quad: Quad, value: Literal, within: Within) -> Literal:
        if isinstance(quad.subject, NamedNode) and _graph(quad) in self.letters.digests:
            place = _SELECTOR.search(quad.subject.value)
            if place and quad.predicate in {OA.exact, OA.prefix, OA.suffix}:
                return Literal(self._sliced(quad, int(place["start"]), int(place["end"])))
        if quad.predicate in _NAMING:
            return _as(value, within.words(value.value))
        return _as(value, within.masked(value.value))

    def _sliced(self, quad: Quad, start: int, end: int) -> str:
        """A quotation and what stands around it, as the text that is shown has them."""
        text = self.letters.masked(_graph(quad))
        if quad.predicate == OA.exact:
            return text[start:end]
        if quad.predicate == OA.prefix:
            return text[max(0, start - CONTEXT) : start]
        return text[end : end + CONTEXT]


def _numbered(iris: set[str], mask: Mask) -> dict[str, str]:
    """Which IRI stands for each: numbers of decisions for names, no two alike."""
    own = {iri: one for one in reversed(mask.persons) for iri in one.iris}
    found: dict[str, str] = {}
    for iri in sorted(iris, key=lambda one: (one not in own, len(one), one)):
        shown = mask.address(iri)
        if iri in own:
            shown = f"{iri[: iri.rindex('/') + 1]}withheld-{own[iri].number}"
        taken, number = set(found.values()), 2
        while shown in taken:
            shown, number = f"{shown.rpartition('~')[0] or shown}~{number}", number + 1
        found[iri] = shown
    return found


def _iris(quad: Quad) -> Iterator[str]:
    for part in (quad.subject, quad.predicate, quad.object, quad.graph_name):
        if isinstance(part, NamedNode):
            yield part.value


def _as(value: Literal, words: str) -> Literal:
    """The words as a literal of the same kind."""
    if words == value.value:
        return value
    if value.language:
        return Literal(words, language=value.language)
    return Literal(words, datatype=value.datatype)


def _graph(quad: Quad) -> str:
    return "" if isinstance(quad.graph_name, DefaultGraph) else str(quad.graph_name.value)
