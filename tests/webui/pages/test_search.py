"""The search page: what it finds, where a hit opens, and what it says when nothing is found."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from flask.testing import FlaskClient

HTML = {"Accept": "text/html"}


def page(client: FlaskClient, query: str) -> str:
    return client.get(f"/search?{query}", headers=HTML).text


def counts(html: str) -> dict[str, int]:
    found = re.findall(r'data-count="(\w+)">([\d,]+)<', html)
    return {name: int(number.replace(",", "")) for name, number in found}


def test_names_are_found_without_accents(client: FlaskClient) -> None:
    html = page(client, "q=ligue+ebene")
    assert 'href="/org/ligue-ebene"' in html
    assert "<mark>Ligue</mark> <mark>Ébène</mark>" in html


def test_the_text_of_a_letter_is_found_and_opens_at_its_words(client: FlaskClient) -> None:
    html = page(client, "q=%22rely+on+Article%22&in=letters")
    assert "We <mark>rely on Article</mark> 7 of the TRIPS" in html
    (address,) = re.findall(r'class="hit-words"><a href="([^"]+)"', html)
    place, words = unescape(address).split("#:~:text=")
    assert place == "/letter/small"
    assert "rely on Article" in unquote(words)
    assert client.get(place).status_code == 200


def test_a_demand_is_found_by_what_it_asks(client: FlaskClient) -> None:
    assert counts(page(client, "q=publish+papers")) == {"letters": 1, "demands": 1}


def test_results_are_counted_by_kind_and_each_count_opens_as_many(client: FlaskClient) -> None:
    html = page(client, "q=trade")
    shown = counts(html)
    assert shown
    for name, number in shown.items():
        rows = client.get(f"/search?q=trade&in={name}&format=json").get_json()
        assert rows["total"] == len(rows["rows"]) == number


def test_a_chosen_value_is_a_chip_that_can_be_dropped(client: FlaskClient) -> None:
    html = page(client, "q=article&in=letters&country=place:KE")
    assert "Country of signatories: Kenya" in html
    assert 'href="/search?q=article&amp;in=letters"' in html
    assert page(client, "q=article&in=letters&country=place:FR").count('class="hit"') == 0


def test_the_rows_of_a_file_are_those_of_the_query_beside_it(client: FlaskClient) -> None:
    html = page(client, "q=trade&in=bodies")
    (address,) = re.findall(r'href="(/sparql\?query=[^"]+)"', html)
    (query,) = parse_qs(urlsplit(unescape(address)).query)["query"]
    answer = client.get("/sparql", query_string={"query": query, "format": "csv"}).text
    file = client.get("/search?q=trade&in=bodies&format=csv").text
    assert {line.split(",")[0] for line in answer.splitlines()} == {
        line.split(",")[0] for line in file.splitlines()
    }
    assert file.splitlines()[0].startswith("thing,kind,label,date,letter")


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("", "Type a word or part of a name"),
        ("q=%22%3F%22", "has no letter or digit to look for"),
        ("q=-trade", "only leaves out words"),
        ("q=qqqqq", "Nothing in the graph has this word"),
        ("q=qqqqq+trade", "Nothing in the graph has all of these words"),
        ("q=%22%3E%3Cscript%3Ealert(9)%3C/script%3E%22+q", "Nothing in the graph"),
    ],
)
def test_where_nothing_is_found_the_page_says_why(
    client: FlaskClient, query: str, told: str
) -> None:
    html = page(client, query)
    assert told in html
    assert "<script>alert(9)" not in html


def test_hostile_words_of_a_letter_come_back_as_text(client: FlaskClient) -> None:
    html = page(client, "q=alert&in=letters")
    assert "<script>alert" not in html
    assert "<mark>alert</mark>" in html


def test_names_are_suggested_while_one_types(client: FlaskClient) -> None:
    (first, *_) = client.get("/suggest?q=world+cust").get_json()["matches"]
    assert first["address"] == "/ref/org/wco"
    assert first["label"] == "World Customs Organization"
    assert client.get("/suggest").get_json() == {"matches": []}
