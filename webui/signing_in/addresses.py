"""The addresses of signing in: ``/login``, ``/logout``, ``/invitation`` and ``/account``."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final
from urllib.parse import urlsplit

from flask import Flask, Response, make_response, redirect, render_template, request
from werkzeug.exceptions import NotFound, ServiceUnavailable, TooManyRequests

from graph.accounts import Account, Accounts, Role, Sessions, SignIns, Tokens
from graph.accounts.secret import digest_of
from graph.accounts.sessions import LONGEST as LONGEST_SESSION
from graph.errors import InputError
from graph.store import Store
from webui.fairness import visitor_of
from webui.settings import Settings
from webui.signing_in import forms
from webui.signing_in.patience import Patience, TooSoon
from webui.signing_in.recognition import Recognising, Recognition, admit, cookie_name, secret_of
from webui.signing_in.visitor import visiting

HASHED_AT_ONCE: Final = 2
"""How many passwords are held against their digests at once: each takes 32 MB."""
WRONG: Final = "This name and this password do not open an account here."
SPENT: Final = "This invitation is not valid or has been used; ask for a new one."
UNLIKE: Final = "The two passwords are not the same; type them again."


class SigningIn:
    """Accounts of a store on the gate.

    Raises:
        InputError: if only those may read who sign in, and there is nobody.
    """

    def __init__(self, store: Store, settings: Settings) -> None:
        self._accounts = Accounts(store.place)
        self._sessions = Sessions(self._accounts.folder)
        self._sign_ins = SignIns(self._accounts.folder)
        self._tokens = Tokens(store.place)
        self._private = settings.private
        self._patience = Patience()
        self._places = threading.BoundedSemaphore(HASHED_AT_ONCE)
        if self._private and not self._accounts.any():
            raise InputError(
                "private, but nobody may read; invite somebody first (policygraph user add NAME)"
            )

    def register(self, app: Flask) -> None:
        """Add the addresses to an app."""
        app.before_request(admit)
        for rule, shown, sent in (
            ("/login", self._login_page, self._log_in),
            ("/invitation", self._invitation_page, self._accept),
            ("/account", self._account_page, self._change_password),
            ("/logout", None, self._log_out),
            ("/account/sign-out", None, self._sign_out_everywhere),
        ):
            if shown is not None:
                app.add_url_rule(rule, f"show {rule}", shown, methods=["GET"])
            app.add_url_rule(rule, f"send {rule}", sent, methods=["POST"])

    def around(self, app: Flask) -> None:
        """Have the app find out first who visits."""
        recognition = Recognition(self._accounts, self._sessions, self._tokens)
        self.recognising = Recognising(app.wsgi_app, recognition, private=self._private)
        app.wsgi_app = self.recognising  # type: ignore[method-assign]

    def _login_page(self, wrong: str = "", name: str = "") -> Response:
        visitor = visiting()
        if visitor is None:
            raise NotFound(forms.NOBODY)
        if visitor.name:
            return _to("/account")
        wanted = request.values.get("next", "")
        return _page("login.html", wrong=wrong, name=name, wanted=_local(wanted))

    def _log_in(self) -> Response:
        _take_form()
        if visiting() is None:
            raise NotFound
        name = request.form.get("name", "").strip().lower()
        account = self._opened(name, request.form.get("password", ""))
        if account is None:
            page = self._login_page(WRONG, name)
            page.status_code = 401
            return page
        self._sign_ins.note("signed in", name=account.name, address=_address())
        return self._begun(account, _to(_local(request.form.get("next", ""))))

    def _opened(self, name: str, password: str) -> Account | None:
        """The account that this opens; whoever tries too often is told to wait."""
        keys = f"name {digest_of(name)}", f"client {visitor_of(_address())}"
        try:
            self._patience.begin(*keys)
        except TooSoon as error:
            raise TooManyRequests(str(error), retry_after=error.seconds) from error
        with self._hashing():
            account = self._accounts.holder(name, password)
        if account is not None:
            self._patience.was_right(*keys)
        else:
            known = self._accounts.get(name)
            told = known.name if known else "(no such account)"
            self._sign_ins.note("refused", name=told, address=_address())
        return account

    def _log_out(self) -> Response:
        _take_form()
        visitor = forms.sender()
        self._sessions.end(secret_of(request.environ))
        self._sign_ins.note("signed out", name=visitor.name, address=_address())
        return _forgotten(_to("/"))

    def _sign_out_everywhere(self) -> Response:
        _take_form()
        visitor = forms.sender()
        self._accounts.end_sessions(visitor.name)
        self._sign_ins.note("signed out everywhere", name=visitor.name, address=_address())
        return _forgotten(_to("/login"))

    def _invitation_page(self, wrong: str = "") -> Response:
        if visiting() is None:
            raise NotFound
        code = request.values.get("code", "")
        invited = self._accounts.invited(code)
        page = _page("invitation.html", wrong=wrong, code=code, invited=invited, spent=SPENT)
        page.status_code = 404 if invited is None else 422 if wrong else 200
        return page

    def _accept(self) -> Response:
        _take_form()
        forms.check_origin()
        password = request.form.get("password", "")
        if password != request.form.get("again"):
            return self._invitation_page(UNLIKE)
        try:
            with self._hashing():
                account = self._accounts.accept(request.form.get("code", ""), password)
        except InputError as error:
            return self._invitation_page(_said(error))
        if account is None:
            return self._invitation_page(SPENT)
        self._sign_ins.note("chose a password", name=account.name, address=_address())
        return self._begun(account, _to("/account"))

    def _account_page(self, wrong: str = "") -> Response:
        visitor = forms.signed_in()
        account = self._accounts.get(visitor.name)
        if account is None:
            raise NotFound
        here = digest_of(secret_of(request.environ))
        page = _page(
            "account.html",
            wrong=wrong,
            account=account,
            sessions=self._sessions.of(account),
            here=here,
            curates=visitor.may(Role.CURATOR),
        )
        page.status_code = 422 if wrong else 200
        return page

    def _change_password(self) -> Response:
        _take_form()
        visitor = forms.sender()
        password = request.form.get("password", "")
        if password != request.form.get("again"):
            return self._account_page(UNLIKE)
        if self._opened(visitor.name, request.form.get("former", "")) is None:
            return self._account_page("The present password is not this one.")
        try:
            with self._hashing():
                account = self._accounts.choose(visitor.name, password)
        except InputError as error:
            return self._account_page(_said(error))
        self._sign_ins.note("changed the password", name=account.name, address=_address())
        return self._begun(account, _to("/account"))

    def _begun(self, account: Account, response: Response) -> Response:
        """The response, with a new session; the one before it, if any, has ended."""
        self._sessions.end(secret_of(request.environ))
        secret = self._sessions.begin(account, agent=request.headers.get("User-Agent", ""))
        response.set_cookie(
            cookie_name(request.environ),
            secret,
            max_age=LONGEST_SESSION,
            secure=request.is_secure,
            httponly=True,
            samesite="Lax",
        )
        return response

    @contextmanager
    def _hashing(self) -> Iterator[None]:
        if not self._places.acquire(timeout=5.0):
            raise ServiceUnavailable("Many are signing in; try again soon.", retry_after=5)
        try:
            yield
        finally:
            self._places.release()


def _take_form() -> None:
    request.max_content_length = request.max_form_memory_size = forms.LONGEST
    forms.check_origin()


def _page(template: str, **values: object) -> Response:
    response = make_response(render_template(template, **values))
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["Referrer-Policy"] = "same-origin"
    return response


def _to(address: str) -> Response:
    response = make_response(redirect(address, 303))
    response.headers["Cache-Control"] = "no-store"
    return response


def _forgotten(response: Response) -> Response:
    """The response, with which the browser forgets its cookie."""
    name = cookie_name(request.environ)
    response.delete_cookie(name, secure=request.is_secure, httponly=True, samesite="Lax")
    return response


def _local(address: str) -> str:
    """The address if it is one of ours, else that of the overview."""
    parts = urlsplit(address)
    strange = parts.scheme or parts.netloc or "\\" in address or not address.isprintable()
    return "/" if strange or not address.startswith("/") or address[1:2] == "/" else address


def _address() -> str:
    return request.remote_addr or ""


def _said(error: InputError) -> str:
    words = str(error)
    return f"{words[:1].upper()}{words[1:]}."
