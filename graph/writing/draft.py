"""A change worked out on a private copy of a store: what it would alter, and nothing else.

Whatever is asked for is done to the copy. What comes out is the difference between the copy
and what it was made of, graph by graph, with a name for every new blank node.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pyoxigraph as ox

from graph.errors import GraphAbsent, NotDoneHere, QueryError, QueryRefused
from graph.iri import Base
from graph.query import Graphs, updates
from graph.query.syntax import syntax_error
from graph.query.wellformed import check_update
from graph.store import DEFAULT_GRAPH, Difference, Engine, kept, nodes
from graph.store.drafted import Drafted
from graph.store.troubles import reading
from graph.writing import bodies

LARGE = 1024 * 1024
"""Bytes of a body from which on the engine is quicker in bulk."""


class Draft:
    """A copy to be changed in the folder ``now``, and what it was made of in ``before``.

    Raises:
        StoreDamaged: if the files cannot be read.
    """

    def __init__(self, before: Path, now: Path, base: Base) -> None:
        prefixes = base.prefixes()
        self._base = base
        self._before = Engine.frozen(before, prefixes)
        self._now = Drafted.at(now, prefixes)
        self._graphs: frozenset[str] | None = frozenset()
        self._dropped: str | None = None
        self._address = base.iri

    def update(self, sparql: str, *, using: Graphs) -> None:
        """Run an update; ``using`` are the graphs that the request names for its patterns.

        Relative names are completed by the store's base.

        Raises:
            QuerySyntaxError: with line and column, if it does not parse.
            QueryRefused: if it is over a limit or would reach out.
            QueryError: if it cannot be carried out.
        """
        update = self._checked(sparql, using)
        self._graphs = update.graphs
        if update.rewritten:
            self._check_syntax(update.whole)
        for step in update.steps:
            if step.clears:
                self._clear(*step.clears)
            else:
                self._run(self._now.oxigraph, step.sparql)

    def put(self, graph: str, sent: Sequence[bodies.Body]) -> None:
        """Make the graph hold what is sent, and nothing else.

        Raises:
            InputError: if what is sent does not parse.
        """
        self._empty(graph)
        self.post(graph, sent)

    def post(self, graph: str, sent: Sequence[bodies.Body]) -> None:
        """Add what is sent to the graph.

        Raises:
            InputError: if what is sent does not parse.
        """
        self._graphs = frozenset({graph})
        name = _node(graph)
        with reading(self._now.folder):
            if isinstance(name, ox.NamedNode):
                self._now.oxigraph.add_graph(name)
            for body in sent:
                triples = nodes.named(bodies.read(body, graph=graph), self._base)
                quads = (ox.Quad(one.subject, one.predicate, one.object, name) for one in triples)
                self._put_in(quads, size=len(body.content))

    def _put_in(self, quads: Iterable[ox.Quad], *, size: int) -> None:
        """Add quads in the way that is quicker for bodies of that size; it need not be atomic."""
        if size > LARGE:
            self._now.oxigraph.bulk_extend(quads)
        else:
            self._now.oxigraph.extend(quads)

    def patch(self, graph: str, sparql: str) -> None:
        """Run an update on that graph alone: to the update it is the only one, without a name.

        Raises:
            QuerySyntaxError: with line and column, if it does not parse.
            QueryRefused: if it is over a limit, or writes to another graph.
            QueryError: if it cannot be carried out.
        """
        self._checked(sparql, Graphs())
        self._graphs, self._address = frozenset({graph}), graph or self._base.iri
        alone, name = ox.Store(), _node(graph)
        alone.extend(
            ox.Quad(one.subject, one.predicate, one.object) for one in self._now.triples(graph)
        )
        self._run(alone, sparql)
        if next(iter(alone.named_graphs()), None) is not None:
            raise QueryRefused("GRAPH: a patch changes its own graph only; use /update for others")
        self._empty(graph)
        with reading(self._now.folder):
            self._now.oxigraph.extend(
                ox.Quad(one.subject, one.predicate, one.object, name) for one in alone
            )

    def has(self, graph: str) -> bool:
        """Whether the graph was there before; the one without a name, if it held anything."""
        if graph == DEFAULT_GRAPH:
            return next(self._before.quads(DEFAULT_GRAPH), None) is not None
        return graph in self._before.graphs()

    def delete(self, graph: str) -> None:
        """Drop the graph; the copy is left as it is, as all of the graph goes."""
        self._graphs, self._dropped = frozenset(), graph

    def changes(self) -> dict[str, Difference]:
        """What is different now, by graph.

        Raises:
            InputError: if something is there that the store does not keep.
        """
        before, now = set(self._before.graphs()), set(self._now.graphs())
        looked_at = before | now if self._graphs is None else self._graphs | (before ^ now)
        found = {graph: self._difference(graph, before, now) for graph in looked_at}
        found[DEFAULT_GRAPH] = self._difference(DEFAULT_GRAPH, before, now)
        if self._dropped is not None:
            gone = frozenset(self._before.triples(self._dropped))
            exists = False if self._dropped in before else None
            found[self._dropped] = Difference(gone, frozenset(), empties=True, exists=exists)
        return {graph: change for graph, change in found.items() if change}

    def _difference(self, graph: str, before: set[str], now: set[str]) -> Difference:
        gone, new = set[ox.Triple](), set[ox.Triple]()
        for lost, triple in self._compared(graph):
            (gone if lost else new).add(triple)
        if graph in before and graph not in now:
            return Difference(frozenset(gone), frozenset(), empties=True, exists=False)
        named = frozenset(nodes.named(new, self._base))
        made = graph in now and graph not in before and not named
        return Difference(frozenset(gone), named, exists=True if made else None)

    def _compared(self, graph: str) -> Iterator[tuple[bool, ox.Triple]]:
        """Each triple that is only in one of the two, with whether it is gone.

        The engine gives both in the same order, so that they are walked side by side and only
        where they differ is one looked up in the other.
        """
        before, now = self._before.quads(graph), self._now.quads(graph)
        old, new = next(before, None), next(now, None)
        while old is not None or new is not None:
            if old == new:
                old, new = next(before, None), next(now, None)
            elif old is not None and old not in self._now.oxigraph:
                yield True, old.triple
                old = next(before, None)
            elif new is not None and not self._before.holds(new):
                yield False, new.triple
                new = next(now, None)
            else:
                old, new = next(before, None), next(now, None)

    def _run(self, store: ox.Store, sparql: str) -> None:
        try:
            with reading(self._now.folder):
                store.update(sparql, base_iri=self._address, prefixes=self._base.prefixes())
        except SyntaxError as error:
            raise syntax_error(error, text=sparql, prefixes=self._base.prefixes()) from error
        except RuntimeError as error:
            kind = GraphAbsent if "does not exist" in str(error) else QueryError
            raise kind(f"the update cannot be carried out: {error}; mend it there") from error

    def _checked(self, sparql: str, using: Graphs) -> updates.Update:
        prefixes = self._base.prefixes()
        try:
            return updates.check(sparql, prefixes=prefixes, using=using)
        except NotDoneHere:
            check_update(sparql, base=self._address, prefixes=prefixes)
            raise

    def _check_syntax(self, sparql: str) -> None:
        """Have the engine say where the text as it was given breaks, on a store with nothing."""
        try:
            ox.Store().update(sparql, base_iri=self._address, prefixes=self._base.prefixes())
        except SyntaxError as error:
            raise syntax_error(error, text=sparql, prefixes=self._base.prefixes()) from error
        except RuntimeError as error:  # a graph that is not there: so it is for this store only
            if "exist" not in str(error):
                raise QueryRefused(f"{error}; mend it there") from error

    def _clear(self, verb: str, which: str) -> None:
        """CLEAR or DROP all graphs, or all that have a name; those that are kept stay."""
        for graph in self._now.graphs():
            if kept.reason(graph, self._base) is None:
                self._empty(graph)
                if verb == "DROP":
                    self._now.oxigraph.remove_graph(ox.NamedNode(graph))
        if which == "ALL":
            self._empty(DEFAULT_GRAPH)

    def _empty(self, graph: str) -> None:
        with reading(self._now.folder):
            self._now.oxigraph.clear_graph(_node(graph))


def _node(graph: str) -> ox.NamedNode | ox.DefaultGraph:
    return ox.DefaultGraph() if graph == DEFAULT_GRAPH else ox.NamedNode(graph)
