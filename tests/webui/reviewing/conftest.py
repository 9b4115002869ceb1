"""A gate to a store with names that may stand for one organisation, and curators."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from werkzeug.test import TestResponse

from graph import pipeline
from graph.store import Store, open_store
from tests.graph.writing.test_identity_verbs import LETTER
from tests.webui.signing_in.conftest import Browser, welcome
from tests.webui.signing_in.desks import ann, gate, sign_in

__all__ = ["ann", "gate", "sign_in"]


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
def desk() -> type[Desk]:
    return Desk
