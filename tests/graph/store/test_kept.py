from __future__ import annotations

import pytest

from graph.errors import GraphKept
from graph.iri import Base
from graph.store import kept

BASE = Base("https://kg.example/")


@pytest.mark.parametrize("name", ["letter.a", "letter.", "reference", "inferred", "suggested.a"])
def test_what_letters_say_and_what_follows_is_kept(name: str) -> None:
    graph = f"https://kg.example/graph/{name}"
    with pytest.raises(GraphKept, match="cannot be written here: it"):
        kept.check([graph, "http://e/notes"], BASE)


@pytest.mark.parametrize(
    "graph",
    [
        "",
        "http://e/notes",
        "https://kg.example/graph/curated.a",
        "https://kg.example/graph/letters",
        "https://example.org/kg/graph/letter.a",
    ],
)
def test_every_other_graph_may_be_written(graph: str) -> None:
    kept.check([graph], BASE)
