"""A service elsewhere that answers as it is told, and pages that may ask it."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

import pytest

from graph.store import Store
from webui.gate import Gate
from webui.settings import Limits, Settings

MOST = 20_000
RESULTS = "application/sparql-results+json"


@dataclass
class Service:
    """What is answered, and what was asked; ``slow`` holds the answer back."""

    port: int = 0
    status: int = 200
    kind: str = RESULTS
    location: str = ""
    body: bytes = b""
    slow: threading.Event | None = None
    asked: list[str] = field(default_factory=list)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/sparql"

    def answers(self, columns: list[str], *rows: dict[str, Any]) -> None:
        told = {"head": {"vars": columns}, "results": {"bindings": rows}}
        self.status, self.kind, self.body = 200, RESULTS, json.dumps(told).encode()


@pytest.fixture(scope="session")
def listening() -> Iterator[Service]:
    told = Service()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            told.asked.append(parse_qs(body)["query"][0])
            if told.slow is not None:
                told.slow.wait(20)
            self.send_response(told.status)
            self.send_header("Content-Type", told.kind)
            if told.location:
                self.send_header("Location", told.location)
            self.end_headers()
            with suppress(BrokenPipeError):
                self.wfile.write(told.body)

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    told.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield told
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def service(listening: Service) -> Service:
    fresh = Service(port=listening.port)
    for name in ("status", "kind", "location", "body", "slow", "asked"):
        setattr(listening, name, getattr(fresh, name))
    return listening


@pytest.fixture(scope="session")
def federated(small: Store, listening: Service) -> Iterator[Gate]:
    limits = Limits(workers=1, service_seconds=1.0, service_bytes=MOST)
    listed = f"http://127.0.0.1:{listening.port} http://localhost:{listening.port + 1}"
    gate = Gate(small, Settings(services=listed, limits=limits))
    yield gate
    gate.close()
