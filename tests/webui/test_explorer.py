"""The network page and its data as the server sends them."""

from __future__ import annotations

import gzip
import io
import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import networkx as nx
import pyoxigraph as ox
import pytest
from flask.testing import FlaskClient

from graph import network
from graph.store import Snapshot, Store, open_store
from webui import Settings, create_app
from webui.explorer import listing, sending, shown

LETTER = "https://example.org/kg/letter/2008-10-28-wco-secure"


@pytest.fixture(scope="module")
def browse(demo: Store) -> Iterator[FlaskClient]:
    with create_app(demo).test_client() as client:
        yield client


def network_of(browse: FlaskClient, query: str = "") -> dict[str, Any]:
    """The network that was sent in columns, as things and relations again."""
    sent: dict[str, Any] = browse.get(f"/network.json{query}").get_json()
    return sent | {"nodes": nodes_of(sent), "edges": edges_of(sent)}


def nodes_of(sent: dict[str, Any]) -> list[dict[str, Any]]:
    columns, spaces = sent["nodes"], sent["spaces"]
    rows = [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]
    return [
        row
        | {
            "id": spaces[row["space"]] + row["id"],
            "kind": sent["kindNames"][row["kind"]],
            "href": sent["paths"].get(spaces[row["space"]], "") + row["id"],
        }
        for row in rows
    ]


def edges_of(sent: dict[str, Any]) -> list[dict[str, Any]]:
    columns, nodes = sent["edges"], nodes_of(sent)
    rows = [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]
    for row in rows:
        start = f"{nodes[row['letter']]['id']}." if row["letter"] >= 0 else ""
        row["records"] = [start + record for record in row["records"].split()]
        row["relation"] = sent["relationNames"][row["relation"]]
    return rows


def test_the_page_lists_every_thing_and_relation(browse: FlaskClient) -> None:
    page = browse.get("/network").get_data(as_text=True)
    data = network_of(browse)
    assert len(re.findall(r"<tr data-kinds=\"\w+\" data-id=", page)) == len(data["nodes"])
    assert len(re.findall(r"<tr data-kinds=\"\w+ \w+\">", page)) == len(data["edges"])


def test_the_legend_counts_what_the_data_hold(browse: FlaskClient) -> None:
    page = browse.get("/network").get_data(as_text=True)
    data = network_of(browse)
    kinds = [node["kind"] for node in data["nodes"]]
    relations = [edge["relation"] for edge in data["edges"]]
    shown = re.findall(r'value="([\w-]+)".*?<span class="count">([\d,]+)</span>', page)
    assert {name: int(count) for name, count in shown} == Counter(kinds + relations)


def test_no_script_or_style_is_inline(browse: FlaskClient) -> None:
    page = browse.get("/network").get_data(as_text=True)
    assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=", page)


def test_one_letter_has_two_pictures_and_a_part_of_it_one(browse: FlaskClient) -> None:
    assert browse.get("/network.json").get_json()["views"] == ["anatomy", "network"]
    around = network_of(browse, "?about=treaty:trips")
    assert around["views"] == ["network"]
    assert all("ax" not in node for node in around["nodes"])


@pytest.mark.parametrize("letter", ["2008-10-28-wco-secure", LETTER])
def test_a_letter_is_named_by_its_local_name_or_iri(browse: FlaskClient, letter: str) -> None:
    data = network_of(browse, f"?letter={letter}")
    assert LETTER in [node["id"] for node in data["nodes"]]


def test_every_thing_has_a_place_and_a_page(browse: FlaskClient) -> None:
    for node in network_of(browse)["nodes"]:
        assert isinstance(node["x"], int)
        assert isinstance(node["ay"], int)
        assert node["href"].startswith("/")


def test_edges_point_at_nodes_and_records(browse: FlaskClient) -> None:
    data = network_of(browse)
    for edge in data["edges"]:
        assert 0 <= edge["source"] < len(data["nodes"])
        assert 0 <= edge["target"] < len(data["nodes"])
        assert edge["records"] or edge["relation"] in ("part-of", "drafted-by", "about")


def test_evidence_leads_to_the_words_in_the_letter(browse: FlaskClient, demo: Store) -> None:
    records = [f"{LETTER}.demand-1", f"{LETTER}.demand-2"]
    found = browse.get("/network/evidence.json", query_string={"record": records}).get_json()
    assert [one["record"] for one in found["evidence"]] == records
    for one in found["evidence"]:
        assert demo.text(LETTER)[one["start"] : one["end"]] == one["quote"]
        assert one["href"] == f"/letter/2008-10-28-wco-secure#span-{one['start']}-{one['end']}"


