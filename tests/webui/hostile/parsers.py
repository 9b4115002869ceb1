"""Requests that parsers may read in another way than meant, or not at all."""

from __future__ import annotations

import gzip
from typing import Final

from tests.webui.hostile.sending import (
    FORM,
    Hostile,
    direct,
    form,
    get,
    post,
    query,
    raw,
    request,
    unfinished,
)

HEAD = b"Host: policygraph.test\r\nConnection: close\r\n"
SPARQL = "application/sparql-query"
MANY = "0-1," * 3_000
BOTH = [f"Content-Type: {FORM}", f"Content-Type: {SPARQL}"]
FIRST = ["Expect: 100-continue", f"Content-Type: {SPARQL}"]

WHOLE = b"\r\n\r\n6\r\nASK {}\r\n0\r\n\r\n"
CHUNKED = b"POST /sparql HTTP/1.1\r\n" + HEAD + b"Transfer-Encoding: chunked\r\n"
TYPED = b"Content-Type: application/sparql-query\r\n"
LONG = b"POST /sparql HTTP/1.1\r\n" + HEAD + TYPED


def encoded(how: str) -> list[str]:
    """The headers of a query in some encoding."""
    return [f"Content-Encoding: {how}", f"Content-Type: {SPARQL}"]


def head(*lines: bytes) -> bytes:
    """A request for a page with these header lines, as they are."""
    return b"GET / HTTP/1.1\r\n" + HEAD + b"".join(line + b"\r\n" for line in lines) + b"\r\n"


