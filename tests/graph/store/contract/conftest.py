from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox
import pytest

from graph import pipeline
from graph.store import Store
from tests.conftest import CURATED, LETTER
from tests.graph.store.contract.promises import ONE, Backend, fact


@pytest.fixture(scope="module")
def store(backend: Backend) -> Iterator[Store]:
    """A store with the engine in question, which holds the first letter and its curated file."""
    with backend.reached(backend.folder) as store:
        assert pipeline.add(store, [LETTER, CURATED]).failed == ()
        yield store


@pytest.fixture
def one(store: Store) -> Store:
    """The same with a small letter more, as it was before other tests changed it."""
    store.put_graph(ONE, "One.", [fact(ox.Literal("one"))])
    return store
