from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

from graph.store import Store, open_store

LETTERS = Path(__file__).parents[1] / "query" / "letters.ttl"


@pytest.fixture(scope="session")
def letters(new_store: Callable[[], Path]) -> Iterator[Store]:
    """Two letters that share a signatory; only to be read."""
    quads = [quad.triple for quad in parse(path=str(LETTERS), format=RdfFormat.TURTLE)]
    with open_store(new_store()) as store:
        with store.batch():
            for name in ("one", "two"):
                iri = f"https://example.org/kg/letter/{name}"
                own = [triple for triple in quads if triple.subject.value.startswith(iri)]
                store.put_graph(iri, "North Group\nAda Example\n", own)
            rest = [triple for triple in quads if "/letter/" not in triple.subject.value]
            store.put_curated("agents", rest)
        yield store
