"""Connections to an address that was looked at, under the name that it was found by."""

from __future__ import annotations

from typing import Final
from urllib.parse import SplitResult

from urllib3.connection import HTTPConnection, HTTPSConnection

_PORTS: Final = {"https": 443, "http": 80}


def port_of(parts: SplitResult) -> int:
    """The port of a web address, also where it is not written."""
    return parts.port or _PORTS[parts.scheme]


def target_of(parts: SplitResult) -> str:
    """What of a web address its machine is asked for."""
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


def connection_to(parts: SplitResult, address: str, *, patience: float) -> HTTPConnection:
    """A connection, not yet made; with https the machine has to prove that it has the name.

    ``patience`` is how many seconds each step of it may take.
    """
    port, host = port_of(parts), parts.hostname or ""
    if parts.scheme == "https":
        return HTTPSConnection(
            address, port, timeout=patience, server_hostname=host, assert_hostname=host
        )
    return HTTPConnection(address, port, timeout=patience)


def reason(error: Exception) -> str:
    """Why there is no connection, in the system's words."""
    said = " ".join(str(error).split()).rpartition("): ")[2]
    return said[:200] or type(error).__name__
