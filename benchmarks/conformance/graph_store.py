"""The W3C's tests of the Graph Store HTTP Protocol with graphs named in the query string.

Each goes on from where the one before left the store, as there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from urllib.parse import urlencode

import pyoxigraph as ox

from benchmarks.conformance.comparing import same_triples
from benchmarks.conformance.outcomes import Failed
from benchmarks.conformance.protocol import Case
from benchmarks.conformance.service import Answer, Request, Service

TURTLE: Final = "text/turtle"
PERSON: Final = "http://example.org/person/1"
PREFIXES: Final = """@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix v: <http://www.w3.org/2006/vcard/ns#> .
"""
JOHN, JANE = (
    f'{PREFIXES}<{PERSON}> a foaf:Person ; foaf:businessCard [ a v:VCard ; v:fn "{name}" ] .'
    for name in ("John Doe", "Jane Doe")
)
ALICE: Final = (
    f'{PREFIXES}[] a foaf:Person ; foaf:businessCard [ a v:VCard ; v:given-name "Alice" ] .'
)
NAMED: Final = f'{PREFIXES}<{PERSON}> foaf:name "Jane Doe" .'
PARTS: Final = tuple(
    f"{PREFIXES}<{PERSON}> foaf:{name} ." for name in ('familyName "Doe"', 'givenName "Jane"')
)
BOUNDARY: Final = "a6fe4cd636164618814be9f8d3d1a0de"
FIRST, SECOND, THIRD = (f"?{urlencode({'graph': f'{PERSON}{end}.ttl'})}" for end in ("", "2", "4"))


def cases() -> Iterator[tuple[str, Case]]:
    """Name and check of each test, in the order in which they are run."""
    yield "put__initial_state", _sends("PUT", FIRST, JOHN, 201)
    yield "get_of_put__initial_state", _holds(FIRST, JOHN)
    yield "put__graph_already_in_store", _sends("PUT", FIRST, JANE, 200, 204)
    yield "get_of_put__graph_already_in_store", _holds(FIRST, JANE)
    yield "put__default_graph", _sends("PUT", "?default", ALICE, 200, 201, 204)
    yield "get_of_put__default_graph", _holds("?default", ALICE)
    yield "put__mismatched_payload", _mismatched
    yield "delete__existing_graph", _deletes
    yield "get_of_delete__existing_graph", _sends("GET", SECOND, "", 404)
    yield "delete__nonexistent_graph", _sends("DELETE", SECOND, "", 404)
    yield "post__existing_graph", _sends("POST", FIRST, NAMED, 200, 204)
    yield "get_of_post__existing_graph", _holds(FIRST, JANE, NAMED)
    yield "post__multipart_formdata", _parts
    yield "get_of_post__multipart_formdata", _holds(FIRST, JANE, NAMED, *PARTS)
    yield "post__create__new_graph", _creates
    yield "get_of_post__after_noop", _adds_nothing
    yield "head_on_an_existing_graph", _head
    yield "head_on_a_nonexisting_graph", _sends("HEAD", THIRD, "", 404)


def _sends(method: str, graph: str, body: str, *statuses: int) -> Case:
    def check(service: Service) -> None:
        kind = TURTLE if body else ""
        _expect(service.send(Request(method, f"/graph-store{graph}", body, kind)), *statuses)

    return check


def _holds(graph: str, *sources: str) -> Case:
    def check(service: Service) -> None:
        answer = service.send(Request("GET", f"/graph-store{graph}", accept=TURTLE))
        _expect(answer, 200)
        _check_triples(answer, *sources)

    return check


def _check_triples(answer: Answer, *sources: str) -> None:
    wanted = [triple for source in sources for triple in _triples(source.encode())]
    if answer.media_type != TURTLE or not same_triples(_triples(answer.body), wanted):
        raise Failed(f"{answer.media_type}: {answer.body[:500]!r}")


def _triples(body: bytes) -> list[ox.Triple]:
    return [quad.triple for quad in ox.parse(body, ox.RdfFormat.TURTLE)]


def _mismatched(service: Service) -> None:
    request = Request("PUT", f"/graph-store{FIRST}", JANE, "application/rdf+xml")
    _expect(service.send(request), 400)


def _deletes(service: Service) -> None:
    _sends("PUT", SECOND, JOHN, 201)(service)
    _sends("DELETE", SECOND, "", 200, 204)(service)


def _parts(service: Service) -> None:
    body = "".join(
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"; filename="{name}.ttl"\r\n'
        f"Content-Type: text/turtle; charset=utf-8\r\n\r\n{part}\r\n"
        for name, part in zip(("last", "first"), PARTS, strict=True)
    )
    kind = f"multipart/form-data; boundary={BOUNDARY}"
    whole = f"{body}--{BOUNDARY}--\r\n"
    _expect(service.send(Request("POST", f"/graph-store{FIRST}", whole, kind)), 200, 204)


def _created(service: Service) -> str:
    answer = service.send(Request("POST", "/graph-store", ALICE, TURTLE))
    _expect(answer, 201)
    if not answer.location:
        raise Failed("created without a Location")
    return answer.location.removeprefix(service.address)


def _creates(service: Service) -> None:
    answer = service.send(Request("GET", _created(service), accept=TURTLE))
    _expect(answer, 200)
    _check_triples(answer, ALICE)


def _adds_nothing(service: Service) -> None:
    place = _created(service)
    _expect(service.send(Request("POST", place, kind=TURTLE)), 200, 204)
    _check_triples(service.send(Request("GET", place, accept=TURTLE)), ALICE)


def _head(service: Service) -> None:
    answer = service.send(Request("HEAD", f"/graph-store{FIRST}", accept=TURTLE))
    _expect(answer, 200)
    if answer.media_type != TURTLE:
        raise Failed(f"answered as {answer.media_type}")


def _expect(answer: Answer, *statuses: int) -> None:
    if answer.status not in statuses:
        raise Failed(f"{answer.status}: {answer.body[:300]!r}")
