from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from graph.query import Question, library, questions
from graph.store import Store
from webui import Settings, create_app
from webui.asked import address_of

HTML = {"Accept": "text/html"}


def test_every_question_is_listed_once_under_what_it_is_asked_of(client: FlaskClient) -> None:
    html = client.get("/questions", headers=HTML).text
    for one in questions():
        assert html.count(f'href="/questions/{one.name}"') == 1
    parts = re.split(r'<h2 id="(\w+)">', html)[1:]
    assert parts[0::2] == [
        *("letters", "demands", "organisations", "bodies", "treaties", "cases", "anything", "graph")
    ]
    for part in parts[1::2]:
        shown = re.findall(r'<h3 class="q">(.*?)</h3>', part)
        assert shown == sorted(shown, key=str.lower) != []
    under = dict(zip(parts[0::2], parts[1::2], strict=True))
    assert "/questions/signatories" in under["letters"]
    assert "/questions/cosignatories" in under["organisations"]
    assert "/questions/ledger" in under["bodies"]


@pytest.mark.parametrize("question", questions(), ids=lambda one: one.name)
def test_every_question_has_a_page(client: FlaskClient, question: Question) -> None:
    answer = client.get(address_of(question, question.examples()), headers=HTML)
    assert answer.status_code == 200
    assert "Edit as SPARQL" in answer.text
    assert client.get(f"/questions/{question.name}", headers=HTML).status_code == 200


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("contents", 'class="bars"'),
        ("countries?letter=letter:small", 'aria-label="Organisations by country"'),
        ("outcome-chain?letter=letter:small", 'class="timeline"'),
        ("instruments", 'class="years'),
        ("signatories?letter=letter:small", 'href="/network?thing=letter%3Asmall&amp;thing='),
    ],
)
def test_an_answer_is_shown_as_its_question_declares(
    client: FlaskClient, path: str, shown: str
) -> None:
    html = client.get(f"/questions/{path}", headers=HTML).text
    assert shown in html
    assert '<table class="answer">' in html


def test_a_question_is_answered_for_the_parameters_given(client: FlaskClient) -> None:
    html = client.get("/questions/signatories?letter=letter:small", headers=HTML).text
    assert "2 rows" in html
    assert "Ligue Ébène" in html


def test_rows_can_be_taken_away_as_plain_objects(client: FlaskClient) -> None:
    answer = client.get("/questions/signatories.json?letter=small")
    assert answer.mimetype == "application/json"
    found = json.loads(answer.text)
    assert found["parameters"] == {"letter": "letter:small"}
    assert (found["truncated"], found["snapshot"]) == (False, None)
    assert found["columns"] == list(found["rows"][0])
    first = found["rows"][0]
    assert (first["n"], first["name"], first["country"]) == (1, "Ligue Ébène", "Kenya")
    assert found["rows"][1]["country"] is None


@pytest.mark.parametrize(
    ("suffix", "media_type"),
    [
        ("csv", "text/csv"),
        ("tsv", "text/tab-separated-values"),
        ("srj", "application/sparql-results+json"),
        ("xml", "application/sparql-results+xml"),
    ],
)
def test_rows_can_be_taken_away_in_other_forms(
    client: FlaskClient, suffix: str, media_type: str
) -> None:
    by_suffix = client.get(f"/questions/signatories.{suffix}?letter=small")
    assert by_suffix.mimetype == media_type
    by_header = client.get("/questions/signatories?letter=small", headers={"Accept": media_type})
    assert by_header.data == by_suffix.data
    assert by_suffix.headers["Access-Control-Allow-Origin"] == "*"


def test_triples_can_be_taken_away_where_a_question_makes_them(client: FlaskClient) -> None:
    answer = client.get("/questions/network.ttl?letter=small")
    assert answer.mimetype == "text/turtle"
    assert "letter:small pg:addressedTo orgn:wco" in answer.text
    refused = client.get("/questions/signatories.ttl")
    assert refused.status_code == 404
    assert "use html, json, csv, tsv, srj, xml" in refused.text


def test_rows_that_are_cut_are_told(client: FlaskClient) -> None:
    answer = client.get("/questions/instruments.csv")
    assert answer.headers["Policygraph-Truncated"] == "first 40"
    assert json.loads(client.get("/questions/instruments.json").text)["truncated"] is True
    assert "Policygraph-Truncated" not in client.get("/questions/letters.csv").headers


def test_names_and_acronyms_are_understood_and_lead_to_the_address_that_stays(
    client: FlaskClient,
) -> None:
    answer = client.get("/questions/claims?about=WCO&letter=", headers=HTML)
    assert (answer.status_code, answer.location) == (302, "/questions/claims?about=orgn:wco")
    page = client.get(answer.location, headers=HTML).text
    assert "World Customs Organization" in page
    assert 'data-copy="http://localhost/questions/claims?about=orgn:wco"' in page
    assert 'href="/questions/claims.csv?about=orgn:wco"' in page


def test_parameters_stand_in_the_order_of_the_question(client: FlaskClient) -> None:
    answer = client.get("/questions/claims?about=orgn:wco&letter=letter:small", headers=HTML)
    assert answer.location == "/questions/claims?letter=letter:small&about=orgn:wco"
    assert client.get(answer.location, headers=HTML).status_code == 200


