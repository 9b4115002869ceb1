"""SERVICE: a clause is asked as a query of its own, and its answer stands in its place."""

from __future__ import annotations

import json
from typing import Any

import pytest

from graph.delivery import Endpoints
from graph.errors import EndpointFailed, NotDoneHere, QueryRefused, QuerySyntaxError
from graph.query import Services, Table, run
from graph.query.federated import MOST_ROWS
from graph.store import Store

E = "SERVICE <https://e.example/sparql>"
IRI = {"type": "uri", "value": "https://example.org/kg/org/north"}
Row = dict[str, Any]


class Elsewhere:
    """A service that gives these rows, and keeps what it was asked."""

    def __init__(self, *rows: Row, columns: str = "who what") -> None:
        told = {"head": {"vars": columns.split()}, "results": {"bindings": rows}}
        self.answer = json.dumps(told).encode()
        self.asked: list[tuple[str, str]] = []

    def ask(self, address: str, sparql: str) -> bytes:
        self.asked.append((address, sparql))
        return self.answer

    @property
    def services(self) -> Services:
        return Services(Endpoints.of("e.example"), self.ask)


def literal(value: str, **more: str) -> Row:
    return {"type": "literal", "value": value, **more}


def refused(store: Store, sparql: str, kind: type[Exception] = NotDoneHere) -> str:
    elsewhere = Elsewhere()
    with pytest.raises(kind) as told:
        run(store, sparql, services=elsewhere.services)
    assert elsewhere.asked == []
    return str(told.value)


def test_an_answer_is_joined_as_it_came(letters: Store) -> None:
    hard = literal('"} }\n\\', **{"xml:lang": "en"})
    elsewhere = Elsewhere({"who": IRI, "what": hard}, {"who": IRI}, {"what": literal("no")})
    found = run(
        letters,
        f"SELECT DISTINCT ?who ?what {{ ?who pg:signed [] OPTIONAL {{ {E} {{ ?who o:is ?what }} }}"
        " FILTER(?who = o:north) } ORDER BY ?what",
        services=elsewhere.services,
    )
    assert isinstance(found, Table)
    assert [row["what"] for row in found.values()] == [None, '"} }\n\\', "no"]
    assert found.sparql.count("SERVICE") == 1


def test_what_is_asked_has_the_declarations_that_it_needs_and_nothing_else(letters: Store) -> None:
    elsewhere = Elsewhere()
    run(
        letters,
        "# mine\nBASE <http://b.example/> PREFIX x: <https://e.example/>"
        " SELECT ?who { ?l a pg:Letter ; rdfs:label 'secret' . "
        "SERVICE SILENT x:sparql { ?who x:is <that> ; o:is ?what # { \n } }",
        services=elsewhere.services,
    )
    ((address, sparql),) = elsewhere.asked
    assert address == "https://e.example/sparql"
    assert sparql == (
        "BASE <https://example.org/kg/>\nPREFIX o: <https://example.org/kg/org/>\n"
        "BASE <http://b.example/> PREFIX x: <https://e.example/>\n"
        "SELECT * WHERE { ?who x:is <that> ; o:is ?what # { \n }"
    )


def test_a_blank_node_is_the_same_within_a_clause_and_no_node_of_the_store(letters: Store) -> None:
    node = {"type": "bnode", "value": "b0"}
    elsewhere = Elsewhere({"who": node, "what": literal("1")}, {"who": node})
    found = run(letters, f"SELECT ?who {{ {E} {{ ?who ?p ?what }} }}", services=elsewhere.services)
    assert isinstance(found, Table)
    (first,), (second,) = found.rows
    assert first == second
    assert first is not None
    assert (first.kind, first.value.startswith("service-")) == ("blank", True)


@pytest.mark.parametrize(("rows", "count"), [((), 0), (({}, {}), 2)])
def test_a_clause_without_variables_counts_as_often_as_it_holds(
    letters: Store, rows: tuple[Row, ...], count: int
) -> None:
    sparql = f"SELECT (COUNT(*) AS ?n) {{ {E} {{ <a:a> <a:b> <a:c> }} }}"
    found = run(letters, sparql, services=Elsewhere(*rows, columns="").services)
    assert isinstance(found, Table)
    assert [cell and cell.value for cell in found.rows[0]] == [str(count)]


