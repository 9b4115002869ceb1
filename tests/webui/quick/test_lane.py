"""The quick lane makes no difference but the time that it saves."""

from __future__ import annotations

import json
import socket
import sys
import threading
from types import SimpleNamespace
from typing import Any

import pytest
from waitress.channel import HTTPChannel

from graph.accounts import Accounts, Role
from tests.webui.quick.conftest import JSON, Serving, asking
from tests.webui.workers.test_gate import CROSS
from webui.fairness import TooMuch
from webui.quick.channel import Channel
from webui.workers import Pool

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no quick lane")

SELECT = "SELECT ?x ?label { ?x rdfs:label ?label }"
TARGETS = [
    (asking(SELECT), JSON),
    (asking(SELECT), {"Accept": "text/csv"}),
    (asking("ASK {}"), {"Accept": "application/sparql-results+xml"}),
    (asking("CONSTRUCT { ?x a ?k } WHERE { ?x a ?k }"), {"Accept": "text/turtle"}),
    (asking("SELECT ?x {"), JSON),
    ("/questions/letters", JSON),
    ("/questions/letters.csv", {}),
    ("/letters", {"Accept": "text/html"}),
    ("/letter/small.txt", {}),
    ("/no-such-page", {}),
]


@pytest.mark.parametrize(("target", "headers"), TARGETS)
def test_both_ways_give_the_same_answer(
    serving: Serving, target: str, headers: dict[str, str]
) -> None:
    """A header without a value is not plain, so the second request goes the other way."""
    before = serving.gate.quick
    quick = serving.get(target, headers)
    assert (serving.gate.quick == before + 1) == (target != "/letter/small.txt")
    slow = serving.get(target, headers | {"X-Empty": ""})
    for _, told, _ in (quick, slow):
        del told["date"]
    assert quick == slow


def test_who_may_have_a_name_goes_the_other_way(serving: Serving) -> None:
    before = serving.gate.quick
    for header in ("Cookie", "Authorization"):
        serving.ask(SELECT, JSON | {header: "policygraph=x"})
    assert serving.gate.quick == before


def test_where_people_sign_in_both_ways_say_what_an_answer_depends_on(serving: Serving) -> None:
    accounts = Accounts(serving.store.place)
    accounts.invite("ann", Role.READER)
    try:
        for target, headers in TARGETS:
            test_both_ways_give_the_same_answer(serving, target, headers)
        assert b"/login" in serving.get("/letters", {"Accept": "text/html"})[2]
    finally:
        (accounts.folder / "ann.json").unlink()


def test_not_modified_has_no_body(serving: Serving) -> None:
    tag = serving.ask(SELECT)[1]["etag"]
    status, told, body = serving.ask(SELECT, JSON | {"If-None-Match": tag})
    assert (status, body) == (304, b"")
    assert "content-length" not in told


def test_a_question_asked_again_is_answered_from_memory_until_the_store_changes(
    serving: Serving,
) -> None:
    count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    first = serving.ask(count)
    kept = serving.gate.kept
    assert serving.ask(count)[2] == first[2]
    assert serving.gate.kept == kept + 1
    graph = f"{serving.store.base.iri}graph/letter.small"
    serving.store.put_curated("again", list(serving.store.triples(graph))[:3])
    serving.gate.renew()
    assert serving.ask(count)[1]["policygraph-snapshot"] != first[1]["policygraph-snapshot"]
    assert serving.gate.kept == kept + 1


def test_a_question_with_a_name_is_kept_too_and_a_page_is_not(serving: Serving) -> None:
    kept = serving.gate.kept
    for target in ("/questions/letters.json", "/questions/letters.csv", "/questions/letters"):
        answers = [serving.get(target, {"Accept": "text/html"}) for _ in range(2)]
        for _, told, _ in answers:
            del told["date"]
        assert answers[0] == answers[1]
    assert serving.gate.kept == kept + 2


