"""The stories of the cases that ship, and the tour."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from graph import pipeline
from graph.query import ask
from graph.store import Store, open_store
from tests.conftest import CURATED, EXAMPLES, LETTER
from webui import create_app

HTML = {"Accept": "text/html"}
NCD = EXAMPLES / "ncd"
HOSTILE = """
@prefix pg: <https://w3id.org/policygraph/ns/> .
@prefix kg: <https://example.org/kg/case/> .
<https://example.org/kg/document/bad> a pg:Document ;
  <http://www.w3.org/2000/01/rdf-schema#label> "Bad" ;
  <https://schema.org/url> <javascript:alert(1)> .
kg:mallory a pg:Case ; <http://www.w3.org/2000/01/rdf-schema#label> "<b>Mallory</b>" ;
  <http://purl.org/dc/terms/hasPart> <https://example.org/kg/document/bad> .
"""


@pytest.fixture(scope="module")
def both(new_store: Callable[[], Path]) -> Iterator[Store]:
    """Both example cases, added as ``make demo`` adds them."""
    with open_store(new_store()) as store:
        report = pipeline.add(store, [LETTER, CURATED, NCD])
        assert report.failed == ()
        yield store


@pytest.fixture(scope="module")
def pages(both: Store) -> FlaskClient:
    return create_app(both).test_client()


def words(client: FlaskClient, path: str) -> str:
    answer = client.get(path, headers=HTML)
    assert answer.status_code == 200
    return " ".join(re.sub(r"<[^>]+>", " ", answer.text).split())


def test_all_cases_are_listed_with_how_their_demands_stand(pages: FlaskClient) -> None:
    told = words(pages, "/cases")
    assert "The SECURE standards of the World Customs Organization 2007 to 2022" in told
    assert "2 refused" in told
    assert told.count("1 met") == 2


def test_a_failed_ratification_is_told_with_its_votes_and_findings(pages: FlaskClient) -> None:
    told = words(pages, "/case/us-crpd")
    order = (
        "Senate: 61 to 38",
        "Reaffirms Strong Support",
        "12 to 6 for consent",
        "Senator Lee objected",
    )
    places = [told.index(one) for one in order]
    assert places == sorted(places)
    assert "refused as of 17 September 2014 , according to The policygraph editors" in told
    assert "15 signatures: 15 as an individual" in told


def test_every_event_and_finding_of_a_case_names_who_tells_it(both: Store) -> None:
    for case in ("wco-secure", "us-crpd", "us-marrakesh"):
        for row in ask(both, "case-course", case=case).values():
            looked = row["what"] == "no response known"
            assert row["source"] or row["link"] or "/letter/" in str(row["thing"]) or looked, row
            assert not row["source"] or row["told"]
            assert not row["demand"] or row["assessor"]


def test_the_demand_of_2018_was_met_with_the_deposit(both: Store) -> None:
    rows = ask(both, "outcomes", letter="2018-04-20-ncd-senate-marrakesh").values()
    assert ("met", "2019-02-08") in {(row["status"], row["asOf"]) for row in rows}


def test_letters_whose_texts_are_shipped_are_unaltered() -> None:
    sizes = {file.name[:10]: len(file.read_text("utf-8")) for file in NCD.glob("*.md")}
    assert sizes == {
        "2013-06-25": 6057,
        "2013-11-06": 5419,
        "2016-02-18": 3469,
        "2018-04-20": 3680,
    }


def test_a_case_is_found_by_its_name_and_had_as_data(pages: FlaskClient) -> None:
    found = pages.get("/search?q=united+states+marrakesh", headers=HTML).text
    assert 'href="/case/us-marrakesh"' in found
    assert "case:us-marrakesh a pg:Case" in pages.get("/case/us-marrakesh.ttl").text


def test_the_case_of_the_guide_can_be_added_and_is_told(
    new_store: Callable[[], Path], tmp_path: Path
) -> None:
    guide = (EXAMPLES.parent / "docs" / "cases.md").read_text("utf-8")
    (turtle,) = re.findall(r"```turtle\n(.*?)```", guide, flags=re.DOTALL)
    french = turtle.replace('"The ferry to the islands"@en', '"Le bac pour les îles"@fr')
    (tmp_path / "ferry.ttl").write_text(turtle, "utf-8")
    (tmp_path / "bac.ttl").write_text(french.replace("case:ferry", "case:bac"), "utf-8")
    with open_store(new_store()) as store:
        added = pipeline.add(store, [tmp_path / "ferry.ttl", tmp_path / "bac.ttl"])
        assert added.failed == ()
        (tmp_path / "mallory.ttl").write_text(HOSTILE, "utf-8")
        assert pipeline.add(store, [tmp_path / "mallory.ttl"]).failed == ()
        pages = create_app(store).test_client()
        assert 'href="javascript' not in pages.get("/case/mallory", headers=HTML).text
        told = words(pages, "/case/ferry")
        assert "Le bac pour les îles" in words(pages, "/cases")
        assert "Le bac pour les îles" in words(pages, "/case/bac")
    assert "12 May 2020 vote The council votes for a ferry, 9 to 4" in told
    assert "told by Minutes of the council" in told


def test_each_step_of_the_tour_leads_somewhere(pages: FlaskClient) -> None:
    html = pages.get("/tour", headers=HTML).text
    steps = re.findall(r"<h2>(\d)\. ", html)
    assert steps == list("123456789")
    links = re.findall(r'href="(/[^"#]*)', html.split('<ol class="tour')[1].split("</ol>")[0])
    assert len(links) > 12
    for link in links:
        assert pages.get(link.replace("&amp;", "&"), headers=HTML).status_code == 200, link


def test_the_tour_goes_through_whatever_letter_there_is(
    client: FlaskClient, empty_client: FlaskClient
) -> None:
    assert "Read A small letter" in client.get("/tour").text
    assert "No letter is stored yet" in empty_client.get("/tour").text
