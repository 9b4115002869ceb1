from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.store import Store, open_store


@pytest.fixture
def place(template: Path, tmp_path: Path) -> Path:
    place = tmp_path / "kb"
    shutil.copytree(template, place)
    return place


@pytest.fixture
def store(place: Path) -> Iterator[Store]:
    with open_store(place) as opened:
        yield opened
