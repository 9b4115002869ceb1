"""A small store whose every word is known, some of it hostile, and the app over it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from flask import Flask
from flask.testing import FlaskClient

from graph.store import Store, open_store
from webui import Settings, create_app

TEXT = (Path(__file__).parent / "small.txt").read_text("utf-8")
LETTER = "https://example.org/kg/letter/small"


def _triples(name: str) -> list[ox.Triple]:
    source = (Path(__file__).parent / name).read_bytes()
    return [quad.triple for quad in ox.parse(source, format=ox.RdfFormat.TURTLE)]


@pytest.fixture(scope="session")
def small(new_store: Callable[[], Path]) -> Iterator[Store]:
    with open_store(new_store()) as store:
        suggested = _triples("small.suggested.ttl")
        store.put_graph(LETTER, TEXT, _triples("small.ttl"), suggested=suggested)
        store.put_curated("small", _triples("small.curated.ttl"))
        yield store


@pytest.fixture(scope="session")
def app(small: Store) -> Flask:
    return create_app(small, Settings(title="A <title>", row_limit=40))


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def empty_client(empty: Store) -> FlaskClient:
    return create_app(empty).test_client()
