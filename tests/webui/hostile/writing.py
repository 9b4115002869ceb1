"""Requests of somebody who may write, and whose data or updates reach for more than that."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

from tests.webui.hostile.sending import FILE, LURE, TOKEN, Hostile, request

GRAPH: Final = "/graph-store?graph=" + quote("https://example.org/g", safe="")
INFERRED: Final = "/graph-store?graph=" + quote("https://example.org/kg/graph/inferred", safe="")
JSON_LD: Final = "application/ld+json"
RDF_XML: Final = "application/rdf+xml"
ALL: Final = "{ ?s ?p ?o }"
INTO: Final = "INSERT { <a:b> <a:c> ?o }"
CROSS: Final = "GRAPH ?v { ?a ?b ?c . ?d ?e ?f } GRAPH ?w { ?g ?h ?i . ?j ?k ?l }"
RDF: Final = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
LAUGHS: Final = "<!DOCTYPE r [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {new} '{f'&{old};' * 10}'>" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)


def context(address: str) -> str:
    """JSON-LD whose names are explained elsewhere."""
    return f'{{"@context": "{address}", "@id": "x:y"}}'


def entity(address: str) -> str:
    """RDF/XML with text that is elsewhere."""
    return f'<!DOCTYPE r [<!ENTITY x SYSTEM "{address}">]><rdf:RDF {RDF}>&x;</rdf:RDF>'


def update(name: str, text: str, *expected: int) -> Hostile:
    """An update with a token that holds."""
    return written(name, "POST /update", text.encode(), *expected, kind="application/sparql-update")


def put(name: str, text: str, *expected: int, kind: str = "text/turtle") -> Hostile:
    """A graph with a token that holds."""
    return written(name, f"PUT {GRAPH}", text.encode(), *expected, kind=kind)


def written(name: str, line: str, body: bytes, *expected: int, kind: str) -> Hostile:
    """Any request with a token that holds."""
    headers = [f"Authorization: Bearer {TOKEN}", f"Content-Type: {kind}"]
    return request(f"writing: {name}", line, *expected, headers=headers, body=body)


WRITING: Final[tuple[Hostile, ...]] = (
    update("load", f"LOAD <{LURE}>", 403),
    update("load a file into a graph", f"LOAD <{FILE}> INTO GRAPH <a:g>", 403),
    update("load silently", f"LOAD SILENT <{LURE}>", 204, 403),
    update("load after data", f"INSERT DATA {{ <a:b> <a:c> 1 }} ; LOAD <{LURE}>", 403),
    update("service", f"{INTO} WHERE {{ SERVICE <{LURE}> {ALL} }}", 403),
    update("service silent", f"{INTO} WHERE {{ SERVICE SILENT <{LURE}> {ALL} }}", 403),
    update("service behind delete", f"DELETE {ALL} WHERE {{ SERVICE <{LURE}> {ALL} }}", 403),
    update("using an address", f"{INTO} USING <{LURE}> WHERE {ALL}", 204, 400),
    update("using a file", f"{INTO} USING NAMED <{FILE}> WHERE {{ GRAPH ?g {ALL} }}", 204, 400),
    update("copy an address", f"COPY <{LURE}> TO <a:g>", 204, 400, 409),
    update("what is inferred", "DROP GRAPH <https://example.org/kg/graph/inferred>", 204, 400, 403),
    update("a product", f"{INTO.replace('?o', '?l')} WHERE {{ {CROSS} }}", 503, 400),
    update("nested groups", "INSERT {} WHERE " + "{ " * 3_000 + "}" * 3_000, 400),
    update("nested lists", "INSERT DATA { <a:b> <a:c> " + "(" * 9_000 + ")" * 9_000 + "}", 400),
    update("many operations", "CLEAR SILENT GRAPH <a:g> ;\n" * 2_000, 204, 400, 503),
    update("nothing", "", 204, 400),
    update("a query", "SELECT * {}", 400),
    update("doubling", "INSERT { <a:b> <a:c> ?w } WHERE { BIND('" + "x" * 50_000 + "' AS ?v)"
           + " ".join(f"BIND(CONCAT(?v{n or ''}, ?v{n or ''}) AS ?v{n + 1})" for n in range(30))
           + " BIND(?v30 AS ?w) }", 400, 503),
    put("remote context", context(LURE), 400, kind=JSON_LD),
    put("file as a context", context(FILE), 400, kind=JSON_LD),
    put("nested context", '{"@graph": ' * 5_000 + "{}" + "}" * 5_000, 400, 201, 204, 503,
        kind=JSON_LD),
    put("external entity", entity(LURE),
        400, kind=RDF_XML),
    put("external entity of a file",
        entity(FILE),
        400, kind=RDF_XML),
    put("document type elsewhere", f'<!DOCTYPE r SYSTEM "{LURE}"><rdf:RDF {RDF}/>',
        400, 201, 204, kind=RDF_XML),
    put("laughs", f"{LAUGHS}]><rdf:RDF {RDF}>&i;</rdf:RDF>", 400, 413, 503,
        kind=RDF_XML),
    put("xinclude", f'<rdf:RDF {RDF} xmlns:i="http://www.w3.org/2001/XInclude">'
        f'<i:include href="{LURE}"/></rdf:RDF>', 400, 201, 204, kind=RDF_XML),
    put("owl:imports", f"<a:b> <http://www.w3.org/2002/07/owl#imports> <{LURE}>, <{FILE}> .",
        201, 204),
    put("base elsewhere", f"@base <{LURE}> . <#a> <#b> <#c> .", 201, 204),
    put("deep collection", "<a:b> <a:c> " + "(" * 60_000 + ")" * 60_000 + " .", 400, 503),
    put("unclosed string", '<a:b> <a:c> """' + "x" * 60_000, 400),
    put("nul", "<a:b> <a:c> 'a\x00b' .", 201, 204, 400),
    put("unknown form", "<a:b> <a:c> <a:d> .", 415, kind="text/html"),
    put("another form", "<a:b> <a:c> <a:d> .", 400, kind=RDF_XML),
    written("what is inferred by the graph store", f"PUT {INFERRED}", b"<a:b> <a:c> 1 .", 400, 403,
            kind="text/turtle"),
    written("two graphs", f"PUT {GRAPH}&default", b"<a:b> <a:c> 1 .", 400, kind="text/turtle"),
    written("a graph that is no iri", "PUT /graph-store?graph=%3Cx%20y%3E", b"<a:b> <a:c> 1 .", 400,
            kind="text/turtle"),
    written("a graph of another host", "PUT /graph-store/..%2f..%2fetc%2fpasswd",
            b"<a:b> <a:c> 1 .", 201, 204, 400, 404, kind="text/turtle"),
    written("parts without end", f"POST {GRAPH}", b"--x\r\nContent-Disposition: form-data\r\n\r\n",
            200, 204, 400, kind="multipart/form-data; boundary=x"),
    written("gzip", f"PUT {GRAPH}", b"\x1f\x8b" + bytes(100), 400, kind="text/turtle"),
)  # fmt: skip
