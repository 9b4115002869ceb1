from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.store import Store, open_store


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new store with nothing but the reference data, closed; to be copied, never opened."""
    place = tmp_path_factory.mktemp("template") / "kb"
    open_store(place).close()
    return place


@pytest.fixture
def place(template: Path, tmp_path: Path) -> Path:
    place = tmp_path / "kb"
    shutil.copytree(template, place)
    return place


@pytest.fixture
def store(place: Path) -> Iterator[Store]:
    with open_store(place) as opened:
        yield opened
