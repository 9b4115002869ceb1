"""The page of who signs together, and its files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import networkx as nx
import pytest
from flask.testing import FlaskClient

from graph.store import open_store
from tests.graph.network.test_cosigning import add_letters
from webui import create_app


@pytest.fixture(scope="module")
def browse(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    place = tmp_path_factory.mktemp("together")
    with open_store(place / "kb") as store:
        add_letters(store, place)
        yield create_app(store).test_client()


def test_each_pair_leads_to_its_letters(browse: FlaskClient) -> None:
    page = browse.get("/coalitions").get_data(as_text=True)
    assert "1 pair among 4 organisations in 3 letters" in page
    address = page.partition('href="/questions/signed-by-both')[2].partition('"')[0]
    answer = browse.get(f"/questions/signed-by-both.json{address.replace('&amp;', '&')}")
    assert len(answer.get_json()["rows"]) == 3


def test_the_numbers_of_a_pair_are_explained(browse: FlaskClient) -> None:
    page = browse.get("/coalitions?least=1").text
    assert "Both are 1 where neither signed without the other." in page


def test_files_hold_the_pairs_that_are_shown(browse: FlaskClient, tmp_path: Path) -> None:
    lines = browse.get("/coalitions.csv?least=1").get_data(as_text=True).splitlines()
    assert len(lines) == 1 + 5
    (tmp_path / "pairs.gexf").write_bytes(browse.get("/coalitions.gexf?least=1").data)
    assert nx.read_gexf(tmp_path / "pairs.gexf").number_of_edges() == 5


@pytest.mark.parametrize("query", ["least=0", "since=x", "weight=fame", "window=21"])
def test_what_is_no_choice_is_refused(browse: FlaskClient, query: str) -> None:
    assert browse.get(f"/coalitions?{query}").status_code == 400
