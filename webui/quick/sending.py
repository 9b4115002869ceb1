"""A worker's answer as the bytes that HTTP/1.1 sends."""

from __future__ import annotations

from collections.abc import Iterable
from email.utils import formatdate
from functools import lru_cache
from time import time
from typing import Final

from webui.passing import headers_of
from webui.workers import Answer

_WITHOUT_BODY: Final = frozenset({"204", "304"})
_OURS: Final = frozenset({"content-length", "date"})


def sent_as(answer: Answer, more: Iterable[tuple[str, str]]) -> bytes:
    """All that follows the date, with more headers."""
    headers = [one for one in (*headers_of(answer), *more) if one[0].lower() not in _OURS]
    body = b""
    if answer.status[:3] not in _WITHOUT_BODY:
        body = answer.body
        headers.append(("Content-Length", str(len(body))))
    head = "".join(f"{name}: {value}\r\n" for name, value in headers)
    return head.encode("latin-1") + b"\r\n" + body


def dated(status: str, rest: bytes, *, last: bool) -> bytes:
    """The whole answer, as sent now; ``last`` tells that the connection ends with it."""
    end = "Connection: close\r\n" if last else ""
    return f"HTTP/1.1 {status}\r\nDate: {_date(int(time()))}\r\n{end}".encode("latin-1") + rest


@lru_cache(maxsize=2)
def _date(second: int) -> str:
    return formatdate(second, usegmt=True)
