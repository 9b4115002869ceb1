"""A store that only those read who sign in or have a token."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graph.accounts import Accounts, Tokens
from graph.errors import InputError
from graph.store import Store
from tests.webui.signing_in.conftest import LIMITS, Browser
from webui.gate import Gate
from webui.settings import Settings

PAGES = [
    "/",
    "/letters",
    "/letter/small.ttl",
    "/sparql?query=ASK{}",
    "/graph-store?default",
    "/watches.json",
    "/no",
]


def test_it_is_not_started_where_nobody_could_read(empty: Store) -> None:
    with pytest.raises(InputError, match="invite somebody first"):
        Gate(empty, Settings(private=True))


@pytest.fixture(scope="module")
def private(own: Store, accounts: Accounts) -> Iterator[Gate]:
    opened = Gate(own, Settings(private=True, limits=LIMITS))
    yield opened
    opened.close()


@pytest.mark.parametrize("path", PAGES)
def test_strangers_read_nothing(private: Gate, path: str) -> None:
    client = private.app.test_client()
    page = client.get(path, headers={"Accept": "text/html"})
    assert page.status_code == 303
    assert page.location.startswith("/login?next=%2F")
    told = client.get(path, headers={"Accept": "application/json"})
    assert told.status_code == 401
    assert "Bearer" in told.headers["WWW-Authenticate"]
    assert client.post(path, headers={"Accept": "text/html"}).status_code == 401
    wrong = client.get(path, headers={"Authorization": "Bearer pgt_x", "Accept": "text/turtle"})
    assert wrong.status_code == 401


def test_who_signs_in_or_has_a_token_reads(private: Gate, own: Store) -> None:
    browser = Browser(private.app.test_client())
    assert browser.get("/login").status_code == 200
    assert browser.log_in(next="/letters").location == "/letters"
    page = browser.get("/letters")
    assert page.status_code == 200
    assert page.headers.getlist("Cache-Control") == ["private, no-store"]
    text = Tokens(own.place).new("program")
    headers = {"Authorization": f"Bearer {text}"}
    answer = private.app.test_client().get("/letter/small.ttl", headers=headers)
    assert answer.status_code == 200
    assert "ETag" not in answer.headers


def test_those_who_watch_the_server_are_answered(private: Gate) -> None:
    client = private.app.test_client()
    assert [client.get(path).status_code for path in ("/health", "/metrics", "/icon.svg")] == [
        200
    ] * 3
