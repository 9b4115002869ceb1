"""Small queries by eight clients at once: policygraph beside two other SPARQL servers.

    python -m benchmarks.serving --oxigraph PATH --peer-python PYTHON

``PATH`` is the program of Oxigraph's own server, ``PYTHON`` the Python of an environment with
rdflib-endpoint; a side that is not named is left out. Each serves the same made-up graph, is
asked the same questions over connections that stay open, and its answers must be the others'.
First no text of a query is ever sent twice; then the same 400 questions come again and again,
so that what keeps answers can give them from memory. Sides are measured one after the other, in
turns, and the median turn of each counts. The figures of the first line are what a worker adds to a
query that the same pages answer in this very process.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import random
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, field
from itertools import count, product
from pathlib import Path
from urllib.parse import quote_plus

import pyoxigraph as ox
from flask import Flask

from benchmarks.started import policygraph
from graph.query import run
from graph.store import Store, open_store
from webui import Settings, create_app
from webui.gate import Gate
from webui.settings import Limits

RESULTS = "application/sparql-results+json"
LETTERS, AGENTS, SIGNED = 2_500, 1_000, 8
"""How many letters and agents there are, and how many sign each letter."""
QUESTIONS = 400
LIMITS = Limits(at_once=1_000, work_seconds=1e9)
PROLOGUE = """PREFIX pg: <https://w3id.org/policygraph/ns/>
PREFIX letter: <https://example.org/kg/letter/>
PREFIX o: <https://example.org/kg/org/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""
TEMPLATES = (
    "SELECT ?label { letter:l%(letter)d rdfs:label ?label }",
    "SELECT ?p ?v { o:a%(agent)d ?p ?v }",
    "SELECT ?agent { ?s pg:inDocument letter:l%(letter)d ; pg:signatory ?agent }",
    "SELECT ?letter ?date { ?s pg:signatory o:a%(agent)d ; pg:inDocument ?letter ."
    " ?letter pg:date ?date } ORDER BY ?date LIMIT 10",
    "ASK { ?s pg:signatory o:a%(agent)d ; pg:inDocument letter:l%(letter)d }",
)


NEW, AGAIN = "new questions", "the same questions again"
"""The two ways in which questions are put."""


@dataclass(slots=True)
class Side:
    """A server: its name, where it answers, and what was measured, a turn each."""

    name: str
    port: int
    path: str
    rates: dict[str, list[float]] = field(default_factory=lambda: {NEW: [], AGAIN: []})
    slow: dict[str, list[float]] = field(default_factory=lambda: {NEW: [], AGAIN: []})

    def rate(self, way: str) -> float:
        """Queries a second in the median turn."""
        return statistics.median(self.rates[way])

    def line(self, way: str) -> str:
        """The figures of the median turn."""
        slow = statistics.median(self.slow[way]) * 1000
        rates = self.rates[way]
        return (
            f"  {self.name:<20} {self.rate(way):8.0f} queries/s ({min(rates):.0f} to "
            f"{max(rates):.0f})   95 % within {slow:6.1f} ms"
        )


