"""What a short way gives: the headers of the long way, and whether the answer stays the same."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from graph.query.tokens import tokens
from graph.store import View
from webui.negotiation import Form, content_type, tag_of
from webui.other_hosts import FOR_OTHERS
from webui.security import HEADERS

UNUSUAL: Final = (
    "HTTP_IF_MATCH",
    "HTTP_IF_NONE_MATCH",
    "HTTP_IF_MODIFIED_SINCE",
    "HTTP_IF_UNMODIFIED_SINCE",
    "HTTP_IF_RANGE",
    "HTTP_RANGE",
)
"""What a short way does not understand of a request."""
_DIFFERENT_EACH_TIME: Final = ("NOW", "RAND", "UUID", "STRUUID", "BNODE")
"""Functions whose answer may be another one when a query is asked again."""
_ONE_OF_THEM: Final = re.compile(rf"\b(?:{'|'.join(_DIFFERENT_EACH_TIME)})\b", re.IGNORECASE)
_FIXED: Final = [*HEADERS.items(), *FOR_OTHERS.items(), ("Vary", "Accept")]


@dataclass(frozen=True, slots=True)
class Reply:
    """An HTTP answer; ``lasting`` tells that the same request gets it from this snapshot again."""

    headers: list[tuple[str, str]]
    body: bytes
    lasting: bool
    status: str = "200 OK"


def lasts(view: View, sparql: str) -> bool:
    """Whether a query has one answer as long as the snapshot is shown."""
    if view.elsewhere:
        return False
    return _ONE_OF_THEM.search(sparql) is None or not any(
        word.is_word(*_DIFFERENT_EACH_TIME) and opening.text == "("
        for word, opening in pairwise(tokens(sparql))
    )


def reply(
    written: str | bytes, form: Form, *, lasting: bool, more: Iterable[tuple[str, str]] = ()
) -> Reply:
    """An answer as it is sent, with ``more`` headers of its own."""
    body = written.encode("utf-8") if isinstance(written, str) else written
    headers = [
        ("Content-Type", content_type(form)),
        ("Content-Length", str(len(body))),
        ("ETag", f'"{tag_of(body)}"'),
        ("Cache-Control", "no-cache"),
        *_FIXED,
        *more,
    ]
    return Reply(headers, body, lasting)
