"""Promises that hold on every page of the app."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.webui.reading_html import Page
from webui.problems import Problem
from webui.security import CONTENT_SECURITY_POLICY

PAGES = (
    "/",
    "/letters",
    "/letters?sort=title",
    "/letters?sort=nonsense",
    "/letter/small",
    "/letter/small.demand-1",
    "/organisations",
    "/organisations?sort=letters",
    "/people",
    "/papers",
    "/bodies",
    "/treaties",
    "/demands",
    "/demands?status=met",
    "/questions",
    "/questions/signatories",
    "/questions/signatories?letter=letter:small",
    "/questions/words?part=papers",
    "/questions/letters-to",
    "/questions/countries",
    "/api",
    "/sparql",
    "/downloads",
    "/search",
    "/search?q=ligue",
    "/ns/",
    "/ns/Signature",
    "/code/capacity.individual",
    "/org/ligue-ebene",
    "/person/script",
    "/event/council",
    "/document/reply",
    "/ref/org/wco",
    "/ref/treaty/trips",
    "/ref/treaty/trips.art_7",
    "/ref/instrument/wco-secure",
    "/ref/place/KE",
    "/network",
    "/help",
    "/help/tutorial",
    "/keys",
)
HTML = {"Accept": "text/html"}
Visited = Callable[[str], TestResponse]


@pytest.fixture(scope="module")
def visited(app: Flask) -> Visited:
    """What an address answers; each is asked once, and all tests look at the same answer."""
    client = app.test_client()
    return cache(lambda path: client.get(path, headers=HTML))


@pytest.mark.parametrize("path", PAGES)
def test_every_page_answers(visited: Visited, path: str) -> None:
    answer = visited(path)
    assert answer.status_code == 200
    assert answer.mimetype == "text/html"
    assert "<h1" in answer.text


@pytest.mark.parametrize("path", PAGES)
def test_nothing_of_the_data_runs_on_any_page(visited: Visited, path: str) -> None:
    page = Page(visited(path).text)
    assert page.handlers == []
    assert page.strange() == []


@pytest.mark.parametrize("path", PAGES)
def test_no_browser_can_be_made_to_change_anything(visited: Visited, path: str) -> None:
    """Nothing is remembered of who visits, and no form changes a thing."""
    answer = visited(path)
    assert "Set-Cookie" not in answer.headers
    forms = {(how, where.partition("?")[0]) for how, where in Page(answer.text).forms}
    assert forms <= {
        ("get", "/search"),
        ("get", "/letters"),
        ("get", "/letter/small"),
        ("get", "/demands"),
        ("get", "/organisations"),
        ("get", "/people"),
        ("get", "/bodies"),
        ("get", "/treaties"),
        ("get", "/network"),
        *(("post", f"/network.{form}") for form in ("html", "gexf", "graphml")),
        ("get", "/sparql"),
        ("post", "/sparql"),
        *(("get", one.partition("?")[0]) for one in PAGES if one.startswith("/questions/")),
    }


@pytest.mark.parametrize("path", PAGES)
def test_anchors_are_unique_on_every_page(visited: Visited, path: str) -> None:
    ids = Page(visited(path).text).ids
    assert sorted(ids) == sorted(set(ids))


def test_only_the_sparql_page_lets_a_script_bring_styles_and_each_time_by_another_word(
    client: FlaskClient, visited: Visited
) -> None:
    told = [*map(visited, PAGES), client.get("/sparql", headers=HTML)]
    loosened = [one for one in told if "nonce" in one.headers["Content-Security-Policy"]]
    assert {one.request.path for one in loosened} == {"/sparql"}
    nonces = [re.findall(r"'nonce-([\w-]+)'", str(one.headers)) for one in loosened]
    assert len({words for (words,) in nonces}) == len(loosened) > 1
    for one, (words,) in zip(loosened, nonces, strict=True):
        assert f"style-src 'self' 'nonce-{words}';" in one.headers["Content-Security-Policy"]
        assert f'<meta name="style-nonce" content="{words}">' in one.text


@pytest.mark.parametrize("path", [*PAGES, "/nothing", "/org/nothing", "/static/none.js"])
def test_every_answer_carries_the_policy(visited: Visited, path: str) -> None:
    headers = visited(path).headers
    policy = re.sub(r" 'nonce-[\w-]{24}'", "", headers["Content-Security-Policy"])
    assert policy == CONTENT_SECURITY_POLICY
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "unsafe" not in headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nothing", 404),
        ("GET", "/org/nothing", 404),
        ("GET", "/letter/nothing.txt", 404),
        ("GET", "/questions/nothing", 404),
        ("GET", "/downloads/graph.doc", 404),
        ("GET", "/sparql?query=SELECT", 400),
        ("GET", "/sparql?query=ASK{}&format=doc", 404),
        ("POST", "/letters", 405),
        ("DELETE", "/sparql", 405),
    ],
)
def test_every_error_has_one_shape(
    client: FlaskClient, method: str, path: str, status: int
) -> None:
    asked = client.open(path, method=method, headers={"Accept": "application/json"})
    assert asked.status_code == status
    assert asked.mimetype == "application/problem+json"
    told = json.loads(asked.text)
    assert set(told) <= {"type", "status", "title", "detail", "line", "column"}
    assert told["status"] == status
    assert told["detail"]
    page = client.open(path, method=method, headers=HTML)
    assert page.status_code == status
    assert page.mimetype == "text/html"
    assert "Traceback" not in page.text + asked.text


def test_a_form_that_is_not_served_is_406(client: FlaskClient) -> None:
    answer = client.get("/org/ligue-ebene", headers={"Accept": "image/png"})
    assert answer.status_code == 406
    assert answer.mimetype == "application/problem+json"
    assert "text/turtle" in answer.text


def test_a_request_over_the_limit_is_413(client: FlaskClient) -> None:
    body = b"x" * (1024 * 1024 + 1)
    answer = client.post("/sparql", data=body, content_type="application/sparql-query")
    assert answer.status_code == 413


def test_an_unforeseen_error_tells_nothing_of_the_inside(
    app: Flask, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr("webui.pages.letters.about", broken)
    answer = app.test_client().get("/letters", headers=HTML)
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert "secret detail" in caplog.text


def test_405_names_the_methods_that_are_taken(client: FlaskClient) -> None:
    assert set(client.post("/letters").headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}


def test_the_site_title_is_escaped(client: FlaskClient) -> None:
    assert "A &lt;title&gt;</a>" in client.get("/").text


def test_the_first_page_counts_one_letter_and_no_instrument(client: FlaskClient) -> None:
    counted = r'data-count="(\w+)">.*?([\w ]+)</span>'
    told = dict(re.findall(counted, client.get("/").text))
    assert told["letters"] == "letter"
    assert (told["treaties"], told["instruments"]) == ("treaty cited", "instruments cited")


def test_a_problem_is_plain_data() -> None:
    assert Problem(404, "t", "d").line is None


@pytest.mark.parametrize(
    "path", ["/", "/letters", "/organisations", "/people", "/demands", "/downloads"]
)
def test_an_empty_store_says_so_in_words(empty_client: FlaskClient, path: str) -> None:
    answer = empty_client.get(path, headers=HTML)
    assert answer.status_code == 200
    assert re.search(r"(No|no) (letter|demand|[a-z ]+) .*yet", answer.text)


@pytest.mark.parametrize("path", [one for one in PAGES if not one.startswith("/ns")])
def test_every_internal_link_leads_somewhere(visited: Visited, path: str) -> None:
    addresses = set(Page(visited(path).text).addresses)
    inside = [one for one in addresses if one.startswith("/") and not one.startswith("/static")]
    for address in sorted(inside)[:60]:
        assert visited(address).status_code in {200, 301, 303}, address
