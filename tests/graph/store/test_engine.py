from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Triple

from graph.errors import StoreDamaged, StoreError
from graph.iri import Base
from graph.store import open_store
from graph.store.difference import DEFAULT_GRAPH, Difference
from graph.store.engine import Engine
from graph.store.troubles import reading
from graph.terms import RDFS, XSD

GRAPH = "https://example.org/kg/graph/any"
ONE = Triple(NamedNode("urn:a"), RDFS.label, Literal("one"))
TWO = Triple(NamedNode("urn:a"), RDFS.label, Literal("two"))


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    (tmp_path / "kb").mkdir()
    opened = Engine.at(tmp_path / "kb" / "asserted", Base().prefixes())
    yield opened
    opened.close()


def set_to(engine: Engine, triples: list[Triple], graph: str = GRAPH) -> bool:
    difference = engine.difference(graph, triples)
    engine.apply({graph: difference})
    return bool(difference)


def test_a_graph_becomes_exactly_what_was_asked_for(engine: Engine) -> None:
    assert set_to(engine, [ONE])
    assert set_to(engine, [TWO])
    assert list(engine.triples(GRAPH)) == [TWO]


def test_an_empty_graph_is_no_graph(engine: Engine) -> None:
    set_to(engine, [ONE])
    assert engine.graphs() == [GRAPH]
    set_to(engine, [])
    assert engine.graphs() == []


def test_the_graph_without_a_name_changes_like_any_other(engine: Engine) -> None:
    set_to(engine, [TWO])
    assert set_to(engine, [ONE], DEFAULT_GRAPH)
    assert not set_to(engine, [ONE], DEFAULT_GRAPH)
    assert list(engine.triples(DEFAULT_GRAPH)) == [ONE]
    assert len(list(engine.query("SELECT ?o { ?s rdfs:label ?o }"))) == 2
    set_to(engine, [ONE, TWO], DEFAULT_GRAPH)
    set_to(engine, [TWO], DEFAULT_GRAPH)
    assert list(engine.triples(DEFAULT_GRAPH)) == [TWO]
    set_to(engine, [], DEFAULT_GRAPH)
    assert list(engine.triples(DEFAULT_GRAPH)) == []
    assert list(engine.triples(GRAPH)) == [TWO]
    assert engine.graphs() == [GRAPH]


def test_a_query_sees_all_graphs_as_one_and_each_by_its_name(engine: Engine) -> None:
    set_to(engine, [ONE])
    set_to(engine, [TWO], "https://example.org/kg/graph/other")
    assert len(list(engine.query("SELECT ?o { ?s rdfs:label ?o }"))) == 2
    one = "SELECT ?o FROM <https://example.org/kg/graph/any> { ?s rdfs:label ?o }"
    assert len(list(engine.query_from(one))) == 1
    assert len(list(engine.query("SELECT ?g { GRAPH ?g { ?s ?p 'one' } }"))) == 1


def test_what_a_reader_began_to_read_does_not_change_under_it(engine: Engine) -> None:
    set_to(engine, [ONE])
    rows = engine.query("SELECT ?o { ?s rdfs:label ?o }")
    set_to(engine, [TWO])
    assert [row["o"].value for row in rows] == ["one"]


IRIS = st.sampled_from(["https://example.org/kg/a", "urn:b", "https://é.example/ü?x=1#y"]).map(
    NamedNode
)
WORDS = st.text(st.characters(codec="utf-8"), max_size=20)
LITERALS = st.one_of(
    WORDS.map(Literal),
    WORDS.map(lambda text: Literal(text, language="en-gb")),
    st.integers(-(2**63), 2**63 - 1).map(lambda n: Literal(str(n), datatype=XSD.integer)),
    st.dates().map(lambda day: Literal(day.isoformat(), datatype=XSD.date)),
    st.sampled_from(["\\u0041", '"""', "\\", "'''\n", "\x00", "<a> . } DROP ALL #"]).map(Literal),
)
TRIPLES = st.lists(st.builds(Triple, IRIS, IRIS, st.one_of(IRIS, LITERALS)), max_size=8)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=TRIPLES, second=TRIPLES)
def test_any_triples_put_over_any_others_are_read_back(
    engine: Engine, first: list[Triple], second: list[Triple]
) -> None:
    set_to(engine, first)
    assert set(engine.triples(GRAPH)) == set(first)
    assert set_to(engine, second) == (set(first) != set(second))
    assert set(engine.triples(GRAPH)) == set(second)
    assert not set_to(engine, second)


