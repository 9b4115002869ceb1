"""Graphs that an engine elsewhere holds, seen as a store sees its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import pyoxigraph as ox

from graph.errors import StoreError, StoreUnreachable
from graph.iri import prologue
from graph.store.difference import Difference
from graph.store.engine import Results, as_stored
from graph.store.lock import Lock
from graph.store.remote.client import Client
from graph.store.remote.dialects import Dialect
from graph.store.remote.queries import of_triple, over, query
from graph.store.remote.transport import (
    N_TRIPLES,
    RESULTS_JSON,
    TURTLE,
    Asked,
    Reply,
    Transport,
    mended,
)
from graph.store.remote.updates import as_update
from graph.store.triplestore import Live, TripleStore

_TRIPLES: Final = f"{N_TRIPLES}, {TURTLE};q=0.5"
_SHOWN: Final = 120
Parameters = tuple[tuple[str, str], ...]


class RemoteEngine(TripleStore):
    """The named graphs of an engine on another machine; a query sees them all as one.

    ``transport`` carries queries, ``writer`` changes; without one it can only be read. ``lock``
    keeps other processes away from the folder beside it.
    """

    def __init__(
        self,
        transport: Transport,
        dialect: Dialect,
        prefixes: Mapping[str, str],
        *,
        writer: Client | None = None,
        lock: Lock | None = None,
    ) -> None:
        self.dialect = dialect
        self.writable = writer is not None and writer.endpoint.update is not None
        self.atomic = dialect.atomic
        self.live = Live(transport.place, dialect.name)
        self.transport = transport
        self._prologue = prologue(prefixes)
        self._prefixes = dict(prefixes)
        self._writer = writer
        self._lock = lock
        self._sees_all = False

    def query(self, sparql: str) -> Results:
        """Answer a query over all graphs together.

        Raises:
            SyntaxError: in the words of the engine that keeps stores in folders.
            StoreUnreachable: if the engine does not answer as it should.
        """
        self._check_union()
        return self._answer(sparql, self.dialect.union)

    def query_from(self, sparql: str) -> Results:
        """Answer a query over the graphs that its FROM clauses name."""
        return self._answer(sparql, ())

    def query_over(self, sparql: str, *, default: Sequence[str], named: Sequence[str]) -> Results:
        """Answer a query whose default graph is some graphs together, and that sees ``named``."""
        graphs = [("default-graph-uri", graph) for graph in default]
        return self._answer(sparql, (*graphs, *(("named-graph-uri", graph) for graph in named)))

    def graphs(self) -> list[str]:
        """The IRIs of the graphs, sorted."""
        found = {row[0].value for row in self._rows(query(self.dialect.graphs))}
        return sorted(found - set(self.dialect.hidden))

    def quads(
        self,
        graph: str | None = None,
        *,
        subject: ox.NamedNode | None = None,
        predicate: ox.NamedNode | None = None,
        value: ox.NamedNode | ox.Literal | None = None,
    ) -> Iterator[ox.Quad]:
        """Every quad that fits, in no order.

        Raises:
            StoreUnreachable: if the engine gives fewer than it has.
        """
        given: tuple[Any, ...] = (graph and ox.NamedNode(graph), subject, predicate, value)
        if not any(given[1:]):
            for name, number in self._sizes(graph):
                yield from self._whole(name, number)
            return
        where = _pattern(given) if graph else _pattern(given) + self._apart()
        for row in self._rows(over("quads", where)):
            g, s, p, o = (mine or theirs for mine, theirs in zip(given, row, strict=True))
            yield ox.Quad(s, p, o, g)

    def difference(self, graph: str, triples: Iterable[ox.Triple]) -> Difference:
        """What must change for the graph to hold exactly these triples.

        Raises:
            StoreError: if a triple has a blank node or a triple inside.
        """
        now = frozenset(as_stored(self.triples(graph)))
        then = frozenset(as_stored(triples))
        return Difference(now - then, then - now, empties=not then)

    def apply(self, changes: Mapping[str, Difference]) -> None:
        """Change graphs, all in one request; how far that is one step is the engine's matter.

        Raises:
            StoreError: if the engine does not do it.
        """
        if self._writer is None:
            raise StoreError(f"{self.transport.place}: is only read here")
        update = as_update(changes, self.dialect)
        if update:
            self._writer.update(update, as_form=self.dialect.forms)

    def copy(self, folder: Path) -> None:
        """Refused: what an engine elsewhere holds is copied there, by its own means."""
        raise StoreError(
            f"{self.transport.place}: keeps its graphs on another machine, so no copy can be made "
            "here; export them, or use the engine's own means"
        )

    def flush(self) -> None:
        """Nothing is left to do: an engine answers when it has what it was given."""

    def close(self) -> None:
        """Close the connections, and let another process have the folder beside."""
        self.transport.close()
        if self._lock is not None:
            self._lock.release()

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Within it, an answer that cannot be read is told in one sentence."""
        try:
            yield
        except (SyntaxError, ValueError, MemoryError) as error:
            words = " ".join(str(error).split())[:_SHOWN]
            raise StoreUnreachable(
                f"{self.transport.place}: its answer breaks off or cannot be read ({words}); "
                "try again, and see the engine's log"
            ) from error

    def _answer(self, sparql: str, parameters: Parameters) -> Results:
        kind = ox.Store().query(sparql, prefixes=self._prefixes)
        accept = _TRIPLES if isinstance(kind, ox.QueryTriples) else RESULTS_JSON
        reply = self._asked(self._prologue + sparql, accept, parameters)
        with self.reading():
            if isinstance(kind, ox.QueryTriples):
                return _as_triples(reply)
            rows = ox.parse_query_results(reply.body, format=ox.QueryResultsFormat.JSON)
            return _as_truth(rows) if isinstance(kind, ox.QueryBoolean) else rows

    def _asked(self, sparql: str, accept: str, parameters: Parameters) -> Reply:
        reply = self.transport.ask(Asked(sparql, accept, parameters))
        for name in self.dialect.cut:
            if name in reply.headers:
                reply.body.close()
                raise StoreUnreachable(
                    f"{self.transport.place}: gives only a part of the answer "
                    f"({name}: {reply.headers[name]}); ask for less at once"
                )
        mends = self.dialect.mends
        return mended(reply, mends) if mends and accept == RESULTS_JSON else reply

    def _rows(self, sparql: str) -> Iterator[tuple[Any, ...]]:
        """The rows of a query of our own, which asks graph by graph."""
        reply = self._asked(sparql, RESULTS_JSON, ())
        with self.reading():
            rows = ox.parse_query_results(reply.body, format=ox.QueryResultsFormat.JSON)
            if isinstance(rows, ox.QuerySolutions):
                yield from map(tuple, rows)

    def _apart(self) -> str:
        """What leaves out the graphs that the engine keeps for itself."""
        hidden = ", ".join(f"<{graph}>" for graph in self.dialect.hidden)
        return f" FILTER(?g NOT IN ({hidden}))" if hidden else ""

    def _sizes(self, graph: str | None) -> list[tuple[str, int]]:
        """The graphs and how many triples they have."""
        if graph is not None:
            rows = self._rows(over("size", _pattern((ox.NamedNode(graph), None, None, None))))
            return [(graph, int(number.value)) for (number,) in rows]
        rows = self._rows(query("sizes"))
        hidden = self.dialect.hidden
        return sorted((g.value, int(n.value)) for g, n in rows if g.value not in hidden)

    def _whole(self, graph: str, expected: int) -> Iterator[ox.Quad]:
        """Every quad of a graph that has so many."""
        found, name = 0, ox.NamedNode(graph)
        reply = self._graph(graph)
        with self.reading():
            form = ox.RdfFormat.from_media_type(reply.media_type)
            for quad in ox.parse(reply.body, format=form):
                found += 1
                yield ox.Quad(quad.subject, quad.predicate, quad.object, name)
        if found < expected:
            raise StoreUnreachable(
                f"{self.transport.place}: gives {found:,} of the {expected:,} statements in "
                f"{graph}; have its operator raise the number of rows that an answer may have"
            )

    def _graph(self, graph: str) -> Reply:
        """A whole graph: from the address for graphs, or by a query."""
        if self._writer is not None and self._writer.endpoint.graph_store is not None:
            return self._writer.whole_graph(graph)
        where = _pattern((ox.NamedNode(graph), None, None, None))
        return self._asked(over("graph", where), _TRIPLES, ())

    def _check_union(self) -> None:
        """Refuse an engine that does not look into named graphs: it would find nothing.

        Raises:
            StoreError: with what its operator has to set.
        """
        if self._sees_all:
            return
        for row in self._rows(query("any")):
            one = " ".join(map(str, row))
            if not self._answer(of_triple("holds", one), self.dialect.union):
                raise StoreError(
                    f"{self.transport.place}: answers only from its default graph, not from all "
                    f"graphs together; {self.dialect.union_cure}"
                )
            self._sees_all = True


def _pattern(given: Iterable[ox.NamedNode | ox.Literal | None]) -> str:
    """The pattern that quads fit; what is not given is a variable."""
    g, s, p, o = (
        f"?{name}" if term is None else str(term) for name, term in zip("gspo", given, strict=True)
    )
    return f"GRAPH {g} {{ {s} {p} {o} }}"


def _as_triples(reply: Reply) -> Results:
    """The triples of an answer, each once."""
    scratch = ox.Store()
    scratch.load(reply.body, format=ox.RdfFormat.from_media_type(reply.media_type))
    return scratch.query(query("triples"))


def _as_truth(rows: ox.QuerySolutions | ox.QueryBoolean) -> Results:
    """The truth; some engines tell it as a row or none."""
    if isinstance(rows, ox.QueryBoolean):
        return rows
    found = next(iter(rows), None) is not None
    return ox.Store().query(query("true" if found else "false"))
