from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.store import Original, Originals, Store, open_store
from tests.webui.conftest import LETTER
from webui.gate import Gate
from webui.settings import Limits, Settings

SCRIPT = b"<html><script>alert(1)</script>\x00</html>"


@pytest.fixture
def gate(tmp_path: Path, small: Store) -> Iterator[Gate]:
    """The pages over a store of one's own, which keeps a hostile file of its letter."""
    graph = small.graph_of(LETTER)
    with open_store(tmp_path / "kb") as store:
        store.put_graph(LETTER, small.text(LETTER), small.triples(graph))
        digest = next(iter((tmp_path / "kb" / "texts").iterdir())).stem
        Originals(store.place).keep(digest, Original(SCRIPT, "text/html", 'a "ü".html'))
        opened = Gate(store, Settings(limits=Limits(workers=1)))
        yield opened
        opened.close()


def test_the_original_file_is_saved_and_never_shown(gate: Gate) -> None:
    client = gate.app.test_client()
    answer = client.get("/letter/small.original")
    assert answer.data == SCRIPT
    assert answer.content_type == "text/html"
    assert answer.headers["Content-Disposition"].startswith("attachment; filename=")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
    page = client.get("/letter/small", headers={"Accept": "text/html"}).text
    assert 'href="/letter/small.original" download' in page


def test_a_file_that_is_not_kept_is_told_in_one_sentence(gate: Gate) -> None:
    client = gate.app.test_client()
    for address in ("/ref/treaty/trips.original", "/letter/nothing.original"):
        assert client.get(address).status_code == 404, address


def test_a_worker_is_given_the_history_of_a_thing(gate: Gate) -> None:
    html = gate.app.test_client().get("/org/ligue-ebene", headers={"Accept": "text/html"}).text
    assert "Changes to the graphs that it is in" in html
