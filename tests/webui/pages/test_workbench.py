"""What the script of the SPARQL page is told: answers, words, things by their names."""

from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient

JSON = {"Accept": "application/json"}
LABELS = "?x a pg:Signature ; rdfs:label ?y"


def ask(client: FlaskClient, query: str) -> Any:
    return client.post("/sparql/answer", data={"query": query}, headers=JSON).get_json()


def test_rows_come_with_labels_addresses_and_kinds_of_things(client: FlaskClient) -> None:
    told = ask(client, "SELECT ?letter (1 AS ?n) WHERE { ?letter a pg:Letter }")
    ((letter, number),) = told["rows"]
    assert number == {
        "kind": "literal",
        "value": "1",
        "datatype": "http://www.w3.org/2001/XMLSchema#integer",
    }
    thing = told["things"][letter["value"]]
    assert (thing["href"], thing["kind"]) == ("/letter/small", "letter")
    assert "letter:small" not in thing["label"]
    assert (told["form"], told["total"], told["truncated"]) == ("rows", 1, False)
    assert told["milliseconds"] >= 1
    assert [form["name"] for form in told["forms"]] == ["json", "xml", "csv", "tsv"]


def test_rows_that_are_cut_are_said_to_be(client: FlaskClient) -> None:
    told = ask(client, "SELECT * WHERE { ?s ?p ?o }")
    assert (told["truncated"], told["total"], len(told["rows"])) == (True, 40, 40)


def test_triples_come_as_rows_of_three(client: FlaskClient) -> None:
    told = ask(client, f"CONSTRUCT {{ ?x rdfs:label ?y }} WHERE {{ {LABELS} }}")
    assert told["form"] == "triples"
    assert told["columns"] == ["subject", "predicate", "object"]
    assert len(told["rows"]) == 2
    assert [form["name"] for form in told["forms"]] == [
        "ttl",
        "nt",
        "rdf",
        "jsonld",
        "csv",
        "tsv",
    ]


def test_a_truth_is_told_as_one(client: FlaskClient) -> None:
    assert ask(client, "ASK { ?x a pg:Letter }")["truth"] is True
    assert ask(client, "ASK { ?x a pg:Nothing }")["truth"] is False


def test_numbers_come_with_their_picture_as_escaped_html(client: FlaskClient) -> None:
    told = ask(client, "SELECT * { VALUES (?name ?n) { ('<b>a' 1) ('c' 2) } }")
    assert "&lt;b&gt;a" in told["pictures"]
    assert "<b>" not in told["pictures"]


def test_an_error_is_told_with_its_place(client: FlaskClient) -> None:
    told = ask(client, "SELECT ?x\nWHERE { ?x a ?y } }")
    assert (told["status"], told["line"]) == (400, 2)
    assert ask(client, " ")["status"] == 400


def test_what_lies_elsewhere_is_no_link(client: FlaskClient) -> None:
    told = ask(client, "SELECT (<javascript:alert(1)> AS ?x) {}")
    assert told["things"]["javascript:alert(1)"]["href"] is None


def test_the_words_are_ours_first_with_definitions(client: FlaskClient) -> None:
    told = client.get("/sparql/words.json").get_json()
    terms = {term["name"]: term for term in told["terms"]}
    assert terms["pg:Signature"]["type"] == "class"
    assert terms["pg:Signature"]["definition"]
    assert terms["pg:signatory"]["type"] == "property"
    assert terms["org:subOrganizationOf"]["label"] == "sub organization of"
    assert terms["xsd:date"]["type"] == "datatype"
    assert terms["foaf:Person"]["type"] == "class"
    assert told["prefixes"]["pg"] == "https://w3id.org/policygraph/ns/"
    assert told["kinds"]["letter"]["shape"] == "sheet"


@pytest.mark.parametrize("words", ["ebene", "ÉBÈNE", "  Ebene "])
def test_things_are_found_by_any_part_of_a_name(client: FlaskClient, words: str) -> None:
    found = client.get("/sparql/things.json", query_string={"q": words}).get_json()["things"]
    assert found[0]["term"] == "o:ligue-ebene"
    assert found[0]["kind"] == "organisation"


def test_nothing_is_found_for_nothing(client: FlaskClient) -> None:
    assert client.get("/sparql/things.json").get_json() == {"things": []}


def test_a_thing_found_is_written_as_a_query_can_read_it(client: FlaskClient) -> None:
    (first, *_) = client.get("/sparql/things.json?q=ebene").get_json()["things"]
    assert ask(client, f"ASK {{ {first['term']} ?p ?o }}")["truth"] is True
