"""A gate to a store with a letter that is found to say something wrong, and curators."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from werkzeug.test import TestResponse

from graph import pipeline
from graph.store import Store, open_store
from tests.graph.corrections.conftest import LETTER
from tests.webui.signing_in.conftest import HERE, HTML, Browser, welcome
from tests.webui.signing_in.desks import ann, gate, sign_in

__all__ = ["LETTER", "ann", "gate", "sign_in"]


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


class Desk(Browser):
    """A browser of somebody who decides about records."""

    def post(self, path: str, **fields: str) -> TestResponse:
        """Send a form of our own about the letter."""
        sent = {"form_token": self.form_token, "letter": "rivers", "seen": "0"} | fields
        return self.client.post(path, data=sent, headers=HTML | HERE)


@pytest.fixture
def desk() -> type[Desk]:
    return Desk
