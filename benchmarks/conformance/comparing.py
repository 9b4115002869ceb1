"""Whether two answers say the same: as many of the same rows, blank nodes called as they like."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final, cast

import pyoxigraph as ox

XSD: Final = "http://www.w3.org/2001/XMLSchema#"
NUMBERS: Final = {f"{XSD}{name}" for name in ("integer", "decimal", "double", "float")}
RS: Final = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#"
_ROW: Final = ox.NamedNode("test:rows")
_SKOLEM: Final = re.compile(r".*/\.well-known/genid/(.*)")

Term = ox.NamedNode | ox.Literal | ox.BlankNode | ox.Triple
Row = tuple[tuple[str, Term], ...]


def rows(solutions: ox.QuerySolutions) -> Counter[Row]:
    """How often each row is there; a row is what it binds."""
    names = [variable.value for variable in solutions.variables]
    return Counter(
        tuple(
            sorted(
                (name, _plain(term))
                for name, term in zip(names, solution, strict=True)
                if term is not None
            )
        )
        for solution in solutions
    )


def rows_of_csv(text: str) -> Counter[Row]:
    """The same of an answer in CSV, which knows blank nodes and plain values only."""
    return Counter(
        tuple(sorted((name, _of_csv(value)) for name, value in row.items() if value))
        for row in csv.DictReader(io.StringIO(text))
    )


def _of_csv(value: str) -> ox.Literal | ox.BlankNode:
    if found := _SKOLEM.fullmatch(value):
        return ox.BlankNode(found[1])
    name = value.removeprefix("_:")
    return ox.Literal(value) if name == value else ox.BlankNode(name)


def same_rows(one: Counter[Row], other: Counter[Row]) -> bool:
    """Whether they are the same rows, up to the names of blank nodes."""
    return one == other or _canonical(_as_triples(one)) == _canonical(_as_triples(other))


def same_triples(one: Iterable[ox.Triple], other: Iterable[ox.Triple]) -> bool:
    """Whether they are the same graph, up to the names of blank nodes."""
    return _canonical(map(_plain_triple, one)) == _canonical(map(_plain_triple, other))


def result_set(triples: Iterable[ox.Triple]) -> bool | Counter[Row] | None:
    """The answer that a graph of the result-set vocabulary describes; None if it does not."""
    store = ox.Store()
    store.extend(ox.Quad(*triple) for triple in triples)
    for row in _select(store, f"SELECT ?b {{ ?s <{RS}boolean> ?b }}"):
        return bool(row["b"].value == "true")
    if not store.query(f"ASK {{ ?s a <{RS}ResultSet> }}"):
        return None
    found: dict[object, list[tuple[str, Term]]] = {}
    for row in _select(
        store,
        f"SELECT ?row ?name ?value {{ ?s <{RS}solution> ?row OPTIONAL {{"
        f" ?row <{RS}binding> [ <{RS}variable> ?name ; <{RS}value> ?value ] }} }}",
    ):
        bound = found.setdefault(row["row"], [])
        if row["name"] is not None:
            bound.append((row["name"].value, _plain(row["value"])))
    return Counter(tuple(sorted(row)) for row in found.values())


def _select(store: ox.Store, query: str) -> ox.QuerySolutions:
    return cast("ox.QuerySolutions", store.query(query))


def _plain(term: Term) -> Term:
    """A number by its value; what was named in place of a blank node as one."""
    if isinstance(term, ox.Literal) and term.datatype.value in NUMBERS:
        return ox.Literal(repr(float(term.value)), datatype=term.datatype)
    if isinstance(term, ox.NamedNode) and (found := _SKOLEM.fullmatch(term.value)):
        return ox.BlankNode(found[1])
    return term


def _plain_triple(triple: ox.Triple) -> ox.Triple:
    subject = cast("ox.NamedNode | ox.BlankNode | ox.Triple", _plain(triple.subject))
    return ox.Triple(subject, triple.predicate, _plain(triple.object))


def _as_triples(found: Counter[Row]) -> Iterator[ox.Triple]:
    for number, (row, times) in enumerate(found.items()):
        node = ox.BlankNode(f"row{number}")
        yield ox.Triple(node, _ROW, ox.Literal(times))
        for name, term in row:
            yield ox.Triple(node, ox.NamedNode(f"test:{name}"), term)


def _canonical(triples: Iterable[ox.Triple]) -> frozenset[ox.Quad]:
    held = ox.Dataset([ox.Quad(*triple) for triple in triples])
    held.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    return frozenset(held)
