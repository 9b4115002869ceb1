"""The servers that are measured beside each other: how they are started, and what was measured."""

from __future__ import annotations

import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from urllib.parse import quote_plus

from benchmarks.clients import HOST, first
from benchmarks.started import policygraph

RESULTS = "application/sparql-results+json"
NEW, AGAIN = "new questions", "the same questions again"
"""The two ways in which questions are put."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What was measured in one: queries a second, and 95 % of the answers within so many seconds.

    ``server`` and ``client`` are seconds of processor that a query took there.
    """

    rate: float
    slow: float
    server: float
    client: float


@dataclass
class Side:
    """A server: its name, its process, where it answers, and what was measured."""

    name: str
    process: int
    port: int
    path: str
    turns: dict[str, list[Turn]] = field(default_factory=lambda: {NEW: [], AGAIN: []})

    def rate(self, way: str) -> float:
        """Queries a second in the median turn."""
        return self.median(way, "rate")

    def median(self, way: str, what: str) -> float:
        """A figure of the median turn."""
        return float(statistics.median(getattr(turn, what) for turn in self.turns[way]))

    def line(self, way: str) -> str:
        """The figures of the median turn."""
        rates = [turn.rate for turn in self.turns[way]]
        slow, server, client = (
            self.median(way, what) * 1000 for what in ("slow", "server", "client")
        )
        return (
            f"  {self.name:<20} {self.rate(way):8.0f} queries/s ({min(rates):.0f} to "
            f"{max(rates):.0f})   95 % within {slow:6.1f} ms   processor a query: server "
            f"{server:.3f} ms, client {client:.3f}"
        )

    def request(self, query: str) -> bytes:
        """What asks that, as it stands in a target."""
        return f"GET {self.path}?query={query}".encode("ascii") + self.head

    @cached_property
    def head(self) -> bytes:
        """What follows a target."""
        told = f" HTTP/1.1\r\nHost: {HOST}:{self.port}\r\nAccept: {RESULTS}\r\n\r\n"
        return told.encode("ascii")


def sides(
    place: Path, oxigraph: str | None, peer_python: str | None
) -> Iterator[AbstractContextManager[Side]]:
    """Each server that there is, over the store and the data in a folder, once it is entered."""
    yield _policygraph(place)
    if oxigraph:
        yield _oxigraph(oxigraph, place)
    if peer_python:
        yield _rdflib(peer_python, place)


@contextmanager
def _policygraph(place: Path) -> Iterator[Side]:
    with policygraph(place / "kb", "[limits]\nat_once = 1000\nwork_seconds = 1e9\n") as started:
        yield Side("policygraph", started.process.pid, started.port, "/sparql")


@contextmanager
def _oxigraph(program: str, place: Path) -> Iterator[Side]:
    location = ["--location", str(place / "oxigraph")]
    subprocess.run([program, "load", *location, "--file", str(place / "data.nq")], check=True)
    command = [program, "serve", *location, "--union-default-graph"]
    with _running(command, "--bind", path="/query", name="oxigraph serve") as one:
        yield one


@contextmanager
def _rdflib(python: str, place: Path) -> Iterator[Side]:
    command = [python, "-m", "rdflib_endpoint", "serve", str(place / "data.nq")]
    with _running(
        [*command, "--host", "127.0.0.1"], "--port", path="/", name="rdflib-endpoint"
    ) as one:
        yield one


@contextmanager
def _running(command: list[str], where: str, *, path: str, name: str) -> Iterator[Side]:
    """A server with its port behind the option ``where``, once it answers."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    place = f"127.0.0.1:{port}" if where == "--bind" else str(port)
    silent = subprocess.DEVNULL
    with subprocess.Popen([*command, where, place], stdout=silent, stderr=silent) as process:
        try:
            side = Side(name, process.pid, port, path)
            _await(side, process)
            yield side
        finally:
            process.terminate()


def _await(side: Side, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 300
    while time.monotonic() < until and process.poll() is None:
        try:
            first(side.port, side.request(quote_plus("ASK {}")))
        except OSError:
            time.sleep(0.2)
        else:
            return
    sys.exit(f"{side.name} does not answer; try its command by hand")
