"""Feeds: valid Atom whose names and dates stay, for all letters and for a narrowed list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from xml.etree import ElementTree as ET

import pytest
from flask.testing import FlaskClient

from benchmarks.turtle import triples
from graph.store import Store, open_store
from tests.graph.search.made_up import fill
from webui import create_app
from webui.workers.worker import warm

HTML = {"Accept": "text/html"}
ATOM = "{http://www.w3.org/2005/Atom}"
DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    with open_store(tmp_path_factory.mktemp("fed") / "kb") as store:
        fill(store, 12)
        undated = store.base.name("letter", "undated")
        label = "A label &amp; <b>\\u0007</b>"
        store.put_graph(
            undated, "Words\n", triples(f'letter:undated a pg:Letter ; rdfs:label "{label}" .')
        )
        yield create_app(store).test_client()


def feed(client: FlaskClient, address: str = "/letters.atom") -> ET.Element:
    answer = client.get(address)
    assert answer.mimetype == "application/atom+xml"
    return ET.fromstring(answer.get_data())  # noqa: S314 - our own words


def text(element: ET.Element, name: str) -> str:
    (found,) = element.findall(ATOM + name)
    return found.text or ""


def test_a_feed_has_what_atom_requires(client: FlaskClient) -> None:
    found = feed(client)
    for element in (found, *found.findall(ATOM + "entry")):
        assert text(element, "id").startswith("https://example.org/kg/")
        assert text(element, "title")
        assert DATE.fullmatch(text(element, "updated"))
    assert found.find(f"{ATOM}author/{ATOM}name") is not None
    assert {link.get("rel") for link in found.findall(ATOM + "link")} == {"self", "alternate"}
    assert len(found.findall(ATOM + "entry")) == 12


def test_a_feed_is_the_same_until_the_letters_change(client: FlaskClient) -> None:
    first, again = client.get("/letters.atom"), client.get("/letters.atom")
    assert first.get_data() == again.get_data()
    entries = feed(client).findall(ATOM + "entry")
    days = [text(one, "updated") for one in entries]
    assert days == sorted(days, reverse=True)
    assert text(feed(client), "updated") == days[0]


def test_a_narrowed_list_names_its_own_feed(client: FlaskClient) -> None:
    html = client.get("/letters?language=fr", headers=HTML).text
    (address,) = re.findall(
        r'rel="alternate" type="application/atom\+xml"[^>]*href="([^"]+)"', html
    )
    told = client.get("/letters?language=fr&format=json").get_json()
    named = {text(one, "id") for one in feed(client, unescape(address)).findall(ATOM + "entry")}
    assert named == {row["thing"] for row in told["rows"] if row["date"]}
    assert 0 < len(named) < 12


def test_the_bars_of_the_timeline_lead_to_the_letters_of_their_year(client: FlaskClient) -> None:
    html = client.get("/", headers=HTML).text
    bars = re.findall(r'class="years-link" href="([^"]+)"><span class="unseen">(\d+): (\d+)<', html)
    assert len(bars) > 1
    assert sum(int(number) for _, _, number in bars) == 12
    for address, year, number in bars:
        told = client.get(f"{unescape(address)}&format=json").get_json()
        assert told["total"] == int(number)
        assert {row["date"][:4] for row in told["rows"]} == {year}


def test_the_map_says_the_numbers_of_its_table(client: FlaskClient) -> None:
    html = client.get("/", headers=HTML).text
    drawn = dict(re.findall(r'aria-label="([^":]+): (\d+)"><title>', html))
    table = dict(
        re.findall(
            r'/ref/place/[A-Z]{2}">.*?<span[^>]*>([^<]+)</span></a></td><td class="num">(\d+)<',
            html,
        )
    )
    assert drawn == table
    assert set(drawn) <= {"Kenya", "France", "India", "Brazil"}
    assert drawn


def test_land_that_is_too_small_has_a_dot(client: FlaskClient) -> None:
    store: Store = client.application.extensions["store"]
    with store.batch():
        store.put_curated("small", triples("o:a0 pg:seat place:SG . o:a1 pg:seat place:SG ."))
    html = client.get("/", headers=HTML).text
    (singapore,) = re.findall(r'<a href="/ref/place/SG".*?</a>', html)
    assert "<circle" in singapore


def test_a_worker_has_read_the_template_of_a_feed_before_it_gives_up_files(
    client: FlaskClient,
) -> None:
    templates = client.application.jinja_env
    warm(client.application)
    assert templates.cache is not None
    assert {name for _, name in templates.cache} >= set(templates.list_templates())
