"""A store with letters that persons sign, and a gate to it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from graph import pipeline
from graph.accounts import Accounts, Role
from graph.store import Store, open_store
from graph.watches import Standing
from tests.webui.signing_in.conftest import LIMITS, WORDS, Browser
from webui.gate import Gate
from webui.settings import Settings

LETTER = """{day} March 2012

World Health Organization
Geneva

Dear Director-General,

We urge the WHO to publish the reports.

Sincerely,

1. {name}, {place}, Norway
2. Health Action International, Netherlands
"""


def add(store: Store, folder: Path, day: int, name: str, place: str) -> None:
    path = folder / f"letter-{day}.txt"
    path.write_text(LETTER.format(day=day, name=name, place=place), "utf-8")
    assert not pipeline.add(store, [path]).failed


@pytest.fixture(scope="module")
def own(new_store: Callable[[], Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(new_store()) as store:
        add(store, tmp_path_factory.mktemp("letters"), 3, "Ana Ruiz", "Oslo University")
        accounts = Accounts(store.place)
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr("graph.accounts.passwords.COST", 2**4)
            for name, role in (("ann", "curator"), ("bob", "curator"), ("eve", "reader")):
                accounts.accept(accounts.invite(name, Role(role)), WORDS)
        yield store


@pytest.fixture(scope="module")
def open_gate(own: Store) -> Callable[[], Gate]:
    return lambda: Gate(own, Settings(limits=LIMITS))


@pytest.fixture(scope="module")
def gate(open_gate: Callable[[], Gate]) -> Iterator[Gate]:
    opened = open_gate()
    yield opened
    opened.close()


@pytest.fixture
def sign_in(gate: Gate) -> Callable[[str], Browser]:
    def signed(name: str) -> Browser:
        browser = Browser(gate.app.test_client())
        assert browser.log_in(name).status_code == 303
        return browser

    return signed


def compared(store: Store, key: str) -> None:
    """Return when what has that key was compared at the last commit."""
    until = time.monotonic() + 60
    while Standing.read(store.place).of(key).commit < store.commit:
        assert time.monotonic() < until, "it was not compared"
        time.sleep(0.02)