def test_blank_nodes_may_be_called_as_some_engines_do(letters: Store) -> None:
    odd = {"type": "bnode", "value": "nodeID://b10000"}
    elsewhere = Elsewhere({"who": odd, "what": odd}, {"who": IRI, "what": odd})
    query = (
        f"SELECT * {{ {E} {{ ?who o:is ?what }} FILTER(?who = ?what && isBlank(?who) = false) }}"
    )
    found = run(letters, query, services=elsewhere.services)
    assert isinstance(found, Table)
    assert len(found.rows) == 1


def test_a_function_that_only_the_service_knows_is_asked_of_it(letters: Store) -> None:
    elsewhere = Elsewhere({"who": IRI, "what": literal("far")})
    clause = "?who o:is ?what FILTER(<urn:near>(?who) && NOT EXISTS { ?who o:hides ?own })"
    found = run(letters, f"SELECT ?who ?what {{ {E} {{ {clause} }} }}", services=elsewhere.services)
    assert isinstance(found, Table)
    assert [row["what"] for row in found.values()] == ["far"]
    assert "<urn:near>(?who)" in elsewhere.asked[0][1]


def test_what_fails_has_its_place_and_counts_as_one_empty_row_if_silent(letters: Store) -> None:
    def fails(*_: str) -> bytes:
        raise EndpointFailed("e.example: answers 500")

    services = Services(Endpoints.of("e.example"), fails)
    with pytest.raises(EndpointFailed, match=r"^line 2, column 1: e\.example: answers 500$"):
        run(letters, f"ASK {{\n{E} {{ ?s ?p ?o }} }}", services=services)
    silent = f"SELECT * {{ {E.replace('SERVICE', 'service silent')} {{ ?s ?p ?o }} }}"
    found = run(letters, silent, services=services)
    assert isinstance(found, Table)
    assert found.rows == ((None, None, None),)


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (b"<html>", "cannot be read"),
        (b"[" * 100_000, "cannot be read"),
        (b'{"head": {}, "boolean": true}', "answers with a truth"),
        (Elsewhere({"who": {"type": "uri", "value": "a:> } DROP"}}).answer, "cannot be read"),
        (Elsewhere(*[{}] * (MOST_ROWS + 1)).answer, "more than 10,000 rows"),
    ],
    ids=["no JSON", "too deep", "a truth", "no IRI", "too many"],
)
def test_what_is_no_answer_is_not_taken_for_one(letters: Store, answer: bytes, said: str) -> None:
    services = Services(Endpoints.of("e.example"), lambda *_: answer)
    with pytest.raises(EndpointFailed, match=said):
        run(letters, f"ASK {{ {E} {{ ?who ?p ?what }} }}", services=services)


@pytest.mark.parametrize(
    ("sparql", "said"),
    [
        ("ASK { SERVICE <https://f.example/> { ?s ?p ?o } }", "not listed; listed: e.example"),
        ("ASK { SERVICE <http://e.example/> { ?s ?p ?o } }", "not listed"),
        ("ASK { SERVICE <https://e.example:8443/> { ?s ?p ?o } }", "not listed"),
        ("ASK { SERVICE <https://e.example@f.example/> { ?s ?p ?o } }", "not listed"),
        ("ASK { SERVICE <sparql> { ?s ?p ?o } }", "not listed"),
        ("ASK { VALUES ?x { <https://e.example/> } SERVICE ?x { ?s ?p ?o } }", "names no service"),
        (f"ASK {{ {E} {{ ?s ?p ?o {E} {{ ?o ?q ?r }} }} }}", "within another one"),
        (f"ASK {{ ?s ?p ?o FILTER NOT EXISTS {{ {{ {E} {{ ?s ?q ?r }} }} }} }}", "within EXISTS"),
        (f"ASK FROM <a:gone> {{ {E} {{ ?s ?p ?o }} }}", "no such graph"),
        ("ASK { SERVICESILENT<https://e.example/>{ ?s ?p ?o } }", "would ask another machine"),
    ],
)
def test_what_cannot_be_known_or_is_not_listed_is_refused_with_its_place(
    letters: Store, sparql: str, said: str
) -> None:
    assert said in refused(letters, sparql)


def test_nobody_is_asked_for_a_query_that_is_malformed_or_too_much(letters: Store) -> None:
    one = f"{E} {{ ?s ?p ?o }} "
    assert "more than 5 SERVICE" in refused(letters, f"ASK {{ {one * 6} }}", QueryRefused)
    assert "brackets" in refused(letters, f"ASK {{ {one} {'{' * 120}", QueryRefused)
    broken = f"ASK {{\n {one} BIND('SERVICE' AS ?s) }}"
    assert refused(letters, broken, QuerySyntaxError).startswith("line 2, column ")
