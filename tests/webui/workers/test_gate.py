from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from graph.query import library
from graph.query.counted import _ROWS
from graph.store import Store, open_store
from webui import create_app
from webui.gate import Gate
from webui.settings import Limits, Settings

GRAPH = "https://example.org/kg/graph/letter.small"
JSON = {"Accept": "application/sparql-results+json"}
CROSS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
LETTERS = "abcdefghijklmnopqrstuvwxyz"
DOUBLING = (
    "SELECT (STRLEN(?v40) AS ?n) { BIND('0123456789' AS ?v0) "
    + "".join(f"BIND(CONCAT(?v{n}, ?v{n}) AS ?v{n + 1}) " for n in range(40))
    + "}"
)
WIDE = (
    "SELECT ?a ?b { ?a ?p ?o . ?b ?q ?r . BIND(REPLACE(STR(?o), '.', '"
    + "x" * 4_000
    + "') AS ?w) FILTER(STRLEN(?w) > 0) }"
)
confined = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")


@pytest.fixture
def visitor(gate: Gate) -> FlaskClient:
    return gate.app.test_client()


def _ask(visitor: FlaskClient, query: str) -> tuple[int, str]:
    response = visitor.get("/sparql", query_string={"query": query}, headers=JSON)
    return response.status_code, response.get_data(as_text=True)


PAGES = [
    "/",
    "/letters",
    "/letter/small",
    "/letter/small.ttl",
    "/letter/small.txt",
    "/letters.atom",
    "/papers",
    "/people",
    "/cases",
    "/tour",
    "/keys",
    "/help",
    "/compare",
    "/ledger",
    "/report",
    "/report?body=orgn:wco",
    "/report.md?body=orgn:wco",
    "/coalitions",
    "/organisations",
    "/bodies",
    "/treaties",
    "/demands",
    "/network",
    "/network.json",
    "/network?about=orgn:wco",
    "/network/around.json?thing=ref/org/wco",
    "/letter/small.demand-1",
    "/ref/place/KE",
    "/network.gexf",
    "/network.graphml",
    "/questions",
    "/questions/signatories.csv?letter=small",
    "/questions/network.ttl?letter=small",
    *(f"/questions/{name}.csv" for name in sorted(_ROWS)),
    "/questions/next-meeting?letter=small&body=nobody",
    "/questions.json",
    "/complete?kind=body&q=wco",
    "/openapi.json",
    "/api",
    "/sparql",
    "/sparql?query=ASK%20%7B%7D&format=json",
    "/search?q=trade",
    "/downloads",
    "/ns/",
    "/icon.svg",
    "/no-such-page",
]


@pytest.mark.parametrize("page", PAGES)
def test_a_worker_answers_as_the_app_itself_does(
    visitor: FlaskClient, small: Store, page: str
) -> None:
    app = create_app(small, Settings(row_limit=40))
    app.jinja_env.globals["served"] = True
    there, here = visitor.get(page), app.test_client().get(page)
    assert there.status_code == here.status_code
    assert there.content_type == here.content_type
    assert there.data == here.data
    assert there.headers["Content-Security-Policy"] == here.headers["Content-Security-Policy"]


def test_an_answer_says_which_snapshot_it_comes_from(visitor: FlaskClient) -> None:
    page = visitor.get("/questions/signatories", headers={"Accept": "text/html"})
    number = page.headers["Policygraph-Snapshot"]
    assert f"As of snapshot {number}<" in page.text
    assert visitor.get("/questions/signatories.json").get_json()["snapshot"] == int(number)


def test_a_user_s_own_questions_are_with_the_workers(another: Store, tmp_path: Path) -> None:
    (tmp_path / "mine.rq").write_text("SELECT ?letter WHERE { ?letter a pg:Letter }")
    chosen = Settings(library=library(tmp_path), limits=Limits(workers=1))
    gate = Gate(another, chosen)
    try:
        (tmp_path / "mine.rq").unlink()
        assert "letter/small" in gate.app.test_client().get("/questions/mine.csv").text
    finally:
        gate.close()