def main() -> None:
    """Measure every side that there is."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        place = Path(folder)
        with open_store(place / "kb") as store:
            _fill(store)
            _write(store, place / "data.nq")
        questions = list(_questions())
        _isolation(place / "kb", questions)
        sides = [stack.enter_context(one) for one in _sides(options, place)]
        _compare(sides, questions)
        for turn, side, way in product(range(options.turns), sides, (NEW, AGAIN)):
            _turn(side, questions, options, way=way, turn=turn)
        _tell(sides)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--oxigraph", metavar="PATH")
    parser.add_argument("--peer-python", metavar="PYTHON")
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--seconds", type=float, default=5.0)
    parser.add_argument("--turns", type=int, default=3)
    return parser.parse_args()


def _fill(store: Store) -> None:
    """Put a graph of letters with signatures into the store, the same every time."""
    dice = random.Random(4)  # noqa: S311 - figures, no secrets
    with store.batch():
        store.put_curated("agents", _turtle(_agent(n) for n in range(AGENTS)))
        for start in range(0, LETTERS, 250):
            letters = (_letter(n, dice) for n in range(start, start + 250))
            store.put_curated(f"letters-{start}", _turtle(letters))
    print(f"{sum(1 for _ in store.triples()):,} triples", flush=True)


def _agent(number: int) -> str:
    return f'o:a{number} a <http://www.w3.org/ns/org#Organization> ; rdfs:label "Agent {number}" .'


def _letter(number: int, dice: random.Random) -> str:
    name = f"letter:l{number}"
    day = f"20{dice.randrange(10, 25)}-{dice.randrange(1, 13):02}-{dice.randrange(1, 29):02}"
    head = f'{name} a pg:Letter ; rdfs:label "Letter {number}" ; pg:date "{day}"^^xsd:date .'
    signed = (
        f"{name}.sig-{place} a pg:Signature ; pg:inDocument {name} ; pg:ordinal {place} ;"
        f' pg:signatory o:a{agent} ; pg:nameAsStated "Agent {agent}" .'
        for place, agent in enumerate(dice.sample(range(AGENTS), SIGNED), start=1)
    )
    return "\n".join([head, *signed])


def _turtle(parts: Iterable[str]) -> list[ox.Triple]:
    text = PROLOGUE + "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n" + "\n".join(parts)
    return [quad.triple for quad in ox.parse(text, ox.RdfFormat.TURTLE)]


def _write(store: Store, file: Path) -> None:
    ox.serialize(store.quads(), file, ox.RdfFormat.N_QUADS)


def _questions() -> Iterator[str]:
    dice = random.Random(5)  # noqa: S311 - figures, no secrets
    for number in range(QUESTIONS):
        chosen = {"letter": dice.randrange(LETTERS), "agent": dice.randrange(AGENTS)}
        yield PROLOGUE + TEMPLATES[number % len(TEMPLATES)] % chosen


def _isolation(place: Path, questions: list[str]) -> None:
    """What it takes in this process, and what a worker adds."""
    with open_store(place) as store:
        view = store.publish().open()
        inside = _each(lambda text: run(view, text), questions)
        pages = _visits(create_app(view, Settings(limits=LIMITS)))
        gate = Gate(store, Settings(limits=LIMITS))
        try:
            through = _visits(gate.app)
            here, there = _each(pages, questions), _each(through, questions)
        finally:
            gate.close()
    print(
        f"a query {inside:.2f} ms, as an HTTP answer in one process {here:.2f} ms, "
        f"by a worker {there:.2f} ms: isolation adds {there - here:.2f} ms",
        flush=True,
    )


def _visits(app: Flask) -> Callable[[str], object]:
    visitor = app.test_client()
    return lambda text: (
        visitor.get("/sparql", query_string={"query": text}, headers={"Accept": RESULTS}).data
    )


def _each(ask: Callable[[str], object], questions: list[str]) -> float:
    """Milliseconds that a question takes, in the median, once everything is warm."""
    taken = []
    for text in questions * 2:
        began = time.perf_counter()
        ask(text)
        taken.append(time.perf_counter() - began)
    return statistics.median(taken[len(questions) :]) * 1000


def _sides(options: argparse.Namespace, place: Path) -> Iterator[AbstractContextManager[Side]]:
    yield _policygraph(place)
    if options.oxigraph:
        yield _oxigraph(options.oxigraph, place)
    if options.peer_python:
        yield _rdflib(options.peer_python, place)


@contextmanager
def _policygraph(place: Path) -> Iterator[Side]:
    with policygraph(place / "kb", "[limits]\nat_once = 1000\nwork_seconds = 1e9\n") as started:
        yield Side("policygraph", started.port, "/sparql")


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
            side = Side(name, port, path)
            _await(side, process)
            yield side
        finally:
            process.terminate()


def _await(side: Side, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 300
    while time.monotonic() < until and process.poll() is None:
        try:
            _answer(side, "ASK {}")
        except OSError:
            time.sleep(0.2)
        else:
            return
    sys.exit(f"{side.name} does not answer; try its command by hand")


def _answer(side: Side, text: str) -> object:
    connection = http.client.HTTPConnection("127.0.0.1", side.port, timeout=60)
    connection.request("GET", f"{side.path}?query={quote_plus(text)}", headers={"Accept": RESULTS})
    answer = json.loads(connection.getresponse().read())
    rows = answer.get("results", {}).get("bindings", [])
    return answer.get("boolean", sorted(json.dumps(row, sort_keys=True) for row in rows))


def _compare(sides: list[Side], questions: list[str]) -> None:
    """All sides must answer the same."""
    for text in questions[: 2 * len(TEMPLATES)]:
        answers = [_answer(side, text) for side in sides]
        if any(one != answers[0] for one in answers):
            sys.exit(f"the answers differ: {text}\n{answers}")


def _turn(
    side: Side, questions: list[str], options: argparse.Namespace, *, way: str, turn: int
) -> None:
    until = time.perf_counter() + options.seconds
    with ThreadPoolExecutor(options.clients) as clients:
        marks = [f"{turn}-{client}-" if way == NEW else "" for client in range(options.clients)]
        asked = [_targets(side, questions, mark) for mark in marks]
        done = clients.map(lambda own: _client(side, own, until), asked)
        taken = sorted(one for client in done for one in client)
    side.rates[way].append(len(taken) / options.seconds)
    side.slow[way].append(taken[int(len(taken) * 0.95)])


def _targets(side: Side, questions: list[str], mark: str) -> Iterator[str]:
    """What a client asks, without end; with a mark, a comment makes each text a new one."""
    written = [f"{side.path}?query={quote_plus(text)}" for text in questions]
    start = int(mark.split("-")[1]) if mark else 0
    for number in count(start):
        target = written[number % len(written)]
        yield f"{target}%0A%23{mark}{number}" if mark else target


def _client(side: Side, targets: Iterator[str], until: float) -> list[float]:
    taken: list[float] = []
    connection = http.client.HTTPConnection("127.0.0.1", side.port, timeout=60)
    while (began := time.perf_counter()) < until:
        connection.request("GET", next(targets), headers={"Accept": RESULTS})
        answer = connection.getresponse()
        body = answer.read()
        if answer.status != http.client.OK or not body:
            raise RuntimeError(f"{side.name}: {answer.status} {body[:200]!r}")
        taken.append(time.perf_counter() - began)
    return taken


def _tell(sides: list[Side]) -> None:
    for way in (NEW, AGAIN):
        print(f"{way}:")
        for side in sides:
            print(side.line(way))
        for side in sides[1:]:
            ratio = sides[0].rate(way) / side.rate(way)
            print(f"  policygraph / {side.name}: {ratio:.2f}")
    print(f"load: {', '.join(f'{one:.1f}' for one in os.getloadavg())}")


if __name__ == "__main__":
    main()
