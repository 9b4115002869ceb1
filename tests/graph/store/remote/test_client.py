from __future__ import annotations

import contextlib
import gzip
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler

import pytest

from benchmarks.engines import free_port
from graph.errors import QueryRefused, StoreError, StoreUnreachable
from graph.store.remote.client import Client
from graph.store.remote.endpoint import Access, Endpoint
from graph.store.remote.transport import RESULTS_JSON, Asked, Budget
from tests.graph.store.remote.conftest import TRUE, Scripted, answering

ASK = Asked("the query", RESULTS_JSON, (("default-graph-uri", "urn:g"),))
ACCESS = Access(token="secret")  # noqa: S106


@pytest.fixture
def client(engine: Scripted) -> Iterator[Client]:
    made = Client(Endpoint(query=engine.address, update=engine.address), ACCESS)
    yield made
    made.close()


def read(client: Client, budget: Budget | None = None) -> bytes:
    return client.ask(ASK, budget).body.read()


def test_a_query_goes_as_a_form_with_its_graphs_and_the_token(
    engine: Scripted, client: Client
) -> None:
    assert read(client) == TRUE
    assert engine.forms == [{"query": ["the query"], "default-graph-uri": ["urn:g"]}]
    assert engine.headers[0]["Authorization"] == "Bearer secret"
    assert engine.headers[0]["Accept"] == RESULTS_JSON


def test_a_token_with_a_colon_is_a_name_and_a_password(engine: Scripted) -> None:
    read(Client(Endpoint(query=engine.address), Access(token="ada:secret")))  # noqa: S106
    assert engine.headers[0]["authorization"] == "Basic YWRhOnNlY3JldA=="


def test_a_compressed_answer_is_unpacked(engine: Scripted, client: Client) -> None:
    engine.says = answering(gzip.compress(TRUE), Content_Encoding="gzip")
    assert read(client) == TRUE


def test_no_redirect_is_followed_so_the_token_stays_here(engine: Scripted, client: Client) -> None:
    engine.says = answering(b"", status=307, Location="https://elsewhere.example/")
    with pytest.raises(StoreUnreachable, match=r"sends elsewhere, to https://elsewhere\.example/"):
        read(client)
    assert len(engine.headers) == 1


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (401, "does not take this token"),
        (403, "what the engine allows"),
        (404, "no engine answers at this address"),
        (405, "no SPARQL service"),
        (429, "too much to do"),
        (500, "see the engine's log"),
        (503, "too much to do"),
    ],
)
def test_a_failure_is_told_with_its_cure(
    engine: Scripted, client: Client, status: int, told: str
) -> None:
    engine.says = answering(b"What\nwent wrong\n\nSPARQL query:\nthe query", status, "text/plain")
    with pytest.raises(StoreUnreachable, match=told) as failure:
        read(client)
    assert not any(words in str(failure.value) for words in ("\n", "the query", "secret"))


def test_without_a_token_a_refusal_says_how_to_give_one(engine: Scripted) -> None:
    engine.says = answering(b"", 401)
    with pytest.raises(StoreUnreachable, match="POLICYGRAPH_TOKEN"):
        read(Client(Endpoint(query=engine.address), Access()))


def test_a_query_that_is_not_taken_is_refused_in_the_engines_words(
    engine: Scripted, client: Client
) -> None:
    engine.says = answering(b"line 3: no such function", 400, "text/plain")
    with pytest.raises(QueryRefused, match="line 3: no such function"):
        read(client)
    with pytest.raises(StoreError, match="line 3: no such function"):
        client.update("INSERT DATA {}", as_form=True)


def test_a_web_page_is_no_answer(engine: Scripted, client: Client) -> None:
    engine.says = answering(b"<html>Welcome", kind="text/html; charset=utf-8")
    with pytest.raises(StoreUnreachable, match="answers text/html, no SPARQL results"):
        read(client)


def test_an_answer_that_breaks_off_is_told(engine: Scripted, client: Client) -> None:
    def says(request: BaseHTTPRequestHandler) -> None:
        answering(TRUE, Content_Length="4000")(request)
        request.close_connection = True

    engine.says = says
    with pytest.raises(StoreUnreachable, match="broke off"):
        read(client)


def test_an_answer_that_is_too_long_is_told(engine: Scripted, client: Client) -> None:
    engine.says = answering(gzip.compress(b" " * 10_000_000), Content_Encoding="gzip")
    with pytest.raises(StoreUnreachable, match="more than 1,000,000 bytes"):
        read(client, Budget(seconds=60, most=1_000_000))


def test_an_answer_that_drips_in_is_given_up_in_time(engine: Scripted, client: Client) -> None:
    def says(request: BaseHTTPRequestHandler) -> None:
        answering(b"", Content_Length="1000")(request)
        with contextlib.suppress(OSError):  # given up
            while True:
                request.wfile.write(b" ")
                time.sleep(0.02)

    engine.says = says
    with pytest.raises(StoreUnreachable, match="no whole answer in time"):
        read(client, Budget(seconds=0.5, most=1000, until=time.monotonic() + 0.5))


def test_an_engine_that_is_not_there_is_told() -> None:
    nowhere = Endpoint(query=f"http://127.0.0.1:{free_port()}/")
    with pytest.raises(StoreUnreachable, match=r"cannot be reached .*check the address"):
        read(Client(nowhere, Access()))


def test_without_an_address_for_updates_it_can_only_be_read(engine: Scripted) -> None:
    with pytest.raises(StoreError, match="only be read; name it with --update"):
        Client(Endpoint(query=engine.address), Access()).update("INSERT DATA {}", as_form=False)


@pytest.mark.parametrize("address", ["http://example.org/sparql", "http://8.8.8.8/sparql"])
def test_a_token_never_goes_over_the_open_net_in_the_clear(address: str) -> None:
    with pytest.raises(StoreError, match="in the clear; use https"):
        Client(Endpoint(query=address), ACCESS)
