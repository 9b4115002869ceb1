"""What somebody who is invited does, from the invitation to signing out everywhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.accounts import Accounts, Role, SignIns
from graph.store import Store
from tests.webui.signing_in.conftest import WORDS, Browser
from webui.gate import Gate

CAREFUL = "private, no-store"


@pytest.mark.parametrize("path", ["/", "/letters", "/login", "/account", "/invitation?code=x"])
def test_without_accounts_nothing_is_to_be_seen_of_them(gate: Gate, own: Store, path: str) -> None:
    assert not Accounts(own.place).any(), "this test comes before anybody is invited"
    answer = Browser(gate.app.test_client()).get(path)
    assert answer.status_code == (200 if path in {"/", "/letters"} else 404)
    assert "/login" not in answer.text
    assert not {"Set-Cookie", "Cache-Control"} & set(dict(answer.headers))
    assert "Cookie" not in answer.headers.get("Vary", "")


@pytest.mark.parametrize("path", ["/login", "/add", "/review", "/account"])
def test_without_accounts_it_is_told_how_to_invite(gate: Gate, own: Store, path: str) -> None:
    assert not Accounts(own.place).any(), "this test comes before anybody is invited"
    page = Browser(gate.app.test_client()).get(path)
    assert page.status_code == 404
    assert "policygraph user add NAME --role curator prints an invitation" in page.text


def test_who_is_invited_chooses_a_password_and_is_in(accounts: Accounts, browser: Browser) -> None:
    code = accounts.invite_anew("bob")
    page = browser.get(f"/invitation?code={code}")
    assert "Welcome, bob" in page.text
    short = browser.send("/invitation", code=code, password=WORDS[:5], again=WORDS[:5])
    assert (short.status_code, "at least 12" in short.text) == (422, True)
    unlike = browser.send("/invitation", code=code, password=WORDS, again=WORDS + "!")
    assert "not the same" in unlike.text
    done = browser.send("/invitation", code=code, password=WORDS, again=WORDS)
    assert (done.status_code, done.location) == (303, "/account")
    assert "You are a reader here" in browser.get("/account").text
    again = browser.send("/invitation", code=code, password=WORDS, again=WORDS)
    assert "is not valid" in again.text


def test_every_page_shows_who_has_signed_in_and_can_be_left(browser: Browser) -> None:
    assert "/login?next=/letters%3Fsort%3Dtitle" in browser.get("/letters?sort=title").text
    came = browser.log_in(next="/letters?sort=title")
    assert (came.status_code, came.location) == (303, "/letters?sort=title")
    for path in ("/", "/letter/small", "/no-such-page"):
        assert '<a href="/account">ann</a>' in browser.get(path).text
    assert '<a href="/account" aria-current="page">ann</a>' in browser.get("/account").text
    left = browser.send("/logout", form_token=browser.form_token)
    assert (left.status_code, left.location) == (303, "/")
    assert browser.secret == ""
    assert ">Sign in</a>" in browser.get("/").text


def test_the_cookie_is_for_this_host_and_no_script(
    ann: Browser, new_browser: Callable[[], Browser]
) -> None:
    (plain,) = new_browser().log_in().headers.getlist("Set-Cookie")
    assert {"HttpOnly", "SameSite=Lax", "Path=/"} <= set(plain.split("; "))
    other = new_browser().client
    answer = other.post(
        "/login",
        data={"name": "ann", "password": WORDS},
        headers={"Sec-Fetch-Site": "same-origin"},
        base_url="https://letters.example.org",
    )
    (cookie,) = answer.headers.getlist("Set-Cookie")
    assert cookie.startswith("__Host-policygraph=pgs_")
    assert {"Secure", "HttpOnly", "SameSite=Lax", "Path=/"} <= set(cookie.split("; "))
    assert "Domain" not in cookie


def test_a_changed_password_ends_all_other_sessions(
    new_browser: Callable[[], Browser], accounts: Accounts
) -> None:
    accounts.accept(accounts.invite("cat", Role.READER), WORDS)
    here, elsewhere = new_browser(), new_browser()
    for one in (here, elsewhere):
        one.log_in("cat")
    assert here.get("/account").text.count("Another browser") == 1
    token, former = here.form_token, here.secret
    fresh = "another horse battery"
    wrong = here.send("/account", form_token=token, former="x", password=fresh, again=fresh)
    assert (wrong.status_code, "is not this one" in wrong.text) == (422, True)
    sent = here.send("/account", form_token=token, former=WORDS, password=fresh, again=fresh)
    assert sent.status_code == 303
    assert here.secret != former
    assert here.get("/account").status_code == 200
    assert elsewhere.get("/account").location == "/login?next=%2Faccount"
    assert elsewhere.log_in("cat").status_code == 401
    assert elsewhere.log_in("cat", fresh).status_code == 303
    ended = here.send("/account/sign-out", form_token=here.form_token)
    assert ended.location == "/login"
    assert elsewhere.get("/account").status_code == 303


def test_what_an_admin_does_to_an_account_holds_at_once(ann: Browser, accounts: Accounts) -> None:
    accounts.set_role("ann", Role.READER)
    assert "You are a reader" in ann.get("/account").text
    accounts.set_role("ann", Role.CURATOR)
    assert "You are a curator" in ann.get("/account").text
    accounts.disable("ann")
    assert ">Sign in</a>" in ann.get("/").text
    assert ann.log_in().status_code == 401
    accounts.enable("ann")
    assert ">Sign in</a>" in ann.get("/").text
    assert ann.log_in().status_code == 303


def test_pages_of_one_are_never_kept_for_another(
    ann: Browser, new_browser: Callable[[], Browser]
) -> None:
    public = new_browser().client.get("/letter/small.ttl")
    assert "Cookie" in public.headers.getlist("Vary")
    condition = {"If-None-Match": public.headers["ETag"]}
    mine = ann.client.get("/letter/small.ttl", headers=condition)
    assert mine.status_code == 200
    assert mine.headers.getlist("Cache-Control") == [CAREFUL]
    assert "ETag" not in mine.headers
    for path in ("/letters", "/account", "/no-such-page"):
        assert ann.get(path).headers.getlist("Cache-Control") == [CAREFUL]


def test_sign_ins_are_logged_without_what_was_typed(
    own: Store, browser: Browser, caplog: pytest.LogCaptureFixture
) -> None:
    browser.log_in("my secret password", "x")
    browser.log_in("ann", "wrong")
    browser.log_in()
    log = SignIns(own.place / "accounts")
    told = [(one.what, one.name) for one in log.list()][-3:]
    assert told == [("refused", "(no such account)"), ("refused", "ann"), ("signed in", "ann")]
    held = (own.place / "accounts" / "sign-ins.jsonl").read_text("utf-8") + caplog.text
    for secret in ("my secret", WORDS, "wrong", browser.secret):
        assert secret not in held
