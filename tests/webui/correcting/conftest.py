"""A gate to a store with a letter that is found to say something wrong, and curators."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from werkzeug.test import TestResponse

from graph import pipeline
from graph.store import Store, open_store
from tests.graph.corrections.conftest import LETTER
from tests.webui.signing_in.conftest import HERE, HTML, LIMITS, Browser, signing_in, welcome
from webui.gate import Gate
from webui.settings import Settings

__all__ = ["LETTER"]


@pytest.fixture(scope="module")
def _filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("corrected")
    (place / "rivers.txt").write_text(LETTER, "utf-8")
    with open_store(place / "kb") as store:
        assert not pipeline.add(store, [place / "rivers.txt"]).failed
        welcome(store, ann="curator", bob="curator", eve="reader")
    return place


@pytest.fixture
def own(tmp_path: Path, _filled: Path) -> Iterator[Store]:
    shutil.copytree(_filled, tmp_path, dirs_exist_ok=True)
    with open_store(tmp_path / "kb") as store:
        yield store


@pytest.fixture
def gate(own: Store) -> Iterator[Gate]:
    opened = Gate(own, Settings(limits=LIMITS))
    yield opened
    opened.close()


class Desk(Browser):
    """A browser of somebody who decides about records."""

    def post(self, path: str, **fields: str) -> TestResponse:
        """Send a form of our own about the letter."""
        sent = {"form_token": self.form_token, "letter": "rivers", "seen": "0"} | fields
        return self.client.post(path, data=sent, headers=HTML | HERE)


@pytest.fixture
def sign_in(gate: Gate) -> Callable[[str], Desk]:
    return signing_in(gate, Desk)


@pytest.fixture
def ann(sign_in: Callable[[str], Desk]) -> Desk:
    return sign_in("ann")
