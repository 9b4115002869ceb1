"""The short way to an answer gives what the long way gives, to the last header."""

from __future__ import annotations

from urllib.parse import quote_plus

import pytest
from flask.testing import FlaskClient

from graph.store import Store
from webui import Settings
from webui.negotiation import HTML
from webui.replies import ALL_FORMS
from webui.short import Reply, answered

SETTINGS = Settings(row_limit=40)
SELECT = "SELECT ?x ?label WHERE { ?x rdfs:label ?label }"
ALL = "SELECT ?s ?p ?o WHERE { ?s ?p ?o }"
CONSTRUCT = "CONSTRUCT { ?x a ?kind } WHERE { ?x a ?kind }"
QUERY = "application/sparql-query"
FORM = "application/x-www-form-urlencoded"
JSON = "application/sparql-results+json"
FORM_NAMES = [form.name for form in ALL_FORMS if form is not HTML]


def _short(
    store: Store, query: str, accept: str = "", body: bytes = b"", **more: str
) -> Reply | None:
    environ = {
        "REQUEST_METHOD": "GET",
        "SCRIPT_NAME": "",
        "PATH_INFO": "/sparql",
        "QUERY_STRING": query,
        "HTTP_ACCEPT": accept,
    }
    return answered(store, SETTINGS, environ | more, body=body)


@pytest.mark.parametrize("sparql", [SELECT, ALL, "ASK {}", CONSTRUCT, "DESCRIBE letter:small"])
@pytest.mark.parametrize("form", FORM_NAMES)
def test_both_ways_give_the_same(client: FlaskClient, small: Store, sparql: str, form: str) -> None:
    query = f"query={quote_plus(sparql)}&format={form}"
    quick, slow = _short(small, query), client.get(f"/sparql?{query}")
    if slow.status_code != 200:
        assert quick is None
        return
    assert quick is not None
    assert (quick.status, quick.body) == (slow.status, slow.data)
    slow.headers.pop("Date")  # what sends the answer dates it
    assert sorted(quick.headers) == sorted(slow.headers)


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        (QUERY, SELECT.replace("x", "œ").encode()),
        (QUERY, b"SELECT ?x\r\nWHERE { ?x a ?kind }"),
        (FORM, f"query={quote_plus(SELECT)}".encode()),
        (FORM, b"query=ASK+%7B%7D&format=json"),
    ],
)
def test_what_is_sent_in_a_body_goes_the_short_way_too(
    client: FlaskClient, small: Store, kind: str, body: bytes
) -> None:
    quick = _short(small, "", JSON, body, REQUEST_METHOD="POST", CONTENT_TYPE=kind)
    slow = client.post("/sparql", data=body, content_type=kind, headers={"Accept": JSON})
    assert quick is not None
    assert (quick.status, quick.body) == (slow.status, slow.data)
    slow.headers.pop("Date", None)
    assert sorted(quick.headers) == sorted(slow.headers)


@pytest.mark.parametrize(
    ("kind", "body", "line"),
    [
        (QUERY, b"ASK {}", "default-graph-uri=x:y"),
        (QUERY, b"ASK { ?x ?y '\xff' }", ""),
        (QUERY, b"", ""),
        (FORM, b"query=ASK+{}&named-graph-uri=x:y", ""),
        (FORM, "query=ASK+{}#œ".encode(), ""),
        ("text/plain", b"ASK {}", ""),
        ("multipart/form-data; boundary=x", b"--x--", ""),
    ],
)
def test_an_odd_body_goes_the_long_way(small: Store, kind: str, body: bytes, line: str) -> None:
    assert _short(small, line, JSON, body, REQUEST_METHOD="POST", CONTENT_TYPE=kind) is None


def test_an_answer_that_is_cut_says_so(small: Store) -> None:
    reply = _short(small, f"query={quote_plus(ALL)}", JSON)
    assert reply is not None
    assert ("Policygraph-Truncated", "first 40") in reply.headers


@pytest.mark.parametrize(
    ("query", "more"),
    [
        ("", {}),
        ("query=", {}),
        ("query=ASK{}&query=ASK{}", {}),
        ("query=ASK{}&update=x", {}),
        ("query=ASK{}&default-graph-uri=x:y", {}),
        ("query=ASK{}&format=pdf", {}),
        ("query=ASK{}&format=csv", {}),
        ("query=%FF", {}),
        ("query=ASK{}", {"HTTP_ACCEPT": "text/html"}),
        ("query=ASK{}", {"HTTP_ACCEPT": "image/png"}),
        ("query=ASK{}", {"HTTP_IF_NONE_MATCH": '"x"'}),
        ("query=ASK{}", {"HTTP_RANGE": "bytes=0-3"}),
        ("query=ASK{}", {"REQUEST_METHOD": "POST"}),
        ("query=ASK{}", {"PATH_INFO": "/search"}),
        ("query=ASK{", {}),
        ("query=SELECT+*+{SERVICE+<x:y>+{}}", {}),
    ],
)
def test_everything_else_goes_the_long_way(small: Store, query: str, more: dict[str, str]) -> None:
    assert _short(small, query, JSON, **more) is None


@pytest.mark.parametrize(
    ("sparql", "lasting"),
    [
        (SELECT, True),
        ("SELECT (Now() AS ?n) {}", False),
        ("SELECT (1+RAND ( ) AS ?n) {}", False),
        ("SELECT (STRUUID # now\n #\n () AS ?n) {}", False),
        ("SELECT (BNODE('x') AS ?n) {}", False),
        ("SELECT (NOW #c\r() AS ?t) {}", False),
        ("SELECT * {} " + "#NOW" * 2_000, True),
        ("SELECT * { ?now rdfs:label 'now' } # as it is now", True),
        ("SELECT * { ?x foaf:knows ?now } # known", True),
    ],
)
def test_only_what_stays_the_same_lasts(small: Store, sparql: str, lasting: bool) -> None:
    found = _short(small, f"query={quote_plus(sparql)}")
    assert found is not None
    assert found.lasting is lasting
