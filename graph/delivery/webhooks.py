"""Webhooks: a signed POST to an address, to no other and no longer than it may take.

Signed as *Standard Webhooks* say: ``webhook-signature`` is ``v1,`` and the HMAC-SHA-256, in
Base64, of identifier, time and body, parted by full stops.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import http.client
import secrets
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, urlsplit

import urllib3
from urllib3.connection import HTTPConnection

from graph.delivery.connecting import connection_to, port_of, reason, target_of
from graph.delivery.hosts import address_of
from graph.errors import InputError, Undelivered

PATIENCE: Final = 10.0
"""Seconds that one delivery may take."""
LONGEST: Final = 2_000
_PREFIX: Final = "whsec_"


@dataclass(frozen=True, slots=True)
class Webhook:
    """An address with the secret that signs what is sent there.

    ``internal`` allows addresses of this machine and its network, and those without encryption.
    """

    url: str
    secret: str
    internal: bool = False


def new_secret() -> str:
    """A secret, as Standard Webhooks write it."""
    return _PREFIX + base64.b64encode(secrets.token_bytes(32)).decode()


def check_address(url: str, *, internal: bool) -> None:
    """Let the address of a webhook pass; its name is looked up when something is sent.

    Raises:
        InputError: if it is none that is sent to.
    """
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 - raises where it is none
    except ValueError as error:
        raise InputError(f"{url[:100]}: no web address; check it") from error
    if not url.isascii() or any(one.isspace() for one in url) or len(url) > LONGEST:
        raise InputError(f"{url[:100]}: no web address; write it in ASCII, without spaces")
    if parts.scheme != "https" and not (internal and parts.scheme == "http"):
        raise InputError(f"{url[:100]}: a webhook has an address that begins with https://")
    if not parts.hostname or "@" in parts.netloc:
        raise InputError(f"{url[:100]}: name the host, without a user or a password")


def signature(secret: str, identifier: str, body: bytes, *, at: int) -> str:
    """What stands in ``webhook-signature``."""
    try:
        key = base64.b64decode(secret.removeprefix(_PREFIX), validate=True)
    except binascii.Error as error:
        raise InputError("a webhook's secret is whsec_ and Base64; make a new one") from error
    told = f"{identifier}.{at}.".encode() + body
    return "v1," + base64.b64encode(hmac.digest(key, told, hashlib.sha256)).decode()


def post(hook: Webhook, identifier: str, body: bytes, *, at: int) -> None:
    """Send JSON to a webhook; it has taken it when this returns.

    Redirects are not followed, and of the answer nothing but its status is read.

    Raises:
        Undelivered: if it has not.
    """
    parts = urlsplit(hook.url)
    headers = {
        "Host": parts.netloc,
        "Content-Type": "application/json",
        "User-Agent": "policygraph",
        "webhook-id": identifier,
        "webhook-timestamp": str(at),
        "webhook-signature": signature(hook.secret, identifier, body, at=at),
    }
    host = parts.hostname or ""
    try:
        with _connected(parts, internal=hook.internal) as connection:
            connection.request("POST", target_of(parts), body=body, headers=headers)
            status = connection.getresponse().status
    except (OSError, urllib3.exceptions.HTTPError, http.client.HTTPException) as error:
        raise Undelivered(f"{host}: does not answer ({reason(error)})") from error
    if 300 <= status < 400:  # noqa: PLR2004
        raise Undelivered(f"{host}: leads elsewhere ({status}), which is not followed")
    if not 200 <= status < 300:  # noqa: PLR2004
        raise Undelivered(f"{host}: answers {status}")


@contextmanager
def _connected(parts: SplitResult, *, internal: bool) -> Iterator[HTTPConnection]:
    """A connection to the machine that was looked up, which ends when patience does."""
    address = address_of(parts.hostname or "", port_of(parts), internal=internal)
    connection = connection_to(parts, address, patience=PATIENCE)
    end = threading.Timer(PATIENCE, _cut, (connection,))
    end.daemon = True
    end.start()
    try:
        connection.connect()
        yield connection
    finally:
        end.cancel()
        connection.close()


def _cut(connection: HTTPConnection) -> None:
    """Break a connection off, whatever the other side still sends."""
    line: socket.socket | None = connection.sock
    if line is not None:
        with suppress(OSError):
            line.shutdown(socket.SHUT_RDWR)
