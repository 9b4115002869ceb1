"""Free SPARQL: reading queries within limits, answered as tables, truths or triples."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import islice

import pyoxigraph as ox

from graph.errors import NotDoneHere, QueryRefused
from graph.iri import Base
from graph.query.federated import NO_SERVICES, Services, taken_apart
from graph.query.guard import Checked, check
from graph.query.ordering import MOST_SORTED, taken_off
from graph.query.syntax import syntax_error
from graph.query.tables import Cell, CellKind, Row, Table
from graph.query.wellformed import check_query
from graph.store import View, nodes
from graph.store.engine import Results
from graph.terms import XSD

MOST_ROWS = 10_000
"""How many rows or triples an answer has at most unless the caller says otherwise."""

_STRING = XSD.string.value
_Term = ox.NamedNode | ox.Literal | ox.BlankNode | ox.Triple
_IRI = re.compile(r"""[^<>"{}|^`\\\x00-\x20]++""")


@dataclass(frozen=True, slots=True)
class GraphResult:
    """The answer to a CONSTRUCT or DESCRIBE: triples in canonical order.

    ``truncated`` tells that there are more.
    """

    triples: tuple[ox.Triple, ...]
    sparql: str
    truncated: bool = False
    base: Base = field(default_factory=Base)

    @property
    def prefixes(self) -> dict[str, str]:
        """The store's prefixes, for writing the triples."""
        return self.base.prefixes()

    def table(self) -> Table:
        """The triples as rows of subject, predicate and object.

        Raises:
            QueryRefused: if a triple has a triple as its subject or object.
        """
        rows = tuple(tuple(map(_cell, triple)) for triple in self.triples)
        columns = ("subject", "predicate", "object")
        return Table("", columns, rows, self.sparql, truncated=self.truncated, base=self.base)


@dataclass(frozen=True, slots=True)
class Graphs:
    """The graphs that a request asks: together as the default graph, and one by one.

    With none of both a query sees all graphs, as its default graph and one by one.
    """

    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.default or self.named)


ALL_GRAPHS = Graphs()


def run(
    store: View,
    sparql: str,
    *,
    limit: int = MOST_ROWS,
    graphs: Graphs = ALL_GRAPHS,
    services: Services = NO_SERVICES,
) -> Table | bool | GraphResult:
    """Answer a reading query over everything in the store, or over some graphs.

    SELECT gives a `Table`, ASK a truth, CONSTRUCT and DESCRIBE a `GraphResult`. The store's
    prefixes need no declaration; relative names are relative to its base. At most ``limit``
    rows or triples are given back. SERVICE may ask the ``services`` only.

    Raises:
        QuerySyntaxError: with line and column, if it does not parse.
        QueryRefused: if it would write, or is over a limit.
        NotDoneHere: if it would reach out, or uses a function that the engine does not know.
        EndpointFailed: if one of the services does not answer as it should.
    """
    checked = _checked(store, sparql, services)
    way = _way(store, graphs, has_from=checked.has_from)
    results = _asked(way, checked.sparql, store.base, lead=checked.lead)
    return _with_blank_nodes(_gathered(store, results, sparql=sparql, limit=limit), store.base)


def _checked(store: View, sparql: str, services: Services) -> Checked:
    try:
        return check(sparql, base=store.base, graphs=store.graphs)
    except NotDoneHere:
        check_query(sparql, lead=f"BASE <{store.base.iri}> ", prefixes=store.base.prefixes())
        if not services.endpoints:
            raise
    apart = taken_apart(sparql, store.base)
    checked = check(apart.harmless, base=store.base, graphs=store.graphs)
    return replace(checked, sparql=apart.answered(services, checked.lead))


def _way(store: View, graphs: Graphs, *, has_from: bool) -> Callable[[str], Results]:
    """How the query is asked; the request's graphs go before those that the query names."""
    if not graphs:
        return store.query_from if has_from else store.query
    known = set(store.graphs())
    for graph in (*graphs.default, *graphs.named):
        if not _IRI.fullmatch(graph):
            raise QueryRefused(f"{graph}: no IRI, so no name of a graph; write it out in full")
        if graph not in known:
            raise NotDoneHere(
                f"{graph}: the store has no such graph, and nothing is fetched; "
                "leave the graphs out to ask all of them"
            )
    return partial(store.query_over, default=graphs.default, named=graphs.named)


