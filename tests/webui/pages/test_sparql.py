from __future__ import annotations

import csv
import io
import json
import re
from html import unescape

import pyoxigraph as ox
import pytest
from flask.testing import FlaskClient

HTML = {"Accept": "text/html"}
LETTERS = "SELECT ?letter WHERE { ?letter a pg:Letter }"
JSON = "application/sparql-results+json"


def ask(client: FlaskClient, query: str, accept: str = JSON, **more: str):  # type: ignore[no-untyped-def]
    return client.get("/sparql", query_string={"query": query, **more}, headers={"Accept": accept})


def test_without_a_query_it_is_a_page_with_a_field(client: FlaskClient) -> None:
    html = client.get("/sparql", headers=HTML).text
    assert '<textarea class="editor" id="query" name="query"' in html
    assert "PREFIX pg:" in html


def test_what_has_names_in_several_languages_is_shown_by_the_english_one(
    client: FlaskClient,
) -> None:
    page = ask(client, "SELECT ?place WHERE { VALUES ?place { place:US } }", "text/html").text
    assert '<span dir="auto">United States</span>' in page


def test_a_query_is_answered_as_json(client: FlaskClient) -> None:
    answer = ask(client, LETTERS)
    assert answer.mimetype == JSON
    bindings = json.loads(answer.text)["results"]["bindings"]
    assert [row["letter"]["value"] for row in bindings] == ["https://example.org/kg/letter/small"]
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("application/sparql-query", LETTERS),
        ("application/x-www-form-urlencoded", "query=SELECT+%2A+WHERE+%7B%3Fl+a+pg%3ALetter%7D"),
    ],
)
def test_a_query_may_be_posted(client: FlaskClient, content_type: str, body: str) -> None:
    answer = client.post(
        "/sparql", data=body, content_type=content_type, headers={"Accept": "text/csv"}
    )
    assert answer.status_code == 200
    assert "https://example.org/kg/letter/small" in answer.text


def test_another_kind_of_body_is_415(client: FlaskClient) -> None:
    answer = client.post("/sparql", data="x", content_type="text/plain")
    assert answer.status_code == 415


@pytest.mark.parametrize(
    ("form", "media_type"),
    [("csv", "text/csv"), ("tsv", "text/tab-separated-values"), ("json", JSON)],
)
def test_format_names_the_form_whatever_the_browser_takes(
    client: FlaskClient, form: str, media_type: str
) -> None:
    assert ask(client, LETTERS, "text/html", format=form).mimetype == media_type


def test_triples_are_answered_as_turtle(client: FlaskClient) -> None:
    query = "CONSTRUCT { ?x rdfs:label ?y } WHERE { ?x a pg:Signature ; rdfs:label ?y }"
    answer = ask(client, query, "text/turtle")
    assert answer.mimetype == "text/turtle"
    assert len(list(ox.parse(answer.data, format=ox.RdfFormat.TURTLE))) == 2
    assert "Signature 1" in ask(client, query, "text/html").text


def test_a_truth_is_answered_as_json_and_in_words(client: FlaskClient) -> None:
    assert json.loads(ask(client, "ASK { ?x a pg:Letter }").text)["boolean"] is True
    assert "<strong>No</strong>" in ask(client, "ASK { ?x a pg:Nothing }", "text/html").text


def test_a_syntax_error_shows_its_line_column_and_place(client: FlaskClient) -> None:
    broken = "SELECT ?x\nWHERE { ?x a ?y } }"
    told = json.loads(ask(client, broken).text)
    assert (told["status"], told["line"]) == (400, 2)
    assert told["column"] in {19, 20}
    page = ask(client, broken, "text/html")
    assert page.status_code == 400
    assert f"line 2, column {told['column']}" in page.text
    assert f'data-line="2" data-column="{told["column"]}"' in page.text
    assert "WHERE { ?x a ?y } }</textarea>" in page.text


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("INSERT DATA { <a:a> <a:b> <a:c> }", 400),
        ("SELECT * WHERE { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", 403),
        ("SELECT * WHERE { SERVICE <http://127.0.0.1:9/> { ?s ?p } }", 400),
        ("SELECT * FROM <http://127.0.0.1:9/> WHERE { ?s ?p ?o }", 403),
        ("SELECT (<http://e/f>(1) AS ?x) {}", 403),
    ],
)
def test_what_would_write_or_reach_out_is_refused(
    client: FlaskClient, query: str, status: int
) -> None:
    """Malformed is 400; well-formed, and not done here on purpose, is 403."""
    answer = ask(client, query)
    assert answer.status_code == status
    assert answer.mimetype == "application/problem+json"


