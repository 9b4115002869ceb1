"""The W3C's tests of the protocols, whose manifests tell them in words: requests, one by one.

They are named as there. Requests go to the addresses of this service: /sparql, /update and
/graph-store.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Final
from urllib.parse import quote, urlencode

import pyoxigraph as ox

from benchmarks.conformance.outcomes import Failed
from benchmarks.conformance.service import FORM, Answer, Request, Service

QUERY: Final = "application/sparql-query"
UPDATE: Final = "application/sparql-update"
JSON: Final = "application/sparql-results+json"
TRUTHS: Final = {JSON, "application/sparql-results+xml"}
ROWS: Final = TRUTHS | {"text/csv", "text/tab-separated-values"}
TRIPLES: Final = {"text/turtle", "application/rdf+xml", "application/n-triples"}
DATA: Final = "http://kasei.us/2009/09/sparql/data/"
FIRST, SECOND, THIRD = (f"{DATA}data{n}.rdf" for n in (1, 2, 3))
DOCUMENT: Final = "http://xmlns.com/foaf/0.1/Document"
RESOURCE: Final = "http://purl.org/dc/terms/BibliographicResource"
TARGET: Final = "http://example.org/protocol-update-test/"

Case = Callable[[Service], None]


def cases() -> Iterator[tuple[str, str, Case]]:
    """Suite, name and check of each test, in the order in which they are run."""
    for name, one in (*_queries(), *_updates(), *_bad()):
        yield "protocol", name, one
    for name, two in _descriptions():
        yield "service description", name, two


def prepare(service: Service) -> None:
    """Put the three documents that the tests of queries ask about into graphs of their names."""
    _done(service.update(f"CLEAR ALL; INSERT DATA {{ {_documents()} }}"))


def _queries() -> Iterator[tuple[str, Case]]:
    two = f"ASK {{ <{FIRST}> a ?type . <{SECOND}> a ?type }}"
    both = [("default-graph-uri", FIRST), ("default-graph-uri", SECOND)]
    named = [("named-graph-uri", FIRST), ("named-graph-uri", SECOND)]
    any_named = "ASK { GRAPH ?g { ?s ?p ?o } }"
    full = "ASK { ?x ?y ?o GRAPH ?g { ?s ?p ?o } }"
    from_first = f"ASK FROM <{FIRST}> {{ <{FIRST}> ?p ?o }}"
    yield "query_post_form", _answers(_form("query", "ASK {}"), TRUTHS, truth=True)
    yield "query_dataset_default_graphs_get", _answers(_get(two, both), TRUTHS, truth=True)
    yield "query_dataset_default_graphs_post", _answers(_direct(two, both), TRUTHS, truth=True)
    yield "query_dataset_named_graphs_post", _answers(_direct(any_named, named), TRUTHS, truth=True)
    yield "query_dataset_named_graphs_get", _answers(_get(any_named, named), TRUTHS, truth=True)
    third = [("default-graph-uri", THIRD), *named]
    yield "query_dataset_full", _answers(_direct(full, third), TRUTHS, truth=True)
    second = [("default-graph-uri", SECOND)]
    yield "query_multiple_dataset", _answers(_direct(from_first, second), TRUTHS, truth=False)
    yield "query_get", _answers(_get("ASK {}"), TRUTHS, truth=True)
    yield "query_post_direct", _answers(_direct("ASK {}"), TRUTHS, truth=True)
    for name, text, types in (
        ("select", "SELECT (1 AS ?value) {}", ROWS),
        ("ask", "ASK {}", TRUTHS),
        ("describe", "DESCRIBE <http://example.org/>", TRIPLES),
        ("construct", "CONSTRUCT { <s> <p> 1 } WHERE {}", TRIPLES),
    ):
        yield f"query_content_type_{name}", _answers(_direct(text), types)


def _updates() -> Iterator[tuple[str, Case]]:
    graphs = f"GRAPH ?g {{ ?s a <{DOCUMENT}> }}"
    document = f"?s a <{DOCUMENT}>"
    one, two = (
        [("using-graph-uri", FIRST)],
        [("using-graph-uri", FIRST), ("using-graph-uri", SECOND)],
    )
    named = [("using-named-graph-uri", FIRST), ("using-named-graph-uri", SECOND)]
    full = [("using-graph-uri", FIRST), ("using-named-graph-uri", SECOND)]
    yield "update_dataset_default_graph", _marks(one, document, {FIRST})
    yield "update_dataset_default_graphs", _marks(two, document, {FIRST, SECOND})
    yield (
        "update_dataset_named_graphs",
        _marks(named, graphs, {FIRST, SECOND}),
    )
    either = f"{{ {document} }} UNION {{ {graphs} }}"
    yield "update_dataset_full", _marks(full, either, {FIRST, SECOND})
    yield "update_post_form", _succeeds(_form("update", "CLEAR ALL", "/update"))
    yield "update_post_direct", _succeeds(_direct_update("CLEAR ALL"))
    yield "update_base_uri", _base


def _bad() -> Iterator[tuple[str, Case]]:
    ask = urlencode({"query": "ASK {}"})
    yield "bad_query_method", _fails("PUT", f"/sparql?{ask}")
    yield (
        "bad_multiple_queries",
        _fails("GET", f"/sparql?{ask}&{urlencode({'query': 'SELECT * {}'})}"),
    )
    yield "bad_query_wrong_media_type", _fails("POST", "/sparql", "ASK {}", kind="text/plain")
    yield "bad_query_missing_form_type", _fails("POST", "/sparql", ask)
    yield "bad_query_missing_direct_type", _fails("POST", "/sparql", "ASK {}")
    utf16 = "; charset=UTF-16"
    asked, cleared = (text.encode("utf-16") for text in ("ASK {}", "CLEAR NAMED"))
    yield "bad_query_non_utf8", _fails("POST", "/sparql", asked, kind=QUERY + utf16)
    yield "bad_query_syntax", _fails("GET", f"/sparql?{urlencode({'query': 'ASK {'})}")
    clear = urlencode({"update": "CLEAR NAMED"})
    yield "bad_update_get", _fails("GET", f"/update?{clear}")
    yield "bad_multiple_updates", _fails("POST", "/update", f"{clear}&{clear}", kind=FORM)
    yield "bad_update_wrong_media_type", _fails("POST", "/update", "CLEAR NAMED", kind="text/plain")
    yield "bad_update_missing_form_type", _fails("POST", "/update", clear)
    yield "bad_update_non_utf8", _fails("POST", "/update", cleared, kind=UPDATE + utf16)
    yield (
        "bad_update_syntax",
        _fails("POST", "/update", urlencode({"update": "CLEAR XYZ"}), kind=FORM),
    )
    text = "WITH <http://e/a> DELETE { ?s ?p 1 } INSERT { ?s ?p 2 } WHERE { ?s ?p 1 }"
    both = urlencode({"using-named-graph-uri": "http://example/people", "update": text})
    yield "bad_update_dataset_conflict", _fails("POST", "/update", both, kind=FORM)


def _descriptions() -> Iterator[tuple[str, Case]]:
    yield "returns-rdf", lambda service: _described(service, "ASK { ?s ?p ?o }")
    yield (
        "has-endpoint-triple",
        lambda service: _described(service, f"ASK {{ ?s sd:endpoint <{service.address}/sparql> }}"),
    )
    shape = (
        "ASK { ?s a sd:Service ; sd:endpoint ?e FILTER NOT EXISTS { ?s sd:defaultDataset ?d"
        " FILTER NOT EXISTS { ?d sd:defaultGraph|sd:namedGraph ?g } } FILTER(isIRI(?e)) }"
    )
    yield "conforms-to-schema", lambda service: _described(service, shape)


def _described(service: Service, ask: str) -> None:
    answer = service.send(Request("GET", "/sparql", accept="text/turtle"))
    store = ox.Store()
    store.load(answer.body, ox.RdfFormat.TURTLE)
    prefixes = {"sd": "http://www.w3.org/ns/sparql-service-description#"}
    if answer.media_type not in TRIPLES or not store.query(ask, prefixes=prefixes):
        raise Failed(f"described as {answer.body[:500]!r}")


def _form(field: str, text: str, target: str = "/sparql") -> Request:
    return Request("POST", target, urlencode({field: text}, quote_via=quote), FORM)


def _get(text: str, graphs: list[tuple[str, str]] | None = None) -> Request:
    return Request("GET", f"/sparql?{urlencode([('query', text), *(graphs or [])])}")


def _direct(text: str, graphs: list[tuple[str, str]] | None = None) -> Request:
    return Request("POST", f"/sparql?{urlencode(graphs or [])}", text, QUERY)


def _direct_update(text: str, graphs: list[tuple[str, str]] | None = None) -> Request:
    return Request("POST", f"/update?{urlencode(graphs or [])}", text, UPDATE)


def _done(answer: Answer) -> None:
    if not 200 <= answer.status < 400:  # noqa: PLR2004 - 2xx or 3xx, as the tests say
        raise Failed(f"{answer.status}: {answer.body[:300]!r}")


def _answers(request: Request, types: set[str], *, truth: bool | None = None) -> Case:
    """The request succeeds in one of these media types, and with that truth."""

    def check(service: Service) -> None:
        answer = service.send(request)
        _done(answer)
        if answer.media_type not in types:
            raise Failed(f"answered as {answer.media_type}")
        if truth is not None and bool(_results(answer)) is not truth:
            raise Failed(f"answered {answer.body[:300]!r}")

    return check


def _results(answer: Answer) -> ox.QueryBoolean | ox.QuerySolutions:
    form = ox.QueryResultsFormat.from_media_type(answer.media_type)
    return ox.parse_query_results(answer.body, format=form)


def _succeeds(request: Request) -> Case:
    return lambda service: _done(service.send(request))


def _fails(method: str, target: str, body: str | bytes = b"", *, kind: str = "") -> Case:
    """The request is refused with a status of the 400s."""

    def check(service: Service) -> None:
        answer = service.send(Request(method, target, body, kind))
        if not 400 <= answer.status < 500:  # noqa: PLR2004 - 4xx, as the tests say
            raise Failed(f"{answer.status}: {answer.body[:300]!r}")

    return check


def _documents() -> str:
    documents = (FIRST, SECOND, THIRD)
    return " ".join(f"GRAPH <{one}> {{ <{one}> a <{DOCUMENT}> }}" for one in documents)


def _marks(using: list[tuple[str, str]], pattern: str, expected: set[str]) -> Case:
    """An update over those graphs sees exactly the documents that are expected."""
    text = (
        f"CLEAR ALL; INSERT DATA {{ {_documents()} }};"
        f" INSERT {{ GRAPH <{TARGET}> {{ ?s a <{RESOURCE}> }} }} WHERE {{ {pattern} }}"
    )

    def check(service: Service) -> None:
        _done(service.send(_direct_update(text, using)))
        answer = service.query(f"SELECT ?s {{ GRAPH <{TARGET}> {{ ?s a <{RESOURCE}> }} }}", JSON)
        found = {row["s"]["value"] for row in json.loads(answer.body)["results"]["bindings"]}
        if found != expected:
            raise Failed(f"changed {sorted(found)}")

    return check


def _base(service: Service) -> None:
    graph = "http://example.org/protocol-base-test/"
    text = f"INSERT DATA {{ GRAPH <{graph}> {{ <urn:s> <urn:p> <test> }} }}"
    _done(service.update(f"CLEAR SILENT GRAPH <{graph}> ; {text}"))
    answer = service.query(f"SELECT ?o {{ GRAPH <{graph}> {{ <urn:s> <urn:p> ?o }} }}", JSON)
    found = [row["o"]["value"] for row in json.loads(answer.body)["results"]["bindings"]]
    if len(found) != 1 or not found[0].endswith("test") or found == ["test"]:
        raise Failed(f"named {found}")