def rows_of(store: View, sparql: str, *, limit: int = MOST_ROWS) -> Table:
    """Answer a query of our own, which needs no guard; triples become rows of three."""
    return _ordered(store, sparql, limit=limit) or _as_it_stands(store, sparql, limit=limit)


def _ordered(store: View, sparql: str, *, limit: int) -> Table | None:
    """The answer with its rows sorted here; None where the engine has to sort them."""
    unordered = taken_off(sparql)
    if unordered is None:
        return None
    without, order = unordered
    results = _asked(store.query, without, store.base)
    if not isinstance(results, ox.QuerySolutions) or not order.is_of(
        [one.value for one in results.variables]
    ):
        return None
    found = _told(store, results, sparql=sparql, limit=max(limit, MOST_SORTED))
    rows = None if found.truncated else order.sorted(found.rows, found.columns)
    if rows is None:
        return None
    return replace(found, rows=tuple(rows[:limit]), truncated=len(rows) > limit)


def _as_it_stands(store: View, sparql: str, *, limit: int) -> Table:
    return _told(store, _asked(store.query, sparql, store.base), sparql=sparql, limit=limit)


def _told(store: View, results: Results, *, sparql: str, limit: int) -> Table:
    result = _gathered(store, results, sparql=sparql, limit=limit)
    if isinstance(result, GraphResult):
        return result.table()
    if isinstance(result, Table):
        return result
    raise TypeError("an ASK query has no rows")


def _asked(ask: Callable[[str], Results], sparql: str, base: Base, *, lead: str = "") -> Results:
    try:
        return ask(lead + sparql)
    except SyntaxError as error:
        raise syntax_error(error, len(lead), text=sparql, prefixes=base.prefixes()) from error
    except RuntimeError as error:
        if not str(error).startswith("The custom function"):
            raise
        raise NotDoneHere(f"{error}; see the SPARQL 1.1 list of functions") from error


def _gathered(
    store: View, results: Results, *, sparql: str, limit: int
) -> Table | bool | GraphResult:
    if isinstance(results, ox.QueryBoolean):
        return bool(results)
    with store.reading():
        if isinstance(results, ox.QueryTriples):
            triples = list(islice(results, limit + 1))
            kept = tuple(sorted(triples[:limit], key=str))
            return GraphResult(kept, sparql, truncated=len(triples) > limit, base=store.base)
        columns = tuple(variable.value for variable in results.variables)
        rows = list(islice(_rows(results), limit + 1))
    cut = len(rows) > limit
    return Table("", columns, tuple(rows[:limit]), sparql, truncated=cut, base=store.base)


def _with_blank_nodes(found: Table | bool | GraphResult, base: Base) -> Table | bool | GraphResult:
    """The answer with blank nodes where the store keeps names that it gave them."""
    if isinstance(found, GraphResult):
        return replace(found, triples=tuple(nodes.nameless(found.triples, base)))
    start = base.nodes
    if isinstance(found, Table) and _has_name_of(found.rows, start):
        return replace(
            found, rows=tuple(tuple(_bare(cell, start) for cell in row) for row in found.rows)
        )
    return found


def _has_name_of(rows: tuple[Row, ...], start: str) -> bool:
    return any(cell is not None and cell.value.startswith(start) for row in rows for cell in row)


def _bare(cell: Cell | None, start: str) -> Cell | None:
    if cell is None or cell.kind is not CellKind.IRI or not cell.value.startswith(start):
        return cell
    return Cell(CellKind.BLANK, cell.value.removeprefix(start))


def _rows(results: ox.QuerySolutions) -> Iterator[Row]:
    """The rows of an answer; a term that comes again is the same cell."""
    cells: dict[_Term | None, Cell | None] = {None: None}
    for solution in results:
        row = []
        for term in solution:
            if term not in cells:
                cells[term] = _cell(term)
            row.append(cells[term])
        yield tuple(row)


def _cell(term: _Term) -> Cell:
    if isinstance(term, ox.NamedNode):
        return Cell(CellKind.IRI, term.value)
    if isinstance(term, ox.Literal):
        language = term.language
        if language is not None:
            return Cell(CellKind.LITERAL, term.value, None, language)
        datatype = term.datatype.value
        return Cell(CellKind.LITERAL, term.value, None if datatype == _STRING else datatype)
    if isinstance(term, ox.BlankNode):
        return Cell(CellKind.BLANK, term.value)
    raise QueryRefused("a table cannot hold triples as values; ask for their parts")
