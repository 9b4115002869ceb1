"""Answers as they were before the last letters came: who gets them, and how they say so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from pyoxigraph import Literal, NamedNode, Triple

from graph.query import answer, question, take_over
from graph.query.kept import keep
from graph.store import Store, open_store
from graph.terms import PG, RDF, RDFS
from webui import create_app
from webui.gate import Gate
from webui.settings import Limits, Settings

HTML = {"Accept": "text/html"}
STALE = {"Cache-Control": "max-stale", "Accept": "application/json"}
ADDED = "<strong>1 letter was added since this answer was worked out</strong>"


def put(store: Store, name: str) -> None:
    iri = NamedNode(f"https://example.org/kg/letter/{name}")
    facts = [
        Triple(iri, RDF.type, PG.Letter),
        Triple(iri, RDFS.label, Literal(f"Letter {name}")),
        Triple(iri, PG.inDocument, iri),
    ]
    store.put_graph(iri.value, "North Group\n", facts)


@pytest.fixture
def growing(new_store: Callable[[], Path]) -> Iterator[Store]:
    """A store of two letters, of which a question was answered beforehand when it had one."""
    with open_store(new_store()) as store:
        put(store, "one")
        first = store.publish()
        found = answer(first.open(), question("letters"))
        keep(first, found.sparql, found, seconds=3.2)
        put(store, "two")
        yield store


@pytest.fixture
def browse(growing: Store) -> FlaskClient:
    return browsing(growing, Settings())


def browsing(store: Store, settings: Settings) -> FlaskClient:
    snapshot = store.publish()
    take_over(snapshot)
    return create_app(snapshot.open(store.source_text), settings).test_client()


def test_a_page_says_what_was_added_since_and_leads_to_the_answer_as_of_now(
    browse: FlaskClient,
) -> None:
    page = browse.get("/questions/letters", headers=HTML).text
    assert ADDED in page
    assert "/letter/two" not in page
    assert "As of commit " in page
    assert 'href="/questions/letters?at=now"' in page
    now = browse.get("/questions/letters?at=now", headers=HTML)
    assert now.status_code == 200
    assert "/letter/two" in now.text
    assert "added since" not in now.text


def test_a_page_does_not_lead_where_nobody_would_get_an_answer(growing: Store) -> None:
    browse = browsing(growing, Settings(limits=Limits(query_seconds=3.0)))
    page = browse.get("/questions/letters", headers=HTML).text
    assert ADDED in page
    assert "at=now" not in page


def test_programs_get_the_answer_of_now_unless_they_take_a_stale_one(browse: FlaskClient) -> None:
    for address in ("/questions/letters.json", "/questions/letters.json?at=now"):
        reply = browse.get(address)
        assert len(reply.json["rows"]) == 2
        assert "as_of" not in reply.json
        assert "Policygraph-As-Of" not in reply.headers
    reply = browse.get("/questions/letters.json", headers=STALE)
    when = reply.json["as_of"]["when"]
    assert reply.json["as_of"]["letters_since"] == 1
    assert len(reply.json["rows"]) == 1
    assert reply.headers["Policygraph-Answered"] == "earlier"
    assert reply.headers["Policygraph-As-Of"] == f"{when}; letters-since=1"
    assert "Policygraph-As-Of" in reply.headers["Access-Control-Expose-Headers"]


def test_a_server_has_them_for_the_first_request_after_a_letter(
    growing: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("webui.gate.Drawing.draw", lambda *_: None)
    gate = Gate(growing, Settings())
    try:
        browse = gate.app.test_client()
        assert ADDED in browse.get("/questions/letters", headers=HTML).text
        put(growing, "three")
        gate.renew()
        page = browse.get("/questions/letters", headers=HTML).text
        assert "<strong>2 letters were added since this answer was worked out</strong>" in page
        assert "took 3 seconds the last time" in page
        assert len(browse.get("/questions/letters.json").json["rows"]) == 3
    finally:
        gate.close()
