"""SPARQL 1.1 Graph Store HTTP Protocol: operation by operation, in either way of naming graphs."""

from __future__ import annotations

import io
from itertools import count
from typing import Any

import pyoxigraph as ox
import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

NUMBERS = count()
NOTES = "?graph=http://e/notes"
TURTLE = b'@prefix : <a:> . :s :p [ :q "x"@en ; :r (1 2) ] , [] .'
UPDATE = "application/sparql-update"


@pytest.fixture(params=["direct", "indirect"])
def address(request: pytest.FixtureRequest) -> str:
    """Where a graph is that is not there yet."""
    number = next(NUMBERS)
    return (
        f"/graph-store/g/{number}"
        if request.param == "direct"
        else f"/graph-store?graph=g:{number}"
    )


def _put(writer: FlaskClient, address: str, body: bytes = TURTLE) -> TestResponse:
    return writer.put(address, data=body, content_type="text/turtle")


def _canonical(body: bytes, media_type: str) -> list[str]:
    found = ox.Dataset(ox.parse(body, format=ox.RdfFormat.from_media_type(media_type)))
    found.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    return sorted(map(str, found))


def test_put_get_head_post_delete(writer: FlaskClient, visitor: FlaskClient, address: str) -> None:
    assert visitor.get(address).status_code == 404
    assert _put(writer, address).status_code == 201
    got = visitor.get(address)
    assert got.status_code == 200
    assert _canonical(got.data, "text/turtle") == _canonical(TURTLE, "text/turtle")
    assert _put(writer, address, b"<a:s> <a:p> 1 .").status_code == 204
    head = visitor.head(address)
    assert (head.status_code, head.data) == (200, b"")
    assert head.content_type == "text/turtle; charset=utf-8"
    added = writer.post(address, data=b"<a:s> <a:p> <a:o> .", content_type="application/n-triples")
    assert added.status_code == 200
    both = visitor.get(address, headers={"Accept": "application/n-triples"}).data
    assert len(both.splitlines()) == 2
    gone = writer.delete(address)
    assert (gone.status_code, gone.json["changed"]) == (200, True)
    assert visitor.get(address).status_code == 404
    assert visitor.head(address).status_code == 404
    assert writer.delete(address).status_code == 404


def test_the_address_is_the_name_of_the_graph(writer: FlaskClient, visitor: FlaskClient) -> None:
    _put(writer, "/graph-store/named", b"<a:s> <a:p> <rel> .")
    named = "/graph-store?graph=http://localhost/graph-store/named"
    assert b"http://localhost/graph-store/rel" in visitor.get(named).data
    assert visitor.get("/graph-store?graph=/graph-store/named").status_code == 200


def test_the_default_graph_has_no_name(writer: FlaskClient, visitor: FlaskClient) -> None:
    assert visitor.get("/graph-store?default").status_code == 200
    assert _put(writer, "/graph-store?default").status_code == 201
    assert _put(writer, "/graph-store?default", b"<a:s> <a:p> 1 .").status_code == 204
    assert visitor.get("/graph-store?default").data.strip() == b"<a:s> <a:p> 1 ."
    assert writer.delete("/graph-store?default").status_code == 200
    assert visitor.get("/graph-store?default").data.strip() == b""


@pytest.mark.parametrize(
    "media_type",
    ["text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json"],
)
def test_every_form_goes_in_and_comes_out(
    writer: FlaskClient, visitor: FlaskClient, media_type: str
) -> None:
    _put(writer, NOTES.replace("?", "/graph-store?"))
    there = visitor.get("/graph-store" + NOTES, headers={"Accept": media_type})
    assert there.mimetype == media_type
    again = writer.put("/graph-store?graph=g:again", data=there.data, content_type=media_type)
    assert again.status_code in {201, 204}
    back = visitor.get("/graph-store?graph=g:again").data
    assert _canonical(back, "text/turtle") == _canonical(TURTLE, "text/turtle")


def test_answers_to_queries_have_the_blank_nodes_again(
    writer: FlaskClient, visitor: FlaskClient
) -> None:
    _put(writer, "/graph-store?graph=g:nodes")
    rows = visitor.get(
        "/sparql",
        query_string={"query": "SELECT ?o { <a:s> ?p ?o }", "default-graph-uri": "g:nodes"},
        headers={"Accept": "application/sparql-results+json"},
    )
    assert {row["o"]["type"] for row in rows.json["results"]["bindings"]} == {"bnode"}
    triples = visitor.get(
        "/sparql",
        query_string={
            "query": "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }",
            "default-graph-uri": "g:nodes",
        },
        headers={"Accept": "text/turtle"},
    )
    assert _canonical(triples.data, "text/turtle") == _canonical(TURTLE, "text/turtle")


def test_a_graph_may_be_empty(writer: FlaskClient, visitor: FlaskClient) -> None:
    address = "/graph-store?graph=g:empty"
    assert _put(writer, address, b"").status_code == 201
    assert visitor.get(address).status_code == 200
    assert _put(writer, address, b"<a:s> <a:p> 1 .").status_code == 204
    assert _put(writer, address, b"").status_code == 204
    assert visitor.get(address).status_code == 200


