from __future__ import annotations

import hashlib
import json

import pyoxigraph as ox
import pytest
from flask.testing import FlaskClient

from webui.pages import downloads

FORMS = {
    "ttl": ox.RdfFormat.TURTLE,
    "trig": ox.RdfFormat.TRIG,
    "nq": ox.RdfFormat.N_QUADS,
}


@pytest.mark.parametrize("suffix", FORMS)
def test_the_whole_graph_can_be_taken_away(client: FlaskClient, suffix: str) -> None:
    answer = client.get(f"/downloads/graph.{suffix}")
    subjects = {quad.subject.value for quad in ox.parse(answer.data, format=FORMS[suffix])}
    assert "https://example.org/kg/letter/small.sig-2" in subjects
    assert f'filename="policygraph.{suffix}"' in answer.headers["Content-Disposition"]


def test_json_ld_is_json(client: FlaskClient) -> None:
    assert json.loads(client.get("/downloads/graph.jsonld").text)


@pytest.mark.parametrize("suffix", ["graphml", "gexf"])
def test_networks_are_xml(client: FlaskClient, suffix: str) -> None:
    answer = client.get(f"/downloads/graph.{suffix}")
    assert answer.text.lstrip().startswith("<")
    assert "xml" in answer.mimetype


def test_the_hash_is_that_of_the_file(client: FlaskClient) -> None:
    quads = client.get("/downloads/graph.nq").data
    told = client.get("/downloads/graph.nq.sha256").text
    assert told == f"{hashlib.sha256(quads).hexdigest()}  policygraph.nq\n"


def test_the_page_leads_to_the_texts_of_the_newest_letters(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "small.txt" in client.get("/downloads").text
    monkeypatch.setattr(downloads, "MOST_LETTERS", 0)
    few = client.get("/downloads").text
    assert "small.txt" not in few
    assert "The newest 0 of " in few
