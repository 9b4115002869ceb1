"""What a store asks of whatever holds its graphs: files on this disk, or an engine elsewhere."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, ClassVar

import pyoxigraph as ox

from graph.errors import StoreError
from graph.store.difference import DEFAULT_GRAPH

if TYPE_CHECKING:
    from graph.store.difference import Difference
    from graph.store.engine import Results


@dataclass(frozen=True, slots=True)
class Live:
    """An engine elsewhere that is read as it is: its address, and the name of its dialect."""

    place: str
    dialect: str


class TripleStore(ABC):
    """Named graphs; a query sees them all as one.

    They can be changed where it is ``writable``, in one transaction where it is ``atomic``.
    ``live`` tells how readers in other processes reach graphs that cannot be copied.
    """

    writable: bool = True
    atomic: bool = True
    live: Live | None = None

    reads_at_once: ClassVar[bool] = False
    """Whether several threads get what is there sooner than one does."""

    @abstractmethod
    def query(self, sparql: str) -> Results:
        """Answer a query over all graphs together.

        Raises:
            SyntaxError: as the engine words it.
        """

    @abstractmethod
    def query_from(self, sparql: str) -> Results:
        """Answer a query over the graphs that its FROM clauses name."""

    @abstractmethod
    def query_over(self, sparql: str, *, default: Sequence[str], named: Sequence[str]) -> Results:
        """Answer a query whose default graph is some graphs together, and that sees ``named``."""

    @abstractmethod
    def graphs(self) -> list[str]:
        """The IRIs of the graphs, sorted."""

    @abstractmethod
    def quads(
        self,
        graph: str | None = None,
        *,
        subject: ox.NamedNode | None = None,
        predicate: ox.NamedNode | None = None,
        value: ox.NamedNode | ox.Literal | None = None,
    ) -> Iterator[ox.Quad]:
        """Every quad that fits, in no order."""

    def triples(self, graph: str | None = None) -> Iterator[ox.Triple]:
        """Every triple once, or those of one graph."""
        if graph is not None:
            yield from (quad.triple for quad in self.quads(graph))
            return
        seen: set[ox.Triple] = set()
        for quad in self.quads():
            if quad.triple not in seen:
                seen.add(quad.triple)
                yield quad.triple

    def dump(self, graph: str | None, target: BinaryIO, *, prefixes: Mapping[str, str]) -> None:
        """Write a graph, or all as one, as Turtle in no order; a triple may come again.

        Of an engine elsewhere only graphs with a name are read.
        """
        every = () if graph == DEFAULT_GRAPH else self.quads(graph)
        found = (quad.triple for quad in every)
        ox.serialize(found, target, format=ox.RdfFormat.TURTLE, prefixes=dict(prefixes))

    def holds(self, quad: ox.Quad) -> bool:
        """Whether that quad is there."""
        graph = quad.graph_name.value if isinstance(quad.graph_name, ox.NamedNode) else ""
        subject, value = quad.subject, quad.object
        if not isinstance(subject, ox.NamedNode) or isinstance(value, ox.BlankNode | ox.Triple):
            return False
        found = self.quads(graph, subject=subject, predicate=quad.predicate, value=value)
        return next(iter(found), None) is not None

    def effect(self, graph: str, change: Difference) -> Difference:
        """What of a change really is one; all of it where that cannot be told."""
        del graph
        return change

    @abstractmethod
    def difference(self, graph: str, triples: Iterable[ox.Triple]) -> Difference:
        """What must change for the graph to hold exactly these triples.

        Raises:
            StoreError: if a triple has a blank node or a triple inside.
        """

    @abstractmethod
    def apply(self, changes: Mapping[str, Difference]) -> None:
        """Change graphs, all in one transaction: wholly, or not at all."""

    def load(self, texts: Sequence[bytes]) -> None:
        """Put in N-Quads, and the same triples as N-Triples, all in one transaction.

        Raises:
            StoreError: if the graphs are in an engine elsewhere, or the disk does not take it.
        """
        raise StoreError("an engine elsewhere takes no files; put its letters in one by one")

    @abstractmethod
    def copy(self, folder: Path) -> None:
        """Put what is there now into another folder of the same file system.

        Raises:
            StoreError: if the graphs are not on this disk.
        """

    @abstractmethod
    def flush(self) -> None:
        """Return when everything that was written will outlast a power cut."""

    def merge(self) -> None:
        """Put files in order, where reading is quicker then; an engine elsewhere does it itself."""
        return

    @abstractmethod
    def close(self) -> None:
        """Let go of the files or connections."""

    @abstractmethod
    def reading(self) -> AbstractContextManager[None]:
        """Within it, troubles in going through an answer are told in one sentence."""
