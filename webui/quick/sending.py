"""A worker's answer as the bytes that HTTP/1.1 sends."""

from __future__ import annotations

from email.utils import formatdate
from functools import lru_cache
from time import time
from typing import Final

from webui.passing import headers_of
from webui.workers import Answer

_WITHOUT_BODY: Final = frozenset({"204", "304"})
_LENGTH: Final = "content-length"


def sent_as(answer: Answer) -> bytes:
    """All that follows the date."""
    headers, body = headers_of(answer), answer.body
    if answer.status[:3] in _WITHOUT_BODY:
        headers, body = [one for one in headers if one[0].lower() != _LENGTH], b""
    elif all(name.lower() != _LENGTH for name, _ in headers):
        headers.append(("Content-Length", str(len(body))))
    return "".join(f"{name}: {value}\r\n" for name, value in headers).encode("latin-1") + (
        b"\r\n" + body
    )


def dated(status: str, rest: bytes, *, last: bool) -> bytes:
    """The whole answer, as sent now; ``last`` tells that the connection ends with it."""
    end = "Connection: close\r\n" if last else ""
    return f"HTTP/1.1 {status}\r\nDate: {_date(int(time()))}\r\n{end}".encode("latin-1") + rest


@lru_cache(maxsize=2)
def _date(second: int) -> str:
    return formatdate(second, usegmt=True)
