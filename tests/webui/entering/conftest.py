"""A gate to a store with letters that ask the same, a reply, and curators."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from graph.accounts import Accounts, Role
from graph.store import Store, open_store
from tests.graph.writing.letters import add, write_letters
from tests.webui.signing_in.conftest import LIMITS, WORDS, Browser
from webui.gate import Gate
from webui.settings import Settings


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    place: Path = tmp_path_factory.mktemp("ledger")
    write_letters(place)
    with open_store(place / "kb") as store:
        add(store, place)
        accounts = Accounts(store.place)
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr("graph.accounts.passwords.COST", 2**4)
            for name, role in (("ann", "curator"), ("bob", "curator"), ("eve", "reader")):
                accounts.accept(accounts.invite(name, Role(role)), WORDS)
        yield store


@pytest.fixture(scope="module")
def gate(own: Store) -> Iterator[Gate]:
    opened = Gate(own, Settings(limits=LIMITS))
    yield opened
    opened.close()


@pytest.fixture
def sign_in(gate: Gate) -> Callable[[str], Browser]:
    def signed(name: str) -> Browser:
        browser = Browser(gate.app.test_client())
        assert browser.log_in(name).status_code == 303
        return browser

    return signed
