"""What changed, in the browser: as files too, without the names of who was withdrawn since."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Triple
from werkzeug.test import Client

from graph.store import open_store
from graph.store.deciding import DecisionLog
from graph.store.named import keep
from graph.terms import PG, RDF, RDFS
from graph.writing.withdrawing import withdrawal_of_name
from webui.gate import Gate

LETTER = "https://example.org/kg/letter/one"
SIGNATURE = NamedNode(f"{LETTER}.sig-1")
PERSON = "Quirina Vantongerloo"


def facts(name: str, country: str) -> list[Triple]:
    return [
        Triple(NamedNode(LETTER), RDFS.label, Literal("A letter")),
        Triple(SIGNATURE, RDF.type, PG.Signature),
        Triple(SIGNATURE, RDFS.label, Literal(f"Signature 1: {name}")),
        Triple(SIGNATURE, PG.nameAsStated, Literal(name)),
        Triple(SIGNATURE, PG.countryAsStated, Literal(country)),
    ]


@pytest.fixture(scope="module")
def visitor(new_store: Callable[[], Path]) -> Iterator[Client]:
    """Of a store whose signature moved from Kenya to Nepal since *first*, when it was signed."""
    place = new_store()
    with open_store(place) as store:
        store.registry.claim(("org", "a"), "a")
        store.put_graph(LETTER, f"Yours, {PERSON}", facts(PERSON, "Kenya"))
    keep(place, "first")
    with open_store(place) as store:
        store.put_graph(LETTER, f"Yours, {PERSON}", facts(PERSON, "Nepal"))
        wish = withdrawal_of_name(store, PERSON, by="ann", why="asked")
        DecisionLog(place).append([wish])
        gate = Gate(store)
        yield Client(gate.app)
        gate.close()


def test_the_latest_changes_lead_to_the_letters_that_they_are_of(visitor: Client) -> None:
    page = visitor.get("/changes").text.split("Latest changes")[1]
    assert page.count('<a href="/letter/one">one</a>') >= 2


def test_a_letter_that_is_not_there_any_more_is_named_only(new_store: Callable[[], Path]) -> None:
    with open_store(new_store()) as store:
        store.put_graph(LETTER, f"Yours, {PERSON}", facts(PERSON, "Kenya"))
        store.remove(LETTER)
        gate = Gate(store)
        page = Client(gate.app).get("/changes").text.split("Latest changes")[1]
        gate.close()
    assert " · one" in page
    assert "/letter/one" not in page


def test_where_no_snapshot_was_kept_nothing_is_asked_for(new_store: Callable[[], Path]) -> None:
    with open_store(new_store()) as store:
        gate = Gate(store)
        page = Client(gate.app).get("/changes").text
        gate.close()
    assert 'name="from"' not in page
    assert "None has been kept yet" in page


def test_each_line_of_what_changed_leads_to_the_thing(visitor: Client) -> None:
    page = visitor.get("/changes?from=first&to=now")
    assert page.status_code == 200
    words = "Signature 1: name withheld: country as stated Kenya → Nepal"
    assert f'<li><a href="/letter/one.sig-1">{words}</a></li>' in page.text
    assert '<h3><a href="/letter/one">Letter “A letter”</a>' in page.text
    assert '<a href="/changes?from=first&amp;to=now">first</a>' in visitor.get("/changes").text


def test_the_files_have_every_statement_but_no_name_that_is_withheld(visitor: Client) -> None:
    patch = visitor.get("/changes.patch?from=first")
    predicate, graph = f"<{PG.countryAsStated.value}>", "<https://example.org/kg/graph/letter.one>"
    assert f'D {SIGNATURE} {predicate} "Kenya" {graph} .' in patch.text.splitlines()
    assert f'A {SIGNATURE} {predicate} "Nepal" {graph} .' in patch.text.splitlines()
    told = visitor.get("/changes.json?from=first&to=now")
    assert json.loads(told.text)["added"] == 1
    everything = visitor.get("/changes?from=first").text + patch.text + told.text
    assert "Vantongerloo" not in everything


def test_a_moment_that_is_not_kept_is_told_and_files_are_none(visitor: Client) -> None:
    for word in ("nosuch", "1", "../kb", "/etc/passwd"):
        answer = visitor.get("/changes", query_string={"from": word})
        assert answer.status_code == 404
        assert "policygraph snapshot --list" in answer.text
