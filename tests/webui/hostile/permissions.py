"""Requests for what a visitor may not do, or may not know."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

from tests.webui.hostile.sending import FORM, Hostile, form, get, post, query, request

ADDRESSES: Final = ("/", "/letters", "/letter/small", "/sparql", "/health", "/metrics", "/static/a")
REFUSED: Final = (400, 401, 403, 404, 405, 415)
GRAPH = "graph=" + quote("https://example.org/kg/graph/letter.small", safe="")
TRIPLE = b"<a:b> <a:c> <a:d> ."
FAKE = "Bearer " + "0" * 64

PERMISSIONS: Final[tuple[Hostile, ...]] = (
    *(
        request(f"{method} {address}", f"{method} {address}", 400, 401, 403, 404, 405, 411, 415)
        for method in ("PUT", "DELETE", "PATCH", "POST")
        for address in ADDRESSES
    ),
    *(request(f"trace {one}", f"TRACE {one}", 405, 501) for one in ADDRESSES[:4]),
    request("unknown method", "PROPFIND /letters", 405, 501),
    request("method as a path", "GET/ /letters", 400, 405, 501),
    request("asterisk", "OPTIONS *", 200, 400, 404),
    request("method by header", "POST /letters", 405, headers=["X-HTTP-Method-Override: GET"]),
    *(
        request(
            f"{method} to the graph store",
            f"{method} /graph-store?{GRAPH}",
            *REFUSED,
            headers=["Content-Type: text/turtle"],
            body=TRIPLE,
        )
        for method in ("PUT", "POST", "DELETE", "PATCH")
    ),
    request("delete everything", "DELETE /graph-store?default", *REFUSED),
    *(
        request(
            f"update with {name}",
            "POST /update",
            *REFUSED,
            headers=["Content-Type: application/sparql-update", *headers],
            body=b"CLEAR ALL",
        )
        for name, headers in (
            ("no token", []),
            ("a made-up token", [f"Authorization: {FAKE}"]),
            ("an empty token", ["Authorization: Bearer "]),
            ("a token of signs", ["Authorization: Bearer \xff\xfe"]),
            ("a huge token", ["Authorization: Bearer " + "a" * 60_000]),
            ("a password", ["Authorization: Basic YWRtaW46YWRtaW4="]),
            ("two tokens", [f"Authorization: {FAKE}", f"Authorization: {FAKE}"]),
            ("a cookie", ["Cookie: token=admin; session=admin"]),
        )
    ),
    form("update by a form", "/update", "update=CLEAR+ALL", *REFUSED),
    form("token as a field", "/update", f"update=CLEAR+ALL&token={'0' * 64}", *REFUSED),
    get("update in the address", "/update?update=CLEAR+ALL", *REFUSED),
    post("query that writes", "/sparql", b"query=DROP+ALL", 400, kind=FORM),
    query("write after a prologue", "PREFIX a: <a:> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }", 400),
    query("write in a comment's guise", "#SELECT\nINSERT DATA { <a:b> <a:c> <a:d> }", 400),
    query("write behind a name", "PREFIX select: <a:> INSERT DATA { <a:b> <a:c> select:d }", 400),
    query("write by an escape", "\\u0044ROP ALL", 400),
    *(
        request(f"as {name}", "GET /letters", 200, 400, headers=[header])
        for name, header in (
            ("another visitor", "X-Forwarded-For: 192.0.2.7"),
            ("another host", "X-Forwarded-Host: evil.test"),
            ("another scheme", "X-Forwarded-Proto: javascript"),
            ("another path", "X-Forwarded-Prefix: //evil.test"),
            ("forwarded", "Forwarded: for=127.0.0.1;host=evil.test;proto=https"),
            ("another address", "X-Rewrite-URL: /metrics"),
        )
    ),
    get("host in the description", "/sparql", 200, accept="text/turtle"),
    request("host of a stranger", "GET /letters", 200, 400, headers=["Host: evil.test"]),
    request("host with signs", "GET /.well-known/void", 200, 400, headers=['Host: a"><b>/x']),
    form("watch by a stranger", "/watches", "asked=/questions/letters&watch=w", *REFUSED),
    form("watch removed by a stranger", "/watches/w/remove", "", *REFUSED),
    get("watch outside", "/watches/..%2f..%2fsettings.atom", 400, 404),
    get("page of watches without end", "/watches?page=99999999999999999999", 200),
    get("graph of the program", "/.git/config", 404),
    get("environment", "/.env", 404),
    get("debugger", "/console", 404),
    get("debugger's own", "/?__debugger__=yes&cmd=resource&f=style.css", 200),
    get("settings", "/serve.toml", 404),
    get("store", "/kb/asserted/CURRENT", 404),
    get("figures", "/metrics", 200),
    get("health", "/health", 200),
    query("graphs", "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }", 200),
)
