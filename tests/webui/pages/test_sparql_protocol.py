"""SPARQL 1.1 Protocol (W3C Recommendation, 21 March 2013), sections 2.1 and 2.2: queries."""

from __future__ import annotations

import json

import pyoxigraph as ox
import pytest
from flask.testing import FlaskClient
from lxml import etree
from werkzeug.test import TestResponse

SELECT = "SELECT ?letter WHERE { ?letter a pg:Letter }"
ASK = "ASK { ?letter a pg:Letter }"
CONSTRUCT = "CONSTRUCT { ?x a pg:Letter } WHERE { ?x a pg:Letter }"
JSON = "application/sparql-results+json"
XML = "application/sparql-results+xml"
LETTER_GRAPH = "https://example.org/kg/graph/letter.small"
INFERRED = "https://example.org/kg/graph/inferred"
FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"


def _ask(
    client: FlaskClient, query: str, *, accept: str | None = JSON, **more: str
) -> TestResponse:
    headers = {} if accept is None else {"Accept": accept}
    return client.get("/sparql", query_string={"query": query, **more}, headers=headers)


def _count(response: TestResponse) -> int:
    return len(json.loads(response.text)["results"]["bindings"])


@pytest.mark.parametrize(
    ("query", "accept", "media_type"),
    [
        (SELECT, None, JSON),
        (SELECT, "*/*", JSON),
        (SELECT, "application/json", JSON),
        (SELECT, XML, XML),
        (SELECT, "application/xml", XML),
        (SELECT, "text/csv", "text/csv"),
        (SELECT, "text/tab-separated-values", "text/tab-separated-values"),
        (SELECT, f"{JSON};q=0.1, {XML};q=0.9", XML),
        (SELECT, "text/turtle;q=0.9, text/csv;q=0.1", "text/csv"),
        (SELECT, "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html"),
        (ASK, None, JSON),
        (ASK, XML, XML),
        (CONSTRUCT, None, "text/turtle"),
        (CONSTRUCT, "application/n-triples", "application/n-triples"),
        (CONSTRUCT, "application/rdf+xml", "application/rdf+xml"),
        (CONSTRUCT, "application/ld+json", "application/ld+json"),
        (CONSTRUCT, "text/csv", "text/csv"),
        ("DESCRIBE <https://example.org/kg/letter/small>", "text/turtle", "text/turtle"),
    ],
)
def test_the_answer_has_the_form_that_is_preferred(
    client: FlaskClient, query: str, accept: str | None, media_type: str
) -> None:
    answer = _ask(client, query, accept=accept)
    assert (answer.status_code, answer.mimetype) == (200, media_type)
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "Accept" in answer.headers["Vary"]


@pytest.mark.parametrize(
    ("query", "accept"),
    [(SELECT, "text/turtle"), (CONSTRUCT, "application/sparql-results+json"), (ASK, "image/png")],
)
def test_a_form_that_the_answer_cannot_have_is_406(
    client: FlaskClient, query: str, accept: str
) -> None:
    assert _ask(client, query, accept=accept).status_code == 406


def test_relative_names_are_those_of_the_store(client: FlaskClient) -> None:
    answer = _ask(client, "CONSTRUCT { <letter/small> <#p> 1 } WHERE {}", accept=None)
    assert answer.status_code == 200
    assert "letter:small <https://example.org/kg/#p> 1" in answer.text


def test_results_in_xml_say_the_same_as_in_json(client: FlaskClient) -> None:
    query = "SELECT ?s ?label ?nothing { ?s rdfs:label ?label } ORDER BY ?s ?label LIMIT 30"
    space = {"r": "http://www.w3.org/2005/sparql-results#"}
    found = etree.fromstring(_ask(client, query, accept=XML).data)
    rows = [
        {
            binding.attrib["name"]: binding[0].text or ""
            for binding in result.findall("r:binding", space)
        }
        for result in found.findall("r:results/r:result", space)
    ]
    bindings = json.loads(_ask(client, query).text)["results"]["bindings"]
    assert rows == [{name: cell["value"] for name, cell in row.items()} for row in bindings]
    names = [one.attrib["name"] for one in found.findall("r:head/r:variable", space)]
    assert names == ["s", "label", "nothing"]


def test_a_truth_in_xml(client: FlaskClient) -> None:
    space = {"r": "http://www.w3.org/2005/sparql-results#"}
    found = etree.fromstring(_ask(client, ASK, accept=XML).data)
    assert found.findtext("r:boolean", namespaces=space) == "true"


def test_what_xml_cannot_write_is_refused_with_the_cure(client: FlaskClient) -> None:
    told = _ask(client, 'SELECT ("\\u0001" AS ?x) {}', accept=XML)
    assert told.status_code == 400
    assert "ask for JSON" in told.text


def test_line_ends_and_brackets_survive_xml(client: FlaskClient) -> None:
    space = {"r": "http://www.w3.org/2005/sparql-results#"}
    query = r'SELECT ("a\r\nb <&> ]]>" AS ?x) {}'
    found = etree.fromstring(_ask(client, query, accept=XML).data)
    assert found.findtext(".//r:literal", namespaces=space) == "a\r\nb <&> ]]>"


