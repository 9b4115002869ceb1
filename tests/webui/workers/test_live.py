"""Pages over an engine on another machine: the server asks it, the workers only ask the server."""

from __future__ import annotations

import io
import time
from collections.abc import Iterator
from multiprocessing import Pipe

import pyoxigraph as ox
import pytest
from flask.testing import FlaskClient

from benchmarks.engines import oxigraph
from graph import pipeline
from graph.store import Asked, Budget, Reply, Store, Transport, open_store
from tests.conftest import CURATED, LETTER
from webui.gate import Gate
from webui.settings import Limits, Settings
from webui.workers import exchange
from webui.workers.giving import Giving, Sources

SELECT = "SELECT ?s { ?s ?p ?o }"
JSON = {"Accept": "application/sparql-results+json"}
CROSS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, Gate]]:
    with oxigraph() as (address, _):
        store = open_store(
            f"{address}/query",
            update=f"{address}/update",
            beside=tmp_path_factory.mktemp("live") / "kb",
        )
        with store:
            assert pipeline.add(store, [LETTER, CURATED]).failed == ()
            gate = Gate(store, Settings(limits=Limits(workers=2, query_seconds=3)))
            yield store, gate
            gate.close()


@pytest.fixture
def visitor(live: tuple[Store, Gate]) -> FlaskClient:
    return live[1].app.test_client()


@pytest.mark.parametrize(
    "page",
    [
        "/",
        "/letters",
        "/letter/2008-10-28-wco-secure",
        "/letter/2008-10-28-wco-secure.txt",
        "/network.json",
        "/questions/signatories",
        "/downloads/graph.ttl",
        "/sparql?query=ASK%20%7B%7D&format=json",
    ],
)
def test_pages_say_that_they_are_live(visitor: FlaskClient, page: str) -> None:
    answer = visitor.get(page)
    assert (answer.status_code, answer.headers["Policygraph-Snapshot"]) == (200, "live")
    assert "As of snapshot" not in answer.text


def test_what_changes_shows_at_once(live: tuple[Store, Gate], visitor: FlaskClient) -> None:
    store, _ = live
    asked = {"query": "SELECT (COUNT(*) AS ?n) { ?s a <urn:nothing> }"}
    before = visitor.get("/sparql", query_string=asked, headers=JSON).json
    thing = f"{store.base.iri}thing"
    graph = store.base.name("graph", "more")
    store.write({graph: store.difference(graph, [_fact(thing)])}, by="a test")
    after = visitor.get("/sparql", query_string=asked, headers=JSON).json
    assert [one["results"]["bindings"][0]["n"]["value"] for one in (before, after)] == ["0", "1"]
    store.write({graph: store.difference(graph, ())}, by="a test")


@pytest.mark.parametrize("address", ["/update", "/graph-store?default"])
def test_who_writes_is_sent_to_the_engine(visitor: FlaskClient, address: str) -> None:
    answer = visitor.post(address, data="CLEAR ALL", content_type="application/sparql-update")
    assert answer.status_code == 501
    assert "write to the engine" in answer.text


def test_no_update_service_is_described(visitor: FlaskClient) -> None:
    described = visitor.get("/sparql", headers={"Accept": "text/turtle"}).text
    assert "SPARQL11Query" in described
    assert "SPARQL11Update" not in described


def test_what_takes_too_long_is_one_503_and_the_next_is_answered(visitor: FlaskClient) -> None:
    began = time.monotonic()
    answer = visitor.get("/sparql", query_string={"query": CROSS}, headers=JSON)
    assert answer.status_code == 503
    assert time.monotonic() - began < 60
    assert visitor.get("/letters").status_code == 200


class Noted(Transport):
    """Keeps what it is asked."""

    place = "http://engine.example/"

    def __init__(self) -> None:
        self.asked: list[str] = []

    def ask(self, asked: Asked, budget: Budget | None = None) -> Reply:
        self.asked.append(asked.sparql)
        return Reply("text/plain", {}, io.BytesIO(b"answer"))

    def close(self) -> None:
        """Nothing is held."""


def given(engine: Transport | None, head: exchange.Head) -> exchange.Head:
    """What a worker that sends this gets."""
    ours, theirs = Pipe()
    with ours, theirs:
        giving = Giving(Sources(str, engine), 1.0, time.monotonic() + 1)
        assert giving.give(ours, {"accept": "text/plain", "parameters": [], **head})
        giving.end()
        return exchange.receive(theirs)[0]


def test_a_worker_gets_answers_to_reading_queries() -> None:
    assert given(Noted(), {"ask": SELECT})["media_type"] == "text/plain"


@pytest.mark.parametrize(
    "sparql",
    [
        "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
        f"{SELECT} ; DROP ALL",
        "DEFINE sql:log-enable 3 ASK {}",
        "SELECT * { SERVICE <http://10.0.0.1/> { ?s ?p ?o } }",
    ],
)
def test_a_worker_that_was_taken_over_cannot_have_anything_changed(sparql: str) -> None:
    engine = Noted()
    assert given(engine, {"ask": sparql})["refused"] is True
    assert engine.asked == []


def test_a_worker_on_a_snapshot_reaches_no_engine() -> None:
    with pytest.raises(ValueError, match="what there is not"):
        given(None, {"ask": SELECT})


def _fact(thing: str) -> ox.Triple:
    kind = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    return ox.Triple(ox.NamedNode(thing), kind, ox.NamedNode("urn:nothing"))
