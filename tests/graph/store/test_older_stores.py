"""A store that an earlier policygraph wrote is brought up to date when it is opened."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pyoxigraph as ox

from graph import pipeline, to_turtle
from graph.query import ask
from graph.store import open_store
from tests.conftest import CURATED, LETTER

FIRST = {"asserted", "built.json", "registry.jsonl", "settings.json", "texts"}
"""All that the first layout had."""

RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


def _as_the_first_version_left_it(kb: Path) -> None:
    for path in kb.iterdir():
        if path.is_dir() and path.name not in FIRST:
            shutil.rmtree(path)
        elif path.name not in FIRST:
            path.unlink()
    (kb / "built.json").write_text('{"reference": "of another version", "rules": "likewise"}')
    engine = ox.Store(str(kb / "asserted"))
    engine.remove_graph(ox.NamedNode("https://example.org/kg/graph/inferred"))
    label = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
    gone = ox.NamedNode("https://w3id.org/policygraph/id/org/no-longer-known")
    reference = ox.NamedNode("https://example.org/kg/graph/reference")
    engine.add(ox.Quad(gone, label, ox.Literal("A body of then", language="en"), reference))
    engine.clear_graph(ox.DefaultGraph())
    engine.flush()
    settings = json.loads((kb / "settings.json").read_text())
    (kb / "settings.json").write_text(json.dumps({**settings, "version": 1}))


def test_papers_that_were_letters_too_are_letters_no_longer(
    tmp_path: Path,
) -> None:
    paper = Path(__file__).parents[1] / "papers" / "shown" / "agenda-wipo.txt"
    with open_store(tmp_path / "kb") as store:
        pipeline.add(store, [LETTER, paper])
        today = to_turtle(store)
    (tmp_path / "kb" / "built.json").write_text('{"reference": "of a former version"}')
    engine = ox.Store(str(tmp_path / "kb" / "asserted"))
    name = "https://example.org/kg/{}/{}".format
    letter = ox.NamedNode("https://w3id.org/policygraph/ns/Letter")
    graph = ox.NamedNode(name("graph", "letter.agenda-wipo"))
    engine.add(
        ox.Quad(ox.NamedNode(name("letter", "agenda-wipo")), ox.NamedNode(RDF_TYPE), letter, graph)
    )
    engine.flush()
    del engine
    with open_store(tmp_path / "kb") as store:
        assert to_turtle(store) == today
        assert len(ask(store, "letters").rows) == 1


def test_a_store_of_the_first_layout_becomes_one_of_today(kb: Path) -> None:
    with open_store(kb) as store:
        today = to_turtle(store)
    _as_the_first_version_left_it(kb)
    with open_store(kb) as store:
        assert to_turtle(store) == today
        assert len(ask(store, "signatories", letter="2008-10-28-wco-secure").rows) == 49
        store.verify()
        report = pipeline.add(store, [LETTER, CURATED])
        assert report.failed == ()
        assert to_turtle(store) == today
    commits = [json.loads(line) for line in (kb / "commits.jsonl").read_text().splitlines()]
    assert commits[0]["found"] is True
