from __future__ import annotations

import io
import json
from functools import partial
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from benchmarks.engines import free_port
from graph.errors import StoreDamaged, StoreError, StoreLocked, StoreUnreachable
from graph.store import accept, backup, open_store
from graph.store.difference import DEFAULT_GRAPH, Difference
from graph.store.lock import Lock
from graph.store.remote.dialects import DIALECTS, STANDARD, VIRTUOSO, detected, named
from graph.store.remote.endpoint import TOKEN, Access, Endpoint
from graph.store.remote.engine import RemoteEngine
from graph.store.remote.transport import N_TRIPLES, Asked, Budget, Reply, Transport, mended
from graph.store.remote.updates import as_update
from tests.graph.store.remote.conftest import NO_GRAPHS, Scripted, answering

A = NamedNode("urn:a")
OLD, NEW = (Triple(A, A, Literal(word)) for word in ("old", "new"))
NOTHING: frozenset[Triple] = frozenset()


class Canned(Transport):
    """Says the same to every query, or what is given for its media type."""

    place = "http://engine.example/sparql"

    def __init__(self, body: bytes, others: dict[str, bytes] | None = None, **told: str) -> None:
        self._body = body
        self._others = others or {}
        self._headers = {name.replace("_", "-"): value for name, value in told.items()}

    def ask(self, asked: Asked, budget: Budget | None = None) -> Reply:
        kind = asked.accept.partition(",")[0]
        key = "ASK" if "ASK" in asked.sparql else kind
        return Reply(kind, self._headers, io.BytesIO(self._others.get(key, self._body)))

    def close(self) -> None:
        """Nothing is held."""


def rows(**row: str) -> bytes:
    """A table of one row, whose values are IRIs, or numbers."""
    kinds = {name: "literal" if value.isdecimal() else "uri" for name, value in row.items()}
    cells = {name: {"type": kinds[name], "value": value} for name, value in row.items()}
    return json.dumps({"head": {"vars": list(row)}, "results": {"bindings": [cells]}}).encode()


@pytest.mark.parametrize(
    ("headers", "name"),
    [
        ({"Server": "Oxigraph/0.5.13"}, "oxigraph"),
        ({"Server": "Virtuoso/07.20.3229 (Linux)"}, "virtuoso"),
        ({"Server": "Jetty(12)", "Fuseki-Request-Id": "7"}, "fuseki"),
        ({"Server": "nginx"}, "standard"),
        ({}, "standard"),
    ],
)
def test_an_engine_is_known_by_how_it_presents_itself(headers: dict[str, str], name: str) -> None:
    assert detected(headers).name == name


def test_a_dialect_has_one_name_and_the_others_are_told() -> None:
    assert len({dialect.name for dialect in DIALECTS}) == len(DIALECTS)
    with pytest.raises(StoreError, match="there are standard, oxigraph"):
        named("other")


def test_a_change_is_one_update_that_takes_before_it_gives() -> None:
    update = as_update({"urn:g": Difference(frozenset({OLD}), frozenset({NEW}))}, STANDARD)
    assert update.index("DELETE DATA") < update.index('"old"') < update.index("INSERT DATA")
    assert as_update({"urn:g": Difference(NOTHING, NOTHING)}, STANDARD) == ""


def test_where_an_update_may_stop_midway_it_gives_before_it_takes_and_in_small_parts() -> None:
    many = frozenset(Triple(A, A, Literal(str(number))) for number in range(1200))
    update = as_update({"urn:g": Difference(frozenset({OLD}), many)}, VIRTUOSO)
    assert update.count("INSERT DATA") == 3
    assert update.rindex("INSERT DATA") < update.index("DELETE DATA")


def test_the_graph_without_a_name_is_refused() -> None:
    with pytest.raises(StoreError, match="name a graph"):
        as_update({DEFAULT_GRAPH: Difference(NOTHING, frozenset({NEW}))}, STANDARD)


def test_a_part_of_an_answer_is_no_answer() -> None:
    engine = RemoteEngine(Canned(NO_GRAPHS, X_SQL_State="S1TAT"), VIRTUOSO, {})
    with pytest.raises(StoreUnreachable, match=r"only a part of the answer \(X-SQL-State"):
        engine.graphs()


def test_what_is_no_json_is_told_in_one_sentence() -> None:
    engine = RemoteEngine(Canned(NO_GRAPHS[:40]), STANDARD, {})
    with pytest.raises(StoreUnreachable, match="breaks off or cannot be read"):
        engine.graphs()