@pytest.mark.parametrize("number", ["01", "12.50", "+1.0", "-0"])
def test_a_number_that_the_engine_writes_its_own_way_is_no_change(
    engine: Engine, number: str
) -> None:
    decimal = NamedNode("http://www.w3.org/2001/XMLSchema#decimal")
    triple = Triple(NamedNode("urn:a"), RDFS.label, Literal(number, datatype=decimal))
    assert set_to(engine, [triple])
    assert not set_to(engine, [triple])


def delete(name: str) -> Callable[[Path], None]:
    def act(files: Path) -> None:
        for path in files.glob(name):
            path.unlink()

    return act


def garble(name: str) -> Callable[[Path], None]:
    def act(files: Path) -> None:
        for path in files.glob(name):
            path.write_bytes(b"\x00 nonsense\n" * (1 + path.stat().st_size // 11))

    return act


def cut(name: str) -> Callable[[Path], None]:
    def act(files: Path) -> None:
        for path in files.glob(name):
            os.truncate(path, path.stat().st_size // 2)

    return act


DAMAGES = [
    delete("CURRENT"), garble("CURRENT"), cut("CURRENT"),
    delete("MANIFEST-*"), garble("MANIFEST-*"),
    delete("*.sst"), garble("*.sst"), cut("*.sst"),
]  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES)
def test_damaged_files_are_told_in_one_sentence_and_left_as_they_are(
    bare: Path, tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    place = tmp_path / "kb"
    shutil.copytree(bare, place)
    damage(place / "asserted")
    before = contents(place)

    for _ in range(2):
        with pytest.raises(StoreDamaged, match=rf"{place}.*restore it from a backup") as told:
            open_store(place)
        assert "\n" not in str(told.value)
    assert contents(place) == before


def contents(place: Path) -> dict[str, bytes]:
    """The files that hold data; the engine's own diary (LOG) is none of them."""
    files = (path for path in place.rglob("*") if path.is_file())
    return {
        str(path.relative_to(place)): path.read_bytes()
        for path in files
        if not path.name.startswith(("LOG", "LOCK", "OPTIONS", "IDENTITY"))
    }


def test_damage_that_only_shows_in_reading_is_told_too(bare: Path, tmp_path: Path) -> None:
    place = tmp_path / "kb"
    shutil.copytree(bare, place)
    for path in (place / "asserted").glob("*.sst"):
        content = path.read_bytes()
        half = len(content) // 2
        path.write_bytes(os.urandom(half) + content[half:])

    with pytest.raises(StoreDamaged, match="its files are damaged"):
        read_everything(place)


def read_everything(place: Path) -> None:
    with open_store(place) as store:
        list(store.quads())
        list(store.query("SELECT * { ?s ?p ?o }"))


def test_a_full_disk_is_no_damage(tmp_path: Path) -> None:
    with (
        pytest.raises(StoreError, match="the disk is full; free some space"),
        reading(tmp_path / "kb" / "asserted"),
    ):
        raise OSError("IO error: No space left on device: While appending to file")


def test_a_graph_can_be_made_and_dropped_with_nothing_in_it(tmp_path: Path) -> None:
    engine, nothing = Engine.at(tmp_path / "graphs", {}), frozenset[Triple]()
    made = Difference(nothing, nothing, exists=True)
    engine.apply({"http://e/g": made})
    assert engine.graphs() == ["http://e/g"]
    engine.apply({"http://e/g": Difference(nothing, nothing, empties=True, exists=False)})
    assert engine.graphs() == []
    assert made
    assert not Difference(nothing, nothing)


def test_a_number_is_looked_up_alone(engine: Engine) -> None:
    numbers = [Literal(str(one), datatype=XSD.integer) for one in range(600)]
    set_to(engine, [Triple(NamedNode("urn:a"), RDFS.label, one) for one in numbers])
    assert [len(list(engine.quads(value=one))) for one in numbers] == [1] * 600
    engine.apply(
        {
            GRAPH: Difference(
                frozenset({Triple(NamedNode("urn:a"), RDFS.label, numbers[255])}), frozenset()
            )
        }
    )
    assert not list(engine.quads(value=numbers[255]))
