"""The promises of a store, kept by the engine in its own folder."""

from __future__ import annotations

import pytest

from graph.store import open_store
from tests.graph.store.contract.promises import Backend, Promises


@pytest.fixture(scope="module")
def backend(tmp_path_factory: pytest.TempPathFactory) -> Backend:
    return Backend(tmp_path_factory.mktemp("embedded") / "kb", open_store, open_store)


class TestEmbedded(Promises):
    """Nothing is different here."""
