from __future__ import annotations

import json

import pytest
from flask.testing import FlaskClient

from graph.query import questions

HTML = {"Accept": "text/html"}


def test_every_question_is_listed(client: FlaskClient) -> None:
    html = client.get("/questions", headers=HTML).text
    for one in questions():
        assert f'href="/questions/{one.name}"' in html


@pytest.mark.parametrize("name", [one.name for one in questions()])
def test_every_question_has_a_page(client: FlaskClient, name: str) -> None:
    answer = client.get(f"/questions/{name}", headers=HTML)
    assert answer.status_code == 200
    assert "Edit as SPARQL" in answer.text


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("contents", 'class="bars"'),
        ("countries?letter=small", 'aria-label="Organisations by country"'),
        ("outcome-chain?letter=small", 'class="timeline"'),
        ("instruments", 'class="years'),
        ("signatories?letter=small", 'href="/network?thing=letter%3Asmall&amp;thing='),
    ],
)
def test_an_answer_is_shown_as_its_question_declares(
    client: FlaskClient, path: str, shown: str
) -> None:
    html = client.get(f"/questions/{path}", headers=HTML).text
    assert shown in html
    assert '<table class="answer">' in html


def test_a_question_is_answered_for_the_parameters_given(client: FlaskClient) -> None:
    html = client.get("/questions/signatories?letter=small", headers=HTML).text
    assert "2 rows" in html
    assert "Ligue Ébène" in html


def test_rows_can_be_taken_away(client: FlaskClient) -> None:
    answer = client.get("/questions/signatories.json?letter=small")
    assert answer.mimetype == "application/sparql-results+json"
    assert len(json.loads(answer.text)["results"]["bindings"]) == 2
    assert client.get("/questions/signatories.csv?letter=small").mimetype == "text/csv"


def test_a_bad_parameter_is_told_beside_the_form(client: FlaskClient) -> None:
    answer = client.get("/questions/signatories?letter=nothing", headers=HTML)
    assert answer.status_code == 400
    assert 'role="alert"' in answer.text
    assert 'value="nothing"' in answer.text
    data = client.get("/questions/signatories.json?letter=nothing")
    assert data.status_code == 400


def test_an_unknown_parameter_is_refused(client: FlaskClient) -> None:
    answer = client.get("/questions/signatories.csv?letter=small&limit=1")
    assert answer.status_code == 400
    assert "limit" in answer.text
