"""A gate to a store with names that may stand for one organisation, and curators."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from werkzeug.test import TestResponse

from graph import pipeline
from graph.store import Store, open_store
from tests.graph.writing.test_identity_verbs import LETTER
from tests.webui.signing_in.conftest import LIMITS, Browser, signing_in, welcome
from webui.gate import Gate
from webui.settings import Settings


@pytest.fixture(scope="module")
def _letter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("letter") / "rivers.txt"
    path.write_text(LETTER, "utf-8")
    return path


@pytest.fixture
def own(_letter: Path, tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "kb") as store:
        assert not pipeline.add(store, [_letter]).failed
        welcome(store, ann="curator", bob="admin", eve="reader")
        yield store


@pytest.fixture
def gate(own: Store) -> Iterator[Gate]:
    opened = Gate(own, Settings(limits=LIMITS))
    yield opened
    opened.close()


class Desk(Browser):
    """A browser of somebody who reviews."""

    def page(self, address: str = "/review") -> str:
        """A page of the queue, once its names have been compared."""
        until = time.monotonic() + 60
        while "being compared" in (page := self.get(address).text):
            assert time.monotonic() < until, page
            time.sleep(0.02)
        return page

    def case(self, address: str = "/review") -> str:
        """The name of the pair that a page shows."""
        found = re.search(r'name="case" value="(\w+)"', self.page(address))
        assert found
        return found[1]

    def say(self, verdict: str, case: str, *, seen: int, **more: str) -> TestResponse:
        fields = {"form_token": self.form_token, "seen": str(seen)} | more
        return self.send("/review", verdict=verdict, case=case, **fields)


@pytest.fixture
def sign_in(gate: Gate) -> Callable[[str], Desk]:
    return signing_in(gate, Desk)


@pytest.fixture
def ann(sign_in: Callable[[str], Desk]) -> Desk:
    return sign_in("ann")
