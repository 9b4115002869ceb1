"""`policygraph serve` on an empty store, and how it is spoken to."""

from __future__ import annotations

import http.client
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlencode

from benchmarks.started import policygraph
from graph.accounts import Tokens
from graph.store import open_store

SETTINGS: Final = "[limits]\nwork_seconds = 100000.0\n"
FORM: Final = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back over HTTP."""

    status: int
    media_type: str
    body: bytes
    location: str = ""


@dataclass(frozen=True, slots=True)
class Request:
    """One request; ``kind`` is the media type of its body, ``accept`` that of the answer."""

    method: str
    target: str
    body: str | bytes = b""
    kind: str = ""
    accept: str = ""


@dataclass(frozen=True, slots=True)
class Service:
    """A running service; ``token`` lets one write."""

    port: int
    token: str

    @property
    def address(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.port}"

    def send(self, request: Request) -> Answer:
        """Send a request with the token."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        told = {"Content-Type": request.kind, "Accept": request.accept}
        headers = {name: value for name, value in told.items() if value}
        body = request.body.encode() if isinstance(request.body, str) else request.body
        try:
            connection.request(
                request.method,
                request.target,
                body or None,
                headers | {"Authorization": f"Bearer {self.token}"},
            )
            answer = connection.getresponse()
            media_type = answer.headers.get_content_type() if answer.headers["Content-Type"] else ""
            location = answer.headers["Location"] or ""
            return Answer(answer.status, media_type, answer.read(), location)
        finally:
            connection.close()

    def query(self, text: str, accept: str, **graphs: tuple[str, ...]) -> Answer:
        """A query, put as a form; ``graphs`` are ``default`` and ``named``."""
        fields = [("query", text)]
        fields += [(f"{kind}-graph-uri", one) for kind, found in graphs.items() for one in found]
        return self.send(Request("POST", "/sparql", urlencode(fields), FORM, accept))

    def update(self, text: str) -> Answer:
        """An update as the whole body."""
        return self.send(Request("POST", "/update", text, "application/sparql-update"))

    def put(self, graph: str, data: bytes, media_type: str) -> Answer:
        """Make this the content of a graph; without a name, of the one that has none."""
        return self.send(Request("PUT", _graph(graph), data, media_type))

    def get(self, graph: str) -> Answer:
        """What a graph holds, as N-Triples."""
        return self.send(Request("GET", _graph(graph), accept="application/n-triples"))


def _graph(name: str) -> str:
    return f"/graph-store?{urlencode({'graph': name})}" if name else "/graph-store?default"


@contextmanager
def serving(folder: Path) -> Iterator[Service]:
    """A service on a new store below a folder, stopped in the end."""
    place = folder / "kb"
    with open_store(place):
        pass
    token = Tokens(place).new("conformance")
    with policygraph(place, SETTINGS) as started:
        yield Service(started.port, token)