def test_the_anchor_of_each_passage_is_on_the_letter_s_page(browse: FlaskClient) -> None:
    page = browse.get("/letter/2008-10-28-wco-secure").get_data(as_text=True)
    edges = network_of(browse)["edges"]
    records = [record for edge in edges for record in edge["records"]][:40]
    found = browse.get("/network/evidence.json", query_string={"record": records}).get_json()
    anchors = {one["href"].partition("#")[2] for one in found["evidence"] if one["href"]}
    assert len(anchors) > 20
    assert [anchor for anchor in anchors if f'id="{anchor}"' not in page] == []


@pytest.mark.parametrize("query", ["", "?" + "&".join(["record=x:y"] * 61)])
def test_no_record_or_too_many_are_refused(browse: FlaskClient, query: str) -> None:
    answer = browse.get(f"/network/evidence.json{query}", headers={"Accept": "application/json"})
    assert answer.status_code == 400
    assert "between 1 and 60" in answer.get_json(force=True)["detail"]


@pytest.mark.parametrize(
    ("query", "status"), [("letter=none", 404), ("about=treaty:berne", 404), ("about=a thing", 400)]
)
def test_what_the_store_does_not_have_is_not_found(
    browse: FlaskClient, query: str, status: int
) -> None:
    answer = browse.get(f"/network.json?{query}", headers={"Accept": "application/json"})
    assert answer.status_code == status
    assert query.partition("=")[2].rpartition(":")[2] in answer.get_json(force=True)["detail"]


def test_gexf_and_graphml_hold_the_same_network(browse: FlaskClient) -> None:
    data = network_of(browse)
    gexf = nx.read_gexf(io.BytesIO(browse.get("/network.gexf").data))
    graphml = nx.read_graphml(io.BytesIO(browse.get("/network.graphml").data))
    for graph in (gexf, graphml):
        assert set(graph) == {node["id"] for node in data["nodes"]}
        assert graph.number_of_edges() == len(data["edges"])


def test_gexf_has_the_places_and_colours_of_the_picture(browse: FlaskClient) -> None:
    drawn = nx.read_gexf(io.BytesIO(browse.get("/network.gexf").data))
    placed = {node["id"]: node for node in network_of(browse)["nodes"]}
    for iri, node in drawn.nodes(data=True):
        red, green, blue = (node["viz"]["color"][name] for name in "rgb")
        assert f"#{red:02x}{green:02x}{blue:02x}" == network.KINDS[node["kind"]].light.lower()
        assert node["viz"]["position"]["x"] == pytest.approx(10 * placed[iri]["x"], abs=5)
        assert node["label"] == placed[iri]["label"]


def test_a_file_holds_what_is_shown_and_nothing_else(browse: FlaskClient) -> None:
    some = ["letter/2008-10-28-wco-secure", "ref/org/wco", "ref/treaty/trips"]
    asked = {"things": "\n".join(some), "mute": "cites"}
    graph = nx.read_graphml(io.BytesIO(browse.post("/network.graphml", data=asked).data))
    assert len(graph) == len(some)
    said = {edge["relation"] for *_, edge in graph.edges(data=True)}
    assert "addressed-to" in said
    assert "cites" not in said


def test_a_lens_joins_those_who_signed_the_same_letter_and_names_it(browse: FlaskClient) -> None:
    seen = network_of(browse, "?lens=co-signing")
    assert {edge["relation"] for edge in seen["edges"]} == {"co-signed"}
    assert len(seen["edges"]) == 49 * 48 / 2
    ends = "one=org/oxfam-international&other=person/ronald-labonte"
    found = browse.get(f"/network/letters.json?lens=co-signing&{ends}").get_json()["letters"]
    assert [one["href"] for one in found] == ["/letter/2008-10-28-wco-secure"]
    assert browse.get("/network.json?lens=co-signing&least=2").get_json()["edges"]["source"] == []


@pytest.mark.parametrize(
    ("query", "said"),
    [("lens=x", "there is no such lens"), ("least=0", "at least 1"), ("more=" + "+a" * 21, "20")],
)
def test_a_look_that_there_is_not_is_refused(browse: FlaskClient, query: str, said: str) -> None:
    answer = browse.get(f"/network.json?{query}", headers={"Accept": "application/json"})
    assert answer.status_code == 400
    assert said in answer.get_json(force=True)["detail"]


