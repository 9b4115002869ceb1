from __future__ import annotations

import shutil
from pathlib import Path

import pytest


@pytest.fixture
def place(template: Path, tmp_path: Path) -> Path:
    place = tmp_path / "kb"
    shutil.copytree(template, place)
    return place
