from __future__ import annotations

from collections.abc import Iterator

import pytest

from graph.store import Store, open_store
from tests.graph.search.made_up import fill


@pytest.fixture(scope="session")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store of forty made-up letters; nothing may be written to it."""
    with open_store(tmp_path_factory.mktemp("made-up") / "kb") as store:
        fill(store, 40)
        yield store