@pytest.mark.parametrize("sparql", ["SELECT (NOW() AS ?n) {}", "SELECT (struuid() AS ?n) {}"])
def test_what_is_different_each_time_is_not_kept(serving: Serving, sparql: str) -> None:
    kept = serving.gate.kept
    serving.ask(sparql)
    serving.ask(sparql)
    assert serving.gate.kept == kept


def test_a_query_that_costs_too_much_is_one_503_and_others_wait_for_it(serving: Serving) -> None:
    told: list[int] = []
    costly = threading.Thread(target=lambda: told.append(serving.ask(CROSS)[0]))
    costly.start()
    assert serving.ask("ASK { ?x a pg:Letter }")[0] == 200
    costly.join()
    assert told == [503]


def test_whoever_goes_away_costs_no_worker(serving: Serving) -> None:
    with socket.create_connection(("127.0.0.1", serving.port)) as connection:
        target = asking(f"{CROSS} #gone")
        connection.sendall(f"GET {target} HTTP/1.1\r\nHost: here\r\n\r\n".encode())
    assert serving.ask("ASK { ?y a pg:Letter }")[0] == 200


def _sent(serving: Serving, *pieces: bytes) -> bytes:
    """All that comes back over one connection, which the last request closes."""
    with socket.create_connection(("127.0.0.1", serving.port), timeout=60) as connection:
        for piece in pieces:
            connection.sendall(piece)
        return b"".join(iter(lambda: connection.recv(65_536), b""))


def test_requests_sent_together_are_answered_in_their_order(serving: Serving) -> None:
    pieces = [
        f"GET {asking(f'SELECT ({n} AS ?n) {{}}')}&format=csv HTTP/1.1\r\nHost: here\r\n{more}\r\n"
        for n, more in enumerate(["", "X-Empty:\r\n", "Connection: close\r\n"])
    ]
    received = _sent(serving, *(piece.encode() for piece in pieces))
    assert received.count(b"HTTP/1.1 200 OK") == 3
    places = [received.index(f"n\r\n{n}\r\n".encode()) for n in range(3)]
    assert places == sorted(places)


def test_a_body_that_looks_like_a_request_is_a_body(serving: Serving) -> None:
    inner = b"GET /health HTTP/1.1\r\nHost: here\r\n\r\n"
    head = "POST /sparql HTTP/1.1\r\nHost: here\r\nConnection: close\r\n"
    received = _sent(serving, f"{head}Content-Length: {len(inner)}\r\n\r\n".encode(), inner)
    assert received.startswith(b"HTTP/1.1 415")
    assert received.count(b"HTTP/1.1 ") == 1


def test_who_had_too_much_is_refused_in_the_lane_too(
    serving: Serving, monkeypatch: pytest.MonkeyPatch
) -> None:
    def over(*_: object) -> None:
        raise TooMuch("enough for now", 7)

    refused = serving.gate.fairness.refused
    monkeypatch.setattr(type(serving.gate.fairness), "_check", over)
    status, told, body = serving.ask("ASK {}")
    assert (status, told["retry-after"]) == (429, "7")
    assert json.loads(body)["detail"] == "Enough for now."
    assert serving.gate.fairness.refused == refused + 1


def test_a_worker_that_does_not_take_a_request_is_replaced(
    serving: Serving, monkeypatch: pytest.MonkeyPatch
) -> None:
    pool: Pool = serving.gate.pool
    serving.ask("ASK {}")
    handle = pool._crew.idle.queue[0]
    handle.process.kill()
    handle.process.join()
    assert [serving.ask(f"ASK {{}} #{n}")[0] for n in range(3)][1:] == [200, 200]


def test_what_is_begun_for_the_next_request_stays_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    forgotten: list[str] = []
    first, second = (
        SimpleNamespace(forget=lambda name=name: forgotten.append(name)) for name in ("1", "2")
    )
    channel: Any = Channel.__new__(Channel)
    channel.begun = first
    monkeypatch.setattr(HTTPChannel, "service", lambda own: setattr(own, "begun", second))
    channel.service()
    assert channel.begun is second
    assert forgotten == ["1"]
