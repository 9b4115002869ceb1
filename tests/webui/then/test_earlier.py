"""Pages as they were: they say so, stay there, name nobody who was withdrawn since, and are few."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from werkzeug.test import Client

from graph.store import Store, open_store
from graph.store.deciding import DecisionLog
from graph.store.named import keep
from graph.writing.withdrawing import withdrawal_of_name
from tests.webui.workers.conftest import LIMITS
from webui.gate import Gate
from webui.settings import Settings
from webui.then.addresses import without, word_in
from webui.then.earlier import MOST_OPEN

LETTER = "https://example.org/kg/letter/small"
GRAPH = "https://example.org/kg/graph/letter.small"
LINK = re.compile(r' (?:href|action)="(/(?!static/)[^"]*)"')
COUNT = {"query": "SELECT (COUNT(?s) AS ?n) { ?s a pg:Signature }"}
CSV = {"Accept": "text/csv"}


@pytest.fixture(scope="module")
def gate(new_store: Callable[[], Path], small: Store) -> Iterator[Gate]:
    """Of a store that had a letter in *first*, *second* and *third*, and has none now."""
    with open_store(new_store()) as store:
        store.registry.claim(("org", "a"), "a")
        store.put_graph(LETTER, small.text(LETTER), small.triples(GRAPH))
        for name in ("first", "second", "third"):
            keep_of(store, name)
        store.remove(LETTER)
        opened = Gate(store, Settings(limits=LIMITS))
        yield opened
        opened.close()


def keep_of(store: Store, name: str) -> None:
    store.publish()
    keep(store.place, name)


@pytest.fixture
def visitor(gate: Gate) -> Client:
    return Client(gate.app)


def test_a_page_says_that_it_is_earlier_and_its_links_stay_there(visitor: Client) -> None:
    assert visitor.get("/letter/small").status_code == 404
    page = visitor.get("/letter/small?at=first")
    assert page.status_code == 200
    assert "<strong>as it was on 20" in page.text
    assert "(snapshot first)" in page.text
    links = LINK.findall(page.text)
    assert len(links) > 20
    assert [one for one in links if "at=first" not in one] == ["/letter/small"]
    assert "<script type=" not in page.text
    assert 'role="search"><input type="hidden" name="at" value="first">' in page.text
    assert "&lt;form" not in page.text
    assert "at=" not in visitor.get("/letters").text
    led = visitor.get("/letter/small.sig-1?at=first")
    assert led.headers["Location"].endswith("/letter/small?at=first#sig-1")


def test_questions_queries_and_searches_read_the_graph_as_it_was(visitor: Client) -> None:
    now = visitor.get("/sparql", query_string=COUNT, headers=CSV)
    then = visitor.get("/sparql", query_string={**COUNT, "at": "first"}, headers=CSV)
    assert (now.text, then.text) == ("n\r\n0\r\n", "n\r\n2\r\n")
    assert then.headers["Policygraph-Snapshot"] == "first"
    asked = visitor.get("/questions/signatories.csv?letter=letter:small&at=first")
    assert "Ligue Ébène" in asked.text
    assert "/letter/small?at=first" in visitor.get("/search?q=agendas&at=first").text


def test_few_snapshots_are_open_at_once(gate: Gate, visitor: Client) -> None:
    for name in ("first", "second", "third", "first"):
        assert visitor.get(f"/letter/small?at={name}").status_code == 200
    assert list(gate._earlier._open) == ["third", "first"]
    assert len(gate._earlier._open) == MOST_OPEN


@pytest.mark.parametrize("word", ["nosuch", "999", "../..", "%00"])
def test_a_snapshot_that_is_not_kept_is_told(visitor: Client, word: str) -> None:
    answer = visitor.get(f"/letters?at={word}")
    assert answer.status_code == 404
    assert "no snapshot of" in answer.text.lower()


def test_who_was_withdrawn_later_is_not_named_in_an_earlier_page(
    gate: Gate, visitor: Client
) -> None:
    assert "Ligue Ébène" in visitor.get("/letter/small?at=first").text
    wish = withdrawal_of_name(gate._store, "Ligue Ébène", by="ann", why="asked")
    DecisionLog(gate._store.place).append([wish])
    everything = f"SELECT * {{ GRAPH <{GRAPH}> {{ ?s ?p ?o }} }}"
    query = {"query": everything, "at": "first"}
    answers = [
        visitor.get("/letter/small?at=first"),
        visitor.get("/letter/small.txt?at=first"),
        visitor.get("/search?q=agendas&at=first"),
        visitor.get("/sparql", query_string=query, headers=CSV),
    ]
    assert [one.status_code for one in answers] == [200] * 4
    assert "withheld" in answers[0].text
    assert "withheld" in answers[3].text
    pages = [one.text for one in answers]
    assert not re.search("b[eè]ne|ligue", "".join(pages), re.IGNORECASE)


def test_only_the_parameter_itself_is_meant() -> None:
    assert word_in({"QUERY_STRING": "q=at=first&at=one"}) == "one"
    assert word_in({"QUERY_STRING": "format=x"}) is None
    assert word_in({"QUERY_STRING": "at=now"}) is None
    assert without("a=1&at=first&b=2") == "a=1&b=2"
