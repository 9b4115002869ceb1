"""An engine that says what a test tells it to say."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

import pytest

Says = Callable[[BaseHTTPRequestHandler], None]
JSON = "application/sparql-results+json"
TRUE = b'{"head": {}, "boolean": true}'
NO_GRAPHS = b'{"head": {"vars": ["g"]}, "results": {"bindings": []}}'


class Scripted:
    """Answers every request as ``says`` does; keeps what it was sent."""

    def __init__(self) -> None:
        self.says: Says = answering(TRUE)
        self.headers: list[dict[str, str]] = []
        self.forms: list[dict[str, list[str]]] = []
        scripted = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                scripted.headers.append(dict(self.headers))
                scripted.forms.append(parse_qs(body))
                scripted.says(self)

            def log_message(self, *_: object) -> None:
                """Nothing is logged."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}/sparql"


def answering(body: bytes, status: int = 200, kind: str = JSON, **more: str) -> Says:
    """Says this; ``more`` are headers, with low lines for hyphens."""

    def says(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        headers = {"Content-Type": kind, "Content-Length": str(len(body))}
        named = {name.replace("_", "-"): value for name, value in more.items()}
        for name, value in (headers | named).items():
            request.send_header(name, value)
        request.end_headers()
        request.wfile.write(body)

    return says


@pytest.fixture
def engine() -> Iterator[Scripted]:
    scripted = Scripted()
    thread = threading.Thread(target=scripted.server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield scripted
    scripted.server.shutdown()
    scripted.server.server_close()
    thread.join()
