"""A server with a quick lane, in a thread of its own."""

from __future__ import annotations

import http.client
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote_plus

import pytest
from waitress import wasyncore

from graph.store import Store, open_store
from webui.gate import Gate
from webui.serving import listening
from webui.settings import Limits, Place, Settings

JSON = {"Accept": "application/sparql-results+json"}
LIMITS = Limits(query_seconds=2.0, workers=1, waiting_seconds=20.0, at_once=20, work_seconds=600.0)


@dataclass(frozen=True, slots=True)
class Serving:
    """The gate, and where it is served."""

    gate: Gate
    store: Store
    port: int

    def get(self, target: str, headers: dict[str, str] = JSON) -> tuple[int, dict[str, str], bytes]:
        """An answer over a connection of its own: status, headers in small letters, body."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request("GET", target, headers=headers)
            answer = connection.getresponse()
            told = {name.lower(): answer.getheader(name, "") for name in answer.headers}
            assert len(answer.headers.get_all("Date", [])) == 1
            return answer.status, told, answer.read()
        finally:
            connection.close()

    def ask(self, sparql: str, headers: dict[str, str] = JSON) -> tuple[int, dict[str, str], bytes]:
        """The answer to a query."""
        return self.get(asking(sparql), headers)


def asking(sparql: str) -> str:
    """The target that asks this."""
    return f"/sparql?query={quote_plus(sparql)}"


@pytest.fixture(scope="module", autouse=True)
def patient() -> Iterator[None]:
    """However slow the machine is, no answer leaves the lane because it takes long."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("webui.quick.lane.PATIENCE", 6.0)
        yield


@pytest.fixture(scope="module")
def serving(small: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    letter = small.letters()[0]
    with open_store(tmp_path_factory.mktemp("quick") / "kb") as store:
        graph = f"{store.base.iri}graph/letter.small"
        store.put_graph(letter, small.text(letter), small.triples(graph))
        gate = Gate(store, Settings(row_limit=40, limits=LIMITS))
        server = listening(gate, Place("127.0.0.1", 0))
        thread = threading.Thread(target=server.run)
        thread.start()
        yield Serving(gate, store, server.effective_port)
        server.trigger.pull_trigger(lambda: wasyncore.close_all(server._map))
        thread.join()
        server.task_dispatcher.shutdown()
        gate.close()
