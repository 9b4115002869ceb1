from __future__ import annotations

import json
from urllib.parse import urlsplit

import pyoxigraph as ox
import pytest
from flask.testing import FlaskClient

HTML = {"Accept": "text/html"}
LIGUE = "https://example.org/kg/org/ligue-ebene"


@pytest.mark.parametrize(
    ("path", "status", "target"),
    [
        ("/letter/small.sig-1", 303, "/letter/small#sig-1"),
        ("/letter/small.cite-2", 303, "/letter/small#cite-2"),
        ("/letter/small.text", 303, "/letter/small#text"),
        ("/letter/small.demand-1.outcome-1", 303, "/letter/small.demand-1#outcome-1"),
        ("/org/old-ligue", 301, "/org/ligue-ebene"),
        ("/org/old-ligue.ttl", 301, "/org/ligue-ebene.ttl"),
    ],
)
def test_names_that_have_no_page_lead_to_their_place(
    client: FlaskClient, path: str, status: int, target: str
) -> None:
    answer = client.get(path, headers=HTML)
    assert answer.status_code == status
    found = urlsplit(answer.headers["Location"])
    assert found.path + (f"#{found.fragment}" if found.fragment else "") == target


def test_a_span_leads_to_its_words(client: FlaskClient) -> None:
    answer = client.get("/letter/small.text.span-0-10", headers=HTML)
    assert answer.status_code == 404  # only suggested: not in the graph
    page = client.get("/letter/small", headers=HTML).text
    span = page.split('id="cite-1"')[1].split('href="#span-')[1].split('"')[0]
    answer = client.get(f"/letter/small.text.span-{span}", headers=HTML)
    assert answer.headers["Location"] == f"/letter/small#span-{span}"
    selector = client.get(f"/letter/small.text.span-{span}.sel", headers=HTML)
    assert selector.headers["Location"] == f"/letter/small#span-{span}"


@pytest.mark.parametrize("path", ["/org/ligue-ebene.ttl", "/org/ligue-ebene.nt"])
def test_a_thing_is_served_as_triples_that_name_it(client: FlaskClient, path: str) -> None:
    answer = client.get(path)
    form = ox.RdfFormat.TURTLE if path.endswith("ttl") else ox.RdfFormat.N_TRIPLES
    subjects = {quad.subject.value for quad in ox.parse(answer.data, format=form)}
    assert LIGUE in subjects


def test_a_thing_is_served_by_accept(client: FlaskClient) -> None:
    answer = client.get("/org/ligue-ebene", headers={"Accept": "application/ld+json"})
    assert answer.mimetype == "application/ld+json"
    assert json.loads(answer.text)
    assert "Accept" in answer.headers["Vary"]
    assert answer.headers.getlist("Link")


def test_a_record_is_served_as_data_without_a_detour(client: FlaskClient) -> None:
    answer = client.get("/letter/small.sig-1", headers={"Accept": "text/turtle"})
    assert answer.status_code == 200
    assert "Ligue" in answer.text


def test_a_second_visit_costs_no_bytes(client: FlaskClient) -> None:
    tag = client.get("/org/ligue-ebene", headers=HTML).headers["ETag"]
    again = client.get("/org/ligue-ebene", headers=HTML | {"If-None-Match": tag})
    assert again.status_code == 304
    assert again.data == b""


def test_a_page_opens_the_sentence_behind_a_statement(client: FlaskClient) -> None:
    html = client.get("/org/ligue-ebene", headers=HTML).text
    assert "1 reference" in html
    assert "Ligue Ébène, Kenya" in html
    assert 'href="/letter/small#sig-1"' in html


def test_an_article_tells_how_it_is_cited(client: FlaskClient) -> None:
    html = client.get("/ref/treaty/trips.art_7", headers=HTML).text
    assert "invocation" in html
    assert "1 of 2" in html
    assert 'href="/letter/small#cite-1"' in html


def test_a_treaty_counts_the_citations_of_its_articles(client: FlaskClient) -> None:
    html = client.get("/ref/treaty/trips", headers=HTML).text
    assert "1 of 144 cited" in html or "1 of " in html
    assert 'href="/ref/treaty/trips.art_7"' in html


def test_a_country_keeps_what_is_stated_apart_from_what_is_held(client: FlaskClient) -> None:
    html = client.get("/ref/place/KE", headers=HTML).text
    assert "Signatories based here" in html
    assert "Named as the country of a signature" in html
    assert 'href="/letter/small#sig-1"' in html


def test_a_demand_has_a_page_of_its_own(client: FlaskClient) -> None:
    html = client.get("/letter/small.demand-1", headers=HTML).text
    assert "What came of it" in html
    assert "publish &lt;b&gt;all&lt;/b&gt; papers" in html
    assert 'id="outcome-1"' in html
    assert 'href="/letter/small?cite=demand-1#cite"' in html
    assert '<meta name="description" content="ask you to publish &lt;b&gt;all&lt;' in html


def test_a_body_counts_what_reached_it(client: FlaskClient) -> None:
    html = client.get("/ref/org/wco", headers=HTML).text
    assert "Letters addressed to it or to a part of it" in html
    assert 'href="/letter/small"' in html
