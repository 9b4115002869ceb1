"""The overview and the lists: each count equals its SPARQL."""

from __future__ import annotations

import json
import re
from html import unescape
from urllib.parse import parse_qs

import pytest
from flask.testing import FlaskClient

from webui.pages.bodies import tree
from webui.rows import Row

HTML = {"Accept": "text/html"}
COUNTS = {
    "letters": "?x a pg:Letter",
    "signatures": "?x a pg:Signature",
    "treaties": "?x a pg:Treaty . ?letter a pg:Letter ; pg:citesNorm ?x",
    "instruments": "?x a pg:Instrument . ?letter a pg:Letter ; pg:citesNorm ?x",
    "demands": "?x a pg:Demand",
}


def rows_of(client: FlaskClient, query: str) -> list[dict[str, dict[str, str]]]:
    answer = client.get("/sparql", query_string={"query": query, "format": "json"})
    found: list[dict[str, dict[str, str]]] = json.loads(answer.text)["results"]["bindings"]
    return found


def shown_counts(html: str) -> dict[str, int]:
    found = re.findall(r'data-count="(\w+)"><strong>([\d,]+)</strong>', html)
    return {name: int(number.replace(",", "")) for name, number in found}


@pytest.mark.parametrize(("name", "pattern"), COUNTS.items())
def test_a_count_of_the_overview_equals_its_sparql(
    client: FlaskClient, name: str, pattern: str
) -> None:
    shown = shown_counts(client.get("/", headers=HTML).text)
    (row,) = rows_of(client, f"SELECT (COUNT(DISTINCT ?x) AS ?n) WHERE {{ {pattern} }}")
    assert shown[name] == int(row["n"]["value"])


def test_the_overview_hands_over_the_query_of_its_counts(client: FlaskClient) -> None:
    html = client.get("/", headers=HTML).text
    address = unescape(html.split('href="/sparql?query=')[1].split('"')[0])
    (query,) = parse_qs("query=" + address)["query"]
    counted = {row["what"]["value"]: int(row["n"]["value"]) for row in rows_of(client, query)}
    assert counted == shown_counts(html)


@pytest.mark.parametrize("name", ["letters", "organisations", "people", "bodies", "treaties"])
def test_a_count_of_the_overview_leads_to_as_many_rows(client: FlaskClient, name: str) -> None:
    html = client.get("/", headers=HTML).text
    (address,) = re.findall(rf'<a href="([^"]+)" data-count="{name}"', html)
    told = client.get(unescape(address), headers=HTML)
    body = told.text.split("<tbody>")[1].split("</tbody>")[0]
    assert body.count("<tr") == shown_counts(html)[name]


def test_demands_can_be_shown_by_status(client: FlaskClient) -> None:
    met = client.get("/demands?status=met", headers=HTML).text
    assert "papers published" in met
    assert (
        "No demand matches all of these choices"
        in client.get("/demands?status=open", headers=HTML).text
    )


def test_merged_names_are_not_listed(client: FlaskClient) -> None:
    assert "old-ligue" not in client.get("/organisations", headers=HTML).text


def body(iri: str, parent: str | None) -> Row:
    return Row(body=iri, label=iri, parent=parent)


def test_bodies_stand_under_what_they_belong_to() -> None:
    found = [body("b", "a"), body("a", None), body("c", "b"), body("d", None)]
    assert [(one.body.body, one.depth) for one in tree(found, {"d": (3, 1)})] == [
        ("d", 0),
        ("a", 0),
        ("b", 1),
        ("c", 2),
    ]


def test_a_loop_of_bodies_is_listed_once_and_ends() -> None:
    found = [body("a", "b"), body("b", "a"), body("c", "elsewhere")]
    assert sorted(one.body.body for one in tree(found, {})) == ["a", "b", "c"]


def test_the_picture_says_how_much_of_the_letter_it_shows(client: FlaskClient) -> None:
    html = client.get("/", headers=HTML).text
    assert "5 of 5 shown" in html
    assert html.count('<circle class="a-') == 2
    assert 'href="/network?letter=https%3A//example.org/kg/letter/small"' in html
