from __future__ import annotations

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from graph.accounts import Tokens
from graph.store import Store
from webui.gate import Gate
from webui.writing.permission import MOST_FAILURES, Permission

UPDATE = {"data": "CLEAR DEFAULT", "content_type": "application/sparql-update"}


@pytest.fixture
def send(visitor: FlaskClient) -> Callable[[str], int]:
    def sent(authorization: str) -> int:
        return visitor.post(
            "/update", headers={"Authorization": authorization}, **UPDATE
        ).status_code

    return sent


@pytest.fixture
def forgiving(gate: Gate, own: Store, monkeypatch: pytest.MonkeyPatch) -> Permission:
    """A permission without memory of earlier tests."""
    fresh = Permission(Tokens(own.place))
    monkeypatch.setattr(gate._writing, "_permission", fresh)
    return fresh


@pytest.mark.usefixtures("forgiving")
def test_a_wrong_or_missing_token_is_told_how_to_get_in(visitor: FlaskClient) -> None:
    missing = visitor.post("/update", **UPDATE)
    assert missing.status_code == 401
    assert missing.headers["WWW-Authenticate"].startswith("Bearer realm=")
    wrong = visitor.post("/update", headers={"Authorization": "Bearer pgt_x"}, **UPDATE)
    assert wrong.status_code == 401
    assert "invalid_token" in wrong.headers["WWW-Authenticate"]


@pytest.mark.usefixtures("forgiving")
def test_only_the_whole_token_lets_in(send: Callable[[str], int], token: str) -> None:
    for text in (f"Basic {token}", "Bearer", f"Bearer {token[:-1]}", f"Bearer {token} x", token):
        assert send(text) == 401
    assert send(f"bearer {token}") == 204


@pytest.mark.usefixtures("forgiving")
def test_a_token_holds_and_ends_while_the_server_runs(
    own: Store, send: Callable[[str], int]
) -> None:
    text = Tokens(own.place).new("bob")
    assert send(f"Bearer {text}") == 204
    Tokens(own.place).revoke("bob")
    assert send(f"Bearer {text}") == 401


@pytest.mark.usefixtures("forgiving")
def test_who_tries_out_tokens_is_slowed_down_and_nobody_else_is(
    send: Callable[[str], int], token: str
) -> None:
    statuses = [send(f"Bearer pgt_{number}") for number in range(MOST_FAILURES + 2)]
    assert statuses == [401] * MOST_FAILURES + [429] * 2
    assert send(f"Bearer {token}") == 204


@pytest.mark.usefixtures("forgiving")
def test_a_token_is_not_passed_on_or_shown(
    visitor: FlaskClient, token: str, caplog: pytest.LogCaptureFixture
) -> None:
    for address in ("/", "/update", "/graph-store?default"):
        page = visitor.get(address, headers={"Authorization": f"Bearer {token}"})
        assert token not in page.get_data(as_text=True)
    assert token not in caplog.text
