"""Requests that would have the server fetch from elsewhere, or read a file of its own."""

from __future__ import annotations

from typing import Final

from tests.webui.hostile.sending import (
    FILE,
    LURE,
    Hostile,
    asked,
    direct,
    form,
    get,
    post,
    query,
    raw,
    request,
)

ALL = "{ ?s ?p ?o }"
DTD = f'<!DOCTYPE r [<!ENTITY x SYSTEM "{LURE}"><!ENTITY f SYSTEM "{FILE}">]>'
RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
REFUSED: Final = (400, 401, 403, 404, 405, 415)
WRITE = "/graph-store?graph=https%3A%2F%2Fexample.org%2Fg"

FETCHING: Final[tuple[Hostile, ...]] = (
    query("service", f"SELECT * {{ SERVICE <{LURE}> {ALL} }}", 403),
    query("service silent", f"SELECT * {{ SERVICE SILENT <{LURE}> {ALL} }}", 403),
    query("service in lower case", f"select * {{ service<{LURE}> {ALL} }}", 403),
    query("service after a comment", f"SELECT * {{ #\n SERVICE#}}\n<{LURE}> {ALL} }}", 403),
    query("service behind an escape", f"SELECT * {{ S\\u0045RVICE <{LURE}> {ALL} }}", 400),
    query("service by variable", f"SELECT * {{ VALUES ?x {{ <{LURE}> }} SERVICE ?x {ALL} }}", 403),
    query("service in exists", f"ASK {{ FILTER EXISTS {{ SERVICE <{LURE}> {ALL} }} }}", 403),
    query("service in a subselect", f"ASK {{ {{ SELECT * {{ SERVICE <{LURE}> {ALL} }} }} }}", 403),
    query("service after a string", f"ASK {{ BIND('\\'' AS ?x) SERVICE <{LURE}> {ALL} }}", 403),
    query("service to a file", f"SELECT * {{ SERVICE <{FILE}> {ALL} }}", 403),
    query("service in a template", f"CONSTRUCT {ALL} WHERE {{ SERVICE <{LURE}> {ALL} }}", 403),
    get("service on the page", asked(f"ASK {{ SERVICE <{LURE}> {ALL} }}"), 403),
    query("from an address", f"SELECT * FROM <{LURE}> {ALL}", 403),
    query("from named", f"SELECT * FROM NAMED <{LURE}> {{ GRAPH ?g {ALL} }}", 403),
    query("from a file", f"SELECT * FROM <{FILE}> {ALL}", 403),
    query("from a path", "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", 403),
    query("from a base", f"BASE <{LURE}> SELECT * FROM <data.ttl> {ALL}", 403),
    query("from a prefix", f"PREFIX x: <{LURE}> SELECT * FROM x: {ALL}", 403),
    query("graph", f"SELECT * {{ GRAPH <{LURE}> {ALL} }}", 200),
    query("graph of a file", f"SELECT * {{ GRAPH <{FILE}> {ALL} }}", 200),
    query("describe", f"DESCRIBE <{LURE}>", 200),
    query("function by address", f"SELECT (<{LURE}>(1) AS ?x) {{}}", 403),
    query("default graph", f"SELECT * {ALL}", 403, default_graph_uri=LURE),
    query("named graph", f"SELECT * {ALL}", 403, named_graph_uri=FILE),
    query("load as a query", f"LOAD <{LURE}>", 400),
    query("load after a query", f"ASK {{}} ; LOAD SILENT <{FILE}>", 400),
    form("load as an update", "/sparql", f"update=LOAD+%3C{LURE}%3E", 400),
    form("load without a token", "/update", f"update=LOAD+%3C{LURE}%3E", *REFUSED),
    direct("load as a body", f"LOAD <{LURE}>".encode(), 400, 415, kind="application/sparql-update"),
    post(
        "remote context",
        WRITE,
        f'{{"@context": "{LURE}", "@id": "x:y"}}'.encode(),
        *REFUSED,
        kind="application/ld+json",
    ),
    post(
        "external entities",
        WRITE,
        f"{DTD}<rdf:RDF {RDF}>&x;&f;</rdf:RDF>".encode(),
        *REFUSED,
        kind="application/rdf+xml",
    ),
    post(
        "xinclude",
        WRITE,
        f'<r xmlns:i="http://www.w3.org/2001/XInclude"><i:include href="{LURE}"/></r>'.encode(),
        *REFUSED,
        kind="application/rdf+xml",
    ),
    post(
        "owl:imports",
        WRITE,
        f"<x:y> <http://www.w3.org/2002/07/owl#imports> <{LURE}>, <{FILE}> .".encode(),
        *REFUSED,
        kind="text/turtle",
    ),
    get("network about an address", f"/network?about={LURE}", 404, 400),
    get("network data about a file", f"/network.json?about={FILE}", 404, 400),
    get("evidence of an address", f"/network/evidence.json?record={LURE}", 200, 400, 404),
    get("question about an address", f"/questions/signatories?letter={LURE}", 400, 200),
    get("pages of a file elsewhere", f"/facsimiles/{FILE}/{'0' * 16}/1.png", 404),
    get("pages of an address", f"/facsimiles/{LURE}/{'0' * 16}/1.png", 404),
    get("search for an address", f"/search?q={LURE}", 200),
    raw(
        "as if we were a proxy",
        f"GET {LURE} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode(),
        200,
        400,
        404,
    ),
    request("connect", f"CONNECT {LURE.split('/')[2]}", 400, 405, 501, 404),
    request(
        "addresses in headers",
        "GET /letters",
        200,
        headers=[f"Referer: {LURE}", f"Origin: {LURE}", f"X-Original-URL: {LURE}", f"Link: {LURE}"],
    ),
)