def test_a_cut_answer_says_so(client: FlaskClient) -> None:
    answer = ask(client, "SELECT * WHERE { ?s ?p ?o }")
    assert json.loads(answer.text)["truncated"] is True
    assert answer.headers["Policygraph-Truncated"] == "first 40"
    page = ask(client, "SELECT * WHERE { ?s ?p ?o }", "text/html").text
    assert "first 40 rows; there are more" in page


def test_hostile_values_come_back_as_text(client: FlaskClient) -> None:
    html = ask(client, 'SELECT ("<img src=x onerror=alert(5)>" AS ?x) {}', "text/html").text
    assert "<img src=x" not in html
    assert "&lt;img src=x" in html


def test_an_empty_answer_says_what_that_means(client: FlaskClient) -> None:
    html = ask(client, "SELECT * WHERE { ?x a pg:Nothing }", "text/html").text
    assert "There are no rows" in html


def test_csv_is_read_back(client: FlaskClient) -> None:
    query = "SELECT ?name WHERE { ?s pg:nameAsStated ?name } ORDER BY ?name"
    lines = list(csv.reader(io.StringIO(ask(client, query, "text/csv").text)))
    assert lines[0] == ["name"]
    assert ['"><script>alert(1)</script>'] in lines


def test_the_page_says_what_the_answer_cost_and_calls_things_by_their_labels(
    client: FlaskClient,
) -> None:
    html = ask(client, LETTERS, "text/html").text
    assert re.search(r"\d+ ms", html)
    assert "1 row" in html
    assert 'href="/letter/small"' in html
    assert "letter:small</span>" not in html


def test_the_page_holds_its_answer_for_the_script_without_a_script(client: FlaskClient) -> None:
    html = ask(client, "SELECT ('</template><b>' AS ?x) {}", "text/html").text
    held = html.partition('<template class="answer-data">')[2].partition("</template>")[0]
    assert json.loads(unescape(held))["rows"] == [[{"kind": "literal", "value": "</template><b>"}]]


def test_triples_are_listed_by_subject_predicate_and_object(client: FlaskClient) -> None:
    query = "CONSTRUCT { ?x rdfs:label ?y } WHERE { ?x a pg:Signature ; rdfs:label ?y }"
    html = ask(client, query, "text/html").text
    assert all(f">{word}</th>" in html for word in ("Subject", "Predicate", "Object"))
    assert "The triples as Turtle" in html


def test_an_example_stands_in_the_field_and_is_not_run(client: FlaskClient) -> None:
    html = client.get("/sparql?example=signatories", headers=HTML).text
    assert "VALUES ?letter" in html
    assert ">Answer</h2>" not in html
    assert client.get("/sparql?example=nothing", headers=HTML).status_code == 404


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("ASK {\n  # x\n SERVICE <a:b> {} }", '"3" data-column="2"'),
        ("ASK {\n" + "{" * 101, '"2" data-column="100"'),
    ],
)
def test_a_refusal_shows_its_place(client: FlaskClient, query: str, place: str) -> None:
    assert f"data-line={place}" in ask(client, query, "text/html").text


def test_a_problem_page_gives_the_query_back(client: FlaskClient) -> None:
    page = ask(client, LETTERS, "text/html", format="doc")
    assert page.status_code == 404
    assert f"{LETTERS}</textarea>" in page.text
    assert "textarea" not in client.get("/nothing?query=x", headers=HTML).text
