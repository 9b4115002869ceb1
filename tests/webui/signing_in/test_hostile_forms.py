"""Those who want to be somebody else, or have somebody else's browser do things."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from graph.accounts import Accounts
from graph.accounts.passwords import Password
from tests.webui.signing_in.conftest import HERE, WORDS, Browser
from webui.gate import Gate
from webui.signing_in.patience import FREE
from webui.signing_in.visitor import PLACE
from webui.workers import Answer

CLAIM = json.dumps({"name": "ann", "role": "admin", "form_token": "x"})
SENDERS = [
    {},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": "none"},
    {"Sec-Fetch-Site": "cross-site", "Origin": "http://localhost"},
    {"Origin": "null"},
    {"Origin": "https://evil.example"},
    {"Origin": "http://localhost.evil.example"},
    {"Referer": "http://localhost/"},
]


@pytest.mark.parametrize("headers", SENDERS, ids=str)
def test_a_form_from_elsewhere_does_nothing(
    ann: Browser, new_browser: Callable[[], Browser], headers: dict[str, str]
) -> None:
    fields = {"name": "ann", "password": WORDS, "form_token": ann.form_token}
    for client, path in ((ann.client, "/logout"), (new_browser().client, "/login")):
        answer = client.post(path, data=fields, headers=headers)
        assert answer.status_code == 403
        assert answer.get_json()["detail"].startswith("This form was sent from another site")
        assert "Set-Cookie" not in answer.headers
    assert '<a href="/account">ann</a>' in ann.get("/").text


def test_an_old_browser_that_says_its_origin_is_let_in(new_browser: Callable[[], Browser]) -> None:
    fields = {"name": "ann", "password": WORDS}
    client = new_browser().client
    answer = client.post("/login", data=fields, headers={"Origin": "http://localhost"})
    assert answer.status_code == 303


@pytest.mark.parametrize("path", ["/logout", "/account", "/account/sign-out"])
def test_a_form_without_its_session_s_token_does_nothing(
    ann: Browser, new_browser: Callable[[], Browser], path: str
) -> None:
    other = new_browser()
    other.log_in()
    for token in ("", "x", "é", other.form_token):
        assert ann.send(path, form_token=token).status_code == 403
    assert new_browser().send(path, form_token=ann.form_token).status_code == 401
    assert ann.get("/account").status_code == 200


@pytest.mark.parametrize(
    "name", [PLACE, "policygraph-visitor", "X-Policygraph-Visitor", "X-Forwarded-User"]
)
def test_nobody_becomes_somebody_by_a_header(browser: Browser, name: str) -> None:
    forged = browser.get("/letters", **{name: CLAIM})
    assert ">Sign in</a>" in forged.text
    assert browser.get("/account", **{name: CLAIM}).status_code == 303


@pytest.mark.parametrize(
    "cookie",
    [
        "policygraph=ann",
        "policygraph=pgs_../ann",
        "policygraph=pgs_" + "0" * 43,
        "policygraph=" + "x" * 4_000,
        "__Host-policygraph={secret}",
        f"{PLACE}={CLAIM}",
    ],
)
def test_nobody_becomes_somebody_by_a_cookie(
    ann: Browser, new_browser: Callable[[], Browser], cookie: str
) -> None:
    stolen = cookie.replace("{secret}", ann.secret)
    page = new_browser().get("/letters", Cookie=stolen)
    assert ">Sign in</a>" in page.text


def test_a_session_that_somebody_else_chose_is_never_taken_over(
    new_browser: Callable[[], Browser],
) -> None:
    attacker, victim = new_browser(), new_browser()
    attacker.log_in()
    for chosen in (attacker.secret, "pgs_" + "A" * 43):
        victim.client.set_cookie("policygraph", chosen)
        victim.log_in()
        assert victim.secret != chosen
    assert ">Sign in</a>" in attacker.get("/").text


def test_a_cookie_of_one_who_was_disabled_opens_nothing(ann: Browser, accounts: Accounts) -> None:
    token = ann.form_token
    accounts.disable("ann")
    try:
        assert ann.get("/account").status_code == 303
        assert ann.send("/account/sign-out", form_token=token).status_code == 401
    finally:
        accounts.enable("ann")


def test_a_wrong_name_and_a_wrong_password_are_answered_alike(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    hashed: list[Password] = []
    whole = Password.matches

    def counted(self: Password, text: str) -> bool:
        hashed.append(self)
        return whole(self, text)

    monkeypatch.setattr(Password, "matches", counted)
    answers = [browser.log_in(name, "not the password") for name in ("ann", "bob", "eve")]
    assert {one.status_code for one in answers} == {401}
    pages = {
        one.text.replace(f'value="{name}"', "")
        for one, name in zip(answers, ("ann", "bob", "eve"), strict=True)
    }
    assert len(pages) == 1
    assert len(hashed) == 3


def test_who_tries_out_passwords_waits_longer_each_time(browser: Browser) -> None:
    told = [browser.log_in("eve", f"try {number}") for number in range(FREE + 1)]
    assert [one.status_code for one in told] == [401] * FREE + [429]
    assert int(told[-1].headers["Retry-After"]) >= 1
    assert "try again in" in told[-1].text
    assert browser.log_in().status_code == 429


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "javascript:alert(1)",
        "/\n/x",
        "",
    ],
)
def test_signing_in_leads_to_no_other_host(browser: Browser, address: str) -> None:
    assert browser.log_in(next=address).location == "/"


def test_no_worker_sets_a_cookie(
    gate: Gate, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A worker that was taken over could choose a session for its next visitor."""
    planted = Answer("200 OK", [("SET-Cookie", "policygraph=pgs_x")], b"", "1")
    monkeypatch.setattr(gate.pool, "answer", lambda _: planted)
    assert "Set-Cookie" not in browser.get("/letters").headers
    assert "Set-Cookie" not in browser.client.post("/sparql", headers=HERE).headers


def test_a_worker_learns_who_visits_and_no_secret(
    gate: Gate, ann: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[dict[str, str]] = []
    whole = gate.pool.answer
    monkeypatch.setattr(
        gate.pool, "answer", lambda task: (seen.append(task.environ), whole(task))[1]
    )
    ann.get("/letters")
    (environ,) = seen
    assert json.loads(environ[PLACE])["name"] == "ann"
    assert ann.secret not in json.dumps(environ)


def test_a_form_that_is_too_long_is_refused(browser: Browser) -> None:
    assert browser.log_in("ann", "x" * 20_000).status_code == 413
