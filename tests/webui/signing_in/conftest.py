"""A gate to a small store of its own that people can sign in to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from graph.accounts import Accounts, Role
from graph.store import Store, open_store
from webui.gate import Gate
from webui.settings import Limits, Settings
from webui.signing_in.patience import Patience

GRAPH = "https://example.org/kg/graph/letter.small"
WORDS = "correct horse battery"
HERE = {"Sec-Fetch-Site": "same-origin"}
HTML = {"Accept": "text/html"}
LIMITS = Limits(workers=1, work_seconds=600.0, waiting_seconds=20.0)


@pytest.fixture(scope="module")
def own(small: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    letter = small.letters()[0]
    with open_store(tmp_path_factory.mktemp("own") / "kb") as store:
        store.put_graph(letter, small.text(letter), small.triples(GRAPH))
        yield store


@pytest.fixture(scope="module")
def gate(own: Store) -> Iterator[Gate]:
    opened = Gate(own, Settings(limits=LIMITS))
    yield opened
    opened.close()


@pytest.fixture(scope="module", autouse=True)
def cheap() -> Iterator[None]:
    """Passwords that are quickly chosen and held against what is typed."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("graph.accounts.passwords.COST", 2**4)
        yield


@pytest.fixture(scope="module")
def accounts(own: Store) -> Accounts:
    """Ann, who curates, is there; and Bob, who was invited."""
    made = Accounts(own.place)
    made.accept(made.invite("ann", Role.CURATOR), WORDS)
    made.invite("bob", Role.READER)
    return made


@pytest.fixture
def patience(gate: Gate, monkeypatch: pytest.MonkeyPatch) -> Patience:
    """No memory of earlier tests' wrong passwords."""
    fresh = Patience()
    monkeypatch.setattr(gate._signing_in, "_patience", fresh)
    return fresh


@dataclass(frozen=True, slots=True)
class Browser:
    """What a browser does: it keeps cookies and says where a form was sent from."""

    client: FlaskClient

    def get(self, path: str, **more: str) -> TestResponse:
        return self.client.get(path, headers=HTML | more)

    def send(self, path: str, /, **fields: str) -> TestResponse:
        return self.client.post(path, data=fields, headers=HTML | HERE)

    def log_in(self, name: str = "ann", password: str = WORDS, **more: str) -> TestResponse:
        return self.send("/login", name=name, password=password, **more)

    @property
    def secret(self) -> str:
        cookie = self.client.get_cookie("policygraph")
        return cookie.value if cookie else ""

    @property
    def form_token(self) -> str:
        found = re.search(r'name="form_token" value="(\w+)"', self.get("/letters").text)
        assert found, "nobody has signed in"
        return found[1]


B = TypeVar("B", bound=Browser)


def welcome(store: Store, **roles: str) -> None:
    """Give people accounts in a store: their names with their roles."""
    accounts = Accounts(store.place)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("graph.accounts.passwords.COST", 2**4)
        for name, role in roles.items():
            accounts.accept(accounts.invite(name, Role(role)), WORDS)


def signing_in(gate: Gate, kind: Callable[[FlaskClient], B]) -> Callable[[str], B]:
    """What signs somebody in by name, and gives the browser."""

    def signed(name: str) -> B:
        browser = kind(gate.app.test_client())
        assert browser.log_in(name).status_code == 303
        return browser

    return signed


@pytest.fixture
def new_browser(gate: Gate, accounts: Accounts, patience: Patience) -> Callable[[], Browser]:
    return lambda: Browser(gate.app.test_client())


@pytest.fixture
def browser(new_browser: Callable[[], Browser]) -> Browser:
    return new_browser()


@pytest.fixture
def ann(browser: Browser) -> Browser:
    """Ann, who has signed in."""
    assert browser.log_in().status_code == 303
    return browser
