"""Which answers scripts of other hosts may read: those in which nothing depends on who asks."""

from __future__ import annotations

from typing import Final

from flask import Response, request

FOR_OTHERS: Final = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": (
        "Policygraph-Truncated, Policygraph-Snapshot, Policygraph-Answered, Policygraph-As-Of"
    ),
}
"""What lets such a script read an answer."""
_ASKED_FIRST: Final = {
    "Access-Control-Allow-Methods": "GET, POST",
    "Access-Control-Allow-Headers": "Accept, Cache-Control, Content-Type",
}


def may_read(response: Response) -> Response:
    """The answer, or the error, with what lets scripts of other hosts read it."""
    response.headers.update(FOR_OTHERS)
    return response


def may_post(response: Response) -> Response:
    """The same where they may post, with what browsers ask for before they let them."""
    if request.method == "OPTIONS":
        response.headers.update(_ASKED_FIRST)
    return may_read(response)