PARSERS: Final[tuple[Hostile, ...]] = (
    direct("not utf-8", b"ASK { ?s ?p '\xff' }", 400),
    direct("overlong utf-8", b"ASK { ?s ?p '\xc0\xaf' }", 400),
    direct("surrogate in utf-8", b"ASK { ?s ?p '\xed\xa0\x80' }", 400),
    direct("utf-16", "ASK {}".encode("utf-16"), 400),
    direct("nul", b"ASK { ?s ?p 'a\x00b' }", 200, 400),
    direct("nul outside a string", b"ASK\x00{}", 400),
    direct("byte order mark", b"\xef\xbb\xbfASK {}", 200, 400),
    direct("lines end in cr lf", b"ASK\r\n{\r\n# }\r\n}\r\n", 200),
    direct("lines end in cr", b"ASK # comment\r{}", 200, 400),
    direct("line separator", "ASK {\u2028}".encode(), 200, 400),
    direct("escaped surrogate", b"SELECT ('\\ud800' AS ?x) {}", 400),
    direct("escaped beyond unicode", b"SELECT ('\\U00110000' AS ?x) {}", 400),
    direct("no query", b"", 400),
    direct("only a comment", b"# nothing", 400),
    direct("two queries", b"ASK {} ASK {}", 400),
    direct("words after the query", b"ASK {} CLEAR ALL", 400),
    direct("wrong charset", b"ASK {}", 415, kind=f"{SPARQL}; charset=utf-7"),
    direct("unknown charset", b"ASK {}", 200, 415, kind=f"{SPARQL}; charset=\xff"),
    direct("no media type", b"ASK {}", 415, kind="/"),
    direct("another media type", b"ASK {}", 415, kind="text/xml"),
    direct("parts of a form", b"--x\r\n\r\n", 415, kind="multipart/form-data; boundary=x"),
    direct("no boundary", b"ASK {}", 415, kind="multipart/form-data"),
    form("field twice", "/sparql", "query=ASK+{}&query=ASK+{}", 400),
    form("query and update", "/sparql", "query=ASK+{}&update=CLEAR+ALL", 400),
    form("broken percent signs", "/sparql", "query=ASK+%7B%7D%ZZ%", 400),
    form("bytes of no text", "/sparql", "query=ASK+%7B+%3Fs+%3Fp+%27%FF%27+%7D", 400, 200),
    form("many fields of a form", "/sparql", "&".join(["a=b"] * 20_000), 400, 413),
    form("nul in a field", "/sparql", "query=ASK%00{}", 400),
    query("unknown format", "ASK {}", 404, format="exe"),
    query("format as a path", "ASK {}", 404, format="../../etc/passwd"),
    query("format of another answer", "ASK {}", 404, format="ttl"),
    query("graph that is no iri", "ASK {}", 400, default_graph_uri="not an iri <>"),
    query("graph without a name", "ASK {}", 400, 200, default_graph_uri=""),
    request(
        "gzip",
        "POST /sparql",
        415,
        headers=encoded("gzip"),
        body=gzip.compress(b"ASK {}"),
    ),
    request(
        "gzip bomb",
        "POST /sparql",
        415,
        headers=encoded("gzip"),
        body=gzip.compress(bytes(10_000_000)),
    ),
    request(
        "unknown encoding",
        "POST /sparql",
        415,
        headers=encoded("br, gzip"),
        body=b"x",
    ),
    post("too long a body", "/sparql", b"x" * (1024 * 1024 + 1), 413, 0, kind=SPARQL),
    raw("chunked", CHUNKED + TYPED + b"\r\n6\r\nASK {}\r\n0\r\n\r\n", 200),
    raw("chunk of no length", CHUNKED + TYPED + b"\r\nzz\r\nASK {}\r\n0\r\n\r\n", 400),
    unfinished(
        "chunk of a huge length", CHUNKED + TYPED + b"\r\nffffffffffffffff\r\nASK", 400, 413
    ),
    raw(
        "chunked and a length",
        CHUNKED + TYPED + b"Content-Length: 3" + WHOLE,
        200,
        400,
    ),
    raw("unknown transfer encoding", LONG + b"Transfer-Encoding: xchunked\r\n\r\nASK {}", 400, 501),
    raw("two lengths", LONG + b"Content-Length: 6\r\nContent-Length: 60\r\n\r\nASK {}", 400),
    raw("negative length", LONG + b"Content-Length: -1\r\n\r\nASK {}", 400),
    raw("length in words", LONG + b"Content-Length: six\r\n\r\nASK {}", 400),
    raw("length with a sign", LONG + b"Content-Length: +6\r\n\r\nASK {}", 400),
    raw("huge length", LONG + b"Content-Length: 99999999999999999999\r\n\r\nASK {}", 413, 0),
    raw("too short a length", LONG + b"Content-Length: 3\r\n\r\nASK {}", 400),
    unfinished("no request", b"\r\n\r\n\r\n", 400),
    raw("no version", b"GET /\r\n\r\n", 200, 400, 0),
    raw("unknown version", b"GET / HTTP/9.9\r\n" + HEAD + b"\r\n", 200, 400, 505),
    raw("tls to a plain port", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 400, 0),
    raw("another protocol", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400, 404, 405, 0),
    raw("space before a colon", head(b"X-A : b"), 400),
    raw("folded header", head(b"X-A: b", b" c"), 200, 400),
    unfinished("bare line feeds", b"GET / HTTP/1.1\nHost: a\nConnection: close\n\n", 200, 400),
    raw("nul in a header", head(b"X-A: b\x00c"), 400, 200),
    raw(
        "huge header",
        head(b"X-A: " + b"x" * 300_000),
        431,
        400,
        0,
    ),
    raw(
        "many headers",
        head(*[b"X-A: b"] * 20_000),
        431,
        200,
        400,
        0,
    ),
    raw(
        "huge address",
        b"GET /" + b"a" * 300_000 + b" HTTP/1.1\r\n" + HEAD + b"\r\n",
        414,
        431,
        400,
        0,
    ),
    get("long address", "/letter/" + "a" * 30_000, 404, 414),
    get("deep address", "/letter" + "/a" * 10_000, 404, 414),
    get("bad q-values", "/letters", 200, 406, accept="text/html;q=abc, text/turtle;q=-1"),
    get("q beyond one", "/letter/small", 200, accept="text/html;q=1e9, */*;q=NaN"),
    get("many media types", "/letters", 200, 406, 431, accept=", ".join(["a/b;q=0.1"] * 2_000)),
    get("no form of an answer", "/letter/small", 200, 406, accept=";;;,,,/"),
    get("encoded nul", "/letter/%00", 404, 400),
    get("encoded not utf-8", "/letter/%FF%FE", 404, 400),
    get("encoded line feed", "/letter/%0D%0Asmall", 404, 400),
    get("encoded query mark", "/letter/small%3Fformat=ttl", 404),
    get("iri signs", "/letter/%3C%3E%22%7B%7D%7C%5E%60", 404, 400),
    get("quote in a name", "/letter/small%3E%20%3Fp%20%3Fo%20%7D%20%23", 404, 400),
    request("ranges", "GET /letter/small.txt", 200, 206, 416, headers=[f"Range: bytes={MANY}"]),
    request("dates", "GET /letter/small.txt", 200, 304, headers=["If-Modified-Since: never"]),
    request("tags", "GET /letter/small.txt", 200, 304, headers=[f"If-None-Match: *, W/{MANY}"]),
    request(
        "expectation",
        "POST /sparql",
        100,
        417,
        headers=FIRST,
        body=b"ASK {}",
    ),
    request("form without a type", "POST /sparql", 415, body=b"query=ASK{}"),
    request(
        "type given twice",
        "POST /sparql",
        200,
        400,
        415,
        headers=BOTH,
        body=b"ASK {}",
    ),
)
