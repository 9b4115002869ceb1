"""A gate to an empty store, and curators who hand letters in."""

from __future__ import annotations

import io
import re
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from werkzeug.test import TestResponse

from graph.store import Store, open_store
from tests.graph.incoming.conftest import LETTER
from tests.webui.signing_in.conftest import HERE, HTML, LIMITS, Browser, welcome
from tests.webui.signing_in.desks import sign_in
from webui.gate import Gate
from webui.settings import Settings

__all__ = ["LETTER", "sign_in"]


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(tmp_path_factory.mktemp("incoming") / "kb") as store:
        welcome(store, ann="curator", bob="curator", eve="reader")
        yield store


@pytest.fixture(scope="module")
def gate(own: Store) -> Iterator[Gate]:
    with closing(Gate(own, Settings(limits=LIMITS, write_bytes=300_000))) as opened:
        yield opened


class Desk(Browser):
    """A browser of somebody who hands letters in."""

    def hand_in(self, *files: tuple[str, bytes], token: str | None = None) -> TestResponse:
        sent = {
            "form_token": self.form_token if token is None else token,
            "files": [(io.BytesIO(data), name) for name, data in files],
        }
        return self.client.post(
            "/add", data=sent, headers=HTML | HERE, content_type="multipart/form-data"
        )

    def waiting(self) -> str:
        """The page of what waits, when all of it has been read."""
        until = time.monotonic() + 60
        while time.monotonic() < until:
            page = self.get("/add").text
            if "data-pending" not in page:
                return page
            time.sleep(0.05)
        raise AssertionError(page)

    def keys(self) -> list[str]:
        return re.findall(r'href="/add/([0-9a-f]{16})"', self.waiting())


@pytest.fixture
def desk() -> type[Desk]:
    return Desk


@pytest.fixture
def ann(sign_in: Callable[[str], Desk], own: Store) -> Iterator[Desk]:
    desk = sign_in("ann")
    yield desk
    for key in re.findall(r'action="/add/([0-9a-f]{16})/discard"', desk.waiting()):
        desk.send(f"/add/{key}/discard", form_token=desk.form_token)


@pytest.fixture
def letter() -> tuple[str, bytes]:
    return "to-lamy.txt", LETTER.encode()


@pytest.fixture
def folder(own: Store) -> Path:
    return own.place / "incoming"
