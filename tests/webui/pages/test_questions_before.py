"""Answers as they were before the last letters came: who gets them, and how they say so."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from pyoxigraph import Literal, NamedNode, Triple

from graph.errors import StoreFull
from graph.query import answer, question, take_over
from graph.query.kept import keep
from graph.store import Store, open_store
from graph.terms import PG, RDF, RDFS
from webui import create_app
from webui.explorer.drawing import Drawing
from webui.gate import Gate
from webui.settings import Limits, Settings

HTML = {"Accept": "text/html"}
STALE = {"Cache-Control": "max-stale", "Accept": "application/json"}
ADDED = "<strong>1 document was added since this answer was worked out</strong>"


def put(store: Store, name: str) -> None:
    iri = NamedNode(f"https://example.org/kg/letter/{name}")
    facts = [
        Triple(iri, RDF.type, PG.Letter),
        Triple(iri, RDFS.label, Literal(f"Letter {name}")),
        Triple(iri, PG.inDocument, iri),
    ]
    store.put_graph(iri.value, "North Group\n", facts)


@pytest.fixture(scope="module")
def read(new_store: Callable[[], Path]) -> Iterator[Store]:
    """A store as `growing`, to which no test adds anything."""
    yield from grown(new_store())


@pytest.fixture
def growing(new_store: Callable[[], Path]) -> Iterator[Store]:
    yield from grown(new_store())


def grown(place: Path) -> Iterator[Store]:
    """A store of two letters, of which a question was answered beforehand when it had one."""
    with open_store(place) as store:
        put(store, "one")
        first = store.publish()
        for name in ("letters", "cases"):
            found = answer(first.open(), question(name))
            keep(first, found.sparql, found, seconds=3.2)
        put(store, "two")
        yield store


@pytest.fixture(scope="module")
def browse(read: Store) -> FlaskClient:
    return browsing(read, Settings())


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
    assert "It will be worked out anew" in page
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
    assert "/questions/letters.csv" not in page
    assert "/cite/letters" not in page


def test_an_earlier_answer_without_rows_does_not_say_what_was_searched(browse: FlaskClient) -> None:
    page = browse.get("/questions/cases", headers=HTML).text
    assert "1 document was added since" in page
    assert "Searched" not in page
    assert "Searched" in browse.get("/questions/cases?at=now", headers=HTML).text


def test_programs_get_the_answer_of_now_unless_they_take_a_stale_one(browse: FlaskClient) -> None:
    for address in ("/questions/letters.json", "/questions/letters.json?at=now"):
        reply = browse.get(address)
        assert len(reply.json["rows"]) == 2
        assert "as_of" not in reply.json
        assert "Policygraph-As-Of" not in reply.headers
    for wish in ("max-stale=0", "no-cache, max-stale"):
        reply = browse.get("/questions/letters.json", headers={"Cache-Control": wish})
        assert "as_of" not in reply.json
    reply = browse.get("/questions/letters.json", headers=STALE)
    assert reply.json["snapshot"] is None
    when = reply.json["as_of"]["when"]
    assert reply.json["as_of"]["added_since"] == 1
    assert len(reply.json["rows"]) == 1
    assert reply.headers["Policygraph-Answered"] == "earlier"
    assert reply.headers["Policygraph-As-Of"] == f"{when}; added-since=1"
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
        assert "<strong>2 documents were added since this answer was worked out</strong>" in page
        assert "took 3 seconds the last time" in page
        assert len(browse.get("/questions/letters.json").json["rows"]) == 3
    finally:
        gate.close()


def test_what_cannot_be_taken_over_is_left_out_and_the_letter_is_shown(
    growing: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(path: Path, _: object) -> None:
        raise StoreFull(f"{path}: the disk is full")

    monkeypatch.setattr("webui.gate.Drawing.draw", lambda *_: None)
    monkeypatch.setattr("graph.query.kept.write_whole", full)
    gate = Gate(growing, Settings())
    try:
        page = gate.app.test_client().get("/questions/letters", headers=HTML).text
        assert "/letter/two" in page
        assert "earlier answers are left out" in caplog.text
    finally:
        gate.close()


def test_where_answering_anew_fails_no_earlier_answer_is_given(
    growing: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    snapshot = growing.publish()
    take_over(snapshot)
    assert (snapshot.folder / "earlier").exists()
    monkeypatch.setattr("webui.explorer.drawing._main", breaks)
    drawing = Drawing(snapshot, within=0)
    waited = time.monotonic() + 20
    while (snapshot.folder / "earlier").exists() and time.monotonic() < waited:
        time.sleep(0.05)
    drawing.close()
    assert not (snapshot.folder / "earlier").exists()


def breaks(*_: object) -> None:
    raise SystemExit(1)
