from __future__ import annotations

import pyoxigraph as ox
import pytest

from graph.query.narrowing import narrowed

LETTERS = "http://e/one", "http://e/two"
FACTS = """
<http://e/one> <http://e/cites> <http://e/a> .
<http://e/two> <http://e/cites> <http://e/b> .
<http://e/three> <http://e/cites> <http://e/a> .
"""


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?l WHERE { VALUES ?norm { <http://e/a> } ?l <http://e/cites> ?norm }",
        "SELECT ?l WHERE { VALUES ?kind { <http://e/cites> } VALUES ?norm { <http://e/a> }"
        " ?l ?kind ?norm }",
        "select ?l { ?l <http://e/cites> ?norm . values ?norm { <http://e/a> <http://e/c> } }",
        "SELECT ?l { ?l ?kind ?norm VALUES ?norm { <http://e/a> } }"
        " VALUES ?kind { <http://e/cites> }",
        "# WHERE { VALUES ?norm { } }\nSELECT ?l where\n{ ?l <http://e/cites> ?norm"
        ' VALUES ?norm { <http://e/a> } FILTER("WHERE {" != "VALUES ?norm { }") }',
    ],
)
def test_it_gives_the_rows_about_these_things_and_what_it_was_asked_about(query: str) -> None:
    store = ox.Store()
    store.load(FACTS, ox.RdfFormat.N_TRIPLES)
    asked = narrowed(query, "l", LETTERS, among=["norm", "kind"])
    assert "FILTER(?norm IN (<http://e/a>" in asked
    assert [row["l"] for row in store.query(asked)] == [ox.NamedNode("http://e/one")]


BLOCK = "{ VALUES ?norm { <http://e/a> } ?l <http://e/cites> ?norm }"


@pytest.mark.parametrize(
    "query",
    [
        f"SELECT ?l WHERE {{ {BLOCK} UNION {BLOCK} }}",
        'SELECT ?l WHERE { VALUES ?norm { "a"@en UNDEF } ?l <http://e/cites> ?norm }',
    ],
)
def test_what_stands_in_two_places_or_is_no_iri_stays_there(query: str) -> None:
    asked = narrowed(query, "l", LETTERS, among=["norm"])
    assert asked == query.replace("WHERE {", "WHERE { VALUES ?l { <http://e/one> <http://e/two> }")


def test_queries_within_that_are_grouped_by_it_are_about_these_things_too() -> None:
    query = (
        "SELECT ?l ?n WHERE { ?l <http://e/cites> ?norm"
        " { SELECT ?l (COUNT(?x) AS ?n) WHERE { ?l <http://e/cites> ?x } GROUP BY ?l }"
        " { SELECT ?norm (COUNT(?l) AS ?m) WHERE { ?l <http://e/cites> ?norm } GROUP BY ?norm }"
        " { SELECT ?l WHERE { ?l <http://e/cites> ?x } GROUP BY ?l LIMIT 3 } } ORDER BY ?l"
    )
    store = ox.Store()
    store.load(FACTS, ox.RdfFormat.N_TRIPLES)
    asked = narrowed(query, "l", LETTERS, among=["norm"])
    assert asked.count("VALUES ?l") == 2
    rows = [(row["l"], row["n"]) for row in store.query(query)]
    kept = [row for row in rows if row[0] in map(ox.NamedNode, LETTERS)]
    assert [(row["l"], row["n"]) for row in store.query(asked)] == kept
