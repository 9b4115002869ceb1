"""What can be read of a store, whoever holds it: the live one, or a snapshot in another process."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from graph.errors import StoreError, UnknownEntity
from graph.iri import Base
from graph.store.commits import latest
from graph.store.difference import Difference
from graph.store.engine import Results
from graph.store.following import Following
from graph.store.originals import Kept, Original, Originals
from graph.store.sides import Sides
from graph.store.triplestore import TripleStore
from graph.store.withholding.told import Told
from graph.terms import PG

if TYPE_CHECKING:
    from rdflib import Dataset


class View(ABC):
    """A store as its readers see it: a query sees all graphs as one.

    ``place`` is the store's folder, ``base`` what the user's own names start with; ``number``
    and ``folder`` are those of the snapshot that is read, None for the live store.
    """

    number: int | None = None
    folder: Path | None = None

    def __init__(self, place: Path, base: Base, engine: TripleStore) -> None:
        self.place = place
        self.base = base
        self._engine = engine

    @property
    def told(self) -> Told:
        """Which names are withheld in it: none, as it has them all."""
        return Told()

    @property
    def state(self) -> str:
        """What stands for all that the graphs of facts hold; empty where others may write them.

        Stores with the same facts under the same names have the same one, on any machine.
        """
        last = [] if self.elsewhere else latest(self.place, 1)
        return last[0].states["asserted"] if last else ""

    @property
    def elsewhere(self) -> bool:
        """Whether the graphs are in an engine on another machine."""
        return self._engine.live is not None

    @property
    def asserted(self) -> TripleStore:
        """The graphs of facts."""
        return self._engine

    @property
    @abstractmethod
    def suggested(self) -> TripleStore:
        """The graphs that wait for a person's decision: same reading methods, other facts."""

    @abstractmethod
    def source_text(self, digest: str) -> str:
        """The source text of that SHA-256.

        Raises:
            StoreDamaged: if the text is missing or was altered.
        """

    def letters(self) -> list[str]:
        """The IRIs of the letters, sorted."""
        return [letter for letter in map(self.base.letter_of, self.graphs()) if letter]

    def letters_of(self, digest: str) -> list[str]:
        """The letters whose source text has that SHA-256, sorted."""
        start = self.base.name("letter", "")
        found = self._engine.quads(predicate=PG.sha256, value=ox.Literal(digest))
        texts = {one.subject.value for one in found if isinstance(one.subject, ox.NamedNode)}
        return sorted(text.removesuffix(".text") for text in texts if text.startswith(start))

    def text(self, letter: str) -> str:
        """The letter's source text, exactly as it was read.

        Raises:
            UnknownEntity: if the store has no such letter.
            StoreDamaged: if the text is missing or was altered.
        """
        digest = self._digest_of(letter)
        if digest is None:
            raise self._unknown(letter)
        return self.source_text(digest)

    @property
    def originals(self) -> Kept:
        """The files that texts were read from, by the SHA-256 of the texts."""
        return Originals(self.place)

    def original(self, letter: str) -> Original | None:
        """The file that the letter was read from; None where it is not kept.

        Raises:
            UnknownEntity: if the store has no such letter.
            StoreDamaged: if the file is missing or was altered.
        """
        digest = self._digest_of(letter)
        if digest is None:
            raise self._unknown(letter)
        return self.originals.of(digest)

    def query(self, sparql: str) -> Results:
        """Answer a query over all graphs together, our prefixes declared.

        For people's queries use `graph.query.run`, which sets limits and explains errors.
        """
        return self._engine.query(sparql)

    def query_from(self, sparql: str) -> Results:
        """Answer a query over the graphs that its FROM clauses name."""
        return self._engine.query_from(sparql)

    def query_over(self, sparql: str, *, default: Sequence[str], named: Sequence[str]) -> Results:
        """Answer a query over these graphs, whatever its FROM clauses name."""
        return self._engine.query_over(sparql, default=default, named=named)

    def reading(self) -> AbstractContextManager[None]:
        """Within it, troubles in going through an answer are told in one sentence."""
        return self._engine.reading()

    def graphs(self) -> list[str]:
        """The IRIs of the graphs, sorted."""
        return self._engine.graphs()

    def quads(self, graph: str | None = None) -> Iterator[ox.Quad]:
        """Every quad, or those of one graph."""
        return self._engine.quads(graph)

    def about(self, entity: str) -> Iterator[ox.Triple]:
        """The triples that an entity is the subject or the object of, in any graph."""
        node = ox.NamedNode(entity)
        yield from (quad.triple for quad in self._engine.quads(subject=node))
        yield from (quad.triple for quad in self._engine.quads(value=node))

    def foreseen(self, changes: Mapping[str, Difference]) -> Sides:
        """Everything, with what follows by the rules, before and after a change.

        The change is not made; ``changes`` are named by the graphs' IRIs.
        """
        inferred = self.base.name("graph", "inferred")
        follows = Following(self._engine, inferred).after(changes)
        return Sides(self._engine, {**changes, inferred: follows})

    def triples(self, graph: str | None = None) -> Iterator[ox.Triple]:
        """Every triple once, or those of one graph."""
        return self._engine.triples(graph)

    def dataset(self) -> Dataset:
        """A copy in memory for scripts that speak rdflib; the store stays as it is."""
        from graph.store.copying import to_dataset  # noqa: PLC0415 - rdflib is slow to import

        return to_dataset(list(self.quads()), prefixes=self.base.prefixes())

    def graph_of(self, letter: str) -> str:
        """The IRI of the graph that holds a letter's facts.

        Raises:
            StoreError: if the letter's IRI is not of this store's base.
        """
        start = self.base.name("letter", "")
        name = letter.removeprefix(start)
        if name == letter or not name:
            raise StoreError(f"{letter}: no letter of this store; their names start with {start}")
        return self.base.name("graph", f"letter.{name}")

    def has_text(self, letter: str, digest: str) -> bool:
        """Whether the letter of that IRI is there with the text of that SHA-256."""
        return self._digest_of(letter) == digest

    def _digest_of(self, letter: str) -> str | None:
        graph, text = self.graph_of(letter), ox.NamedNode(f"{letter}.text")
        for quad in self._engine.quads(graph, subject=text, predicate=PG.sha256):
            if isinstance(quad.object, ox.Literal):
                return quad.object.value
        return None

    def _unknown(self, letter: str) -> UnknownEntity:
        return UnknownEntity(
            f"{self.base.shortened(letter)}: no such letter in {self.place}; "
            "see the list of letters for their names"
        )
