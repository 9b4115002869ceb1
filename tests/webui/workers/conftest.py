"""Workers over the small store, with limits that a test reaches quickly."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.store import Store, open_store
from webui.gate import Gate
from webui.settings import LEAST_MEMORY, Limits, Settings

GRAPH = "https://example.org/kg/graph/letter.small"
LIMITS = Limits(
    query_seconds=2.0,
    memory=LEAST_MEMORY,
    answer_bytes=512 * 1024,
    workers=2,
    waiting_seconds=20.0,
    at_once=4,
    work_seconds=600.0,
)


@pytest.fixture
def another(tmp_path: Path, template: Path, small: Store) -> Iterator[Store]:
    """A store of one's own with the letter of the small one."""
    letter = small.letters()[0]
    with open_store(shutil.copytree(template, tmp_path / "kb")) as store:
        store.put_graph(letter, small.text(letter), small.triples(GRAPH))
        yield store


@pytest.fixture(scope="session")
def gate(small: Store) -> Iterator[Gate]:
    opened = Gate(small, Settings(row_limit=40, limits=LIMITS))
    yield opened
    opened.close()
