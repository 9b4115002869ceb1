"""What goes the short way through the gate, and that it makes no difference."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask

from graph.store import Store
from webui import furnished
from webui.gate import Gate
from webui.passing import ENDPOINT, Passing
from webui.settings import Limits, Settings
from webui.workers import Answer

ANSWER = Answer("200 OK", [("Content-Type", "text/plain")], b"by a worker", 7)


@pytest.fixture
def inner(app: Flask) -> Flask:
    made = furnished(app.extensions["links"].base, Settings())
    made.add_url_rule("/health", view_func=lambda: "by the gate")
    made.add_url_rule(
        "/<path:path>", ENDPOINT, lambda path: "the long way", methods=["GET", "POST"]
    )
    made.wsgi_app = Passing(made, lambda environ: ANSWER)  # type: ignore[method-assign]
    return made


def test_a_plain_reading_request_goes_to_a_worker(inner: Flask) -> None:
    answer = inner.test_client().get("/letters?sort=title")
    assert (answer.status_code, answer.data) == (200, b"by a worker")
    assert answer.headers["Policygraph-Snapshot"] == "7"


@pytest.mark.parametrize(
    ("method", "path", "more", "expected"),
    [
        ("GET", "/health", {}, b"by the gate"),
        ("POST", "/sparql", {"data": b"x"}, b"the long way"),
        ("GET", "/sparql", {"data": b"x"}, b"the long way"),
        ("GET", "/sparql", {"headers": {"Content-Encoding": "gzip"}}, b"the long way"),
    ],
)
def test_everything_else_goes_the_long_way(
    inner: Flask, method: str, path: str, more: dict[str, bytes], expected: bytes
) -> None:
    assert inner.test_client().open(path, method=method, **more).data == expected  # type: ignore[arg-type]


def test_the_gates_own_addresses_are_not_passed(inner: Flask) -> None:
    assert inner.test_client().get("/static/none.js").status_code == 404


@pytest.fixture
def small_gate(small: Store) -> Iterator[Gate]:
    opened = Gate(small, Settings(limits=Limits(workers=1)))
    yield opened
    opened.close()


def test_answers_of_both_ways_are_counted_once(small_gate: Gate) -> None:
    before = small_gate._answers.copy()
    visitor = small_gate.app.test_client()
    visitor.get("/letters")
    visitor.post("/sparql", data={"query": "ASK {}"})
    visitor.get("/no-such-page")
    assert small_gate._answers - before == {200: 2, 404: 1}
