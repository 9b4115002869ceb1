"""Small queries by eight clients at once: policygraph beside two other SPARQL servers.

    python -m benchmarks.serving --oxigraph PATH --peer-python PYTHON

``PATH`` is the program of Oxigraph's own server, ``PYTHON`` the Python of an environment with
rdflib-endpoint; a side that is not named is left out. Each serves the same made-up graph, is
asked the same questions over connections that stay open, and its answers must be the others'.
First no text of a query is ever sent twice; then the same 400 questions come again and again,
so that what keeps answers can give them from memory. Sides are measured one after the other, in
turns, once what they do at their start has ended, and the median turn of each counts. The clients
(`benchmarks.clients`) are one thread that compares every answer with the first one to that
question. What a server takes of the processors is what the system says of its processes; other
programs change it less than the rate. The figures of the first line are what a worker adds to a
query that the same pages answer in this very process.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from itertools import cycle, product
from pathlib import Path
from urllib.parse import quote_plus

import pyoxigraph as ox
from flask import Flask

from benchmarks.clients import Asked, ask, first, said
from benchmarks.machine import processor_seconds
from benchmarks.servers import AGAIN, NEW, RESULTS, Side, Turn, sides
from graph.query import run
from graph.store import Store, open_store
from webui import Settings, create_app
from webui.gate import Gate
from webui.settings import Limits

LETTERS, AGENTS, SIGNED = 2_500, 1_000, 8
"""How many letters and agents there are, and how many sign each letter."""
QUESTIONS = 400
QUIET = 0.05
"""Seconds of processor that a server without questions takes at most in one second."""
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
        started = sides(place, options.oxigraph, options.peer_python)
        servers = [stack.enter_context(one) for one in started]
        answered = [_answered(side, questions) for side in servers]
        _compare(questions, answered)
        _settle(servers)
        for turn, at, way in product(range(options.turns), range(len(servers)), (NEW, AGAIN)):
            asked = _new(servers[at], answered[at], turn) if way == NEW else _again(answered[at])
            servers[at].turns[way].append(_measured(servers[at], asked, options))
        _tell(servers)


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


def _answered(side: Side, questions: list[str]) -> dict[str, Asked]:
    """The questions as they stand in a target, each put to a server once."""
    written = map(quote_plus, questions)
    return {query: first(side.port, side.request(query)) for query in written}


def _compare(questions: list[str], answered: list[dict[str, Asked]]) -> None:
    """All sides must answer the same."""
    for text in questions:
        answers = [said(one[quote_plus(text)].earlier) for one in answered]
        if any(one != answers[0] for one in answers):
            sys.exit(f"the answers differ: {text}\n{answers}")


def _settle(servers: list[Side]) -> None:
    """Wait until none is busy with what it does once at its start; two minutes at most."""
    until = time.monotonic() + 120
    busy = True
    while busy and time.monotonic() < until:
        before = [processor_seconds(side.process) for side in servers]
        time.sleep(1.0)
        after = [processor_seconds(side.process) for side in servers]
        busy = any(now - then > QUIET for then, now in zip(before, after, strict=True))


def _new(side: Side, answered: dict[str, Asked], turn: int) -> Iterator[Asked]:
    """The questions without end; a comment makes each text a new one."""
    begun = [(one.request.removesuffix(side.head), one) for one in answered.values()]
    for number, (request, earlier) in enumerate(cycle(begun)):
        mark = b"%%0A%%23%d-%d" % (turn, number)
        yield Asked(request + mark + side.head, earlier.expected, earlier.earlier)


def _again(answered: dict[str, Asked]) -> Iterator[Asked]:
    """The questions without end."""
    return cycle(answered.values())


def _measured(side: Side, asked: Iterator[Asked], options: argparse.Namespace) -> Turn:
    """One turn."""
    before = processor_seconds(side.process)
    found = ask(side.port, asked, clients=options.clients, seconds=options.seconds)
    spent = processor_seconds(side.process) - before
    number = len(found.taken)
    slow = sorted(found.taken)[int(number * 0.95)]
    return Turn(number / found.together, slow, spent / number, found.own / number)


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
