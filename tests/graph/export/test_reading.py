"""Several threads read what one reads."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from benchmarks.turtle import triples
from graph.export import reading, sorting, to_format, write_all
from graph.store import DEFAULT_GRAPH, Difference, Store, open_store
from tests.graph.search.made_up import fill


@pytest.fixture(scope="module")
def several(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store of so many letters that several threads read it, and statements beside them."""
    with open_store(tmp_path_factory.mktemp("several") / "kb") as store:
        fill(store, 2 * reading.FEWEST)
        stated = frozenset(triples('<urn:a> rdfs:label "In no graph" . o:a1 rdfs:label "A1" .'))
        store.write({DEFAULT_GRAPH: Difference(frozenset(), stated)}, by="a test")
        yield store


@pytest.mark.parametrize("name", ["turtle", "rdfxml"])
@pytest.mark.parametrize("processors", [1, 3])
def test_what_several_threads_read_is_written_as_what_one_reads(
    several: Store, name: str, processors: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "processors", lambda: processors)
    monkeypatch.setattr(sorting, "AT_ONCE", 100_000)
    told: dict[str, list[int]] = {}
    with (tmp_path / "all").open("w+b") as target:
        write_all(
            several,
            name,
            target,
            room=tmp_path,
            progress=lambda what, many: told.setdefault(what, []).append(many),
        )
        target.seek(0)
        assert target.read() == to_format(several, name)
    assert told["things read"] == sorted(told["things read"])
    assert [one.name for one in tmp_path.iterdir()] == ["all"]


@pytest.mark.parametrize("processors", [1, 3])
def test_a_folder_that_takes_no_more_is_told_as_such(
    several: Store, processors: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "processors", lambda: processors)
    monkeypatch.setattr(sorting, "AT_ONCE", 10_000)
    before = set(threading.enumerate())
    with pytest.raises(FileNotFoundError, match="gone"):
        write_all(several, "turtle", BytesIO(), room=tmp_path / "gone")
    assert set(threading.enumerate()) <= before
