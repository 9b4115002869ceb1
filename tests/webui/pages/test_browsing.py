"""What every list promises: counts that add up, pages that miss nothing, files of all rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from flask.testing import FlaskClient

from graph.store import Store, open_store
from tests.graph.search.made_up import fill
from webui import Settings, create_app

HTML = {"Accept": "text/html"}
LISTS = ("/letters", "/organisations", "/bodies", "/treaties", "/demands")


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(tmp_path_factory.mktemp("many") / "kb") as store:
        fill(store, 25)
        yield store


@pytest.fixture(scope="module")
def browser(many: Store) -> FlaskClient:
    return create_app(many, Settings(page_size=10)).test_client()


def letters_of(html: str) -> list[str]:
    """Where the rows of a list of letters lead."""
    return re.findall(r'<td><a class="thing" href="(/letter/[^"]+)"', html)


@pytest.mark.parametrize("path", LISTS)
def test_a_list_has_as_many_rows_as_its_sparql(browser: FlaskClient, path: str) -> None:
    html = browser.get(path, headers=HTML).text
    (address,) = re.findall(r'href="(/sparql\?query=[^"]+)"', html)
    (query,) = parse_qs(urlsplit(unescape(address)).query)["query"]
    answer = browser.get("/sparql", query_string={"query": query, "format": "json"}).get_json(
        force=True
    )
    told = browser.get(f"{path}?format=json").get_json()
    assert {row["thing"]["value"] for row in answer["results"]["bindings"]} == {
        row["thing"] for row in told["rows"]
    }
    assert len(answer["results"]["bindings"]) == told["total"]


def test_the_pages_of_a_list_miss_nothing_and_repeat_nothing(browser: FlaskClient) -> None:
    pages = [letters_of(browser.get(f"/letters?page={n}", headers=HTML).text) for n in (1, 2, 3)]
    assert [len(one) for one in pages] == [10, 10, 5]
    assert len({one for page in pages for one in page}) == 25
    last = browser.get("/letters?page=999", headers=HTML).text
    assert "21–25 of 25 letters" in last
    assert 'rel="next"' not in last


def test_a_facet_s_count_is_the_length_of_the_list_behind_it(browser: FlaskClient) -> None:
    html = browser.get("/letters", headers=HTML).text
    found = re.findall(r'<li><a href="([^"]+)" rel="nofollow">.*?data-facet-count="(\d+)"', html)
    assert len(found) > 5
    for address, number in found[:6]:
        again = browser.get(f"{unescape(address)}&format=json").get_json()
        assert again["total"] == int(number)


def test_values_of_a_facet_are_in_the_order_of_their_counts_and_then_their_names(
    demo: Store,
) -> None:
    shown = create_app(demo, Settings()).test_client().get("/letters", headers=HTML).text
    html = shown.partition("Country of signatories")[2]
    found = re.findall(r"<span>([^<]+)</span><span class=\"num\" data-facet-count=\"(\d+)\"", html)
    assert len(found) > 20
    assert found == sorted(found, key=lambda one: (-int(one[1]), one[0].lower()))


def test_dates_and_numbers_sort_a_list(browser: FlaskClient) -> None:
    newest = browser.get("/letters?format=json").get_json()["rows"]
    oldest = browser.get("/letters?sort=oldest&format=json").get_json()["rows"]
    assert [row["date"] for row in newest] == [row["date"] for row in oldest][::-1]
    signed = browser.get("/organisations?sort=letters&format=json").get_json()["rows"]
    numbers = [row["letters signed"] for row in signed]
    assert numbers == sorted(numbers, reverse=True)


def test_nonsense_in_an_address_is_left_aside(browser: FlaskClient) -> None:
    plain = browser.get("/letters", headers=HTML).text
    assert browser.get("/letters?sort=zzz&page=-3&colour=red", headers=HTML).text == plain
    empty = browser.get("/letters?country=http://a<b>%20c&page=7", headers=HTML)
    assert "No letter matches all of these choices" in empty.text
