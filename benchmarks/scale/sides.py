"""Who answers questions: policygraph's pages, and peers with the same graph in them."""

from __future__ import annotations

import http.client
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from itertools import islice
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlencode, urlsplit

import pyoxigraph as ox

from benchmarks.clients import HOST
from benchmarks.engines import oxigraph, oxigraph_program, virtuoso, virtuoso_is_there
from benchmarks.processes import settle
from benchmarks.scale.asking import LONGEST, Side, Unanswered, Wanted
from benchmarks.scale.figures import OURS, Loaded
from benchmarks.started import policygraph
from graph.query import MOST_ROWS

MOST_LETTERS: Final = {
    "rdflib": 20,
    "pyoxigraph": 1_000,
    "oxigraph serve": 10_000,
    "Virtuoso": 10_000,
}
"""More letters than these a peer is not given. With 5, a question takes rdflib up to 6 s; nothing
ends a query of pyoxigraph; to load 100,000 letters, each would want an hour."""
ROWS: Final = "application/sparql-results+json"
_READ: Final = {"Accept": f"{ROWS}, application/n-triples;q=0.9"}
_FORM: Final = {**_READ, "Content-Type": "application/x-www-form-urlencoded"}
_LIMITS: Final = f"""[limits]
at_once = 1_000
work_seconds = 1e9
query_seconds = {LONGEST}
kept_bytes = 1
beforehand_seconds = 1
"""
_SETTLED_WITHIN: Final = 600.0
_MEMORY: Final = 170_000
"""Buffers of Virtuoso: what its manual advises for 2 GB."""

Ready = tuple[Loaded, Side]


@dataclass(frozen=True, slots=True)
class Peer:
    """Somebody beside us: why it is left out, or how it is made ready with a file of quads."""

    name: str
    ready: Callable[[Path, Path], AbstractContextManager[Ready]]
    lacks: str = ""


def peers(letters: int, program: str | None) -> Iterator[Peer]:
    """All peers; ``program`` is Oxigraph's own server, if another than that beside Python."""
    found = program or oxigraph_program()
    lacks = "" if found else "its program is not there; install the package oxigraph"
    wants = "" if virtuoso_is_there() else "not there; install virtuoso-opensource-7-bin (Debian)"
    for peer in (
        Peer("pyoxigraph", _pyoxigraph),
        Peer("oxigraph serve", partial(_oxigraph, found or ""), lacks),
        Peer("Virtuoso", _virtuoso, wants),
        Peer("rdflib", _rdflib),
    ):
        most = MOST_LETTERS[peer.name]
        yield peer if letters <= most else Peer(peer.name, peer.ready, f"up to {most:,} letters")


@contextmanager
def ours(store: Path) -> Iterator[Side]:
    """`policygraph serve` over a store, once it has nothing else to do; it remembers no answer."""
    with policygraph(store, _LIMITS) as started:
        if not settle(started.process.pid, within=_SETTLED_WITHIN):
            print("policygraph is still at work beside its answers", file=sys.stderr)
        address = f"http://{HOST}:{started.port}"
        yield Side(OURS, lambda one: _http(f"{address}{one.path}"), _rows)


@contextmanager
def _pyoxigraph(quads: Path, room: Path) -> Iterator[Ready]:
    began, place = time.perf_counter(), room / "bare"
    engine = ox.Store(str(place))
    engine.bulk_load(path=str(quads), format=ox.RdfFormat.N_QUADS)
    engine.flush()
    loaded = Loaded("pyoxigraph", time.perf_counter() - began, _size(place))

    def ask(one: Wanted) -> object:
        found: Any = engine.query(one.sparql, use_default_graph_as_union=True)
        return list(islice(found, MOST_ROWS))

    yield loaded, Side("pyoxigraph", ask, len)


@contextmanager
def _oxigraph(program: str, quads: Path, room: Path) -> Iterator[Ready]:
    began, place = time.perf_counter(), room / "oxigraph"
    words = ["--location", str(place)]
    subprocess.run([program, "load", *words, "--file", str(quads)], check=True, capture_output=True)
    loaded = Loaded("oxigraph serve", time.perf_counter() - began, _size(place))
    words += ["--union-default-graph", "--timeout-s", f"{LONGEST:.0f}"]
    with oxigraph(*words, program=program) as (address, _):
        yield loaded, Side("oxigraph serve", partial(_post, f"{address}/query"), _rows)


@contextmanager
def _virtuoso(quads: Path, room: Path) -> Iterator[Ready]:
    place = room / "virtuoso"
    place.mkdir()
    (place / quads.name).hardlink_to(quads)
    with virtuoso(place, buffers=_MEMORY, seconds=int(LONGEST)) as running:
        began = time.perf_counter()
        running.tell(
            f"ld_dir('{place}', '{quads.name}', 'urn:x-none'); rdf_loader_run(); checkpoint;"
        )
        taken = time.perf_counter() - began
        loaded = Loaded("Virtuoso", taken, (place / "virtuoso.db").stat().st_size)
        yield loaded, Side("Virtuoso", partial(_post, f"{running.address}/sparql"), _rows)


@contextmanager
def _rdflib(quads: Path, _room: Path) -> Iterator[Ready]:
    from rdflib import Dataset  # noqa: PLC0415 - takes a while, and is asked of few letters only

    began = time.perf_counter()
    dataset = Dataset(default_union=True)
    dataset.parse(quads, format="nquads")
    loaded = Loaded("rdflib", time.perf_counter() - began, remark="in memory")
    yield loaded, Side("rdflib", lambda one: list(dataset.query(one.sparql)), len)


def _post(address: str, one: Wanted) -> object:
    """An answer by the SPARQL protocol."""
    return _http(address, urlencode({"query": one.sparql}))


def _http(address: str, form: str | None = None) -> tuple[str, bytes]:
    """The kind and the bytes of an answer."""
    at = urlsplit(address)
    target = f"{at.path}?{at.query}" if at.query else at.path
    connection = http.client.HTTPConnection(at.hostname or "", at.port, timeout=LONGEST)
    try:
        method, headers = ("POST", _FORM) if form else ("GET", _READ)
        connection.request(method, target, body=form, headers=headers)
        answer = connection.getresponse()
        content = answer.read()
    finally:
        connection.close()
    if answer.status != HTTPStatus.OK:
        raise Unanswered(f"{answer.status} {content[:150].decode('utf-8', 'replace')}")
    return answer.headers.get_content_type(), content


def _rows(answer: Any) -> int:
    """How many rows, or triples, an answer by HTTP has."""
    kind, content = answer
    if kind == ROWS:
        return len(json.loads(content)["results"]["bindings"])
    return int(content.count(b"\n"))


def _size(place: Path) -> int:
    return sum(one.stat().st_size for one in place.rglob("*") if one.is_file())
