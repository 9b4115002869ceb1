from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from rdflib import Graph

from graph import pipeline
from graph.export import to_ntriples
from graph.store import Store, open_store

EXAMPLES = Path(__file__).parents[3] / "examples"
DEMO = sorted(EXAMPLES.glob("2008-10-28-wco-secure.*"))


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The letter to the World Customs Organization with what is curated about it."""
    with open_store(tmp_path_factory.mktemp("demo") / "kb") as store:
        report = pipeline.add(store, DEMO)
        assert [failed.reason for failed in report.failed] == []
        yield store


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store without letters."""
    with open_store(tmp_path_factory.mktemp("empty") / "kb") as store:
        yield store


@pytest.fixture(scope="session")
def in_rdflib(demo: Store) -> Graph:
    """The same facts in another engine."""
    return Graph().parse(data=to_ntriples(demo), format="nt")
