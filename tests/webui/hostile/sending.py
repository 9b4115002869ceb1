"""Requests as bytes on the wire, so that they can be as wrong as a stranger's."""

from __future__ import annotations

import socket
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote_plus, urlencode

PORT = "40404"
"""Stands in a request for the port where the canary listens, always five digits long."""
TOKEN = "pgt_" + "0" * 43
"""Stands in a request for a token that lets one write, as long as one."""
LURE = f"http://127.0.0.1:{PORT}/data.ttl"
"""An address that must never be asked for anything."""
FILE = f"{Path(tempfile.gettempdir()).as_uri()}/policygraph-canary-{PORT}.ttl"
"""A file that must never be opened."""
FORM = "application/x-www-form-urlencoded"
JSON = "application/sparql-results+json"
LONGEST_REPLY = 64 * 1024 * 1024
_HOST = "policygraph.test"


@dataclass(frozen=True, slots=True)
class Hostile:
    """A request and the statuses that may answer it.

    0 is none: the connection was closed, or nothing came for ``patience`` seconds.
    """

    name: str
    sent: bytes
    expected: frozenset[int]
    patience: float = 60.0

    def on_the_wire(self, port: int, token: str) -> bytes:
        """The request, with the canary's port and a token in it."""
        sent = self.sent.replace(PORT.encode(), str(port).encode())
        return sent.replace(TOKEN.encode(), token.encode())


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back; ``status`` is 0 where nothing did."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def header(self, name: str) -> str:
        """The value of the first header of that name, or nothing."""
        return next((value for key, value in self.headers if key == name.lower()), "")


def raw(name: str, sent: bytes, *expected: int) -> Hostile:
    """A request given byte by byte."""
    return Hostile(name, sent, frozenset(expected))


def unfinished(name: str, sent: bytes, *expected: int) -> Hostile:
    """A request after which the server may wait for the rest."""
    return Hostile(name, sent, frozenset({0, *expected}), patience=0.3)


def request(
    name: str,
    line: str,
    *expected: int,
    headers: Iterable[str] = (),
    body: bytes = b"",
) -> Hostile:
    """A request by its line, ``GET /letters``, further headers and its body."""
    own = [f"Content-Length: {len(body)}"] if body else []
    head = [f"{line} HTTP/1.1", f"Host: {_HOST}", "Connection: close", *own, *headers]
    return raw(name, "\r\n".join([*head, "", ""]).encode("latin-1") + body, *expected)


def get(name: str, target: str, *expected: int, accept: str = "text/html") -> Hostile:
    """A page as a browser asks for it."""
    return request(name, f"GET {target}", *expected, headers=[f"Accept: {accept}"])


def query(name: str, sparql: str, *expected: int, **more: str) -> Hostile:
    """A query as a form sends it; ``more`` are further fields, ``_`` in their names is ``-``."""
    fields = {"query": sparql} | {key.replace("_", "-"): value for key, value in more.items()}
    return form(name, "/sparql", urlencode(fields), *expected)


def form(name: str, target: str, fields: str, *expected: int) -> Hostile:
    """A form, encoded already."""
    return post(name, target, fields.encode("ascii"), *expected, kind=FORM)


def post(name: str, target: str, body: bytes, *expected: int, kind: str) -> Hostile:
    """A body of some media type."""
    headers = [f"Content-Type: {kind}", f"Accept: {JSON}, text/turtle, application/problem+json"]
    return request(name, f"POST {target}", *expected, headers=headers, body=body)


def direct(name: str, body: bytes, *expected: int, kind: str = "") -> Hostile:
    """A query as the whole body."""
    return post(name, "/sparql", body, *expected, kind=kind or "application/sparql-query")


def asked(sparql: str) -> str:
    """The target of a query in an address."""
    return f"/sparql?query={quote_plus(sparql)}"


def reply(port: int, sent: bytes, *, patience: float) -> Reply:
    """Send a request to this machine and read the reply to its end."""
    received = bytearray()
    with socket.create_connection(("127.0.0.1", port), timeout=patience) as connection:
        try:
            connection.sendall(sent)
            while piece := connection.recv(65_536):
                received += piece
                assert len(received) < LONGEST_REPLY
        except (ConnectionResetError, BrokenPipeError, TimeoutError):
            pass
    return _read(bytes(received))


def _read(received: bytes) -> Reply:
    head, _, body = received.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    if not first.startswith("HTTP/1."):
        return Reply(0, (), received)
    pairs = [line.partition(":") for line in lines]
    headers = tuple((name.strip().lower(), value.strip()) for name, _, value in pairs)
    return Reply(int(first.split()[1]), headers, body)
