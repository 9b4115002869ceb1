"""Every page is two clicks away, and found by its words."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient

from graph.query import library
from webui.places import FOOT, HEAD, SERVED, Place, found

HTML = {"Accept": "text/html"}


def test_every_page_leads_to_those_of_the_head_and_of_the_foot(client: FlaskClient) -> None:
    html = client.get("/keys", headers=HTML).text
    linked = set(re.findall(r'href="(/[^"]*)"', html))
    assert {one.address for one in (*HEAD, *FOOT)} <= linked
    assert {client.get(one.address, headers=HTML).status_code for one in (*HEAD, *FOOT)} == {200}


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("shortcuts", "/keys"),
        ("what came", "/ledger"),
        ("GEXF", "/downloads"),
        ("compare letters", "/compare"),
        ("first hour", "/help/tutorial"),
        ("who held post", "/questions/post-holders"),
    ],
)
def test_a_page_is_found_by_its_name_or_purpose(words: str, address: str) -> None:
    assert address in [one.address for one in found(words, library(), served=False)]


def test_what_the_gate_shows_is_found_only_where_it_is_served() -> None:
    (watches,) = (one for one in SERVED if one.address == "/watches")
    assert watches in found("watches", library(), served=True)
    assert watches not in found("watches", library(), served=False)


def test_words_of_which_one_is_missing_find_nothing() -> None:
    place = Place("/x", "Crème brûlée", "a dish")
    assert place.has(["creme", "dis"])
    assert not place.has(["creme", "fish"])
    assert found("", library(), served=True) == []


def test_the_search_shows_pages_where_the_graph_has_nothing(client: FlaskClient) -> None:
    html = client.get("/search?q=keyboard", headers=HTML).text
    assert "Nothing in the graph has this word" in html
    assert '<a href="/keys">Keys</a>' in html
