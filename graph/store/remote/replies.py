"""An engine's answer as it comes in over HTTP, and what can go wrong with it, in one sentence."""

from __future__ import annotations

import io
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from typing import Final

import urllib3
from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    NewConnectionError,
    SSLError,
)
from urllib3.exceptions import TimeoutError as Overdue

from graph.errors import QueryRefused, StoreUnreachable
from graph.store.remote.endpoint import TOKEN
from graph.store.remote.transport import PIECE, Budget, Pieces, Reply

_SHOWN: Final = 200
_QUERY_AGAIN: Final = "\n\nSPARQL query:"
"""Where Virtuoso begins to repeat the query after its complaint."""
_REFUSED: Final = frozenset({400, 406, 413, 414, 422})
_CURES: Final = {
    401: f"give a token that it takes in {TOKEN} or with --token-file",
    403: "look at the token, and at what the engine allows its user",
    404: "no engine answers at this address; see docs/engines.md for the right one",
    405: "no SPARQL service is at this address; see docs/engines.md for the right one",
    429: "it has too much to do; try again later",
    503: "it has too much to do, or is starting; try again later",
}


class NotThere(StoreUnreachable):
    """Nothing is at the address."""


class _Body(Pieces):
    """The bytes of an answer; they end where their budget does."""

    def __init__(self, response: urllib3.BaseHTTPResponse, place: str, budget: Budget) -> None:
        super().__init__()
        self._response = response
        self._place = place
        self._budget = budget
        self._taken = 0

    def close(self) -> None:
        """Do without the rest; a connection with a rest on it is of no use any more."""
        self._response.close()
        super().close()

    def next_piece(self) -> bytes:
        with troubles(self._place, self._budget):
            piece = self._response.read1(PIECE)
        self._taken += len(piece)
        if self._taken > self._budget.most:
            raise StoreUnreachable(
                f"{self._place}: the answer has more than {self._budget.most:,} bytes; "
                "ask for less at once"
            )
        if time.monotonic() > self._budget.until:
            raise _too_long(self._place, self._budget)
        return piece


def reply_of(response: urllib3.BaseHTTPResponse, place: str, budget: Budget) -> Reply:
    """An HTTP answer as a reply."""
    media_type = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    body = io.BufferedReader(_Body(response, place, budget), PIECE)
    return Reply(media_type, response.headers, body)


@contextmanager
def troubles(place: str, budget: Budget) -> Iterator[None]:
    """Within it, troubles on the way are told in one sentence with the cure."""
    try:
        yield
    except (NewConnectionError, ConnectTimeoutError) as error:
        raise StoreUnreachable(
            f"{place}: cannot be reached ({_reason(error)}); "
            "check the address, and that the engine runs"
        ) from error
    except SSLError as error:
        raise StoreUnreachable(
            f"{place}: it cannot be trusted to be what it says ({_reason(error)}); "
            "have its operator mend the certificate"
        ) from error
    except Overdue as error:
        raise _too_long(place, budget) from error
    except (HTTPError, OSError) as error:
        raise StoreUnreachable(
            f"{place}: the connection broke off ({_reason(error)}); try again: "
            "if a change was made all the same, making it twice does no harm"
        ) from error


def refusal(status: int, reply: Reply, place: str, *, has_token: bool) -> Exception:
    """What a status other than success means."""
    if status // 100 == 3:  # noqa: PLR2004 - redirections
        target = reply.headers.get("Location", "nowhere")
        return StoreUnreachable(f"{place}: sends elsewhere, to {target}; name that address itself")
    words = _first_words(status, reply)
    if status in _REFUSED:
        return QueryRefused(f"the engine at {place} does not take this ({words}); ask otherwise")
    if status == HTTPStatus.UNAUTHORIZED and has_token:
        words = "it does not take this token"
    cure = _CURES.get(status, "see the engine's log")
    kind = NotThere if status == HTTPStatus.NOT_FOUND else StoreUnreachable
    return kind(f"{place}: answers {status} ({words}); {cure}")


def _too_long(place: str, budget: Budget) -> StoreUnreachable:
    return StoreUnreachable(
        f"{place}: no whole answer in time (at most {budget.seconds:g} seconds); "
        "ask for less at once, or look what the engine is doing"
    )


def _reason(error: Exception) -> str:
    """The innermost reason, without the names of objects."""
    words = str(error.__cause__ or error)
    return " ".join(words.rpartition(">: ")[2].split())[:_SHOWN]


def _first_words(status: int, reply: Reply) -> str:
    """What the engine says of it, where that is a text for people."""
    text = "" if reply.media_type == "text/html" else _text(reply)
    words = " ".join(text.partition(_QUERY_AGAIN)[0].split())
    if not words:
        return HTTPStatus(status).phrase if status in set(HTTPStatus) else "no reason given"
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]} …"


def _text(reply: Reply) -> str:
    return reply.body.read(PIECE).decode("utf-8", "replace")
