"""What the pages tell of the demo: the first letter and what came of it."""

from __future__ import annotations

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from graph.store import Store
from tests.webui.reading_html import reading
from webui import create_app

LETTER = "/letter/2008-10-28-wco-secure"
HTML = {"Accept": "text/html"}


@pytest.fixture(scope="module")
def app_of_demo(demo: Store) -> Flask:
    return create_app(demo)


@pytest.fixture
def pages(app_of_demo: Flask) -> FlaskClient:
    return app_of_demo.test_client()


def text(pages: FlaskClient, path: str) -> str:
    """The page's words, white space collapsed."""
    html = pages.get(path, headers=HTML).text
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_the_letter_has_49_signatures_43_of_them_by_organisations(pages: FlaskClient) -> None:
    html = pages.get(LETTER, headers=HTML).text
    assert len(re.findall(r'<tr id="sig-\d+"', html)) == 49
    words = text(pages, LETTER)
    assert "as an organisation 43 of 49" in words
    assert "as an individual 6 of 49" in words


def test_the_letter_shows_its_four_numbered_demands_and_the_fifth(pages: FlaskClient) -> None:
    html = pages.get(LETTER, headers=HTML).text
    assert {"demand-1", "demand-2", "demand-3", "demand-4", "demand-u1"} <= set(
        re.findall(r'<article id="(demand-\w+)"', html)
    )


def test_what_the_letter_states_is_not_corrected(pages: FlaskClient) -> None:
    words = text(pages, LETTER)
    assert "Phillipines" in words
    assert "the country is not spelled as usual" in words
    assert "Colombo, Kenya" in words
    assert "the place and the country stated do not go together" in words
    assert "the text breaks off here" in words


def test_the_seat_that_editors_hold_stands_beside_what_is_stated(pages: FlaskClient) -> None:
    row = pages.get(LETTER, headers=HTML).text.split('id="sig-24"')[1].split("</tr>")[0]
    assert "Colombo, Kenya" in re.sub(r"\s+", " ", row)
    assert "Sri Lanka" in row


def test_every_highlight_of_the_letter_is_its_slice(pages: FlaskClient, demo: Store) -> None:
    (letter,) = demo.letters()
    source = demo.text(letter)
    html = pages.get(LETTER, headers=HTML).text.split('<div class="source"')[1]
    found = reading(html.split(">", 1)[1].split("</div>", maxsplit=1)[0])
    assert found.text == source
    assert len(found.words) > 70
    for span, words in found.words.items():
        start, end = map(int, span.split("-"))
        assert source[start:end] == words


def test_the_ledger_tells_what_came_of_the_demands(pages: FlaskClient) -> None:
    words = text(pages, "/demands")
    assert "5 demands" in words
    assert "27 June 2009" in words
    assert "27 November 2026" in words


def test_the_demand_without_a_number_was_met(pages: FlaskClient) -> None:
    words = text(pages, f"{LETTER}.demand-u1")
    assert words.index("partly met as of 11 December") < words.index(" met as of 27 June 2009")
    assert "Who signed the letter that makes it 49" in words


def test_article_7_is_quoted_and_relied_on(pages: FlaskClient) -> None:
    words = text(pages, "/ref/treaty/trips.art_7")
    assert "invocation 1 of 1" in words
    assert "quotation 1 of 1" in words


def test_the_treaty_counts_how_it_is_cited(pages: FlaskClient) -> None:
    words = text(pages, "/ref/treaty/trips")
    assert "flexibility relied on 3 of 7" in words
    assert "said to be exceeded 2 of 7" in words


def test_a_letter_to_an_office_counts_for_what_contains_it(pages: FlaskClient) -> None:
    for path in ("/ref/org/wco", "/ref/org/wco-office-of-the-secretary-general"):
        assert f'href="{LETTER}"' in pages.get(path, headers=HTML).text


def test_an_organisation_shows_its_name_as_printed_and_its_company(pages: FlaskClient) -> None:
    words = text(pages, "/org/third-world-network")
    assert "printed as Third World Network (1)" in words
    assert "Signed together with 48" in words
    assert "Kenya Treatment Access Movement 1 of 1" in words


def test_a_merged_name_answers_for_good(pages: FlaskClient) -> None:
    answer = pages.get("/org/twn", headers=HTML)
    assert answer.status_code == 301
    assert answer.headers["Location"] == "/org/third-world-network"


def test_the_label_of_a_thing_with_many_languages_is_the_english_one(pages: FlaskClient) -> None:
    html = pages.get("/ref/org/wco", headers=HTML).text
    assert '<h1 dir="auto">World Customs Organization</h1>' in html
    assert "Organisation mondiale des douanes" in html


@pytest.mark.parametrize(
    ("words", "target"),
    [
        ("labonte", "/person/ronald-labonte"),
        ("third world", "/org/third-world-network"),
        ("TWN", "/org/third-world-network"),
        ("trips article 7", "/ref/treaty/trips.art_7"),
        ("douanes", "/ref/org/wco"),
    ],
)
def test_things_are_found_by_any_of_their_names(
    pages: FlaskClient, words: str, target: str
) -> None:
    assert f'href="{target}"' in pages.get(f"/search?q={words}", headers=HTML).text


def test_a_seat_that_the_letter_contradicts_is_shown_beside_the_printed_place(
    pages: FlaskClient,
) -> None:
    told = text(pages, "/org/health-action-international-asia-pacific")
    assert "Seat Sri Lanka" in told
    assert "Colombo, Kenya" in told


@pytest.mark.parametrize(
    "path", ["/ledger?body=orgn:wco", "/report?body=orgn:wco", "/report.md?body=WCO"]
)
def test_the_ledger_and_the_report_list_demands_as_the_letter_makes_them(
    pages: FlaskClient, path: str
) -> None:
    told = pages.get(path, headers=HTML if ".md" not in path else {}).text
    words = (
        "accreditation of public",
        "make publicly",
        "written inputs on",
        "initiate public",
        "needs to engage",
    )
    places = [told.index(one) for one in words]
    assert places == sorted(places)


def test_the_board_says_where_the_demands_are_that_it_does_not_count(pages: FlaskClient) -> None:
    told = pages.get("/ledger", headers=HTML).text
    assert 'made of no known body are <a href="/demands">in the list of all</a>' in told


def test_an_article_is_called_by_its_number_and_its_heading(pages: FlaskClient) -> None:
    assert "Provision · Objectives TRIPS Article 7" in text(pages, "/ref/treaty/trips.art_7")