def test_head_and_not_modified_pass_through(visitor: FlaskClient) -> None:
    first = visitor.get("/letter/small.ttl")
    again = visitor.get("/letter/small.ttl", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    head = visitor.head("/letters")
    assert (head.status_code, head.data) == (200, b"")


@pytest.mark.parametrize("query", [CROSS, DOUBLING], ids=["endless", "memory"])
@confined
def test_what_costs_too_much_is_one_503_and_the_next_is_answered(
    visitor: FlaskClient, query: str
) -> None:
    status, told = _ask(visitor, query)
    assert status == 503
    assert "seconds" in told or "memory" in told
    assert _ask(visitor, "ASK {}")[0] == 200


def test_an_answer_that_is_too_long_is_refused_not_cut(another: Store) -> None:
    limits = Limits(answer_bytes=2_000, workers=1)
    gate = Gate(another, Settings(limits=limits))
    try:
        page = gate.app.test_client().get("/treaties")
        assert page.status_code == 503
        assert "the limit is 2,000" in page.get_data(as_text=True)
    finally:
        gate.close()


def test_a_killed_worker_is_replaced(gate: Gate, visitor: FlaskClient) -> None:
    crew = gate.pool._crew
    for handle in list(crew.idle.queue):
        handle.process.kill()
        handle.process.join()
    assert [_ask(visitor, "ASK {}")[0] for _ in range(2)] == [503, 503]
    assert [_ask(visitor, "ASK {}")[0] for _ in range(4)] == [200] * 4


def test_a_worker_can_open_no_file_and_no_socket(visitor: FlaskClient) -> None:
    status, told = _ask(visitor, "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }")
    assert status == 403
    assert "SERVICE" in told


def test_compressed_bodies_are_refused(visitor: FlaskClient) -> None:
    response = visitor.post("/sparql", data=b"x", headers={"Content-Encoding": "gzip"})
    assert response.status_code == 415


def test_a_body_that_is_too_long_is_refused(visitor: FlaskClient) -> None:
    response = visitor.post(
        "/sparql", data=b"x" * (1024 * 1024 + 1), content_type="application/sparql-query"
    )
    assert response.status_code == 413


def test_health_and_metrics_answer_whatever_happens(gate: Gate, visitor: FlaskClient) -> None:
    assert visitor.get("/health").json["status"] == "ok"
    figures = visitor.get("/metrics").get_data(as_text=True)
    assert f"policygraph_workers {gate.pool.size}" in figures
    assert 'policygraph_answers_total{status="200"}' in figures


def test_more_at_once_than_allowed_are_told_to_wait(another: Store) -> None:
    gate = Gate(another, Settings(limits=Limits(at_once=1, workers=1, query_seconds=3.0)))
    try:
        visitor = gate.app.test_client()
        slow = threading.Thread(target=_ask, args=(visitor, CROSS))
        slow.start()
        while gate.pool.idle:
            time.sleep(0.01)
        refused = gate.app.test_client().get("/letters")
        slow.join()
        assert (refused.status_code, refused.headers["Retry-After"]) == (429, "1")
    finally:
        gate.close()


@pytest.fixture
def changing(new_store: Callable[[], Path]) -> Iterator[Store]:
    with open_store(new_store()) as store:
        yield store


def test_what_is_added_shows_once_the_snapshot_is_renewed(changing: Store, small: Store) -> None:
    gate = Gate(changing, Settings(limits=Limits(workers=1)))
    try:
        visitor = gate.app.test_client()
        before = visitor.get("/letter/small")
        letter = small.letters()[0]
        changing.put_graph(letter, small.text(letter), small.triples(GRAPH))
        assert visitor.get("/letter/small").status_code == before.status_code == 404
        gate.renew()
        after = visitor.get("/letter/small.txt")
        assert after.status_code == 200
        assert after.get_data(as_text=True) == small.text(letter)
        assert int(after.headers["Policygraph-Snapshot"]) == 2
    finally:
        gate.close()


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_query_that_costs_too_much_is_given_back_to_its_writer(
    visitor: FlaskClient, method: str
) -> None:
    values = {"query_string" if method == "GET" else "data": {"query": CROSS}}
    page = visitor.open("/sparql", method=method, headers={"Accept": "text/html"}, **values)  # type: ignore[arg-type]
    assert page.status_code == 503
    assert "more than 2 seconds" in page.text
    assert f"{CROSS}</textarea>" in page.text


def test_a_refused_visitor_keeps_the_query(small: Store) -> None:
    settings = Settings(limits=Limits(workers=1, work_seconds=0.000001))
    gate = Gate(small, settings)
    try:
        visitor = gate.app.test_client()
        asked = {"data": {"query": "ASK {}"}, "headers": {"Accept": "text/html"}}
        told = [visitor.post("/sparql", **asked) for _ in range(2)]  # type: ignore[arg-type]
    finally:
        gate.close()
    assert [one.status_code for one in told] == [200, 429]
    assert "ASK {}</textarea>" in told[1].text
