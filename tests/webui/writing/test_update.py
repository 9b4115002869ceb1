"""SPARQL 1.1 Protocol, section 2.2, and what is promised of updates beyond it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from graph.store import Store
from webui.gate import Gate

UPDATE = "application/sparql-update"
FORM = "application/x-www-form-urlencoded"
LETTER_GRAPH = "https://example.org/kg/graph/letter.small"
Ask = Callable[[str], bool]
Send = Callable[[str], TestResponse]


def test_an_update_is_seen_by_the_next_query(update: Send, ask: Ask, gate: Gate) -> None:
    before = gate.pool.snapshot.number
    answer = update("INSERT DATA { <a:seen> <a:b> 1 }")
    assert (answer.status_code, answer.data) == (204, b"")
    assert ask("ASK { <a:seen> <a:b> 1 }")
    assert int(answer.headers["Policygraph-Snapshot"]) == gate.pool.snapshot.number == before + 1
    assert int(answer.headers["Policygraph-Commit"]) > 1


def test_an_update_is_sent_as_a_form_too(writer: FlaskClient, ask: Ask) -> None:
    fields = {"update": "INSERT DATA { <a:form> <a:b> 'é' }"}
    assert writer.post("/update", data=fields).status_code == 204
    assert ask("ASK { <a:form> <a:b> 'é' }")
    assert writer.post("/update/", data=fields).status_code == 204


def test_the_default_graph_of_an_update_has_no_name(update: Send, ask: Ask) -> None:
    update("INSERT DATA { <a:un> <a:b> 1 . GRAPH <g:named> { <a:named> <a:b> 1 } }")
    update("DELETE { ?s ?p ?o } WHERE { ?s ?p ?o FILTER(?s IN (<a:un>, <a:named>)) }")
    assert not ask("ASK { <a:un> ?p ?o }")
    assert ask("ASK { <a:named> ?p ?o }")


def test_what_several_graphs_state_is_counted_once(update: Send, ask: Ask) -> None:
    counted = "ASK { { SELECT (COUNT(?x) AS ?n) { ?x a <a:Counted> } } FILTER(?n = %d) }"
    update("INSERT DATA { <a:c> a <a:Counted> GRAPH <g:1> { <a:c> a <a:Counted> } }")
    update("INSERT DATA { GRAPH <g:2> { <a:c> a <a:Counted> . <a:d> a <a:Counted> } }")
    assert ask(counted % 2)
    update("CLEAR GRAPH <g:2>")
    assert ask(counted % 1)
    update("DELETE DATA { <a:c> a <a:Counted> }")
    assert ask(counted % 1)
    assert ask("ASK { GRAPH <g:1> { <a:c> a <a:Counted> } }")
    update("DROP GRAPH <g:1>")
    assert ask(counted % 0)


@pytest.mark.parametrize("way", ["address", "form"])
def test_the_request_names_the_graphs_of_patterns(
    writer: FlaskClient, update: Send, ask: Ask, way: str
) -> None:
    update("INSERT DATA { GRAPH <g:1> { <a:1> <a:b> 1 } GRAPH <g:2> { <a:2> <a:b> 1 } }")
    sparql = (
        f"INSERT {{ GRAPH <g:{way}> {{ ?s <a:found> ?g }} }} "
        "WHERE { ?s <a:b> 1 GRAPH ?g { ?t <a:b> 1 } }"
    )
    fields = [("using-graph-uri", "g:1"), ("using-named-graph-uri", "g:2")]
    if way == "form":
        answer = writer.post(
            "/update", data=urlencode([*fields, ("update", sparql)]), content_type=FORM
        )
    else:
        answer = writer.post(f"/update?{urlencode(fields)}", data=sparql, content_type=UPDATE)
    assert answer.status_code == 204
    assert ask(f"ASK {{ GRAPH <g:{way}> {{ <a:1> <a:found> <g:2> }} }}")
    assert not ask(f"ASK {{ GRAPH <g:{way}> {{ <a:2> ?p ?o }} }}")


def test_relative_names_are_completed_by_the_stores_base(update: Send, ask: Ask) -> None:
    update("INSERT DATA { <a:rel> <a:b> <x> }")
    assert ask("ASK { <a:rel> <a:b> <https://example.org/kg/x> }")


BAD: list[tuple[str, dict[str, Any], int, str]] = [
    ("get", {"query_string": {"update": "CLEAR DEFAULT"}}, 405, "POST"),
    ("put", {"data": "CLEAR DEFAULT", "content_type": UPDATE}, 405, "POST"),
    (
        "post",
        {"data": urlencode([("update", "CLEAR DEFAULT")] * 2), "content_type": FORM},
        400,
        "more than once",
    ),
    ("post", {"data": "", "content_type": FORM}, 400, "missing"),
    ("post", {"data": {"query": "ASK {}", "update": "CLEAR DEFAULT"}}, 400, "/sparql"),
    ("post", {"data": "CLEAR DEFAULT", "content_type": "text/plain"}, 415, "sparql-update"),
    ("post", {"data": "CLEAR DEFAULT"}, 415, "sparql-update"),
    ("post", {"data": "update=CLEAR%20DEFAULT", "content_type": "text/html"}, 415, "form"),
    (
        "post",
        {"data": "CLEAR DEFAULT".encode("utf-16"), "content_type": f"{UPDATE}; charset=utf-16"},
        415,
        "UTF-8",
    ),
    ("post", {"data": b"# \xff", "content_type": UPDATE}, 400, "byte 2"),
    ("post", {"data": b"update=%ff", "content_type": FORM}, 400, "UTF-8"),
    ("post", {"data": "INSERT DATA { <a:a> }", "content_type": UPDATE}, 400, "line 1, column 21"),
    ("post", {"data": "ASK {}", "content_type": UPDATE}, 400, "line 1"),
    ("post", {"data": "LOAD <http://127.0.0.1:9/>", "content_type": UPDATE}, 403, "LOAD"),
    (
        "post",
        {
            "data": "INSERT { ?s ?p ?o } USING <g:1> WHERE { ?s ?p ?o }",
            "content_type": UPDATE,
            "query_string": {"using-graph-uri": "g:1"},
        },
        400,
        "one place",
    ),
    (
        "post",
        {
            "data": "CLEAR DEFAULT",
            "content_type": UPDATE,
            "query_string": {"using-graph-uri": "rel"},
        },
        400,
        "absolute",
    ),
    (
        "post",
        {"data": "CLEAR DEFAULT", "content_type": UPDATE, "headers": {"Content-Encoding": "gzip"}},
        415,
        "compressed",
    ),
    ("post", {"data": "#" * 200_001, "content_type": UPDATE}, 413, "Shorten"),
]


@pytest.mark.parametrize(("method", "sent", "status", "told"), BAD)
def test_what_is_no_update_is_refused(
    writer: FlaskClient, method: str, sent: dict[str, Any], status: int, told: str
) -> None:
    answer = writer.open("/update", method=method, **sent)
    assert answer.status_code == status
    assert answer.content_type == "application/problem+json"
    assert told in answer.json["detail"]
    assert "Access-Control-Allow-Origin" not in answer.headers


def test_which_methods_there_are_is_told(writer: FlaskClient, visitor: FlaskClient) -> None:
    assert writer.get("/update").headers["Allow"] == "POST"
    asked = visitor.options("/update", headers={"Origin": "https://elsewhere.example"})
    assert (asked.status_code, asked.headers["Allow"]) == (204, "POST, OPTIONS")
    assert [name for name, _ in asked.headers if name.startswith("Access-Control")] == []


@pytest.mark.parametrize("status", ["INSERT DATA { <a:half> <a:b> 1 } ; DROP GRAPH <g:none>"])
def test_a_request_is_done_wholly_or_not_at_all(update: Send, ask: Ask, status: str) -> None:
    assert update(status).status_code == 409
    assert not ask("ASK { <a:half> ?p ?o }")


@pytest.mark.parametrize(
    "sparql",
    [
        f"INSERT DATA {{ GRAPH <{LETTER_GRAPH}> {{ <a:a> <a:b> 1 }} }}",
        f"DROP GRAPH <{LETTER_GRAPH}>",
        "DELETE WHERE { GRAPH ?g { ?s ?p ?o } }",
        "INSERT DATA { GRAPH <https://example.org/kg/graph/reference> { <a:a> <a:b> 1 } }",
        "COPY <https://example.org/kg/graph/reference> TO <https://example.org/kg/graph/inferred>",
        "CREATE GRAPH <https://example.org/kg/graph/letter.new>",
    ],
)
def test_kept_graphs_are_not_written(update: Send, own: Store, sparql: str) -> None:
    before = set(own.quads())
    answer = update(sparql)
    assert answer.status_code == 403
    assert "cannot be written here" in answer.json["detail"]
    assert set(own.quads()) == before


def test_what_is_said_in_our_words_must_hold(update: Send, ask: Ask) -> None:
    refused = update("INSERT DATA { <a:letter> a pg:Letter }")
    assert refused.status_code == 422
    assert "a:letter" in refused.json["detail"]
    assert not ask("ASK { <a:letter> ?p ?o }")


def test_an_update_that_takes_too_long_is_one_503_and_the_next_is_done(
    update: Send, ask: Ask, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    limits = gate._writing.writer._drafting._limits
    short = type(limits)(write_seconds=1.0)
    monkeypatch.setattr(gate._writing.writer._drafting, "_limits", short)
    every = " ".join(f"GRAPH ?g{n} {{ ?s{n} ?p{n} ?o{n} }}" for n in range(4))
    endless = f"INSERT {{ <a:n> <a:b> ?n }} WHERE {{ SELECT (COUNT(*) AS ?n) {{ {every} }} }}"
    answer = update(endless)
    assert answer.status_code == 503
    assert "not made" in answer.json["detail"]
    monkeypatch.undo()
    assert update("INSERT DATA { <a:after> <a:b> 1 }").status_code == 204
    assert ask("ASK { <a:after> <a:b> 1 }")


def test_nothing_is_left_of_a_draft(update: Send, own: Store) -> None:
    update("INSERT DATA { <a:left> <a:b> 1 }")
    assert list((own.place / "drafts").iterdir()) == []
