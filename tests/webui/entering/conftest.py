"""A gate to a store with letters that ask the same, a reply, and curators."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from graph.store import Store, open_store
from tests.graph.writing.letters import add, write_letters
from tests.webui.signing_in.conftest import LIMITS, Browser, signing_in, welcome
from webui.gate import Gate
from webui.settings import Settings


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
    opened = Gate(own, Settings(limits=LIMITS))
    yield opened
    opened.close()


@pytest.fixture
def sign_in(gate: Gate) -> Callable[[str], Browser]:
    return signing_in(gate, Browser)
