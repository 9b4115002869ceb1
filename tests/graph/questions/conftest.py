from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import Graph

from graph.export import to_ntriples
from graph.store import Store

EXAMPLES = Path(__file__).parents[3] / "examples"
DEMO = sorted(EXAMPLES.glob("2008-10-28-wco-secure.*"))


@pytest.fixture(scope="session")
def in_rdflib(demo: Store) -> Graph:
    """The same facts in another engine."""
    return Graph().parse(data=to_ntriples(demo), format="nt")
