from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import ontology
from graph import vocabulary
from graph.store import Store, open_store

FEW = tuple(ontology.ROOT / name for name in ("policy.ttl", "codes.ttl"))
DIGEST = vocabulary.ontology_digest()


def patch_reference(patch: pytest.MonkeyPatch) -> None:
    """Let the classes and codes be all of the reference data, under the name of the whole."""
    patch.setattr(vocabulary, "reference_files", lambda: FEW)
    patch.setattr(vocabulary, "ontology_digest", lambda: DIGEST)


@pytest.fixture(scope="session")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new store with the classes and codes alone, closed: many tests here read all of a store."""
    place = tmp_path_factory.mktemp("bare") / "kb"
    with pytest.MonkeyPatch.context() as patch:
        patch_reference(patch)
        open_store(place).close()
    return place


@pytest.fixture(scope="session")
def new_bare(bare: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    """Makes folders of such a store, each a copy of one."""
    return lambda: Path(shutil.copytree(bare, tmp_path_factory.mktemp("new") / "kb"))


@pytest.fixture
def few_references(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing but classes and codes is found where the reference data are made anew."""
    patch_reference(monkeypatch)


@pytest.fixture
def place(bare: Path, tmp_path: Path) -> Path:
    place = tmp_path / "kb"
    shutil.copytree(bare, place)
    return place


@pytest.fixture
def store(place: Path) -> Iterator[Store]:
    with open_store(place) as opened:
        yield opened