def test_what_is_around_a_thing_can_be_added(browse: FlaskClient) -> None:
    sent = browse.get("/network/around.json?thing=ref/treaty/trips").get_json()
    assert LETTER in {node["id"] for node in nodes_of(sent)}


def test_bodies_can_be_counted_under_the_whole(browse: FlaskClient) -> None:
    bodies = {
        rollup: [n["id"] for n in network_of(browse, rollup)["nodes"] if n["kind"] == "body"]
        for rollup in ("", "?rollup=1")
    }
    assert len(bodies[""]) == 3
    assert bodies["?rollup=1"] == ["https://w3id.org/policygraph/ref/org/wco"]


def test_the_one_file_page_is_offered_as_a_file(browse: FlaskClient) -> None:
    answer = browse.get("/network.html")
    assert answer.headers["Content-Disposition"].startswith("attachment; filename=")
    assert b'id="data"' in answer.data


def test_some_things_can_be_drawn_with_what_joins_them(browse: FlaskClient) -> None:
    some = "thing=letter:2008-10-28-wco-secure&thing=treaty:trips"
    nodes = {node["id"] for node in network_of(browse, f"?{some}")["nodes"]}
    assert "https://w3id.org/policygraph/ref/treaty/trips" in nodes
    assert "2 things and what joins them" in browse.get(f"/network?{some}").text
    many = "&".join(f"thing=o:x{n}" for n in range(101))
    assert browse.get(f"/network.json?{many}").status_code == 400


def test_an_unknown_form_is_not_found(browse: FlaskClient) -> None:
    answer = browse.get("/network.xls", headers={"Accept": "application/json"})
    assert answer.status_code == 404
    assert "gexf" in answer.get_json(force=True)["detail"]


def test_an_empty_store_says_how_to_add_a_letter(empty_client: FlaskClient) -> None:
    page = empty_client.get("/network").get_data(as_text=True)
    assert "policygraph add letter.txt" in page
    assert "Drawing" not in page
    assert network_of(empty_client)["nodes"] == []


def test_only_origins_that_may_show_the_network_in_a_frame(demo: Store) -> None:
    closed = create_app(demo).test_client()
    opened = create_app(demo, Settings(embed="https://ngo.example")).test_client()
    policies = [
        client.get(path).headers["Content-Security-Policy"].rpartition("frame-ancestors ")[2]
        for client, path in (
            (closed, "/network?embed=1"),
            (opened, "/network"),
            (opened, "/network.json?embed=1"),
            (opened, "/network?embed=1"),
        )
    ]
    assert policies == ["'none'", "'none'", "'none'", "https://ngo.example"]


def test_what_stands_in_a_frame_only_reads(browse: FlaskClient) -> None:
    page = browse.get("/network?embed=1").get_data(as_text=True)
    assert 'data-embed="true"' in page
    assert '<base target="_blank">' in page
    assert "lasso-button" not in page


@pytest.fixture(scope="module")
def several(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Snapshot]:
    """A snapshot of 70 letters that are signed by two organisations each."""
    letters = "".join(
        f"""letter:l{n} a pg:Letter ; rdfs:label "Letter {n}" ; pg:date "{1990 + n % 30}" .
        letter:l{n}.sig-1 a pg:Signature ; pg:inDocument letter:l{n} ; pg:signatory o:a{n // 2} .
        letter:l{n}.sig-2 a pg:Signature ; pg:inDocument letter:l{n} ; pg:signatory o:b{n} .
        o:b{n} a org:Organization ; rdfs:label "B {n}" .
        o:a{n // 2} a org:Organization ; rdfs:label "A {n // 2}" .
        """
        for n in range(70)
    )
    with open_store(tmp_path_factory.mktemp("several") / "kb") as store:
        prefixes = "".join(
            f"PREFIX {name}: <{space}>\n" for name, space in store.base.prefixes().items()
        )
        quads = ox.parse(prefixes + letters, ox.RdfFormat.TURTLE)
        store.put_curated("letters", [quad.triple for quad in quads])
        yield store.publish()


BEGUN = "The 5 letters of 70 that most have signed"
FULLEST = "The 20 letters of 70 that most have signed"


