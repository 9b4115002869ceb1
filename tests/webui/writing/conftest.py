"""A gate to a small store of its own, and somebody who may write to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from graph.accounts import Tokens
from graph.store import Store, open_store
from webui.gate import Gate
from webui.settings import Limits, Settings

GRAPH = "https://example.org/kg/graph/letter.small"
NOTES = "http://e/notes"
UPDATE = "application/sparql-update"
JSON = "application/sparql-results+json"


@pytest.fixture(scope="module")
def own(small: Store, new_store: Callable[[], Path]) -> Iterator[Store]:
    letter = small.letters()[0]
    with open_store(new_store()) as store:
        store.put_graph(letter, small.text(letter), small.triples(GRAPH))
        yield store


@pytest.fixture(scope="module")
def gate(own: Store) -> Iterator[Gate]:
    limits = Limits(workers=1, write_seconds=20.0, work_seconds=600.0, waiting_seconds=20.0)
    opened = Gate(own, Settings(limits=limits, write_bytes=200_000))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def token(own: Store) -> str:
    return Tokens(own.place).new("ann")


@pytest.fixture
def visitor(gate: Gate) -> FlaskClient:
    return gate.app.test_client()


@pytest.fixture
def writer(gate: Gate, token: str) -> FlaskClient:
    client = gate.app.test_client()
    client.environ_base["HTTP_AUTHORIZATION"] = f"Bearer {token}"
    return client


@pytest.fixture
def ask(visitor: FlaskClient) -> Callable[[str], bool]:
    """The answer to an ASK query."""

    def asked(query: str) -> bool:
        found = visitor.get("/sparql", query_string={"query": query}, headers={"Accept": JSON})
        assert found.status_code == 200
        return bool(found.json["boolean"])

    return asked


@pytest.fixture
def update(writer: FlaskClient) -> Callable[[str], TestResponse]:
    """Sends an update as the body."""
    return lambda sparql: writer.post("/update", data=sparql, content_type=UPDATE)