@pytest.mark.parametrize("method", ["GET", "POST", "direct"])
def test_the_request_names_the_graphs(client: FlaskClient, method: str) -> None:
    def count(**graphs: str) -> int:
        values = {"query": SELECT, **graphs}
        headers = {"Accept": JSON}
        if method == "GET":
            return _count(client.get("/sparql", query_string=values, headers=headers))
        if method == "POST":
            return _count(client.post("/sparql", data=values, headers=headers))
        return _count(
            client.post(
                "/sparql",
                data=values.pop("query"),
                query_string=values,
                content_type=QUERY,
                headers=headers,
            )
        )

    assert count() == 1
    assert count(**{"default-graph-uri": LETTER_GRAPH}) == 1
    assert count(**{"default-graph-uri": INFERRED}) == 0
    assert count(**{"named-graph-uri": LETTER_GRAPH}) == 0


def test_graphs_of_the_request_go_before_those_of_the_query(client: FlaskClient) -> None:
    query = SELECT.replace("WHERE", f"FROM <{LETTER_GRAPH}> WHERE")
    assert _count(_ask(client, query)) == 1
    assert _count(_ask(client, query, **{"default-graph-uri": INFERRED})) == 0


def test_named_graphs_are_those_of_the_request(client: FlaskClient) -> None:
    query = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }"
    assert _count(_ask(client, query, **{"named-graph-uri": LETTER_GRAPH})) == 1
    assert _count(_ask(client, query)) > 2


@pytest.mark.parametrize("name", ["default-graph-uri", "named-graph-uri"])
def test_a_graph_that_is_not_there_is_refused_and_not_fetched(
    client: FlaskClient, name: str
) -> None:
    told = _ask(client, SELECT, **{name: "http://127.0.0.1:9/data.ttl"})
    assert told.status_code == 403
    assert "nothing is fetched" in told.text


@pytest.mark.parametrize(
    ("request_of", "status"),
    [
        ({"method": "PUT", "query_string": {"query": ASK}}, 405),
        ({"method": "DELETE"}, 405),
        ({"method": "GET", "query_string": f"query={ASK}&query={ASK}"}, 400),
        ({"method": "GET", "query_string": {"query": "ASK {", "format": "json"}}, 400),
        ({"method": "GET", "query_string": {"update": "CLEAR ALL"}}, 400),
        ({"method": "POST", "data": f"query={ASK}&query={ASK}", "content_type": FORM}, 400),
        ({"method": "POST", "data": "", "content_type": FORM}, 400),
        ({"method": "POST", "data": "update=CLEAR+ALL", "content_type": FORM}, 400),
        ({"method": "POST", "data": f"query={ASK}"}, 415),
        ({"method": "POST", "data": ASK, "content_type": "text/plain"}, 415),
        ({"method": "POST", "data": ASK, "content_type": "application/sparql-update"}, 415),
        ({"method": "POST", "data": ASK.encode("utf-16"), "content_type": QUERY}, 400),
        ({"method": "POST", "data": ASK, "content_type": f"{QUERY}; charset=utf-16"}, 415),
        ({"method": "POST", "data": "", "content_type": QUERY}, 400),
    ],
)
def test_a_wrong_request_has_its_status_and_a_sentence(
    client: FlaskClient, request_of: dict[str, str], status: int
) -> None:
    answer = client.open("/sparql", **request_of)  # type: ignore[arg-type]
    assert answer.status_code == status
    assert answer.mimetype == "application/problem+json"
    assert json.loads(answer.text)["detail"].endswith(tuple(".;)abcdefghijklmnopqrstuvwxyz"))
    if status != 405:
        assert answer.headers["Access-Control-Allow-Origin"] == "*"


def test_scripts_of_other_hosts_may_ask_first(client: FlaskClient) -> None:
    answer = client.options("/sparql")
    assert answer.status_code == 200
    assert answer.headers["Access-Control-Allow-Methods"] == "GET, POST"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


SD = "http://www.w3.org/ns/sparql-service-description#"


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        (None, ox.RdfFormat.TURTLE),
        ("application/rdf+xml", ox.RdfFormat.RDF_XML),
        ("application/n-triples", ox.RdfFormat.N_TRIPLES),
        ("application/ld+json", ox.RdfFormat.JSON_LD),
    ],
)
def test_the_service_describes_itself(
    client: FlaskClient, accept: str | None, form: ox.RdfFormat
) -> None:
    headers = {} if accept is None else {"Accept": accept}
    answer = client.get("/sparql", headers=headers)
    assert answer.status_code == 200
    store = ox.Store()
    store.load(answer.data, form)
    found = store.query(
        f"PREFIX sd: <{SD}> SELECT ?graph {{ ?s a sd:Service ;"
        " sd:endpoint <http://localhost/sparql> ; sd:supportedLanguage sd:SPARQL11Query ;"
        " sd:feature sd:UnionDefaultGraph ;"
        " sd:defaultDataset/sd:namedGraph/sd:name ?graph }"
    )
    assert isinstance(found, ox.QuerySolutions)
    assert LETTER_GRAPH in {row["graph"].value for row in found}


def test_the_data_are_described_where_programs_look(client: FlaskClient) -> None:
    answer = client.get("/.well-known/void")
    store = ox.Store()
    store.load(answer.data, ox.RdfFormat.TURTLE)
    void = "http://rdfs.org/ns/void#"
    (row,) = store.query(
        f"PREFIX void: <{void}> SELECT ?n {{ ?d a void:Dataset ; void:documents ?n ;"
        " void:sparqlEndpoint <http://localhost/sparql> ;"
        " void:dataDump <http://localhost/downloads/graph.ttl> }"
    )
    assert row["n"].value == "1"
