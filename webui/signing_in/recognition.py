"""Finds out who visits, before anything else is done with a request."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

from flask import Response, request
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.exceptions import Unauthorized
from werkzeug.http import parse_cookie

from graph.accounts import Account, Accounts, Sessions, Tokens
from graph.accounts.secret import now
from graph.accounts.sessions import holds
from graph.errors import PolicygraphError
from webui.passing import REFUSED
from webui.problems import takes_html
from webui.signing_in.forms import to_sign_in
from webui.signing_in.visitor import NOBODY, Visitor, tell

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

_NEVER_KEPT_APART: Final = "/static/"
_OPEN: Final = ("/login", "/invitation", "/icon.svg", "/health", "/metrics")
"""What can be read of a private store by everybody."""
_ABOUT_COPIES: Final = {"cache-control", "etag", "last-modified", "expires"}
_NAMES: Final = frozenset({"HTTP_COOKIE", "HTTP_AUTHORIZATION"})
"""What a visitor's name comes from."""
_BY_COOKIE: Final = (("Vary", "Cookie"),)
_CONDITIONS: Final = ("HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE")
_NOT_PUBLIC: Final = "What is here is not public; sign in at /login, or send a token."


class Recognition:
    """Who visits one store; ``private`` lets only those in who sign in or have a token."""

    def __init__(self, accounts: Accounts, sessions: Sessions, tokens: Tokens) -> None:
        self._accounts = accounts
        self._sessions = sessions
        self._tokens = tokens

    def visitor(self, environ: WSGIEnvironment) -> Visitor | None:
        """Who sends a request; None where the store has no accounts.

        Raises:
            StoreDamaged: if accounts or sessions cannot be read.
        """
        secret = secret_of(environ)
        account = self._account(secret) if secret else None
        if account is not None:
            return Visitor(account.name, account.role, form_token(secret))
        return NOBODY if self._accounts.any() else None

    def has_token(self, environ: WSGIEnvironment) -> bool:
        """Whether a request has a token that holds."""
        scheme, _, text = environ.get("HTTP_AUTHORIZATION", "").partition(" ")
        return scheme.lower() == "bearer" and self._tokens.holder(text.strip()) is not None

    def _account(self, secret: str) -> Account | None:
        session = self._sessions.find(secret)
        if session is None:
            return None
        account = self._accounts.get(session.name)
        return account if holds(session, account, at=now()) else None


class Recognising:
    """WSGI middleware that tells the pages who visits, and keeps each one's pages apart."""

    def __init__(self, inner: WSGIApplication, recognition: Recognition, *, private: bool) -> None:
        self._inner = inner
        self._recognition = recognition
        self._private = private

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer as WSGI has it."""
        if environ.get("PATH_INFO", "").startswith(_NEVER_KEPT_APART):
            return self._inner(environ, start_response)
        visitor = None
        try:
            visitor = self._recognition.visitor(environ)
            if self._keeps_out(visitor, environ):
                environ[REFUSED] = Unauthorized(_NOT_PUBLIC)
        except PolicygraphError as error:
            environ[REFUSED] = error
        tell(environ, visitor)
        if visitor is None and not self._private:
            return self._inner(environ, start_response)
        named = self._private or bool(visitor and visitor.name)
        if named:
            for condition in _CONDITIONS:
                environ.pop(condition, None)

        def start(status: str, headers: list[tuple[str, str]], *more: Any) -> Any:
            return start_response(status, _apart(headers, named), *more)

        return self._inner(environ, start)

    def anonymous(self, environ: WSGIEnvironment) -> list[tuple[str, str]] | None:
        """Tell who sends a request without a name; headers for its answer beside its own.

        None where that is for the whole way through the app to find out.
        """
        if self._private or not environ.keys().isdisjoint(_NAMES):
            return None
        try:
            visitor = self._recognition.visitor(environ)
        except PolicygraphError:
            return None  # The whole way meets it too, and tells it.
        tell(environ, visitor)
        return [] if visitor is None else list(_BY_COOKIE)

    def _keeps_out(self, visitor: Visitor | None, environ: WSGIEnvironment) -> bool:
        if not self._private or (visitor is not None and visitor.name):
            return False
        path = environ.get("PATH_INFO", "")
        return path not in _OPEN and not self._recognition.has_token(environ)


def admit() -> Response | None:
    """Let a request through, or lead to the sign-in.

    Raises:
        PolicygraphError, HTTPException: why it is not let through.
    """
    refused = request.environ.get(REFUSED)
    if refused is None:
        return None
    if isinstance(refused, PolicygraphError):
        raise refused
    if request.method in {"GET", "HEAD"} and takes_html():
        return to_sign_in()
    challenge = WWWAuthenticate("bearer", {"realm": "policygraph"})
    raise Unauthorized(_NOT_PUBLIC, www_authenticate=challenge)


def _apart(headers: list[tuple[str, str]], named: bool) -> list[tuple[str, str]]:
    """Headers that keep an answer from being shown to others; of the named, from being kept."""
    if not named:
        return [*headers, *_BY_COOKIE]
    others = [one for one in headers if one[0].lower() not in _ABOUT_COPIES]
    return [*others, ("Cache-Control", "private, no-store"), *_BY_COOKIE]


def cookie_name(environ: WSGIEnvironment) -> str:
    """The cookie's name: over TLS one that no other host and no plain connection can set."""
    return "__Host-policygraph" if environ["wsgi.url_scheme"] == "https" else "policygraph"


def secret_of(environ: WSGIEnvironment) -> str:
    """The session's secret that a request has, or nothing."""
    return str(parse_cookie(environ.get("HTTP_COOKIE", "")).get(cookie_name(environ), ""))


def form_token(secret: str) -> str:
    """What forms carry that a session's pages send; the secret does not follow from it."""
    return hmac.new(secret.encode("utf-8"), b"form", hashlib.sha256).hexdigest()
