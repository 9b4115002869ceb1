"""Lets those write who have a token (RFC 6750), and slows down those who try out others."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from typing import Final

from flask import request
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.exceptions import TooManyRequests, Unauthorized

from graph.accounts import Tokens
from webui.fairness import MINUTE, visitor_of

MOST_FAILURES: Final = 10
"""How many wrong tokens a visitor may send a minute."""
MOST_REMEMBERED: Final = 10_000
"""How many wrong tokens of all visitors are remembered; the oldest are forgotten first."""


class Permission:
    """Asks for tokens. A right token is always let in, whoever else failed from there."""

    def __init__(self, tokens: Tokens, clock: Callable[[], float] = time.monotonic) -> None:
        self._tokens = tokens
        self._clock = clock
        self._failures: deque[tuple[float, str]] = deque(maxlen=MOST_REMEMBERED)
        self._lock = threading.Lock()

    def holder(self) -> str:
        """The name of the token that the request has.

        Raises:
            Unauthorized: if it has none that holds.
            TooManyRequests: if too many wrong ones came from there.
            StoreDamaged: if the tokens cannot be read.
        """
        scheme, _, text = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not text.strip():
            raise _unauthorized("Writing needs a token: Authorization: Bearer pgt_…", {})
        found = self._tokens.holder(text.strip())
        if found is None:
            self._count(visitor_of(request.remote_addr or ""))
            told = {"error": "invalid_token"}
            raise _unauthorized("This token is not valid, or no longer is.", told)
        return found

    def _count(self, name: str) -> None:
        now = self._clock()
        with self._lock:
            while self._failures and self._failures[0][0] <= now - MINUTE:
                self._failures.popleft()
            failed = sum(1 for _, one in self._failures if one == name)
            if failed >= MOST_FAILURES:
                raise TooManyRequests(
                    "Too many wrong tokens came from your address; wait a minute.",
                    retry_after=int(MINUTE),
                )
            self._failures.append((now, name))


def _unauthorized(words: str, told: dict[str, str]) -> Unauthorized:
    challenge = WWWAuthenticate("bearer", {"realm": "policygraph", **told})
    return Unauthorized(words, www_authenticate=challenge)