@pytest.mark.parametrize(
    ("query", "field", "reason"),
    [
        ("post=nobody&day=2008-01-01", "post", "No post of that name in the store; "),
        ("post=post:x&day=soon", "day", "Not a date; write it as 2008-10-28."),
        ("post=&day=2008-01-01", "post", "Missing; give for example post:wco-secretary"),
        ("post=a&post=b&day=2008-01-01", "post", "Given more than once; give it once."),
        (f"post={'x' * 501}&day=2008-01-01", "post", "Longer than 500 characters; shorten it."),
    ],
)
def test_what_is_wrong_is_told_beside_its_field(
    client: FlaskClient, query: str, field: str, reason: str
) -> None:
    answer = client.get(f"/questions/post-holders?{query}", headers=HTML)
    assert answer.status_code == 400
    page = answer.text
    assert f'aria-describedby="hint-{field} wrong-{field}"' in page
    assert f'id="wrong-{field}">{reason}' in page
    assert 'aria-invalid="true"' in page
    assert 'role="alert"' in page
    data = client.get(f"/questions/post-holders.json?{query}")
    assert (data.status_code, data.mimetype) == (400, "application/problem+json")


def test_what_was_typed_is_kept(client: FlaskClient) -> None:
    page = client.get("/questions/post-holders?post=a%22%3E%3Cb&day=soon&x=1", headers=HTML).text
    assert 'value="a&#34;&gt;&lt;b"' in page
    assert 'type="text" value="soon"' in page
    assert "x: no such parameter; post-holders takes post, day." in page


def test_what_may_be_meant_can_be_chosen(client: FlaskClient) -> None:
    page = client.get("/questions/letters-to?body=customs+organ", headers=HTML).text
    assert '<a href="/questions/letters-to?body=orgn:wco">World Customs Organization</a>' in page


def test_a_question_that_needs_something_waits_for_it(client: FlaskClient) -> None:
    answer = client.get("/questions/letters-to", headers=HTML)
    assert answer.status_code == 200
    assert "Fill in the form to ask." in answer.text
    assert 'href="/questions/letters-to?body=orgn:wco">Try an example</a>' in answer.text
    assert 'role="alert"' not in answer.text


def test_an_example_that_the_store_does_not_know_is_not_offered(client: FlaskClient) -> None:
    assert "Try an example" not in client.get("/questions/what-next", headers=HTML).text


def test_few_things_can_be_chosen_without_a_script(client: FlaskClient) -> None:
    page = client.get("/questions/signatories", headers=HTML).text
    assert '<option value="letter:small">A small letter &lt;img' in page
    assert 'type="date"' in client.get("/questions/post-holders", headers=HTML).text


def test_an_unknown_parameter_is_refused(client: FlaskClient) -> None:
    answer = client.get("/questions/signatories.csv?letter=small&limit=1")
    assert answer.status_code == 400
    assert "limit: no such parameter; signatories takes letter" in answer.text


def test_a_few_letters_are_completed(client: FlaskClient) -> None:
    found = json.loads(client.get("/complete?kind=body&q=wco").text)
    assert found["matches"][0] == {
        "value": "orgn:wco",
        "label": "World Customs Organization",
        "matched": "WCO",
    }
    assert json.loads(client.get("/complete?kind=letter").text)["matches"]


def test_words_that_no_record_rests_on_are_looked_for_in_whole_letters(client: FlaskClient) -> None:
    page = client.get("/questions/words?part=no+such+%26+word", headers=HTML).text
    assert 'href="/search?q=no%20such%20%26%20word"' in page
    assert "/search?q=" not in client.get("/questions/words?part=the", headers=HTML).text


@pytest.mark.parametrize("query", ["", "kind=text&q=a", "kind=nothing", "kind=body&q=" + "x" * 501])
def test_what_cannot_be_completed_is_told(client: FlaskClient, query: str) -> None:
    assert client.get(f"/complete?{query}").status_code == 400


@pytest.fixture
def own_client(small: Store, tmp_path: Path) -> FlaskClient:
    (tmp_path / "mine.rq").write_text(
        "# title: Mine <b>\n# parameter: body body = orgn:wco  A body\n"
        "SELECT ?letter WHERE {\n"
        "  VALUES ?body { orgn:wco } # parameter body\n"
        "  ?letter pg:addressedTo ?body\n}\n"
    )
    (tmp_path / "bad.rq").write_text("SELECT")
    return create_app(small, Settings(library=library(tmp_path))).test_client()


def test_a_user_s_own_questions_are_asked_like_ours(own_client: FlaskClient) -> None:
    assert "Mine &lt;b&gt;" in own_client.get("/questions", headers=HTML).text
    found = json.loads(own_client.get("/questions/mine.json?body=wco").text)
    assert found["rows"] == [{"letter": "https://example.org/kg/letter/small"}]
    assert "/questions/mine.json" in json.loads(own_client.get("/openapi.json").text)["paths"]


def test_a_broken_one_is_told_on_the_list_and_the_others_work(
    own_client: FlaskClient, tmp_path: Path
) -> None:
    page = own_client.get("/questions", headers=HTML).text
    assert str(tmp_path) not in page
    assert "1 file of your own cannot be used." in page
    assert "bad.rq: line 1, column" in page
    assert own_client.get("/questions/bad", headers=HTML).status_code == 404
