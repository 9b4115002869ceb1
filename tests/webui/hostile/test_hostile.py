"""Every hostile request is answered within bounds, and the server goes on as before."""

from __future__ import annotations

import json
import sys
import time
from urllib.parse import urlsplit

import pytest

from tests.webui.hostile.conftest import SECRET, Canary, Server
from tests.webui.hostile.cost import COST
from tests.webui.hostile.fetching import FETCHING
from tests.webui.hostile.pages import PAGES
from tests.webui.hostile.parsers import PARSERS
from tests.webui.hostile.permissions import PERMISSIONS
from tests.webui.hostile.sending import JSON, Hostile, Reply, asked, get, reply
from tests.webui.hostile.writing import WRITING
from tests.webui.reading_html import Page

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="watches files as Linux does")

LIST = (*FETCHING, *COST, *PARSERS, *PAGES, *PERMISSIONS, *WRITING)
SMALL = get("small", asked("SELECT ?x { ?x a pg:Letter }"), 200, accept=JSON)
LONGEST = 30.0
"""Seconds that an answer may take; a query is stopped after one, others wait their turn."""
OURS = {"", "policygraph.test", "example.org"}
"""Where an answer may lead: nowhere, here, and to the name of a graph that was made."""
INSIDE = (b"Traceback", b"site-packages", b"graph/store", b"webui/", b"pyoxigraph", b".py:")


def _letters(server: Server) -> list[str]:
    answer = reply(server.port, SMALL.sent, patience=60.0)
    assert answer.status == 200, answer
    return [row["x"]["value"] for row in json.loads(answer.body)["results"]["bindings"]]


def test_the_list_is_long_and_names_each_once() -> None:
    names = [one.name for one in LIST]
    assert len(names) > 200
    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize("hostile", LIST, ids=lambda one: one.name)
def test_a_hostile_request_does_no_harm(server: Server, canary: Canary, hostile: Hostile) -> None:
    answer = _answer(server, canary, hostile)
    assert answer.status in hostile.expected, answer
    assert canary.touched() == []
    _check_told(answer, server)
    assert server.process.poll() is None
    assert _letters(server) == ["https://example.org/kg/letter/small"]


def _answer(server: Server, canary: Canary, hostile: Hostile) -> Reply:
    """What a request is answered; what a busy machine stopped after a second is asked again."""
    for _ in range(3):
        began = time.monotonic()
        answer = reply(
            server.port, hostile.on_the_wire(canary.port, server.token), patience=hostile.patience
        )
        assert time.monotonic() - began < LONGEST
        if answer.status != 503 or 503 in hostile.expected:
            break
    return answer


def _check_told(answer: Reply, server: Server) -> None:
    """Nothing of the inside is told, and nothing of a stranger's runs or leads elsewhere."""
    whole = answer.body + "\n".join(f"{a}: {b}" for a, b in answer.headers).encode("latin-1")
    assert SECRET.encode() not in whole
    assert not [one for one in server.private if one.encode() in whole]
    assert not [one for one in INSIDE if one in answer.body]
    assert answer.header("x-injected") == answer.header("server") == ""
    assert answer.header("set-cookie") == ""
    assert urlsplit(answer.header("location")).netloc in OURS
    if answer.header("content-type").startswith("text/html"):
        page = Page(answer.body.decode())
        assert page.handlers == []
        assert page.strange() == []