def test_a_post_to_the_service_makes_a_new_graph(writer: FlaskClient, visitor: FlaskClient) -> None:
    made = writer.post("/graph-store", data=TURTLE, content_type="text/turtle; charset=utf-8")
    assert made.status_code == 201
    assert made.headers["Location"].startswith("http://localhost/graph-store/")
    got = visitor.get(made.headers["Location"])
    assert _canonical(got.data, "text/turtle") == _canonical(TURTLE, "text/turtle")
    noop = writer.post(made.headers["Location"], data=b"", content_type="text/turtle")
    assert (noop.status_code, noop.json["changed"]) == (200, False)


def test_several_graphs_are_posted_at_once(writer: FlaskClient, visitor: FlaskClient) -> None:
    address = "/graph-store?graph=g:parts"
    parts = {
        "one": (io.BytesIO(b"<a:s> <a:p> 1 ."), "one.ttl", "text/turtle; charset=utf-8"),
        "two": (io.BytesIO(b'{"@id": "a:s", "a:p": 2}'), "two.jsonld", "application/ld+json"),
    }
    assert writer.post(address, data=parts).status_code == 201
    found = visitor.get(address, headers={"Accept": "application/n-triples"}).data
    assert len(found.splitlines()) == 2


def test_a_patch_is_an_update_of_one_graph(writer: FlaskClient, visitor: FlaskClient) -> None:
    address = "/graph-store?graph=g:patched"
    _put(writer, address, b"<a:s> <a:p> 1 .")
    sparql = "DELETE { ?s ?p 1 } INSERT { ?s ?p 2 } WHERE { ?s ?p 1 }"
    assert writer.patch(address, data=sparql, content_type=UPDATE).status_code == 204
    assert visitor.get(address).data.strip() == b"<a:s> <a:p> 2 ."


LETTER = "?graph=https://example.org/kg/graph/letter.small"
TURTLE_TYPE = {"content_type": "text/turtle"}
BAD: list[tuple[str, str, dict[str, Any], int, str]] = [
    ("put", "", {"data": b"", **TURTLE_TYPE}, 400, "?graph=IRI"),
    ("get", "", {}, 400, "?graph=IRI"),
    ("delete", "", {}, 400, "?graph=IRI"),
    ("get", "?graph=g:1&graph=g:2", {}, 400, "one graph"),
    ("get", "?graph=g:1&default", {}, 400, "one graph"),
    ("get", "/x?default", {}, 400, "one graph"),
    ("put", "?graph=rel", {"data": b"", **TURTLE_TYPE}, 400, "absolute IRI"),
    ("put", "?graph=g:%3E", {"data": b"", **TURTLE_TYPE}, 400, "absolute IRI"),
    ("put", NOTES, {"data": b"<a:s> .", **TURTLE_TYPE}, 400, "does not parse"),
    ("put", NOTES, {"data": TURTLE, "content_type": "application/rdf+xml"}, 400, "does not parse"),
    ("put", NOTES, {"data": b"<a:s> <a:p> 1 ."}, 415, "Content-Type"),
    ("put", NOTES, {"data": b"", "content_type": "application/trig"}, 415, "application/trig"),
    ("put", NOTES, {"data": b"", "content_type": "text/turtle; charset=utf-16"}, 415, "UTF-8"),
    (
        "post",
        NOTES,
        {"data": {"field": "x", "f": (io.BytesIO(b""), "f.ttl", "text/turtle")}},
        400,
        "file",
    ),
    ("post", NOTES, {"data": {"f": (io.BytesIO(b""), "f.txt", "text/plain")}}, 415, "text/plain"),
    ("patch", NOTES, {"data": b"", **TURTLE_TYPE}, 415, "sparql-update"),
    ("patch", NOTES, {"data": "CREATE GRAPH <g:x>", "content_type": UPDATE}, 400, "own graph"),
    ("put", NOTES, {"data": b"x" * 200_001, **TURTLE_TYPE}, 413, "Shorten"),
    (
        "put",
        NOTES,
        {"data": b"", **TURTLE_TYPE, "headers": {"Content-Encoding": "gzip"}},
        415,
        "compressed",
    ),
    ("put", LETTER, {"data": b"", **TURTLE_TYPE}, 403, "policygraph add"),
    ("delete", LETTER, {}, 403, "policygraph add"),
    ("post", LETTER, {"data": b"<a:s> <a:p> 1 .", **TURTLE_TYPE}, 403, "policygraph add"),
    ("get", f"{NOTES}&x", {"headers": {"Accept": "image/png"}}, 406, "text/turtle"),
]


@pytest.mark.parametrize(("method", "where", "sent", "status", "told"), BAD)
def test_what_is_not_the_protocol_is_refused(
    writer: FlaskClient, method: str, where: str, sent: dict[str, Any], status: int, told: str
) -> None:
    answer = writer.open(f"/graph-store{where}", method=method, **sent)
    assert answer.status_code == status
    assert told in answer.json["detail"]


@pytest.mark.parametrize("method", ["put", "post", "delete", "patch"])
def test_without_a_token_nothing_is_written(visitor: FlaskClient, method: str) -> None:
    answer = visitor.open(f"/graph-store{NOTES}", method=method, data=b"", **TURTLE_TYPE)
    assert answer.status_code == 401
    assert "Access-Control-Allow-Origin" not in answer.headers


def test_everyone_may_read_from_anywhere(visitor: FlaskClient) -> None:
    answer = visitor.get(f"/graph-store{LETTER}")
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "Policygraph-Snapshot" in answer.headers
