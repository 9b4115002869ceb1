"""Papers of meetings are found and shown like letters, and counted as none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from graph import pipeline
from graph.store import open_store
from tests.conftest import LETTER
from webui import create_app

HTML = {"Accept": "text/html"}
SHOWN = Path(__file__).parents[2] / "graph" / "papers" / "shown"
PAPERS = [SHOWN / name for name in ("agenda-wipo.txt", "participants-wipo.txt")]
SYMBOL = """
@prefix pg: <https://w3id.org/policygraph/ns/> .
<https://example.org/kg/letter/2008-10-28-wco-secure> pg:symbol "SCCR/26/4" .
"""
AGENDA = "https://example.org/kg/letter/agenda-wipo"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    place = tmp_path_factory.mktemp("papers")
    (place / "symbol.ttl").write_text(SYMBOL, "utf-8")
    with open_store(place / "kb") as store:
        pipeline.add(store, [LETTER, *PAPERS, place / "symbol.ttl"])
        yield create_app(store).test_client()


def test_no_count_list_or_feed_of_letters_has_papers(browser: FlaskClient) -> None:
    overview = browser.get("/", headers=HTML).text
    counted = dict(re.findall(r'data-count="(\w+)"><strong>([\d,]+)', overview))
    assert (counted["letters"], counted["papers"]) == ("1", "2")
    assert "<h1>1 letter</h1>" in browser.get("/letters", headers=HTML).text
    assert browser.get("/letters.atom").text.count("<entry>") == 1
    answer = browser.get("/questions/contents.json").get_json()
    things = {row["kind"]: row["things"] for row in answer["rows"]}
    assert (things["Letter"], things["MeetingPaper"]) == (1, 2)


def test_papers_have_a_list_facets_and_pages_of_their_own(browser: FlaskClient) -> None:
    listed = browser.get("/papers", headers=HTML).text
    assert "<h1>2 papers</h1>" in listed
    assert "SCCR/26/3 PROV." in listed
    assert 'href="/event/wipo-sccr-26"' in listed
    agendas = browser.get("/papers?form=code:document-kind.agenda&format=json").get_json()
    assert [row["thing"] for row in agendas["rows"]] == [AGENDA]
    page = browser.get("/letter/agenda-wipo", headers=HTML).text
    assert "Paper of a meeting" in page
    found = browser.get("/search?in=papers&q=agenda&format=json").get_json()
    assert AGENDA in [row["thing"] for row in found["rows"]]


def test_links_to_papers_and_their_nodes_are_drawn_as_papers(browser: FlaskClient) -> None:
    session = browser.get("/event/wipo-sccr-26", headers=HTML).text
    link = r'href="/letter/agenda-wipo"><svg class="glyph glyph-(\w+)"'
    assert set(re.findall(link, session)) == {"paper"}
    drawn = browser.get("/network.json", query_string={"letter": AGENDA}).text
    assert '"paper"' in drawn


def test_what_an_agenda_names_by_its_symbol_is_linked_both_ways(browser: FlaskClient) -> None:
    agenda = browser.get("/letter/agenda-wipo", headers=HTML).text
    assert re.search(r"<dd>SCCR/26/4<br><a [^>]*/letter/2008-10-28-wco-secure", agenda)
    session = browser.get("/event/wipo-sccr-26", headers=HTML).text
    assert "Papers named on the agenda that are held here" in session
    letter = browser.get("/letter/2008-10-28-wco-secure", headers=HTML).text
    named = letter.partition('id="named-on"')[2]
    assert re.search(r'href="/letter/agenda-wipo#item-\d+"', named)
