from __future__ import annotations

import io
from xml.etree import ElementTree

import networkx as nx
import pytest

from graph.export import to_format, to_gexf, to_graphml, triples_to
from graph.export.networks import flattened
from graph.iri import Base
from graph.query import GraphResult, run
from graph.store import Store

GEXF = "{http://www.gexf.net/1.2draft}"
VIZ = "{http://www.gexf.net/1.2draft/viz}"


def a_network() -> nx.MultiDiGraph:
    graph = nx.MultiDiGraph()
    graph.add_node("b", label="Second & <last>", year=2008, share=0.5, sure=True, x=0.25, y=-1)
    graph.add_node("a", label="First", note=None, topics=("x", "y"), colour="#c23b0b", x=0, y=0)
    graph.add_edge("a", "b", key="signed", relation="signed", records=("urn:1", "urn:2"))
    graph.add_edge("a", "b", key="cites", relation="cites", weight=3)
    return graph


def read_graphml(content: bytes) -> nx.MultiDiGraph:
    return nx.read_graphml(io.BytesIO(content), force_multigraph=True)


def read_gexf(content: bytes) -> nx.MultiDiGraph:
    return nx.read_gexf(io.BytesIO(content), version="1.2draft")


def tree(content: bytes) -> ElementTree.Element:
    return ElementTree.fromstring(content)  # noqa: S314 - our own writing


def test_graphml_keeps_the_types_of_attributes() -> None:
    found = read_graphml(to_graphml(a_network()))
    assert found.nodes["b"] == {
        "label": "Second & <last>", "year": 2008, "share": 0.5, "sure": True, "x": 0.25, "y": -1,
    }  # fmt: skip
    assert isinstance(found.nodes["b"]["year"], int)
    assert isinstance(found.nodes["b"]["sure"], bool)
    assert found.nodes["a"]["topics"] == "x; y"
    assert "note" not in found.nodes["a"]
    relations = {data["relation"]: data for _, _, data in found.edges(data=True)}
    assert relations["signed"]["records"] == "urn:1; urn:2"
    assert relations["cites"]["weight"] == 3


def test_an_attribute_has_one_type_throughout() -> None:
    graph = nx.MultiDiGraph()
    graph.add_node("a", mixed="x", number=1)
    graph.add_node("b", mixed=2, number=0.5)
    plain = flattened(graph)
    assert [plain.nodes[node]["mixed"] for node in "ab"] == ["x", "2"]
    assert [type(plain.nodes[node]["number"]) for node in "ab"] == [float, float]


def test_each_edge_has_a_name_of_its_own() -> None:
    root = tree(to_graphml(a_network()))
    names = [edge.get("id") for edge in root.iter("{http://graphml.graphdrawing.org/xmlns}edge")]
    assert names == ["e1", "e2"]


def test_gexf_is_read_back_with_its_attributes() -> None:
    found = read_gexf(to_gexf(a_network()))
    assert sorted(found.nodes) == ["a", "b"]
    assert found.nodes["b"]["label"] == "Second & <last>"
    assert found.nodes["b"]["year"] == 2008
    assert len(found.edges) == 2


def test_gexf_tells_drawing_programs_where_and_how() -> None:
    root = tree(to_gexf(a_network()))
    nodes = {node.get("id"): node for node in root.iter(f"{GEXF}node")}
    colour = nodes["a"].find(f"{VIZ}color")
    place = nodes["b"].find(f"{VIZ}position")
    size = nodes["b"].find(f"{VIZ}size")
    assert colour is not None
    assert place is not None
    assert size is not None
    assert [colour.get(part) for part in "rgb"] == ["194", "59", "11"]
    assert (place.get("x"), place.get("y")) == ("250.0", "-1000.0")
    titles = {one.get("title") for one in root.iter(f"{GEXF}attribute")}
    assert not titles & {"x", "y", "colour", "size", "viz"}


def test_a_network_without_positions_is_written_without() -> None:
    graph = nx.MultiDiGraph()
    graph.add_node("a", label="First")
    assert b"viz:position" not in to_gexf(graph)


@pytest.mark.parametrize("write", [to_graphml, to_gexf])
def test_the_same_network_gives_the_same_bytes_in_whatever_order_it_was_made(write: object) -> None:
    assert callable(write)
    turned = nx.MultiDiGraph()
    turned.add_nodes_from(reversed(list(a_network().nodes(data=True))))
    turned.add_edges_from(reversed(list(a_network().edges(keys=True, data=True))))
    assert write(a_network()) == write(turned)
    assert b"lastmodifieddate" not in write(a_network())


def test_signs_that_xml_cannot_hold_are_left_out() -> None:
    graph = nx.MultiDiGraph()
    graph.add_node("a", label="bell\x07 and\ttab")
    assert flattened(graph).nodes["a"]["label"] == "bell and\ttab"
    assert read_graphml(to_graphml(graph)).nodes["a"]["label"] == "bell and\ttab"


def test_the_original_is_left_as_it_was() -> None:
    graph = a_network()
    to_gexf(graph)
    assert nx.utils.graphs_equal(graph, a_network())


@pytest.mark.parametrize(("name", "read"), [("graphml", read_graphml), ("gexf", read_gexf)])
@pytest.mark.parametrize("about", [None, "letter:one", "North Group"])
def test_the_store_is_written_as_a_network(
    letters: Store, name: str, read: object, about: str | None
) -> None:
    assert callable(read)
    found = read(to_format(letters, name, about=about))
    assert found.nodes["https://example.org/kg/org/north"]["label"] == "North Group"
    assert found.has_edge("https://example.org/kg/org/north", "https://example.org/kg/letter/one")
    assert found.has_node("https://example.org/kg/letter/two") == (about != "letter:one")


def test_nodes_of_the_store_have_places_and_colours(letters: Store) -> None:
    root = tree(to_format(letters, "gexf"))
    for node in root.iter(f"{GEXF}node"):
        assert node.find(f"{VIZ}position") is not None
        assert node.find(f"{VIZ}color") is not None


@pytest.mark.parametrize(("name", "read"), [("graphml", read_graphml), ("gexf", read_gexf)])
def test_the_answer_of_a_query_is_written_as_a_network(
    letters: Store, name: str, read: object
) -> None:
    assert callable(read)
    answer = run(letters, "CONSTRUCT WHERE { ?a pg:signed ?l ; rdfs:label ?n }")
    assert isinstance(answer, GraphResult)
    found = read(triples_to(answer.triples, name, prefixes=Base().prefixes()))
    north = "https://example.org/kg/org/north"
    assert found.nodes[north]["label"] == "North Group"
    assert len(found.edges) == 4
    assert {data["relation"] for _, _, data in found.edges(data=True)} == {"pg:signed"}


def test_of_very_many_things_the_places_are_left_to_drawing_programs(
    letters: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert b"viz:position" in to_format(letters, "gexf")
    monkeypatch.setattr("graph.network.MOST_KEPT", 1)
    found = to_format(letters, "gexf")
    assert b"viz:position" not in found
    assert b"viz:color" in found
