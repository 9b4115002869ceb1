from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from graph.store import Store, open_store
from graph.terms import PG, RDF, RDFS

TEXT = "North Group\nAda Example\n"


def letter_facts(name: str) -> list[Triple]:
    """The facts of one of the two letters, and of the agents in its last line."""
    quads = parse(path=str(Path(__file__).with_name("letters.ttl")), format=RdfFormat.TURTLE)
    start = f"https://example.org/kg/letter/{name}"
    return [quad.triple for quad in quads if quad.subject.value.startswith(start)]


def agents() -> list[Triple]:
    quads = parse(path=str(Path(__file__).with_name("letters.ttl")), format=RdfFormat.TURTLE)
    return [quad.triple for quad in quads if "/letter/" not in quad.subject.value]


def case() -> list[Triple]:
    matter = NamedNode("https://example.org/kg/case/north")
    return [Triple(matter, RDF.type, PG.Case), Triple(matter, RDFS.label, Literal("The north"))]


@pytest.fixture(scope="session")
def letters(new_store: Callable[[], Path]) -> Iterator[Store]:
    """Two letters that share a signatory; only to be read."""
    with open_store(new_store()) as store:
        with store.batch():
            for name in ("one", "two"):
                iri = f"https://example.org/kg/letter/{name}"
                store.put_graph(iri, TEXT, letter_facts(name))
            store.put_curated("agents", [*agents(), *case()])
        yield store
