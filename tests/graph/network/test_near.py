"""What the index tells of a neighbourhood is what the queries that it stands for answer."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from graph import network
from graph.errors import UnknownEntity
from graph.network import building, scope, signing
from graph.network.asking import rows
from graph.search import index_of, publish
from graph.store import SnapshotView, open_store
from tests.graph.search.made_up import fill

OF_A_KIND = 6
"""How many things of each kind are tried."""


@pytest.fixture(scope="module")
def view(demo_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SnapshotView]:
    """The demo and twelve made-up letters, published with their index."""
    place = tmp_path_factory.mktemp("near") / "kb"
    shutil.copytree(demo_folder, place)
    with open_store(place) as store:
        fill(store, 12)
        yield publish(store).open(store.source_text)


@pytest.fixture(scope="module")
def things(view: SnapshotView) -> list[str]:
    """Things of each kind, those that most letters name among them."""
    dice = random.Random(7)  # noqa: S311 - which things are tried, no secrets
    kinds: dict[str, list[str]] = {}
    for kind, iri in index_of(view).rows("SELECT kind, iri FROM thing ORDER BY weight DESC, iri"):
        kinds.setdefault(kind, []).append(iri)
    samples = (dice.sample(some, min(OF_A_KIND, len(some))) for some in kinds.values())
    most = (some[:2] for some in kinds.values())
    return sorted({iri for some in (*samples, *most) for iri in some})


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pictures are over the newest letters of those that name a thing."""
    monkeypatch.setattr(scope, "MOST_NAMING", 3)


def both(make: Callable[[], nx.MultiDiGraph]) -> list[Any]:
    """What is made with the index, and by the queries alone."""
    found = [told(make)]
    with pytest.MonkeyPatch.context() as patch:
        for module in (building, scope, signing):
            patch.setattr(module, "beside", lambda _: None)
        return [*found, told(make)]


def told(make: Callable[[], nx.MultiDiGraph]) -> Any:
    try:
        graph = make()
    except UnknownEntity as error:
        return str(error)
    edges = list(graph.edges(keys=True, data=True))
    return dict(graph.graph), list(graph.nodes(data=True)), edges


def test_what_is_around_a_thing_is_what_the_queries_answer(
    view: SnapshotView, things: list[str]
) -> None:
    counted = 0
    for iri in things:
        near, asked = both(partial(network.around, view, iri))
        assert near == asked, iri
        counted += bool(near[0]) if isinstance(near, tuple) else 0
    assert counted > 4  # more letters name it than are shown


def test_what_is_among_things_is_what_the_queries_answer(
    view: SnapshotView, things: list[str]
) -> None:
    dice, letters = random.Random(8), view.letters()  # noqa: S311
    for _ in range(12):
        some = [*dice.sample(things, 3), *dice.sample(letters, 2)]
        near, asked = both(partial(network.among, view, some))
        assert near == asked, some


def test_the_letters_that_name_things_are_those_of_one_query_in_its_order(
    view: SnapshotView, things: list[str]
) -> None:
    for about in [[iri] for iri in things] + [things[:20]]:
        asked = [row["letter"] for row in rows(view, "letters", about=about)]
        assert scope.newest(view, about) == asked, about
