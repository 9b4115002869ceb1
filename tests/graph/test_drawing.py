"""The one-file page as text: whole, escaped, and bound by its own policy."""

from __future__ import annotations

import base64
import hashlib
import json
import re

import networkx as nx
import pytest

from graph import drawing, network
from graph.store import Store

HOSTILE = "</script><script>alert(1)</script><!-- \u2028 & \" ' {{ 7*7 }}"


def small(words: str = "Name") -> nx.MultiDiGraph:
    graph = nx.MultiDiGraph()
    graph.add_node("http://e.org/l", kind="letter", label=words, short=words, note=words)
    graph.add_node("http://e.org/o", kind="organisation", label=words, short=words, note=words)
    said = {
        "relation": "signed",
        "label": "signed",
        "functions": (),
        "records": ("http://e.org/r",),
    }
    graph.add_edge("http://e.org/o", "http://e.org/l", "signed", **said, quotes=(words,))
    return graph


def data_of(html: str) -> dict:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)
    assert found is not None
    return json.loads(found[1])


def test_everything_that_is_drawn_is_in_the_page(demo: Store) -> None:
    graph = network.quoted(demo, network.whole(demo))
    data = data_of(drawing.to_html(graph, title="The letter"))
    assert len(data["nodes"]) == len(graph)
    assert len(data["edges"]) == graph.number_of_edges()
    assert {node["pg_label"] for node in data["nodes"]} == {
        label for _, label in graph.nodes(data="label")
    }
    assert all(edge["quotes"] for edge in data["edges"] if edge["relation"] == "signed")


def test_the_page_fetches_nothing() -> None:
    html = drawing.to_html(small(), title="T")
    head = html[: html.index("<script>")]
    assert not re.search(r"\b(src|href)\s*=", head)
    assert "default-src &#39;none&#39;" in head
    assert "sourceMappingURL" not in html


def test_exactly_the_scripts_and_styles_of_the_page_may_run() -> None:
    html = drawing.to_html(small(), title="T")
    policy = re.search(r'Security-Policy" content="([^"]+)"', html)
    assert policy is not None
    for name in ("script", "style"):
        inline = re.findall(rf"<{name}>(.*?)</{name}>", html, re.DOTALL)
        hashes = [
            base64.b64encode(hashlib.sha256(one.encode()).digest()).decode() for one in inline
        ]
        allowed = re.search(rf"{name}-src ([^;]+)", policy[1].replace("&#39;", "'"))
        assert allowed is not None
        assert allowed[1].split() == [f"'sha256-{one}'" for one in hashes]


def test_hostile_names_stay_names() -> None:
    html = drawing.to_html(small(HOSTILE), title=HOSTILE)
    assert "<script>alert" not in html
    assert html.count("</script>") == 3
    data = data_of(html)
    assert {node["pg_label"] for node in data["nodes"]} == {HOSTILE}
    assert data["edges"][0]["quotes"] == [HOSTILE]


def test_drawing_twice_gives_the_same_bytes(demo: Store) -> None:
    graph = network.whole(demo)
    assert drawing.to_html(graph, title="T") == drawing.to_html(graph, title="T")


def test_more_than_two_thousand_things_are_pruned_and_the_page_says_so() -> None:
    graph = small()
    for number in range(2_100):
        iri = f"http://e.org/s{number}"
        graph.add_node(iri, kind="organisation", label=iri, short=iri, note="")
        said = {"relation": "signed", "label": "signed", "functions": (), "records": ()}
        graph.add_edge(iri, "http://e.org/l", "signed", **said)
    html = drawing.to_html(graph, title="T")
    assert "2,000 of 2,102 things" in html
    assert len(data_of(html)["nodes"]) == 2_000


@pytest.mark.parametrize("title", ["T", "", "Ünï — ©"])
def test_the_title_is_the_heading(title: str) -> None:
    html = drawing.to_html(small(), title=title)
    assert f"<h1>{title}</h1>" in html
    assert f"<title>{title}</title>" in html


def test_an_empty_graph_makes_an_empty_page() -> None:
    assert data_of(drawing.to_html(nx.MultiDiGraph(), title="Nothing"))["nodes"] == []
