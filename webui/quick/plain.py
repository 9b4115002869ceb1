"""Plain reading requests, recognised at a glance from their bytes.

What is recognised here means one thing only: one whole GET in simple signs, without a body, with
no header twice, none folded and none that frames a message. Everything else is the server's to
read, which knows all of HTTP; nothing is refused here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

_LINE: Final = re.compile(
    rb"GET (?P<path>/(?:[A-Za-z0-9._~-]+/?)*+)(?:\?(?P<query>[!-\"$-~]*+))? HTTP/1\.1\r\n"
)
# Sample: GET /sparql?query=ASK%20%7B%7D HTTP/1.1
_HEADER: Final = re.compile(rb"([A-Za-z][A-Za-z0-9-]*+): ?([!-~](?:[ -~]*[!-~])?)")
# Sample: Accept: text/csv, */*;q=0.1
_END: Final = b"\r\n\r\n"
_LONGEST: Final = 16 * 1024
_OF_MESSAGES: Final = frozenset(
    (
        "HTTP_CONTENT_ENCODING",
        "HTTP_CONTENT_LENGTH",
        "HTTP_CONTENT_TYPE",
        "HTTP_EXPECT",
        "HTTP_KEEP_ALIVE",
        "HTTP_PROXY_CONNECTION",
        "HTTP_TE",
        "HTTP_TRAILER",
        "HTTP_TRANSFER_ENCODING",
        "HTTP_UPGRADE",
    )
)
"""Headers that say something about the message or the connection itself."""


def environ_of(data: bytes) -> dict[str, str] | None:
    """The WSGI environment's texts of a plain reading request; None where it is none."""
    if len(data) > _LONGEST or not data.endswith(_END):
        return None
    line = _LINE.match(data)
    if line is None:
        return None
    headers = _headers(data[line.end() : -len(_END)])
    if headers is None:
        return None
    return {
        "REQUEST_METHOD": "GET",
        "SCRIPT_NAME": "",
        "PATH_INFO": line["path"].decode("ascii"),
        "QUERY_STRING": (line["query"] or b"").decode("ascii"),
        "SERVER_PROTOCOL": "HTTP/1.1",
        "wsgi.url_scheme": "http",
        **headers,
    }


@lru_cache(maxsize=128)
def _headers(block: bytes) -> MappingProxyType[str, str] | None:
    """The headers by their names in WSGI; a connection sends the same ones again and again."""
    found: dict[str, str] = {}
    for line in block.split(b"\r\n"):
        header = _HEADER.fullmatch(line)
        if header is None:
            return None
        name = "HTTP_" + header[1].decode("ascii").upper().replace("-", "_")
        if name in found:
            return None
        found[name] = header[2].decode("ascii")
    return MappingProxyType(found) if _say_nothing_special(found) else None


def _say_nothing_special(headers: dict[str, str]) -> bool:
    usual = headers.get("HTTP_CONNECTION", "keep-alive").lower() in {"keep-alive", "close"}
    return "HTTP_HOST" in headers and usual and not headers.keys() & _OF_MESSAGES


def is_last(environ: Mapping[str, str]) -> bool:
    """Whether the visitor wants the connection to end with the answer."""
    return environ.get("HTTP_CONNECTION", "").lower() == "close"
