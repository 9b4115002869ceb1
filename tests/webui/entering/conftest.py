"""A gate to a store with letters that ask the same, a reply, and curators."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from graph.store import Store, open_store
from tests.graph.writing.letters import add, write_letters
from tests.webui.signing_in.conftest import LIMITS, welcome
from tests.webui.signing_in.desks import desk, sign_in
from webui.gate import Gate
from webui.settings import Settings

__all__ = ["desk", "sign_in"]


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    place: Path = tmp_path_factory.mktemp("ledger")
    write_letters(place)
    with open_store(place / "kb") as store:
        add(store, place)
        welcome(store, ann="curator", bob="curator", eve="reader")
        yield store


@pytest.fixture(scope="module")
def gate(own: Store) -> Iterator[Gate]:
    with closing(Gate(own, Settings(limits=LIMITS))) as opened:
        yield opened
