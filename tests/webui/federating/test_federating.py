"""SERVICE over HTTP: listed services are asked beside the workers, and nobody else is."""

from __future__ import annotations

import threading
from urllib.parse import quote

import pytest
from flask.testing import FlaskClient

from tests.webui.federating.conftest import MOST, Service
from webui.gate import Gate

NAME = {"type": "literal", "value": "Ann"}


@pytest.fixture
def visitor(federated: Gate) -> FlaskClient:
    return federated.app.test_client()


def ask(visitor: FlaskClient, query: str) -> tuple[int, str]:
    response = visitor.get(f"/sparql?query={quote(query)}&format=csv")
    return response.status_code, response.get_data(as_text=True)


def clause(service: Service, silent: str = "") -> str:
    return f"SELECT ?s ?n {{ SERVICE {silent} <{service.address}> {{ ?s rdfs:label ?n }} }}"


def test_a_listed_service_is_asked_and_joined_with_the_store(
    visitor: FlaskClient, service: Service
) -> None:
    label = {"type": "literal", "value": "Ligue Ébène"}
    service.answers(["n", "t"], {"t": label, "n": NAME}, {"t": NAME, "n": label})
    query = f"""
        SELECT ?n {{ ?s a org:Organization ; rdfs:label ?t
          SERVICE <{service.address}> {{ [] rdfs:label ?t ; foaf:knows [ foaf:name ?n ] }} }}"""
    assert ask(visitor, query) == (200, "n\r\nAnn\r\n")
    assert "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>" in service.asked[0]
    assert "SELECT * WHERE { [] rdfs:label ?t ; foaf:knows" in service.asked[0]


def test_what_a_service_fails_in_is_one_sentence_and_nothing_with_silent(
    visitor: FlaskClient, service: Service
) -> None:
    service.status, service.location = 302, "http://10.0.0.1/sparql"
    status, told = ask(visitor, clause(service))
    assert status == 502
    assert "127.0.0.1: leads elsewhere (302), which is not followed" in told
    service.answers(["s", "n"], {"n": {"type": "literal", "value": "x" * MOST}})
    assert "more than 20,000 bytes" in ask(visitor, clause(service))[1]
    assert ask(visitor, clause(service, "SILENT")) == (200, "s,n\r\n,\r\n")


def test_a_slow_service_is_not_waited_for_and_the_next_is_asked(
    visitor: FlaskClient, service: Service
) -> None:
    service.slow = threading.Event()
    status, told = ask(visitor, clause(service))
    service.slow.set()
    assert status == 502
    assert "line 1, column 16: 127.0.0.1: gives no whole answer in time (at most 1 seconds)" in told
    service.answers(["s", "n"], {"n": NAME})
    assert ask(visitor, clause(service)) == (200, "s,n\r\n,Ann\r\n")


def test_a_listed_name_that_leads_into_ones_own_network_is_not_asked(
    visitor: FlaskClient, service: Service
) -> None:
    query = f"ASK {{ SERVICE <http://localhost:{service.port + 1}/> {{ ?s ?p ?o }} }}"
    response = visitor.get(f"/sparql?query={quote(query)}&format=json")
    assert response.status_code == 502
    assert "is on this machine or in its network" in response.get_data(as_text=True)


def test_who_is_not_listed_is_not_asked_silent_or_not(
    visitor: FlaskClient, service: Service
) -> None:
    query = clause(service).replace("127.0.0.1", "127.0.0.2")
    for text in (query, query.replace("SERVICE", "SERVICE SILENT")):
        status, told = ask(visitor, text)
        assert status == 403
        assert "which is not listed; listed: 127.0.0.1, localhost" in told
    assert service.asked == []


def test_the_service_says_that_it_asks_others(visitor: FlaskClient) -> None:
    told = visitor.get("/sparql", headers={"Accept": "text/turtle"}).get_data(as_text=True)
    assert "sd:BasicFederatedQuery" in told
