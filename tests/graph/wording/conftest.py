from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from graph import search
from graph.store import Store, View, open_store
from tests.graph.wording.letters import add


@pytest.fixture(scope="module")
def store(
    new_store: Callable[[], Path], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Store]:
    """A store with the four letters; nothing may be written to it."""
    with open_store(new_store()) as opened:
        add(opened, tmp_path_factory.mktemp("letters"))
        yield opened


@pytest.fixture(scope="module")
def view(store: Store) -> View:
    """What others see of it."""
    return search.publish(store).open(store.source_text)
