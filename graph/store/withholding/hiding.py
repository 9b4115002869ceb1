"""Takes the names of persons who were withdrawn out of the graphs of one snapshot."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain

from pyoxigraph import Literal, NamedNode, Quad, Triple

from graph.iri import Base
from graph.store.difference import Difference
from graph.store.engine import Engine
from graph.store.withholding.letters import Letters, Texts, graph_of
from graph.store.withholding.looked import Looked
from graph.store.withholding.masks import Mask, Within
from graph.store.withholding.persons import CALLED
from graph.store.withholding.told import Told
from graph.terms import OA, PG
from graph.triples.writer import CONTEXT

_NAMING = frozenset({*CALLED, PG.nameAsStated})
_QUOTED = frozenset({OA.exact, OA.prefix, OA.suffix})
_SELECTOR = re.compile(r"(?P<text>.+\.text)\.span-(?P<start>\d+)-(?P<end>\d+)\.sel")


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
        other = {quad: shown for quad, shown in turned.items() if shown != quad}
        gone, new = _by_graph(other), _by_graph(other.values())
        self.engine.apply(
            {
                graph: Difference(gone[graph], new[graph], empties=graph in iris)
                for graph in gone.keys() | new.keys()
            }
        )
        self.engine.flush()

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
        """Whether a quad may tell a name: in full, or what is left of it around a quotation."""
        mask, value = self.letters.mask, quad.object
        if quad.predicate in _QUOTED:
            return True
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
        within = self.letters.telling.get(graph_of(quad)) or self._everywhere
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
        if quad.predicate in _QUOTED and isinstance(quad.subject, NamedNode):
            place = _SELECTOR.fullmatch(quad.subject.value)
            if place and place["text"] in self.letters.read:
                text = self.letters.masked(place["text"])
                if not text:
                    return _as(value, within.masked(value.value))
                return Literal(_sliced(text, quad, place))
        if quad.predicate in _NAMING:
            return _as(value, within.words(value.value))
        return _as(value, within.masked(value.value))


def _by_graph(quads: Iterable[Quad]) -> defaultdict[str, frozenset[Triple]]:
    found = defaultdict[str, set[Triple]](set)
    for quad in quads:
        found[graph_of(quad)].add(quad.triple)
    return defaultdict(frozenset, {graph: frozenset(some) for graph, some in found.items()})


def _sliced(text: str, quad: Quad, place: re.Match[str]) -> str:
    """A quotation, or what stands around it, as the text that is shown has them."""
    start, end = int(place["start"]), int(place["end"])
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