def test_fewer_statements_than_it_says_to_have_are_no_graph() -> None:
    cut = Canned(rows(n="2"), {N_TRIPLES: f"{OLD} .\n".encode()})
    with pytest.raises(StoreUnreachable, match="gives 1 of the 2 statements in urn:g"):
        list(RemoteEngine(cut, STANDARD, {}).quads("urn:g"))


def test_an_engine_that_does_not_look_into_its_graphs_is_refused() -> None:
    apart = Canned(rows(s="urn:a", p="urn:a", o="urn:a"), {"ASK": b'{"head":{},"boolean":false}'})
    with pytest.raises(StoreError, match=r"only from its default graph.*unionDefaultGraph"):
        RemoteEngine(apart, named("fuseki"), {}).query("SELECT * {}")


def test_truths_that_come_as_numbers_are_mended_wherever_the_pieces_end() -> None:
    wrong, right = VIRTUOSO.mends[0]
    lines = b"".join(b'{ "o": { %s }},\n' % wrong for _ in range(5000))
    reply = mended(Reply("", {}, io.BytesIO(lines)), VIRTUOSO.mends)
    assert reply.body.read() == lines.replace(wrong, right)


@pytest.mark.parametrize("address", ["ftp://host/", "http://", "https://host:port/", "http:/x"])
def test_what_is_no_address_is_told(address: str) -> None:
    with pytest.raises(StoreError, match="no address"):
        Endpoint(query=address)


def test_a_password_does_not_belong_into_an_address() -> None:
    with pytest.raises(StoreError, match="leave the password out") as told:
        Endpoint(query="https://ada:secret@host/")
    assert "secret" not in str(told.value)


def test_the_folder_remembers_the_addresses_and_never_the_token(
    engine: Scripted, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine.says = answering(NO_GRAPHS)
    open_store(engine.address, token="secret", beside=tmp_path / "kb").close()  # noqa: S106
    written = b"".join(one.read_bytes() for one in (tmp_path / "kb").rglob("*") if one.is_file())
    assert engine.address.encode() in written
    assert b"secret" not in written + repr(Access(token="secret")).encode()  # noqa: S106
    monkeypatch.setenv(TOKEN, "from-outside")
    open_store(tmp_path / "kb").close()
    assert engine.headers[-1]["Authorization"] == "Bearer from-outside"


def test_what_works_on_files_only_is_refused_and_makes_none(
    engine: Scripted, tmp_path: Path
) -> None:
    engine.says = answering(NO_GRAPHS)
    open_store(engine.address, beside=tmp_path / "kb").close()
    for work in (accept, partial(backup, target=tmp_path / "kb.tar.gz")):
        with pytest.raises(StoreError, match="in an engine on another machine"):
            work(tmp_path / "kb")
    assert {one.name for one in tmp_path.rglob("*")}.isdisjoint({"asserted", "kb.tar.gz"})


def test_a_folder_belongs_to_one_engine(engine: Scripted, tmp_path: Path) -> None:
    engine.says = answering(NO_GRAPHS)
    open_store(engine.address, beside=tmp_path / "kb").close()
    with pytest.raises(StoreError, match="belongs to the engine at"):
        open_store("http://127.0.0.1:9/other", beside=tmp_path / "kb")
    open_store(tmp_path / "own").close()
    with pytest.raises(StoreError, match="keeps its graphs itself"):
        open_store(engine.address, beside=tmp_path / "own")


def test_an_engine_that_does_not_answer_leaves_no_folder(tmp_path: Path) -> None:
    with pytest.raises(StoreUnreachable):
        open_store(f"http://127.0.0.1:{free_port()}/sparql", beside=tmp_path / "kb")
    assert not (tmp_path / "kb").exists()


def test_a_note_of_the_engine_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "engine.json").write_text("{")
    with pytest.raises(StoreDamaged, match=r"engine\.json: cannot be read"):
        open_store(tmp_path)


def test_one_process_holds_a_folder(tmp_path: Path) -> None:
    lock = Lock(tmp_path)
    with pytest.raises(StoreLocked, match="another process is using this store"):
        Lock(tmp_path)
    lock.release()
    Lock(tmp_path).release()


def test_no_copy_of_an_engine_elsewhere_is_made(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no copy can be made here; export them"):
        RemoteEngine(Canned(b""), STANDARD, {}).copy(tmp_path)
