"""Oxigraph on disk: the one door to its files, with its troubles told in one sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, ClassVar

import pyoxigraph as ox

from graph.errors import StoreError, StoreFull
from graph.store import bulk, uniting
from graph.store.difference import DEFAULT_GRAPH, Difference, as_update
from graph.store.triplestore import TripleStore
from graph.store.troubles import reading, still
from graph.terms import XSD

Results = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


class Engine(TripleStore):
    """The named graphs in one folder; a query sees them all as one.

    ``prefixes`` are declared for every query that does not declare them itself. What has no
    graph's name is read and written as `DEFAULT_GRAPH`, wherever it is (`graph.store.uniting`).
    """

    unnamed: ox.NamedNode | ox.DefaultGraph = uniting.UNNAMED
    reads_at_once: ClassVar[bool] = True

    def __init__(self, folder: Path, prefixes: Mapping[str, str], store: ox.Store) -> None:
        self.folder = folder
        self.prefixes = prefixes
        self._store: ox.Store | None = store
        self._readable = False

    @classmethod
    def at(cls, folder: Path, prefixes: Mapping[str, str]) -> Engine:
        """The graphs in a folder, made there if there are none yet.

        Raises:
            StoreLocked: if another process has the folder open.
            StoreDamaged: if its files cannot be read.
        """
        with reading(folder):
            opened = cls(folder, prefixes, ox.Store(folder))
        for orphan in folder.glob("bulk-*.sst"):  # what a killed bulk load leaves behind
            orphan.unlink()
        return opened

    @classmethod
    def frozen(cls, folder: Path, prefixes: Mapping[str, str]) -> Engine:
        """The graphs in a folder that nobody writes to any more; none where there is no folder.

        Raises:
            StoreDamaged: if its files cannot be read.
        """
        with reading(folder):
            store = ox.Store.read_only(str(folder)) if folder.is_dir() else ox.Store()
            return cls(folder, prefixes, store)

    def reopen(self) -> None:
        """Open the files anew: after a full disk the engine takes no more writes until then.

        Where they cannot be written yet, they can be read at least.

        Raises:
            StoreError: if they cannot be written.
        """
        self._store, self._readable = None, True
        try:
            with reading(self.folder):
                self._store = ox.Store(self.folder)
        except StoreError as error:
            with reading(self.folder):
                self._store = ox.Store.read_only(str(self.folder))
            raise still(error, self.folder) from error
        self._readable = False

    @property
    def oxigraph(self) -> ox.Store:
        """The engine itself.

        Raises:
            StoreError: if it was closed.
        """
        if self._store is None:
            raise StoreError(f"{self.folder.parent}: this store was closed; open it again")
        return self._store

    def close(self) -> None:
        """Let go of the files."""
        self._store = None

    def query(self, sparql: str) -> Results:
        """Answer a query over all graphs together.

        Raises:
            SyntaxError: as the engine words it.
        """
        with reading(self.folder):
            return self.oxigraph.query(
                sparql, prefixes=dict(self.prefixes), named_graphs=self._seen()
            )

    def query_from(self, sparql: str) -> Results:
        """Answer a query over the graphs that its FROM clauses name."""
        with reading(self.folder):
            return self.oxigraph.query(sparql, prefixes=dict(self.prefixes))

    def query_over(self, sparql: str, *, default: Sequence[str], named: Sequence[str]) -> Results:
        """Answer a query whose default graph is some graphs together, and that sees ``named``."""
        with reading(self.folder):
            return self.oxigraph.query(
                sparql,
                prefixes=dict(self.prefixes),
                default_graph=[ox.NamedNode(one) for one in default],
                named_graphs=[ox.NamedNode(one) for one in named],
            )

    def graphs(self) -> list[str]:
        """The IRIs of the graphs, sorted."""
        with reading(self.folder):
            found = self.oxigraph.named_graphs()
            names = {name.value for name in found if isinstance(name, ox.NamedNode)}
            return sorted(names - {uniting.UNNAMED.value})

    def quads(
        self,
        graph: str | None = None,
        *,
        subject: ox.NamedNode | None = None,
        predicate: ox.NamedNode | None = None,
        value: ox.NamedNode | ox.Literal | None = None,
    ) -> Iterator[ox.Quad]:
        """Every quad that fits, in the engine's order; ``graph`` may be `DEFAULT_GRAPH`."""
        with reading(self.folder):
            found = self._found(graph, (subject, predicate, value))
            # Asked for 255, Oxigraph 0.5 on disk also gives numbers up to 510.
            yield from (q for q in found if q.object == value) if _number(value) else found

    def triples(self, graph: str | None = None) -> Iterator[ox.Triple]:
        """Every triple once, or those of one graph."""
        if graph is not None:
            yield from super().triples(graph)
            return
        with self.reading():
            every = self.oxigraph.quads_for_pattern(None, None, None, uniting.UNITED)
            yield from (quad.triple for quad in every)

    def holds(self, quad: ox.Quad) -> bool:
        """Whether that quad is there."""
        with self.reading():
            place = self._in(graph_name(quad))
            return ox.Quad(quad.subject, quad.predicate, quad.object, place) in self.oxigraph

    def effect(self, graph: str, change: Difference) -> Difference:
        """What of a change is one: without what is gone or there already.

        Raises:
            StoreError: if a triple has a blank node or a triple inside.
        """
        if change.empties:
            now = frozenset(self.triples(graph))
            return Difference(now, frozenset(), empties=True, exists=change.exists)
        name = self._in(graph)
        new = frozenset(as_stored(change.new))
        gone = frozenset(as_stored(change.gone)) - new
        quads = (ox.Quad(t.subject, t.predicate, t.object, name) for t in gone | new)
        with reading(self.folder):
            here = {quad.triple for quad in quads if quad in self.oxigraph}
        return Difference(gone & here, new - here, exists=change.exists)

    def difference(self, graph: str, triples: Iterable[ox.Triple]) -> Difference:
        """What must change for the graph to hold exactly these triples.

        Raises:
            StoreError: if a triple has a blank node or a triple inside.
        """
        now = frozenset(self.triples(graph))
        then = frozenset(as_stored(triples))
        return Difference(now - then, then - now, empties=not then)

    def apply(self, changes: Mapping[str, Difference]) -> None:
        """Change graphs, all in one transaction: wholly, or not at all."""
        named = dict(changes)
        own = named.pop(DEFAULT_GRAPH, None)
        with self.reading():
            if own:
                emptied = uniting.emptied(self.oxigraph, own)
                named[uniting.UNNAMED.value] = replace(own, empties=emptied)
            named[DEFAULT_GRAPH] = uniting.felt(self.oxigraph, named)
        update = "".join(as_update(graph, change) for graph, change in named.items() if change)
        self.written(lambda: self.oxigraph.update(update))

    @property
    def size(self) -> int:
        """How many quads there are; each triple counts in its graphs, and once for all of them."""
        with self.reading():
            return len(self.oxigraph)

    def load(self, texts: Sequence[bytes]) -> None:
        """Put in N-Quads, and the same triples as N-Triples, all in one transaction.

        Raises:
            StoreError: if the disk does not take it.
        """
        self.written(lambda: bulk.load(self.oxigraph, texts, sum(map(len, texts))))

    def is_union(self) -> bool:
        """Whether a query that names no graph sees what all of them hold, each triple once."""
        with self.reading():
            return uniting.is_union(self.oxigraph)

    def unite(self) -> None:
        """Work out anew what all graphs hold together."""
        self.written(lambda: uniting.united(self.oxigraph))

    def dump(self, graph: str | None, target: BinaryIO, *, prefixes: Mapping[str, str]) -> None:
        """Write a graph, or all as one, as Turtle in the engine's order."""
        name = uniting.UNITED if graph is None else self._in(graph)
        with reading(self.folder):
            self.oxigraph.dump(
                target, ox.RdfFormat.TURTLE, from_graph=name, prefixes=dict(prefixes)
            )

    def copy(self, folder: Path) -> None:
        """Put what is there now into another folder of the same file system, by hard links."""
        with reading(self.folder):
            self.oxigraph.backup(folder)

    def flush(self) -> None:
        """Return when everything that was written is on the disk."""
        self.written(lambda: self.oxigraph.flush())  # noqa: PLW0108 - reopened, it is another

    def merge(self) -> None:
        """Have the engine merge its files now, which it does by itself as time goes by."""
        with reading(self.folder):
            self.oxigraph.optimize()

    def written(self, write: Callable[[], None]) -> None:
        """Write, if need be once more: an engine that met a full disk stays broken after it."""
        if self._readable:
            self.reopen()
        try:
            with reading(self.folder):
                write()
        except StoreFull:
            self.reopen()
            with reading(self.folder):
                write()

    def reading(self) -> AbstractContextManager[None]:
        """Within it, troubles with the files are told in one sentence with the cure."""
        return reading(self.folder)

    def _in(self, graph: str) -> ox.NamedNode | ox.DefaultGraph:
        return self.unnamed if graph == DEFAULT_GRAPH else ox.NamedNode(graph)

    def _seen(self) -> list[ox.NamedNode | ox.BlankNode] | None:
        """The graphs that a query may name, where one is not to be seen."""
        store = self.oxigraph
        if not store.contains_named_graph(uniting.UNNAMED):
            return None
        return [name for name in store.named_graphs() if name != uniting.UNNAMED]

    def _found(self, graph: str | None, pattern: uniting.Pattern) -> Iterable[ox.Quad]:
        if graph is None:
            return uniting.everywhere(self.oxigraph, pattern)
        found = self.oxigraph.quads_for_pattern(*pattern, self._in(graph))
        return map(uniting.nameless, found) if graph == DEFAULT_GRAPH else found


def graph_name(quad: ox.Quad) -> str:
    """What the graph of a quad is called here."""
    return quad.graph_name.value if isinstance(quad.graph_name, ox.NamedNode) else DEFAULT_GRAPH


def as_stored(triples: Iterable[ox.Triple]) -> Iterator[ox.Triple]:
    """The triples as the engine gives them back: it writes some numbers in its own way."""
    scratch = ox.Store()
    scratch.extend(_quad(triple) for triple in triples)
    return (quad.triple for quad in scratch)


def _quad(triple: ox.Triple) -> ox.Quad:
    subject, value = triple.subject, triple.object
    if isinstance(subject, ox.NamedNode) and isinstance(value, ox.NamedNode | ox.Literal):
        return ox.Quad(subject, triple.predicate, value)
    raise StoreError(
        f"{triple}: the store keeps only things with a name; give the blank node an IRI"
    )


def _number(value: ox.NamedNode | ox.Literal | None) -> bool:
    return isinstance(value, ox.Literal) and value.datatype != XSD.string