def test_the_network_of_many_letters_is_waited_for_and_then_there(several: Snapshot) -> None:
    client = create_app(several.open()).test_client()
    waiting = client.get("/network.json")
    assert waiting.status_code == 202
    assert "70 letters is being laid out" in waiting.get_json()["detail"]
    assert "70 letters is being laid out" in client.get("/network").text
    assert client.get("/network.gexf").status_code == 503
    sending.make(several)
    data = network_of(client)
    assert len(data["nodes"]) == data["total"] == 70 + 70 + 35
    assert {node["community"] for node in data["nodes"]} == set(range(35))
    packed = client.get("/network.json", headers={"Accept-Encoding": "gzip"})
    assert json.loads(gzip.decompress(packed.data))["total"] == data["total"]
    assert "All letters" in client.get("/network").text
    assert len(network_of(client, "?lens=co-signing&least=1")["edges"]) == 70
    assert len(nx.read_gexf(io.BytesIO(client.get("/network.gexf").data))) == 175


def test_the_page_of_all_letters_made_beforehand_is_the_page_made_at_once(
    several: Snapshot,
) -> None:
    sending.make(several)
    client = create_app(several.open()).test_client()
    made = client.get("/network").text
    network.Extent.FIRST.file(several.folder, shown.PAGE).unlink()
    assert client.get("/network").text == made
    assert "Things: 175 of 175" in made


def test_where_all_is_shown_at_first_there_is_no_more(several: Snapshot) -> None:
    sending.make(several)
    sending.make(several, network.Extent.MORE)
    client = create_app(several.open()).test_client()
    page = client.get("/network").text
    assert "extent=more" not in page
    assert client.get("/network?extent=more").text == page


def test_of_many_letters_the_fullest_are_laid_out_and_more_are_a_click_away(
    several: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place in ("graph.network.keeping", "graph.network"):
        monkeypatch.setattr(f"{place}.MOST_LETTERS", 20)
    monkeypatch.setattr("graph.network.keeping.MOST_AT_FIRST", 14)
    sending.make(several)
    client = create_app(several.open()).test_client()
    first, begun = network_of(client), client.get("/network").text
    assert (first["title"], first["complete"]) == (BEGUN, False)
    assert len(first["nodes"]) == first["total"] <= 14
    assert begun.count(BEGUN) > 2
    assert '<a class="button" href="/network?extent=more">Show 20 letters</a>' in begun
    assert client.get("/network.json?extent=more").status_code == 202
    sending.make(several, network.Extent.MORE)
    lens = network_of(client, "?lens=co-signing&least=1")
    assert lens["title"] == BEGUN
    assert client.get("/network").text == begun
    looked = client.get("/network?lens=co-signing&least=1").text
    assert "/network?extent=more&amp;lens=co-signing&amp;least=1" in looked
    data = network_of(client, "?extent=more")
    assert sum(node["kind"] == "letter" for node in data["nodes"]) == 20
    assert (data["title"], data["complete"]) == (FULLEST, False)
    page = client.get("/network?extent=more").text
    assert page.count(FULLEST) > 2
    assert "All 70 letters" not in page
    assert '<a class="button" href="/network">Show fewer letters</a>' in page
    assert 'data-source="/network.json?extent=more"' in page
    lens = network_of(client, "?lens=co-signing&least=1&extent=more")
    assert (lens["title"], lens["complete"]) == (FULLEST, False)


def test_around_what_very_many_letters_name_are_the_newest_and_the_page_says_so(
    several: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.network.scope.MOST_NAMING", 1)
    view = several.open()
    client, base = create_app(view).test_client(), view.base
    one, both = (
        base.expanded("o:a0"),
        f"thing={base.expanded('o:a0')}&thing={base.expanded('o:a1')}",
    )
    data = network_of(client, f"?about={one}")
    letters = [node["id"] for node in data["nodes"] if node["kind"] == "letter"]
    assert letters == [base.expanded("letter:l1")]
    assert data["title"] == "Around A 0, in the newest 1 of 2 letters"
    assert network_of(client, f"?{both}")["title"].endswith("them, in the newest 1 of 4 letters")
    page = client.get(f"/network?about={one}").text
    assert page.count(data["title"]) > 2
    assert "1 older letter, that names this, is not in the picture" in page
    added = client.get(f"/network/around.json?thing={one}").get_json()
    assert added["title"] == data["title"]


def test_of_many_letters_the_newest_can_be_chosen(
    several: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "MOST_CHOICES", 3)
    page = create_app(several.open()).test_client().get("/network?letter=l7").text
    assert page.count('<option value="l') == 4
    assert 'value="l7" selected' in page
    assert "All 70 letters" in page
    assert "The newest 4 can be chosen here" in page


def test_hostile_names_are_escaped(client: FlaskClient) -> None:
    page = client.get("/network").get_data(as_text=True)
    assert "<script>alert" not in page
    assert not re.search(r"<img[^>]+onerror", page)
