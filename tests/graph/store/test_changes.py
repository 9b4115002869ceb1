from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from graph.store import open_store
from graph.store.changes import changes_of

LABEL = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label")


def said(words: str) -> list[ox.Triple]:
    return [ox.Triple(ox.NamedNode("https://example.org/kg/org/x"), LABEL, ox.Literal(words))]


def test_the_changes_of_a_graph_are_told_newest_first(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        graph = store.base.name("graph", "curated.one")
        assert changes_of(tmp_path, [graph]) == []
        store.put_curated("one", said("first"))
        store.put_curated("two", said("elsewhere"))
        store.put_curated("one", said("second"))
        found = changes_of(tmp_path, [graph])
        assert [(one.gained, one.lost, one.waiting) for one in found] == [
            (1, 1, False),
            (1, 0, False),
        ]
        assert [one.number for one in found] == sorted((one.number for one in found), reverse=True)
        assert changes_of(tmp_path, [graph], most=1) == found[:1]
        assert changes_of(tmp_path, [graph[:-1]]) == []


def test_a_store_without_a_log_has_no_history(tmp_path: Path) -> None:
    assert changes_of(tmp_path / "nowhere", ["https://example.org/kg/graph/x"]) == []
