"""The promises of a store, kept by the engine in its own folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.store import open_store
from tests.graph.store.contract.promises import Backend, Promises


@pytest.fixture(scope="module")
def backend(new_store: Callable[[], Path]) -> Backend:
    return Backend(new_store(), open_store, open_store)


class TestEmbedded(Promises):
    """Nothing is different here."""
